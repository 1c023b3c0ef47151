"""Gutters hardly wider than a space, which runs of words reach across.

In a page set close, or written line by line over all its columns, a run of words may go
on from one column into the next. What tells the gutter from a wide space: many lines
begin behind it at one place, nearly all have words before it too, and none stands across.
"""

from collections.abc import Iterator
from itertools import pairwise

from extract.reading.pdf.words import Word

Run = list[Word]
FEWEST = 6  # lines that begin at one place
NEAR = 1.5
ACROSS = 0.15  # of them, that may stand across: headings
BEFORE = 0.6  # of them, that have words before the gutter; behind the numbers of a list few have


def parted(runs: list[Run], wider: list[tuple[Run, int]]) -> list[Run]:
    """Part runs of words at those of their wider gaps that are gutters.

    Args:
        runs: The runs, each from left to right.
        wider: A run, and the place in it of a word behind a gap wider than a space.
    """
    starts = sorted([run[0].x0 for run in runs] + [run[at].x0 for run, at in wider])
    cuts: dict[int, list[int]] = {}
    known: dict[int, bool] = {}
    for run, at in wider:
        x = run[at].x0
        if sum(abs(x - start) <= NEAR for start in starts) < FEWEST:
            continue
        place = round(x / NEAR)
        if place not in known:
            known[place] = _is_gutter(x, runs)
        if known[place]:
            cuts.setdefault(id(run), []).append(at)
    return [part for run in runs for part in _cut(run, cuts.get(id(run), []))]


def _cut(run: Run, places: list[int]) -> Iterator[Run]:
    for a, b in pairwise([0, *places, len(run)]):
        yield run[a:b]


def _is_gutter(x: float, runs: list[Run]) -> bool:
    """Tell whether columns part left of `x`."""
    begin = [w for run in runs for w in run if abs(w.x0 - x) <= NEAR]
    top, bottom = min(w.top for w in begin), max(w.bottom for w in begin)
    beside = [w for run in runs for w in run if w.x0 < x - NEAR and top < w.middle < bottom]
    across = sum(w.x1 > x - NEAR for w in beside)
    before = sum(any(w.top < b.middle < w.bottom for w in beside) for b in begin)
    return across <= ACROSS * len(begin) and before >= BEFORE * len(begin)
