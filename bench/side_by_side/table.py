"""The figures laid out for people."""

from collections.abc import Mapping, Sequence
from typing import Any

from bench.measuring import QUIET

RATIOS = ("filters", "ours", "other", "p95_ratio", "least", "most", "of_quietest", "same_of_ten")
SPREAD = ("p50", "p95", "p95_least", "p95_most")
LEXICAL = ("filters", "way", "contestant", *SPREAD, "others")
MEANING = ("search", "filters", "passing", *SPREAD, "recall", "recall_tied", "others")
BUILT = ("contestant", "version", "seconds", "passages_a_second", "disk_mb", "resident_mb", "others")
PARTS = ("search", "filters", "part", "mean", "p95", "share")
SHARES = {"others", "passing", "share", "same_of_ten"}
EXACT = {"recall", "recall_tied"}


def table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """Lay rows out under their columns."""
    cells = [tuple(columns), *(tuple(cell(c, row.get(c)) for c in columns) for row in rows)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(columns))]
    lines = ("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells)
    return "\n".join(lines)


def cell(column: str, value: Any) -> str:
    """Write one figure; a share taken by others that disturbs is marked."""
    if value is None:
        return ""
    if column in SHARES:
        mark = " !" if column == "others" and value > QUIET else ""
        return f"{value:.2%}{mark}" if column == "passing" else f"{value:.0%}{mark}"
    if column in EXACT:
        return f"{value:.4f}"
    if isinstance(value, float):
        return f"{value:.0f}" if value >= 1000 else f"{value:.2f}"
    return str(value)


def report(told: Mapping[str, Any]) -> str:
    """Give all tables, and who is absent and why."""
    blocks = [told["what"]]
    blocks += [f"absent: {name} ({why})" for name, why in told["absent"].items()]
    for title, columns in COLUMNS.items():
        if told.get(title):
            blocks.append(f"{HEADS[title]}\n{table(columns, told[title])}")
    if told.get("added"):
        one = told["added"]
        blocks.append(
            f"One record added, seconds until another process finds it (median of {one['added']}, most): "
            f"committed {one['committed']:.3f}; by words {one['by_words']:.3f}, {one['by_words_most']:.3f}; "
            f"by meaning {one['by_meaning']:.3f}, {one['by_meaning_most']:.3f}"
        )
    return "\n\n".join(blocks)


COLUMNS: dict[str, Sequence[str]] = {
    "built": BUILT,
    "lexical": LEXICAL,
    "ratios": RATIOS,
    "meaning": MEANING,
    "parts": PARTS,
}
HEADS = {
    "built": "Build, without embedding (others: what other processes took of the machine, ! above a tenth)",
    "lexical": "Lexical search, ms a question: medians of the rounds, and the span of their p95",
    "ratios": "Our p95 divided by the other's of the same round",
    "meaning": "Dense and hybrid search, ms a question; recall against brute force, and with ties counted",
    "parts": "Where our answer's time goes, ms; hybrid with vectors drawn",
}
