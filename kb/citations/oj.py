"""The Official Journal of the European Union: ``OJ L 999, 1.2.2030, p. 3``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

PAGE = r"(?:,? ?pp?\. ?(\d{1,5})(?:-\d{1,5})?)?"
ISSUE = re.compile(
    (
        r"(?<!\w)OJ (?:No )?([LC]) ?(?:, ?((?:[LC]/)?\d{4}/\d{1,6})|"
        r"(\d{1,3}) ?([A-Z])?),? (?:of )?\(?(\d{1,2}\.) ?(\d{1,2}\.) ?(\d{4})\)?"
    )
    + PAGE
    + r"(?!\w)"
)
YEAR = re.compile(r"(?<!\w)OJ ((?:19|20)\d\d),? ([LC]) ?(\d{1,3}) ?,? ?pp?\. ?(\d{1,5})(?!\w)")


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    series = f"OJ {match[1]}, {match[2]}" if match[2] else f"OJ {match[1]} {match[3]}{match[4] or ''}"
    page = f", p. {match[8]}" if match[8] else ""
    yield Read(f"{series}, {match[5]}{match[6]}{match[7]}{page}")


def _read_year(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"OJ {match[1]} {match[2]} {match[3]}, p. {match[4]}")


FORM = CitationForm("OJ", (Way(ISSUE, _read), Way(YEAR, _read_year)))
