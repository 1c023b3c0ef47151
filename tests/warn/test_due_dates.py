"""What is printed stands; the law fills what is not; where both give a day that differs, both are told."""

from datetime import date

import pytest

from tradewarn.model import Case, CaseEvent, Deadline, Found, Notice, Source
from warn.due_dates import ahead, may_be_due, of_case, of_notice

ON = date(2026, 11, 23)
PUBLISHED = date(2026, 11, 2)


def notice(*deadlines, stage="review-prelim", id="n-1", published=PUBLISHED, **more):
    values = {
        "id": id, "document": "d", "pages": (1, 1), "authority": "US-DOC", "importing_country": "US",
        "instruments": ("AD",), "stage": stage, "publication_date": published, "deadlines": deadlines,
    }  # fmt: skip
    return Notice(**(values | more))


def by_what(dues):
    return {d.what: d for d in dues}


def test_the_law_fills_what_the_notice_does_not_print():
    due = by_what(of_notice(notice(), on=ON))["case briefs"]
    assert (due.day, due.printed, due.limit.rule.source) == (
        date(2026, 12, 2),
        None,
        "19 CFR 351.309(c)(1)(ii)",
    )


def test_a_printed_day_that_the_law_gives_too_has_the_law_beside_it():
    printed = Deadline(what="case briefs", date=date(2026, 12, 2))
    due = by_what(of_notice(notice(printed), on=ON))["case briefs"]
    assert due.printed == printed and due.limit is not None and not due.differs


def test_a_printed_day_stands_before_the_one_that_the_law_gives():
    printed = Deadline(what="case briefs", date=date(2026, 11, 23))
    due = by_what(of_notice(notice(printed), on=ON))["case briefs"]
    assert (due.day, due.limit.day, due.differs) == (date(2026, 11, 23), date(2026, 12, 2), True)


def test_the_day_counted_and_the_day_taken_are_one_deadline():
    printed = Deadline(what="hearing request", date=date(2025, 10, 11), days_after_publication=30)
    due = by_what(of_notice(notice(printed, published=date(2025, 9, 11)), on=ON))["hearing request"]
    assert not due.differs and due.limit.day == date(2025, 10, 14)


def test_what_is_printed_without_a_day_gets_none_from_the_law():
    printed = Deadline(what="case briefs", rule="seven days after the last verification report")
    due = by_what(of_notice(notice(printed), on=ON))["case briefs"]
    assert due.day is None and due.limit.day == date(2026, 12, 2) and not due.differs


def test_two_words_for_a_questionnaire_are_one_matter():
    printed = Deadline(what="questionnaire response", date=date(2026, 12, 9))
    dues = of_notice(notice(printed, stage="initiation", authority="EU-COM"), on=ON)
    assert [d.what for d in dues if "questionnaire" in d.what] == ["questionnaire response"]


def test_the_quote_is_that_of_the_deadline():
    printed = Deadline(what="case briefs", date=date(2026, 12, 2))
    proof = Found(
        value={"what": "case briefs", "date": "2026-12-02"}, quote="by December 2", page=1, start=0, end=13,
        confidence=1, by="x",
    )  # fmt: skip
    (due,) = (d for d in of_notice(notice(printed, evidence={"deadlines": (proof,)}), on=ON) if d.printed)
    assert due.quote == "by December 2"


def test_a_key_stays_when_the_day_moves():
    first, second = (
        by_what(of_notice(notice(Deadline(what="case briefs", date=day)), on=ON))["case briefs"].key
        for day in (date(2026, 12, 2), date(2026, 12, 9))
    )
    assert first == second == by_what(of_notice(notice(), on=ON))["case briefs"].key


def test_keys_of_one_notice_are_apart():
    twice = (Deadline(what="hearing", date=date(2026, 12, d)) for d in (1, 2))
    keys = [d.key for d in of_notice(notice(*twice, stage="prelim", instruments=("AD", "CVD")), on=ON)]
    assert len(keys) == len(set(keys))


def test_a_notice_without_authority_stage_or_day_gives_what_it_prints_alone():
    bare = Notice(id="n", document="d", pages=(1, 1), deadlines=(Deadline(what="hearing", date=ON),))
    assert [d.what for d in of_notice(bare, on=ON)] == ["hearing"]


def event(stage, day, *, id="row", notice=None, **more):
    return CaseEvent(date=day, stage=stage, source=Source(id=id, ref=id, date=day), notice=notice, **more)


def case(*events, status="in_force", **more):
    values = {
        "id": "c", "importing_country": "US", "authority": "US-DOC", "product": "widgets",
        "instruments": ("AD",), "countries_of_origin": ("VN",), "status": status, "events": events,
    }  # fmt: skip
    return Case(**(values | more))


def test_a_listed_order_tells_its_review_each_year_and_its_five_year_review():
    found = by_what(of_case(case(event("order", date(2025, 3, 20))), {}, on=ON))
    assert found["request for review"].day == date(2027, 3, 31)
    assert found["opening of the five-year review"].day == date(2030, 2, 18)


def test_a_row_tells_no_day_to_file_by():
    found = of_case(case(event("review-prelim", PUBLISHED)), {}, on=ON)
    assert [d for d in found if d.limit.rule.who == "party"] == []


def test_a_row_of_which_only_the_month_is_known_tells_nothing():
    assert of_case(case(event("order", date(2025, 3, 1), precision="month")), {}, on=ON) == ()


def test_an_amended_order_keeps_the_month_of_the_first():
    steps = (event("order", date(2025, 3, 20)), event("order", date(2025, 5, 2), id="amended"))
    assert by_what(of_case(case(*steps), {}, on=ON))["request for review"].day == date(2027, 3, 31)


def test_a_revoked_order_has_no_review_to_ask_for():
    steps = (event("order", date(2025, 3, 20)), event("revocation", date(2026, 3, 20), id="end"))
    assert of_case(case(*steps, status="revoked"), {}, on=ON) == ()


def test_a_matter_that_a_later_act_ended_is_left_out():
    steps = (
        event("review-prelim", date(2026, 10, 1), id="n-1", notice="n-1"),
        event("review-final", date(2026, 11, 20), id="n-2", notice="n-2"),
    )
    assert "final results" in by_what(of_case(case(steps[0]), {}, on=ON))
    assert "final results" not in by_what(of_case(case(*steps), {}, on=ON))


def test_what_a_young_notice_prints_is_told_with_its_case():
    young = notice(Deadline(what="hearing", date=date(2026, 12, 9)))
    found = of_case(case(event("review-prelim", PUBLISHED, id="n-1", notice="n-1")), {"n-1": young}, on=ON)
    assert by_what(found)["hearing"].day == date(2026, 12, 9)


def test_what_is_past_is_left_out():
    old = notice(Deadline(what="hearing", date=date(2026, 11, 3)))
    steps = case(event("review-prelim", PUBLISHED, id="n-1", notice="n-1"))
    assert "hearing" not in by_what(of_case(steps, {"n-1": old}, on=ON))


def test_only_young_notices_are_read_for_what_they_print():
    old = event("order", date(2020, 1, 2), id="n-0", notice="n-0")
    young = event("review-prelim", PUBLISHED, id="n-1", notice="n-1")
    assert may_be_due(case(old, young), ON) == ["n-1"]


def test_two_orders_of_one_day_are_two_reviews():
    one = of_case(case(event("order", date(2025, 3, 20), id="a")), {}, on=ON)
    two = of_case(case(event("order", date(2025, 3, 20), id="b")), {}, on=ON)
    assert len(ahead([*one, *two, *one], ON)) == len(one) + len(two)


@pytest.mark.parametrize(("stage", "authority"), [("initiation", "EU-COM"), ("initiation", "KR-KTC")])
def test_a_letters_answer_has_no_day_by_a_notice(stage, authority):
    dues = of_notice(notice(stage=stage, authority=authority, importing_country=authority[:2]), on=ON)
    assert by_what(dues)["questionnaire reply"].day is None
