"""Every failure has the one shape, and tells nothing of the inside."""

import pytest

SHAPE = {"error", "detail", "fix"}


@pytest.mark.parametrize(
    "address, status, code",
    [
        ("/api/v1/nowhere", 404, "TW-U02"),
        ("/api/v1/notices/none", 404, "TW-U02"),
        ("/api/v1/cases/none", 404, "TW-U02"),
        ("/api/v1/warnings/none", 404, "TW-U02"),
        ("/api/v1/profiles/none", 404, "TW-U02"),
        ("/api/v1/check", 405, "TW-U01"),
        ("/api/v1/warnings?level=9", 422, "TW-U01"),
        ("/api/v1/cases?limit=x", 422, "TW-U01"),
    ],
)
def test_a_failure_has_a_code_what_happened_and_how_to_fix_it(client, address, status, code):
    answer = client.get(address)
    assert (answer.status_code, set(answer.json()), answer.json()["error"]) == (status, SHAPE, code)
    assert all(answer.json().values())


def test_a_failure_nobody_foresaw_tells_only_its_number(client, services):
    services.fails = RuntimeError("secret path /home/x")
    answer = client.get("/api/v1/search?q=x")
    assert (answer.status_code, answer.json()["error"]) == (500, "TW-000")
    assert "secret" not in answer.text
    assert answer.headers["X-Request-Id"] in answer.json()["fix"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_an_unforeseen_failure_is_logged_under_its_number(client, services, caplog):
    services.fails = RuntimeError("what really happened")
    answer = client.get("/api/v1/search?q=x")
    logged = [r for r in caplog.records if answer.headers["X-Request-Id"] in r.getMessage()]
    assert "what really happened" in str(logged[0].exc_info[1])


@pytest.mark.parametrize("prefix, words", [("", "Không tìm thấy trang"), ("/en", "Page not found")])
def test_a_browser_gets_a_page_in_its_language(client, prefix, words):
    for path in ("/nowhere", "/notices/none", "/cases/none", "/warnings/none"):
        answer = client.get(prefix + path)
        assert answer.status_code == 404
        assert words in answer.text
        assert "TW-U02" in answer.text


def test_a_page_without_its_engine_says_so_and_when_to_come_back(client, services):
    from tradewarn.errors import IndexUnavailable

    services.fails = IndexUnavailable("away", fix="wait")
    answer = client.get("/search?q=tre")
    assert answer.status_code == 503
    assert "Retry-After" in answer.headers
    assert "Dịch vụ tra cứu tạm gián đoạn" in answer.text


def test_other_pages_stay_up_without_the_engine(client, services):
    from tradewarn.errors import IndexUnavailable

    services.fails = IndexUnavailable("away", fix="wait")
    for path in ("/", "/notices/n-bamboo", "/cases/c-bamboo", "/warnings", "/sources"):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize(("error", "level"), [("Overloaded", "WARNING"), ("IndexUnavailable", "ERROR")])
def test_limits_at_work_are_no_errors_of_the_log(client, services, caplog, error, level):
    from tradewarn import errors

    services.fails = getattr(errors, error)("away", fix="wait")
    client.get("/api/v1/search?q=tre")
    assert [r.levelname for r in caplog.records if r.name == "api.failures"] == [level]
