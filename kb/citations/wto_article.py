"""Articles of WTO agreements: ``ADA 2.4.2``, ``SCM 11.9``, ``SG 4.2``, ``GATT 1994 VI:2``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

AGREEMENTS = {
    "ADA": (
        r"ada|ad agreement|anti-? ?dumping agreement|agreement on anti-? ?dumping|"
        r"agreement on (?:the )?implementation of article vi(?: of the gatt(?: 1994)?)?|"
        r"hiep dinh (?:ve )?(?:thuc thi dieu vi|chong ban pha gia|ada?)|"
        r"acuerdo (?:anti-? ?dumping|relativo a la aplicacion del articulo vi(?: del gatt(?: de 1994)?)?)|"
        r"accord (?:anti-? ?dumping|"
        r"(?:sur|relatif a) la mise en (?:œ|oe)uvre de l.article vi(?: du gatt(?: de 1994)?)?)"
    ),
    "SCM": (
        r"scm agreement|scma|ascm|agreement on subsidies and countervailing measures|"
        r"subsidies agreement|hiep dinh (?:ve )?(?:scm|"
        r"tro cap va (?:cac )?bien phap doi khang)|acuerdo smc|accord smc|"
        r"acuerdo sobre subvenciones(?: y medidas compensatorias)?|"
        r"accord sur les subventions(?: et les mesures compensatoires)?|scm"
    ),
    "SG": (
        r"sg agreement|sga|agreement on safeguards|safeguards? agreement|"
        r"hiep dinh (?:ve )?(?:cac )?(?:bien phap )?tu ve|acuerdo sobre salvaguardias|"
        r"accord sur les sauvegardes"
    ),
    "GATT 1994": r"gatt(?: ?1994| ?1947)?|hiep dinh gatt(?: 1994)?",
    "DSU": r"dsu|dispute settlement understanding",
}
NAMES = "|".join(f"(?P<{name.split()[0]}>{words})" for name, words in AGREEMENTS.items())
NUMBER = (
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,6}(?::\d{1,2})?)(?:\([0-9a-z]{1,4}\)){0,3}(?:-\([ivx]{1,5}\))?"
)
AND = r"(?:,|,? and|,? or|,? va|,? y|,? et| &)"
ALONE = rf"{NUMBER}(?:{AND} {NUMBER}){{0,8}}"
SEVERAL = (
    rf"{NUMBER}(?:{AND} "
    rf"(?:(?:articles?|arts?\.|annex(?:es)?|dieu|phu luc|articulos?|anexo|annexe) )?{NUMBER}){{0,8}}"
)
WORD = r"(?:articles?|arts?\.?|cac dieu|dieu|articulos?|annex(?:es)?|anexos?|phu luc|footnotes?)"
OF = (
    r",? {1,3}(?:(?:of|to|in|under|cua|thuoc|trong|del?|du|de l.) {0,3})?"
    r"(?:(?:the|el|la|l.|wto'?s?) {0,3}){0,2}"
)
ARTICLE = re.compile(
    r"(?<!\w)(?<!gatt )(?<!1994 )(?<!ada )(?<!scm )(?<!dsu )(?<!agreement )"
    rf"(?P<word>(?:(?:diem (?P<diem>[a-z]) )?khoan (?P<khoan>\d{{1,2}}) )?{WORD})"
    rf" {{1,3}}(?P<numbers>{SEVERAL}){OF}(?:{NAMES})(?!\w)"
)
AFTER = re.compile(rf"(?<!\w)(?:{NAMES})(?:'s)?,? (?P<word>{WORD}) {{0,3}}(?P<numbers>{ALONE})(?!\w|[.:]\d)")
SHORT = re.compile(
    r"(?<![\w/-])(?P<name>ADA|SCM|SCMA|ASCM|SGA|SG|DSU|"
    r"GATT(?: 1994)?) (?P<numbers>\d{1,2}(?:\.\d{1,2})"
    r"{1,3}(?:\([0-9a-z]{1,4}\)){0,2}|\d{1,2}(?:\([0-9a-z]{1,4}\)){1,3}|"
    r"[IVX]{1,5}(?::\d{1,2})?)(?!\w|\.\d|%|,\d| ?%)"
)
EACH = re.compile(rf"(?<![\w.]){NUMBER}(?![\w])")
SHORT_NAMES = {"SCMA": "SCM", "ASCM": "SCM", "SGA": "SG", "GATT": "GATT 1994"}


def _agreement(match: re.Match[str]) -> str:
    return next(name for name in AGREEMENTS if match[name.split()[0]])


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    agreement = _agreement(match)
    kept = match.groupdict()
    where = "".join(f"({kept[k]})" for k in ("khoan", "diem") if kept.get(k))
    if where and agreement == "GATT 1994":  # its paragraphs follow a colon
        where = f":{kept['khoan']}" + (f"({kept['diem']})" if kept.get("diem") else "")
    for found in EACH.finditer(match["numbers"]):
        before = match["numbers"][: found.start()].split()
        word = before[-1] if before and before[-1].startswith(("annex", "anexo", "luc")) else match["word"]
        kind = "Annex " if word.startswith(("annex", "anexo", "phu", "luc")) else ""
        kind = "fn. " if word.startswith("footnote") else kind
        number = found[0]
        roman, bracket, rest = number.partition("(")
        shown = (roman.upper() if roman[0] in "ivx" else roman) + bracket + rest
        yield Read(f"{agreement} {kind}{shown}{where}")


def _read_short(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    name = SHORT_NAMES.get(match["name"], match["name"])
    yield Read(f"{name} {match['numbers']}")


FORM = CitationForm(
    "WTO_ART", (Way(ARTICLE, _read, folds=True), Way(AFTER, _read, folds=True), Way(SHORT, _read_short))
)
