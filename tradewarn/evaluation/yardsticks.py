"""How each field is held against the gold: what is wanted, and when a value is it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tradewarn.evaluation.equality import (
    amount,
    code_digits,
    firm_of,
    folded,
    number_of,
    same_act,
    same_amount,
    same_firm,
    same_goods,
    same_unit,
    telling_words,
)
from tradewarn.evaluation.gold import Gold

GROUP = re.compile(
    r"\ball other|\bothers?\b|wide entity|vietnam wide|country wide|residual|\bany\b|cooperating|remaining"
    r"|alleged|exporters"
)
OF_A_FIRM = frozenset(("company", "pair", None))
IMPOSES = frozenset(("final", "order"))  # outside the United States one act both finds and imposes


@dataclass(frozen=True)
class Yardstick:
    """How one field is judged.

    Attributes:
        field: The notice's field.
        wanted: What the gold has; None where it says nothing of the field.
        same: Whether a value of ours is one of the gold's.
        many: Whether the field is a list.
        whole: Whether the gold lists all there is. Where it does not, a value that it
            lacks is not judged, and only recall is told.
        aside: Values of ours that are neither hits nor misses.
        against: Values of ours, among all of them, that the gold speaks against where it is not whole.
    """

    field: str
    wanted: Callable[[Gold], Sequence[Any] | None]
    same: Callable[[Any, Any], bool]
    many: bool = False
    whole: bool = True
    aside: Callable[[Gold, Any], bool] = lambda _gold, _value: False
    against: Callable[[Sequence[Any], Any, Sequence[Any]], bool] = lambda _wanted, _value, _all: False


def _one(key: str) -> Callable[[Gold], Sequence[Any] | None]:
    return lambda gold: [gold.answers[key]] if gold.answers.get(key) else None


def _all(key: str) -> Callable[[Gold], Sequence[Any] | None]:
    return lambda gold: list(dict.fromkeys(map(str, gold.answers[key])))


def _authorities(gold: Gold) -> Sequence[Any] | None:
    return sorted(gold.authorities) or None


def _stages(gold: Gold) -> Sequence[Any]:
    stages = {gold.answers["stage"], *(gold.answers.get("stage_also") or [])}
    american = any(code.startswith("US-") for code in gold.authorities)
    return sorted(stages if american or not stages & IMPOSES else stages | IMPOSES)


def _product(gold: Gold) -> Sequence[Any] | None:
    name = gold.answers.get("product")
    return [name] if telling_words(name) else None


def _period(gold: Gold) -> Sequence[Any] | None:
    found = gold.answers.get("period") or {}
    return [(found["start"], found.get("end"))] if found.get("start") else None


def _acts(gold: Gold) -> set[str]:
    named = [n for key in ("related_acts", "related_cases") for n in gold.answers.get(key) or []]
    return {number_of(n) for n in (*named, gold.answers.get("document_number")) if n}


def _cases(gold: Gold) -> Sequence[Any]:
    numbers = dict.fromkeys(number_of(n) for n in gold.answers["case_numbers"])
    return [n for n in numbers if n not in _acts(gold)]


def _codes(gold: Gold) -> Sequence[Any]:
    return list(dict.fromkeys(map(code_digits, gold.answers["hs_codes"])))


def _firms(gold: Gold) -> Sequence[Any] | None:
    return [firm_of(c) for c in gold.answers["companies"]] or None


def _rates(gold: Gold) -> Sequence[Any] | None:
    return [r for r in gold.answers["rates"] if amount(r.get("rate")) is not None] or None


def _dates(gold: Gold) -> Sequence[Any] | None:
    return [d["date"] for d in gold.answers.get("deadlines") or [] if d.get("date")] or None


def _same_rate(want: Any, made: Mapping[str, Any]) -> bool:
    if not same_amount(want["rate"], made.get("rate")) or not same_unit(want.get("unit"), made.get("unit")):
        return False
    group = GROUP.search(folded(want["company"])) and made.get("scope") not in OF_A_FIRM
    return bool(group) or same_firm(want["company"], _parties(made))


def _other_rate(wanted: Sequence[Any], made: Mapping[str, Any], everything: Sequence[Any]) -> bool:
    """Whether this stands where the gold has another rate of the firm, which we have not.

    Where we have that too, this may well be another column of the table.
    """
    of_it = [w for w in wanted if made.get("company") and same_firm(w["company"], _parties(made))]
    return any(not any(_same_rate(w, m) for m in everything) for w in of_it)


def _parties(rate: Mapping[str, Any]) -> str:
    return f"{rate.get('company') or ''} {rate.get('producer') or ''}"


def _equal(want: Any, made: Any) -> bool:
    return bool(want == made)


YARDSTICKS = (
    Yardstick("authority", _authorities, _equal),
    Yardstick("importing_country", _one("importing_country"), _equal),
    Yardstick("instruments", _all("measure_type"), _equal, many=True),
    Yardstick("stage", _stages, _equal),
    Yardstick("countries_of_origin", _all("countries_of_origin"), _equal, many=True),
    Yardstick("product", _product, same_goods),
    Yardstick(
        "case_numbers",
        _cases,
        lambda want, made: want == number_of(made),
        many=True,
        aside=lambda gold, made: any(same_act(act, made) for act in _acts(gold)),
    ),
    Yardstick("hs_codes", _codes, lambda want, made: want == code_digits(made), many=True),
    Yardstick("publication_date", _one("publication_date"), _equal),
    Yardstick("document_number", _one("document_number"), same_act),
    Yardstick("period", _period, lambda want, made: want == (made.get("start"), made.get("end"))),
    Yardstick("companies", _firms, lambda want, made: same_firm(want, firm_of(made)), many=True, whole=False),
    Yardstick("rates", _rates, _same_rate, many=True, whole=False, against=_other_rate),
    Yardstick("deadlines", _dates, lambda want, made: want == made.get("date"), many=True, whole=False),
)
"""Every field that a gold can speak of. The authority's wanted codes are alternatives, like the stages."""
