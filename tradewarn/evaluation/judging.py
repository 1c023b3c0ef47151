"""One document against its gold: what each field scored, and whether each value is right."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tradewarn.evaluation.equality import number_of, same_act, telling_words
from tradewarn.evaluation.gold import Gold
from tradewarn.evaluation.yardsticks import YARDSTICKS, Yardstick
from tradewarn.model import Extraction, Found, Notice

NOT_RELEVANT = "not_relevant"


@dataclass(frozen=True)
class Outcome:
    """How one field of one document came out.

    Attributes:
        score: Right or not for one value, F1 for a whole list, recall for one in part.
        hits: Values that the gold has too.
        wrong: Values that it has not; those of a list that it gives in part are in neither.
        missed: Values of the gold that were not given.
    """

    doc: str
    authority: str
    language: str
    field: str
    score: float
    hits: int
    wrong: int
    missed: int
    whole: bool
    wanted: tuple[Any, ...]
    made: tuple[Any, ...]
    proof: tuple[Found, ...] = ()


@dataclass(frozen=True)
class Judged:
    """One value with its passage, and whether the gold bears it out; None where it cannot tell."""

    doc: str
    field: str
    found: Found
    right: bool | None
    given: bool


def judge(gold: Gold, made: Extraction) -> tuple[list[Outcome], list[Judged]]:
    """Hold what was read in a document against its gold."""
    if not gold.relevant:
        silent = not made.relevant and not made.notices
        return [_negative(gold, made, silent)], []
    notice = chosen(gold, made.notices)
    data = notice.model_dump(mode="json") if notice else {}
    outcomes = [o for y in YARDSTICKS if (o := _outcome(y, gold, data, notice)) is not None]
    return outcomes, list(_judged(gold, notice, data)) if notice else []


def chosen(gold: Gold, notices: Sequence[Notice]) -> Notice | None:
    """Give the notice of a document that its gold record speaks of: by number, cases, then goods."""
    cases = {number_of(n) for n in gold.answers["case_numbers"]}
    goods = telling_words(gold.answers.get("product"))

    def likeness(notice: Notice) -> tuple[bool, int, int, bool]:
        return (
            same_act(gold.answers.get("document_number"), notice.document_number),
            len(cases & {number_of(n) for n in notice.case_numbers}),
            len(goods & telling_words(notice.product)),
            not notice.partial,
        )

    return max(notices, key=likeness, default=None)


def _outcome(y: Yardstick, gold: Gold, data: Mapping[str, Any], notice: Notice | None) -> Outcome | None:
    wanted = y.wanted(gold)
    if wanted is None:
        return None
    made = [v for v in _values(data.get(y.field), many=y.many) if not y.aside(gold, v)]
    if not y.many:  # any of the wanted is right, and one is enough
        hits = int(any(y.same(w, v) for w in wanted for v in made))
        wrong, missed, score = len(made) - hits, 1 - hits, float(hits)
    else:
        hits = sum(any(y.same(w, v) for v in made) for w in wanted)
        wrong = sum(not any(y.same(w, v) for w in wanted) for v in made)
        missed = len(wanted) - hits
        if not wanted and not made:
            return None
        score = hits / len(wanted) if not y.whole else 2 * hits / (len(wanted) + hits + wrong)
    return Outcome(
        doc=gold.doc,
        authority=_authority(gold),
        language=(notice.language if notice else None) or "?",
        field=y.field,
        score=score,
        hits=hits,
        wrong=wrong if y.whole else 0,
        missed=missed,
        whole=y.whole,
        wanted=tuple(wanted),
        made=tuple(made),
        proof=notice.evidence.get(y.field, ()) if notice else (),
    )


def _negative(gold: Gold, made: Extraction, silent: bool) -> Outcome:
    return Outcome(
        doc=gold.doc,
        authority="–",
        language=made.language or "?",
        field=NOT_RELEVANT,
        score=float(silent),
        hits=int(silent),
        wrong=int(not silent),
        missed=int(not silent),
        whole=True,
        wanted=(),
        made=tuple(n.title for n in made.notices),
    )


def _judged(gold: Gold, notice: Notice, data: Mapping[str, Any]) -> Iterator[Judged]:
    """Judge each value once, by its surest passage; a proposal under the floor too."""
    for y in YARDSTICKS:
        wanted = y.wanted(gold)
        if wanted is None:
            continue
        everything = _values(data.get(y.field), many=y.many)
        given = {_key(v) for v in everything}
        surest: dict[str, Found] = {}
        for found in notice.evidence.get(y.field, ()):
            key = _key(plain(found.value))
            if key not in surest or found.confidence > surest[key].confidence:
                surest[key] = found
        for key, found in surest.items():
            value = plain(found.value)
            right = _right(y, gold, wanted, value, everything)
            yield Judged(doc=gold.doc, field=y.field, found=found, right=right, given=key in given)


def _right(
    y: Yardstick, gold: Gold, wanted: Sequence[Any], value: Any, everything: Sequence[Any]
) -> bool | None:
    if y.aside(gold, value):
        return None
    if any(y.same(w, value) for w in wanted):
        return True
    if y.whole:
        return False
    return False if y.against(wanted, value, everything) else None


def plain(value: Any) -> Any:
    """Give a value in its JSON form."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    return value.isoformat() if hasattr(value, "isoformat") else value


def _values(value: Any, *, many: bool) -> list[Any]:
    if value is None:
        return []
    return list({_key(v): v for v in value}.values()) if many else [value]


def _key(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def _authority(gold: Gold) -> str:
    return "/".join(sorted(gold.authorities)) or str(gold.answers.get("authority"))
