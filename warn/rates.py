"""What was in force on a day: every duty that goods, a market or a firm meet, with its proof.

The proceedings are found and judged as for `check`; this lays out what binds, row by row,
and says of each proceeding what the records loaded do not tell.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from extract.cases.status import BINDING
from tradewarn.model import Instrument, Notice, RateInForce, RatesAnswer, VerdictCode
from warn import naming
from warn.answer import Answer
from warn.facts import linked_source
from warn.findings import finding_said
from warn.in_force import HOME, NOBODY, in_force
from warn.known import Known
from warn.known_case import KnownCase
from warn.language import Lang
from warn.quotes import clipped
from warn.several_rates import said_of_several
from warn.standing import Standing
from warn.undated import undated_source
from warn.wording import say

LONGEST_QUOTE = 600
NAMING = ("own", "pair", "alike", "excluded", "undertaking")
NOTES: dict[str, tuple[str, str]] = {
    "unprinted": (
        "{case}: biện pháp đang áp dụng nhưng không văn bản nào đã nạp in mức thuế{whom}.",
        "{case}: a measure binds, but no loaded record prints the rate{whom}.",
    ),
    "under": (
        "{case}: mức thuế là mức của lệnh gốc được mở rộng; văn bản đã nạp không in mức đó.",
        "{case}: the rate is that of the order that is extended; the records loaded do not print it.",
    ),
    "order_rate": (
        "{case}: mở rộng lệnh {order}; vào ngày này lệnh đó áp {rate} cho doanh nghiệp không nêu tên.",
        "{case}: it extends the order {order}, whose rate for firms not named is {rate} on that day.",
    ),
    "lapsed": (
        "{case}: biện pháp tạm thời đã hết thời hạn theo luật vào {day}; chưa nạp văn bản nào sau đó.",
        "{case}: the provisional measure passed its time by law on {day}; nothing later is loaded.",
    ),
    "finding": ("{case}: {said}.", "{case}: {said}."),
    "lapsed_finding": (
        "{case}: biện pháp tạm thời đã hết thời hạn dài nhất theo luật vào {day} nên không nêu mức thuế nào.",
        "{case}: the longest time by law of a provisional measure passed on {day}, so no rate is given.",
    ),
    "disputed": (
        "{case}: các nguồn ghi mức khác nhau; cả hai được nêu, cần đọc bản gốc.",
        "{case}: sources print different rates; both are given, read the originals.",
    ),
    "alike": (
        "{case}: nhiều doanh nghiệp có tên gần giống tên được hỏi; mỗi doanh nghiệp một dòng.",
        "{case}: several firms bear names like the one asked about; each has its row.",
    ),
    "unnamed": (
        "Không văn bản nào đã nạp nêu tên {firm}: mức nêu ở đây là mức chung.",
        "No loaded record names {firm}: what is given is the rate for firms not named.",
    ),
    "listed": (
        "{case}: mức này chỉ dành cho doanh nghiệp hợp tác có tên trong danh sách của văn bản.",
        "{case}: this rate is only for the cooperating firms that the act lists.",
    ),
    "open": (
        "{case}: đang điều tra, chưa có mức thuế nào áp dụng.",
        "{case}: an investigation is open; no duty binds yet.",
    ),
    "excluded": (
        "{case}: hàng nằm ngoài phạm vi theo văn bản: “{quote}”",
        "{case}: the goods are outside its scope: “{quote}”",
    ),
    "countries": (
        "{case}: văn bản in mức thuế mà không nói của nước nào.",
        "{case}: an act on several countries prints rates without saying for which.",
    ),
    "undated": (
        "{case}: có văn bản ({ref}) không đọc được ngày nên không xếp được vào dòng thời gian.",
        "{case}: a document ({ref}) bears no readable day and stands outside the line of time.",
    ),
    "outdated": (
        "{case}: không có văn bản nào mới trong các nguồn đã nạp, tình trạng có thể đã đổi.",
        "{case}: nothing new is loaded for so long that it may have changed.",
    ),
}


@dataclass(frozen=True, slots=True)
class _Told:
    rows: list[RateInForce]
    notes: list[str]


def rates_answer(answer: Answer, standings: Sequence[Standing], *, unfound: str = "") -> RatesAnswer:
    """Lay out what binds in the proceedings judged.

    Args:
        answer: What was asked, of what is loaded, on which day.
        standings: The proceedings found, judged.
        unfound: What to say where there are none.
    """
    asked, known, on = answer.asked, answer.known, answer.on
    told = [_of_case(s, known, answer, on) for s in standings]
    rows = [r for t in told for r in t.rows]
    rows.sort(key=lambda r: (r.importing_country, r.product, r.case, r.instrument))
    notes = [n for t in told for n in t.notes]
    named = any(r.applies in NAMING for r in rows) or any(s.firm_fact for s in standings)
    if asked.firm and rows and not named:
        notes.insert(0, say(NOTES, "unnamed", asked.lang, firm=asked.firm))
    if not rows and unfound:
        notes.insert(0, unfound)
    urls = known.urls(r.source.id for r in rows)
    rows = [r.model_copy(update={"source": linked_source(r.source, urls)}) for r in rows]
    return RatesAnswer(
        on=on,
        company=asked.firm,
        country=HOME,
        rates=tuple(rows),
        unknown=tuple(dict.fromkeys(notes)),
        sources_loaded=answer.listed_sources(),
    )


def _of_case(standing: Standing, known: Known, answer: Answer, on: date) -> _Told:
    one, asked = standing.candidate.known, answer.asked
    lang, case = asked.lang, one.case
    said = standing.firm_fact
    if standing.code is VerdictCode.EXCLUDED and said is not None and said[0] == "scope":
        return _Told([], [_note("excluded", one, lang, quote=clipped(said[2], LONGEST_QUOTE))])
    rows = [_proved(r, known) for r in in_force(case, on, company=asked.firm_key)]
    if said is not None and said[0] in ("revoked", "excluded") and rows:
        rows = _set_apart(rows, standing)
    return _Told(rows, _notes(rows, standing, answer))


def _set_apart(rows: Sequence[RateInForce], standing: Standing) -> list[RateInForce]:
    """Take the words of an act that sets a firm apart for what no read field says."""
    if any(r.applies in ("own", "pair", "excluded", "alike") for r in rows) or standing.firm_fact is None:
        return list(rows)
    _, source, quote = standing.firm_fact
    apart: dict[str, object] = {"applies": "excluded", "kind": "excluded", "scope": "company"}
    apart |= {"rate": None, "unit": None, "basis": None, "stage": None, "to": None, "event": source.id}
    apart |= {"source": source, "quote": quote, "since": source.date, "from_": source.date}
    return [rows[0].model_copy(update=apart)]


def _notes(rows: Sequence[RateInForce], standing: Standing, answer: Answer) -> list[str]:
    one, known, on = standing.candidate.known, answer.known, answer.on
    lang, asked_for = answer.asked.lang, answer.asked.firm_key
    whom = (" cho doanh nghiệp này" if lang == "vi" else " for this firm") if standing.firm_fact else ""
    said = finding_said(standing, lang)
    found = [_note("finding", one, lang, said=said)] if said else []
    for row in rows:
        if row.applies == "unprinted":
            evading = {Instrument.AC, Instrument.EV} & set(one.case.instruments)
            found.append(_note("under" if evading else "unprinted", one, lang, whom=whom))
            found += _rates_of_orders(one, known, lang, on)
        elif row.applies == "lapsed" and row.to:
            key = "lapsed_finding" if standing.finding else "lapsed"
            found.append(_note(key, one, lang, day=naming.day(row.to, lang)))
        elif row.applies == "alike":
            found.append(_note("alike", one, lang))
        elif row.applies == "cooperating_other" and row.company is None:
            found.append(_note("listed", one, lang))
        if row.disputed:
            found.append(_note("disputed", one, lang))
    of_pairs = [r for r in rows if r.producer and not r.disputed] if asked_for is not None else []
    found += said_of_several(of_pairs, asked_for, lang)
    if not rows and standing.status == "open":
        found.append(_note("open", one, lang))
    if _countryless(one, on):
        found.append(_note("countries", one, lang))
    for notice in known.undated_of(one):
        found.append(_note("undated", one, lang, ref=naming.ref(undated_source(notice), notice.id, lang)))
    if any(r.outdated for r in rows):
        found.append(_note("outdated", one, lang))
    return found


def _rates_of_orders(one: KnownCase, known: Known, lang: Lang, on: date) -> list[str]:
    """Tell what the orders that a case extends set for firms not named."""
    orders = [
        k.case for k in known.by_market.get(one.case.importing_country, ()) if k.case.id in one.case.under
    ]
    found = []
    for order in orders:
        for origin in sorted(set(order.countries_of_origin) & set(one.case.countries_of_origin)):
            for row in in_force(order, on, company=NOBODY, origin=origin):
                if row.rate is not None:
                    rate = f"{row.rate} {row.unit}" if row.unit != "%" else f"{row.rate}%"
                    found.append(
                        _note("order_rate", one, lang, order=f"{row.ref} ({row.source.ref})", rate=rate)
                    )
    return found


def _countryless(one: KnownCase, on: date) -> bool:
    """Tell whether an act on several countries prints rates that name none of them."""
    case = one.case
    if case.all_origins or not case.countries_of_origin:
        return False
    bound = [m for m in case.measures if m.from_ <= on and (m.to is None or on < m.to)]
    return any(m.country is None and m.company is None and m.rate for m in bound)


def _note(key: str, one: KnownCase, lang: Lang, **values: str) -> str:
    case = one.case
    ref = ", ".join(case.case_numbers) or naming.kind(list(case.instruments), lang)
    named = f"{naming.market(case.importing_country, lang)}, {naming.product(case, lang)} ({ref})"
    return say(NOTES, key, lang, case=named, **values)


def _proved(row: RateInForce, known: Known) -> RateInForce:
    """Take for a rate's quote the words that print it, where its notice keeps them."""
    if row.rate is None or row.event is None:
        return row
    for notice in known.notices([row.event]):
        quote = _printed(notice, row)
        if quote:
            return row.model_copy(update={"quote": clipped(quote, LONGEST_QUOTE)})
    return row


def _printed(notice: Notice, row: RateInForce) -> str:
    for found in notice.evidence.get("rates", ()):
        value = found.value if isinstance(found.value, dict) else {}
        same = value.get("rate") == row.rate and value.get("company") == row.company
        if same and value.get("producer") == row.producer and value.get("country") in (None, row.country):
            return found.quote
    return ""


def running_home(known: Known, markets: Iterable[str]) -> list[KnownCase]:
    """Give the proceedings on goods from here that bind in some markets, or in any."""
    wanted = list(markets) or sorted(known.by_market)
    found = [k for m in wanted for k in known.by_market.get(m, ())]
    return [k for k in found if k.home and k.undated is None and k.case.status in (*BINDING, "unknown")]
