"""The Official Journal of the European Union: ``OJ L 999, 1.2.2030, p. 3``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

NAME = r"(?<!\w)(?:OJ|JO|DO|ABl\.|Official Journal|Journal officiel|Công báo EU)"
PAGE = r"(?:,? ?(?:pp?|S|tr|trang)\.? ?(\d{1,5})(?:-\d{1,5})?)?"
ISSUE = re.compile(
    (
        NAME + r"(?: EU)? (?:No |n° ?|series )?([LC]) ?(?:,? ?((?:[LC]/)?\d{4}/\d{1,6})|"
        r"(\d{1,3}) ?([A-Z])?(?:/(\d{1,5}))?),? (?:of |du |de |del |vom |ngày )?"
        r"\(?(\d{1,2}\.) ?(\d{1,2}\.) ?(\d{4})\)?"
    )
    + PAGE
    + r"(?!\w)"
)
YEAR = re.compile(r"(?<!\w)OJ ((?:19|20)\d\d),? ([LC]) ?(\d{1,3}) ?,? ?pp?\. ?(\d{1,5})(?!\w)")

NOTICE = re.compile(r"(?<![\w/.-])\(?((?:19|20)\d\d)/([LC]) ?(\d{1,3})/(\d{2,3})(?![\w/]|\.\d)\)?")
ELI = re.compile(
    r"(?<![\w/.-])(?:"
    + NAME.removeprefix(r"(?<!\w)")
    + r" ([LC]),? )?((?:[LC]/)?20[2-4]\d/\d{1,6})(?![\w/]|\.\d)"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    series = f"OJ {match[1]}, {match[2]}" if match[2] else f"OJ {match[1]} {match[3]}{match[4] or ''}"
    first = match[9] or match[5]  # "OJ C 245/12" prints the page behind the issue
    page = f", p. {first}" if first else ""
    yield Read(f"{series}, {match[6]}{match[7]}{match[8]}{page}")


def _read_year(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"OJ {match[1]} {match[2]} {match[3]}, p. {match[4]}")


def _read_notice(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Give a notice by the number it bears in its issue, without the brackets that it is printed in."""
    yield Read(f"{match[1]}/{match[2]} {match[3]}/{match[4]}", match.start(1), match.end(4))


def _read_eli(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    """Take a number of an act's own issue; without the journal's name only if it bears the series."""
    if match[1] or not match[2][0].isdigit():
        yield Read(f"OJ {match[1] or match[2][0]}, {match[2]}")


FORM = CitationForm(
    "OJ", (Way(ISSUE, _read), Way(YEAR, _read_year), Way(NOTICE, _read_notice), Way(ELI, _read_eli))
)
