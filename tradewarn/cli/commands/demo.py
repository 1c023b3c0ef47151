"""`tradewarn demo`: load a sample and show one warning and one answer."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import as_json, emit, progress, say, tell
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse, TradewarnError
from tradewarn.model import EarlyWarning, Question, Verdict
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from extract.files import Content


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--question", help="What to ask; else the folder's question.txt.")
@as_json
def command(folder: Path, question: str | None, json_out: bool) -> int:
    """Load the sample in FOLDER, then show one early warning and one answer from it.

    A second time there is nothing to do, and it shows at once.
    """
    if not (folder / "notices").is_dir():
        raise BadUse(f"no notices under {folder}", fix="name the folder `sample` of a checkout")
    with Program(Settings.read()) as program:
        loaded = _load(program, folder)
        warnings = program.store.warnings.all(limit=1)
        asked = question or (folder / "question.txt").read_text(encoding="utf-8").strip()
        verdict = program.checker.check(Question(question=asked))
    if json_out:
        emit(
            loaded
            | {"warnings": [w.model_dump(mode="json") for w in warnings]}
            | {"question": asked, "verdict": verdict.model_dump(mode="json")}
        )
    else:
        _show(loaded, warnings, asked, verdict)
    return 0


def _load(program: Program, folder: Path) -> dict[str, int]:
    from kb.loading import load
    from tradewarn.cli.ingesting import take
    from tradewarn.cli.knowledge import keep
    from tradewarn.work import Worker

    store = program.store
    cited = {source for source, _, _ in store.cited.sources()}
    for file in sorted((folder / "cited").iterdir()):
        name = f"{folder.resolve().name}/{file.name}"
        if name not in cited:
            keep(store, load(file, name=name))
    taken = take(store, _given(program, folder), source="sample")
    if any(store.jobs.waiting(stage) for stage in ("extract", "cases", "match", "index")):
        Worker(store, list(program.stages()), progress=progress("sample")).run_until_idle()
    return {"documents": len(taken.digests), "notices": store.notices.count()}


def _given(program: Program, folder: Path) -> "Iterator[Content]":
    import io

    from extract.files import contents

    def refuse(name: str, error: TradewarnError) -> None:
        raise error

    where, limit = [str(folder / "notices")], program.settings.size_limit
    return contents(where, stdin=io.BytesIO(), refuse=refuse, limit=limit)


def _show(loaded: dict[str, int], warnings: list[EarlyWarning], asked: str, verdict: Verdict) -> None:
    from tradewarn.cli.answers import language, print_verdict, print_warning

    speak = language()
    tell(speak.say("cli.demo_loaded", **loaded))
    for item in warnings:
        say(f"\n── {speak.say('cli.demo_warning')} ──\n")
        print_warning(item, speak)
    say(f"\n── {speak.say('cli.demo_question')} ──\n")
    say(paragraph(asked, first="? "))
    say("")
    print_verdict(verdict)


COMMAND = command
