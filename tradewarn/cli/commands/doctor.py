"""`tradewarn doctor`: what is installed, loaded, reachable, stale."""

import platform
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

import click

from tradewarn import __version__
from tradewarn.cli.output import as_json, emit, say
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.settings import Settings

PARTS = ("spacy", "tantivy", "faiss-cpu", "torch", "sentence-transformers", "pypdfium2", "scrapy", "psycopg")


@click.command("doctor")
@as_json
def command(json_out: bool) -> int:
    """Look at every part that work needs; exit 1 when one of them is not well."""
    settings = Settings.read()
    with Program(settings) as program:
        store = program.store
        asked: dict[str, Callable[[], object]] = {
            "store": lambda: f"{store.documents.count()} documents, {store.notices.count()} notices",
            "cited records": lambda: (
                f"{len(store.cited.all())} cases, {store.reference.count_hs()} tariff lines"
            ),
            "index": lambda: program.searcher and f"{store.jobs.waiting('index')} records waiting",
            "jobs": lambda: _dead(store.jobs.counts()),
            "rules": lambda: _outdated(program),
            "sources": lambda: _silent(program),
        }
        found = [_ask(name, question) for name, question in asked.items()]
    report = {
        "version": __version__,
        "python": platform.python_version(),
        "home": str(settings.home),
        "installed": {name: _version(name) for name in PARTS},
        "parts": [{"part": n, "well": w, "says": s} for n, w, s in found],
    }
    if json_out:
        emit(report)
    else:
        say(f"tradewarn {__version__}, Python {report['python']}, home {settings.home}")
        say("  " + ", ".join(f"{n} {_version(n)}" for n in PARTS))
        for name, well, says in found:
            say(f"  {'ok  ' if well else 'LOOK'} {name}: {says}")
    return 0 if all(well for _, well, _ in found) else 1


def _ask(name: str, question: Callable[[], object]) -> tuple[str, bool, str]:
    try:
        return name, True, str(question())
    except TradewarnError as error:
        return name, False, f"[{error.code}] {error.what}. Fix: {error.fix}"


def _dead(counts: dict[str, dict[str, int]]) -> str:
    dead = {stage: states["dead"] for stage, states in counts.items() if states.get("dead")}
    if dead:
        raise TradewarnError(
            f"dead jobs: {dead}", fix="see `tradewarn issues`, then `tradewarn worker --retry-dead`"
        )
    waiting = sum(s.get("ready", 0) + s.get("leased", 0) for s in counts.values())
    return f"{waiting} waiting"


def _outdated(program: Program) -> str:
    from extract.version import extractor_version

    versions = program.store.documents.versions()
    old = sum(v != extractor_version() for v in versions.values())
    if old:
        raise TradewarnError(
            f"{old} documents were read by older rules", fix="run `tradewarn worker --once --rerun`"
        )
    return f"{len(versions)} documents read by rules {extractor_version()}"


def _silent(program: Program) -> str:
    states = program.source_states()
    silent = [s.name for s in states if s.silent]
    if silent:
        raise TradewarnError(f"silent: {', '.join(silent)}", fix="see `tradewarn sources`")
    return f"{len(states)} sources"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


COMMAND = command
