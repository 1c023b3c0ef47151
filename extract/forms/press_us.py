"""What the Vietnamese press tells of US cases in US ways: numbers of two offices, findings of injury."""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.fields.case_numbers import numbers_in
from extract.forms.identity import instruments_finder, stage_finder
from extract.forms.press import act_of
from extract.forms.press_ended import ended_for_us
from extract.forms.subject import market_of
from extract.tongue import rule
from extract.us.headline import Extent
from tradewarn.model import Found, Instrument, Stage
from tradewarn.text import plain_dashes

BY = "extract/forms/press_us.py"
LOOK_AT = 6_000
COMMISSION = re.compile(r"\b(?:701|731|751)\s?-\s?TA\s?-|\bTA\s?-\s?20\d\s?-")
STEMS = {"A": Instrument.AD, "C": Instrument.CVD, "731": Instrument.AD, "701": Instrument.CVD}
OF_INJURY = frozenset({"US-ITC", "CA-CITT", "TW-MOEA"})
INJURY_STAGES = (  # of the US Commission, which finds injury and no dumping
    rule(r"\btự vệ\b...\b(?:khởi xướng|bắt đầu|mở|tiến hành)\b", Stage.INITIATION),
    rule(r"\b(?:khởi xướng|bắt đầu|mở|tiến hành)\b...\btự vệ\b", Stage.INITIATION),
    rule(
        r"\b(?:khởi xướng|bắt đầu|mở|tiến hành)\b...\brà soát (?:hoàng hôn|cuối kỳ)\b",
        Stage.SUNSET_INSTITUTION,
    ),
    rule(r"\brà soát (?:hoàng hôn|cuối kỳ)\b", Stage.SUNSET_FINAL, 0.85),
    rule(r"\bdấu hiệu hợp lý\b|\b(?:kết luận|bỏ phiếu|biểu quyết)\b...\bsơ bộ\b", Stage.INJURY_PRELIM),
    rule(r"\b(?:kết luận|phán quyết|quyết định|biểu quyết|bỏ phiếu)\b...\bcuối cùng\b", Stage.INJURY_FINAL),
    rule(
        r"\b(?:khởi xướng|bắt đầu|mở|tiến hành)\b...\bđiều tra\b...\b(?:thiệt hại|sơ bộ)\b",
        Stage.INJURY_INSTITUTION_PRELIM,
    ),
    rule(
        r"\b(?:kết luận|biểu quyết|bỏ phiếu|xác định|khẳng định|cho rằng|phán quyết)\b...\bthiệt hại\b",
        Stage.INJURY_FINAL,
        0.8,
    ),
)
stage_as_worded = stage_finder(())
stage_of_injury = stage_finder(INJURY_STAGES)
instruments_as_named = instruments_finder()


def find_stage(reading: Reading) -> Iterable[Found]:
    """Give the stage; a finding of an office that looks at injury alone is one of injury.

    A headline that lets a case end for Viet Nam tells what the record is for, whatever else
    the text says of the countries against which the case goes on.
    """
    act = act_of(reading.segment)
    ended = ended_for_us(reading.segment, act.title, market_of(reading)) if act is not None else None
    if ended is not None:
        yield reading.segment.found(Stage.TERMINATION.value, ended.start, ended.end, confidence=0.9, by=BY)
        return
    of_injury = act is not None and act.authority in OF_INJURY
    yield from (stage_of_injury if of_injury else stage_as_worded)(reading)


def find_instruments(reading: Reading) -> Iterable[Found]:
    """Give the remedies that the text names, and those that the letters of US case numbers stand for."""
    told: set[object] = set()
    for found in instruments_as_named(reading):
        told.add(found.value)
        yield found
    for number in reading.found.get("case_numbers", ()):
        instrument = STEMS.get(str(number.value).partition("-")[0])
        if instrument is not None and instrument.value not in told:
            told.add(instrument.value)
            yield number.model_copy(update={"value": instrument.value, "by": BY})


def commission_numbers(reading: Reading) -> Iterable[Found]:
    """Give the numbers of the US Commission, whose ranges are read as it writes them."""
    text = plain_dashes(reading.segment.flow)[:LOOK_AT]
    first = COMMISSION.search(text)
    for number, start, end in numbers_in(text, Extent(first.start(), len(text))) if first else ():
        if COMMISSION.match(number):
            yield reading.segment.found(number, start, end, confidence=0.85, by=BY)
