"""Notices and cited rows into proceedings. Goods, numbers and dates here are made up."""

from datetime import date, timedelta

from extract.cases import assemble_cases, product_said
from tradewarn.model import (
    Case,
    CaseEvent,
    Company,
    Found,
    Instrument,
    Notice,
    Rate,
    RelatedCountry,
    Source,
    Stage,
)

DAY = date(2031, 3, 10)


def notice(number, stage, *, day=DAY, product="Certain Garden Gnomes", origins=("VN",), ad=("AD",), **more):
    title = more.pop("title", f"{product} From {', '.join(origins)}: {stage}")
    fields = {
        "id": f"n-{number}",
        "document": f"sha-{number}",
        "pages": (1, 1),
        "authority": "US-DOC",
        "importing_country": "US",
        "instruments": tuple(Instrument(i) for i in ad),
        "stage": Stage(stage),
        "countries_of_origin": origins,
        "product": product,
        "goods": ("garden-gnomes",),
        "document_number": number,
        "title": title,
        "publication_date": day,
        "evidence": {
            "title": (Found(value=title, quote=title, page=1, start=0, end=9, confidence=1, by="test"),)
        },
    }
    return Notice(**(fields | more))


def row(record, *, events, **more):
    told = tuple(
        CaseEvent(
            date=day,
            stage=Stage(stage),
            source=Source(id=record, ref=record, date=day),
            quote=str(day),
            result=result,
        )
        for stage, day, result in events
    )
    fields = {
        "id": record,
        "importing_country": "US",
        "product": "Garden gnomes",
        "goods": ("garden-gnomes",),
        "instruments": (Instrument.AD,),
        "countries_of_origin": ("VN", "TH"),
        "status": "in_force",
        "events": told,
        "cited": True,
    }
    return Case(**(fields | more))


def home(cases, instrument="AD"):
    return [c for c in cases if "VN" in c.countries_of_origin and instrument in c.instruments]


def test_the_steps_of_one_investigation_make_one_case_in_order_of_time():
    steps = [
        notice("31-3", "order", day=DAY + timedelta(days=400)),
        notice("31-1", "initiation"),
        notice("31-2", "prelim", day=DAY + timedelta(days=150), product="Garden Gnomes"),
    ]
    (case,) = assemble_cases(steps, [])
    assert [e.stage for e in case.events] == ["initiation", "prelim", "order"]
    assert case.status == "in_force"
    assert case.countries_of_origin == ("VN",)


def test_ad_and_cvd_on_one_product_are_two_cases_that_name_each_other():
    cases = assemble_cases([notice("31-1", "initiation"), notice("31-2", "initiation", ad=("CVD",))], [])
    first, second = cases
    assert first.companions == (second.id,)
    assert second.companions == (first.id,)


def test_a_joint_injury_notice_of_many_countries_opens_no_second_instrument():
    joint = notice(
        "31-1", "injury-institution-prelim", origins=("CN", "VN"), ad=("AD", "CVD"), authority="US-ITC"
    )
    cases = assemble_cases([joint, notice("31-2", "prelim", day=DAY + timedelta(days=180))], [])
    assert len(home(cases)) == 1
    assert home(cases, "CVD") == []


def test_a_joint_notice_alone_is_one_case_of_both_instruments_that_keeps_its_id():
    joint = notice("31-1", "injury-institution-prelim", origins=("CN", "VN"), ad=("AD", "CVD"))
    (alone,) = assemble_cases([joint], [])
    assert alone.instruments == (Instrument.AD, Instrument.CVD)
    later = notice("31-2", "prelim", day=DAY + timedelta(days=180))
    assert home(assemble_cases([joint, later], []))[0].id == alone.id


def test_an_order_on_several_countries_ties_their_investigations():
    cases = assemble_cases(
        [
            notice("31-1", "final", origins=("VN",)),
            notice("31-2", "final", origins=("TH",)),
            notice("31-3", "order", origins=("TH", "VN"), day=DAY + timedelta(days=50)),
        ],
        [],
    )
    assert [c.countries_of_origin for c in cases] == [("TH", "VN")]


def test_what_is_decided_for_one_country_is_not_told_for_another():
    (case,) = assemble_cases(
        [
            notice("31-1", "initiation", origins=("TH", "VN")),
            notice(
                "31-2",
                "final",
                origins=("TH",),
                day=DAY + timedelta(days=300),
                title="Gnomes: Negative Final",
            ),
            notice(
                "31-3", "prelim", origins=("VN",), day=DAY + timedelta(days=200), title="Affirmative Prelim"
            ),
        ],
        [],
    )
    assert case.status == "provisional"


def test_another_investigation_years_later_is_another_case():
    cases = assemble_cases(
        [
            notice("31-1", "initiation"),
            notice(
                "31-2", "injury-final", day=DAY + timedelta(days=380), title="Gnomes: Negative Final Injury"
            ),
            notice("35-1", "initiation", day=DAY + timedelta(days=1500)),
        ],
        [],
    )
    assert sorted(c.status for c in cases) == ["no_measure", "open"]


def test_cases_with_different_numbers_of_one_form_stay_apart():
    cases = assemble_cases(
        [
            notice("31-1", "order", case_numbers=("A-999-801",)),
            notice("31-2", "order", case_numbers=("A-999-802",), day=DAY + timedelta(days=3)),
        ],
        [],
    )
    assert sorted(c.case_numbers for c in cases) == [("A-999-801",), ("A-999-802",)]


def test_a_case_number_joins_whatever_the_goods_are_called():
    (case,) = assemble_cases(
        [
            notice("31-1", "order", case_numbers=("A–999–801",)),
            notice(
                "31-2",
                "review-final",
                case_numbers=("A-999-801",),
                product="Lawn Figures",
                goods=(),
                day=DAY + timedelta(days=700),
            ),
        ],
        [],
    )
    assert case.case_numbers == ("A-999-801",)
    assert len(case.events) == 2


def test_a_notice_of_many_products_joins_by_number_and_ties_nothing_together():
    many = notice(
        "36-1",
        "sunset-institution",
        product=None,
        goods=(),
        case_numbers=("A-999-801", "A-998-777"),
        day=DAY + timedelta(days=1800),
    )
    cases = assemble_cases(
        [
            notice("31-1", "order", case_numbers=("A-999-801",)),
            notice(
                "31-2", "order", case_numbers=("A-998-777",), product="Bird Baths", goods=(), origins=("TH",)
            ),
            many,
        ],
        [],
    )
    assert len(cases) == 2
    assert all([e.source.ref for e in c.events][-1] == "36-1" for c in cases)


def test_a_notice_printed_twice_is_one_step_and_its_correction_one_beside():
    title = "Garden Gnomes From VN: Final Ruling"
    first = notice("31-100", "order", title=title)
    again = notice("31-200", "order", title=title, day=DAY + timedelta(days=1))
    mend = notice("31-300", "correction", title=f"{title}; Correction", day=DAY + timedelta(days=26))
    (case,) = assemble_cases([mend, again, first], [])
    event, corrected = case.events
    assert event.source.ref == "31-100"
    assert [s.ref for s in event.also] == ["31-200", "31-300"]
    assert (corrected.stage, corrected.source.ref) == (Stage.CORRECTION, "31-300")


def test_circumvention_is_a_case_of_its_own_under_the_order_it_is_about():
    inquiry = {"ad": ("AC", "AD"), "origins": ("CN",), "related_countries": (_asked("VN"),)}
    cases = assemble_cases(
        [
            notice("31-1", "order", origins=("CN",), case_numbers=("A-997-001",)),
            notice("33-1", "circumvention-initiation", day=DAY + timedelta(days=700), **inquiry),
            notice(
                "34-1",
                "circumvention-final",
                day=DAY + timedelta(days=1000),
                title="Gnomes: Negative Final Determination of Circumvention",
                **inquiry,
            ),
        ],
        [],
    )
    assert {c.instruments[0]: c.status for c in cases} == {"AD": "in_force", "AC": "no_measure"}


def test_a_cited_row_joins_the_notices_of_its_proceeding():
    told = row(
        "US-AD-31",
        events=[
            ("initiation", DAY + timedelta(days=5), "none"),
            ("order", DAY + timedelta(days=400), "affirmative"),
        ],
    )
    (case,) = assemble_cases([notice("31-2", "prelim", day=DAY + timedelta(days=200))], [told])
    assert [e.stage for e in case.events] == ["initiation", "prelim", "order"]
    assert not case.cited
    assert case.countries_of_origin == ("TH", "VN")


def test_a_row_whose_outcome_has_no_date_keeps_the_status_it_states():
    told = row("TR-1", importing_country="TR", events=[("initiation", DAY, "none")], status="in_force")
    (case,) = assemble_cases([], [told])
    assert case.status == "in_force"


def test_a_safeguard_is_one_case_whether_or_not_origins_are_listed():
    cases = assemble_cases(
        [
            notice("31-1", "initiation", ad=("SG",), origins=(), all_origins=True),
            notice("31-2", "provisional", ad=("SG",), day=DAY + timedelta(days=90)),
        ],
        [],
    )
    assert len(cases) == 1
    assert cases[0].all_origins


def test_a_notice_without_a_date_or_a_tail_of_one_makes_no_case():
    assert assemble_cases([notice("31-1", "order", publication_date=None)], []) == []
    assert assemble_cases([notice("31-2", "order", partial=True)], []) == []


def test_a_later_notice_does_not_change_the_id():
    early = [notice("31-1", "initiation"), notice("31-2", "prelim", day=DAY + timedelta(days=150))]
    (before,) = assemble_cases(early, [])
    (after,) = assemble_cases([*early, notice("31-3", "order", day=DAY + timedelta(days=400))], [])
    assert after.id == before.id


def test_loading_a_list_of_events_does_not_change_the_id():
    early = [notice("31-2", "prelim", day=DAY + timedelta(days=150))]
    (before,) = assemble_cases(early, [])
    (after,) = assemble_cases(early, [row("US-AD-31", events=[("initiation", DAY, "none")])])
    assert after.id == before.id


def test_the_name_most_documents_use_is_the_case_s():
    named = ["Certain Garden Gnomes", "Garden Gnomes", "Garden Gnomes"]
    steps = [
        notice(f"31-{i}", "extension", product=p, day=DAY + timedelta(days=i)) for i, p in enumerate(named)
    ]
    (case,) = assemble_cases([notice("31-9", "initiation", product="Garden Gnomes"), *steps], [])
    assert case.product == "Garden Gnomes"


def test_a_partial_revocation_names_the_firms_it_is_for():
    firm = Company(name="Gnome Works Joint Stock Company", role="exporter", country="VN")
    asker = Company(name="Gnome Makers of America", role="petitioner", country="US")
    (case,) = assemble_cases(
        [
            notice("31-1", "order"),
            notice("33-1", "revocation-partial", day=DAY + timedelta(days=800), companies=(firm, asker)),
        ],
        [],
    )
    assert case.events[-1].companies == (firm.name,)
    assert case.status == "in_force"


def test_rates_of_the_other_instrument_are_left_out():
    both = tuple(
        Rate(
            scope="all_others",
            rate=r,
            unit="%",
            basis="definitive duty",
            kind="ad_valorem",
            printed=r,
            instrument=i,
        )
        for r, i in (("11", Instrument.AD), ("22", Instrument.CVD))
    )
    cases = assemble_cases([notice("31-1", "order", ad=("AD", "CVD"), rates=both)], [])
    assert {c.instruments[0]: [r.rate for r in c.events[0].rates] for c in cases} == {
        "AD": ["11"],
        "CVD": ["22"],
    }


def _asked(country):
    return RelatedCountry(country=country, role="inquiry")


def test_a_row_that_knows_no_outcome_leaves_the_case_to_a_person_unless_a_notice_is_later():
    told = row("R-9", events=[("initiation", DAY, "none")], status="unknown")
    (case,) = assemble_cases([], [told])
    assert case.status == "unknown"
    (case,) = assemble_cases([notice("31-9", "initiation", day=DAY - timedelta(days=2))], [told])
    assert case.status == "unknown"
    (case,) = assemble_cases([notice("31-9", "prelim", day=DAY + timedelta(days=9))], [told])
    assert case.status == "open"


def test_a_case_known_from_vietnamese_texts_alone_is_named_in_both_languages():
    told = Notice(
        id="n", document="d", pages=(1, 1), product="gạch men", language="vi", product_en="ceramic tiles"
    )
    assert product_said(told) == "ceramic tiles"
    assert product_said(told.model_copy(update={"product_en": None})) == "gạch men"
    assert product_said(told.model_copy(update={"language": "en"})) == "gạch men"
