"""A verdict for each product and market of a sheet; a row that cannot be asked is told by its cell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from kb.cells import read_countries
from tradewarn.errors import BadUse, TradewarnError
from tradewarn.model import Question, Verdict
from warn.codes import clean_code
from warn.language import Lang, language_asked
from warn.sheets.reading import SheetRow


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a row, or of one market of it.

    Attributes:
        row: The row.
        market: The code asked about; none where the row names no market, and all were looked up.
        verdict: The answer; none where the row could not be asked.
        problem: Why it could not; none where it was.
    """

    row: SheetRow
    market: str | None
    verdict: Verdict | None = None
    problem: TradewarnError | None = None


def answers(
    rows: Iterable[SheetRow],
    check: Callable[[Question], Verdict],
    *,
    name: str,
    lang: Lang | None = None,
    as_of: date | None = None,
) -> Iterator[Answered]:
    """Answer each row for each market that it names.

    Args:
        rows: The rows of the sheet.
        check: Answers one question.
        name: The file's name, for what is told of a cell.
        lang: The reader's language; else that of each row's goods.
        as_of: The day to answer for; today unless given.
    """
    for row in rows:
        problem, markets = _wrong(row, name)
        if problem is not None:
            yield Answered(row, None, problem=problem)
            continue
        for market in markets:
            product = row.cells.get("product") or None
            try:
                asked = Question(
                    product=product,
                    hs=row.cells.get("hs") or None,
                    market=market,
                    company=row.cells.get("company") or None,
                    as_of=as_of,
                    lang=lang or language_asked(product or row.cells.get("company") or ""),
                )
            except ValidationError as error:
                first = error.errors()[0]
                where = f"{name}!{row.place(str(first['loc'][0]))}"
                told = BadUse(f"{first['loc'][0]}: {first['msg']}", fix="write it shorter", where=where)
                yield Answered(row, market, problem=told)
                break
            yield Answered(row, market, verdict=check(asked))


def _wrong(row: SheetRow, name: str) -> tuple[TradewarnError | None, tuple[str | None, ...]]:
    """Tell which cell cannot be asked about, and give the markets of the row."""
    code, countries = row.cells.get("hs", ""), row.cells.get("market", "")

    def told(what: str, column: str, fix: str) -> BadUse:
        return BadUse(what, fix=fix, where=f"{name}!{row.place(column)}")

    if not any(row.cells.get(column) for column in ("product", "hs", "company")):
        return told("the row names no goods and no firm", "product", "fill in product, hs or company"), ()
    if code and clean_code(code) is None:
        return told(f"{code!r} is no HS code", "hs", "write 4 to 12 digits, kept as text"), ()
    markets, unknown = read_countries(countries.replace("/", ";"))
    if unknown:
        fix = "name countries, or their codes as US; EU, several parted by ;"
        return told(f"{unknown[0]!r} is no country known", "market", fix), ()
    return None, markets or (None,)
