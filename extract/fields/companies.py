"""The firms that the notice names, each with the part it plays."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from extract.companies.aliases import collective, introduced
from extract.companies.coalitions import coalitions
from extract.companies.led import led_names
from extract.companies.lists import listed_firms
from extract.companies.names import FORM, Named, firm_names, members, name_key
from extract.companies.one_firm import joined
from extract.companies.roles import better, role_of
from extract.field import Field, Reading
from extract.prose.footnotes import in_footnote
from extract.prose.sentences import Sentence, one_line, sentences
from extract.rates.origins import origins_of
from extract.rates.reading import rate_rows
from extract.us.case_list import reviewed
from kb.countries import find_countries
from tradewarn.model import Company, Found

BY = "extract/fields/companies.py"
CONTACT = re.compile(r"FOR\s+FURTHER\s+INFORMATION", re.IGNORECASE)
DRAWN_IN = re.compile(
    r"\b(?:following\s+compan|affiliat\w+|collaps\w+|single\s+entity|under\s+review|cross-owned|formerly\s+known"
    r"|successor|consists?\s+of|comprised|also\s+known|withdr\w+|individual\s+members|petitioners?\b.{0,20}\b(?:are|is))",
    re.IGNORECASE,
)
QUOTED = re.compile(r"(?:“|‘‘)(?:(?!”|’’).){0,400}$", re.DOTALL)
PLACE = re.compile(
    r"\b(?:HK|Hong Kong|Macau|Singapore|USA?|America[ns]?|BVI|Chin(?:a|ese)|Taiwan|Japan|Korean?"
    r"|Viet ?[Nn]am(?:ese)?|Thailand|Thai|India|Malaysia|Indonesia"
    r"|Philippines|Cambodia|Mexico|Canada|Brazil|Turkey|Germany|Italy|Dubai|UAE)\b"
)
UNFORMED = re.compile(
    r"\(|Coalition|Association|Alliance|Committee|Institute|Union|[Ww]orkers|Brotherhood|Teamsters"
)
THIRD_COUNTRY = frozenset({"AC", "EV"})
AT_HOME = frozenset(
    {"producer", "producer/exporter", "respondent", "country-wide entity"}
)  # an exporter may sit in a third country


@dataclass(frozen=True, slots=True)
class _Seen:
    named: Named
    role: str
    sure: float
    country: str | None = None  # of the goods whose rate or order stands beside the name


class _Told:
    """The places where a table or list names firms."""

    def __init__(self, items: Sequence[_Seen]) -> None:
        spans = sorted((s.named.start, s.named.end) for s in items)
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of them holds all between."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._ends[before - 1] >= end


def find_companies(reading: Reading) -> Iterable[Found]:
    """Give each firm once, in the name first printed, with the role that says most.

    Officials, agencies and law firms are not parties, nor is a firm that only the title
    of a letter or a footnote about another case names.
    """
    kept: dict[str, _Seen] = {}
    tables = list(_of_tables(reading))
    items = [*tables, *_of_lists(reading), *_of_reviews(reading)]
    told = _Told(items)
    inside = [s for s in _of_text(reading) if not told.holds(s.named.start, s.named.end)]
    for seen in (*items, *inside):
        key = name_key(seen.named.name)
        if not key:
            continue
        known = kept.get(key)
        kept[key] = (
            seen
            if known is None
            else replace(
                known,
                role=better(known.role, seen.role),
                sure=max(known.sure, seen.sure),
                country=known.country or seen.country,
            )
        )
    origins = {str(f.value): f.quote for f in reading.found.get("countries_of_origin", ())}
    abroad = _abroad(reading)
    only = next(iter(origins)) if len(origins) == 1 else None
    made: list[Found] = []
    for seen in sorted(kept.values(), key=lambda s: s.named.start):
        place = PLACE.search(seen.named.name)
        at_home = seen.role in AT_HOME and (place is None or (only and place[0] in origins[only]))
        country = (only or seen.country) if at_home and not abroad else None
        value = Company(name=seen.named.name, role=seen.role, country=country)
        made.append(
            reading.segment.found(value, seen.named.start, seen.named.end, confidence=seen.sure, by=BY)
        )
    yield from joined(made, rated={s.named.name for s in tables})


def _abroad(reading: Reading) -> bool:
    """Tell whether the firms may sit in another country than the order's: evasion is by third countries."""
    return any(str(f.value) in THIRD_COUNTRY for f in reading.found.get("instruments", ()))


def _of_tables(reading: Reading) -> Iterator[_Seen]:
    """Give the firms of the rate tables: a column's title is the surest word on a role."""
    origins = origins_of(reading.found)
    for row in rate_rows(reading.segment):
        country = origins.country(row.country, *row.lead) if len(origins.codes) > 1 else None
        for name in row.names:
            if name.is_firm:
                parts = members(name.text)
                if not parts or "/" in name.text:
                    yield _Seen(Named(name.text, name.start, name.end), name.role, 0.95, country)
                for part in parts:
                    yield _Seen(Named(part, name.start, name.end), name.role, 0.85, country)


def _of_lists(reading: Reading) -> Iterator[_Seen]:
    for listed in listed_firms(reading.segment):
        yield _Seen(listed.named, listed.role, 0.9)


def _of_reviews(reading: Reading) -> Iterator[_Seen]:
    """Give the firms of a notice that begins reviews of many orders, each below its order."""
    segment = reading.segment
    for item in reviewed(segment):
        named = find_countries(one_line(segment.text[item.case.start : item.case.end]))
        country = next((m.code for m in named), None)
        yield _Seen(Named(item.name, item.firm.start, item.firm.end), "respondent", 0.9, country)


def _of_text(reading: Reading) -> Iterator[_Seen]:
    segment = reading.segment
    if not FORM.search(segment.flow) and not UNFORMED.search(segment.flow):
        return
    for sentence in sentences(segment):
        if segment.is_marked(sentence.start, "table", "filing", "signature", "agency"):
            continue
        yield from _of_sentence(reading, sentence, aside=in_footnote(segment, sentence.start))


def _of_sentence(reading: Reading, sentence: Sentence, *, aside: bool) -> Iterator[_Seen]:
    text = reading.segment.flow
    low, high = sentence.start, sentence.end
    formed = list(firm_names(text, low, high))
    bodies = [
        b for b in coalitions(text, low, high) if not any(f.start < b.end and b.start < f.end for f in formed)
    ]
    formed += [
        n for n in led_names(text, low, high) if not any(f.start < n.end and n.start < f.end for f in formed)
    ]
    known = set(formed)
    others = [
        n for n in (*introduced(text, low, high), *collective(text, low, high), *bodies) if n not in known
    ]
    for named in (*formed, *others):
        sure = 0.9 if named in known else 0.75
        if QUOTED.search(text, max(low, named.start - 600), named.start):
            continue
        if aside:
            if not DRAWN_IN.search(sentence.text):
                continue
            sure = 0.6
        role = role_of(text, named.start, named.end, low=low, high=high)
        if role == "party":
            sure = min(sure, 0.6)
        yield _Seen(named, role, sure)
        for member in members(named.name):
            yield _Seen(Named(member, named.start, named.end), role, min(sure, 0.8))


FIELD = Field(name="companies", find=find_companies, many=True, after=("countries_of_origin", "instruments"))
