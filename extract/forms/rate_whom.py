"""Whom a row of a rate table is for: exporter and producer by their columns, or both out of one cell."""

import re
from collections.abc import Mapping, Sequence

from extract.companies.names import firm_names
from extract.forms import rate_words as words
from extract.forms.rate_names import excepted, firm_of, surely_firms
from extract.forms.rate_words import is_cooperating, is_others

MADE = (
    r"(?:produced|manufactured|made|fabricad[ao]s?|producid[ao]s?|produzid[ao]s?|fabriquée?s?|produite?s?)\s{1,40}+(?:by|por|pela|pelo|par)\s{1,40}+"
    r"|(?:do|được)\s{1,40}+"
)
SENT = (
    r"(?:and\s{1,40}+|y\s{1,40}+|e\s{1,40}+|et\s{1,40}+|và\s{1,40}+)?(?:exported|sold|exportad[ao]s?|exportée?s?|vendid[ao]s?)"
    r"\s{1,40}+(?:by|through|por|pela|pelo|par)\s{1,40}+"
)
MADE_FIRST = re.compile(
    rf"\s{{0,9}}(?:{MADE})(?P<producer>[^;|]{{3,120}}?),?\s{{1,40}}+{SENT}(?P<exporter>[^;|]{{3,120}})", re.I
)
SENT_FIRST = re.compile(
    rf"\s{{0,9}}{SENT}(?P<exporter>[^;|]{{3,120}}?),?\s{{1,9}}+(?:and\s{{1,9}}+|y\s{{1,9}}+|e\s{{1,9}}+|et\s{{1,9}}+|và\s{{1,9}}+)?(?:{MADE})(?P<producer>[^;|]{{3,120}})",
    re.I,
)
NAMED_FIRST = re.compile(
    rf"(?P<producer>[A-ZĐ][^;|]{{3,120}}?),?\s{{1,40}}+{SENT}(?P<exporter>[A-Z][^;|]{{3,120}})"
)


def pair_of(cell: str) -> tuple[str, str] | None:
    """Give exporter and producer of a cell that names both in words; None where it does not.

    Example:
        >>> pair_of("Produced by Acme Rope Co., Ltd and exported by Acme Trade Ltd")
        ('Acme Trade Ltd', 'Acme Rope Co., Ltd')
    """
    for form in (MADE_FIRST, SENT_FIRST, NAMED_FIRST):
        found = form.fullmatch(cell)
        if found is not None and all(surely_firms(found[g]) for g in ("exporter", "producer")):
            return firm_of(found["exporter"]), firm_of(found["producer"])
    return None


def who(names: Mapping[int, str], heads: Sequence[str]) -> tuple[str, str]:
    """Tell exporter and producer by the titles of their columns; one name alone is the exporter.

    “Any” exporter of a named producer's goods leaves the producer's name.
    """
    paired = next((p for v in names.values() if (p := pair_of(v)) is not None), None)
    if paired is not None and len(names) == 1:
        return paired
    sending = [i for i in names if words.EXPORTER_HEAD.search(heads[i])]
    making = [i for i in names if words.PRODUCER_HEAD.search(heads[i])]
    sender = next((i for i in sending if i not in making), next(iter(sending), None))
    maker = next((i for i in making if i not in sending and i != sender), None)
    exporter = names[sender] if sender is not None else ""
    producer = names[maker] if maker is not None else ""
    if not exporter and not producer:
        exporter = next((v for i, v in names.items() if words.NAME_HEAD.search(heads[i])), "")
        exporter = exporter or next(iter(names.values()), "")
    if producer and (not exporter or is_others(exporter)):
        exporter, producer = producer, ""
    if is_others(producer):
        producer = ""
    return exporter, producer


def whole(name: str) -> str:
    """Give a firm's name without its seat; words for a group of firms stay as printed."""
    return name if is_others(name) or is_cooperating(name) else firm_of(name)


def spared(label: str) -> list[str]:
    """List the firms that the words for all others leave out: ``Others (except A Co., Ltd.)``."""
    told = excepted(label)
    return [n.name for n in firm_names(told)] if told else []
