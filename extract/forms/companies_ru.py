"""Firms as Russian acts name them: the legal form first, the name in quotation marks."""

import re
from collections.abc import Iterator

from extract.companies.names import Named
from extract.prose.sentences import one_line

FIRM = re.compile(
    r"(?<!\w)(?:ООО|ОАО|ПАО|ЗАО|НАО|АО|ТОО|ТОВ|ЧАО|ПрАТ|РУП|компани[яией]{1,2}|общество\w*\s+с\s+ограниченной"
    r"\s+ответственностью|(?:публичн\w+\s+)?акционерн\w+\s+обществ\w+)\s+"
    r"(?P<name>[«“\"][^«»“”\"\n]{2,90}[»”\"])"
)
ASKED = re.compile(r"(?:заявлени\w+|заявител\w+)[^.;]{0,200}\Z", re.I)
SHORT = re.compile(r"\A[А-Яа-яA-Za-z]{2,5}\s")


def russian_firms(text: str) -> Iterator[tuple[Named, str]]:
    """Give each firm, and whether it asked for the case."""
    for match in FIRM.finditer(text):
        before = text[max(0, match.start() - 200) : match.start()]
        whole = one_line(match[0])
        name = whole if SHORT.match(whole) else one_line(match["name"])
        yield (
            Named(name, match.start(), match.end()),
            "petitioner" if ASKED.search(before) else "producer/exporter",
        )
