"""A source leads to the authority's own page where it is known, else to the original we keep."""

import pytest

from api.linking import places
from tradewarn.model import Case, Source


@pytest.fixture
def known_to_the_register(services):
    """The bamboo notice without an address of its own, as a person loads it."""
    from sqlalchemy import update

    from tradewarn.store.schema import document

    with services.store.engine.begin() as connection:
        connection.execute(update(document).values(url=None))
    return services


def source_of(answer):
    return answer.json()["events"][1]["source"]


def test_an_address_that_was_fetched_is_given(client):
    assert source_of(client.get("/api/v1/cases/c-bamboo"))["url"] == "https://example.org/1"


def test_a_number_of_the_federal_register_gives_the_official_page(client, known_to_the_register):
    for answer in (client.get("/api/v1/cases/c-bamboo"), client.get("/api/v1/cases?limit=1")):
        data = answer.json()
        case = data[0] if isinstance(data, list) else data
        assert case["events"][1]["source"]["url"] == "https://www.federalregister.gov/d/2026-01234"
    warning = client.get("/api/v1/warnings/w-bamboo").json()
    assert warning["reasons"][0]["source"]["url"] == "https://www.federalregister.gov/d/2026-01234"


def test_what_has_no_official_page_leads_to_our_original(client, services):
    case = client.get("/api/v1/cases/c-bamboo").json()
    case["events"][1]["source"] |= {"id": "n-tyres", "url": None}
    services.store.cases.replace("US", [Case.model_validate(case)])
    url = source_of(client.get("/api/v1/cases/c-bamboo"))["url"]
    assert url == f"http://testserver/documents/{services.originals['b' * 64]}/original"
    answer = client.get(url)
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Type"] == "application/octet-stream"


def test_a_verdict_is_linked_too(client, services, make):
    fact = {"text": "x", "source": {"id": "n-tyres", "ref": "1", "date": None, "url": None}, "quote": "x"}
    services.verdict = make.verdict(facts=[fact])
    answer = client.post("/api/v1/check", json={"question": "x"}).json()
    assert answer["facts"][0]["source"]["url"].endswith("/original")


def test_an_address_is_never_made_up(client, services, make):
    fact = {"text": "x", "source": {"id": "gone", "ref": "a list", "date": None, "url": None}, "quote": "x"}
    services.verdict = make.verdict(facts=[fact])
    assert client.post("/api/v1/check", json={"question": "x"}).json()["facts"][0]["source"]["url"] is None


def test_a_row_of_a_list_leads_to_the_case_that_rests_on_it(services):
    found = places(services, ["row-1", "n-bamboo", "n-nothing"])
    assert (found["row-1"].path, found["row-1"].row) == ("/cases/c-bamboo", True)
    assert (found["n-bamboo"].path, found["n-bamboo"].language) == ("/notices/n-bamboo", "en")
    assert "n-nothing" not in found


@pytest.mark.parametrize("name", ['a"b', "a%b", "a_b", "â\\", "'; drop table notice; --"])
def test_an_id_of_any_letters_is_found_and_only_it(services, make, name):
    case = make.case().model_copy(update={"id": "c-odd"})
    first = case.events[0].model_copy(update={"source": Source(id=name, ref="x")})
    services.store.cases.replace("US", [case.model_copy(update={"events": (first,)})])
    assert services.store.cases.resting_on([name, name.replace("_", "x").upper() + "?"]) == {name: "c-odd"}
