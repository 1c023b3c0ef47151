"""`tradewarn extract`: read files without touching the store."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tradewarn.cli.layout import breadth, paragraph
from tradewarn.cli.output import as_json, emit, say, tell, tell_issues
from tradewarn.cli.program import Program
from tradewarn.errors import TradewarnError
from tradewarn.model import Extraction, Notice, Page
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from tradewarn.cli.wording import Wording


@click.command("extract")
@click.argument("paths", nargs=-1, required=True)
@as_json
def command(paths: tuple[str, ...], json_out: bool) -> int:
    """Read files (pdf, html, xml, txt, docx, json; - for stdin) into records.

    Nothing is stored. A folder is read file by file, a .jsonl record by record; a file
    that cannot be read is an issue, and the others go on. Exit 1 when issues were raised,
    2 when nothing could be read.
    """
    from extract.batch import Original
    from extract.files import contents
    from extract.guarded import unreadable
    from tradewarn.store.archive import sha256

    read = issues = files = 0
    with Program(Settings.read()) as program:
        refused: list[Extraction] = []

        def refuse(name: str, error: TradewarnError) -> None:
            refused.append(unreadable(name, sha256(b""), error))

        def inputs() -> Iterator[Original]:
            limit = program.settings.size_limit
            for item in contents(paths, stdin=sys.stdin.buffer, refuse=refuse, limit=limit):
                yield Original(item.name, sha256(item.data), item.data)

        for made in program.batch.extract(inputs()):
            read += bool(made.pages)
            files += 1
            issues += len(made.issues)
            _print(made, json_out)
        for made in refused:
            _print(made, json_out)
        files += len(refused)
        issues += len(refused)
    if not json_out:
        from tradewarn.cli.answers import language

        tell(language().say("cli.extracted", files=files, read=read, issues=issues))
    return 2 if not read else 1 if issues else 0


def _page(page: Page) -> dict[str, Any]:
    """A page as printed; how it was recognised only where it was a picture."""
    told: dict[str, Any] = {"number": page.number, "text": page.text}
    if page.scan:
        told["ocr"] = page.scan.model_dump(mode="json", exclude={"words"})
    return told


def _print(made: Extraction, json_out: bool) -> None:
    if json_out:
        data = made.model_dump(mode="json")
        data["pages"] = [_page(p) for p in made.pages]
        emit(data)
        return
    from tradewarn.cli.answers import language

    speak = language()
    spoken = speak.named("language", made.language) if made.language else speak.say("cli.no_language")
    form = "cli.read.one" if len(made.pages) == 1 else "cli.read.other"
    say(f"{made.path}\n  {speak.say(form, n=len(made.pages), language=spoken)}, {made.media_type}")
    for notice in made.notices:
        _print_notice(notice, speak)
    tell_issues(made.issues)
    say("")


def _print_notice(notice: Notice, speak: "Wording") -> None:
    number = notice.document_number or speak.say("cli.no_number")
    say("\n" + paragraph(f"{number} – {notice.title or speak.say('cli.no_title')}", first="  ", rest="    "))
    shown = [(speak.say(key), value) for key, value in _fields(notice, speak) if value]
    broad = max((breadth(label) for label, _ in shown), default=0)
    for label, value in shown:
        say(paragraph(value, first=f"    {label}{' ' * (broad - breadth(label))}  "))


def _fields(notice: Notice, speak: "Wording") -> Iterator[tuple[str, str]]:
    names, formats = speak.names, speak.formats
    yield "field.authority", names.authority(notice.authority)
    yield "field.instruments", ", ".join(names.instrument(i) for i in notice.instruments)
    yield "field.stage", names.stage(notice.stage)
    yield "field.goods", " / ".join(x for x in (notice.product, notice.product_vi) if x)
    origins = ", ".join(names.country(c) for c in notice.countries_of_origin)
    yield "field.countries_of_origin", speak.say("field.all_origins") if notice.all_origins else origins
    yield "field.case_numbers", ", ".join(notice.case_numbers)
    yield "field.hs_codes", ", ".join(c.printed for c in notice.hs_codes)
    yield "field.publication_date", formats.date(notice.publication_date)
    yield "cli.firms", "; ".join(c.name for c in notice.companies)
    rates = (f"{r.company or speak.named('rate_scope', r.scope)} {r.printed} {r.unit}" for r in notice.rates)
    yield "field.rates", "; ".join(rates)
    due = (f"{names.due(d.what)}: {formats.date(d.date) or d.rule or '–'}" for d in notice.deadlines)
    yield "field.deadlines", "; ".join(due)
    yield "cli.for_person", ", ".join(speak.named("field", name) for name in notice.needs_review)


COMMAND = command
