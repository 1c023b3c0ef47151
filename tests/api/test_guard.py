"""What every answer bears, and who may write."""

import re

import pytest

ADDRESSES = (
    "/",
    "/en/",
    "/search?q=x",
    "/notices/n-bamboo",
    "/cases/c-bamboo",
    "/check",
    "/warnings",
    "/warnings/w-bamboo",
    "/sources",
    "/guide",
    "/nowhere",
    "/api/v1/notices",
    "/api/v1/nowhere",
    "/healthz",
    "/static/site.css",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_forbids_what_its_page_does_not_need(client, address):
    headers = client.get(address).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert re.fullmatch("[0-9a-f]{16}", headers["X-Request-Id"])


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
def test_a_page_of_another_site_cannot_write(client, headers):
    answer = client.post("/api/v1/check", json={"question": "x"}, headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (403, "TW-U05")


@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}])
def test_programs_and_our_own_pages_can(client, headers):
    assert client.post("/api/v1/check", json={"question": "x"}, headers=headers).status_code == 200


def test_another_site_may_link_here(client):
    assert client.get("/search?q=x", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_nothing_that_is_read_changes_the_store(client, services):
    from sqlalchemy import text

    def rows():
        with services.store.engine.connect() as c:
            names = [r[0] for r in c.execute(text("select name from sqlite_master where type='table'"))]
            return {n: list(c.execute(text(f'select * from "{n}"'))) for n in names}  # noqa: S608

    before = rows()
    for address in ADDRESSES:
        client.get(address)
    assert rows() == before
