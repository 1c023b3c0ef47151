"""The letters without which a pattern cannot match."""

import importlib
import re
from typing import Any

MOST = 40  # alternatives; looking for more of them costs what the pattern costs
RARE = "\u2e80"  # from here on, East Asian: one letter says as much as a word
_tree: Any = importlib.import_module("re._parser")
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


def needed(pattern: re.Pattern[str]) -> tuple[str, ...]:
    r"""List strings of which any match holds at least one, nothing where there are no telling ones.

    Args:
        pattern: One that minds case.

    Example:
        >>> needed(re.compile(r"\b(?:dumping|subsid\w+)\s+dut(?:y|ies)")), needed(re.compile(r"\d+|[ab]c"))
        (('dumping', 'subsid'), ())
    """
    found = _of(_tree.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    return found if len(found) <= MOST else ()


def all_needed(pattern: re.Pattern[str]) -> tuple[tuple[str, ...], ...]:
    r"""List sets of strings, of each of which any match holds at least one, the most telling set first.

    Args:
        pattern: One that minds case.

    Example:
        >>> all_needed(re.compile(r"\bexport\s+subsid(?:y|ies)"))
        (('export',), ('subsid',))
    """
    choices = _choices(_tree.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    told = (c for c in choices if c and len(c) <= MOST and all(map(_says, c)))
    return tuple(sorted(dict.fromkeys(told), key=_telling, reverse=True))


def _of(items: Any) -> tuple[str, ...]:
    """Choose the most telling strings that a sequence must hold."""
    return max((c for c in _choices(items) if c and all(map(_says, c))), key=_telling, default=())


def _choices(items: Any) -> list[tuple[str, ...]]:
    choices: list[tuple[str, ...]] = []
    run = ""
    for what, more in items:
        name = str(what)
        if name == "LITERAL":
            run += chr(more)
            continue
        if name in _ZERO_WIDTH:
            continue
        choices.append((run,))
        run = ""
        choices.append(_inside(name, more))
    choices.append((run,))
    return choices


def _says(string: str) -> bool:
    return len(string) > 1 or string >= RARE


def _inside(name: str, more: Any) -> tuple[str, ...]:
    if name == "SUBPATTERN":
        return _of(more[3])
    if name == "ATOMIC_GROUP":
        return _of(more)
    if name in _REPEATS:
        return _of(more[2]) if more[0] else ()
    if name == "IN":
        return tuple(chr(x) for _, x in more) if all(str(kind) == "LITERAL" for kind, _ in more) else ()
    if name != "BRANCH":
        return ()
    each = [_of(branch) for branch in more[1]]
    return tuple(dict.fromkeys(s for one in each for s in one)) if all(each) else ()


def _telling(strings: tuple[str, ...]) -> tuple[bool, int, int]:
    return len(strings) <= MOST, min(min(map(len, strings)), 5), -len(strings)
