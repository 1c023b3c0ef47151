"""`GET /rates` tells what was in force on a day."""

from datetime import date

import pytest

from tradewarn.model import RateInForce, RatesAnswer, Source


@pytest.fixture
def told(services):
    row = RateInForce(
        case="c-bamboo",
        ref="A-552-899",
        importing_country="US",
        product="Certain Bamboo Trays",
        status="in_force",
        instrument="AD",
        company="Green Grove Joint Stock Company",
        scope="company",
        rate="25.76",
        unit="%",
        basis="dumping margin",
        applies="own",
        since=date(2026, 2, 27),
        from_=date(2026, 2, 27),
        event="n-bamboo",
        source=Source(id="n-bamboo", ref="2026-01234", date=date(2026, 2, 27)),
    )
    services.answer = RatesAnswer(on=date(2026, 3, 1), rates=(row,), unknown=("nothing later is loaded",))


def test_the_parameters_are_the_command_s(client, services, told):
    sent = {"product": "khay tre", "hs": "4419", "market": "US", "company": "Green Grove", "on": "2026-03-01"}
    answer = client.get("/api/v1/rates", params=sent)
    (row,) = answer.json()["rates"]
    assert (row["rate"], row["since"], row["from"], row["applies"]) == (
        "25.76",
        "2026-02-27",
        "2026-02-27",
        "own",
    )
    assert row["source"]["url"]
    (asked,) = services.asked
    assert (asked.as_of.isoformat(), asked.company, asked.market) == ("2026-03-01", "Green Grove", "US")


@pytest.mark.parametrize("sent", [{}, {"on": "2026-03-01"}, {"market": " "}])
def test_nothing_asked_is_refused(client, told, sent):
    answer = client.get("/api/v1/rates", params=sent)
    assert (answer.status_code, answer.json()["error"]) == (400, "TW-U01")


@pytest.mark.parametrize("sent", [{"market": "US", "on": "soon"}, {"market": "US", "firm": "x"}])
def test_what_it_does_not_take_is_refused(client, told, sent):
    assert client.get("/api/v1/rates", params=sent).status_code == 422
