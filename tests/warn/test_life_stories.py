"""Whole lives of proceedings, told notice by notice; who pays what on which day.

A line of a story is one notice: its day, its stage, + or - for its finding, then what it
prints. Firms, goods and numbers are invented. A line of the table: day, firm (* for one that
nothing names), and what is expected: rate and rule, for each row in force.
"""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.cases import assemble_cases
from tradewarn.model import Company, Deadline, Found, Instrument, Notice, Rate, RelatedCountry, Stage
from warn.in_force import in_force

GROUPS = ("all_others", "country_wide", "residual", "cooperating_other")
UNNAMED = "Đá Ong Trading Company"


def notices(story, *, market="US", kinds=("AD",), origins=("VN",), authority="US-DOC", **more):
    lines = [line.strip() for line in story.strip().splitlines()]
    fixed = {"market": market, "kinds": kinds, "origins": origins, "authority": authority} | more
    return [_notice(n, line, **fixed) for n, line in enumerate(lines) if line]


def _notice(
    n, line, *, market, kinds, origins, authority, basis="cash deposit", related=(), all_origins=False
):
    head, *parts = [p.strip() for p in line.split(";")]
    day, stage, *sign = head.split()
    told = dict(p.split(":", 1) for p in parts)
    told = {k.strip(): v.strip() for k, v in told.items()}
    finding = {"+": "Affirmative ", "-": "Negative "}.get(sign[0] if sign else "", "")
    number = told.get("number", f"{market}-{n:03}")
    title = told.get("title", f"Garden Gnomes: {finding}{stage.replace('-', ' ').title()} {number}")
    about = tuple(told["of"].split()) if "of" in told else origins
    firms = [Company(name=f.strip(), role="exporter") for f in told.get("firms", "").split(",") if f.strip()]
    days = {"in force from": told.get("since"), "in force to": told.get("until")}
    return Notice(
        id=told.get("id", f"n-{n:03}"),
        document=f"sha-{told.get('id', n)}",
        pages=(1, 1),
        authority=told.get("by", authority),
        importing_country=market,
        instruments=tuple(Instrument(k) for k in told.get("kinds", " ".join(kinds)).split()),
        stage=Stage(stage),
        countries_of_origin=() if all_origins else about,
        all_origins=all_origins,
        related_countries=related,
        product="Garden Gnomes",
        goods=("garden-gnomes",),
        document_number=number,
        related_acts=tuple(told.get("on", "").split()),
        title=title,
        publication_date=date.fromisoformat(day),
        companies=tuple(firms),
        rates=tuple(
            _rate(r, told.get("basis", basis)) for r in told.get("rates", "").split(",") if r.strip()
        ),
        deadlines=tuple(Deadline(what=w, date=date.fromisoformat(d)) for w, d in days.items() if d),
        evidence={"title": (Found(value=title, quote=title, page=1, start=0, end=9, confidence=1, by="t"),)},
    )


def _rate(text, basis):
    """Read `Sao Mai 5`, `Sao Mai < Hai Au 5` (exporter, producer), `all_others 9 VN`, `all_others 9 USD/t`."""
    words = text.split()
    steps = [w for w in words if re.match(r"\d{4}-\d\d-\d\d$", w)]
    words = [w for w in words if w not in steps]
    kind = words.pop().strip("()") if words[-1].startswith("(") else None
    country = words.pop() if re.fullmatch(r"[A-Z]{2}", words[-1]) else None
    unit = words.pop() if "/" in words[-1] else "%"
    amount = words.pop()
    name, _, producer = " ".join(words).partition(" < ")
    group = name if name in GROUPS else None
    return Rate(
        company=None if group else name,
        producer=producer or None,
        country=country,
        scope=group or ("pair" if producer else "company"),
        rate=amount,
        unit=unit,
        basis=basis,
        kind=kind or ("specific" if unit != "%" else "zero" if amount == "0" else "ad_valorem"),
        printed=amount,
        since=steps[0] if steps else None,
        until=steps[1] if steps else None,
    )


def paid(told, day, firm, *, kind=None):
    """Give what a firm pays on a day, over all proceedings of a story."""
    on = date.fromisoformat(day)
    company = UNNAMED if firm == "*" else firm
    rows = [r for c in assemble_cases(told, ()) for r in in_force(c, on, company=company)]
    return sorted(
        f"{r.instrument} {r.rate or '?'} {r.applies}" + (" disputed" if r.disputed else "")
        for r in rows
        if kind in (None, r.instrument)
    )


def table(text):
    """Read a table of expectations for parametrize."""
    rows = [[c.strip() for c in line.split("|")] for line in text.strip().splitlines()]
    return [(day, firm, sorted(e.strip() for e in what.split(",") if e.strip())) for day, firm, what in rows]


US = """
    2031-01-10 initiation
    2031-02-20 injury-prelim +; by: US-ITC
    2031-06-10 prelim +; rates: Sao Mai 20, Hai Au 8, cooperating_other 14, country_wide 60
    2031-07-10 amended-prelim +; rates: Hai Au 9
    2031-10-25 final +; rates: Sao Mai 18, Hai Au 0, Ngoc Trai 15, cooperating_other 15, country_wide 55
    2031-11-20 injury-final +; by: US-ITC
    2031-12-01 order; rates: Sao Mai 18, Ngoc Trai 15, country_wide 55
    2032-01-15 amended-final +; rates: Sao Mai 17
    2032-12-30 review-initiation
    2033-06-30 review-rescission; firms: Sao Mai
    2034-01-10 review-initiation
    2034-09-10 review-prelim; rates: Sao Mai 3
    2035-03-10 review-final; rates: Sao Mai 2, Kim Cuong 6
    2035-04-02 correction; on: US-012; rates: Kim Cuong 7
    2035-09-01 court-decision-amended-final; rates: Ngoc Trai 11
    2036-02-01 new-shipper-review-final; rates: Thuy Tinh < Thuy Tinh 4
    2036-06-01 sunset-institution
    2036-10-01 sunset-final +; rates: country_wide 99; basis: dumping margin
    2037-03-01 revocation-partial; firms: Kim Cuong
    2038-01-01 review-final; rates: country_wide 50
    2041-12-01 sunset-final -
"""
US_PAID = """
    2031-06-09 | Sao Mai   |
    2031-06-10 | Sao Mai   | AD 20 own
    2031-06-10 | *         | AD 60 country_wide
    2031-07-09 | Hai Au    | AD 8 own
    2031-07-10 | Hai Au    | AD 9 own
    2031-07-10 | Sao Mai   | AD 20 own
    2031-10-25 | Hai Au    | AD 0 own
    2031-10-25 | Ngoc Trai | AD 15 own
    2031-12-01 | Hai Au    | AD 0 own
    2031-12-01 | *         | AD 55 country_wide
    2032-01-14 | Sao Mai   | AD 18 own
    2032-01-15 | Sao Mai   | AD 17 own
    2032-01-15 | Ngoc Trai | AD 15 own
    2033-07-01 | Sao Mai   | AD 17 own
    2034-09-11 | Sao Mai   | AD 17 own
    2035-03-09 | Kim Cuong | AD 55 country_wide
    2035-03-10 | Kim Cuong | AD 7 own
    2035-03-10 | Sao Mai   | AD 2 own
    2035-03-10 | Ngoc Trai | AD 15 own
    2035-03-10 | *         | AD 55 country_wide
    2035-09-01 | Ngoc Trai | AD 11 own
    2035-09-01 | Sao Mai   | AD 2 own
    2036-02-01 | Thuy Tinh | AD 4 own
    2036-12-01 | *         | AD 55 country_wide
    2037-03-01 | Kim Cuong | AD ? excluded
    2037-03-01 | Sao Mai   | AD 2 own
    2038-01-01 | *         | AD 50 country_wide
    2038-01-01 | Kim Cuong | AD ? excluded
    2041-11-30 | Sao Mai   | AD 2 own
    2041-12-01 | Sao Mai   |
    2041-12-01 | Kim Cuong |
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(US_PAID))
def test_a_life_in_the_united_states(day, firm, expected):
    assert paid(notices(US), day, firm) == expected


COMPANIONS = """
    2031-01-10 initiation; kinds: AD
    2031-01-10 initiation; kinds: CVD
    2031-04-10 prelim +; kinds: CVD; rates: all_others 4
    2031-06-10 prelim +; kinds: AD; rates: all_others 20
    2031-12-01 order; kinds: AD; rates: Sao Mai 11, all_others 12
    2031-12-01 order; kinds: CVD; rates: Sao Mai 2, all_others 3
    2035-01-01 revocation; kinds: CVD
"""
COMPANIONS_PAID = """
    2031-05-01 | Sao Mai | CVD 4 all_others
    2031-07-01 | Sao Mai | AD 20 all_others, CVD 4 all_others
    2031-12-01 | Sao Mai | AD 11 own, CVD 2 own
    2031-12-01 | *       | AD 12 all_others, CVD 3 all_others
    2035-01-01 | Sao Mai | AD 11 own
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(COMPANIONS_PAID))
def test_two_companions_end_each_in_its_time(day, firm, expected):
    assert paid(notices(COMPANIONS), day, firm) == expected


def test_companions_name_each_other():
    cases = assemble_cases(notices(COMPANIONS), ())
    assert len(cases) == 2
    assert {c.companions for c in cases} == {(cases[0].id,), (cases[1].id,)}


EU = """
    2031-02-01 initiation; number: C/2031/100
    2031-09-01 provisional +; rates: Sao Mai 12, all_others 30; until: 2032-02-29
    2032-03-01 order; rates: Sao Mai 10, cooperating_other 14, all_others 25; until: 2037-02-28; since: 2032-03-02
    2033-05-01 undertaking-acceptance; firms: Hai Au
    2034-05-01 undertaking-amendment; firms: Hai Au; title: Decision withdrawing the acceptance of an undertaking
    2034-09-01 interim-review-final; rates: Sao Mai 6
    2036-12-01 sunset-institution
    2038-01-15 sunset-final +; rates: Sao Mai 6, all_others 22; basis: definitive duty; until: 2043-01-16
"""
EU_PAID = """
    2031-09-01 | Sao Mai | AD 12 own
    2032-03-01 | Sao Mai |
    2032-03-02 | Sao Mai | AD 10 own
    2032-03-02 | *       | AD 25 all_others
    2033-04-30 | Hai Au  | AD 25 all_others
    2033-05-01 | Hai Au  | AD ? undertaking
    2034-09-01 | Sao Mai | AD 6 own
    2034-09-01 | *       | AD 25 all_others
    2037-06-01 | *       | AD 25 all_others
    2038-01-15 | *       | AD 22 all_others
    2043-01-16 | Sao Mai | AD 6 own
    2043-01-17 | Sao Mai |
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(EU_PAID))
def test_a_life_in_the_european_union(day, firm, expected):
    told = notices(EU, market="EU", authority="EU-COM", basis="definitive duty")
    assert paid(told, day, firm) == expected


EXTENDED = """
    2031-02-01 initiation; of: CN
    2031-10-01 order; of: CN; rates: all_others 25 CN
"""
CIRCUMVENTION = """
    2033-02-01 circumvention-initiation
    2033-10-01 circumvention-final +; rates: all_others 25 VN, Hai Au 0 VN (excluded)
    2035-03-01 exemption; firms: Kim Cuong
"""
CIRCUMVENTION_PAID = """
    2033-03-01 | Hai Au    |
    2033-10-01 | Hai Au    | AD 0 excluded
    2033-10-01 | *         | AD 25 all_others
    2035-02-28 | Kim Cuong | AD 25 all_others
    2035-03-01 | Kim Cuong | AD ? excluded
    2035-03-01 | Hai Au    | AD 0 excluded
"""


def extension():
    eu = {"market": "EU", "authority": "EU-COM", "basis": "definitive duty"}
    about = (RelatedCountry(country="CN", role="order"), RelatedCountry(country="VN", role="inquiry"))
    first = notices(EXTENDED, **eu)
    later = notices(CIRCUMVENTION, kinds=("AC", "AD"), origins=("CN",), related=about, **eu)
    return first + [n.model_copy(update={"id": f"ac-{n.id}", "document": f"ac-{n.document}"}) for n in later]


@pytest.mark.parametrize(("day", "firm", "expected"), table(CIRCUMVENTION_PAID))
def test_an_extended_duty_spares_the_exempted(day, firm, expected):
    assert paid(extension(), day, firm) == expected


def test_the_extension_stands_under_the_order_it_extends():
    order, other = sorted(assemble_cases(extension(), ()), key=lambda c: c.events[0].date)
    assert other.under == (order.id,)
    assert order.branches == (other.id,)


CANADA = """
    2031-01-15 initiation; kinds: AD CVD
    2031-04-15 prelim +; kinds: AD CVD; rates: Sao Mai 30, all_others 60; basis: provisional duty
    2031-07-15 final +; kinds: AD CVD; rates: Sao Mai 25, all_others 54; basis: dumping margin
    2031-08-15 injury-final +; kinds: AD CVD; by: CA-CITT
    2036-08-01 sunset-final +; kinds: AD CVD; by: CA-CITT
    2041-08-01 expiry-notice; kinds: AD CVD; by: CA-CITT
"""
CANADA_PAID = """
    2031-04-15 | Sao Mai | AD 30 own
    2031-07-15 | *       | AD 54 all_others
    2031-08-15 | Sao Mai | AD 25 own
    2036-09-01 | Sao Mai | AD 25 own
    2041-08-01 | Sao Mai |
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(CANADA_PAID))
def test_a_life_in_canada(day, firm, expected):
    told = notices(CANADA, market="CA", authority="CA-CBSA")
    assert paid(told, day, firm, kind="AD") == expected


def test_the_finding_of_the_canadian_tribunal_is_what_imposes():
    told = notices(CANADA, market="CA", authority="CA-CBSA")
    (case, *_) = assemble_cases(told[:4], ())
    assert case.status == "in_force"


INDIA = """
    2031-01-10 initiation; by: IN-DGTR
    2031-12-10 final +; by: IN-DGTR; rates: Sao Mai 100 USD/t, residual 250 USD/t; basis: dumping margin
    2032-03-01 order; by: IN-CBIC; rates: Sao Mai 90 USD/t, residual 240 USD/t; until: 2037-02-28
    2036-09-01 sunset-institution; by: IN-DGTR
    2037-02-20 extension; by: IN-CBIC; until: 2037-08-31
    2037-08-20 order; by: IN-CBIC; rates: residual 200 USD/t; until: 2042-08-19
"""
INDIA_PAID = """
    2032-01-01 | Sao Mai |
    2032-03-01 | Sao Mai | AD 90 own
    2032-03-01 | *       | AD 240 residual
    2037-06-01 | *       | AD 240 residual
    2037-08-20 | Sao Mai | AD 200 residual
    2042-08-19 | *       | AD 200 residual
    2042-08-20 | *       |
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(INDIA_PAID))
def test_a_life_in_india_where_a_recommendation_is_no_duty(day, firm, expected):
    assert paid(notices(INDIA, market="IN", basis="definitive duty"), day, firm) == expected


MALAYSIA = """
    2031-02-01 order; rates: Sao Mai 7.8, Hai Au 4, all_others 23.8; since: 2031-02-02; until: 2036-02-01
    2033-05-01 review-final; rates: Hai Au 5
    2036-01-28 extension; until: 2036-07-26
    2036-07-25 review-final; rates: Hai Au 6, all_others 20; since: 2036-07-27; until: 2041-07-26
"""
MALAYSIA_PAID = """
    2031-02-01 | Sao Mai |
    2031-02-02 | Sao Mai | AD 7.8 own
    2033-05-01 | Hai Au  | AD 5 own
    2033-05-01 | Sao Mai | AD 7.8 own
    2036-07-26 | Sao Mai | AD 7.8 own
    2036-07-27 | Sao Mai | AD 20 all_others
    2036-07-27 | Hai Au  | AD 6 own
    2041-07-27 | Hai Au  |
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(MALAYSIA_PAID))
def test_a_life_in_malaysia_with_printed_terms(day, firm, expected):
    told = notices(MALAYSIA, market="MY", authority="MY-MOF", basis="definitive duty")
    assert paid(told, day, firm) == expected


SAFEGUARD = """
    2031-01-01 initiation
    2031-06-01 provisional; rates: all_others 15; basis: provisional duty
    2032-01-01 order; rates: all_others 12 2032-01-01 2032-12-31, all_others 9 2033-01-01 2033-12-31
"""
SAFEGUARD_PAID = """
    2031-06-01 | * | SG 15 all_others
    2031-12-31 | * | SG ? lapsed
    2032-06-01 | * | SG 12 all_others
    2033-01-01 | * | SG 9 all_others
    2034-01-01 | * | SG ? unprinted
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(SAFEGUARD_PAID))
def test_a_safeguard_steps_down_year_by_year(day, firm, expected):
    sg = {"market": "PH", "kinds": ("SG",), "origins": (), "all_origins": True, "authority": "PH-TC"}
    assert paid(notices(SAFEGUARD, basis="definitive duty", **sg), day, firm) == expected


LAPSED = """
    2031-01-10 initiation
    2031-06-10 prelim +; rates: Sao Mai 20, all_others 30
"""
LAPSED_PAID = """
    2031-12-01 | Sao Mai | AD 20 own
    2032-06-01 | Sao Mai | AD ? lapsed
    2032-06-01 | *       | AD ? lapsed
"""


@pytest.mark.parametrize(("day", "firm", "expected"), table(LAPSED_PAID))
def test_a_deposit_lapses_where_no_finding_came(day, firm, expected):
    assert paid(notices(LAPSED), day, firm) == expected


TWO_COUNTRIES = """
    2031-01-10 initiation; of: TH VN
    2031-12-01 order; of: TH VN; rates: all_others 5 TH, all_others 9 VN
    2032-02-01 amended-final; of: TH VN; rates: Sao Mai 4
    2034-01-01 revocation; of: TH
    2036-01-01 revocation; of: VN
"""


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2032-01-01", ["AD 9 all_others"]), ("2035-01-01", ["AD 9 all_others"]), ("2036-01-01", [])],
)
def test_each_country_has_its_own_end(day, expected):
    assert paid(notices(TWO_COUNTRIES), day, "*") == expected


def test_an_order_whose_rates_nobody_printed_is_said_to_be_so():
    told = notices("2031-01-10 initiation\n2031-06-10 prelim +; rates: all_others 30\n2031-12-01 order")
    assert paid(told, "2031-12-02", "*") == ["AD ? unprinted"]


def test_a_finding_s_rates_go_on_under_an_order_that_prints_none():
    told = notices("2031-01-10 initiation\n2031-10-10 final +; rates: all_others 30\n2031-12-01 order")
    assert paid(told, "2039-12-02", "*") == ["AD 30 all_others"]


SISTERS = "2031-12-01 order; rates: Sao Mai Seafood 5, Sao Mai Hau Giang Seafood 9, all_others 20"


def test_a_sister_s_rate_is_not_taken_for_the_firm_s():
    assert paid(notices(SISTERS), "2032-01-01", "Sao Mai Seafood JSC") == ["AD 5 own"]


def test_a_name_that_can_be_several_firms_gets_all_of_them():
    told = notices("2031-12-01 order; rates: Sao Mai Ca Mau 5, Sao Mai Hau Giang 9, all_others 20")
    assert paid(told, "2032-01-01", "Sao Mai") == ["AD 5 alike", "AD 9 alike"]


def test_one_firm_of_two_spellings_has_its_newest_rate():
    told = notices(
        """
        2031-12-01 order; rates: Sao Mai Joint Stock Company 5, all_others 20
        2033-12-01 review-final; rates: SAO MAI JSC 3
        """
    )
    assert paid(told, "2034-01-01", "Sao Mai") == ["AD 3 own"]


def test_an_act_held_as_page_and_as_record_is_one_event_with_both_sources():
    told = notices(
        """
        2031-12-01 order; id: api; number: 2031-1; title: Gnomes
        2031-12-01 order; id: pdf; number: 2031-1; rates: Sao Mai 5; title: Garden Gnomes, Antidumping Order
        """
    )
    (case,) = assemble_cases(told, ())
    (event,) = case.events
    assert (event.notice, [s.id for s in event.also]) == ("pdf", ["api"])
    assert paid(told, "2032-01-01", "Sao Mai") == ["AD 5 own"]


def test_documents_of_one_act_that_disagree_both_stand_and_are_marked():
    told = notices(
        """
        2031-12-01 order; id: pdf; number: 2031-1; rates: Sao Mai 5, Hai Au 7
        2031-12-01 order; id: xml; number: 2031-1; rates: Sao Mai 6
        """
    )
    assert paid(told, "2032-01-01", "Sao Mai") == ["AD 5 own disputed", "AD 6 own disputed"]
    assert paid(told, "2032-01-01", "Hai Au") == ["AD 7 own"]


def test_a_correction_that_prints_the_wrong_figure_too_is_not_followed():
    told = notices(
        """
        2031-12-01 order; number: 2031-1; rates: Sao Mai 5
        2031-12-20 correction; on: 2031-1; rates: Sao Mai 5, Sao Mai 6
        """
    )
    assert paid(told, "2032-01-01", "Sao Mai") == ["AD 5 own"]
    assert "read it" in assemble_cases(told, ())[0].notes[-1]


STORIES = [US, COMPANIONS, INDIA, TWO_COUNTRIES]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(STORIES).flatmap(lambda s: st.permutations(notices(s))))
def test_the_measures_do_not_depend_on_the_order_of_arrival(told):
    shuffled = assemble_cases(told, ())
    assert shuffled == assemble_cases(sorted(told, key=lambda n: n.id), ())


AMOUNTS = st.integers(0, 9)
STEP = st.tuples(
    st.integers(0, 4000),
    st.sampled_from(
        ["prelim", "final", "order", "amended-final", "review-final", "sunset-final", "revocation"]
    ),
    st.lists(st.tuples(st.sampled_from(["Sao Mai", "Hai Au", "all_others"]), AMOUNTS), max_size=4),
    st.sampled_from(["VN", "TH", "VN TH"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=7), st.integers(0, 4200))
def test_nobody_has_two_rates_on_one_day_unless_sources_disagree(steps, later):
    story = "\n".join(
        f"{date.fromordinal(741000 + days)} {stage} +; of: {of}; rates: {', '.join(f'{w} {a}' for w, a in rates)}"
        for days, stage, rates, of in steps
    )
    on = date.fromordinal(741000 + later)
    for case in assemble_cases(notices(story), ()):
        rows = in_force(case, on)
        seen = {}
        for row in rows:
            who = (row.instrument, row.company, row.scope, row.country)
            assert who not in seen or (row.disputed and seen[who].disputed)
            seen[who] = row
        assert all(m.to is None or m.from_ < m.to for m in case.measures)
