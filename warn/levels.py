"""How grave a match is: 1 to 4, 4 the gravest. docs/decisions/warning-levels.md has the reasons."""

from datetime import date
from typing import Literal

from extract.cases.result import notice_result
from kb.stages import News, is_past, stages
from tradewarn.model import Match, Notice, Stage
from warn.matching import groups_of

Level = Literal[1, 2, 3, 4]


def level(notice: Notice, match: Match, *, on: date) -> Level:
    """Rate a match by what the act does, to whom and where.

    Args:
        notice: The act.
        match: The profile it concerns, and why.
        on: The day of the warning: an old opening is no news (`is_history`).
    """
    groups = groups_of(match)
    told = news(notice)
    if is_history(notice, on):
        return 1
    if "firm" in groups:
        return 4 if notice.stage is None or told != "quiet" else 3
    negative = notice_result(notice) == "negative"
    mine = "market" in groups
    if "origin" not in groups:
        return 2 if mine and told == "money" and not negative else 1
    graded: Level = 1 if told == "quiet" else 2
    if told in ("money", "clock") and not negative:
        graded = 4 if told == "money" else 3
    if mine:
        return graded
    return 2 if graded >= 3 else 1  # goods of ours elsewhere: the next market may follow


def news(notice: Notice) -> News:
    """Tell what an act means to an exporter: money, a clock that runs, a review, or nothing to do."""
    return stages()[notice.stage or Stage.OTHER].news


def is_history(notice: Notice, on: date) -> bool:
    """Tell whether a step of an investigation is so old that the investigation must have ended.

    There is nothing left to answer then; whoever loads old documents is not alarmed.
    """
    day = notice.publication_date
    return day is not None and news(notice) == "clock" and is_past(day, day, on, notice.instruments)
