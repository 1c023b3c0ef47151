"""What a question names that no record has: told at once, so that what is near is not taken for it.

“Not in the sources loaded” is all that is ever said: that there is no such case or act, no index knows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.backend import UNTOLD, Counted, Filters, Phrase, Query, SearchBackend
from index.named_firms import firm_phrases
from index.parsing import phrase_of
from index.understanding.parts import Part, Understood
from index.words import folded_words, identifier
from kb.acts import acts
from tradewarn.errors import NothingToSearch, NotLoaded, OnlyNear, UndatedFound
from tradewarn.model import Issue, UnderstoodPart

NUMBERS = frozenset({"number", "case_number"})
LOOKED_UP = NUMBERS | {"hs", "firm"}
ALWAYS_TOLD = NUMBERS  # a misread number is still no number of ours; a doubtful firm may be plain words
NO_NAMES = frozenset({"WTO_DS", "WTO_DOC"})  # borne in many ways, each of which has the number in it
ABBREVIATED = {" FR ": " Fed. Reg. ", " USC ": " U.S.C. ", " CFR ": " C.F.R. "}
HEAD = "Federal Register / Vol. {}"  # of each page of the gazette, with the number of the page elsewhere
CHECK = "check how it is written; `tradewarn sources` tells what is loaded, and until which day"
WHAT = {
    "case_number": "number {label} is not in the sources loaded",
    "number": "number {label} is not in the sources loaded",
    "hs": "no record in the sources loaded has the HS code {label}",
    "firm": "the firm “{words}” is not named in the sources loaded",
}
MENTIONED = "no record in the sources loaded bears the number {label}; some mention it"


def looked_up(understood: Understood | None, backend: SearchBackend) -> Understood | None:
    """Mark the numbers, codes and firms that no record has, whatever the filters.

    A number is searched for under every name that records of its kind bear, in its market: “(EU) 2022/58”
    is a record's “2022/58”. One that no record bears may stand in the text of some, and is then `mentioned`;
    for what no record bears as its own, as the page of a law report, that is enough.
    """
    if understood is None or LOOKED_UP.isdisjoint(part.kind for part in understood.parts):
        return understood
    parts = (
        _marked(part, understood, backend) if part.kind in LOOKED_UP else part for part in understood.parts
    )
    return replace(understood, parts=tuple(parts))


def is_lacking(part: UnderstoodPart) -> bool:
    """Tell whether a part is a number, a code or a firm that no record has, and is not merely read so."""
    return part.emptied and part.kind in LOOKED_UP and (part.sure or part.kind in ALWAYS_TOLD)


def unfound(parts: Sequence[UnderstoodPart]) -> tuple[Issue, ...]:
    """Give an issue for each thing named that is not in the sources loaded, each once."""
    told: dict[str, Issue] = {}
    for part in parts:
        if part.mentioned or is_lacking(part):
            form = MENTIONED if part.mentioned else WHAT[part.kind]
            what = form.format(label=part.label, words=part.text)
            told[what] = Issue(code=NotLoaded.code, what=what, fix=CHECK, stage="search")
    return tuple(told.values())


def only_near() -> Issue:
    """Say that no hit has the words of the question."""
    return Issue(
        code=OnlyNear.code,
        what="no record in the sources loaded has these words; what follows is only near in meaning",
        fix="ask with other words, a case number or an HS code",
        stage="search",
    )


def undated(filters: Filters, counted: Counted) -> tuple[Issue, ...]:
    """Say how much of what was found bears no day, where a period was read out of words.

    An article of law bears none and is not left out for that; so may a notice whose day was not read.
    """
    few = counted.total - sum(counted.facets.get("year", {}).values())
    if not (filters.undated and few > 0):
        return ()
    return (
        Issue(
            code=UndatedFound.code,
            what=f"of what was found {few} bear no day, and may be of another time than the question's",
            fix="look at their day yourself, or give the period as a filter: --from, --to",
            stage="search",
        ),
    )


def nothing_to_search(text: str) -> tuple[Issue, ...]:
    """Say so where a question has signs and not one letter or digit; an empty one asks for the list."""
    if not text.strip() or folded_words(text):
        return ()
    return (
        Issue(
            code=NothingToSearch.code,
            what="nothing in the question can be searched for: it has no letter and no digit",
            fix="give words, a number or an HS code",
            stage="search",
        ),
    )


def _marked(part: Part, understood: Understood, backend: SearchBackend) -> Part:
    if part.kind in NUMBERS:
        return _number(part, understood, backend)
    if part.kind == "hs":
        return part._replace(emptied=not any(_any(backend, hs=(value,)) for value in part.values))
    phrases = firm_phrases(part, understood.quoted(part))
    return part._replace(emptied=not _any(backend, phrases=phrases))


def _number(part: Part, understood: Understood, backend: SearchBackend) -> Part:
    """Mark a number; one of several values that is borne is enough, as of a printed range."""
    if _any(backend, identifiers=tuple(identifier(value) for value in part.values)):
        return part
    own = True
    from kb.citing import find_citations  # forty files of patterns, only needed where a number is not borne
    from kb.citing_records import BORNE, borne

    for citation in find_citations(understood.text):
        if (citation.start, citation.end) != (part.start, part.end):
            continue
        market, numbers = borne(citation)
        numbers = (*numbers, citation.act, citation.act.lstrip("0")) if citation.act else numbers
        if {citation.act, citation.normal} & acts().keys():
            return part
        asked = tuple(identifier(number) for number in numbers)
        if asked and _any(backend, identifiers=asked, filters=_within(market)):
            return part
        own = citation.type in BORNE and citation.type not in NO_NAMES
    said = [*part.values, understood.quoted(part)]
    if _printed(said if own else [*said, *map(without_place, part.values)], backend):
        return part._replace(mentioned=own)
    return part._replace(emptied=True)


def without_place(citation: str) -> str:
    """Give a provision without the place within it.

    Example:
        >>> without_place("19 CFR 351.225(n)(3)")
        '19 CFR 351.225'
    """
    return citation[:1] + citation[1:].partition("(")[0]


def _printed(numbers: Iterable[str], backend: SearchBackend) -> bool:
    """Tell whether any record's text has one of these numbers, in one of the ways of printing it."""
    ways = dict.fromkeys(numbers)
    for short, long in ABBREVIATED.items():
        ways |= dict.fromkeys(number.replace(short, long) for number in ways)
    if _any(backend, phrases=tuple(map(phrase_of, ways))):
        return True
    pages = (number.split(" FR ") for number in ways if number.count(" FR ") == 1)
    heads = ((phrase_of(HEAD.format(volume)), phrase_of(page)) for volume, page in pages)
    return any(_any(backend, required=head) for head in heads)


def _within(market: str | None) -> Filters:
    return Filters().model_copy(update={"market": (market, UNTOLD)}) if market else Filters()


def _any(
    backend: SearchBackend,
    *,
    identifiers: tuple[str, ...] = (),
    hs: tuple[str, ...] = (),
    phrases: Sequence[Phrase] = (),
    required: tuple[Phrase, ...] = (),
    filters: Filters | None = None,
) -> bool:
    """Tell whether any record has one of these."""
    asked = Query(
        identifiers=identifiers,
        hs=hs,
        phrases=tuple(phrase for phrase in phrases if phrase.folded),
        required=required,
        filters=filters or Filters(),
        limit=1,
    )
    return not asked.asks_nothing and bool(backend.lexical(asked))
