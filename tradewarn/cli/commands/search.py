"""`tradewarn search`: ask the index."""

from typing import Any, Literal

import click

from tradewarn.cli.filters import as_filters, filter_options
from tradewarn.cli.output import as_json, emit, say
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.command("search")
@click.argument("query")
@click.option("--limit", default=20, show_default=True, help="Most hits, 1 to 100.")
@click.option(
    "--mode", type=click.Choice(["hybrid", "lexical", "dense"]), default="hybrid", show_default=True
)
@filter_options
@as_json
def command(
    query: str, limit: int, mode: Literal["hybrid", "lexical", "dense"], json_out: bool, **filters: Any
) -> int:
    """Search notices, cases and law with words, numbers or codes, in any language."""
    with Program(Settings.read()) as program:
        answer = program.searcher.search(query, filters=as_filters(**filters), limit=limit, mode=mode)
    if json_out:
        emit(answer)
        return 0
    say(f"{answer.total} records, {answer.took_ms:.0f} ms")
    for number, hit in enumerate(answer.hits, 1):
        say(f"{number:3}. {hit.ref}  {hit.title}")
        say(f"     {hit.authority or '–'}  {hit.publication_date or '–'}  {hit.kind}  {hit.id}")
        for snippet in hit.snippets[:1]:
            say(f"     … {' '.join(snippet.text.split())} …")
    return 0


COMMAND = command
