"""`tradewarn review`: a person's desk for what the machine read."""

import getpass
from typing import TYPE_CHECKING, Any

import click

from tradewarn.cli.output import as_json, emit, say, tell
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from api.reviewing import Verb
    from tradewarn.model import Review

by_whom = click.option("--by", help="Who decides; TRADEWARN_REVIEWER, else the user of this machine.")
why_so = click.option("--note", default="", help="Why, for the history.")
as_seen = click.option("--seen", help="The token that `next` showed; refused if anything changed since.")
later = click.option("--later", is_flag=True, help="Leave index, cases and warnings to `tradewarn worker`.")


@click.group("review")
def command() -> None:
    """Decide what the machine read: accept, reject or correct, one value after the other."""


@command.command("next")
@click.option("--field", help="Only this field, as rates; `record` for whole records.")
@click.option("--authority", help="Only notices of this authority, as US-DOC.")
@click.option("--count", is_flag=True, help="Only tell how much waits, by field.")
@as_json
def next_(field: str | None, authority: str | None, count: bool, json_out: bool) -> int:
    """Show the next thing to decide, with its passages and the commands that answer it.

    The gravest come first: rates, companies and deadlines of notices that concern Viet
    Nam, then the newest.
    """
    from api.reviewing import next_questions

    with Program(Settings.read()) as program:
        if count:
            _count(program, json_out)
            return 0
        waiting, here = next_questions(
            program.store, field=field, authority=authority.upper() if authority else None
        )
    if json_out:
        emit((here[0].model_dump(mode="json") if here else {}) | {"waiting": waiting})
        return 0
    from tradewarn.cli.answers import language
    from tradewarn.cli.questions import print_question

    if here:
        print_question(here[0], language())
    say(language().count("cli.review.waiting", waiting) if waiting else language().say("cli.review.nothing"))
    return 0


@command.command("list")
@click.option("--decided", is_flag=True, help="What was decided, the latest first.")
@click.option("--field", help="Only this field.")
@click.option("--authority", help="Only notices of this authority.")
@click.option("--notice", help="Only this notice.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="At most so many.")
@as_json
def list_(
    decided: bool, field: str | None, authority: str | None, notice: str | None, limit: int, json_out: bool
) -> int:
    """List what waits in the order of `next`, or what was decided."""
    with Program(Settings.read()) as program:
        reviews = program.store.reviews
        if decided:
            _, here = reviews.decided(notice=notice, limit=limit)
        else:
            _, here = reviews.queue(
                field=field,
                authority=authority.upper() if authority else None,
                notice=notice,
                limit=limit,
            )
    for review in here:
        _tell_of(review, json_out)
    return 0


@command.command("show")
@click.argument("id")
@as_json
def show(id: str, json_out: bool) -> int:  # noqa: A002  (the contract's name)
    """Show one review with its passages and all that was ever decided of it."""
    from api.reviewing import question

    with Program(Settings.read()) as program:
        item = question(program.store, program.store.reviews.get(id))
        history = program.store.reviews.history(id)
    if json_out:
        emit(item.model_dump(mode="json") | {"history": history})
        return 0
    from tradewarn.cli.answers import language
    from tradewarn.cli.questions import print_history, print_question

    print_question(item, language())
    print_history(history, language())
    return 0


@command.command("accept")
@click.argument("id")
@by_whom
@as_seen
@why_so
@later
@as_json
def accept(id: str, by: str | None, seen: str | None, note: str, later: bool, json_out: bool) -> int:  # noqa: A002
    """Take what the machine offers, proposals too.

    A second person's acceptance of what another accepted is their agreement; of what another
    corrected, it is so with the token of what they saw. A rejection is agreed with by `reject`.
    """
    return _answer(id, "accept", by=by, seen=seen, note=note, later=later, json_out=json_out)


@command.command("reject")
@click.argument("id")
@by_whom
@as_seen
@why_so
@later
@as_json
def reject(id: str, by: str | None, seen: str | None, note: str, later: bool, json_out: bool) -> int:  # noqa: A002
    """Refuse the proposals: what stands beside them stays; where there are none, leave a blank."""
    return _answer(id, "reject", by=by, seen=seen, note=note, later=later, json_out=json_out)


@command.command("correct")
@click.argument("id")
@click.argument("field")
@click.argument("value")
@by_whom
@as_seen
@why_so
@later
@as_json
def correct(
    id: str,  # noqa: A002
    field: str,
    value: str,
    by: str | None,
    seen: str | None,
    note: str,
    later: bool,
    json_out: bool,
) -> int:
    """Put your value in place of the machine's; it stays through every later reading.

    VALUE is written as the field asks: a date as 2025-02-14, countries by code or name,
    tariff codes as printed, records such as rates in JSON, an empty text for a blank.
    """
    said = {"field": field, "value": value}
    return _answer(id, "correct", by=by, seen=seen, note=note, later=later, json_out=json_out, **said)


@command.command("undo")
@click.argument("id")
@by_whom
@why_so
@later
@as_json
def undo(id: str, by: str | None, note: str, later: bool, json_out: bool) -> int:  # noqa: A002
    """Take a decision back; the machine's value stands again, and is asked again."""
    return _answer(id, "undo", by=by, seen=None, note=note, later=later, json_out=json_out)


def _answer(
    id: str,  # noqa: A002
    verb: "Verb",
    *,
    by: str | None,
    seen: str | None,
    note: str,
    later: bool,
    json_out: bool,
    **said: str,
) -> int:
    from api.reviewing import answer

    with Program(Settings.read()) as program:
        who = by or program.settings.reviewer or _user()
        review = answer(program.store, id, verb, by=who, seen=seen, note=note, **said)
        _tell_of(review, json_out)
        if not later:
            _follow(program)
    return 0


def _follow(program: Program) -> None:
    """Do now what rests on the notice; a kill here leaves it to the next worker."""
    from tradewarn.cli.services import follow

    follow(program)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise BadUse("nobody is known to decide", fix="give --by, or set TRADEWARN_REVIEWER") from error


def _count(program: Program, json_out: bool) -> None:
    counts = program.store.reviews.counts()
    if json_out:
        emit({"waiting": sum(counts.values()), "fields": counts})
        return
    from tradewarn.cli.answers import language

    speak = language()
    for name, number in sorted(counts.items(), key=lambda item: -item[1]):
        say(f"{speak.formats.number(number):>8}  {speak.named('field', name)}")
    total = sum(counts.values())
    say(speak.count("cli.review.waiting", total) if total else speak.say("cli.review.nothing"))


def _tell_of(review: "Review", json_out: bool) -> None:
    if json_out:
        emit(review)
        return
    from tradewarn.cli.answers import language

    speak = language()
    second: Any = f", {review.second}" if review.second else ""
    word = speak.named("cli.review.status", review.status)
    line = f"{review.id}: {word}" + (f" ({review.by}{second})" if review.by else "")
    tell(line) if review.by else say(line)


COMMAND = command
