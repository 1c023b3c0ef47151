"""Firms without a legal form in their name, told by how a text introduces them.

“Ravi Industries (Ravi)” gives a firm its short name; “POSCO, POSCO MS, and Winsteel
Co., Ltd. (collectively, the POSCO single entity)” gives several one name.
"""

import re
from collections.abc import Iterator

from extract.companies.names import LEADING, PLACES, Named, firm_names, has_form, is_firm
from extract.prose.sentences import one_line
from tradewarn.printed.quick import quick

ALIAS = re.compile(
    r"\s{1,2}\((?:hereinafter,?\s|the\s)?[“\"‘']{0,2}([A-Za-z0-9][^()“”\"]{0,40}?)[”\"’']{0,2}\)"
)
COLLECTIVE = quick(
    r",?\s{1,2}\(?collectively,?\s{1,2}(?:known as\s|referred to as\s)?[^()]{2,60}\)", re.IGNORECASE
)
ITEM = re.compile(r"(?:,\s{1,2}and\s{1,2}|;\s{1,2}and\s{1,2}|\s{1,2}and\s{1,2}|,\s{1,2}|;\s{1,2})")
WORDS_BEFORE = re.compile(
    r"(?:[A-Z0-9][\w.&'’/-]{0,80}|[a-z]{1,40}[A-Z]\w{0,80}|&|of|de|do|da|and)(?:\s{1,2}\([A-Z]\w{1,20}\))?$"
)
NO_FIRM = re.compile(
    r"\b(?:Republic|Kingdom|Federation|United|Emirates|Union|States|Department|Commission|Customs|Protection|Act|Court"
    r"|Agency|Administration|Office|Secretar\w+|Register|Memorandum|Notice|Orders?|Reviews?|Results|Determinations?"
    r"|Letter|Schedule|System|Service|Investigations?|Agreements?|Government|Council|Ministry|Circuit|Regulations?"
    r"|Sections?|Final|Preliminary|Antidumping|Countervailing|Appendix|Rules?|Tariff|Treasury|Representative|Panel"
    r"|Organization|Standards?|Program|Period|Rate|Duty|Duties|Value|Subsid\w+|Information|Questionnaire|Response"
    r"|Circumstances|Initiation|Rescission|Correction|Procedures?|Enforcement|Compliance|January|February|March|April"
    r"|May|June|July|August|September|October|November|December|NAFTA|USMCA|Certain|Merchandise|Products?"
    r"|Less|Than|Adequate|Remuneration|Facts|Price|Cost|Market|Economy|Manual|Handbook|Standard|Methodology|Appendices)\b"
)
FIRM_WORD = re.compile(
    r"\b(?:Group|Grupo|Industr\w+|International|Enterprises?|Holdings?|Trading|Steel|Metals?|Foods?|Seafoods?|Chemicals?"
    r"|Nacional|Compan\w+|Compa[gñ]\w+|Societ\w+|Soci[ée]t\w+|Usina\w*|Association|Coalition|Alliance|Producers|Workers)\b"
)
RELATED = quick(
    r",?\s{1,2}which\s{1,40}(?:is|are)\s{1,40}(?:an?\s{1,40})?(?:cross-owned|affiliat\w+|wholly[\s-]owned)\b",
    re.IGNORECASE,
)
FIRM_TALK = quick(
    r"\b(?:compan(?:y|ies)|producers?|exporters?|respondents?|petitioners?|requested|sold|made\s{1,40}sales|shipments|firms?"
    r"|manufacturers?|importers?|subsid\w+|entit\w+|interested\s{1,40}part\w+|affiliat\w+|selected|cross-owned)\b",
    re.IGNORECASE,
)


def introduced(text: str, start: int, end: int) -> Iterator[Named]:
    """Give the names that a short name in brackets follows, as in “Ravi Industries (Ravi)”.

    The short name must be made of the name's words or initials, and the passage must
    speak of firms; countries, agencies and the papers of a case are introduced so too.
    """
    if not FIRM_TALK.search(text, start, end):
        return
    for match in RELATED.finditer(text, start, end):
        stop = match.start()
        for _ in range(6):
            named = _run(text, start, stop, joined=False)
            if named is None:
                break
            if not has_form(named.name):
                yield named
            parted = re.search(
                r"(?:,\s{1,2}and|,|\band)\s{1,2}$", text[max(start, named.start - 8) : named.start]
            )
            if parted is None:
                break
            stop = max(start, named.start - 8) + parted.start()
            stop -= len(text[:stop]) - len(text[:stop].rstrip())
    for match in ALIAS.finditer(text, start, end):
        named = _before(text, start, match.start(), short=match[1])
        if named is not None:
            yield named


def collective(text: str, start: int, end: int) -> Iterator[Named]:
    """Give the members of a list that “(collectively, …)” sums up."""
    for match in COLLECTIVE.finditer(text, start, end):
        if not FIRM_TALK.search(text, max(start, match.start() - 400), min(end, match.end() + 200)):
            continue
        formed = list(firm_names(text, max(start, match.start() - 400), match.start()))
        if not formed or formed[-1].end < match.start() - 2:
            continue
        yield from formed
        yield from _listed_before(text, start, formed)


def _listed_before(text: str, start: int, formed: list[Named]) -> Iterator[Named]:
    """Give the items of the same list that bear no legal form (``POSCO, POSCO MS, …``)."""
    at = formed[0].start
    for _ in range(12):
        parted = re.search(r"(?:,\s{1,2}and|,|;|\band)\s{1,2}$", text[max(start, at - 8) : at])
        if parted is None:
            return
        stop = max(start, at - 8) + parted.start()
        named = _run(text, start, stop)
        if named is None:
            return
        yield named
        at = named.start


def _before(text: str, low: int, stop: int, *, short: str) -> Named | None:
    named = _run(text, low, stop, joined=False)
    if named is None or short.lower() in PLACES:
        return None
    words = [w.strip(".,") for w in re.split(r"[\s/-]+", named.name) if w]
    initials = "".join(w[0] for w in words if w and w[0].isupper())
    parts = [w.strip(".,") for w in re.split(r"[\s/-]+", short) if w]
    same = all(any(w.lower() == p.lower() for w in words) for p in parts)
    acronym = (
        len(short) > 2
        and short.isupper()
        and initials.startswith(short[:2])
        and len(initials) >= len(short) - 1
    )
    if has_form(named.name) or not (
        (same and len(words) > len(parts)) or (acronym and FIRM_WORD.search(named.name))
    ):
        return None
    return named


def _run(text: str, low: int, stop: int, *, joined: bool = True) -> Named | None:
    """Read backwards a run of capitalised words; `joined`: “and” may be one of them."""
    begin = stop
    for _ in range(8):
        window = text[max(low, begin - 45) : begin].rstrip()
        match = WORDS_BEFORE.search(window)
        if match is None or match[0] == "The" or (match[0] == "and" and not joined):
            break
        begin = max(low, begin - 45) + match.start()
        if match.start() == 0 or window[match.start() - 1] in ",;:(":
            break
    while True:
        word = re.compile(r"(\S{1,200})\s{1,40}").match(text, begin, stop)
        if word is None or word[1].lower().strip(",") not in LEADING:
            break
        begin = word.end()
    name = one_line(text[begin:stop])
    if len(name) < 3 or NO_FIRM.search(name) or not is_firm(name) or name.lower() in PLACES | LEADING:
        return None
    return Named(name, begin, stop)
