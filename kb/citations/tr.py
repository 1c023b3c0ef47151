"""Communiqués of Türkiye on unfair competition in imports: ``Tebliğ no. 2015/12``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

AFTER = re.compile(
    r"(?<!\w)teblig(?:i|in|inde|inin)?\b ?\(? ?(?:(?:no|numara|sayi|"
    r"so)\b\.?)? ?:? ?((?:19|20)\d\d/\d{1,3})(?![\w/])"
)
BEFORE = re.compile(r"(?<![\w/])((?:19|20)\d\d/\d{1,3}) (?:sayili|no'?lu|numarali) (?:[a-z ]{0,60})?teblig")

ENGLISH = re.compile(
    r"(?<!\w)communique(?: on [a-z ]{3,70})? ?\(? ?(?:no|number)\b\.? ?:? ?((?:19|20)\d\d/\d{1,3})(?![\w/])"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"Tebliğ no. {match[1]}")


FORM = CitationForm(
    "TR", (Way(AFTER, _read, folds=True), Way(BEFORE, _read, folds=True), Way(ENGLISH, _read, folds=True))
)
