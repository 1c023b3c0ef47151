"""`tradewarn searches`: searches that are kept, and what is new in them."""

import sys
from typing import Any, Literal

import click

from tradewarn.cli.asking import Asking, question
from tradewarn.cli.filters import as_filters, filter_options
from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import as_json, emit, say, tell
from tradewarn.cli.program import Program, now
from tradewarn.cli.understanding import as_understood, understanding_options
from tradewarn.cli.wording import Wording
from tradewarn.errors import NotFound
from tradewarn.model import NewMatch, SavedSearch, SearchNews
from tradewarn.settings import Settings

LOCAL = "local"
owner_option = click.option("--owner", default=LOCAL, show_default=True, help="Whose searches.")


@click.group("searches")
def command() -> None:
    """Searches that are kept, and what is new in them."""


@command.command("save", cls=Asking)
@click.argument("words", nargs=-1, required=True, metavar="QUERY")
@click.option("--name", help="What to call it; else it is named by what it asks.")
@owner_option
@click.option(
    "--mode",
    type=click.Choice(["hybrid", "lexical", "dense"]),
    default="hybrid",
    show_default=True,
    help="By words and meaning, by words alone, or by meaning alone.",
)
@click.option("--all-now", is_flag=True, help="Tell at the next run also what matches already.")
@filter_options
@understanding_options
@as_json
def save(
    words: tuple[str, ...],
    name: str | None,
    owner: str,
    mode: Literal["hybrid", "lexical", "dense"],
    all_now: bool,
    json_out: bool,
    as_written: bool,
    removed: tuple[str, ...],
    **filters: Any,
) -> int:
    """Keep QUERY with its filters, to be told what comes to it from now on.

    What matches already is remembered and not told, unless --all-now asks for it. Records
    count that match by words, numbers, codes and filters; with --mode dense the nearest
    in meaning. Saving the same once more changes nothing.
    """
    from index.saved.keeping import keep

    query = question(words)
    wanted = as_filters(**filters)
    with Program(Settings.read()) as program:
        item, seen = keep(
            program.store,
            program.searcher.search,
            owner=owner,
            query=query,
            filters=wanted,
            mode=mode,
            name=name,
            all_now=all_now,
            understood=as_understood(query, as_written, removed),
            at=now(),
        )
    if json_out:
        emit(_listed(item, len(seen.new), seen.checked, seen.total))
        return 0
    speak = _language()
    say(speak.say("cli.searches.saved", name=item.name, id=item.id))
    said = seen.text_vi if speak.words.language == "vi" else seen.text_en
    if said:
        say(paragraph(said))
    return 0


@command.command("list")
@click.option("--owner", help="Only this owner's.")
@as_json
def list_(owner: str | None, json_out: bool) -> int:
    """List the saved searches, and how much of each waits to be told."""
    with Program(Settings.read()) as program:
        kept = program.store.searches
        items = kept.all(owner=owner)
        waiting = kept.counts([item.id for item in items])
        looks = {item.id: kept.last_look(item.id) for item in items}
    if json_out:
        for item in items:
            last = looks[item.id]
            checked, total = (last.checked, last.total) if last else (0, 0)
            emit(_listed(item, waiting.get(item.id, 0), checked, total))
        return 0
    speak = _language()
    if not items:
        say(speak.say("cli.searches.none"))
    for item in items:
        news = speak.count("cli.searches.waiting", waiting.get(item.id, 0))
        say(paragraph(f"{item.id}  {item.owner}: {item.name} – {news}"))
    return 0


@command.command("run")
@click.argument("search", required=False)
@owner_option
@click.option("--all-now", is_flag=True, help="Tell also what was there when the search was saved.")
@click.option("--peek", is_flag=True, help="Tell it again next time too.")
@as_json
def run_(search: str | None, owner: str, all_now: bool, peek: bool, json_out: bool) -> int:
    """Tell what is new in all searches of an owner, or in SEARCH: a name or an id.

    What was told is told no more, once it was printed whole: a command that is killed
    before leaves it to the next, under the same ids.
    """
    from index.saved.looking import look, news

    with Program(Settings.read()) as program:
        kept = program.store.searches
        for item in _chosen(program, search, owner):
            if all_now:
                kept.tell_all(item.id)
            at = now()
            first = look(program.store, program.searcher.search, item, at=at)
            told = news(program.store, item, first=first)
            if json_out:
                emit(told)
            else:
                _print(item, told, _language())
            sys.stdout.flush()
            if not peek:
                kept.acknowledge(item.id, [match.id for match in told.new], at=at)
    return 0


@command.command("remove")
@click.argument("search")
@owner_option
@as_json
def remove(search: str, owner: str, json_out: bool) -> int:
    """Forget SEARCH, a name or an id, and what it has told."""
    with Program(Settings.read()) as program:
        item = _chosen(program, search, owner)[0]
        program.store.searches.remove(item.id)
    if json_out:
        emit({"removed": item.id})
    else:
        tell(_language().say("cli.searches.removed", name=item.name))
    return 0


def _chosen(program: Program, search: str | None, owner: str) -> list[SavedSearch]:
    """Give the searches that are meant: an id is anybody's, a name its owner's."""
    kept = program.store.searches
    if search is None:
        return kept.all(owner=owner)
    try:
        return [kept.get(search)]
    except NotFound:
        return [kept.get(search, owner=owner)]


def _listed(item: SavedSearch, waiting: int, checked: int, total: int) -> dict[str, Any]:
    return item.model_dump(mode="json") | {"waiting": waiting, "checked": checked, "total": total}


def _language() -> Wording:
    from tradewarn.cli.answers import language

    return language()


def _print(item: SavedSearch, told: SearchNews, speak: Wording) -> None:
    say("\n" + paragraph(f"{item.name}: {speak.count('cli.searches.new', len(told.new))}"))
    vi = speak.words.language == "vi"
    if said := told.text_vi if vi else told.text_en:
        say(paragraph(said))
    for number, match in enumerate(told.new, 1):
        _print_match(number, match, speak)


def _print_match(number: int, match: NewMatch, speak: Wording) -> None:
    hit = match.hit
    from api.web.known import case_name, own_id

    number_of_it = "" if not hit.ref or own_id(hit.ref) else f"{hit.ref} – "
    say(paragraph(f"{number_of_it}{case_name(hit.title)}", first=f"{number:3}. "))
    cited = speak.named("standing", hit.standing) if hit.standing else ""
    known = [speak.names.authority(hit.authority), speak.formats.date(hit.publication_date), cited, hit.id]
    say(paragraph(" · ".join(part for part in known if part), first="     "))
    reason = match.reason.text_vi if speak.words.language == "vi" else match.reason.text_en
    say(paragraph(reason, first="     "))


COMMAND = command
