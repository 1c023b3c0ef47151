"""Firms whose names and short names we know from a source: ``VHC`` is Vĩnh Hoàn.

Reviewed data in ``kb/firms``, each firm with what shows its names. A short name that
several firms share is told as such: it names them all, so it decides for none.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kb.data import HOME, derived, shipped_folder
from tradewarn.errors import BadKnowledge
from tradewarn.text import fold_words


class Firm(NamedTuple):
    """One firm: its names as printed, and the short names that public sources give it."""

    id: str
    names: tuple[str, ...]
    short: tuple[str, ...]
    country: str
    source: str


class KnownBy(NamedTuple):
    """The reviewed firms that a name is one of, and the short names that are theirs alone."""

    ids: frozenset[str]
    short: frozenset[str]


NOBODY = KnownBy(frozenset(), frozenset())


@lru_cache(maxsize=1)
def firms() -> Mapping[str, Firm]:
    """Give every reviewed firm by its id.

    Raises:
        BadKnowledge: A firm has no source or no name, or an id stands twice.
    """
    found: dict[str, Firm] = {}
    for path, entries in shipped_folder("firms"):
        for entry in entries["firms"]:
            if entry["id"] in found or not entry.get("names") or not entry.get("source"):
                raise BadKnowledge(
                    f"firm {entry['id']!r} stands twice, or has no names or source",
                    fix="give each firm one entry, its names and what shows them",
                    where=path.name,
                )
            names, short = tuple(entry["names"]), tuple(entry.get("short", ()))
            found[entry["id"]] = Firm(entry["id"], names, short, entry["country"], entry["source"])
    return found


def known_by(whole: str) -> KnownBy:
    """Tell which reviewed firms a name is one of; the name in one piece, as `whole_name` gives it."""
    by_name, alone = _index()
    ids = by_name.get(whole)
    if ids is None:
        return NOBODY
    if len(ids) > 1:
        return KnownBy(frozenset(ids), frozenset())
    return KnownBy(frozenset(ids), frozenset(alone.get(ids[0], ())))


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    folders = [p for f in ("firms", "company_forms", "company_words") for p in (HOME / f).glob("*.yaml")]
    code = [Path(__file__), *(HOME / f"company_{n}.py" for n in ("names", "forms", "words"))]
    made: tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]] = derived(
        "firms", [*sorted(folders), *code], _made
    )
    return made


def _made() -> Any:
    from kb.company_names import whole_name  # it asks here for the firms that a name is one of

    owners: dict[str, list[str]] = {}
    shorts: dict[str, set[str]] = {}
    for firm in firms().values():
        for name in dict.fromkeys([whole_name(n) for n in (*firm.names, *firm.short)]):
            owners.setdefault(name, []).append(firm.id)
        shorts[firm.id] = {"".join(fold_words(s)) for s in firm.short}
    alone = {
        i: tuple(sorted(s for s in short if owners.get(s, [i]) == [i])) for i, short in sorted(shorts.items())
    }
    return {name: tuple(ids) for name, ids in owners.items()}, alone
