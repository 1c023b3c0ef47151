"""What is said where nothing is found on goods from Viet Nam: of what is loaded, and of other countries."""

from datetime import date

from kb.goods import goods
from warn import naming
from warn.candidates import numbers_of
from warn.known import Known
from warn.known_case import KnownCase
from warn.language import Lang
from warn.question import Understood, after_case_word

UNTIL: tuple[str, str] = (
    "Không tìm thấy vụ việc nào về {goods} từ Việt Nam{at} trong các nguồn đã nạp đến {date}.",
    "No proceeding on {goods} from Viet Nam{at} was found in the sources loaded up to {date}.",
)
NO_SOURCE: tuple[str, str] = (
    "Không tìm thấy vụ việc nào về {goods} từ Việt Nam{at}: chưa nạp nguồn nào{of_market}.",
    "No proceeding on {goods} from Viet Nam{at} was found: no source{of_market} is loaded.",
)
NUMBER_UNTIL: tuple[str, str] = (
    "Không tìm thấy {goods} trong các nguồn đã nạp đến {date}.",
    "{goods} was not found in the sources loaded up to {date}.",
)
NUMBER_NO_SOURCE: tuple[str, str] = (
    "Không tìm thấy {goods}: chưa nạp nguồn nào{of_market}.",
    "{goods} was not found: no source{of_market} is loaded.",
)
FIRM_UNTIL: tuple[str, str] = (
    "Không tìm thấy tên {goods} trong vụ việc nào{at} trong các nguồn đã nạp đến {date}.",
    "{goods} was not found in any proceeding{at} in the sources loaded up to {date}.",
)
FIRM_NO_SOURCE: tuple[str, str] = (
    "Không tìm thấy tên {goods} trong vụ việc nào{at}: chưa nạp nguồn nào{of_market}.",
    "{goods} was not found in any proceeding{at}: no source{of_market} is loaded.",
)
BEFORE_ALL: tuple[str, str] = (
    "Không tìm thấy vụ việc nào về {goods}{at}: các nguồn đã nạp chỉ bắt đầu từ {first}, sau ngày được hỏi.",
    "No proceeding on {goods}{at} was found: the sources loaded begin only on {first}, after the day asked"
    " about.",
)
OTHER_UNTIL: tuple[str, str] = (
    "{market}: không tìm thấy vụ việc nào về {goods} trong các nguồn đã nạp đến {date}.",
    "{market}: no proceeding on {goods} was found in the sources loaded up to {date}.",
)
ELSEWHERE: tuple[str, str] = (
    "{number} là vụ việc {kind} của {market} đối với {goods} {origins}, không phải hàng từ Việt Nam.",
    "{number} is the {kind} proceeding of {market} on {goods} {origins}, not on goods from Viet Nam.",
)
ACT_ELSEWHERE: tuple[str, str] = (
    "{number} là văn bản của {market} trong vụ việc {kind} đối với {goods} {origins}, không phải hàng từ Việt"
    " Nam; vụ việc cũng có phần về hàng từ Việt Nam: hãy hỏi theo tên hàng để biết.",
    "{number} is an act of {market} in the {kind} proceeding on {goods} {origins}, not on goods from Viet"
    " Nam; the proceeding has a part on goods from Viet Nam too: ask by the goods to see it.",
)
NAMED_ELSEWHERE: tuple[str, str] = (
    "{firm} được nêu tên ở thị trường khác: {named}.",
    "{firm} is named in other markets: {named}.",
)
NAMED_BESIDE: tuple[str, str] = (
    "{firm} được nêu tên trong vụ việc khác: {named}.",
    "{firm} is named in other proceedings: {named}.",
)
RATES_OF: tuple[str, str] = (
    "Câu hỏi nêu nhiều mặt hàng: mức thuế liệt kê là của {goods}; các mặt hàng khác xem từng dữ kiện.",
    "Several goods were asked about: the rates listed are those of {goods}; for the others see the facts.",
)
NOT_THESE: tuple[str, str] = (
    "Không tìm thấy vụ việc nào về {goods}{at}.",
    "No proceeding was found on {goods}{at}.",
)


def goods_said(asked: Understood) -> str:
    """Name the goods asked about, by the thesaurus, else by their code."""
    if asked.goods:
        good = goods()[asked.goods[0]]
        return good.vi if asked.lang == "vi" else good.en
    if asked.codes:
        return ("hàng mã HS " if asked.lang == "vi" else "goods of HS ") + ", ".join(asked.codes)
    named = asked.unknown_number or asked.firm or (f"“{asked.phrase}”" if asked.phrase else "")
    return named or ("mặt hàng này" if asked.lang == "vi" else "these goods")


def of_firm_alone(asked: Understood) -> bool:
    """Tell whether a question names a firm and neither goods nor a number."""
    return bool(asked.firm) and not (asked.goods or asked.codes or asked.numbers or asked.unknown_number)


def reach(known: Known, markets: tuple[str, ...], on: date) -> tuple[date, str] | None:
    """Tell how far what is loaded reaches, and how precisely that is known; None where nothing is."""
    if markets:
        found = [r for m in markets if (r := known.reach_of(m)) is not None]
    else:
        found = [r for m in known.by_market if (r := known.reach_of(m)) is not None]
        found += [(s.newest, "day") for s in known.sources if s.newest and not known.by_market]
    if not found:
        return None
    newest = max(found, key=lambda r: (r[0], r[1] == "day"))
    return newest if newest[0] <= on else (on, "day")


def not_found(asked: Understood, known: Known, on: date, *, named: str, at: str, number: bool = False) -> str:
    """Say that nothing was found, and up to when what is loaded reaches."""
    place = 0 if asked.lang == "vi" else 1
    until = reach(known, asked.markets, on)
    first = known.begins(asked.markets)
    if until is not None and first is not None and on < first:
        told = naming.dated(first, asked.lang)
        return BEFORE_ALL[place].format(goods=named, at=at if not number else "", first=told)
    if until is None:
        table = NUMBER_NO_SOURCE if number else FIRM_NO_SOURCE if of_firm_alone(asked) else NO_SOURCE
        lead = (" của thị trường này", " for this market")[place] if asked.markets and known.sources else ""
        return table[place].format(goods=named, at=at, of_market=lead)
    table = NUMBER_UNTIL if number else FIRM_UNTIL if of_firm_alone(asked) else UNTIL
    return table[place].format(goods=named, at=at, date=naming.dated(until[0], asked.lang, until[1]))


def unknown_number(asked: Understood, known: Known, on: date) -> str:
    """Say that no record bears the number asked about; empty where none was, or goods may bear it."""
    number = asked.unknown_number
    if number is None or (asked.firm and number in asked.firm.upper()):
        return ""
    if (asked.goods or asked.codes) and not after_case_word(asked.text, number):
        return ""  # as a grade of steel does
    return not_found(asked, known, on, named=number, at="", number=True)


def elsewhere(known: KnownCase, number: str, lang: Lang) -> str:
    """Say on which countries' goods a proceeding, or an act of it, is where they are not Viet Nam's."""
    case, place = known.case, 0 if lang == "vi" else 1
    table = ACT_ELSEWHERE if known.home else ELSEWHERE
    return table[place].format(
        number=number,
        kind=naming.kind(case.instruments, lang),
        market=naming.market(case.importing_country, lang),
        goods=naming.product(case, lang),
        origins=naming.origins(origins_of(known, number), lang),
    )


def origins_of(known: KnownCase, number: str) -> tuple[str, ...]:
    """Give the countries whose goods a proceeding, or the act of that number, is about."""
    acts = [c for e in known.case.events if number in numbers_of(e) for c in e.origins]
    about = tuple(r.country for r in known.case.related_countries if r.role == "inquiry")
    return tuple(dict.fromkeys(acts)) or about or known.case.countries_of_origin
