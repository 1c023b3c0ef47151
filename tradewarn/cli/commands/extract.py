"""`tradewarn extract`: read files without touching the store."""

import sys
from collections.abc import Iterator

import click

from tradewarn.cli.output import as_json, emit, say, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.model import Extraction, Notice
from tradewarn.settings import Settings


@click.command("extract")
@click.argument("paths", nargs=-1, required=True)
@as_json
def command(paths: tuple[str, ...], json_out: bool) -> int:
    """Read PATHS (pdf, html, xml, txt, docx, json; - for stdin) into records.

    Nothing is stored. A folder is read file by file, a .jsonl record by record. Exit 1
    when issues were raised, 2 when nothing could be read.
    """
    from extract.files import contents
    from extract.stage import unreadable
    from tradewarn.store.archive import sha256

    read = issues = files = 0
    with Program(Settings.read()) as program:
        refused: list[Extraction] = []

        def refuse(name: str, error: TradewarnError) -> None:
            refused.append(unreadable(name, sha256(b""), error))

        def inputs() -> Iterator[tuple[tuple[str, str], bytes]]:
            limit = program.settings.size_limit
            for item in contents(paths, stdin=sys.stdin.buffer, refuse=refuse, limit=limit):
                yield (item.name, sha256(item.data)), item.data

        for (name, digest), outcome in program.readers.map(inputs()):
            if isinstance(outcome, TradewarnError):
                made = unreadable(name, digest, outcome)
            else:
                read += 1
                made = program.extractor.extract(
                    outcome.pages, path=name, sha256=digest, media_type=outcome.media_type
                )
            files += 1
            issues += len(made.issues)
            _print(made, json_out)
        for made in refused:
            _print(made, json_out)
        files += len(refused)
        issues += len(refused)
    if not json_out:
        tell(f"{files} documents, {read} read, {issues} issues")
    return 2 if not read else 1 if issues else 0


def _print(made: Extraction, json_out: bool) -> None:
    if json_out:
        data = made.model_dump(mode="json")
        data["pages"] = [{"number": p.number, "text": p.text} for p in made.pages]
        emit(data)
        return
    say(f"{made.path}  ({made.media_type}, {len(made.pages)} pages, {made.language or 'no language'})")
    for notice in made.notices:
        _print_notice(notice)
    tell_issues(made.issues)


def _print_notice(notice: Notice) -> None:
    say(f"  {notice.document_number or '(no number)'}  {notice.title or '(no title)'}")
    for label, value in {
        "authority": notice.authority,
        "instruments": ", ".join(notice.instruments),
        "stage": notice.stage and f"{notice.stage} ({notice.stage_vi or '–'})",
        "goods": " / ".join(x for x in (notice.product, notice.product_vi) if x),
        "origins": "all" if notice.all_origins else ", ".join(notice.countries_of_origin),
        "cases": ", ".join(notice.case_numbers),
        "HS": ", ".join(c.printed for c in notice.hs_codes),
        "published": notice.publication_date,
        "firms": "; ".join(c.name for c in notice.companies),
        "rates": "; ".join(f"{r.company or r.scope} {r.printed} {r.unit}" for r in notice.rates),
        "deadlines": "; ".join(f"{d.what}: {d.date or d.rule}" for d in notice.deadlines),
        "for a person": ", ".join(notice.needs_review),
    }.items():
        if value:
            say(f"    {label:12} {value}")


COMMAND = command
