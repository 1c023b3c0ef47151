"""Mexico's official gazette by its day: ``DOF 2022-11-29``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way
from tradewarn.printed.dates import printed_dates

DAY = re.compile(
    r"(?<!\w)(?:d\. ?o\. ?f\.|dof|diario oficial de la federacion)(?: ?\(dof\))?,? ?(?:(?:del?|el|of|"
    r"of the|ngay|dated) )?(?:dia )?"
    r"(\d{1,2}(?: de [a-z]{4,10} (?:de|del) |[/.-]\d{1,2}[/.-])(?:19|20)\d\d)(?![\w/])"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    days = printed_dates(sheet.of(match, 1))
    if len(days) == 1:
        yield Read(f"DOF {days[0].day}")


FORM = CitationForm("MX_DOF", (Way(DAY, _read, folds=True),))
