"""Physical limits as descriptions of goods print them, as intervals with units.

“a thickness of 4.75 mm or more but not exceeding 10 mm” is one interval of one measure. A
limit whose side, unit or measure is not plain gives none: a wrong bound puts goods outside
a scope that they are in.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kb import units
from kb.limit_words import LimitWords, languages, limit_words, side_of
from kb.measures import measured
from tradewarn.model import PhysicalLimit
from tradewarn.printed.numbers import decimal
from tradewarn.text import nfc

REACH = 60  # letters between a measure's name and its limit
BEHIND = 14  # letters between a limit and the name of its measure
CLOSE = 2  # words between a measure's name and a limit that is surely its
CUT = re.compile(r"[;；]|\.\s")
SURE_MARK = ("en", "vi")  # whose words alone tell what parts the decimals
NUMBER = re.compile(
    r"(?<![A-Za-z0-9_.,/⁄])(?<!\d[ -])"
    r"(?P<n>\d{1,3}(?:[.,\xa0]\d{3}){1,3}(?:[.,]\d{1,4})?|\d{1,6}(?:[.,]\d{1,4})?)"
    r"(?P<over>[ -]\d{1,2}/\d{1,3}|/\d{1,3})?(?![.,/⁄]?\d)"
)
FRACTION = re.compile(r"(?:(?P<whole>\d{1,3})[ -])?(?P<top>\d{1,3})/(?P<under>\d{1,3})")
UNKNOWN_UNIT = re.compile(r"\s?[^\W\d_]{1,12}")
LOW = ("least", "above")
HIGH = ("most", "below")


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number with its unit; `side` is on which side of it a size must lie, “begin” opens a range."""

    start: int
    end: int
    value: Decimal | None
    unit: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with what one language finds in it, each found once."""

    text: str
    words: LimitWords
    mark: str | None
    before: dict[int, re.Match[str]]
    begin: dict[int, re.Match[str]]
    measures: list[re.Match[str]]

    @classmethod
    def of(cls, text: str, words: LimitWords, mark: str | None) -> "_Text":
        before = {m.end(): m for m in words.before.finditer(text)}
        begin = {m.end(): m for m in words.begin.finditer(text)}
        return cls(text, words, mark, before, begin, list(words.measures.finditer(text)))


def limits(text: str, *, language: str | None = None) -> Sequence[PhysicalLimit]:
    """Find the intervals that a description prints, in their order.

    Args:
        text: A clause of a description.
        language: What it is written in; None tries every known one, and each stretch of
            the text is read by the first that has words for it.

    Example:
        >>> found = limits("of a thickness of 4.75 mm or more but not exceeding 10 mm", language="en")
        >>> [(x.measure, x.low, x.low_included, x.high, x.high_included, x.unit) for x in found]
        [('thickness', '4.75', True, '10', True, 'mm')]
    """
    text = nfc(text)
    if not any(map(str.isdigit, text)):
        return []
    found: list[tuple[int, int, PhysicalLimit]] = []
    for code in languages():
        if language is not None and code != language:
            continue
        words = limit_words(code)
        mark = words.mark if language or code in SURE_MARK else None
        for start, end, limit in _in_language(_Text.of(text, words, mark)):
            if not any(start < b and a < end for a, b, _ in found):
                found.append((start, end, limit))
    return [limit for _, _, limit in sorted(found, key=lambda f: (f[0], f[1]))]


def _in_language(within: _Text) -> Iterator[tuple[int, int, PhysicalLimit]]:
    if not within.measures:
        return
    quantities = list(_quantities(within))
    used: set[int] = set()  # where a measure's name stands that a limit before it took
    at = 0
    while at < len(quantities):
        first = quantities[at]
        second = quantities[at + 1] if at + 1 < len(quantities) else None
        pair = _pair(first, second, within) if second else None
        if second and pair is None and _is_half(first, second, within):
            at += 2
            continue
        at += 2 if pair else 1
        low, high = pair or _alone(first)
        bounds = [b for b in (low, high) if b is not None]
        if not bounds or any(b.value is None or not b.unit for b in bounds):
            continue
        start, end = first.start, max(b.end for b in bounds)
        named = _measure(within, start, end, used)
        if named is None or _is_turned(within, start) or (low and high and _crossed(low, high)):
            continue
        limit = _limit(side_of(named), low, high, printed=" ".join(within.text[start:end].split()))
        if limit is not None:
            yield start, end, limit


def _crossed(low: _Quantity, high: _Quantity) -> bool:
    """Tell whether a lower bound is over the upper one: two limits were taken for one."""
    a, b = (
        units.in_base(low.value or Decimal(0), low.unit),
        units.in_base(high.value or Decimal(0), high.unit),
    )
    return a is None or b is None or a[1] != b[1] or a[0] > b[0]


def _limit(name: str, low: _Quantity | None, high: _Quantity | None, *, printed: str) -> PhysicalLimit | None:
    last = high or low
    known = units.unit(last.unit) if last else None
    measure = measured(name, known.kind) if known else None
    if known is None or measure is None:
        return None
    first = units.unit(low.unit) if low else None
    if low and first and first.sign != known.sign:  # 1 m to 1,250 mm
        low = replace(low, value=(low.value or Decimal(0)) * first.is_base / known.is_base)
    return PhysicalLimit(
        measure=measure,
        low=_plain(low),
        low_included=low is not None and low.side in ("least", "begin"),
        high=_plain(high),
        high_included=high is not None and high.side in ("most", "end"),
        unit=known.sign,
        printed=printed,
    )


def _plain(bound: _Quantity | None) -> str | None:
    return f"{bound.value.normalize():f}" if bound is not None and bound.value is not None else None


def _alone(bound: _Quantity) -> tuple[_Quantity | None, _Quantity | None]:
    if bound.side in LOW:
        return bound, None
    return (None, bound) if bound.side in HIGH else (None, None)


def _pair(first: _Quantity, second: _Quantity, within: _Text) -> tuple[_Quantity, _Quantity] | None:
    """Join two quantities that are the ends of one interval; the first may leave the unit to the second."""
    if not second.unit or second.start - first.end > REACH:
        return None
    first = replace(first, unit=first.unit or second.unit)
    between = within.text[first.end : second.start]
    if first.side in ("begin", "") and second.side in ("", "most", "below"):
        if not second.side and within.words.to.fullmatch(between) is None:
            return None
        if second.side and not _adjoin(between, within):
            return None
        return replace(first, side="begin"), replace(second, side=second.side or "end")
    if within.words.join.fullmatch(between) is None and between.strip(" ,"):
        return None
    if first.side in LOW and second.side in HIGH:
        return first, second
    return (second, first) if first.side in HIGH and second.side in LOW else None


def _adjoin(between: str, within: _Text) -> bool:
    """Tell whether nothing but words that join the ends of an interval stands between two quantities."""
    words = within.words
    return not between.strip(" ,") or any(w.fullmatch(between) for w in (words.join, words.to))


def _is_half(first: _Quantity, second: _Quantity, within: _Text) -> bool:
    """Tell whether two quantities that are no pair look like one: either bound alone would be untrue.

    “from 2 (?) to less than 10 mm” and “5 mm or more but less than 2 (?)” are such.
    """
    between = within.text[first.end : second.start]
    strange = UNKNOWN_UNIT.match(between) if not first.unit else None
    if not _adjoin(between, within) and not (strange and _adjoin(between[strange.end() :], within)):
        return False
    read = all(q.unit and q.value is not None for q in (first, second))
    if first.side in (*LOW, *HIGH) and second.side in (*LOW, *HIGH):
        return not read
    return first.side in ("begin", "") and second.side in HIGH


def _quantities(within: _Text) -> Iterator[_Quantity]:
    """Give each number that has a unit or stands before one, widened by the words of its limit."""
    last = 0
    for match in NUMBER.finditer(within.text):
        start = match.start()
        if start < last or within.text[max(0, start - 1) : start] == "(":  # “4.75 mm (0.187 inch) or more”
            continue
        named = units.pattern().match(within.text, match.end())
        end = named.end() if named else match.end()
        before, opens = within.before.get(start), within.begin.get(start)
        behind = within.words.after.match(within.text, end) if named else None
        side = ""
        if behind:
            side, end = side_of(behind), behind.end()
            start = opens.start() if opens else start
        elif before:
            side, start = side_of(before), before.start()
        elif opens:
            side, start = "begin", opens.start()
        last = end
        yield _Quantity(start, end, _value(match, within.mark), named["u"] if named else "", side)


def _value(match: re.Match[str], mark: str | None) -> Decimal | None:
    if match["over"] is None:
        return number(match["n"], mark)
    parts = FRACTION.fullmatch(match["n"] + match["over"])
    if parts is None or int(parts["under"]) == 0:
        return None
    return Decimal(parts["whole"] or 0) + Decimal(parts["top"]) / Decimal(parts["under"])


def number(printed: str, mark: str | None) -> Decimal | None:
    """Read a number; None where no language tells what its one mark before three digits means.

    Example:
        >>> [str(number("1,250", mark)) for mark in (".", ",", None)]
        ['1250', '1.250', 'None']
    """
    small = printed.lstrip().startswith("0")  # no thousands begin with nought
    if mark is None and not small and re.fullmatch(r"\s*\d{1,3}[.,]\d{3}\s*", printed):
        return None
    plain = printed.replace(",", ".") if small else decimal(printed, mark=mark or ".")
    return Decimal(plain) if plain else None


def _measure(within: _Text, start: int, end: int, used: set[int]) -> re.Match[str] | None:
    """Give the measure named close before a limit, else right behind it, else the nearest before it."""
    text = within.text
    at = bisect_right(within.measures, start, key=lambda m: m.end())
    before = within.measures[at - 1] if at else None
    gap = text[before.end() : start] if before else ""
    if before and (before.start() in used or len(gap) > REACH or CUT.search(gap)):
        before = None
    if before and len(gap.split()) <= CLOSE and "," not in gap:
        return before
    later = bisect_left(within.measures, end, key=lambda m: m.start())
    behind = within.measures[later] if later < len(within.measures) else None
    if behind and _is_near(text[end : behind.start()]):
        used.add(behind.start())
        return behind
    return before


def _is_near(gap: str) -> bool:
    """Tell whether at most one small word stands between a limit and the name behind it (“in thickness”)."""
    return len(gap) <= BEHIND and re.search(r"[,;.:，；]", gap) is None and len(gap.split()) <= 1


def _is_turned(within: _Text, start: int) -> bool:
    """Tell whether a negation that the words of the limit do not hold stands before it."""
    return within.words.negation.search(within.text[max(0, start - REACH) : start]) is not None


def holds(limit: PhysicalLimit, value: Decimal, unit: str) -> bool | None:
    """Tell whether a size lies in an interval; None where the units measure different things.

    Example:
        >>> (thin,) = limits("a thickness of less than 4.75 mm", language="en")
        >>> [holds(thin, Decimal(5), unit) for unit in ("mm", "µm", "kg")]
        [False, True, None]
    """
    asked = units.in_base(value, unit)
    if asked is None:
        return None
    for bound, included, sign in ((limit.low, limit.low_included, 1), (limit.high, limit.high_included, -1)):
        if bound is None:
            continue
        ends = units.in_base(Decimal(bound), limit.unit)
        if ends is None or ends[1] != asked[1]:
            return None
        over = (asked[0] - ends[0]) * sign
        if over < 0 or (over == 0 and not included):
            return False
    return True
