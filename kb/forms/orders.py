"""Lists of orders and measures: one measure of one market on one or more origins a row."""

from datetime import date as Date

from kb.authorities import investigator
from kb.cells import read_codes, read_countries
from kb.countries import country_code
from kb.form import Form, Loaded, Row, Table, stable_id
from kb.goods import match_goods
from tradewarn.model import Case, CaseEvent, CaseStatus, Instrument, Issue, Stage
from tradewarn.printed.dates import Precision, read_date

USITC = {"A": Instrument.AD, "C": Instrument.CVD}
GOODS_FLOOR = 0.75
When = tuple[Date, Precision]


def _dates(table: Table, row: Row, issues: list[Issue], *columns: str) -> list[When | None]:
    """Read date columns; a text that is no date is an issue, an empty cell is none."""
    found: list[When | None] = []
    for column in columns:
        text = row.cell(*column.split("|"))
        when = read_date(text) if text else None
        if text and not when:
            issues.append(table.issue(row, f"{column}: {text!r} is no date", "correct the date"))
        found.append(when)
    return found


def _origins(table: Table, row: Row, text: str, issues: list[Issue]) -> tuple[str, ...]:
    codes, unknown = read_countries(text)
    if unknown or not codes:
        what = f"no country known as {', '.join(unknown) or 'an empty cell'}"
        issues.append(table.issue(row, what, "name the country as ISO 3166-1 does"))
    return codes


def _goods(product: str) -> tuple[str, ...]:
    return tuple(m.good.id for m in match_goods(product, limit=2) if m.score >= GOODS_FLOOR)


def _event(table: Table, row: Row, record: str, stage: Stage, when: When, quote: str) -> CaseEvent:
    affirmative = stage in {Stage.ORDER, Stage.SUNSET_FINAL}
    return CaseEvent(
        date=when[0],
        precision=when[1],
        stage=stage,
        source=table.source(row, record, date=when[0]),
        quote=quote,
        place=_place(table, row, quote),
        result="affirmative" if affirmative else "none",
    )


def _place(table: Table, row: Row, quote: str) -> str | None:
    column = next((c for c in row.cells if quote and quote in row.cell(c)), "")
    return f"{table.place(row)}:{column}" if column else None


def _measure(table: Table, row: Row, issues: list[Issue]) -> Case | None:
    """Read a row of the WTO's list of measures: initiation, in force, withdrawn."""
    market = country_code(row.cell("member"))
    product = row.cell("product")
    origins = _origins(table, row, row.cell("partner"), issues)
    if not market or not product or not origins:
        if not market or not product:
            issues.append(table.issue(row, "no member or no product", "fill the cells"))
        return None
    cells = [row.cell(c) for c in ("member", "partner", "initiation", "in_force", "product")]
    record = stable_id("measure", *cells)
    opened, force, ended = _dates(table, row, issues, "initiation", "in_force", "withdrawn")
    hs, bad = read_codes(row.cell("hs6"))
    if bad:
        issues.append(table.issue(row, f"hs6: cannot read {', '.join(bad)}", "correct hs6"))
    last = Stage.REVOCATION if force else Stage.TERMINATION
    steps = (
        (Stage.INITIATION, opened, "initiation"),
        (Stage.ORDER, force, "in_force"),
        (last, ended, "withdrawn"),
    )
    status: CaseStatus = "in_force" if force else "open"
    if ended:
        status = "revoked" if force else "no_measure"
    return Case(
        id=record,
        importing_country=market,
        authority=investigator(market, "AD"),
        product=product,
        goods=_goods(product),
        instruments=(Instrument.AD,),
        countries_of_origin=origins,
        hs=hs,
        status=status,
        events=tuple(
            _event(table, row, record, stage, when, row.cell(column)) for stage, when, column in steps if when
        ),
        notes=(f"row: {table.place(row)}",),
        cited=True,
    )


def _order(table: Table, row: Row, issues: list[Issue]) -> Case | None:
    """Read a row of the USITC list of orders: order date, continued date, case numbers."""
    product, kind = row.cell("Product"), row.cell("AD/CVD", "ADCVD")
    number = row.cell("DOC case No.", "DOCNo")
    ordered, continued = _dates(table, row, issues, "Order date|Orderdate", "Continued date|Continueddate")
    if kind not in USITC or not product or not number:
        issues.append(table.issue(row, f"order {number!r}, {kind!r}, {product!r}", "fill the cells"))
        return None
    origins = _origins(table, row, row.cell("Country", "Column2"), issues)
    if not origins:
        return None
    active = row.cell("active")
    record = stable_id("order", number, product, ",".join(origins))
    itc, cited = row.cell("ITC case No.", "ITCcaseNo"), row.cell("Fed Reg", "FedReg")
    steps = (
        (Stage.ORDER, ordered, ("Order date", "Orderdate")),
        (Stage.SUNSET_FINAL, continued, ("Continued date", "Continueddate")),
    )
    kept = (("ITC case", itc), ("Federal Register", cited), ("active", active))
    return Case(
        id=record,
        importing_country="US",
        authority=investigator("US", "AD"),
        product=product,
        goods=_goods(product),
        instruments=(USITC[kind],),
        case_numbers=(number,),
        countries_of_origin=origins,
        status="revoked" if active == "0" else "in_force",
        events=tuple(
            _event(table, row, record, stage, when, row.cell(*columns))
            for stage, when, columns in steps
            if when
        ),
        notes=(*(f"{name}: {text}" for name, text in kept if text), f"row: {table.place(row)}"),
        cited=True,
    )


def _read(table: Table, name: str) -> Loaded:
    make = _measure if name == "measures" else _order
    cases: dict[str, Case] = {}
    issues: list[Issue] = []
    for row in table.rows:
        case = make(table, row, issues)
        if case and cases.setdefault(case.id, case) is not case:
            issues.append(table.issue(row, f"{case.product} ({case.id}) stands twice", "keep one row"))
    return Loaded(name, table.name, rows=len(table.rows), cases=tuple(cases.values()), issues=tuple(issues))


def read_measures(table: Table) -> Loaded:
    """Turn a list of anti-dumping measures into cited cases."""
    return _read(table, "measures")


def read_orders(table: Table) -> Loaded:
    """Turn a list of US orders into cited cases."""
    return _read(table, "orders")


MEASURES = Form(
    "measures",
    frozenset({"member", "partner", "initiation", "in_force", "withdrawn", "product", "hs6"}),
    read_measures,
)
ORDERS = Form(
    "orders", frozenset({"Order date", "DOC case No.", "AD/CVD", "Product", "Country"}), read_orders
)
ORDERS_PLAIN = Form(
    "orders-plain", frozenset({"Orderdate", "DOCNo", "ADCVD", "Product", "Country"}), read_orders
)
