from extract.assemble import assemble, notice_id
from extract.calibration import UNTOUCHED, Calibration
from extract.field import Field, Findings
from extract.segment import Segment, whole
from tradewarn.model import Page

SEGMENT = Segment([Page(number=3, text="one two three")], whole([Page(number=3, text="one two three")]))


def nothing(reading):
    return ()


def found(value, confidence, start=0, end=3):
    return SEGMENT.found(value, start, end, confidence=confidence, by="rule")


def put_together(findings, *fields, calibration=UNTOUCHED):
    return assemble(
        SEGMENT, Findings(findings), fields, document="d" * 64, ordinal=0, calibration=calibration
    )


TITLE = Field(name="title", find=nothing)
CASES = Field(name="case_numbers", find=nothing, many=True)


def test_a_single_field_takes_its_surest_value():
    notice, issues = put_together({"title": (found("weak", 0.6), found("sure", 0.9))}, TITLE)
    assert notice.title == "sure"
    assert [e.value for e in notice.evidence["title"]] == ["weak", "sure"]
    assert (issues, notice.needs_review) == ([], ())


def test_a_value_under_the_floor_stays_a_proposal():
    notice, _ = put_together({"title": (found("weak", 0.3),)}, TITLE)
    assert notice.title is None
    assert notice.evidence["title"][0].value == "weak"
    assert notice.needs_review == ("title",)


def test_a_list_keeps_its_sure_values_once_and_asks_for_review_of_the_rest():
    notice, _ = put_together(
        {"case_numbers": (found("A-1", 0.9), found("A-1", 0.8, 4, 7), found("A-2", 0.2))}, CASES
    )
    assert notice.case_numbers == ("A-1",)
    assert notice.needs_review == ("case_numbers",)


def test_equal_rivals_are_a_conflict_for_a_person():
    notice, issues = put_together({"title": (found("one", 0.9), found("two", 0.9, 4, 7))}, TITLE)
    assert notice.title == "one"
    assert notice.needs_review == ("title",)
    assert [i.code for i in issues] == ["TW-X04"]


def test_a_value_that_does_not_fit_its_type_is_left_out_and_told():
    stage = Field(name="stage", find=nothing)
    notice, issues = put_together(
        {"stage": (found("no-such-stage", 0.9),), "title": (found("t", 0.9),)}, stage, TITLE
    )
    assert (notice.stage, notice.title) == (None, "t")
    assert [i.code for i in issues] == ["TW-X03"]


def test_a_working_field_leaves_no_trace():
    notice, _ = put_together({"headline": (found(object, 1.0),)}, Field(name="headline", find=nothing))
    assert "headline" not in notice.evidence


def test_the_name_of_a_notice_follows_from_content_and_place():
    assert notice_id("a", 0) == notice_id("a", 0)
    assert len({notice_id("a", 0), notice_id("a", 1), notice_id("b", 0)}) == 3


def test_a_proposal_that_another_passage_gives_surely_asks_nobody():
    notice, _ = put_together({"case_numbers": (found("A-1", 0.9), found("A-1", 0.2, 4, 7))}, CASES)
    assert (notice.case_numbers, notice.needs_review) == (("A-1",), ())


def test_evidence_bears_what_a_rules_number_is_worth_and_the_floor_is_held_against_that():
    poor = Calibration(rules={("title", "rule"): [(0.9, 0.55)]}, floors={"title": 0.6})
    notice, _ = put_together({"title": (found("doubtful", 0.9),)}, TITLE, calibration=poor)
    assert notice.title is None
    assert notice.evidence["title"][0].confidence == 0.55
    assert notice.needs_review == ("title",)


def test_of_two_values_the_rules_own_order_decides_whatever_was_raised():
    raised = Calibration(rules={("title", "rule"): [(0.7, 0.95), (0.9, 0.95)]})
    notice, issues = put_together(
        {"title": (found("weak", 0.7), found("sure", 0.9, 4, 7))}, TITLE, calibration=raised
    )
    assert (notice.title, issues) == ("sure", [])
