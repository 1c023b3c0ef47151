"""Hostile strings made from an expression: what its own repeats like, and then a near miss.

An expression hangs where many ways of reading one text all fail at its end, or where a scan is
begun anew at every character. So each repeat is pumped with what it accepts, behind what must
stand before it, once as one long run and once as many beginnings, and the end never fits.
"""

import random
import re
from collections.abc import Iterator
from typing import Any

ALPHABET = "a1 .\n,A-(/’é%\tz9_:;'\")x$ệ一ก²"
KILLERS = ("", "\x00", "!\n", "a", "1", " ")
FIXED = (
    "1", " ", ".", ",", "a", "A", "(", "\n", "-", "1.000,", "1 ", "a ", "A. ", " \n", "\n\n", "Ab Co., ",
    "()", "1.1", "%", "ệ", "一", "1/", "a-", "AB ", "\t ", '"', "...... ", "a,a ", "12.3% ", "Ab Cd\n",
    "0-", "1,1 a\n",
)  # fmt: skip
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
SETS = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w",
        "CATEGORY_NOT_DIGIT": r"\D", "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_NOT_WORD": r"\W"}  # fmt: skip
Recipe = tuple[str, str, str]


def parse(pattern: str, flags: int) -> Any:
    """Return the expression's tree."""
    return re._parser.parse(pattern, flags & ~re.DEBUG)  # type: ignore[attr-defined]


def filled(recipe: Recipe, size: int) -> str:
    """Return the text of a recipe: a beginning, a piece repeated, an end."""
    before, piece, after = recipe
    return before + (piece or "a") * max(1, (size - len(before) - len(after)) // max(len(piece), 1)) + after


def fixed() -> Iterator[Recipe]:
    """Yield the recipes that every expression gets."""
    return (("", piece, "") for piece in FIXED)


class Attack:
    """Recipes against one expression.

    Args:
        tree: As `parse` gives it.
        chance: Decides between alternatives; a seeded one makes the recipes the same each time.
    """

    def __init__(self, tree: Any, chance: random.Random) -> None:
        self._tree, self._chance = tree, chance

    def recipes(self) -> Iterator[Recipe]:
        """Yield recipes for each repeat, then for the whole."""
        for before, item, after in self._repeats(self._tree, ""):
            piece = self.sample(item) or "a"
            other = self.sample(item) or " "
            near = self.sample(after)[:-1] if after else ""
            killer = self._chance.choice(KILLERS)
            yield before, piece, killer
            yield before, piece + other, killer
            yield "", before + piece, killer
            yield "", before + piece + near, killer
            yield "", piece + near, killer
            yield "", before + piece * 30, killer
        whole = self.sample(self._tree)
        yield "", whole, ""
        yield "", whole[:-1] or "a", ""

    def _repeats(self, tree: Any, before: str) -> Iterator[tuple[str, Any, Any]]:
        """Yield what stands before each long repeat, what it repeats, and what follows it there."""
        nodes = list(tree)
        for at, (op, value) in enumerate(nodes):
            name = str(op)
            if name in REPEATS:
                if value[1] > 3:
                    yield before, value[2], nodes[at + 1 :]
                yield from self._repeats(value[2], before)
            elif name == "SUBPATTERN":
                yield from self._repeats(value[3], before)
            elif name == "ATOMIC_GROUP":
                yield from self._repeats(value, before)
            elif name == "BRANCH":
                for branch in value[1]:
                    yield from self._repeats(branch, before)
            elif name in ("ASSERT", "ASSERT_NOT"):
                yield from self._repeats(value[1], before)
            before += self._one(op, value)

    def sample(self, nodes: Any) -> str:
        """Return a short text that the nodes would accept, but for what they assert."""
        return "".join(self._one(op, value) for op, value in nodes)

    def _one(self, op: Any, value: Any) -> str:
        name = str(op)
        if name == "LITERAL":
            return chr(value)
        if name in REPEATS:
            return self.sample(value[2]) * max(value[0], min(1, value[1]))
        if name == "SUBPATTERN":
            return self.sample(value[3])
        if name == "ATOMIC_GROUP":
            return self.sample(value)
        if name == "BRANCH":
            return self.sample(self._chance.choice(value[1]))
        if name == "ASSERT" and value[0] < 0:
            return self.sample(value[1])
        if name == "NOT_LITERAL":
            return self._chance.choice([c for c in "a 1" if ord(c) != value])
        if name == "ANY":
            return self._chance.choice("a 1")
        return self._member(value) if name == "IN" else ""

    def _member(self, members: Any) -> str:
        """Return a character of a set; the common ones first, as neighbours accept them too."""
        accepted = [c for c in ALPHABET if _in(c, members)]
        if accepted:
            return self._chance.choice(accepted[:4])
        op, value = members[-1]
        return chr(value[0] if str(op) == "RANGE" else value) if str(op) in ("RANGE", "LITERAL") else ""


def _in(character: str, members: Any) -> bool:
    """Whether a set holds a character."""
    negated = str(members[0][0]) == "NEGATE"
    held = False
    for op, value in members[negated:]:
        name = str(op)
        held |= (
            (name == "LITERAL" and ord(character) == value)
            or (name == "RANGE" and value[0] <= ord(character) <= value[1])
            or (name == "CATEGORY" and bool(re.match(SETS[str(value)], character)))
        )
    return held != negated
