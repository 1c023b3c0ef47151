"""Past warning lists: goods that an authority named for a market, on a date."""

from kb.cells import read_codes
from kb.countries import country_code
from kb.form import Form, Loaded, Row, Table, WatchItem, stable_id
from kb.goods import match_goods
from tradewarn.model import Issue
from tradewarn.printed.dates import coarser, read_date

GOODS_FLOOR = 0.75


def read(table: Table) -> Loaded:
    """Turn a warning list into goods under watch, each citing its row."""
    items: dict[str, WatchItem] = {}
    issues: list[Issue] = []
    for row in table.rows:
        item = _item(table, row, issues)
        if item and items.setdefault(item.id, item) is not item:
            issues.append(table.issue(row, f"{item.product} stands twice", "keep one row"))
    return Loaded(
        "warnings_list", table.name, rows=len(table.rows), watch=tuple(items.values()), issues=tuple(issues)
    )


FORM = Form("warnings_list", frozenset({"list_date", "publisher", "market", "product_en", "hs"}), read)


def _item(table: Table, row: Row, issues: list[Issue]) -> WatchItem | None:
    when = read_date(row.cell("list_date"))
    market, product = country_code(row.cell("market")), row.cell("product_en")
    if not when or not market or not product:
        what = f"list_date {row.cell('list_date')!r}, market {row.cell('market')!r}, product {product!r}"
        issues.append(table.issue(row, what, "give a date, a country and a product"))
        return None
    hs, bad = read_codes(row.cell("hs"))
    if bad:
        issues.append(table.issue(row, f"hs: cannot read {', '.join(bad)}", "correct hs"))
    identity = (row.cell("publisher"), row.cell("list_date"), market, product, ";".join(hs))
    record = stable_id("watch", *identity)
    kept = ("source", "confidence")
    notes = [f"{column}: {row.cell(column)}" for column in kept if row.cell(column)]
    goods = {
        match.good.id
        for text in (product, row.cell("product_vi"))
        for match in match_goods(text, limit=2)
        if match.score >= GOODS_FLOOR
    }
    return WatchItem(
        id=record,
        market=market,
        publisher=row.cell("publisher"),
        listed=when[0],
        precision=coarser(when[1], row.cell("date_precision")),
        product=product,
        product_vi=row.cell("product_vi") or None,
        goods=tuple(sorted(goods)),
        hs=hs,
        level=row.cell("level") or None,
        fact=row.cell("trade_fact") or None,
        notes=(*notes, f"row: {table.place(row)}"),
        source=table.source(
            row, record, ref=f"{row.cell('publisher')} {row.cell('list_date')}", date=when[0]
        ),
    )
