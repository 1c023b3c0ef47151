"""Notices, cases, sources and warnings over HTTP are the contract's records."""

import pytest

from tradewarn.model import Case, EarlyWarning, Notice, SourceState


@pytest.mark.parametrize(
    "address, record",
    [("notices", Notice), ("cases", Case), ("warnings", EarlyWarning), ("sources", SourceState)],
)
def test_a_list_is_an_array_of_whole_records_and_tells_how_many_there_are(client, address, record):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200
    assert [record.model_validate(r) for r in answer.json()]
    assert int(answer.headers["X-Total-Count"]) == len(answer.json())


@pytest.mark.parametrize(
    "address, record",
    [("notices/n-bamboo", Notice), ("cases/c-bamboo", Case), ("warnings/w-bamboo", EarlyWarning)],
)
def test_one_record_is_found_by_its_id(client, address, record):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200
    assert record.model_validate(answer.json()).id == address.partition("/")[2]


def test_a_measure_keeps_the_contracts_name_for_its_first_day(client):
    assert client.get("/api/v1/cases/c-bamboo").json()["measures"][0]["from"] == "2026-02-27"


def test_notices_are_listed_newest_first_and_by_page(client):
    first = client.get("/api/v1/notices?limit=1")
    second = client.get("/api/v1/notices?limit=1&offset=1")
    assert [n["id"] for n in first.json() + second.json()] == ["n-bamboo", "n-tyres"]
    assert first.headers["X-Total-Count"] == "2"


def test_notices_are_found_by_the_acts_number_without_the_engine(client, services):
    assert [n["id"] for n in client.get("/api/v1/notices?number=2026-01234").json()] == ["n-bamboo"]
    assert services.asked == []


def test_notices_take_the_filters_of_search(client, services):
    found = client.get("/api/v1/notices?market=tr&hs=4011.40&from=2020-01-01").json()
    _, filters, *_ = services.asked[0]
    assert filters.kind == ("notice",)
    assert (filters.market, filters.hs, str(filters.date_from)) == (("TR",), ("401140",), "2020-01-01")
    assert [n["id"] for n in found] == ["n-tyres"]


@pytest.mark.parametrize(
    "query, found",
    [
        ("market=US", 1),
        ("market=EU", 0),
        ("country=VN", 1),
        ("country=TH", 0),
        ("instrument=ad", 1),
        ("instrument=SG", 0),
        ("hs=4419.19.91", 1),
        ("hs=4412", 0),
        ("status=in_force", 1),
        ("status=open", 0),
        ("number=a-552-899", 1),
        ("authority=EU-COM", 0),
    ],
)
def test_cases_are_filtered(client, query, found):
    assert len(client.get(f"/api/v1/cases?{query}").json()) == found


def test_warnings_are_filtered_and_each_bears_its_status(desk):
    every = {w["id"]: w["status"] for w in desk.get("/api/v1/warnings").json()}
    assert every == {"w-bamboo": "published", "w-draft": "draft", "w-gone": "withdrawn"}
    assert [w["id"] for w in desk.get("/api/v1/warnings?status=published").json()] == ["w-bamboo"]
    assert [w["id"] for w in desk.get("/api/v1/warnings?level=2").json()] == ["w-draft"]


def test_the_feed_holds_what_is_published_and_nothing_else(client):
    answer = client.get("/api/v1/feeds/warnings.atom?lang=en")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    assert "United States: final determination on bamboo trays" in answer.text
    for hidden in ("A draft on bamboo", "A withdrawn one", "Kept private"):
        assert hidden not in answer.text


def test_the_feed_is_xml_whatever_a_warning_says(client, services, make):
    from xml.etree import ElementTree

    item = make.warning(id="w-<&>", text_en="<script>&\x0b]]>", status="published")
    services.store.warnings.raise_new([(item, "act")], at="2026-03-01T00:00:00Z")
    root = ElementTree.fromstring(client.get("/api/v1/feeds/warnings.atom?lang=en").content)
    titles = [e.text for e in root.iter("{http://www.w3.org/2005/Atom}summary")]
    assert "<script>&]]>" in titles
