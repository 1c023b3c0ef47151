"""Firms as Turkish acts name them: words of trade between the name and ``A.Ş.`` or ``Ltd. Şti.`` stand."""

import re
from collections.abc import Iterator

from extract.companies.names import Named
from extract.prose.sentences import one_line

FORM = re.compile(
    r"(?:T\.?\s?)?A\.?\s?[ŞS]\.?(?!\w)|\bLtd\.?\s{0,3}[ŞS]ti\.?(?!\w)|\b(?:Anonim|Limited|Komandit|Kollektif)\s{1,9}"
    r"(?:Ortakl[ıi]ğ[ıi]|[ŞS]irketi)(?!\w)"
)
WORD = re.compile(
    r"(?:[A-ZÇĞİÖŞÜ0-9][\wçğıöşüâîû&'’-]*\.?|&|(?:San|Tic|Paz|İth|İhr|İnş|Mad|Gıd|Tekst|Mak|Ür|Ürn|Müh)\.)"
)
LINKS = ("ve", "&")
STOP = frozenset(  # what opens a sentence or a list is not of the name
    """
    Yerli Üretici Üreticiler Üreticisi Firma Firmalar Firması Firmaları Başvuru Başvuruda Başvuran MADDE
    Anılan Söz Ayrıca İle Bu Türkiye’de Şikâyetçi Şikayetçi İthalatçı İhracatçı Destekleyen Talep Soruşturma
    """.split()  # noqa: SIM905
)
MOST = 12
REACH = 160
ASKED = re.compile(
    r"(?:taraf[ıi]ndan|[’']?n[ıiuü]n|[’'](?:n?[ıiuü]n))[^.;]{0,160}?(?:başvur|şikâyet|şikayet|talep|destek)\w*",
    re.I,
)
SUPPORT = re.compile(r"\A[^.;]{0,60}?destekle\w*", re.I)
AHEAD = re.compile(
    r"\b(?:yerli\s{1,9}üretici\w*|başvuru\s{1,9}sahib\w*|şik[aâ]yetçi\w*|yerli\s{1,9}üretim\s{1,9}dal\w*)[^.;]{0,200}\Z",
    re.I,
)


def turkish_firms(text: str) -> Iterator[tuple[Named, str]]:
    """Give each firm, and whether it asked for the case."""
    for form in FORM.finditer(text):
        start = _start(text, form.start())
        if start is None:
            continue
        name = one_line(text[start : form.end()])
        behind = text[form.end() : form.end() + 260]
        asked = (
            ASKED.match(behind)
            or ASKED.search(behind, 0, 200)
            or AHEAD.search(text, max(0, start - 240), start)
        )
        yield Named(name, start, form.end()), "petitioner" if asked else "producer/exporter"


def _start(text: str, end: int) -> int | None:
    """Walk back over the words of a name; None where no word of its own stands before the form."""
    words = list(re.finditer(r"[^\s,;:()“”\"]+[,]?", text[max(0, end - REACH) : end]))
    offset = max(0, end - REACH)
    start: int | None = None
    count = 0
    for word in reversed(words):
        token = word[0]
        if token.endswith(",") or token in STOP or count >= MOST:
            break
        if token in LINKS:
            if start is None:
                break
            before = text[max(0, offset + word.start() - 14) : offset + word.start()].rstrip()
            if FORM.search(before) and FORM.search(before).end() == len(before):  # type: ignore[union-attr]
                break
            count += 1
            continue
        if not WORD.fullmatch(token):
            break
        start = offset + word.start()
        count += 1
    return start
