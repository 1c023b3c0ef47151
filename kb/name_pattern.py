"""One fast pattern for thousands of names: a trie written as a regular expression."""

import re
from collections.abc import Iterable

END = ""  # marks the end of a name in the trie
# Scripts written without spaces between words: no word boundary to ask for.
_UNSPACED = re.compile(r"[\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
Trie = dict[str, "Trie"]


def unspaced_script(name: str) -> bool:
    """Say whether a name stands in a script without spaces between words."""
    return _UNSPACED.search(name) is not None


def pattern_for(names: Iterable[str]) -> re.Pattern[str]:
    """Compile a pattern that finds the longest of the names at each place.

    Any white space stands for a space, either apostrophe for one. Each place is tried
    once along the trie, so the time is linear in the text whatever the text is.
    """
    root: Trie = {}
    for name in names:
        node = root
        for letter in name:
            node = node.setdefault(letter, {})
        node[END + ("!" if unspaced_script(name) else "$") * 2] = {}
    return re.compile(_written(root))


def _written(node: Trie) -> str:
    """Write one node: its branches, longer names first, then the end of a name."""
    branches = [_letter(letter) + _written(child) for letter, child in node.items() if len(letter) == 1]
    if "$$" in node:
        branches.append(r"(?!\w)")
    if "!!" in node:
        branches.append("")
    if len(branches) == 1:
        return branches[0]
    return "(?:" + "|".join(branches) + ")"


def _letter(letter: str) -> str:
    if letter == " ":
        return r"\s{1,8}"
    return "['’]" if letter == "'" else re.escape(letter)
