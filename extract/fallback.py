"""An act of an authority that no form knows: read by the wordings of its language, without a name.

An exporter is hit by an act of Colombia or Israel as by any other. The record says all that
the page says and leaves `authority` empty for a person; the market is filled only where the
letterhead or the title prints it. What merely tells of acts (news, memoranda, round-ups)
must not come here: the page has to open as an act does.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extract.authority import AuthorityForm, Recognition
from extract.field import Find, Reading
from extract.forms.clauses import bare_goods, clauses
from extract.forms.finders import Manner, finders
from extract.forms.numbers import written
from extract.forms.paper_line import WEEKDAY_LINE, own_line
from extract.forms.published import day_behind
from extract.forms.subject import masked, title_of
from extract.segment import Segment
from extract.tongue import Tongue, tongues
from extract.us.headline import Extent
from kb.countries import find_countries
from kb.trade_bodies import trade_bodies
from tradewarn.model import Found, Stage
from tradewarn.printed.dates import calendar_day
from tradewarn.printed.months import MONTHS

BY = "extract/fallback.py"
NAME = ""  # no authority of kb/authorities
SURE = 0.55
SAME = ("headline", "companies")  # a firm's name shows itself, whoever prints it
LESS = 0.9  # of what the same rules are worth where the authority's manner is known
HEAD = 1_500
LETTERHEAD = re.compile(
    r"\b(?:ministry|ministerio|minist[èe]re|minist[ée]rio|ministerium|bakanlığı|kementerian|м[иі]н[иі]стерств\w*"
    r"|commission|comisi[óo]n|comiss[ãa]o|kommission|komisi|комисси\w*|department\s+of|departamento"
    r"|direcci[óo]n"
    r"|directorate|direction|authority|autoridad|agency|agencia|agence|commissioner|secretar[íi]a|secretariat"
    r"|tariff\s+(?:commission|board|authority)|customs|government|gobierno|gouvernement|republic|rep[úu]blica"
    r"|r[ée]publique|республик\w*|official\s+(?:gazette|journal)|diario\s+oficial"
    r"|journal\s+officiel|gazette|decree"
    r"|decreto|resoluci[óo]n|resolution\s+no|investigating\s+authority)\b|[部局]公告|公告第|부령|공고|ประกาศ|告示",
    re.I,
)
ACT = re.compile(  # a page that opens as an act does, not as news of one does
    r"\b(?:inicio\s+de\s+(?:una\s+|la\s+)?investigaci[óo]n|public\s+notice|notice|notification|resoluci[óo]n|resolution|decree|decreto|order"
    r"|regulation|aviso|avis"
    r"|arr[êe]t[ée]|determination|report|circular|announcement|decision|decisi[óo]n|pengumuman"
    r"|peraturan|tebliğ"
    r"|уведомлени\w*|сообщени\w*|повідомленн\w*|решени\w*|приказ\w*|постановлени\w*)\b|公告|공고|ประกาศ|告示|裁定",
    re.I,
)
NEWS = re.compile(
    r"\b(?:Reuters|AFP|Bloomberg|Xinhua|by\s+(?:our|a)\s+(?:staff|correspondent)"
    r"|said\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day"
    r"|according\s+to\s+(?:a|the)\s+(?:statement|report|news|source)s?|newsletter|client\s+alert"
    r"|blog|press\s+review"
    r"|subscribe|read\s+more|law\s+firm|our\s+(?:clients|attorneys|lawyers))\b",
    re.I,
)
INTO = re.compile(
    r"\b(?:into|importaciones?\s+(?:a|en)|exportaci(?:ón|ones)\s+(?:al?|hacia|con\s+destino\s+a)"
    r"|imported\s+(?:into|to)|imports?\s+(?:into|to)|exported\s+to|ввоз\w*\s+(?:в|на))\s+"
    r"(?:the\s+|la\s+|el\s+)?(?:state\s+of\s+|republic\s+of\s+|territory\s+of\s+)?",
    re.I,
)
CAPITALS = {  # where an act is dated, its state stands
    "Rabat": "MA", "Tunis": "TN", "Alger": "DZ", "Dakar": "SN", "Киев": "UA",
    "Asunción": "PY", "Bogotá": "CO", "Caracas": "VE", "La Paz": "BO", "Lima": "PE", "Managua": "NI",
    "Montevideo": "UY", "Quito": "EC", "San José": "CR", "San Salvador": "SV", "Santiago": "CL",
    "Santo Domingo": "DO", "Tegucigalpa": "HN",
}  # fmt: skip
DATED_AT = re.compile(
    rf"\b(?P<at>{'|'.join(CAPITALS)})(?:,?\s+D\.?\s?(?:C|M)\.)?,\s+(?:a\s+(?:los\s+)?"
    rf"|el\s+)?(?=\d{{1,2}}\s+(?:d[íi]as\s+)?de\s|\d{{1,2}}\s\w{{3,9}}\s\d{{4}}|le\s+\d)",
    re.I,
)
EDGE = 2_500  # acts are dated in their first or last lines
NUMBER = r"(?P<n>[A-Z0-9][\w()-]{0,14}(?:[./-][\w()-]{1,14}){1,5}|\d{2,6})"
CASES = (
    written(
        r"\b(?i:Expediente) (?P<n>[A-Z]{1,3}-[\d-]{3,16}\d(?:/[A-Z]{1,3}-[\d-]{3,16}\d){0,2})",
        "{n}",
        within=3_000,
        confidence=0.7,
    ),
    written(
        r"\b(?i:Expediente) (?:N[°ºo.]{1,2} ?)?(?P<n>\d{2,4}-20\d\d/[A-Z]{2,4})\b", "{n}", confidence=0.7
    ),
    written(
        r"(?i)\b(?:Case|Investigation|Proceeding|Inquiry|Expediente|Dossier|Processo|File) "
        r"(?:No\.?|Number|N[°ºo]\.?)"
        rf" ?:? ?{NUMBER}",
        "{n}",
        within=3_000,
        confidence=0.7,
    ),
)
ACTS = (
    written(
        r"(?i)\bRESOLUCI[ÓO]N (?:N[°ºo.]{1,2} ?)?(?P<n>\d{2,4}-20\d\d/[A-Z]{2,4}(?:-[A-Z]{3,10})?)\b",
        "{n}",
        within=2_000,
        confidence=0.7,
    ),
    written(r"(?i)\bN[úu]m\. ?(?P<n>\d{1,5}) exent[oa]\b", "{n} exento", within=1_200, confidence=0.7),
    written(
        r"(?i)\b(?:Resoluci[óo]n|Decreto|Circular|Acuerdo)(?: (?:exent[ao]|ejecutiv[ao]|suprem[ao]"
        r"|ministerial))?"
        r"(?: (?:No\.?|N[°ºo]\.?|N[úu]mero|Nro\.?|№))? ?(?P<n>\d{1,5}) del? "
        r"(?:(?:fecha )?\(?\d{1,2} de [a-z]{4,10}\)? del? |[a-z]{4,10} \d{1,2} del? )?(?P<y>20\d\d)\b",
        "{n} de {y}",
        within=1_200,
        confidence=0.7,
    ),
    written(
        r"\b(?P<n>RES(?:OL)?-[A-Z]{2,6}(?:-[A-Z]{1,6}){0,3}-\d{1,5}-\d{4})\b",
        "{n}",
        within=1_200,
        confidence=0.7,
    ),
    written(
        r"\b(?:Resoluci[óo]n|RESOLUCI[ÓO]N)"
        r" (?P<n>[A-Z]{2,6}(?:-[A-Z]{1,6}){0,3}-\d{1,5}-\d{4}(?:-[A-Z]{1,6})?)\b",
        "{n}",
        within=1_200,
        confidence=0.7,
    ),
    written(
        r"(?i)\b(?:Resolution|Resoluci[óo]n|Notification|Notice|Avis(?: public)?|Communiqu[ée]|Decree"
        r"|Decreto|Order|Regulation|Circular"
        r"|Gazette(?: Extraordinary)?|Announcement|Arr[êe]t[ée]) "
        rf"(?:No\.?|Number|N[°ºo]\.?|№|N[úu]mero|Nro\.?) ?:? ?{NUMBER}",
        "{n}",
        within=1_200,
        confidence=0.7,
    ),
)
PAPERS = (
    own_line(
        r"(?:Diario\s+Oficial|Registro\s+Oficial|(?:La\s+)?Gaceta(?:\s+Oficial)?|El\s+Peruano"
        r"|Bolet[íi]n\s+Oficial)(?:\s+(?:de|del|El|la|Rep[úu]blica|Suplemento|Alcance|Digital|Peruano|[A-Z][a-z]{3,9})){0,4}"
    ),
    WEEKDAY_LINE,
)
PUBLISHED = (
    re.compile(r"^[ \t]*\([ \t]*(?=\d{1,2}\s)", re.M),  # the date in brackets under the act's number
    re.compile(
        r"^[ \t]*RESOLUCI[ÓO]N\b[^\n]{0,40}?\d\s+del?\s+(?:fecha\s+)?"
        r"(?=\d{1,2}\s+de\s+[a-z]{4,10}\s+del?\s+20)",
        re.I | re.M,
    ),
    re.compile(
        r"^[ \t]*(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo),?[ \t]+(?=\d)", re.I | re.M
    ),
    re.compile(
        r"\ba\s+las\s+[\w\s]{3,60}?\shoras?\b[\w\s]{0,40}?\sdel?\s+(?:d[íi]a\s+)?(?=\d{1,2}\s+de\s)", re.I
    ),
    re.compile(r"\bDad[oa]\s+en\s+[^\n\d]{3,60}?,?\s+(?:a|el)\s+(?:los\s+)?(?=\d)", re.I),
)
YEARLESS = re.compile(  # ``RESOLUCIÓN 214 DE 2031`` over ``(30 de agosto)``
    r"\bDE\s+(?P<y>20\d\d)\s{1,40}\(\s?(?P<d>\d{1,2})\s+de\s+(?P<m>[a-z]{4,10})\s?\)"
    r"|\bDE\s+(?P<y2>20\d\d)\s{1,40}\(\s?(?P<m2>[a-z]{4,10})\s+(?P<d2>\d{1,2})\s?\)",
    re.I,
)
DAYS_OF = re.compile(
    r"\ba\s+los\s+(?:[a-záéíóú]{3,14}\s+\()?(?P<d>\d{1,2})\)?\s+d[íi]as\s+del\s+mes\s+de\s+(?P<m>[a-z]{4,10})"
    r"\s+del?\s+(?:año\s+)?(?P<y>20\d\d)",
    re.I,
)


def unknown_authority(segment: Segment) -> AuthorityForm | None:
    """Give the form that reads an act without knowing whose it is; None where the page is no act."""
    tongue = tongues().get(segment.language)
    if tongue is None or segment.language == "vi" or segment.partial:  # the press form decides there
        return None
    return _form(segment.language) if _opens(segment, tongue) is not None else None


def _opens(segment: Segment, tongue: Tongue) -> Extent | None:
    """Give the title where the page opens as an act: letterhead, kind of act, remedy, step and goods."""
    text = segment.flow
    title = title_of(segment, tongue, None)
    if title is None or NEWS.search(text, 0, 2 * HEAD):
        return None
    opening = text[: min(len(text), max(HEAD, title.end))]
    if not LETTERHEAD.search(opening) or not ACT.search(opening):
        return None
    told = masked(text[title.start : min(len(text), title.end + HEAD)], tongue)
    if not any(rule.pattern.search(told) for rule in tongue.stages if rule.stage is not Stage.OTHER):
        return None
    near = Extent(title.start, min(len(text), title.end + HEAD))
    tied = next(clauses(text, near, tongue, market=""), None) or next(
        clauses(text, title, tongue, market="", headed=True), None
    )
    return title if tied is not None or bare_goods(text, title, tongue) is not None else None


@cache
def _form(language: str) -> AuthorityForm:
    rules = finders(Manner(languages=(language,), cases=CASES, acts=ACTS, published=PUBLISHED))
    rules = {name: find if name in SAME else _lowered(find) for name, find in rules.items()}
    return AuthorityForm(
        name=NAME,
        recognise=_recognise,
        finders={
            **rules,
            "authority": _nothing,
            "importing_country": find_market,
            "publication_date": _dated(rules["publication_date"]),
        },
    )


def _recognise(segment: Segment) -> Recognition | None:
    tongue = tongues().get(segment.language)
    title = _opens(segment, tongue) if tongue else None
    return Recognition(SURE, title.start, title.end) if title else None


def _nothing(_reading: Reading) -> Iterable[Found]:
    return ()


def _dated(general: Find) -> Find:
    """Read the paper's own line, then a day and month under the number that bears the year."""

    def find(reading: Reading) -> Iterable[Found]:
        segment = reading.segment
        printed = next((p for label in PAPERS if (p := day_behind(segment, label))), None)
        if printed is not None:
            yield segment.found(printed.day.isoformat(), printed.start, printed.end, confidence=0.8, by=BY)
            return
        match = YEARLESS.search(segment.flow, 0, HEAD)
        month = MONTHS.get((match["m"] or match["m2"]).lower()) if match else None
        day = (
            calendar_day(int(match["y"] or match["y2"]), month, int(match["d"] or match["d2"]))
            if match and month
            else None
        )
        if match and day is not None:
            yield segment.found(day.isoformat(), match.start(), match.end(), confidence=0.7, by=BY)
            return
        told = list(general(reading))
        yield from told or _in_words(segment)

    return find


def _in_words(segment: Segment) -> Iterator[Found]:
    """Read ``a los 5 días del mes de marzo de 2031`` of the close, where nothing else dates the act."""
    for match in DAYS_OF.finditer(segment.flow):
        month = MONTHS.get(match["m"].lower())
        day = calendar_day(int(match["y"]), month, int(match["d"])) if month else None
        if day is not None:
            yield segment.found(day.isoformat(), match.start(), match.end(), confidence=0.6, by=BY)
            return


def _lowered(find: Find) -> Find:
    def lowered(reading: Reading) -> Iterable[Found]:
        for found in find(reading):
            yield found.model_copy(update={"confidence": found.confidence * LESS})

    return lowered


def find_market(reading: Reading) -> Iterable[Found]:
    """Give the one country that the letterhead names, or that the goods are said to be imported into."""
    segment = reading.segment
    text = segment.flow
    tongue = tongues().get(segment.language)
    title = title_of(segment, tongue, None) if tongue else None
    if tongue is None or title is None:
        return
    bodies = [(b.country, m.start(), m.end()) for b in trade_bodies() if (m := b.name.search(text, 0, EDGE))]
    if len({code for code, _, _ in bodies}) == 1:
        yield segment.found(*bodies[0], confidence=0.85, by=BY)
        return
    above = find_countries(text[: title.start])
    places = [(m.code, m.start, m.end) for m in above]
    for match in INTO.finditer(text, title.start, min(len(text), title.end + HEAD)):
        named = next(iter(find_countries(text[match.end() : match.end() + 40])), None)
        if named is not None and named.start == 0:
            places.append((named.code, match.start(), match.end() + named.end))
    if not places:
        places = [(CAPITALS[m["at"].title()], *m.span("at")) for m in _dated_at(text)]
    if len({code for code, _, _ in places}) == 1:
        code, start, end = places[0]
        yield segment.found(code, start, end, confidence=0.65, by=BY)


def _dated_at(text: str) -> Iterator[re.Match[str]]:
    """Give the capitals at which the head or the close of an act is dated."""
    head = min(len(text), EDGE)
    for start, end in ((0, head), (max(head, len(text) - EDGE), len(text))):
        yield from (m for m in DATED_AT.finditer(text, start, end) if m["at"].title() in CAPITALS)
