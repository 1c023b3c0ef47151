import csv
import gzip
from datetime import date

import pytest

from extract.cases.binding import binding_rates
from kb.loading import forms, load, load_all
from kb.rate_cells import read_rates
from tradewarn.errors import NotFound
from tradewarn.model import Instrument, Stage

EVENTS = (
    "event_id,authority,type,product_en,product_vi,hs,case_no,petition_date,initiation_date,date_precision,"
    "other_countries,measure_on_china_before,outcome,outcome_date,rates_vn,source,confidence,note\n"
)


def events(tmp_path, *rows):
    path = tmp_path / "events.csv"
    path.write_text(EVENTS + "\n".join(rows) + "\n", encoding="utf-8")
    return load(path)


def steps(case):
    return [(e.stage.value, e.date.isoformat(), e.precision, e.result) for e in case.events]


def test_the_known_forms_are_found_by_their_files():
    assert set(forms()) == {
        "events", "measures", "orders", "orders-plain", "warnings_list", "glossary", "precedents",
        "hs_table", "hs_table_vi", "hs_table_editions", "hs_table_us", "hs_rulings", "hs_rulings_vn", "hs_declared_vn",
    }  # fmt: skip


def test_a_row_becomes_a_cited_case(tmp_path):
    row = (
        "X-1,CA,AD,Steel widgets pipe,Ống thép,7306;730630,ABC1,2019-01-02,2019-02,month,TH;EU,Y,duty,"
        '2020-03-04,Alpha Steel 1.5%; all others 7.25%,Some gazette,V,"a note, kept"'
    )
    loaded = events(tmp_path, row)
    (case,) = loaded.cases
    assert loaded.form == "events" and loaded.rows == 1 and loaded.issues == ()
    assert (case.id, case.importing_country, case.authority, case.cited) == ("X-1", "CA", "CA-CBSA", True)
    assert case.countries_of_origin == ("VN", "TH", "EU") and case.hs == ("7306", "730630")
    assert case.case_numbers == ("ABC1",) and case.instruments == (Instrument.AD,)
    assert case.status == "in_force" and "steel-pipe" in case.goods
    assert steps(case) == [
        ("petition", "2019-01-02", "day", "none"),
        ("initiation", "2019-02-01", "month", "none"),
        ("order", "2020-03-04", "day", "affirmative"),
    ]
    order = case.events[-1]
    assert order.origins == ("VN",) and order.source.id == "X-1" and order.source.ref == "ABC1"
    assert order.quote == "Alpha Steel 1.5%; all others 7.25%"
    assert order.place == "events.csv:2:rates_vn"
    assert [(r.company, r.scope, r.rate) for r in order.rates] == [
        ("Alpha Steel", "company", "1.5"),
        (None, "all_others", "7.25"),
    ]
    assert "note: a note, kept" in case.notes and "row: events.csv:2" in case.notes


@pytest.mark.parametrize(
    ("kind", "outcome", "stage", "result", "status"),
    [
        ("AD", "order", "order", "affirmative", "in_force"),
        ("AD", "duty recommended", "final", "affirmative", "provisional"),
        ("AD", "provisional duty", "provisional", "affirmative", "provisional"),
        ("CVD", "preliminary affirmative", "prelim", "affirmative", "provisional"),
        ("AD", "final affirmative", "final", "affirmative", "provisional"),
        ("AD", "negative", "final", "negative", "no_measure"),
        ("AC", "affirmative", "circumvention-final", "affirmative", "in_force"),
        ("AC", "affirmative (6 of 8 orders)", "circumvention-final", "affirmative", "in_force"),
        ("AC", "negative", "circumvention-final", "negative", "no_measure"),
        ("AC", "rescinded (scope affirmative)", "termination", "none", "unknown"),
        ("AD", "terminated", "termination", "none", "no_measure"),
        ("AD", "terminated (Vietnam)", "termination", "none", "no_measure"),
        ("AD", "terminated (G)", "termination", "none", "no_measure"),
        ("AD", '"terminated (Alpha, Beta)"', "termination", "none", "unknown"),
        ("AD", "terminated for main exporter", "termination", "none", "unknown"),
        ("AD", "no duty", "termination", "negative", "no_measure"),
        ("AD", "withdrawn", "termination", "none", "no_measure"),
        ("AD", "duty (lapsed)", "order", "affirmative", "expired"),
        ("SG", "duty", "order", "affirmative", "in_force"),
    ],
)
def test_the_words_of_an_outcome_end_the_case(tmp_path, kind, outcome, stage, result, status):
    row = f"X-1,US,{kind},Widgets,Vật,7306,,,2020-01-01,day,,U,{outcome},2021-02,,s,V,"
    loaded = events(tmp_path, row)
    (case,) = loaded.cases
    assert loaded.issues == ()
    assert case.status == status
    assert steps(case)[-1] == (stage, "2021-02-01", "month", result)


def test_an_ending_for_firms_names_them(tmp_path):
    row = 'X-1,AU,AD,Widgets,Vật,7306,,,2020-01-01,day,,U,"terminated (Alpha, Beta)",2021,,s,V,'
    assert events(tmp_path, row).cases[0].events[-1].companies == ("Alpha", "Beta")


@pytest.mark.parametrize(("outcome", "status"), [("ongoing at source date", "open"), ("unknown", "unknown")])
def test_an_open_case_has_no_closing_event(tmp_path, outcome, status):
    (case,) = events(tmp_path, f"X-1,US,AD,Widgets,Vật,7306,,,2020,year,,U,{outcome},,,s,V,").cases
    assert case.status == status
    assert steps(case) == [("initiation", "2020-01-01", "year", "none")]


def test_a_safeguard_is_on_all_origins(tmp_path):
    (case,) = events(tmp_path, "X-1,PH,SG,Cement,Xi măng,252329,,,2020,year,,U,duty,2021,PHP 50/t,s,V,").cases
    assert case.all_origins and case.countries_of_origin == ()
    assert [(r.rate, r.unit, r.kind) for r in case.events[-1].rates] == [("50", "PHP/t", "specific")]


def test_a_circumvention_inquiry_carries_the_orders_it_is_about(tmp_path):
    row = "X-1,US,AC,Widgets,Vật,7306,A-999-001;C-999-002,,2020-01-01,day,,Y,affirmative,2021,,s,V,"
    (case,) = events(tmp_path, row).cases
    assert case.instruments == (Instrument.AC, Instrument.AD, Instrument.CVD)
    assert case.events[0].stage == Stage.CIRCUMVENTION_INITIATION


def test_dated_words_beside_the_rates_are_events(tmp_path):
    row = "X-1,EU,AD,Widgets,Vật,7306,,,2004-01-01,day,,N,duty,2005-01-01,9.9%; lapsed 2010-01-02,s,V,"
    (case,) = events(tmp_path, row).cases
    assert case.status == "expired"
    assert steps(case)[-1] == ("expiry-notice", "2010-01-02", "day", "none")
    assert [r.rate for r in case.events[1].rates] == ["9.9"]


def test_a_measure_continued_stays_in_force(tmp_path):
    row = 'X-1,TR,AD,Widgets,Vật,7306,,,2004,year,,N,duty,,"20-30%, kept in 2016",s,V,'
    (case,) = events(tmp_path, row).cases
    assert case.status == "in_force"
    assert steps(case)[-1] == ("sunset-final", "2016-01-01", "year", "affirmative")
    assert [(r.rate, r.scope) for r in case.events[-1].rates] == [("20", "range"), ("30", "range")]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Vietnam-wide 12.5%", [(None, "country_wide", "12.5", "%")]),
        ("12.5%", [(None, "country_wide", "12.5", "%")]),
        ("all others 3%", [(None, "all_others", "3", "%")]),
        ("3.1% (all other exporters)", [(None, "all_others", "3.1", "%")]),
        ("Alpha Co 1%; Beta 0%; others 2%", [("Alpha Co", "company", "1", "%"), ("Beta", "company", "0", "%"), (None, "all_others", "2", "%")]),
        ("Alpha and all others 8.5%", [("Alpha", "company", "8.5", "%"), (None, "all_others", "8.5", "%")]),
        ("Alpha 200.5% (AFA)", [("Alpha", "company", "200.5", "%")]),
        ("5-7.5%", [(None, "range", "5", "%"), (None, "range", "7.5", "%")]),
        ("USD 10.5/kg", [(None, "country_wide", "10.5", "USD/kg")]),
        ("USD 1,200-1,300/t", [(None, "range", "1200", "USD/t"), (None, "range", "1300", "USD/t")]),
        ("10% (injury level; CN 16.5%)", [(None, "country_wide", "10", "%")]),
        ("4-8% CIF", [(None, "range", "4", "%"), (None, "range", "8", "%")]),
        ("1,234.50 VND per unit = 3.5%", [(None, "country_wide", "1234.50", "VND/unit"), (None, "country_wide", "3.5", "%")]),
        ("China-wide 180%/20%", []),
        ("AR1 100.7/156.9%, 12.9% others", []),
        ("Alpha < 2%", []),
        ("PHP 8.40 per 40 kg bag provisional", []),
        ("Alpha margin 0-10%", []),
        ("no order (ITC negative)", []),
        ("", []),
    ],
)  # fmt: skip
def test_only_plain_rates_are_read(cell, expected):
    found = read_rates(cell, country="VN", instrument=None, basis="duty").rates
    assert [(r.company, r.scope, r.rate, r.unit) for r in found] == expected


@pytest.mark.parametrize(
    "cell", ["A" * 20_000, "1,234" * 4_000, "(" * 20_000, "5-" * 10_000, "Aa and " * 3_000]
)
def test_hostile_cells_give_no_rate(cell):
    assert read_rates(cell, country="VN", instrument=None, basis="b").rates == ()


def test_a_zero_rate_is_of_its_own_kind():
    assert read_rates("Alpha 0%", country="VN", instrument=None, basis="b").rates[0].kind == "zero"


def test_an_instrument_beside_a_rate_belongs_to_it():
    rates = read_rates("AD 20%; 5% CVD", country="VN", instrument=Instrument.AD, basis="b").rates
    assert [(r.instrument, r.rate) for r in rates] == [(Instrument.AD, "20"), (Instrument.CVD, "5")]


def test_rates_of_a_later_year_are_an_event_of_that_year(tmp_path):
    row = "X-1,MY,AD,Widgets,Vật,7306,,,2015,year,,N,duty,2016-01,1-2% (2021 review),s,V,"
    (case,) = events(tmp_path, row).cases
    assert case.events[1].rates == ()
    assert steps(case)[-1] == ("review-final", "2021-01-01", "year", "none")
    assert [r.rate for r in case.events[-1].rates] == ["1", "2"]


@pytest.mark.parametrize(
    ("row", "what", "cases"),
    [
        ("X-1,ZZ,AD,Widgets,,7306,,,2020,year,,U,order,2021,,s,V,", "authority 'ZZ'", 0),
        ("X-1,US,QQ,Widgets,,7306,,,2020,year,,U,order,2021,,s,V,", "type 'QQ'", 0),
        ("X-1,US,AD,Widgets,,7306,,,2020,year,,U,settled out of court,2021,,s,V,", "is not known", 1),
        ("X-1,US,AD,Widgets,,7306,,,soon,year,,U,order,2021,,s,V,", "'soon' is no date", 1),
        ("X-1,US,AD,Widgets,,73x6,,,2020,year,,U,order,2021,,s,V,", "73x6", 1),
        ("X-1,US,AD,Widgets,,7306,,,2020,year,Atlantis,U,order,2021,,s,V,", "Atlantis", 1),
    ],
)
def test_what_cannot_be_read_is_an_issue_with_its_line(tmp_path, row, what, cases):
    loaded = events(tmp_path, row)
    assert [what in issue.what for issue in loaded.issues] == [True]
    assert loaded.issues[0].where == "events.csv:2" and loaded.issues[0].code == "TW-K01"
    assert len(loaded.cases) == cases


def test_an_unknown_outcome_leaves_the_state_open_to_a_person(tmp_path):
    (case,) = events(tmp_path, "X-1,US,AD,Widgets,,7306,,,2020,year,,U,settled,2021,,s,V,").cases
    assert case.status == "unknown"


def test_a_row_that_stands_twice_is_an_issue(tmp_path):
    row = "X-1,US,AD,Widgets,,7306,,,2020,year,,U,order,2021,,s,V,"
    loaded = events(tmp_path, row, row)
    assert len(loaded.cases) == 1 and "stands twice" in loaded.issues[0].what


def test_a_row_without_an_id_gets_one_from_its_content(tmp_path):
    row = ",US,AD,Widgets,,7306,,,2020,year,,U,order,2021,,s,V,"
    one, two = events(tmp_path, row).cases[0].id, events(tmp_path, row).cases[0].id
    assert one == two and one.startswith("event-")


def test_a_packed_list_is_read(tmp_path):
    path = tmp_path / "events.csv.gz"
    row = "X-1,US,AD,Widgets,,7306,,,2020,year,,U,order,2021,,s,V,\n"
    path.write_bytes(gzip.compress((EVENTS + row).encode()))
    assert len(load(path).cases) == 1


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.csv", b"colour,taste\nred,sweet\n", "TW-K02"),
        ("a.csv", b"", "TW-K02"),
        ("a.pdf", b"%PDF-1.4", "TW-K02"),
        ("a.csv", b"\xff\xfe\x00x", "TW-K01"),
        ("a.csv", b"event_id,\0", "TW-K01"),
        ("a.csv", b'event_id\n"open', "TW-K01"),
        ("a.csv.gz", b"no gzip", "TW-K01"),
        ("a.csv.gz", gzip.compress(b"event_id" * 999, mtime=0)[:-9], "TW-K01"),
    ],
)
def test_a_file_of_no_known_form_is_an_issue(tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)
    loaded = load(path)
    assert [issue.code for issue in loaded.issues] == [code]
    assert loaded.cases == () and loaded.source_name == name


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(NotFound):
        load(tmp_path / "none.csv")


def test_a_folder_is_taken_file_by_file(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "terms.csv").write_text("en,vi,es,fr,note\nduty,thuế,,,\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("x", encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    loaded = list(load_all([tmp_path]))
    assert [(one.source_name, one.form, len(one.issues)) for one in loaded] == [
        ("terms.csv", "glossary", 0),
        ("other.txt", "", 1),
    ]


def test_a_measure_withdrawn_is_revoked(tmp_path):
    path = tmp_path / "m.csv"
    path.write_text(
        "member,partner,initiation,in_force,withdrawn,product,hs6\n"
        'US,"Korea, Republic of, Mexico",1990-01-02,1991-03-04,2000-05-06,Honey,040900\n'
        "US,Atlantis,1990-01-02,,,Honey,040900\n"
        "US,Chile,1990-01-02,,1991-02-02,Honey,040900\n",
        encoding="utf-8",
    )
    loaded = load(path)
    one, two = loaded.cases
    assert one.countries_of_origin == ("KR", "MX") and one.status == "revoked" and one.goods == ("raw-honey",)
    assert [e.stage.value for e in one.events] == ["initiation", "order", "revocation"]
    assert two.status == "no_measure" and two.events[-1].stage == Stage.TERMINATION
    assert [i.where for i in loaded.issues] == ["m.csv:3"]


def test_an_order_list_row_is_an_order_and_its_continuation(tmp_path):
    path = tmp_path / "o.csv"
    path.write_text(
        "Order date,Continued date,ITC case No.,DOC case No.,AD/CVD,Product,Country,Fed Reg\n"
        "10/21/1999,04/14/2016,A-999,A-999-001,A,Steel nails,Vietnam,81 FR 1\n",
        encoding="utf-8",
    )
    (case,) = load(path).cases
    assert case.case_numbers == ("A-999-001",) and case.countries_of_origin == ("VN",)
    assert [(e.stage.value, e.date) for e in case.events] == [
        ("order", date(1999, 10, 21)),
        ("sunset-final", date(2016, 4, 14)),
    ]


def domain(real, name):
    path = real.parent / "domain" / name
    if not path.exists():
        pytest.skip(f"no {name} here")
    return path


def test_every_real_event_loads_without_an_issue(real):
    path = domain(real, "events_shared.csv")
    with path.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    loaded = load(path)
    assert loaded.issues == () and loaded.rows == len(loaded.cases) == len(rows)
    for row, case in zip(rows, loaded.cases, strict=True):
        assert case.id == row["event_id"] and case.product == row["product_en"] and case.cited
        assert case.hs == tuple(row["hs"].split(";"))
        assert case.all_origins == (row["type"] == "SG")
        assert case.goods, case.product
        for event in case.events:
            assert event.source.id == row["event_id"]
            assert all(rate.printed in row["rates_vn"] for rate in event.rates)
    statuses = [case.status for case in loaded.cases]
    assert {s: statuses.count(s) for s in set(statuses)} == {
        "in_force": 57, "no_measure": 13, "provisional": 4, "expired": 3, "unknown": 5, "open": 1,
    }  # fmt: skip


def test_the_other_real_lists_load_with_their_counts(real):
    watch = load(domain(real, "trav_warnings.csv"))
    assert (len(watch.watch), watch.issues) == (38, ())
    measures = load(domain(real, "us_ad_measures_itip_2020.csv"))
    assert (measures.rows, len(measures.cases), len(measures.issues)) == (793, 792, 1)
    glossary = load(domain(real, "glossary.csv"))
    assert (len(glossary.terms), glossary.issues) == (288, ())
    table = load(real / "reference" / "hs2022_datasets.csv")
    assert (len(table.hs_lines), table.issues) == (6939, ())
    lines = load(real / "reference" / "vn_ahtn8_vi.csv.gz")
    assert len(lines.hs_lines) > 11_000 and all(line.vi for line in lines.hs_lines)


def test_every_order_on_vietnam_of_the_real_list_is_loaded(real):
    loaded = load(real / "reference" / "us_usitc_adcvd_orders_2020b.csv")
    ours = [c for c in loaded.cases if "VN" in c.countries_of_origin]
    assert len(ours) == 14 and all(case.goods for case in ours)
    assert len(loaded.cases) + len({i.where for i in loaded.issues}) >= loaded.rows


def test_a_recommended_duty_is_neither_definitive_nor_collected(tmp_path):
    row = "X-1,IN,AD,Widgets,Vật,7306,,,2020-01-01,day,,N,duty recommended,2021-02-03,5.5%,s,V,"
    (case,) = events(tmp_path, row).cases
    final = case.events[-1]
    assert (case.status, [r.basis for r in final.rates]) == ("provisional", ["recommended duty"])
    assert binding_rates(final) == []


def test_an_end_without_a_date_is_left_to_a_person(tmp_path):
    row = "X-1,PH,SG,Cement,Xi măng,252329,,,2020-07,month,,U,terminated (G),,,s,V,"
    (case,) = events(tmp_path, row).cases
    assert case.status == "unknown"


@pytest.mark.parametrize(("day", "precision"), [("2021", "year"), ("2021-07", "month")])
def test_an_end_with_a_coarse_date_ends_the_case_on_it(tmp_path, day, precision):
    row = f"X-1,AU,AD,Widgets,Vật,7306,,,2020-01-01,day,,U,terminated,{day},,s,V,"
    (case,) = events(tmp_path, row).cases
    assert case.status == "no_measure"
    assert (case.events[-1].stage, case.events[-1].precision) == (Stage.TERMINATION, precision)


@pytest.mark.parametrize(
    ("cell", "rates"),
    [
        ("Vietnam-wide 44.4%; AR1 55.5/66.6%, 77.7% others", []),
        ("Vietnam-wide 44.4%; second review 1.1/2.2%", []),
        ("Vietnam-wide 44.4%; AR1 prelim 55.5/66.6%", ["44.4"]),
        ("Vietnam-wide 44.4%; review opened 2024", ["44.4"]),
    ],
)
def test_an_older_rate_is_not_today_s_where_a_review_set_others(cell, rates):
    found = read_rates(cell, country="VN", instrument=Instrument.AD, basis="definitive duty")
    assert [r.rate for r in found.rates] == rates
