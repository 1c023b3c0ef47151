"""`tradewarn demo`: load a sample and show one warning and one answer."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tradewarn.cli.output import progress, say, tell
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse, TradewarnError
from tradewarn.model import EarlyWarning, Question, Verdict
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from extract.files import Content


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--question", help="What to ask; else the folder's question.txt.")
def command(folder: Path, question: str | None) -> int:
    """Take FOLDER/notices and FOLDER/cited into the store, then show what comes of it.

    A second time there is nothing to do, and it shows at once.
    """
    if not (folder / "notices").is_dir():
        raise BadUse(f"no notices under {folder}", fix="name the folder `sample` of a checkout")
    with Program(Settings.read()) as program:
        _load(program, folder)
        warnings = program.store.warnings.all(limit=1)
        asked = question or (folder / "question.txt").read_text(encoding="utf-8").strip()
        verdict = program.checker.check(Question(question=asked))
        _show(warnings, asked, verdict)
    return 0


def _load(program: Program, folder: Path) -> None:
    from kb.loading import load_all
    from tradewarn.cli.ingesting import take
    from tradewarn.cli.knowledge import keep
    from tradewarn.work import Worker

    store = program.store
    cited = {source for source, _, _ in store.cited.sources()}
    for loaded in load_all([folder / "cited"]):
        if loaded.source_name not in cited:
            keep(store, loaded)
    taken = take(store, _given(program, folder), source="sample")
    if any(store.jobs.waiting(stage) for stage in ("extract", "cases", "match", "index")):
        Worker(store, list(program.stages()), progress=progress("sample")).run_until_idle()
    tell(f"{len(taken.digests)} sample notices, {store.notices.count()} records")


def _given(program: Program, folder: Path) -> "Iterator[Content]":
    import io

    from extract.files import contents

    def refuse(name: str, error: TradewarnError) -> None:
        raise error

    where, limit = [str(folder / "notices")], program.settings.size_limit
    return contents(where, stdin=io.BytesIO(), refuse=refuse, limit=limit)


def _show(warnings: list[EarlyWarning], asked: str, verdict: Verdict) -> None:
    say("")
    for item in warnings:
        say(f"⚠ Cảnh báo sớm / early warning, level {item.level} of 4, {item.created}")
        say(f"  {item.text_vi}")
        say(f"  {item.text_en}")
        for reason in item.reasons[:3]:
            say(f"    • {reason.text} “{' '.join(reason.quote.split())[:120]}” [{reason.source.ref}]")
    say("")
    say(f"? {asked}")
    say(f"→ {verdict.verdict}: {verdict.summary}")
    for fact in verdict.facts[:4]:
        say(f"    • {fact.text} [{fact.source.ref}]")
    say("")


COMMAND = command
