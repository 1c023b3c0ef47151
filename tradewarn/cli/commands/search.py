"""`tradewarn search`: ask the index."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

import click

from tradewarn.cli.asking import Asking, question
from tradewarn.cli.emptied import WayOut, tell_ways_out, ways_out
from tradewarn.cli.filters import as_filters, filter_options
from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import as_json, emit, say, tell_issues
from tradewarn.cli.program import Program
from tradewarn.cli.similar import find_like
from tradewarn.cli.understanding import as_understood, tell_acts, tell_understood, understanding_options
from tradewarn.errors import BadUse, NothingToSearch, OnlyNear
from tradewarn.model import Hit, SearchAnswer
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from api.grouping import Together
    from index.backend import Filters
    from index.understanding import Understood
    from tradewarn.cli.wording import Wording
    from tradewarn.store import Store

MERE_DAY = 30  # letters: what a case's event quotes of a list is often only its day


@click.command("search", cls=Asking)
@click.argument("words", nargs=-1, metavar="[QUERY]")
@click.option("--like", metavar="NOTICE_ID", help="Find what is like this notice, in place of QUERY.")
@click.option("--limit", default=20, show_default=True, help="Most hits, 1 to 100.")
@click.option(
    "--mode",
    type=click.Choice(["hybrid", "lexical", "dense"]),
    default="hybrid",
    show_default=True,
    help="By words and meaning, by words alone, or by meaning alone.",
)
@click.option(
    "--sort",
    type=click.Choice(["best", "newest", "oldest"]),
    default="best",
    show_default=True,
    help="By likeness, or by day among what matches by words.",
)
@filter_options
@understanding_options
@as_json
def command(
    words: tuple[str, ...],
    like: str | None,
    limit: int,
    mode: Literal["hybrid", "lexical", "dense"],
    sort: Literal["best", "newest", "oldest"],
    json_out: bool,
    as_written: bool,
    removed: tuple[str, ...],
    **filters: Any,
) -> int:
    """Search notices, cases and law with words, numbers or codes, in any language.

    An empty QUERY with a filter lists what the filter allows, the newest first. Words in quotation marks
    stand side by side in every hit; a dash before a word leaves it out, and a country with it.

    Example: tradewarn search 'tôm đông lạnh -"Thái Lan"' --from 2020 --to 2024-06
    """
    query = question(words)
    if like is not None:
        return find_like(like, query, filters, limit=limit, json_out=json_out)
    if not query.strip() and not any(filters.values()):
        raise BadUse(
            "nothing is asked",
            fix="give words, a number or an HS code, or an empty text with a filter as --market US",
        )
    wanted = as_filters(**filters)
    with Program(Settings.read()) as program:
        understood = as_understood(query, as_written, removed)

        def counted(fewer: "Filters", less: "Understood | None") -> int:
            search = program.searcher.search
            return search(query, filters=fewer, limit=1, mode=mode, understood=less, sort=sort).total

        answer = program.searcher.search(
            query, filters=wanted, limit=limit, mode=mode, understood=understood, sort=sort
        )
        ways = [] if answer.total else ways_out(counted, wanted, understood)
        if json_out:
            emit(answer if answer.total else answer.model_dump(mode="json") | {"ways_out": _told(ways)})
            return 0
        _print(answer, _groups(answer, program.store, filters["kind"]))
        tell_ways_out(ways)
    return 0


def _told(ways: "Sequence[WayOut]") -> list[dict[str, Any]]:
    return [way._asdict() for way in ways]


def _groups(answer: SearchAnswer, store: "Store", kind: str | None) -> "tuple[Together, ...]":
    from api.grouping import together, ungrouped

    return (together if kind is None else ungrouped)(answer.hits, store)


def _print(answer: SearchAnswer, groups: "tuple[Together, ...]") -> None:
    from api.web.known import case_name
    from tradewarn.cli.answers import language

    speak = language()
    form = "cli.found.one" if answer.total == 1 else "cli.found.other"
    found = speak.formats.number(answer.total)
    say(paragraph(speak.say(form, n=found, query=answer.query, ms=round(answer.took_ms))))
    tell_understood(answer.understood, speak)
    tell_acts(answer.query, speak)
    codes = {issue.code for issue in answer.issues}
    if not answer.total and NothingToSearch.code not in codes:
        say(paragraph(speak.say("cli.found_none")))
    elif len(answer.hits) < answer.total:
        say(speak.say("cli.found_first", n=len(answer.hits)))
    if OnlyNear.code in codes:  # kept with the hits, wherever they go
        say(paragraph(speak.say("cli.found_by_meaning_only")))
    # before the hits, for what is near is not to be taken for what was not found
    tell_issues(issue for issue in answer.issues if issue.code != OnlyNear.code)
    for number, group in enumerate(groups, 1):
        _print_hit(number, group.head, _known(group.head, speak))
        if group.others:
            say(paragraph(speak.say("cli.found_same_case"), first="     "))
        for hit in group.others:
            named = " · ".join([f"{_number(hit)}{case_name(hit.title)}", *_known(hit, speak)])
            say(paragraph(named, first="       – "))


def _known(hit: Hit, speak: "Wording") -> list[str]:
    kind, day = speak.named("kind", hit.kind), speak.formats.date(hit.publication_date)
    cited = speak.named("standing", hit.standing) if hit.standing else ""
    return [part for part in (speak.names.authority(hit.authority), day, kind, cited, hit.id) if part]


def _number(hit: Hit) -> str:
    """Write what people cite a record by; our own id is nobody's number."""
    from api.web.known import own_id

    return "" if not hit.ref or own_id(hit.ref) else f"{hit.ref} – "


def _print_hit(number: int, hit: Hit, known: list[str]) -> None:
    from api.web.known import case_name
    from api.web.unmarked import unmarked

    say("\n" + paragraph(f"{_number(hit)}{case_name(hit.title)}", first=f"{number:3}. "))
    say(paragraph(" · ".join(known), first="     "))
    told = [s for s in hit.snippets if hit.kind != "case" or len(s.text) > MERE_DAY]
    for snippet in told[:1]:
        say(paragraph(f"… {unmarked(snippet.text)} …", first="     "))


COMMAND = command
