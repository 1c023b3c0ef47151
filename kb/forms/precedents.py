"""Lists of precedents: one decided case a row, with its point, its issues and its source."""

from datetime import date as Date

from kb.cells import read_countries
from kb.countries import country_code
from kb.form import Form, Loaded, Row, Table, stable_id
from kb.issues import legal_issues
from tradewarn.model import Instrument, Issue, Precedent
from tradewarn.model.precedents import Standing

STANDING: dict[str, Standing] = {"V": "checked", "G": "unchecked"}
PREFIX = "precedent-"  # of their ids, as notices have theirs


def read(table: Table) -> Loaded:
    """Turn a list of precedents into cited facts; a row that says too little is an issue."""
    found: dict[str, Precedent] = {}
    issues: list[Issue] = []
    for row in table.rows:
        made = _precedent(table, row, issues)
        if made and found.setdefault(made.id, made) is not made:
            issues.append(table.issue(row, f"{made.case} ({made.id}) stands twice", "keep one row"))
    return Loaded(
        "precedents",
        table.name,
        rows=len(table.rows),
        precedents=tuple(found.values()),
        issues=tuple(issues),
    )


FORM = Form("precedents", frozenset({"case", "point", "issues", "mark", "source"}), read)


def _precedent(table: Table, row: Row, issues: list[Issue]) -> Precedent | None:
    case, point, source = row.cell("case"), row.cell("point"), row.cell("source")
    standing = STANDING.get(row.cell("mark").upper())
    if not case or not point or not source or standing is None:
        what = f"precedent {case!r}, mark {row.cell('mark')!r}, source {source!r}"
        issues.append(table.issue(row, what, "give case, point, source, and mark V (checked) or G (not)"))
        return None
    codes = _parts(row.cell("issues").upper())
    unknown = [code for code in codes if code not in legal_issues()]
    if unknown or not codes:
        what = f"{case}: no issue of the taxonomy: {', '.join(unknown) or 'an empty cell'}"
        issues.append(table.issue(row, what, f"give codes as {', '.join(legal_issues())}"))
        if len(unknown) == len(codes):
            return None
    countries, bad = read_countries(";".join(_parts(row.cell("countries"))))
    market = country_code(row.cell("market")) if row.cell("market") else None
    if bad or (row.cell("market") and market is None):
        what = f"{case}: no country known as {', '.join(bad) or row.cell('market')}"
        issues.append(table.issue(row, what, "name countries as ISO 3166-1 does"))
    return Precedent(
        id=PREFIX + (row.cell("id") or stable_id("case", case, row.cell("citations"))),
        case=case,
        point=point,
        point_vi=row.cell("point_vi") or None,
        issues=tuple(code for code in codes if code not in unknown),
        citations=tuple(part.strip() for part in row.cell("citations").split(";") if part.strip()),
        market=market,
        countries=countries,
        instruments=_instruments(table, row, issues),
        date=_day(table, row, "date", issues),
        standing=standing,
        source=source,
        row=table.place(row),
        checked_on=_day(table, row, "checked_on", issues),
    )


def _instruments(table: Table, row: Row, issues: list[Issue]) -> tuple[Instrument, ...]:
    codes = _parts(row.cell("instruments").upper())
    known = {instrument.value for instrument in Instrument}
    for code in codes:
        if code not in known:
            issues.append(table.issue(row, f"no instrument {code!r}", "give codes as AD"))
    return tuple(Instrument(code) for code in codes if code in known)


def _day(table: Table, row: Row, column: str, issues: list[Issue]) -> Date | None:
    text = row.cell(column)
    try:
        return Date.fromisoformat(text) if text else None
    except ValueError:
        issues.append(table.issue(row, f"{column}: {text!r} is no day", "write it as 2011-07-11"))
        return None


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.replace(";", " ").replace(",", " ").split()))
