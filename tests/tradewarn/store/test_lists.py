"""Lists are filtered, ordered and cut by the database, on each engine alike."""

from datetime import date

import pytest

from tradewarn.model import Case, CaseEvent, EarlyWarning, RelatedCountry, Source


def case(number, day=1, **more):
    source = Source(id=f"n-{number}", ref=f"{number}")
    also = (Source(id=f"n-{number}-again", ref=f"{number}"),)
    event = CaseEvent(date=date(2031, 1, day), stage="order", notice=f"n-{number}", source=source, also=also)
    values = {
        "authority": "US-DOC",
        "instruments": ("AD",),
        "case_numbers": (f"A-552-{number}",),
        "countries_of_origin": ("VN",),
        "hs": ("030617", "1605"),
        "status": "in_force",
    }
    return Case(
        id=f"case-{number}", importing_country="US", product="widgets", events=(event,), **(values | more)
    )


@pytest.fixture
def cases(any_store):
    any_store.cases.replace(
        "US",
        [
            case(801, 1),
            case(802, 3, status="open", instruments=("CVD",), hs=("72",), authority=None),
            case(
                803,
                2,
                countries_of_origin=("CN",),
                related_countries=(RelatedCountry(country="KH", role="inquiry"),),
            ),
            case(804, 4, countries_of_origin=(), all_origins=True, case_numbers=("TA_2%|x",), hs=()),
        ],
    )
    any_store.cases.replace("EU", [case(805, 5).model_copy(update={"importing_country": "EU"})])
    return any_store.cases


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [805, 804, 802, 803, 801]),
        ({"market": "US"}, [804, 802, 803, 801]),
        ({"country": "VN"}, [805, 804, 802, 801]),
        ({"country": "KH"}, [804, 803]),
        ({"country": "V"}, [804]),
        ({"authority": "US-DOC", "market": "US"}, [804, 803, 801]),
        ({"instrument": "CVD"}, [802]),
        ({"hs": "0306"}, [805, 803, 801]),
        ({"hs": "16055500"}, [805, 803, 801]),
        ({"hs": "7208"}, [802]),
        ({"hs": "06"}, []),
        ({"status": ("open",)}, [802]),
        ({"status": ("open", "in_force")}, [805, 804, 802, 803, 801]),
        ({"number": "a-552-802"}, [802]),
        ({"number": "552"}, []),
        ({"number": "%"}, []),
        ({"number": "A_552_802"}, []),
        ({"number": "ta_2%|X"}, [804]),
    ],
)
def test_cases_pass_by_what_they_are(cases, asked, found):
    total, page = cases.page(**asked)
    assert (total, [c.id for c in page]) == (len(found), [f"case-{n}" for n in found])


def test_a_page_of_cases_is_cut_by_the_database_and_counts_all(cases):
    total, page = cases.page(market="US", limit=2, offset=1)
    assert (total, [c.id for c in page]) == (4, ["case-802", "case-803"])


def test_a_case_is_found_by_any_source_that_it_rests_on(cases):
    assert cases.resting_on(["n-802", "n-803-again", "n-80", "n-999"]) == {
        "n-802": "case-802",
        "n-803-again": "case-803",
    }


def warning(number, profile="p", **more):
    values = {"level": 2, "kind": "match", "record": f"n-{number}", "created": date(2031, 1, number)}
    return EarlyWarning(
        id=f"w-{number}",
        profile=profile,
        reasons=(),
        deadlines=(),
        score=0.5,
        text_vi="…",
        text_en="…",
        **(values | more),
    )


@pytest.fixture
def warnings(any_store):
    items = [warning(1), warning(2, level=4), warning(3, profile="q"), warning(4, kind="risk")]
    for at, item in enumerate(items):
        any_store.warnings.raise_new([(item, item.id)], at=f"t{at}")
    any_store.warnings.set_status("w-1", "published", by="an officer", at="t8")
    any_store.warnings.set_status("w-4", "withdrawn", by="an officer", at="t7")
    return any_store.warnings


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [2, 4, 3, 1]),
        ({"profiles": {"p"}}, [2, 4, 1]),
        ({"profiles": set()}, []),
        ({"status": "draft"}, [2, 3]),
        ({"without": "withdrawn"}, [2, 3, 1]),
        ({"level": 4}, [2]),
        ({"kind": "risk"}, [4]),
        ({"record": "n-3"}, [3]),
        ({"as_told": True}, [1, 4, 3, 2]),
    ],
)
def test_warnings_pass_by_what_they_are_the_gravest_first(warnings, asked, found):
    total, page = warnings.page(**asked)
    assert (total, [w.id for w in page]) == (len(found), [f"w-{n}" for n in found])


def test_a_page_of_warnings_is_cut_by_the_database_and_counts_all(warnings):
    total, page = warnings.page(limit=1, offset=1)
    assert (total, [w.id for w in page]) == (4, ["w-4"])
    assert [w.id for w in warnings.all(limit=2)] == ["w-2", "w-4"]
