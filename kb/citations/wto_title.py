"""Reports of WTO disputes by their short titles: ``US – Shrimp (Viet Nam), para. 7.123``.

A panel's report and the Appellate Body's are told apart where the words before it do.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.citations.wto_dispute import PIN
from kb.data import shipped
from tradewarn.printed.quick import quick
from tradewarn.text import fold, plain_dashes


@lru_cache(maxsize=1)
def _titles() -> dict[str, int]:
    """Map each title, folded, to the dispute's number."""
    rows = shipped("disputes.yaml")["disputes"]
    return {plain_dashes(fold(row["title"])): int(row["number"]) for row in rows}


def _pattern() -> str:
    titles = sorted(_titles(), key=len, reverse=True)
    words = "|".join(re.escape(t).replace(r"\ \-\ ", " ?- ?").replace(r"\ ", " ") for t in titles)
    return rf"(?<!\w)(?:(?P<panel>panel|appellate body) reports?,? (?:in )?)?(?P<title>{words})(?![\w(])"


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    title = re.sub(r" ?- ?", " - ", match["title"], count=1)
    number = _titles().get(title) or _titles().get(match["title"])
    if number is not None:
        suffix = {"panel": "/R", "appellate body": "/AB/R"}.get(match["panel"] or "", "")
        yield Read(f"DS{number}{suffix}")


FORM = CitationForm("WTO_TITLE", (Way(quick(_pattern()), _read, folds=True, after=PIN),), of="WTO_DS")
