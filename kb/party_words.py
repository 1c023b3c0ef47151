"""Words by which acts say what part a firm plays, per language; reviewed data in ``kb/party_words``."""

import re
from functools import cache
from typing import NamedTuple

from kb.data import shipped_folder

ROLES = (
    "petitioner", "domestic interested party", "importer", "producer/exporter", "exporter", "producer",
    "respondent",
)  # fmt: skip


class PartyWords(NamedTuple):
    """The words of one language before and behind a name; each match tells its role by `role`."""

    before: re.Pattern[str]
    behind: re.Pattern[str] | None
    roles: dict[str, str]  # by the words in small letters, with ``<`` before and ``>`` behind

    def role(self, match: re.Match[str]) -> str:
        """Tell the role that a match of `before` or `behind` gives."""
        mark = "<" if match.re is self.before else ">"
        return self.roles[mark + " ".join(match[0].lower().split())]


@cache
def party_words() -> dict[str, PartyWords]:
    """Give the words by language, as ISO 639-1 codes."""
    return {entry["language"]: _words(entry) for _, entry in shipped_folder("party_words")}


def _words(entry: dict[str, dict[str, list[str]]]) -> PartyWords:
    roles: dict[str, str] = {}
    listed: dict[str, list[str]] = {"before": [], "behind": []}
    for role in ROLES:
        for side, mark in (("before", "<"), ("behind", ">")):
            for words in entry.get(role, {}).get(side, ()):
                roles.setdefault(mark + words.lower(), role)
                listed[side].append(words)
    behind = _pattern(listed["behind"]) if listed["behind"] else None
    return PartyWords(_pattern(listed["before"]), behind, roles)


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Make one pattern of words, the longest first; letters of a spaced script end where words end."""
    longest = sorted(set(words), key=lambda w: (-len(w), w))
    parts = [r"\s{1,3}".join(re.escape(w) for w in one.split()) for one in longest]
    spaced = all(ord(one[0]) < 0x0E00 for one in longest)
    edges = (r"(?<!\w)", r"(?!\w)") if spaced else ("", "")
    return re.compile(f"{edges[0]}(?:{'|'.join(parts)}){edges[1]}", re.IGNORECASE)
