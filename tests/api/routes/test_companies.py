"""`GET /companies/{name}` gives a firm's passport."""

from datetime import date

from tradewarn.model import Appearance, Fact, Passport, Source


def test_a_firm_s_passport_is_given_with_the_address_of_each_source(client, services):
    source = Source(id="n-bamboo", ref="2026-01234", date=date(2026, 2, 27))
    one = Appearance(
        case="c-bamboo",
        ref="A-552-899",
        importing_country="US",
        product="Certain Bamboo Trays",
        instruments=("AD",),
        status="in_force",
        facts=(Fact(text="An order names it.", source=source, quote="Green Grove"),),
    )
    services.passport = Passport(
        company="Green Grove", appearances=(one,), summary="named", as_of=date(2026, 3, 1), language="vi"
    )
    answer = client.get("/api/v1/companies/Green%20Grove", params={"lang": "vi", "as_of": "2026-03-01"})
    assert answer.status_code == 200
    (told,) = answer.json()["appearances"]
    assert told["facts"][0]["source"]["url"]
    assert services.asked[-1] == ("Green Grove", "vi", date(2026, 3, 1))


def test_a_name_too_long_is_refused(client):
    assert client.get("/api/v1/companies/" + "x" * 501).status_code in (400, 422)
