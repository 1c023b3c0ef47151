"""The US Code of Federal Regulations: ``19 CFR 351.414(c)(1)``, ``19 CFR part 351``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

PIN = r"(?:\([0-9a-z]{1,5}\)){0,7}"
TITLE = r"(?<![\d.,/-])(\d{1,2}) {0,9}c\.? ?f\.? ?r\.? {0,9}"
SECTION = re.compile(
    TITLE + rf"(?:§{{1,2}} ?|sections? |sec\. |muc |dieu )?(\d{{1,4}}\.\d{{1,4}}[a-z]?{PIN})(?!\w)"
)
PART = re.compile(TITLE + r"(?:parts? |phan |chapter [ivx]{1,6},? parts? )?(\d{1,4})(?![\w.]\d|\w)")
MORE = re.compile(
    rf" {{0,9}}[,;]? {{0,9}}(?:and |or |va |"
    rf"& ?)?(?:§{{1,2}} ?)?(\d{{0,4}}\.\d{{1,4}}{PIN})(?!\w|[\d.]{{0,40}} {{0,9}}(?:%|"
    r"percent|fr ))"
)
MORE_PARTS = re.compile(r" {0,3}(?:,|,? and|,? or|,? va) {1,3}(\d{1,4})(?![\w.%]|,\d| [a-z]{0,9}f\.? ?r)")
BY_WORDS = re.compile(
    r"(?<!\w)title (\d{1,2}),? (?:of the )?(?:us |u\.s\. )?code of federal regulations,? (?:at )?(?:§{1,2} ?|"
    rf"sections? |sec\. |parts? )?(\d{{1,4}}(?:\.\d{{1,4}}[a-z]?)?{PIN})(?!\w)"
)
LAST_TITLE = 50


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    title = int(match[1])
    if not 1 <= title <= LAST_TITLE:
        return
    yield Read(f"{title} CFR {sheet.of(match, 2)}")
    part = match[2].partition(".")[0]
    more = MORE.match(sheet.folded, match.end())
    while more:  # ``351.212(b)(1), .213(h)(2) and 351.221``
        section = sheet.of(more, 1)
        whole = part + section if section.startswith(".") else section
        yield Read(f"{title} CFR {whole}", more.start(1), more.end(1))
        more = MORE.match(sheet.folded, more.end())


def _read_words(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield from _read(match, sheet) if "." in match[2] else _read_part(match, sheet)


def _read_part(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    title = int(match[1])
    if not 1 <= title <= LAST_TITLE:
        return
    yield Read(f"{title} CFR part {int(match[2])}")
    more = MORE_PARTS.match(sheet.folded, match.end()) if "parts" in match[0] else None
    while more:
        yield Read(f"{title} CFR part {int(more[1])}", more.start(1), more.end(1))
        more = MORE_PARTS.match(sheet.folded, more.end())


FORM = CitationForm(
    "CFR",
    (
        Way(SECTION, _read, folds=True, rank=1),
        Way(PART, _read_part, folds=True),
        Way(BY_WORDS, _read_words, folds=True),
    ),
    in_notices=True,
)
