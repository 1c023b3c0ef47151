"""Rates of which the firm alone does not tell which applies: by who made the goods, or where acts differ."""

from collections.abc import Sequence

from extract.cases.firm import likeness
from kb.company_names import CompanyKey
from tradewarn.model import AppliedRate, RateInForce
from warn.amounts import amount
from warn.language import Lang
from warn.wording import say

MOST = 8
BY_PRODUCER: dict[str, tuple[str, str]] = {
    "exporter": (
        "Mức áp dụng tùy nhà sản xuất của lô hàng ({ref}): {listed}. Hàng của nhà sản xuất khác không được"
        " hưởng các mức này.",
        "The rate depends on who made the goods ({ref}): {listed}. Goods of other producers do not have"
        " these rates.",
    ),
    "producer": (
        "Doanh nghiệp này chỉ được nêu với vai trò nhà sản xuất ({ref}): {listed}. Mức đó chỉ áp dụng khi"
        " đúng nhà xuất khẩu ấy bán hàng; nếu không, áp dụng mức dành cho doanh nghiệp không nêu tên.",
        "The firm is named only as the producer ({ref}): {listed}. The rate holds only where that exporter"
        " ships the goods; otherwise the rate for firms not named applies.",
    ),
    "disputed": (
        "Mức thuế chưa chắc chắn: các văn bản đã nạp in khác nhau, hoặc đã có đính chính mà máy chưa đọc"
        " được trọn vẹn ({ref}: {listed}). Hãy đọc bản gốc trước khi sử dụng.",
        "The rate is not certain: the documents loaded differ, or a correction was published that the"
        " machine could not read in full ({ref}: {listed}). Read the originals before you rely on it.",
    ),
}
MADE: tuple[str, str] = (
    "{exporter} xuất khẩu, {producer} sản xuất: {rate}",
    "{exporter}, made by {producer}: {rate}",
)


def applied(row: RateInForce) -> AppliedRate:
    """Give a row as the rate that would apply."""
    return AppliedRate(
        instrument=row.instrument,
        rate=row.rate or "",
        unit=row.unit or "",
        basis=row.basis or "",
        scope=row.scope or row.applies,
        company=row.company,
        producer=row.producer,
        since=row.since,
        source=row.source,
        goods=row.goods,
    )


def all_applied(rows: Sequence[RateInForce]) -> list[AppliedRate]:
    """Give every rate that can be the one: each of a pair, each of a dispute; else the first alone."""
    paired = any(r.applies == "pair" for r in rows)
    several = rows if paired else [r for r in rows if r.disputed]
    return [applied(r) for r in several or rows[:1]]


def said_of_several(rows: Sequence[RateInForce], firm: CompanyKey | None, lang: Lang) -> list[str]:
    """Say on what it depends which rate applies; nothing where the firm tells it.

    Args:
        rows: The rates that would apply, of one proceeding.
        firm: The firm asked about.
        lang: The reader's language.
    """
    kept = []
    pairs = [r for r in rows if r.producer]
    if any(r.applies == "pair" for r in pairs):
        ships = firm is not None and any(_is(firm, r.company) for r in pairs)
        listed = [
            MADE[0 if lang == "vi" else 1].format(
                exporter=r.company or "?", producer=r.producer, rate=amount(r.rate or "", r.unit or "", lang)
            )
            for r in pairs
        ]
        kept.append(_said("exporter" if ships else "producer", pairs, listed, lang))
    unsure = [r for r in rows if r.disputed]
    if unsure:
        kept.append(
            _said("disputed", unsure, [amount(r.rate or "", r.unit or "", lang) for r in unsure], lang)
        )
    return kept


def _is(firm: CompanyKey, printed: str | None) -> bool:
    return printed is not None and likeness(firm, printed).degree in ("same", "likely")


def _said(key: str, rows: Sequence[RateInForce], listed: Sequence[str], lang: Lang) -> str:
    told = "; ".join(list(dict.fromkeys(listed))[:MOST]) + ("; …" if len(listed) > MOST else "")
    return say(BY_PRODUCER, key, lang, ref=rows[0].source.ref, listed=told)
