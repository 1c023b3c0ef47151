"""Rates in ruled tables outside the United States; a table that runs on keeps its titles and its country."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.companies.names import name_key
from extract.forms import rate_words as words
from extract.forms.plain_tables import plain_tables
from extract.forms.rate_names import (
    EAST_ASIAN_FORM,
    country_of,
    names_firms,
    seat_of,
    short_name,
    surely_firms,
)
from extract.forms.rate_places import placed
from extract.forms.rate_row import Row
from extract.forms.rate_value import NIL, Value, read_value
from extract.forms.rate_whom import spared, who, whole
from extract.forms.subject import Subject
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.us.headline import Extent
from tradewarn.model import Span, Table

ABOVE = 300  # the titles of a table may stand over its rules, in so many characters
HEADING = 70  # a heading is no longer
SURE, HISTORY, APART = 0.88, 0.3, 0.75
ALIKE = 0.7
IN_BRACKETS = re.compile(r"[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)?[)）]")
ORIGIN_HEAD = re.compile(
    r"\s{0,9}(?:pa[íi]s(?:es)?|or[íi]gen(?:es)?|orige(?:m|ns)|pays|(?:subject\s{1,9}|exporting\s{1,9})?countr(?:y|ies)"
    r"|origin|(?:imported|exported)\s{1,9}from|originating\s{1,9}in)\b",
    re.I,
)
MADE_BY = re.compile(  # a tariff schedule names the firm among the words of the goods
    r"(?P<but>\b(?:excluding|except(?:ing)?|other\s{1,9}than|not)\b[^,;]{0,60}?)?\b(?:manufactured|produced|exported)"
    r"(?:\s{1,9}(?:and|or|and/or)\s{1,9}exported)?\s{1,9}by\s{1,9}(?P<firm>[A-Z][^;]{3,120}?)\s{0,3}\)?\s{0,3}\Z"
)
CAPTION = re.compile(r"\s*(?:table|bảng|tableau|tabla|tabela|tablo|tabel|таблица|表)\s*\d", re.I)


@dataclass(slots=True)
class _State:
    """What a table that goes on takes from the one before."""

    heads: list[str]
    country: str | None = None


def table_rates(segment: Segment, subject: Subject) -> list[Row]:
    """Read the ruled tables; one without a header goes on under the header of the one before."""
    rows: list[Row] = []
    tables: list[Table] = []
    state = _State([])
    for table in (*segment.tables, *plain_tables(segment)):
        cells = [[one_line(segment.text[c.start : c.end]) for c in row] for row in table.rows]
        width = max((len(r) for r in cells), default=0)
        top = _header(table, cells)
        heads = _heads(cells, top, width)
        if not table.header and width <= len(state.heads):
            top, heads = 0, state.heads[len(state.heads) - width :]
        elif not _alike(heads, state.heads):
            state.country = None
        made = placed(_once_named(list(_of_table(segment, cells, table, heads, top, subject, state))))
        sure = HISTORY if _is_history(segment, table) else SURE
        found = [replace(row, table=len(tables), sure=min(row.sure, sure)) for row in made]
        tables += [table] if found else []
        state.heads = heads if found else []
        rows += found
    return rows


def _header(table: Table, cells: Sequence[Sequence[str]]) -> int:
    """Count the lines of titles; a first row of words only may say “Nil” for its rate."""
    top = max(table.header, 1)
    while top > 1 and any(NIL.fullmatch(c) for c in cells[top - 1]):
        top -= 1
    return top


def _once_named(rows: list[Row]) -> list[Row]:
    """Drop firms that others are told apart from only because they have rates of their own."""
    named = {name_key(r.exporter) for r in rows if r.value.kind != "excluded"}
    return [r for r in rows if r.value.kind != "excluded" or name_key(r.exporter) not in named]


def _tells_other(head: str) -> bool:
    """Say whether a column is titled by what is neither a firm nor a rate."""
    named = words.NAME_HEAD.search(head) or words.COUNTRY_HEAD.match(head) or ORIGIN_HEAD.match(head)
    return bool(words.OTHER_HEAD.search(head)) and not named


def _alike(heads: list[str], before: list[str]) -> bool:
    """Say whether two tables have the same titles, however they fell into columns."""
    one, other = set(" ".join(heads).lower().split()), set(" ".join(before).lower().split())
    return bool(one and other) and len(one & other) >= ALIKE * len(one | other)


def _heads(cells: Sequence[Sequence[str]], top: int, width: int) -> list[str]:
    return [" ".join(r[i] for r in cells[:top] if i < len(r)) for i in range(width)]


def _of_table(
    segment: Segment,
    cells: list[list[str]],
    table: Table,
    heads: list[str],
    top: int,
    subject: Subject,
    state: _State,
) -> Iterator[Row]:
    """Read the rows of a ruled table whose header, or the words over it, name a rate."""
    mark = subject.tongue.decimal
    columns = _rate_columns(segment, cells[top:], table, heads, mark)
    titled = any(words.NAME_HEAD.search(h) for h in heads)
    for row, spans in zip(_with_own_names(cells[top:]), table.rows[top:], strict=True):
        names: dict[int, str] = {}
        told = False
        for i, value in enumerate(row):
            if i in columns or not value or _tells_other(heads[i]):
                continue
            code, rest = country_of(value)
            merged = (
                code and rest and words.COUNTRY_HEAD.search(heads[i]) and words.NAME_HEAD.search(heads[i])
            )
            if code and (not rest or merged):
                state.country, told = (state.country if told else code), True
                value = rest
            if words.COUNTRY_HEAD.search(heads[i]) and not words.NAME_HEAD.search(heads[i]):
                continue
            if value and names_firms(value) and (titled or surely_firms(value)):
                names[i] = value
        if not names:
            if told and state.country and not titled:
                yield from _of_country(row, spans, columns, heads, mark, state.country)
            continue
        exporter, producer = who(names, heads)
        country = state.country or next((c for v in names.values() if (c := seat_of(v))), None)
        short = short_name(exporter)
        exporter, producer = whole(exporter), whole(producer)
        for i in columns:
            read = _value(row, i, heads, mark)
            if read is None:
                continue
            at = _extent(spans, min(names), i)
            yield Row(exporter, producer, country, read, heads[i], at, SURE, short=short)
            for firm in spared(exporter):
                nothing = Value("0", words.EXCEPT_WORD.findall(exporter)[-1], read.unit, "excluded")
                yield Row(firm, "", country, nothing, heads[i], at, APART)


def _with_own_names(body: Sequence[list[str]]) -> list[list[str]]:
    """Give rows in which a firm's own name in brackets, a row of its own below, stands behind its name."""
    out = [list(row) for row in body]
    for above, row in pairwise(out):
        filled = [i for i, cell in enumerate(row) if cell]
        if len(filled) == 1 and IN_BRACKETS.fullmatch(row[filled[0]]):
            i = filled[0]
            if i < len(above) and words.is_others(above[i]) is False and EAST_ASIAN_FORM.search(above[i]):
                above[i], row[i] = f"{above[i]} {row[i]}", ""
    return out


def _of_country(
    row: list[str], spans: Sequence[Span], columns: list[int], heads: list[str], mark: str, country: str
) -> Iterator[Row]:
    """Read a row of an origin and its margin or duty, as acts of Latin America give them without firms."""
    at = next((i for i, h in enumerate(heads) if ORIGIN_HEAD.match(h)), None)
    for i in columns if at is not None and at < len(spans) else ():
        read = _value(row, i, heads, mark)
        if read is None or read.number.startswith("-"):
            continue  # a difference of prices
        if words.MARGIN_HEAD.search(heads[i]) or words.DUTY_HEAD.search(heads[i]):
            extent = _extent(spans, at or 0, i)
            made = next((m for cell in row if (m := MADE_BY.search(cell))), None)
            if made is not None and not made["but"]:
                if surely_firms(made["firm"]):  # else nobody knows whose rate it is
                    yield Row(made["firm"], "", country, read, heads[i], extent, APART)
                continue
            scope = "all_others" if made else "country_wide"
            yield Row("", "", country, read, heads[i], extent, APART, scope=scope)


def _extent(spans: Sequence[Span], name: int, rate: int) -> Extent:
    return Extent(min(spans[name].start, spans[rate].start), max(spans[name].end, spans[rate].end))


def _rate_columns(
    segment: Segment, body: list[list[str]], table: Table, heads: list[str], mark: str
) -> list[int]:
    """Tell the columns of rates by their titles; by what they hold where the titles stand over the table."""
    named = any(words.NAME_HEAD.search(h) for h in heads)
    columns = [
        i
        for i, h in enumerate(heads)
        if (words.RATE_HEAD.search(h) or (named and words.SHARE_HEAD.search(h)))
        and not words.NO_RATE_HEAD.search(h)
        and not words.NAME_HEAD.search(h)
        and not words.COUNTRY_HEAD.match(h)
    ]
    if columns:
        return columns
    start = table.rows[0][0].start if table.rows and table.rows[0] else 0
    above = segment.text[max(0, start - ABOVE) : start]
    if not (words.RATE_HEAD.search(above) and words.NAME_HEAD.search(above)) or words.NO_RATE_HEAD.search(
        above
    ):
        return []
    for i in range(len(heads) - 1, 0, -1):
        filled = [r[i] for r in body if i < len(r) and r[i]]
        if len(filled) > 1 and all(read_value(v, mark=mark) for v in filled):
            return [i]
    return []


def _value(row: list[str], column: int, heads: list[str], mark: str) -> Value | None:
    def beside(head: re.Pattern[str]) -> str:
        return next((row[i] for i, h in enumerate(heads) if head.search(h) and i < len(row)), "")

    cell = row[column] if column < len(row) else ""
    value = read_value(
        cell,
        mark=mark,
        head=heads[column],
        unit=beside(words.UNIT_HEAD),
        currency=beside(words.CURRENCY_HEAD),
    )
    duties = any(
        words.DUTY_HEAD.search(h) and words.RATE_HEAD.search(h) and not words.METHOD_HEAD.search(h)
        for h in heads
    )
    method = "" if duties and _is_margin(heads[column]) else beside(words.METHOD_HEAD)
    if value is not None and words.FLOOR.search(method):
        return replace(value, kind="min_price")
    return replace(value, kind="combined") if value is not None and words.COMBINED.search(method) else value


def _is_margin(head: str) -> bool:
    """Say whether a column holds margins, which are shares whatever the form of the measure."""
    return words.MARGIN_HEAD.search(head) is not None and words.DUTY_HEAD.search(head) is None


def _is_history(segment: Segment, table: Table) -> bool:
    """Say whether a heading over a table, or its caption, says that it tells measures of before."""
    if not table.rows or not table.rows[0]:
        return False
    start, end = table.rows[0][0].start, table.rows[-1][-1].end
    above = segment.text[max(0, start - ABOVE) : start].split("\n")
    below = segment.text[end : end + HEADING].lstrip("\n").split("\n")[:1]
    lines = [line.strip() for line in (*above[-7:], *(b for b in below if CAPTION.match(b)))]
    return any(
        len(line) < HEADING and not line.endswith((".", ";")) and words.OLD_TABLE.search(line)
        for line in lines
    )
