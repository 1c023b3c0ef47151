"""Firms outside the Federal Register: those with rates, the general reader's, those of other languages."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from extract.companies.names import is_firm, name_key
from extract.companies.one_firm import joined
from extract.companies.part_told import part_in
from extract.field import Reading
from extract.fields.companies import find_companies as general
from extract.forms.companies_asia import asian_firms
from extract.forms.companies_ru import russian_firms
from extract.forms.companies_tr import turkish_firms
from extract.forms.companies_vi import role_before, vietnamese_firms
from extract.forms.company_tables import firms_in_tables
from extract.forms.petitioners import petitioners
from extract.forms.rate_names import country_of
from extract.forms.rates import rates_finder
from extract.forms.subject import Subject, subject_of
from extract.prose.sentences import one_line
from kb.countries import find_countries
from tradewarn.model import Company, Found

BY = "extract/forms/companies.py"
find_rates = rates_finder()
LONGEST = 90
SMALL = re.compile(r"\b(?:[a-zà-ỹ]{2,})\b")
LINKS = frozenset(
    [
        "and",
        "of",
        "de",
        "ve",
        "the",
        "for",
        "y",
        "e",
        "et",
        "van",
        "der",
        "und",
        "del",
        "do",
        "da",
        "di",
        "san",
        "dan",
    ]
)
NO_NAME = re.compile(
    r"\d{4}|[;:]|\b(?:duties|duty|shall|goods|classification|paragraph|schedule|N/A)\b|\A(?:Ltd|Co|Inc|S\.A)\b",
    re.I,
)
SENT_BY = re.compile(
    r"\b(?:exported|originating|imported|dieksport)\b|\b(?:producers?|exporters?|manufacturers?|pengeluar|pengeksport)\b",
    re.I,
)
FORM_FIRST = re.compile(
    r"\b(?:PT|P\.T\.)\.?\s{1,2}[A-Z][\w&.'’-]*(?:\s{1,2}(?:(?:and|&|dan)\s{1,2})?[A-Z][\w&'’-]*){0,7}(?:\s{1,2}\(?Tbk\b\.?\)?)?"
)
MESSRS = re.compile(  # as Indian acts introduce a firm
    r"\bM/s\.?\s{1,3}(?P<name>[A-Z][\w&.,’'()\x20-]{2,80}?\b(?:Limited|Ltd\b\.?|Corporation|Company|LLP|Inc\b\.?))(?=[\s,;().]|\Z)"
)
SENDER = 160  # a country stands at most so far before the firms that send from it


def find_companies(reading: Reading) -> Iterable[Found]:
    """Give the firms that the notice names.

    The general reader knows the legal forms of all countries, but takes its sentences to
    be English; what it drags along from other text is dropped here.
    """
    subject = subject_of(reading)
    if subject is None:
        return
    seen: set[str] = set()
    begun: set[str] = set()  # the first words of names
    kept: list[Found] = []
    rated: set[str] = set()
    for rank, found in _ranked(
        _with_rates(reading),
        _petitioners(reading),
        _in_tables(reading),
        _turkish(reading, subject),
        _in_text(reading, subject),
        _vietnamese(reading, subject),
        _asian(reading, subject),
        _messrs(reading),
        _russian(reading, subject),
    ):
        key = name_key(str(found.value["name"]))
        short = rank > 0 and key in begun
        code, rest = country_of(str(found.value["name"]))
        short = short or (code is not None and name_key(rest) in seen)  # the cell of its country before it
        if key not in seen and not short:
            found = _with_part(found, reading, subject)
            seen.add(key)
            begun.update(accumulate(key.split(), "{} {}".format))
            kept.append(found)
            rated |= {str(found.value["name"])} if rank == 0 else set()
    yield from joined(kept, rated=rated)


def _with_part(found: Found, reading: Reading, subject: Subject) -> Found:
    """Tell the part of a firm by the words beside its name, where its reader could not."""
    if found.value["role"] != "party":
        return found
    role = part_in(reading.segment.text, str(found.value["name"]), subject.tongue.name)
    return found.model_copy(update={"value": {**found.value, "role": role}})


def _ranked(*lists: Iterable[Found]) -> Iterator[tuple[int, Found]]:
    for rank, found in enumerate(lists):
        yield from ((rank, f) for f in found)


def _with_rates(reading: Reading) -> Iterator[Found]:
    """Give the firms of the rates, each member of a row that names several."""
    for found in find_rates(reading):
        for whole in (found.value["company"], found.value["producer"]):
            for name in (whole or "").split("; "):
                if not name or found.confidence < 0.5:
                    continue
                at = reading.segment.text.find(name)
                place = (
                    found if at < 0 else reading.segment.found("", at, at + len(name), confidence=0.8, by=BY)
                )
                value = Company(name=name, role="producer/exporter", country=found.value["country"])
                update = {"value": value.model_dump(mode="json"), "confidence": 0.85, "by": BY}
                yield place.model_copy(update=update)


def _petitioners(reading: Reading) -> Iterator[Found]:
    for named, role in petitioners(reading.segment):
        value = Company(name=named.name, role=role, country=None)
        yield reading.segment.found(value, named.start, named.end, confidence=0.85, by=BY)


def _in_tables(reading: Reading) -> Iterator[Found]:
    for cell in firms_in_tables(reading.segment):
        value = Company(name=cell.named.name, role=cell.role, country=cell.country)
        yield reading.segment.found(value, cell.named.start, cell.named.end, confidence=0.8, by=BY)


def _in_text(reading: Reading, subject: Subject) -> Iterator[Found]:
    origins = {str(f.value) for f in reading.found.get("countries_of_origin", ())}
    told = list(general(reading))
    for found in told:
        name = str(found.value["name"])
        small = [w for w in SMALL.findall(name) if w not in LINKS]
        if (
            len(name) > LONGEST
            or len(small) > 1
            or NO_NAME.search(name)
            or subject.tongue.others.fullmatch(name)
        ):
            continue
        if found.value["country"] is None and found.value["role"] in (
            "exporter",
            "producer",
            "producer/exporter",
        ):
            country = _sends_from(reading, found, origins)
            found = found.model_copy(update={"value": {**found.value, "country": country}})
        yield found
    known = {f.start for f in told}
    for match in FORM_FIRST.finditer(reading.segment.flow):
        name = one_line(match[0])
        value = Company(name=name, role="producer/exporter", country=None)
        found = reading.segment.found(value, match.start(), match.end(), confidence=0.75, by=BY)
        if found.start not in known and is_firm(name) and len(name.split()) > 1:
            yield found


def _sends_from(reading: Reading, found: Found, origins: set[str]) -> str | None:
    """Give the origin from which a firm's goods are sent: ``exported from Korea by producers A and B``."""
    text = reading.segment.text
    at = text.find(found.quote)
    before = text[max(0, at - SENDER) : max(0, at)]
    named = [m for m in find_countries(before) if m.code in origins]
    return named[-1].code if named and SENT_BY.search(before, named[-1].end) else None


def _vietnamese(reading: Reading, subject: Subject) -> Iterator[Found]:
    if subject.tongue.name != "vi":
        return
    text = reading.segment.flow
    for named in vietnamese_firms(text):
        value = Company(name=named.name, role=role_before(text, named.start), country=None)
        yield reading.segment.found(value, named.start, named.end, confidence=0.75, by=BY)


def _russian(reading: Reading, subject: Subject) -> Iterator[Found]:
    if subject.tongue.name != "ru":
        return
    for named, role in russian_firms(reading.segment.flow):
        value = Company(name=named.name, role=role, country=None)
        yield reading.segment.found(value, named.start, named.end, confidence=0.75, by=BY)


def _turkish(reading: Reading, subject: Subject) -> Iterator[Found]:
    if subject.tongue.name != "tr":
        return
    for named, role in turkish_firms(reading.segment.flow):
        value = Company(name=named.name, role=role, country=None)
        yield reading.segment.found(value, named.start, named.end, confidence=0.75, by=BY)


def _asian(reading: Reading, subject: Subject) -> Iterator[Found]:
    for named, role in asian_firms(reading.segment.flow, subject.tongue.name):
        value = Company(name=named.name, role=role, country=None)
        yield reading.segment.found(value, named.start, named.end, confidence=0.75, by=BY)


def _messrs(reading: Reading) -> Iterator[Found]:
    for match in MESSRS.finditer(reading.segment.flow):
        value = Company(name=one_line(match["name"]), role="party", country=None)
        yield reading.segment.found(value, *match.span("name"), confidence=0.8, by=BY)
