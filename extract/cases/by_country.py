"""Acts whose title ends differently for some countries, as one event for each outcome.

“Continuation of Orders (China, Japan) and Revocation of Order (Brazil)” goes on for two
countries and ends for one: one event for all three would leave Brazil's measure standing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.cases.result import LONGEST, joins, result_of
from extract.tongue import StageRule, stage_rules
from kb.countries import find_countries
from kb.wording import languages
from tradewarn.model import CaseEvent, Notice, Stage

if TYPE_CHECKING:
    from extract.us.stages import Rule

Rules = Sequence["Rule"] | Sequence[StageRule]
LEAD = 24  # letters that may stand before the word of the act: “, and Notice of Partial …”


def by_country(event: CaseEvent, notice: Notice, *, track: str | None = None) -> list[CaseEvent]:
    """Give an act's event, or one for each outcome that its title tells for countries of its own.

    Args:
        event: The event of the whole notice.
        notice: The notice.
        track: The instrument to tell results for.
    """
    if len(event.origins) < 2:
        return [event]
    rules = _rules(notice.language or "", us=notice.importing_country == "US")
    told = list(_told(notice.title or "", rules, set(event.origins)))
    named = [code for _, codes in told for code in codes]
    if len(told) < 2 or len(named) != len(set(named)):
        return [event]
    made = []
    for piece, codes in told:
        stage, result = _stage(piece, rules) or event.stage, result_of(piece, track=track)
        rates = tuple(r for r in event.rates if r.country is None or r.country in codes)
        changes = {"stage": stage, "result": result, "origins": tuple(sorted(codes)), "rates": rates}
        made.append(event.model_copy(update={**changes, "quote": piece.strip(" ,;:")}))
    if len({(e.stage, e.result) for e in made}) == 1:
        return [event]
    left = tuple(code for code in event.origins if code not in named)
    return [*made, event.model_copy(update={"origins": left})] if left else made


def _told(title: str, rules: Rules, origins: set[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the parts of a title that each tell an act and countries, with those of the act's origins."""
    title = title[:LONGEST]
    ends = [0, *(m.end() for m in _parts().finditer(title)), len(title)]
    begins = [
        a
        for a, b in pairwise(ends)
        if _stage(title[a:], rules, lead=min(LEAD if a else b, b - a)) is not None
    ]
    begin: int | None = None  # a part without countries is told for those of the next
    for start, end in pairwise([*begins, len(title)]):
        begin = start if begin is None else begin
        codes = frozenset(m.code for m in find_countries(title[begin:end])) & origins
        if codes:
            yield title[begin:end], codes
            begin = None


def _stage(text: str, rules: Rules, *, lead: int | None = None) -> Stage | None:
    """Give the stage of the first rule that fits; with `lead`, only if it begins so near."""
    for rule in rules:
        match = rule.pattern.search(text)
        if match and (lead is None or match.start() < lead):
            return rule.stage
    return None


@cache
def _rules(language: str, *, us: bool) -> Rules:
    from extract.us.stages import TITLE_RULES  # dozens of patterns, which a check never asks for

    return TITLE_RULES if us else stage_rules(language if language in languages() else "en")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(f"[;:]|{joins()}", re.IGNORECASE)
