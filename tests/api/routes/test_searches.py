"""Saved searches over HTTP: an owner's alone, told until they say that they have read."""

from urllib.parse import urlencode

import pytest

from tradewarn.errors import IndexUnavailable
from tradewarn.model import Hit, SearchAnswer, Why
from tradewarn.store.people import People


@pytest.fixture
def own(token):
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def answers(services, monkeypatch):
    """The ids of the notices that every search finds; a test adds to them."""
    found = []

    def search(text, *, filters, limit=20, offset=0, mode="hybrid", understood=None, sort="best"):
        if found is None or "away" in found:
            raise IndexUnavailable("the engine is away", fix="start it")
        ids = found if "notice" in filters.kind else []
        notices = services.store.notices.many(ids)
        hits = [
            Hit(
                id=n.id,
                kind="notice",
                ref=n.document_number or n.id,
                title=n.title,
                authority=n.authority,
                publication_date=n.publication_date,
                score=1,
                why=Why(lexical_rank=1, matched_terms=("bamboo<b>",)),
            )
            for n in notices
        ]
        return SearchAnswer(query=text, total=len(hits), took_ms=1, hits=tuple(hits[offset : offset + limit]))

    monkeypatch.setattr(services, "search", search)
    return found


def test_a_search_is_saved_listed_told_acknowledged_and_removed(client, own, answers):
    answers.append("n-bamboo")
    sent = {"query": "khay tre", "market": "US", "country": ["VN"], "from": "2026-01-01"}
    saved = client.post("/api/v1/searches", json=sent, headers=own)
    assert saved.status_code == 201
    kept = saved.json()
    assert (kept["owner"], kept["checked"], kept["waiting"]) == ("own", 1, 0)
    assert kept["filters"] == {"market": ["US"], "country": ["VN"], "date_from": ["2026-01-01"]}
    assert client.get("/api/v1/searches", headers=own).json() == [kept]
    address = f"/api/v1/searches/{kept['id']}"
    assert client.get(address, headers=own).json()["name"] == "khay tre · US · VN · 2026-01-01"
    assert client.get(f"{address}/new", headers=own).json()["new"] == []
    answers.append("n-tyres")
    for _ in range(2):
        (new,) = client.get(f"{address}/new", headers=own).json()["new"]
        assert (new["hit"]["id"], new["reason"]["terms"]) == ("n-tyres", ["bamboo<b>"])
    told = client.post(f"{address}/told", json={"ids": [new["id"], "sm-none"]}, headers=own)
    assert told.json() == {"told": 1}
    assert client.get(f"{address}/new", headers=own).json()["new"] == []
    assert client.delete(address, headers=own).status_code == 204
    assert client.get(address, headers=own).status_code == 404


def test_nobody_sees_or_writes_anothers(client, own, services, answers):
    kept = client.post("/api/v1/searches", json={"query": "x"}, headers=own).json()
    stranger = {"Authorization": f"Bearer {People(services.store.engine).add('else', role='officer')}"}
    address = f"/api/v1/searches/{kept['id']}"
    assert client.get("/api/v1/searches", headers=stranger).json() == []
    assert client.get(address, headers=stranger).status_code == 404
    assert client.delete(address, headers=stranger).status_code == 404
    assert client.post(f"{address}/told", json={"ids": []}, headers=stranger).status_code == 404
    for method, path in (
        ("GET", ""),
        ("POST", ""),
        ("DELETE", f"/{kept['id']}"),
        ("GET", f"/{kept['id']}/new"),
    ):
        answer = client.request(method, f"/api/v1/searches{path}", json={"query": "x"})
        assert (answer.status_code, answer.json()["error"]) == (401, "TW-U04")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"query": " "}, 400),
        ({"query": "x", "market": "Nowhere"}, 422),
        ({"query": "x", "colour": "red"}, 422),
        ({"query": "x", "name": "a" * 121}, 422),
        ([], 422),
    ],
)
def test_what_is_no_search_is_refused(client, own, answers, sent, status):
    assert client.post("/api/v1/searches", json=sent, headers=own).status_code == status
    assert client.get("/api/v1/searches", headers=own).json() == []


def test_with_the_engine_away_a_search_is_saved_and_asking_says_so(client, own, answers):
    answers.append("away")
    kept = client.post("/api/v1/searches", json={"query": "x"}, headers=own)
    assert kept.status_code == 201
    assert client.get(f"/api/v1/searches/{kept.json()['id']}/new", headers=own).status_code == 503


def test_a_feed_keeps_what_was_read_and_is_its_owners(client, own, answers):
    kept = client.post("/api/v1/searches", json={"query": "x"}, headers=own).json()
    answers.append("n-bamboo")
    (new,) = client.get(f"/api/v1/searches/{kept['id']}/new", headers=own).json()["new"]
    client.post(f"/api/v1/searches/{kept['id']}/told", json={"ids": [new["id"]]}, headers=own)
    feed = client.get("/api/v1/feeds/searches.atom", headers=own)
    assert feed.headers["Content-Type"].startswith("application/atom+xml")
    assert new["id"] in feed.text and "/notices/n-bamboo" in feed.text and "bamboo&lt;b&gt;" in feed.text
    assert client.get("/api/v1/feeds/searches.atom").status_code == 401


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_saves_what_the_search_page_shows_and_tells_what_is_new(client, token, answers, prefix):
    save = {"": "Lưu tìm kiếm này", "/en": "Save this search"}[prefix]
    asked = [("q", "khay tre"), ("market", "US"), ("market", "CA"), ("from", "2026-01-01")]
    address = f"{prefix}/search?{urlencode(asked)}"
    assert f"<summary>{save}" not in client.get(address).text
    client.post("/desk", data={"token": token})
    page = client.get(address).text
    assert f"<summary>{save}" in page and urlencode(asked).replace("&", "&amp;") in page
    done = client.post(
        f"{prefix}/searches", data={"asked": urlencode(asked), "name": ""}, follow_redirects=False
    )
    assert (done.status_code, done.headers["Location"]) == (303, f"{prefix}/searches")
    answers.append("n-tyres")
    assert "n-tyres" not in client.get(f"{prefix}/searches").text
    (kept,) = client.app.state.services.store.searches.all()
    assert kept.filters == {"market": ("US", "CA"), "date_from": ("2026-01-01",)}
    client.app.state.services.store.searches.enter()
    shown = client.get(f"{prefix}/searches").text
    assert f"{prefix}/notices/n-tyres" in shown and "bamboo&lt;b&gt;" in shown
    match = shown.split('name="match" value="')[1].split('"')[0]
    client.post(f"{prefix}/searches/{kept.id}/told", data={"match": [match]})
    assert "n-tyres" not in client.get(f"{prefix}/searches").text
    client.post(f"{prefix}/searches/{kept.id}/remove")
    assert client.app.state.services.store.searches.all() == []


def test_the_page_asks_strangers_to_sign_in_and_takes_nothing_from_them(client, answers):
    assert "/desk" in client.get("/searches").text
    assert client.post("/searches", data={"asked": "q=x"}).status_code == 401
    assert client.post("/searches/s-1/remove").status_code == 401


def test_at_a_machine_of_ones_own_the_page_shows_what_was_saved_by_command(desk, services, answers):
    from index.backend import Filters
    from index.saved.keeping import keep

    keep(
        services.store,
        services.search,
        owner="local",
        query="tre",
        filters=Filters(hs="4419"),
        mode="hybrid",
        at="2031-01-01T00:00:00+00:00",
    )
    shown = desk.get("/searches").text
    assert "tre · 4419" in shown and "/search?q=tre&amp;hs=4419" in shown and "<form" not in shown
