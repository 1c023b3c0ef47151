"""What a question was understood to ask, in the words of a language, each with the way to remove it."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.web.facets import State
from api.web.formats import Formats
from api.web.names import Names
from api.web.words import Language, Words
from index.understanding.parts import PRECEDENT, Part, handle
from index.unfound import is_lacking
from tradewarn.model import UnderstoodPart

NAMED = frozenset({"market", "country", "authority", "stage", "instrument", "issue"})
MOST_VALUES = 3  # shown one by one; of more the ends, or the words of the question


@dataclass(frozen=True, slots=True)
class Meaning:
    """One understood part: its kind and value in words, the question's own, and how to remove it.

    One that is `emptied` would have left nothing and raises instead; `lacking` is the key of
    what to say where no record has what is named. `removal` is the value of `not` or
    `--not` after the kind; `leads_to` the page's state without it.
    """

    kind: str
    name: str
    value: str
    words: str
    filters: bool
    removal: str
    emptied: bool = False
    lacking: str = ""
    leads_to: tuple[tuple[str, str], ...] = ()


class Meanings:
    """Puts understood parts into the words of one language."""

    def __init__(self, words: Words, names: Names, formats: Formats) -> None:
        self._words, self._names, self._formats = words, names, formats

    def of(self, parts: Sequence[UnderstoodPart], state: State = ()) -> list[Meaning]:
        """Give the parts in their order, each once; `state` is that of the page they stand on."""
        told: dict[tuple[str, str, bool], Meaning] = {}
        for part in parts:
            meaning = self._meaning(part, state)
            told.setdefault((meaning.kind, meaning.removal, meaning.filters), meaning)
        return list(told.values())

    def _meaning(self, part: UnderstoodPart, state: State) -> Meaning:
        as_part = Part(part.kind, part.values, part.label, part.start, part.end)
        removed = handle(as_part, part.text)
        return Meaning(
            kind=part.kind,
            name=self._words.say(f"understood.kind.{part.kind}"),
            value=self._value(part),
            words=part.text,
            filters=part.filter,
            removal=removed,
            emptied=part.emptied,
            lacking=_lacking(part),
            leads_to=(*state, ("not", f"{part.kind}:{removed}")),
        )

    def _value(self, part: UnderstoodPart) -> str:
        if part.kind == "date":
            return self._period(*part.values)
        if part.kind == "firm":
            return part.label
        if part.label == PRECEDENT:
            return self._words.say("law.kind")
        if part.kind == "without":
            return self._names.left_out(part.label)
        if part.kind in NAMED and len(part.values) <= MOST_VALUES:
            name = getattr(self._names, part.kind if part.kind != "market" else "country")
            return ", ".join(str(name(code)) for code in part.values)
        if part.kind in NAMED:
            return f"“{part.text}”"
        if len(part.values) > MOST_VALUES:
            return f"{part.values[0]} … {part.values[-1]}"
        return ", ".join(self._word(part.kind, value) for value in part.values)

    def _word(self, group: str, value: str) -> str:
        key = f"{group}.{value}"
        return self._words.say(key) if self._words.has(key) else value

    def _period(self, first: str, last: str) -> str:
        begin, end = self._formats.prose(first), self._formats.prose(last)
        if first and last:
            return begin if first == last else self._words.say("understood.between", first=begin, last=end)
        key = "understood.since" if first else "understood.until"
        return self._words.say(key, day=begin or end)


def _lacking(part: UnderstoodPart) -> str:
    if part.mentioned:
        return "understood.mentioned"
    return f"understood.lacking.{part.kind}" if is_lacking(part) else ""


def meanings(language: Language) -> Meanings:
    """Give what puts parts into the words of the pages of a language."""
    return Meanings(Words.load(language), Names(language), Formats(language))
