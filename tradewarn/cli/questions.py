"""A question of the review desk, for people: what was read, where, and how to answer."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import say

if TYPE_CHECKING:
    from api.reviewing import Passage, ReviewQuestion
    from tradewarn.cli.wording import Wording

SHOWN = 8
LONGEST = 600


def print_question(item: "ReviewQuestion", speak: "Wording") -> None:
    """Print one question whole."""
    say(paragraph(item.title or speak.say("cli.no_title")))
    facts = (
        item.authority,
        item.document_number,
        ", ".join(item.case_numbers),
        item.publication_date,
        item.url,
    )
    say(paragraph(" · ".join(f for f in facts if f), first="  "))
    name = speak.named("field", item.field)
    say(f"\n{name}: {speak.say(f'cli.review.why.{item.why or item.status}')}")
    say(paragraph(_brief(item.machine), first=f"  {speak.say('cli.review.machine')}  "))
    if item.by:
        word = speak.named("cli.review.status", item.status)
        said = f"{_brief(item.reviewer)} ({item.by}, {item.at}; {word})"
        say(paragraph(said, first=f"  {speak.say('cli.review.person')}  "))
        if item.decided_on is not None and item.decided_on != item.machine:
            say(paragraph(_brief(item.decided_on), first=f"  {speak.say('cli.review.before')}  "))
    if item.second:
        say(f"  {speak.say('cli.review.second', who=item.second, at=item.second_at)}")
    for passage in item.passages[:SHOWN]:
        _print_passage(passage, speak)
    if len(item.passages) > SHOWN:
        say(f"  … {len(item.passages) - SHOWN}")
    _print_commands(item)


def print_history(history: Sequence[dict[str, Any]], speak: "Wording") -> None:
    """Print what was ever decided, oldest first."""
    for row in history:
        word = speak.named("cli.review.status", row["event"])
        note = f" – {row['note']}" if row.get("note") else ""
        values = row.get("value") or []
        what = f": {_brief(values[0])}" if values else ""
        say(paragraph(f"{row['at']}  {row['by']}, {word}{what}{note}", first="  "))


def _print_passage(passage: "Passage", speak: "Wording") -> None:
    mark = speak.say("cli.review.proposal") + " " if passage.proposal else ""
    head = speak.say("cli.review.page", page=passage.page, sure=f"{passage.confidence:.2f}")
    say(paragraph(f"{mark}{_brief(passage.value)} ({head}, {passage.by})", first="  • ", rest="    "))
    before, after = (" ".join(text.split()) for text in (passage.before, passage.after))
    quote = " ".join(passage.quote.split())
    say(paragraph(f"… {before} »{quote[:LONGEST]}« {after} …", first="    "))


def _print_commands(item: "ReviewQuestion") -> None:
    say("")
    say(f"  tradewarn review accept {item.id} --seen {item.seen}")
    say(f"  tradewarn review reject {item.id} --seen {item.seen}")
    field = "FIELD" if item.field == "record" else item.field
    say(f"  tradewarn review correct {item.id} {field} VALUE")
    say("")


def _brief(value: Any) -> str:
    if value is None or value == []:
        return "–"
    if isinstance(value, list):
        text = "; ".join(_brief(v) for v in value)
    elif isinstance(value, dict):
        told = {k: v for k, v in value.items() if v not in (None, "", [], False)}
        text = ", ".join(f"{k}: {_brief(v)}" for k, v in told.items())
    else:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else text[:LONGEST] + " …"
