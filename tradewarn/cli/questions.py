"""A question of the review desk, for people: what was read, where, and how to answer."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tradewarn.cli.layout import breadth, paragraph
from tradewarn.cli.output import say
from tradewarn.store.offering import RECORD

if TYPE_CHECKING:
    from api.looking import Place
    from api.reviewing import Passage, ReviewQuestion
    from tradewarn.cli.wording import Wording

SHOWN = 8
LONGEST = 600
FORMS = {  # how a person writes a value of each field; the others are words as they are
    "publication_date": "YYYY-MM-DD",
    "stage": "CODE",
    "authority": "CODE",
    "instruments": "AD,CVD",
    "importing_country": "CC",
    "countries_of_origin": "VN,TH",
    "hs_codes": "'0306.17, 1605.21'",
    "period": "YYYY-MM-DD..YYYY-MM-DD",
    "all_origins": "true",
    "rates": "'NAME: 12.5 % (dumping margin); all others: 25 % (dumping margin)'",
    "companies": "JSON",
    "deadlines": "JSON",
    "related_countries": "JSON",
    "scope": "JSON",
}


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
    _print_value(speak.say("cli.review.machine"), item.machine, item, speak)
    if item.by:
        _print_person(item, speak)
    if item.second:
        say(f"  {speak.say('cli.review.second', who=item.second, at=item.second_at)}")
    for passage in item.passages[:SHOWN]:
        _print_passage(passage, item, speak)
    if len(item.passages) > SHOWN:
        say(f"  … {len(item.passages) - SHOWN}")
    for place in item.look:
        _print_place(place, speak)
    _print_commands(item)


def print_history(history: Sequence[dict[str, Any]], speak: "Wording") -> None:
    """Print what was ever decided, oldest first."""
    for row in history:
        word = speak.named("cli.review.status", row["event"])
        note = f" – {row['note']}" if row.get("note") else ""
        values = row.get("value") or []
        what = f": {_brief(values[0])}" if values else ""
        say(paragraph(f"{row['at']}  {row['by']}, {word}{what}{note}", first="  "))


def _print_person(item: "ReviewQuestion", speak: "Wording") -> None:
    """Print the person's value under the machine's, and what proves it."""
    _print_value(speak.say("cli.review.person"), item.reviewer, item, speak)
    word = speak.named("cli.review.status", item.status)
    said = f"{item.by}, {item.at}; {word}" + (f" – {item.note}" if item.note else "")
    say(paragraph(f"({said})", first="    "))
    said_something = item.reviewer not in (None, "", [], False)
    if item.status == "corrected" and said_something and not any(_follows(p, item) for p in item.passages):
        say(paragraph(speak.say("cli.review.own_word"), first="    "))
    if item.decided_on is not None and item.decided_on != item.machine:
        _print_value(speak.say("cli.review.before"), item.decided_on, item, speak)


def _print_value(label: str, value: Any, item: "ReviewQuestion", speak: "Wording") -> None:
    """Print a value after its label; records one a line."""
    lines = value if isinstance(value, list) and value else [value]
    if isinstance(value, dict) and item.field == "record":
        lines = [f"{speak.named('field', k)}: {_told(k, v, speak)}" for k, v in value.items()]
    first, rest = f"  {label}  ", " " * (breadth(label) + 4)
    for number, line in enumerate(lines):
        say(paragraph(_told(item.field, line, speak), first=rest if number else first, rest=rest))


def _print_passage(passage: "Passage", item: "ReviewQuestion", speak: "Wording") -> None:
    mark = speak.say("cli.review.proposal") + " " if passage.proposal else ""
    head = speak.say("cli.review.page", page=passage.page, sure=f"{passage.confidence:.2f}")
    same = f"; {speak.say('cli.review.same')}" if _follows(passage, item) else ""
    told = f"{mark}{_told(item.field, passage.value, speak)} ({head}, {passage.by}{same})"
    say(paragraph(told, first="  • ", rest="    "))
    _print_quote(passage, first="    ")


def _print_place(place: "Place", speak: "Wording") -> None:
    say(f"  • {speak.say('cli.review.look', page=place.page)}")
    _print_quote(place, first="    ")


def _print_quote(place: "Passage | Place", *, first: str) -> None:
    before, quote, after = (" ".join(t.split()) for t in (place.before, place.quote, place.after))
    begins = f"… {before} " if before else ""
    ends = f" {after} …" if after else ""
    say(paragraph(f"{begins}»{quote[:LONGEST]}«{ends}", first=first))


def _follows(passage: "Passage", item: "ReviewQuestion") -> bool:
    """Tell whether a passage says what the person said."""
    if item.status != "corrected":
        return False
    return passage.value == item.reviewer or (
        isinstance(item.reviewer, list) and passage.value in item.reviewer
    )


def _print_commands(item: "ReviewQuestion") -> None:
    say("")
    if item.status == "open":
        say(f"  tradewarn review accept {item.id} --seen {item.seen}")
        say(f"  tradewarn review reject {item.id} --seen {item.seen}")
    else:
        say(f"  tradewarn review undo {item.id}")
    if item.field == RECORD:
        say(f"  tradewarn review correct {item.notice} FIELD VALUE")
    else:
        say(f"  tradewarn review correct {item.id} {item.field} {FORMS.get(item.field, 'VALUE')}")
    say("")


def _told(field: str, value: Any, speak: "Wording") -> str:
    """Write one value; a code of a closed list with its name."""
    if field == "stage" and isinstance(value, str):
        return f"{value} ({speak.names.stage(value)})"
    if field == "authority" and isinstance(value, str):
        return f"{value} ({speak.names.authority(value)})"
    if field == "rates" and isinstance(value, dict):
        return _rate(value, speak)
    if field == "record" or not isinstance(value, list):
        return _brief(value)
    return "; ".join(_told(field, v, speak) for v in value) or "–"


def _rate(rate: dict[str, Any], speak: "Wording") -> str:
    whom = rate.get("company") or speak.named("rate_scope", rate.get("scope"))
    if rate.get("producer") not in (None, rate.get("company")):
        whom += f" ({speak.say('rates.made_by')} {rate['producer']})"
    amount = speak.formats.amount(str(rate.get("rate")), str(rate.get("unit")))
    more = [speak.named("basis", rate.get("basis"))]
    more += [str(rate[k]) for k in ("instrument", "country", "goods", "since", "until") if rate.get(k)]
    return f"{whom}: {amount} ({', '.join(more)})"


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
