"""The words of one language that tell a physical limit, ready for matching."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kb.data import HOME, shipped_folder
from tradewarn.printed.quick import Quick, quick

SIDES = ("most", "least", "below", "above")


class LimitWords(NamedTuple):
    """How one language tells limits.

    `before` and `begin` end where a number begins, `after` begins where its unit ends; each
    of `before` and `after` has a group a side: most, least, below, above. `begin` opens a
    range, `to` parts its ends, `join` the two halves of one limit. `measures` has a group a
    measure.
    """

    language: str
    mark: str
    before: Quick
    after: re.Pattern[str]
    begin: Quick
    to: re.Pattern[str]
    join: re.Pattern[str]
    negation: re.Pattern[str]
    measures: Quick


@cache
def languages() -> tuple[str, ...]:
    """Give the languages whose limits are read, English first."""
    return tuple(sorted((path.stem for path, _ in _files()), key=lambda code: (code != "en", code)))


@cache
def limit_words(language: str) -> LimitWords:
    """Give the words of a language that `languages` names."""
    told = next(data for path, data in _files() if path.stem == language)
    sides = {side: _phrases(told.get(side, ()), told["words"]) for side in SIDES}
    after = {side: _phrases(told.get(f"after_{side}", ()), told["words"]) for side in SIDES}
    return LimitWords(
        language=language,
        mark=told["mark"],
        before=quick(rf"(?:{_groups(sides)})(?:\s(?:of|de|là))?[\s:]{{0,3}}(?=\d)", re.IGNORECASE),
        after=re.compile(
            rf"[\s)]{{0,3}}(?:\([^()]{{1,30}}\)\s{{0,3}})?(?:{_groups(after)})(?!\sthan)", re.IGNORECASE
        ),
        begin=quick(rf"(?:{_any(told['begin'])})\s{{0,3}}(?=\d)", re.IGNORECASE),
        to=re.compile(rf"\s{{0,3}}(?:[-–—~～]|{_any(told['to'])})\s{{0,3}}", re.IGNORECASE),
        join=re.compile(
            rf"[\s,]{{0,3}}(?:\([^()]{{1,30}}\)\s{{0,3}})?(?:{_any(told['join'])})[\s,]{{0,3}}", re.I
        ),
        negation=re.compile(
            rf"(?:{_any([*told['negation'], *told['unless']])})\s(?:[^\s,;.:()]{{1,14}}\s){{0,3}}$",
            re.IGNORECASE,
        ),
        measures=quick(_groups(told["measures"]), re.IGNORECASE),
    )


def _phrases(templates: Iterable[str], words: Mapping[str, list[str]]) -> list[str]:
    """Write a template out for each word of the lists that it names."""
    found: list[str] = []
    for template in templates:
        names = re.findall(r"{(\w+)}", template)
        for chosen in itertools.product(*(words[name] for name in names)):
            phrase = template
            for name, word in zip(names, chosen, strict=True):
                phrase = phrase.replace(f"{{{name}}}", word, 1)
            found.append(phrase)
    return found


def _groups(told: Mapping[str, Iterable[str]]) -> str:
    """Write one alternative a phrase, the longest first, so that “not over” wins over “over”.

    A group of one name may stand once in an expression: the name of the side is told by
    the group's name up to its number.
    """
    phrases = sorted(((p, name) for name, many in told.items() for p in many), key=lambda x: -len(x[0]))
    return _either([(p, f"(?P<{name}__{i}>{_phrase(p)})") for i, (p, name) in enumerate(phrases)])


def side_of(match: re.Match[str]) -> str:
    """Give the name of the group that a match of `before`, `after` or `measures` fell into."""
    return str(match.lastgroup).rpartition("__")[0]


def _any(phrases: Iterable[str]) -> str:
    return _either([(p, _phrase(p)) for p in sorted(phrases, key=len, reverse=True)])


def _either(phrases: Sequence[tuple[str, str]]) -> str:
    """Write alternatives; their first words stand before them, so that most places are passed at once."""
    if not phrases:
        return r"(?!)"
    spaced = _by_first_letter([(words, form) for words, form in phrases if _is_spaced(words[0])])
    others = [form for words, form in phrases if not _is_spaced(words[0])]
    firsts = "|".join(sorted({_first_word(words) for words, _ in phrases if _is_spaced(words[0])}))
    kinds = [rf"(?<!\w)(?={firsts})(?:{'|'.join(spaced)})"] if spaced else []
    return "|".join([*kinds, *others])


def _by_first_letter(phrases: Sequence[tuple[str, str]]) -> list[str]:
    """Put alternatives of one first letter behind a look at it: hundreds are passed at one look.

    Two that begin with different letters never stand at one place, so that which is first stays so.
    """
    letters: dict[str, list[str]] = {}
    for words, form in phrases:
        letters.setdefault(words[0].lower(), []).append(form)
    return [rf"(?={re.escape(x)})(?:{'|'.join(forms)})" for x, forms in letters.items()]


def _first_word(words: str) -> str:
    first, parted, _ = words.partition(" ")
    return re.escape(first) + (r"\s" if parted else "")


def _phrase(words: str) -> str:
    ends = r"(?!\w)" if _is_spaced(words[-1]) else ""
    return re.escape(words).replace(r"\ ", r"\s{1,2}") + ends


def _is_spaced(letter: str) -> bool:
    """Tell whether a letter is of a script that parts words by spaces."""
    return letter.isalpha() and letter < "\u0e00"


@cache
def _files() -> list[tuple[Path, Any]]:
    return shipped_folder(str((HOME / "limit_words").name))
