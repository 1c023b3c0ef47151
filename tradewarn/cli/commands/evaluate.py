"""`tradewarn evaluate`: extraction against a gold, field by field."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tradewarn.cli.layout import paragraph, table
from tradewarn.cli.output import as_json, emit, progress, say, tell
from tradewarn.cli.program import Program, today
from tradewarn.errors import BadUse
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from tradewarn.evaluation.figures import Figures, Reliability
    from tradewarn.evaluation.judging import Judged, Outcome
    from tradewarn.model import Found

QUOTE = 160


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("base", type=click.Path(path_type=Path))
@click.option("--only", default="", help="Only the records whose document's name holds this.")
@click.option("--worst", default=15, show_default=True, type=click.IntRange(0), help="Show so many misses.")
@click.option(
    "--fit", type=click.Path(path_type=Path), help="Write what the rules' numbers are worth to this file."
)
@as_json
def command(gold: Path, base: Path, only: str, worst: int, fit: Path | None, json_out: bool) -> int:
    """Read a gold's documents again and tell how right the records are.

    GOLD has one JSON object a line; its `doc` is a path under BASE, or `file.jsonl#number`.
    Precision, recall and F1 stand per field, authority and language, then how far confidence
    is the share that is right, and the worst misses with their quotes. Nothing is stored.
    With --fit the rules' own numbers are held against the gold, as kb/calibration.yaml keeps it.
    """
    from tradewarn.evaluation.figures import figures, overall, reliability
    from tradewarn.evaluation.figures import worst as worst_of

    outcomes, judged = _judged(gold, base, only=only, fit=fit is not None)
    everything = overall(outcomes)
    if everything is None:
        raise BadUse(
            f"no record of the gold has {only!r} in its name", fix="leave --only out", where=str(gold)
        )
    if fit is not None:
        _fit(fit, judged, gold, len({o.doc for o in outcomes}))
    shown = {
        "fields": figures(outcomes, by=lambda o: o.field),
        "authorities": figures(outcomes, by=lambda o: o.authority),
        "languages": figures(outcomes, by=lambda o: o.language),
    }
    sure, misses = reliability(judged), worst_of(outcomes, most=worst)
    if json_out:
        emit(
            {name: [_plain(f) for f in group] for name, group in shown.items()}
            | {"all": _plain(everything), "calibration": asdict(sure), "worst": [_miss(o) for o in misses]}
            | {"documents": len({o.doc for o in outcomes})}
        )
        return 0
    for name, group in shown.items():
        _print_figures(name, [*group, everything] if name == "fields" else group)
    _print_reliability(sure)
    for outcome in misses:
        _print_miss(outcome)
    return 0


def _judged(gold: Path, base: Path, *, only: str, fit: bool) -> "tuple[list[Outcome], list[Judged]]":
    from extract.calibration import UNTOUCHED
    from extract.extractor import Extractor
    from tradewarn.evaluation.gold import golds
    from tradewarn.evaluation.judging import judge
    from tradewarn.evaluation.reading import read_again

    outcomes: list[Outcome] = []
    judged: list[Judged] = []
    with Program(Settings.read()) as program:
        extractor = Extractor(weights=UNTOUCHED) if fit else program.extractor
        listed = golds(gold, only=only)
        report = progress("evaluate")
        for record, made in read_again(
            listed, base, readers=program.readers, extractor=extractor, report=report
        ):
            more, values = judge(record, made)
            outcomes += more
            judged += values
    return outcomes, judged


def _fit(path: Path, judged: "list[Judged]", gold: Path, documents: int) -> None:
    from tradewarn.evaluation.fitting import counted, fitted
    from tradewarn.evaluation.table import written
    from tradewarn.store.archive import sha256

    counts = counted(judged)
    text = written(
        counts,
        fitted(counts),
        made=today().isoformat(),
        gold=sha256(gold.read_bytes()),
        documents=documents,
    )
    path.write_text(text, encoding="utf-8")
    tell(f"{path}: {len(counts)} rules and numbers; review the diff")


def _plain(figures: "Figures") -> dict[str, Any]:
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in asdict(figures).items()}


def _miss(outcome: "Outcome") -> dict[str, Any]:
    return {
        "doc": outcome.doc,
        "field": outcome.field,
        "score": round(outcome.score, 4),
        "want": list(outcome.wanted),
        "got": list(outcome.made),
        "proof": [_proof(found) for found in outcome.proof],
    }


def _proof(found: "Found") -> dict[str, Any]:
    return found.model_dump(mode="json", include={"quote", "page", "start", "end", "confidence", "by"})


def _print_figures(name: str, group: "list[Figures]") -> None:
    head = [name, "records", "score", "precision", "recall", "F1", "right", "wrong", "missed"]
    rows = [
        [
            f.name,
            str(f.documents),
            f"{f.score:.3f}",
            *(_share(x) for x in (f.precision, f.recall, f.f1)),
            *map(str, (f.hits, f.wrong, f.missed)),
        ]
        for f in group
    ]
    say(table(head, rows, numbers=range(1, len(head))) + "\n")


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _print_reliability(sure: "Reliability") -> None:
    head = ["confidence", "values", "mean", "right"]
    rows = [
        [f"{b.low:.2f}–{b.high:.2f}", str(b.values), f"{b.confidence:.3f}", f"{b.right:.3f}"]
        for b in sure.bins
    ]
    say(table(head, rows, numbers=range(1, len(head))))
    say(
        paragraph(
            f"{sure.judged} values judged, {sure.unjudged} that the gold cannot tell of;"
            f" Brier {sure.brier:.4f}, calibration error {sure.gap:.4f}"
        )
    )


def _print_miss(outcome: "Outcome") -> None:
    say(f"\n{outcome.field}  {outcome.score:.2f}  {outcome.doc}")
    say(paragraph(_brief(outcome.wanted), first="  want  "))
    say(paragraph(_brief(outcome.made), first="  got   "))
    for found in outcome.proof[:3]:
        quote = " ".join(found.quote.split())[:QUOTE]
        say(paragraph(f"“{quote}” page {found.page}, {found.confidence:.2f}, {found.by}", first="  seen  "))


def _brief(values: tuple[Any, ...]) -> str:
    text = "; ".join(str(v) for v in values) or "–"
    return text if len(text) <= 400 else text[:400] + " …"


COMMAND = command
