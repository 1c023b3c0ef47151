"""Investigations of the US International Trade Commission: ``TA`` with title and number."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NUMBER = re.compile(r"(?<![\w-])(701|731|337|751|204) ?- ?ta ?- ?(\d{1,4})(?: ?- ?(\d{1,4}))?(?!\w)(?!-\d)")
OTHER = re.compile(r"(?<![\w-])ta ?- ?(201|202|204|406|421) ?- ?(\d{1,3})(?!\w)(?!-\d)")
MORE = re.compile(r" ?,? (?:and |va |& )?(\d{1,4})(?: ?- ?(\d{1,4}))?(?![\w./%-])")
WIDEST = 60  # numbers of one range; what spans more is none


def _expanded(first: str, last: str | None) -> list[int]:
    """Give every number of a range, of which the end may be shortened: ``1659-60``."""
    if last is None:
        return [int(first)]
    full = first[: -len(last)] + last if len(last) < len(first) else last
    numbers = list(range(int(first), min(int(full), int(first) + WIDEST + 1) + 1))
    return numbers if 1 < len(numbers) <= WIDEST else [int(first)]


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    numbers = _expanded(match[2], match[3])
    for number in numbers:
        yield Read(f"{match[1]}-TA-{number}")
    more = MORE.match(sheet.folded, match.end())
    while more and len(more[1]) == len(match[2]) and 0 < int(more[1]) - numbers[-1] <= WIDEST:
        numbers = _expanded(more[1], more[2])
        for number in numbers:
            yield Read(f"{match[1]}-TA-{number}", more.start(1), more.end())
        more = MORE.match(sheet.folded, more.end())


def _read_other(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"TA-{match[1]}-{match[2]}")


FORM = CitationForm(
    "US_ITC", (Way(NUMBER, _read, folds=True), Way(OTHER, _read_other, folds=True)), proceedings=True
)
