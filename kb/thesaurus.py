"""The goods Viet Nam exports or is investigated for, with their names and HS codes.

One YAML file a sector in ``kb/goods/``; adding a file or an entry is the whole job.
A name is evidence for a person and for search; whether goods fall under a measure is
decided by its written description alone.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from kb.data import shipped_folder
from tradewarn.errors import BadKnowledge

LOOSE = "~"  # a name that fits, but would fit other goods too
ENTRY_KEYS = {"id", "en", "vi", "also", "hs", "old", "not", "broader", "note", "kin"}


class Good(NamedTuple):
    """One kind of goods.

    `hs` are headings and subheadings of HS 2022, the most telling first;
    `hs_predecessors` those of earlier editions. `names` holds all names by language,
    `loose_names` the names that fit other goods as well. `near_misses` are words that
    speak against it. `broader` is the wider kind it belongs to. `kin` are names of goods
    that are found under this entry but that `vi` does not name: part of them, or their like.
    """

    id: str
    sector: str
    en: str
    vi: str
    names: Mapping[str, tuple[str, ...]]
    loose_names: Mapping[str, tuple[str, ...]]
    hs: tuple[str, ...]
    hs_predecessors: tuple[str, ...]
    near_misses: tuple[str, ...]
    broader: str | None
    note: str
    kin: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def goods() -> Mapping[str, Good]:
    """Give every kind of goods by its id, in the order of the files.

    Raises:
        BadKnowledge: An entry lacks a name, a code or a source, or an id stands twice.
    """
    found: dict[str, Good] = {}
    for path, sector in shipped_folder("goods"):
        for entry in sector["goods"]:
            good = _good(entry, sector, path.name)
            if good.id in found:
                raise BadKnowledge(f"two goods are named {good.id!r}", fix="rename one", where=path.name)
            found[good.id] = good
    return MappingProxyType(found)


def _good(entry: Mapping[str, Any], sector: Mapping[str, Any], where: str) -> Good:
    missing = {"id", "en", "vi", "hs"} - entry.keys()
    if missing or entry.keys() - ENTRY_KEYS or not sector.get("source"):
        raise BadKnowledge(
            f"goods entry {entry.get('id')!r}: missing {sorted(missing)}, "
            f"unknown {sorted(entry.keys() - ENTRY_KEYS)}",
            fix=f"give it {sorted(ENTRY_KEYS)} and the file a source",
            where=where,
        )
    also: Mapping[str, list[str]] = entry.get("also", {})
    names = {lang: tuple(n for n in also.get(lang, ()) if not n.startswith(LOOSE)) for lang in also}
    names["en"] = (entry["en"], *names.get("en", ()))
    names["vi"] = (entry["vi"], *names.get("vi", ()))
    loose = {
        lang: tuple(n.removeprefix(LOOSE) for n in listed if n.startswith(LOOSE))
        for lang, listed in also.items()
    }
    stray = set(entry.get("kin", ())) - {*names["en"], *loose.get("en", ())}
    if stray:
        raise BadKnowledge(
            f"goods entry {entry['id']!r}: `kin` has {sorted(stray)}, which is none of its English names",
            fix="list it under `also` too",
            where=where,
        )
    headings = ", ".join(sorted({code[:4] for code in entry["hs"]}))
    return Good(
        id=entry["id"],
        sector=sector["sector"],
        en=entry["en"],
        vi=entry["vi"],
        names=MappingProxyType(names),
        loose_names=MappingProxyType({lang: listed for lang, listed in loose.items() if listed}),
        hs=tuple(entry["hs"]),
        hs_predecessors=tuple(entry.get("old", ())),
        near_misses=tuple(str(word) for word in entry.get("not", ())),
        broader=entry.get("broader"),
        note=entry.get("note", f"{sector['source']}; headings {headings}"),
        kin=frozenset(entry.get("kin", ())),
    )


@lru_cache(maxsize=1)
def _by_code() -> Mapping[str, tuple[tuple[float, str], ...]]:
    """Map every code to the goods that list it, with how telling the code is for them."""
    listed: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for good in goods().values():
        for place, code in enumerate(good.hs):
            listed[code].append((1 - 0.4 * place / max(len(good.hs), 4), good.id))
        for code in good.hs_predecessors:
            listed[code].append((0.5, good.id))
    return {code: tuple(sorted(entries, key=lambda e: -e[0])) for code, entries in listed.items()}


def goods_for_hs(digits: str) -> list[Good]:
    """Give the goods a tariff code can stand for, the most telling first.

    A code of eight or more digits counts by its first six. A subheading finds the goods
    that list it, then those that list its heading; a heading finds all goods below it.

    Example:
        >>> [good.id for good in goods_for_hs("40114000")]
        ['motorcycle-tyres', 'tyres']
    """
    code, ranked = digits[:6], dict[str, float]()
    if len(code) == 6:
        for weight, good_id in _by_code().get(code, ()):
            ranked[good_id] = weight
        for weight, good_id in _by_code().get(code[:4], ()):
            ranked.setdefault(good_id, 0.4 * weight)
    elif len(code) == 4:
        for listed, entries in _by_code().items():
            if listed.startswith(code):
                for weight, good_id in entries:
                    weight *= 1.0 if listed == code else 0.8
                    ranked[good_id] = max(ranked.get(good_id, 0.0), weight)
    return [goods()[good_id] for good_id in sorted(ranked, key=lambda i: -ranked[i])]
