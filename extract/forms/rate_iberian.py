"""Rates in the sentences of Spanish and Portuguese acts: what is set or found, and for whom.

``(34,2 %) para las originarias de la INDIA y de … (28 %) para …``, ``US$ 512,30/t, equivalente a 41,3%``,
``la cuota … de 2.76 dólares por kilogramo a las importaciones``. A sentence that tells of an
older duty, or in which names and figures do not pair up, gives nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.companies.names import firm_names
from extract.forms.rate_row import Row
from extract.forms.rate_value import Value
from extract.forms.subject import Subject
from extract.forms.talk_sentences import Talk, talk_sentences
from extract.segment import Segment
from extract.tongue import Tongue
from extract.us.headline import Extent
from kb.countries import find_countries
from kb.rate_kind import rate_kind
from kb.rate_talk import RateTalk, rate_talk
from tradewarn.printed.numbers import NUMBER, QUANTITY, decimal, money_unit
from tradewarn.printed.quick import quick

SPOKEN = frozenset({"es", "pt"})
OPENING = frozenset({"petition", "initiation"})
EARLY = frozenset({"prelim", "provisional", "amended-prelim"})
OF_AMERICA = (
    r"(?:\s(?:de\slos\sEstados\sUnidos(?:\sde\s(?:Am[ée]rica|Norteam[ée]rica))?|estad\w{5,12}|norteamerican\w{2,3}"
    r"|de\sEE\.?\s?UU\.?))?(?:\s?\([^()]{1,30}\))?"
)
FIGURE = re.compile(
    rf"(?<![\d.,/-])(?:(?P<n>{NUMBER})\s?(?:%|por\s?cien?to\b|por\scento\b)"
    rf"|(?:US\s?\$|U\$S|USD)\s?(?P<m>{NUMBER})\)?(?:\sd[óo]lares{OF_AMERICA})?\s?(?:/|por\s|el\s|la\s|cada\s)\s?(?P<q>{QUANTITY})(?!\w)"
    rf"|(?P<a>{NUMBER})\s(?:d[óo]lares{OF_AMERICA}|USD|US\$)\s?(?:/|por\s)\s?(?P<r>{QUANTITY})(?!\w))",
    re.I,
)
CUE = quick(r"%|por\s?ci?en|US|U\$S|d[óo]lar", re.I)
DUTY = quick(
    r"\b(?:derechos?|direitos?)\s+(?:anti-?dumping|compensat[óo]ri[oa]s?|espec[íi]ficos?|provis[óo]ri[oa]s?|provisionales|definitiv[oa]s?)|\bcuotas?\s+compensatorias?"
    r"|\bgrav[áa]men(?:es)?\b|\bsobretasas?\b|\bsobretaxas?\b|\bprecios?\s+base\b|\bmedidas?\s+(?:anti-?dumping|de\s+salvaguardi?a)"
    r"|\bvalor(?:es)?\s+m[íi]nimos?\s+de\s+exportaci[óo]n",
    re.I,
)
LEAST = re.compile(r"\bprecios?\s+base\b|\bvalor(?:es)?\s+m[íi]nimos?\b", re.I)
MARGIN = quick(r"\bm[áa]rge(?:n|nes|m|ns)\b", re.I)
SETS = re.compile(
    r"\b(?:imp[óo]n(?:e|en|er|ese|ense|gase|ganse|ga)|impõe|impor|apl[íi](?:ca|can|car|case|canse|quese|quense)|aplicad[oa]s?"
    r"|f[íi]j(?:a|an|ar|ase|anse|ese|ense)|fix(?:a|am|ar|ad[oa]s?)|establ[ée](?:ce|cen|cer|cese|cense|zcase|zcanse)|establecid[oa]s?"
    r"|prorr[óo]g(?:a|an|ar|ase|anse|uese|ad[oa]s?)|mant(?:iene|ienen|ener|i[ée]n[eg]\w+|ém|er)|continuar[áa]n?|ser[áa]n?|consistentes?"
    r"|recolhid[oa]s?|cobrar?[áa]?|modific(?:a|ar)|modif[íi][cq]\w+|vari(?:a|am|an)|queda(?:n|r[áa]n?)?|institu(?:i|ir|ído|ída)|adopt(?:a|ar|an))\b",
    re.I,
)
PAST = re.compile(
    r"\b(?:determin[óo]|determinaram|impuso|impusieron|fij[óo]|public[óo]|estableci[óo]|dispuso|resolvi[óo]|prorrog[óo]|prorrogou"
    r"|aplicou|instituiu|fixou|determinou|foi\s+(?:aplicado|instituído|prorrogado|fixado)|había|habían|fue(?:ron)?\s+(?:impuest|fijad|establecid)\w+"
    r"|solicit\w+|propuso|propôs|argument\w+|aleg[óo]|manifest[óo])\b",
    re.I,
)
LIMIT = re.compile(
    r"(?:\b(?:hasta|até|m[áa]s\s+de|menos\s+de|mais\s+de|inferior\w*\s+al?|superior\w*\s+al?|m[íi]nimis)|[<>])\s*\Z",
    re.I,
)
RANGE = re.compile(r"\b(?:entre|rango|intervalo|oscil\w+)\b", re.I)
SAME = re.compile(
    r"\s?(?:\(|,?\s?(?:o\s|lo\s)?(?:que\s)?(?:equivalentes?|equivale\w*|correspond\w+|ou\sseja|es\sdecir|o\ssea|represent\w+))"
    r"[^()\d;.]{0,60}",
    re.I,
)
TO_WHOM = re.compile(
    r"[\s)\]]{0,4}(?:,\s?)?(?:\((?:[^()]{1,160})\)[\s,]*)?(?:(?:legal|bruto|neto|netos|ad\svalorem|de\smercanc[íi]a)\s)?,?\s?"
    r"(?:para|a|al|às?|aos?|respecto\sd?el?|no\scaso\sd[aeo]s?|en\sel\scaso\sdel?|originari[oa]s?|provenientes?)\s",
    re.I,
)
REACH = 240
PAIRED, ALONE = 0.76, 0.72


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure, with the same rate in another unit behind it."""

    values: tuple[Value, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Whom:
    """For whom a rate is: a firm, the words for all others, or a country."""

    name: str
    country: str | None
    scope: str | None


def iberian_rates(segment: Segment, subject: Subject, *, stage: str, origins: set[str]) -> Iterator[Row]:
    """Give the rates that sentences set, or find, in Spanish and Portuguese.

    Args:
        segment: The notice.
        subject: Its language and goods.
        stage: What the act is; an opening one finds margins only.
        origins: The countries of the goods: no other is one for which a rate is.
    """
    tongue = subject.tongue
    if tongue.name not in SPOKEN:
        return
    talk = rate_talk(tongue.name)
    for said in talk_sentences(segment):
        if not CUE.search(said.text) or (basis := _basis(said, talk, stage)) is None:
            continue
        slots = _slots(said.text, tongue.decimal)
        if (
            slots
            and not RANGE.search(said.text)
            and not any(LIMIT.search(said.text, 0, s.start) for s in slots)
        ):
            yield from _rows(said, slots, tongue, talk, basis, origins)


def _basis(said: Talk, talk: RateTalk, stage: str) -> str | None:
    """Say what a sentence's figures are; None where they are not to be read."""
    text = said.text
    whole = f"{said.before} {text}" if said.listed else text
    if talk.before.search(text):
        return None
    margin, duty = MARGIN.search(whole), DUTY.search(whole)
    if duty and not margin and stage not in OPENING:
        sets = SETS.search(whole) and not PAST.search(whole)
        return ("provisional duty" if stage in EARLY else "definitive duty") if sets else None
    if margin is None or talk.not_rates.search(text[margin.end() :] if not said.listed else ""):
        return None
    if stage in OPENING:
        return "alleged margin" if talk.alleged.search(text) else None
    if talk.argued.search(text) or (stage not in EARLY and talk.preliminary.search(text)):
        return None
    return "dumping margin"


def _slots(text: str, mark: str) -> list[Slot]:
    slots: list[Slot] = []
    for match in FIGURE.finditer(text):
        printed = match["n"] or match["m"] or match["a"]
        number = decimal(printed, mark=mark)
        if number is None:
            return []
        quantity = match["q"] or match["r"]
        unit = money_unit("USD", quantity) if quantity else "%"
        value = Value(number, printed, unit, rate_kind(number, unit))
        last = slots[-1] if slots else None
        if last and unit != last.values[-1].unit and SAME.fullmatch(text, last.end, match.start()):
            slots[-1] = Slot((*last.values, value), last.start, match.end())
        else:
            slots.append(Slot((value,), match.start(), match.end()))
    return slots


def _rows(
    said: Talk, slots: Sequence[Slot], tongue: Tongue, talk: RateTalk, basis: str, origins: set[str]
) -> Iterator[Row]:
    text = said.text
    edges = [*(s.start for s in slots[1:]), len(text)]
    behind = [
        _whom(text, bound.end(), min(edge, bound.end() + REACH), tongue, talk, origins)
        if (bound := TO_WHOM.match(text, slot.end))
        else []
        for slot, edge in zip(slots, edges, strict=True)
    ]
    told, sure = behind, PAIRED
    if not all(behind):
        opens = [0, *(s.end for s in slots[:-1])]
        told = [
            _whom(text, max(low, slot.start - REACH), slot.start, tongue, talk, origins)
            for low, slot in zip(opens, slots, strict=True)
        ]
        if any(behind) or not all(len(w) == 1 for w in told):
            firms = any(True for _ in firm_names(text))
            if len(slots) > 1 or firms or any(behind) or told[0]:
                return
            told, sure = [[Whom("", None, "country_wide")]], ALONE
    least = "valor mínimo" if LEAST.search(text, 0, slots[0].start) else ""
    for slot, people in zip(slots, told, strict=True):
        at = Extent(*said.place(slot.start, slot.end))
        for person in people:
            for value in slot.values:
                yield Row(
                    person.name, "", person.country, value, f"{least} {text}" if least else text, at, sure,
                    scope=person.scope, basis=basis,
                )  # fmt: skip


def _whom(text: str, start: int, end: int, tongue: Tongue, talk: RateTalk, origins: set[str]) -> list[Whom]:
    """Give those whom a stretch names: firms, else the words for all others, else one country."""
    countries = {m.code for m in find_countries(text[start:end])} & origins
    country = next(iter(countries)) if len(countries) == 1 else None
    firms = list(firm_names(text, start, end))
    if firms:
        return [Whom(f.name, country, None) for f in firms]
    for pattern in (talk.others, tongue.others):
        if any(m[0].strip() for m in pattern.finditer(text, start, end)):
            return [Whom("", country, "all_others")]
    return [Whom("", country, "country_wide")] if country else []
