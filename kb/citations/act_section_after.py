"""Sections that follow the name of their foreign act: ``Tariff Act § 776(b)``, and a bare ``§ 776``.

A bare section is that of the last act named before it, if no law that is not known here
stands between and the act can have the number.
"""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.citations.foreign_act import PIN, acts, sections
from tradewarn.printed.quick import quick

NEAR = 600  # letters before a bare section in which its act is named
NAMES = "|".join(f"(?P<{key}>{'|'.join(row['names'])})" for key, row in acts().items())
NAMED = quick(rf"(?<!\w)(?:{NAMES})(?!\w)")
ONE = rf"\d{{1,3}}[a-z]{{0,4}}{PIN}"
# What is listed behind a section may be the volume of a book or a number of days.
LISTED = (
    rf"(?:,? (?:and|or|va|y|et) |, |-){ONE}"
    r"(?![\w%]| [a-z]{1,8}\.| ?(?:%|percent|pages?|days?|months?|years?|trang|ngay))"
)
SINGLE = r"(?:sub-?section|section|sec\.|article|articulo|art\.|s\.|muc|dieu)"
SEVERAL = r"(?:sub-?sections|sections|secs\.|articles|articulos|arts\.|ss\.|§§|cac muc|cac dieu)"
NUMBERS = rf"(?:(?:{SINGLE}|§(?!§)) ?(?P<one>{ONE})|{SEVERAL} ?(?P<many>{ONE}(?:{LISTED}){{0,6}}))"
OF_ANOTHER = r"(?!\w|[.,-]\w|/| ?,? (?:of|in|under|to|cua|thuoc|del?|du) | ?(?:u\.?s\.?c|c\.?f\.?r))"
FIRST = quick(
    rf"(?<!\w)(?:{NAMES})(?: \([a-z ]{{2,20}}\))?,?(?: as amended,?)? {NUMBERS}{OF_ANOTHER}",
)
BARE = re.compile(
    rf"(?<![\w.§/\\])(?:§ ?(?P<one>{ONE})|§§ ?(?P<many>{ONE}(?:{LISTED}){{0,6}})){OF_ANOTHER}",
)
LAW = re.compile(
    r"(?<!\w)(?:acts?|laws?|codes?|statutes?|regulations?|rules?|treaty|agreement|u\.? ?s\.? ?c|"
    r"c\.? ?f\.? ?r|decree|ordinance|constitution|contract|luat|dao luat|nghi dinh|thong tu|bo luat|"
    r"quy dinh|hiep dinh|hop dong|ley|lei|loi|gesetz|zollkodex|\w{2,12}gesetz|bgb|hgb|stgb|ustg|awg|gwb|uwg|"
    r"gatt|gats|ada|scm)(?!\w)"
)
THE_ACT = re.compile(r"(?:\A|[^\w])(?:the|this|that|said) \Z")
LEADS = frozenset(
    [
        "under",
        "of",
        "in",
        "by",
        "see",
        "and",
        "with",
        "per",
        "to",
        "from",
        "also",
        "or",
        "than",
        "at",
        "as",
        "that",
        "theo",
        "tai",
        "trong",
        "va",
        "xem",
        "tu",
    ]
)


def _read_first(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    for key, row in acts().items():
        if match[key]:
            yield from sections(sheet, row, *_numbers(match))
            return


def _read_bare(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    before = sheet.folded[max(0, match.start() - NEAR) : match.start()].rpartition("\n\n")[2]
    key = _last_named(before)
    if key and _leads(before):
        yield from sections(sheet, acts()[key], *_numbers(match))


def _numbers(match: re.Match[str]) -> tuple[int, int]:
    return match.span("one") if match["one"] else match.span("many")


def _last_named(before: str) -> str:
    """Give the act named last, if no other law is named behind it; `the Act` is the same one."""
    named = list(NAMED.finditer(before))
    if not named:
        return ""
    behind = before[named[-1].end() :]
    others = (
        law for law in LAW.finditer(behind) if not (law[0] == "act" and THE_ACT.search(behind[: law.start()]))
    )
    return "" if any(others) else str(named[-1].lastgroup)


def _leads(before: str) -> bool:
    """Tell that what stands right before a section does not name whose it is."""
    words = before.split()
    return not words or not words[-1][-1].isalnum() or words[-1].lstrip("([“\"'") in LEADS


FORM = CitationForm(
    "ACT_SECTION_AFTER",
    (Way(FIRST, _read_first, folds=True), Way(BARE, _read_bare, folds=True)),
    of="ACT_SECTION",
)
