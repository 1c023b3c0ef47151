"""The United States Code: ``19 USC 1677b(c)(1)``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

PIN = r"(?:\([0-9a-z]{1,5}\)){0,7}"
SECTION = re.compile(
    r"(?<![\d.,/-])"
    rf"(\d{{1,2}}) {{0,9}}u\.? ?s\.? ?c\.?(?: ?a\.)? {{0,9}}(?:§{{1,2}} ?|sections? |"
    r"sec\. |muc |dieu )?"
    rf"(\d{{1,5}}[a-z]{{0,2}}(?:-\d{{1,2}}[a-z]?)?{PIN})(?!\w)(?!\.\d)"
)
MORE = re.compile(
    rf" {{0,9}}[,;]? {{0,9}}(?:and |or |va |"
    rf"& ?)?(?:§{{1,2}} ?)?(\d{{3,5}}[a-z]{{0,2}}(?:-\d{{1,2}})?{PIN})(?![\w/]|[.,]\d|"
    rf" {{0,9}}(?:%|percent|u\.? ?s\.?|c\.?f\.?r))"
)
LAST_TITLE = 54
NEAR = 400  # sections: what follows by "and" and is farther away is a year or an amount


def _number(section: str) -> int:
    found = re.match(r"\d+", section)
    return int(found[0]) if found else 0


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    title = int(match[1])
    if not 1 <= title <= LAST_TITLE:
        return
    yield Read(f"{title} USC {sheet.of(match, 2)}")
    first = _number(match[2])
    more = MORE.match(sheet.folded, match.end())
    while more and ("(" in more[1] or abs(_number(more[1]) - first) <= NEAR) and not _is_year(more[1]):
        yield Read(f"{title} USC {sheet.of(more, 1)}", more.start(1), more.end(1))
        more = MORE.match(sheet.folded, more.end())


def _is_year(text: str) -> bool:
    return re.fullmatch(r"19[5-9]\d|20[0-4]\d", text) is not None


FORM = CitationForm("USC", (Way(SECTION, _read, folds=True),), in_notices=True)
