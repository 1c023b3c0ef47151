"""Which documents are of one proceeding where a name or a number alone would mislead."""

from datetime import date

from extract.cases import assemble_cases
from tradewarn.model import Instrument, Notice, Period, Stage

GOODS = ("garden-gnomes",)


def notice(
    number, day, stage, product="Garden Gnomes", *, origins=("VN",), by="US-DOC", kinds=("AD",), **more
):
    fields = {
        "id": f"n-{number}",
        "document": f"sha-{number}",
        "pages": (1, 1),
        "authority": by,
        "importing_country": "US",
        "instruments": tuple(Instrument(k) for k in kinds),
        "stage": Stage(stage),
        "countries_of_origin": origins,
        "product": product,
        "goods": GOODS,
        "document_number": number,
        "title": f"{product} From {', '.join(origins)}: {stage} {number}",
        "publication_date": date.fromisoformat(day),
    }
    return Notice(**(fields | more))


def year_to(day):
    last = date.fromisoformat(day)
    return Period(label="POR", start=date.fromordinal(last.toordinal() - 364), end=last)


def joined(*notices):
    return sorted(sorted(e.notice for e in c.events) for c in assemble_cases(notices, ()))


def test_two_orders_on_one_kind_of_goods_are_told_apart_by_their_years():
    plain = notice("1", "2033-06-01", "review-final", period=year_to("2032-01-31"))
    glazed = notice("2", "2033-08-01", "review-final", "Glazed Garden Gnomes", period=year_to("2032-04-30"))
    assert joined(plain, glazed) == [["n-1"], ["n-2"]]


def test_names_whose_years_agree_are_one_order():
    plain = notice("1", "2033-06-01", "review-final", period=year_to("2032-01-31"))
    glazed = notice("2", "2034-06-01", "review-final", "Glazed Garden Gnomes", period=year_to("2033-01-31"))
    assert joined(plain, glazed) == [["n-1", "n-2"]]


def test_two_orders_are_told_apart_by_the_days_of_their_sunset_reviews():
    plain = notice("1", "2033-03-01", "sunset-institution", by="US-ITC")
    glazed = notice("2", "2034-03-01", "sunset-institution", "Glazed Garden Gnomes", by="US-ITC")
    assert joined(plain, glazed) == [["n-1"], ["n-2"]]


def test_a_cited_act_joins_another_name_of_the_same_goods():
    order = notice("2031/7", "2031-03-01", "order", "Gnomes and other figures of clay")
    later = notice("2033/9", "2033-03-01", "interim-review-final", "Glazed dwarfs", related_acts=("2031/7",))
    assert joined(order, later) == [["n-2031/7", "n-2033/9"]]


def test_a_cited_act_on_other_goods_joins_nothing():
    order = notice("2031/7", "2031-03-01", "order", "Bamboo trays", goods=("bamboo-trays",))
    later = notice("2033/9", "2033-03-01", "interim-review-final", related_acts=("2031/7",))
    assert joined(order, later) == [["n-2031/7"], ["n-2033/9"]]


def test_a_cited_act_on_another_country_joins_nothing():
    order = notice("2031/7", "2031-03-01", "order", origins=("TH",))
    later = notice("2033/9", "2033-03-01", "interim-review-final", related_acts=("2031/7",))
    assert joined(order, later) == [["n-2031/7"], ["n-2033/9"]]


def test_an_extension_that_names_neither_goods_nor_countries_goes_where_it_cites():
    first = notice("2031/7", "2031-03-01", "order")
    other = notice("2031/8", "2031-03-01", "order", "Bamboo trays", goods=("bamboo-trays",))
    bare = {"product": None, "goods": (), "origins": (), "related_acts": ("2031/8",)}
    assert joined(first, other, notice("2036/1", "2036-03-01", "extension", **bare)) == [
        ["n-2031/7"],
        ["n-2031/8", "n-2036/1"],
    ]


def test_a_court_s_word_goes_to_the_order_and_not_to_a_later_investigation():
    old = [notice("1", "2031-03-01", "order")]
    new = [notice("2", "2040-03-01", "initiation"), notice("3", "2040-09-01", "prelim")]
    assert joined(*old, *new, notice("4", "2040-12-01", "court-decision-amended-final")) == [
        ["n-1", "n-4"],
        ["n-2", "n-3"],
    ]


def test_an_amended_result_of_a_review_is_no_investigation():
    title = "Garden Gnomes From Viet Nam: Amended Final Results of Administrative Review"
    (case,) = assemble_cases(
        [notice("1", "2031-03-01", "order"), notice("2", "2035-03-01", "amended-final", title=title)], ()
    )
    assert case.status == "in_force"


def test_the_end_of_a_sunset_review_leaves_a_revoked_measure_revoked():
    told = [
        notice("1", "2031-03-01", "order"),
        notice("2", "2036-03-01", "revocation"),
        notice("3", "2036-04-01", "termination", by="US-ITC"),
    ]
    (case,) = assemble_cases(told, ())
    assert case.status == "revoked"


def test_a_companion_bears_the_very_name_where_one_does():
    told = [
        notice("1", "2031-03-01", "order", "Glazed Garden Gnomes"),
        notice("2", "2031-03-01", "order", kinds=("CVD",)),
        notice("3", "2031-03-01", "order", "Garden Gnomes", case_numbers=("A-552-991",)),
    ]
    told[0] = told[0].model_copy(update={"case_numbers": ("A-552-990",)})
    cases = {c.product: c for c in assemble_cases(told, ()) if c.instruments == (Instrument.AD,)}
    (other,) = [c for c in assemble_cases(told, ()) if c.instruments == (Instrument.CVD,)]
    assert other.companions == (cases["Garden Gnomes"].id,)
    assert cases["Glazed Garden Gnomes"].companions == ()
