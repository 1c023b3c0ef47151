"""Which of the rows that bind are a firm's own: by its name, however an act prints it.

A firm's newest act decides, under whichever spelling; its very name chooses only between the
rows of one act. Where a row can be another firm's too, none is chosen: all are told.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.cases.firm import figure_of, likeness, names_in, told_apart
from kb.company_likeness import compare, likely_same
from kb.company_names import CompanyKey, also_named, company_key
from tradewarn.model import Measure

VERY, SAME, UNSURE, LIKELY = range(4)


class Own(NamedTuple):
    """A firm's rows; not `sure` where they are those of firms of like names."""

    rows: list[Measure]
    sure: bool


class _Near(NamedTuple):
    rank: int
    name: str  # as printed, or of a list of firms the one that is meant
    row: Measure


def own_rows(told: Sequence[Measure], firm: CompanyKey, *, ever: Iterable[Measure] = ()) -> Own:
    """Give the rows that name a firm.

    Args:
        told: The rows of one instrument that bind.
        firm: Who is asked for.
        ever: All measures of the proceeding: an act that gives two names rates of their
            own tells that they are two firms.
    """
    firm = _with_spellings(firm, {m.company for m in ever if m.company})
    near = [n for m in told if (n := _near(m, firm))]
    if not near:
        return Own([], True)
    best = min(n.rank for n in near)
    best = SAME if best == UNSURE else best
    seeds = [n for n in near if n.rank <= max(best, UNSURE if best else VERY)]
    if not _one_firm(seeds):
        return Own([n.row for n in seeds], False)
    rows = ((m.event, m.company, figure_of(m)) for m in (*told, *ever) if m.producer is None)
    apart = told_apart(rows)
    more = [n for n in near if n not in seeds and all(_fits(n, s, apart) for s in seeds)]
    since = max(n.row.from_ for n in seeds)
    newer = [n for n in more if n.row.from_ > since]
    pool = [*seeds, *newer]
    if not _one_firm(newer) or any(n.rank > VERY and _is_anothers(n, told, firm, apart) for n in pool):
        return Own([n.row for n in pool], False)
    last = max(n.row.from_ for n in pool)
    newest = [n for n in pool if n.row.from_ == last]
    closest = min(n.rank for n in newest)
    return Own([n.row for n in newest if n.rank == closest], True)


def _with_spellings(firm: CompanyKey, names: Iterable[str]) -> CompanyKey:
    """Give a firm the names that its proceeding prints for it, a short one in brackets too."""
    same = [k for n in sorted(names) if (found := compare(firm, k := company_key(n))) and found.sure]
    if not all(likely_same(a, b) for i, a in enumerate(same) for b in same[i + 1 :]):
        return firm
    return also_named(firm, (k.name for k in same))


def _near(row: Measure, firm: CompanyKey) -> _Near | None:
    """Tell how near a row's name is to a firm's; of a list of firms the nearest one counts."""
    found = [n for name in names_in(row.company or "") if (n := _rank(name, firm)) is not None]
    return _Near(*min(found), row) if found else None


def _rank(name: str, firm: CompanyKey) -> tuple[int, str] | None:
    key = company_key(name)
    like = compare(firm, key)
    if like.degree not in ("same", "likely"):
        return None
    very = key.whole == firm.whole and key.kind == firm.kind and key.spoken == firm.spoken
    if like.degree == "same" and (very or (firm.firms == key.firms and len(key.firms) == 1)):
        return VERY, name
    return (LIKELY if like.degree == "likely" else SAME if like.sure else UNSURE), name


def _one_firm(found: Sequence[_Near]) -> bool:
    keys = [company_key(n) for n in dict.fromkeys(n.name for n in found)]
    return all(likely_same(a, b) for i, a in enumerate(keys) for b in keys[i + 1 :])


def _fits(one: _Near, other: _Near, apart: set[frozenset[str]]) -> bool:
    printed = frozenset(n.row.company or "" for n in (one, other))
    return printed not in apart and likely_same(company_key(one.name), company_key(other.name))


def _is_anothers(one: _Near, told: Sequence[Measure], firm: CompanyKey, apart: set[frozenset[str]]) -> bool:
    """Tell whether a row's name is also that of a firm that is certainly not the one asked for."""
    key = company_key(one.name)
    return any(
        frozenset((m.company, one.row.company or "")) not in apart
        and likeness(key, m.company).degree == "same"
        and likeness(firm, m.company).degree not in ("same", "likely")
        for m in told
        if m.company and m.company != one.row.company
    )
