"""The rules of time limits, one reviewed file an authority in ``kb/deadlines/rules``.

A rule tells which act starts the clock, how long it runs, whose duty it is, and the passage of law
that says so. What no rule of an authority tells, the agreements of the WTO bound for its members.
"""

from functools import lru_cache
from typing import Any, Literal, NamedTuple

from kb.authorities import authorities
from kb.data import shipped_folder
from kb.deadlines.counting import Manner, Span
from tradewarn.errors import BadKnowledge

FOLDER = "deadlines/rules"
MEMBERS = "WTO"  # whose rules hold for every authority that has none of its own on a matter
Start = Literal["publication", "sent", "received"]
Who = Literal["party", "domestic", "authority", "measure"]
Bound = Literal["latest", "earliest"]
Seen = Literal["text", "timetable", "notice", "known"]


class Rule(NamedTuple):
    """One time limit.

    Attributes:
        id: Names it for good.
        authority: Whose.
        what: What falls due, in a word of ``kb/due.yaml``.
        stages: The acts that start it, as stages of a notice; `imposition` any that imposes a duty.
        instruments: Of which alone it is; empty: of all.
        start: What it runs from: the publication of that act, or the sending or receipt of a
            letter, whose day no notice tells.
        span: How long.
        who: Who must act: a party, the domestic industry, the authority; or a measure ends.
        bound: Whether the day is the last or the first possible.
        standing: Holds only while a measure is in force.
        since: The first day of an event of which it is, ISO 8601; empty: of any.
        done: The acts after which it is over.
        manner: How it is counted.
        source: The passage of law.
        url: Where it can be read; empty where we know of no lasting place.
        read: When a person last looked, ISO 8601.
        seen: What they looked at: the text, the authority's own timetable, its notices; `known`:
            nothing at hand.
        en: The rule in a sentence.
        vi: The same in Vietnamese.
    """

    id: str
    authority: str
    what: str
    stages: frozenset[str]
    instruments: frozenset[str]
    start: Start
    span: Span
    who: Who
    bound: Bound
    standing: bool
    since: str
    done: frozenset[str]
    manner: Manner
    source: str
    url: str
    read: str
    seen: Seen
    en: str
    vi: str

    @property
    def dated(self) -> bool:
        """Whether the day of a notice is enough to tell its date."""
        return self.start == "publication"


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Give every rule, by file and in its order."""
    found = [rule for path, data in shipped_folder(FOLDER) for rule in _of_file(data, path.name)]
    twice = sorted({r.id for r in found if sum(o.id == r.id for o in found) > 1})
    if twice:
        raise BadKnowledge(f"two rules are called {twice}", fix="give each rule an id of its own")
    return tuple(found)


def rules_of(authority: str) -> tuple[Rule, ...]:
    """Give the rules of an authority, and those of the agreements for what it has none of its own.

    Example:
        >>> {r.authority for r in rules_of("TH-DFT")}
        {'WTO'}
    """
    own = [r for r in rules() if r.authority == authority]
    without = _without().get(authority, frozenset())
    country = country_of(authority)
    shared = [r for r in rules() if r.authority == MEMBERS and r.what not in without]
    left = [r for r in shared if authority != MEMBERS and not any(_same_matter(r, o) for o in own)]
    return (*own, *(r._replace(manner=r.manner._replace(country=country)) for r in left))


def _same_matter(one: Rule, other: Rule) -> bool:
    apart = one.instruments and other.instruments and not one.instruments & other.instruments
    return one.what == other.what and not apart


@lru_cache(maxsize=1)
def _without() -> dict[str, frozenset[str]]:
    """Map authorities to the matters of the agreements that do not come about with them."""
    files = [data for _, data in shipped_folder(FOLDER)]
    return {who: frozenset(d.get("without", ())) for d in files for who in d["authorities"]}


def country_of(authority: str) -> str:
    """Give the country or union whose calendar an authority keeps."""
    found = authorities().get(authority)
    return (found.country if found else None) or MEMBERS


def _of_file(data: dict[str, Any], name: str) -> list[Rule]:
    try:
        shared = {k: data[k] for k in ("url", "read", "seen") if k in data}
        return [_rule(shared | row, data, who) for who in data["authorities"] for row in data["rules"]]
    except (KeyError, TypeError, AttributeError) as error:
        raise BadKnowledge(
            f"{name} is no file of time limits: {error!r}", fix="see docs/how-to/add-a-time-limit.md"
        ) from error


def _rule(row: dict[str, Any], data: dict[str, Any], authority: str) -> Rule:
    counting = {k: v for k, v in data["counting"].items() if k not in ("source", "url")}
    country, files = country_of(authority), row["who"] == "party"
    manner = Manner(country, **row.get("counting", counting)) if files else Manner(country, moves=False)
    return Rule(
        id=f"{authority.lower()}/{row['id']}",
        authority=authority,
        what=row["what"],
        stages=frozenset(row["stages"]),
        instruments=frozenset(row.get("instruments", ())),
        start=row.get("start", "publication"),
        span=Span(**row["span"]),
        who=row["who"],
        bound=row.get("bound", "latest"),
        standing=row.get("standing", False),
        since=row.get("since", ""),
        done=frozenset(row.get("done", ())),
        manner=manner,
        source=row["source"],
        url=row.get("url", ""),
        read=row["read"],
        seen=row["seen"],
        en=row["en"],
        vi=row["vi"],
    )
