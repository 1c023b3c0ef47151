"""Countries, authorities, instruments, stages and days in the reader's language."""

from collections.abc import Iterable, Sequence
from datetime import date

from kb.authorities import authorities
from kb.countries import countries
from kb.goods import goods
from kb.instruments import instruments
from kb.stages import stages
from tradewarn.model import Case, Instrument, Source, Stage
from tradewarn.text import fold
from warn.language import Lang

OWN_KIND = (Instrument.AC, Instrument.EV, Instrument.AA)
MOST_CODES = 2  # that stand for goods without a name
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ARTICLE = ("United", "European", "Philippines", "Gulf", "Southern", "Eurasian")


def day(on: date, lang: Lang, precision: str = "day") -> str:
    """Write a day; a month or a year where nothing nearer is known.

    Example:
        >>> day(date(2030, 2, 1), "vi"), day(date(2030, 2, 1), "en", "month")
        ('01/02/2030', 'February 2030')
    """
    if precision == "year":
        return str(on.year)
    if precision == "month":
        return f"{on:%m/%Y}" if lang == "vi" else f"{MONTHS[on.month - 1]} {on.year}"
    return f"{on:%d/%m/%Y}" if lang == "vi" else f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def on_day(on: date, lang: Lang, precision: str = "day") -> str:
    """Write when something happened, as a sentence begins with it."""
    written = day(on, lang, precision)
    if lang == "vi":
        return {"day": f"Ngày {written}", "month": f"Tháng {written}", "year": f"Năm {written}"}[precision]
    return f"On {written}" if precision == "day" else f"In {written}"


def dated(on: date, lang: Lang, precision: str = "day") -> str:
    """Write a day within a sentence, with the word that Vietnamese puts before it.

    Example:
        >>> dated(date(2030, 2, 1), "vi"), dated(date(2030, 2, 1), "vi", "year")
        ('ngày 01/02/2030', 'năm 2030')
    """
    written = day(on, lang, precision)
    if lang == "vi":
        return {"day": "ngày ", "month": "tháng ", "year": "năm "}[precision] + written
    return written


def stretch(days: str, lang: Lang) -> str:
    """Write a stretch of days given as two ISO dates with a stroke.

    Example:
        >>> stretch("2030-02-01/2030-03-31", "vi")
        '01/02/2030–31/03/2030'
    """
    first, last = (date.fromisoformat(d) for d in days.split("/"))
    return f"{day(first, lang)}–{day(last, lang)}"


def ref(source: Source, notice: str | None, lang: Lang) -> str:
    """Name a source by its number; our own id of a document tells a reader nothing."""
    if source.ref != notice:
        return source.ref
    return "không có số" if lang == "vi" else "without a number"


def country(code: str, lang: Lang) -> str:
    """Name a country or union."""
    known = countries().get(code)
    return (known.vi if lang == "vi" else known.en) if known else code


def market(code: str, lang: Lang) -> str:
    """Name an importing country as it stands in a sentence (“the United States”)."""
    name = country(code, lang)
    return f"the {name}" if lang == "en" and name.startswith(ARTICLE) else name


def authority(code: str | None, home: str, lang: Lang) -> str:
    """Name an authority; its country where the authority is not known."""
    known = authorities().get(code or "")
    if known is None:
        return market(home, lang) if lang == "en" else country(home, lang)
    if lang == "vi":
        return known.name_vi
    name = known.name_en.split(",")[0]  # without the bureau
    return name if name.startswith("The ") else f"the {name}"


def kind(wanted: Iterable[Instrument], lang: Lang) -> str:
    """Name the kind of proceeding, as “anti-dumping”."""
    known = instruments()
    own = [i for i in wanted if i in OWN_KIND] or list(wanted)
    names = [known[i].words_vi[0] if lang == "vi" else known[i].en for i in own if i in known]
    return _and(names, lang) or ("phòng vệ thương mại" if lang == "vi" else "trade-remedy")


def measure(wanted: Iterable[Instrument], lang: Lang) -> str:
    """Name the measure, as “anti-dumping duty”."""
    known = instruments()
    own = [i for i in wanted if i in OWN_KIND] or list(wanted)
    names = [known[i].measure_vi if lang == "vi" else known[i].measure_en for i in own if i in known]
    return _and(names, lang) or ("biện pháp phòng vệ thương mại" if lang == "vi" else "trade-remedy measure")


def stage(code: Stage, lang: Lang) -> str:
    """Name a stage."""
    known = stages()[code]
    return known.vi if lang == "vi" else known.en


def product(case: Case, lang: Lang) -> str:
    """Name the goods of a case; the words of the source beside the Vietnamese name.

    Where no record gives that name, it is the thesaurus's, if the goods are of one kind.
    """
    name = case.product_vi or (_goods(case.goods, lang) if len(case.goods) == 1 else None)
    if lang == "en" or not name:
        return case.product or _goods(case.goods, lang) or _by_code(case, lang)
    if name[1:2].islower():
        name = name[0].lower() + name[1:]
    return f"{name} ({case.product})" if case.product and fold(case.product) != fold(name) else name


def _by_code(case: Case, lang: Lang) -> str:
    """Name goods whose name nobody could read by the codes that the records list for them."""
    codes = ", ".join(case.hs[:MOST_CODES])
    if not codes:
        return "hàng hóa" if lang == "vi" else "the goods"
    return f"hàng thuộc mã HS {codes}" if lang == "vi" else f"the goods of HS {codes}"


def origins(codes: Sequence[str], lang: Lang, *, most: int = 6) -> str:
    """Name the countries of origin, Viet Nam first; the rest counted where there are many."""
    ordered = sorted(dict.fromkeys(codes), key=lambda c: (c != "VN", country(c, lang)))
    if not ordered:
        return ""
    named = [country(c, lang) for c in ordered[:most]]
    if len(ordered) > most:
        more = len(ordered) - most
        named.append(
            f"{more} nước khác" if lang == "vi" else f"{more} other {'country' if more == 1 else 'countries'}"
        )
    return ("từ " if lang == "vi" else "from ") + _and(named, lang)


def _goods(ids: Sequence[str], lang: Lang) -> str:
    known = [goods()[i] for i in ids if i in goods()]
    return _and([g.vi if lang == "vi" else g.en for g in known], lang)


def _and(names: Sequence[str], lang: Lang) -> str:
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + (" và " if lang == "vi" else " and ") + names[-1]


def listed(names: Sequence[str], lang: Lang) -> str:
    """Join names as a sentence does."""
    return _and(list(names), lang)
