"""Measure what `tradewarn classify` suggests against goods whose codes are known.

    python -m bench.goods_to_hs            both targets
    python -m bench.goods_to_hs --cross    cross-validation inside the first two thirds too

With a table and rulings loaded: the Vietnamese tariff as the table, the first two thirds
of the declared goods, in the order of the file, as rulings, the last third asked with all
its text fields. With the thesaurus alone: the goods of the event list, in each language.
All of it is real data that is not part of the project; without it nothing is measured.
"""

import argparse
import csv
import json
import re
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

SHARED = Path(__file__).resolve().parents[2] / "shared"
DECLARED = SHARED / "real/retrieval/vn_goods_description_to_hs8.jsonl"
TARIFF = SHARED / "real/reference/vn_ahtn8_vi.csv.gz"
EVENTS = SHARED / "domain/events_shared.csv"
TEXTS = ("tenHang", "chatLieu", "congDung", "sampleDesc", "origin")
FIRST = 5
FOLDS = 8


class Figures(NamedTuple):
    """What came of some questions."""

    asked: int
    hs6: float
    heading: float
    milliseconds: float
    bins: tuple[tuple[str, int, float], ...]


def rows() -> list[dict[str, Any]]:
    """Read the declared goods in the order of the file."""
    with DECLARED.open(encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def question(row: dict[str, Any]) -> str:
    """Join all text fields of a row."""
    return " ".join(str(row[name]) for name in TEXTS if row.get(name))


def classifier(folder: Path, rulings: Sequence[dict[str, Any]]) -> Any:
    """Load the tariff and some rulings into a store of its own, as a user does."""
    from kb.hs.loaded import classifier_of
    from kb.loading import load
    from tradewarn.cli.knowledge import keep
    from tradewarn.settings import Settings
    from tradewarn.store import open_store

    listed = folder / "rulings.jsonl"
    listed.write_text("".join(json.dumps(row) + "\n" for row in rulings), encoding="utf-8")
    store = open_store(Settings(home=folder / "home"))
    for path in (TARIFF, listed):
        loaded = load(path)
        issues = keep(store, loaded)
        if issues:
            say(f"{path.name}: {len(issues)} issues")
    began = time.perf_counter()
    made = classifier_of(store)
    made.classify("x")
    say(f"first question after the start: {time.perf_counter() - began:.2f} s")
    store.close()
    return made


def ask(made: Any, asked: Iterable[tuple[str, set[str], set[str]]]) -> Figures:
    """Ask each text; right is a code of its own among the first five."""
    n = fine = coarse = 0
    scored: list[tuple[float, bool]] = []
    began = time.perf_counter()
    for text, subheadings, headings in asked:
        found = made.classify(text, limit=FIRST)
        n += 1
        fine += any(c.digits in subheadings for c in found.subheadings)
        coarse += any(c.digits in headings for c in found.headings)
        scored += [(c.score, c.digits in headings) for c in found.headings]
    took = time.perf_counter() - began
    return Figures(n, fine / n, coarse / n, 1000 * took / n, _bins(scored))


def _bins(scored: Sequence[tuple[float, bool]]) -> tuple[tuple[str, int, float], ...]:
    """Tell for each band of scores how many of its candidates were right."""
    found: list[tuple[str, int, float]] = []
    for low in (0.0, 0.1, 0.3, 0.5, 0.7, 0.9):
        high = {0.0: 0.1, 0.1: 0.3, 0.9: 1.01}.get(low, low + 0.2)
        band = [right for score, right in scored if low <= score < high]
        if band:
            found.append((f"{low:.1f}–{min(high, 1):.1f}", len(band), sum(band) / len(band)))
    return tuple(found)


def declared(some: Iterable[dict[str, Any]]) -> Iterable[tuple[str, set[str], set[str]]]:
    """Make questions of declared goods."""
    for row in some:
        yield question(row), {row["hsCode"][:6]}, {row["hsCode"][:4]}


def events(column: str) -> Iterable[tuple[str, set[str], set[str]]]:
    """Make questions of the goods of the event list."""
    with EVENTS.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            codes = re.findall(r"\d{4,}", row["hs"])
            if row[column] and codes:
                yield row[column], {c[:6] for c in codes if len(c) >= 6}, {c[:4] for c in codes}


def names_of_headings_alone() -> Any:
    """Give a classifier that knows no entry of the thesaurus: every question is unseen goods."""
    from kb.hs.classifier import Classifier
    from kb.hs.known import ours
    from kb.hs.titles import Titles

    return Classifier([row for row in ours() if row.kind == "heading"], titles=Titles())


def measure(folder: Path, *, cross: bool = False) -> dict[str, Figures]:
    """Measure both targets; with `cross` also by folds inside the first two thirds."""
    from kb.hs.loaded import shipped_classifier

    found: dict[str, Figures] = {}
    for column in ("product_en", "product_vi"):
        found[f"thesaurus alone, {column}"] = ask(shipped_classifier(), events(column))
        found[f"names of headings alone, {column}"] = ask(names_of_headings_alone(), events(column))
    every = rows()
    third = 2 * len(every) // 3
    if cross:
        found["cross-validation"] = _crossed(folder, every[:third])
    last = folder / "last"
    last.mkdir()
    found["table and rulings, last third"] = ask(classifier(last, every[:third]), declared(every[third:]))
    return found


def _crossed(folder: Path, some: Sequence[dict[str, Any]]) -> Figures:
    size = len(some) // FOLDS
    folds: list[Figures] = []
    for n in range(FOLDS):
        here = folder / str(n)
        here.mkdir()
        held = some[n * size : (n + 1) * size]
        made = classifier(here, [*some[: n * size], *some[(n + 1) * size :]])
        folds.append(ask(made, declared(held)))
    fine, coarse, took = (sum(figures) / FOLDS for figures in zip(*(f[1:4] for f in folds), strict=True))
    return Figures(sum(f.asked for f in folds), fine, coarse, took, ())


def say(text: str) -> None:
    """Print a line."""
    sys.stdout.write(text + "\n")


def main() -> int:
    """Print the figures; a word and 0 where the real data is not here."""
    from tempfile import TemporaryDirectory

    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--cross", action="store_true", help="cross-validate too; some minutes")
    given = options.parse_args()
    if not all(path.exists() for path in (DECLARED, TARIFF, EVENTS)):
        say("the real data is not here; nothing is measured")
        return 0
    with TemporaryDirectory() as folder:
        for name, figures in measure(Path(folder), cross=given.cross).items():
            say(
                f"{name}: {figures.asked} asked, right among the first {FIRST}: "
                f"HS6 {figures.hs6:.3f}, heading {figures.heading:.3f}; {figures.milliseconds:.1f} ms each"
            )
            for band, n, right in figures.bins:
                say(f"    score {band}: {n} candidate headings, {right:.2f} right")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
