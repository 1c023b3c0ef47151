"""`GET /search` passes on what was asked, in the engine's terms, and nothing it does not know."""

import pytest

from tradewarn.errors import IndexUnavailable
from tradewarn.model import SearchAnswer

AWAY = IndexUnavailable("the engine does not answer", fix="wait, or start it")


def test_an_answer_is_the_contracts(client):
    answer = client.get("/api/v1/search?q=bamboo")
    assert SearchAnswer.model_validate(answer.json()).query == "bamboo"


def test_every_option_of_the_shell_is_a_parameter(client, services):
    query = (
        "q=shrimp&limit=7&offset=14&mode=lexical&country=vn&market=US&market=EU&authority=us-doc"
        "&instrument=ad&stage=order&hs=0306.17&kind=notice&from=2024-01-01&to=2024-12-31"
    )
    assert client.get(f"/api/v1/search?{query}").status_code == 200
    text, filters, limit, offset, mode = services.asked[0]
    assert (text, limit, offset, mode) == ("shrimp", 7, 14, "lexical")
    assert filters.country == ("VN",)
    assert filters.market == ("US", "EU")
    assert filters.authority == ("US-DOC",)
    assert filters.instrument == ("AD",)
    assert filters.stage == ("order",)
    assert filters.hs == ("030617",)
    assert filters.kind == ("notice",)
    assert (str(filters.date_from), str(filters.date_to)) == ("2024-01-01", "2024-12-31")


def test_all_origins_are_a_choice_of_origin_and_no_market(client, services):
    assert client.get("/api/v1/search?country=*").status_code == 200
    assert services.asked[0][1].country == ("*",)
    assert client.get("/api/v1/search?market=*").status_code == 422


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=101",
        "offset=-1",
        "mode=magic",
        "instrument=XX",
        "stage=nowhere",
        "kind=letter",
        "hs=abc",
        "from=yesterday",
        "from=2025-01-02&to=2025-01-01",
        "q=" + "a" * 2001,
        "contry=VN",
    ],
)
def test_what_does_not_fit_is_refused_with_a_code(client, services, query):
    answer = client.get(f"/api/v1/search?{query}")
    assert answer.status_code == 422
    assert answer.json()["error"] == "TW-U01"
    assert query.partition("=")[0] in answer.json()["detail"] or "`from`" in answer.json()["detail"]
    assert services.asked == []


def test_with_the_engine_away_the_client_is_told_when_to_come_back(client, services):
    services.fails = AWAY
    answer = client.get("/api/v1/search?q=x")
    assert answer.status_code == 503
    assert answer.json() == {"error": "TW-I01", "detail": AWAY.what, "fix": AWAY.fix}
    assert 0 < int(answer.headers["Retry-After"]) <= 15


def test_the_engine_is_asked_again_after_it_was_away(client, services):
    services.fails = AWAY
    assert client.get("/api/v1/search?q=x").status_code == 503
    services.fails = None
    assert client.get("/api/v1/search?q=x").status_code == 200


def test_an_answer_tells_what_was_understood(client):
    (part,) = client.get("/api/v1/search?q=thép sang Mỹ").json()["understood"]
    wanted = {"kind": "market", "values": ["US"], "text": "Mỹ", "start": 10, "end": 12, "filter": True}
    assert part.items() >= wanted.items()


@pytest.mark.parametrize("off", ["as_written=true", "not=market:US", "not=market"])
def test_what_is_understood_can_be_taken_off(client, off):
    assert client.get(f"/api/v1/search?q=thép sang Mỹ&{off}").json()["understood"] == []


def test_a_kind_that_nothing_is_understood_as_is_refused(client):
    assert client.get("/api/v1/search?q=tre&not=colour:red").status_code == 422


def test_a_year_or_a_month_is_a_period_and_words_can_be_left_out(client, services):
    assert client.get("/api/v1/search?q=x&from=2010&to=2012-05&without=Thailand&without=surimi").is_success
    filters = services.asked[0][1]
    assert (str(filters.date_from), str(filters.date_to)) == ("2010-01-01", "2012-05-31")
    assert filters.without == ("Thailand", "surimi")
    assert client.get("/api/v1/search?from=2012-13").status_code == 422
