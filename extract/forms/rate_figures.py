"""The figures of a sentence: shares, money a unit, and the two ends of a range as one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.forms.rate_value import Value
from kb.rate_kind import rate_kind
from kb.rate_talk import RateTalk
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY, decimal, money_unit
from tradewarn.printed.quick import quick

SHARE = (
    r"(?:[%％]|per\s?cent(?![a-z])|pour\s?cent\b|por\s?cien?to\b|persen\b|peratus\b|phần\s+trăm"
    r"|процент\w{0,3}|퍼센트)"
)
UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
TEENS = [
    "eleven",
    "twelve",
    *(f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
]
TENS = {"twenty": 20, "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40, "fifty": 50}
IN_WORDS = {w: n for n, w in enumerate([*UNITS, *TEENS])} | TENS
WORD = "|".join(sorted(IN_WORDS, key=len, reverse=True))
BEFORE = r"(?:[%％]|yüzde\s|ร้อยละ|百分之)"
FIGURE = quick(
    rf"(?<![\d.,/-])(?:(?P<minus>negative\s|minus\s|âm\s|[-−](?=\d))?(?P<n>{NUMBER})\s?{SHARE}"
    rf"|{BEFORE}\s?(?P<b>{NUMBER})(?!\s?[%％])"
    rf"|(?P<w>{WORD})\sper\s?cent(?![a-z])"
    rf"|(?P<c>{CURRENCY})\s?(?P<m>{NUMBER})(?:\s(?:{CURRENCY}))?{PER}(?P<q>{QUANTITY})(?!\w)"
    rf"|(?P<a>{NUMBER})\s?(?P<d>{CURRENCY}){PER}(?P<r>{QUANTITY})(?!\w))",
    re.I,
)
SIGN = quick(rf"{SHARE}|{BEFORE}|{CURRENCY}", re.I)  # no figure is without


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence, or the upper end of a range with its lower end in `low`."""

    value: Value
    start: int
    end: int
    low: Value | None = None


def figures_of(text: str, talk: RateTalk, mark: str) -> Iterator[Figure]:
    """Give the figures of a sentence; the two ends of a range are one."""
    if SIGN.search(text) is None:
        return
    taken = -1
    ranges = {m.start("low"): m for p in _ranges(talk) for m in p.finditer(text)}
    for match in sorted([*ranges.values(), *FIGURE.finditer(text)], key=lambda m: (m.start(), -m.end())):
        if match.start() < taken:
            continue
        taken = match.end()
        groups = match.groupdict()
        if groups.get("low"):
            low, high = _share(groups["low"], mark), _share(groups["high"], mark)
            if low and high and float(low.number) < float(high.number):
                yield Figure(high, match.start("low"), match.end(), low)
            continue
        value = _value(groups, mark)
        if value is not None:
            yield Figure(value, match.start(), match.end())


@cache
def _ranges(talk: RateTalk) -> tuple[re.Pattern[str], ...]:
    low, high = rf"(?P<low>{NUMBER})\s?(?:{SHARE})?", rf"(?P<high>{NUMBER})\s?{SHARE}"
    parted = rf"(?:(?:{talk.joins})\s{{1,2}}|[-–—~～]\s{{0,2}}|(?:至|到|에서|내지|ถึง)\s{{0,2}})"
    tail = r"(?:['’]\w{1,4})?\s{1,2}"
    ahead = rf"{BEFORE}\s?(?P<low>{NUMBER}){tail}(?:{talk.joins})\s{{1,2}}(?:{BEFORE}\s?)?(?P<high>{NUMBER})"
    forms = [rf"(?<![\d.,/-]){low}\s{{0,2}}{parted}{high}", ahead]
    if talk.between is not None:
        opener, join = talk.between
        forms.append(rf"{opener}\s{{0,2}}(?:le\s|los\s|el\s)?{low}\s{{0,2}}(?:{join})\s{{0,2}}{high}")
    return tuple(re.compile(f, re.I) for f in forms)


def _value(groups: dict[str, str | None], mark: str) -> Value | None:
    share = groups.get("n") or groups.get("b")
    if share:
        value = _share(share, mark)
        if value is not None and groups.get("minus"):
            return Value(f"-{value.number}", f"-{value.printed}", "%", value.kind)
        return value
    if groups.get("w"):
        return in_words(f"{groups['w']} ")
    printed = groups.get("m") or groups.get("a") or ""
    number = decimal(printed, mark=mark)
    if number is None:
        return None
    unit = money_unit(groups.get("c") or groups.get("d") or "", groups.get("q") or groups.get("r") or "")
    return Value(number, printed, unit, rate_kind(number, unit))


def in_words(printed: str) -> Value | None:
    """Read “fourteen per cent”; None where no number stands in words first."""
    word = printed.split(" ", 1)[0]
    number = IN_WORDS.get(word.lower())
    return None if number is None else Value(str(number), word, "%", rate_kind(str(number), "%"))


def _share(printed: str | None, mark: str) -> Value | None:
    number = decimal(printed or "", mark=mark)
    return None if number is None or printed is None else Value(number, printed, "%", rate_kind(number, "%"))
