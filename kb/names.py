"""Thousands of names, found in one pass of a text: a trie, entered by the first letters of the names."""

import re
from collections.abc import Iterable
from functools import cached_property

END, UNSPACED_END = "$$", "!!"  # mark the end of a name in the trie
# Scripts written without spaces between words: no word boundary to ask for.
_UNSPACED = re.compile(r"[\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LEAD = 3  # letters by which the engine looks for the beginning of a name
_WIDEST_GAP = 8
Trie = dict[str, "Trie"]


def unspaced_script(name: str) -> bool:
    """Say whether a name stands in a script without spaces between words."""
    return _UNSPACED.search(name) is not None


class Names:
    r"""Names to be found in texts, the longest at each place.

    Any white space stands for a space, either apostrophe for one. Written as one regular
    expression, the trie took the engine a third of a second to compile; only the first letters
    are one now, and what follows them is walked. Each place is tried once along the trie.

    Example:
        >>> Names(["Viet Nam", "Viet"]).search("from Viet\nNam,")
        (5, 13)
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Name what is looked for."""
        self._root: Trie = {}
        self._leads: set[str] = set()
        for name in names:
            self._leads.add(name[:_LEAD].partition(" ")[0].partition("'")[0])
            node = self._root
            for letter in name:
                node = node.setdefault(letter, {})
            node[UNSPACED_END if unspaced_script(name) else END] = {}

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        first: dict[str, list[str]] = {}
        for lead in sorted(self._leads, key=len, reverse=True):
            first.setdefault(lead[0], []).append(lead[1:])
        written = [
            re.escape(letter) + ("(?:" + "|".join(map(re.escape, rest)) + ")" if "" not in rest else "")
            for letter, rest in sorted(first.items())
        ]
        return re.compile("|".join(written))

    def search(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """Give the first place at or behind `start` where a name stands, and its end."""
        while opening := self._opening.search(text, start):
            end = self._end(text, opening.start())
            if end is not None:
                return opening.start(), end
            start = opening.start() + 1
        return None

    def _end(self, text: str, at: int) -> int | None:
        """Give the end of the longest name that begins at a place."""
        node: Trie | None = self._root
        longest: int | None = None
        while node is not None:
            if UNSPACED_END in node or (END in node and not _in_word(text, at)):
                longest = at
            letter = text[at : at + 1]
            if letter.isspace():
                node, at = node.get(" "), _behind_gap(text, at)
            else:
                node, at = node.get("'" if letter == "’" else letter), at + 1
        return longest


def _in_word(text: str, at: int) -> bool:
    letter = text[at : at + 1]
    return letter.isalnum() or letter == "_"


def _behind_gap(text: str, at: int) -> int:
    end = at
    while end < at + _WIDEST_GAP and text[end : end + 1].isspace():
        end += 1
    return end
