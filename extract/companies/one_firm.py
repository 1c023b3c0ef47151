"""One firm of a notice under all its spellings: joined where they are one for certain.

A notice prints a firm in its table, its text and its list, in two languages, with and
without its form. Names that only may be one firm stay apart: a sister must not vanish.
"""

from collections.abc import Collection, Iterable, Iterator

from extract.companies.roles import better
from kb.company_likeness import compare, same_company
from kb.company_names import CompanyKey, company_key
from tradewarn.model import Found

MOST_SPELLINGS = 12


def joined(found: Iterable[Found], *, rated: Collection[str] = ()) -> list[Found]:
    """Give each firm once, its other spellings as `aliases`.

    It bears the name that the rates print, else the first full one with a legal form, else
    the first. It has the role that says most, and the country where one was told.

    Args:
        found: The firms as read, the surest first.
        rated: The names as the rates print them.
    """
    groups: list[list[tuple[CompanyKey, Found]]] = []
    places: dict[str, list[int]] = {}
    for one in found:
        key = company_key(str(one.value["name"]))
        near = dict.fromkeys(i for block in _blocks(key) for i in places.get(block, ()))
        fitting = [i for i in near if _is_of(key, groups[i])]
        if len(fitting) != 1:  # a name of two firms is told apart from both
            groups.append([])
        at = fitting[0] if len(fitting) == 1 else len(groups) - 1
        groups[at].append((key, one))
        for block in _blocks(key):
            places.setdefault(block, []).append(at)
    return [_one(group, rated) for group in groups]


def _blocks(key: CompanyKey) -> Iterator[str]:
    """Give the words by which spellings of one firm find each other."""
    for one, _ in key.names:
        yield from (b for b in {one.whole, one.mark, "".join(one.own), *one.short, *one.firms} if b)


def _is_of(key: CompanyKey, group: list[tuple[CompanyKey, Found]]) -> bool:
    others = [other for other, _ in group]
    return any(same_company(key, o) for o in others) and all(
        compare(key, o).degree != "different" for o in others
    )


def _one(group: list[tuple[CompanyKey, Found]], rated: Collection[str]) -> Found:
    """Make one firm of its spellings."""
    if len(group) == 1:
        return group[0][1]
    names = [str(f.value["name"]) for _, f in group]
    by_rate = next((i for i, n in enumerate(names) if n in rated), None)
    formed = next((i for i, (key, _) in enumerate(group) if key.formed), 0)
    first = group[formed if by_rate is None else by_rate][1]
    role = str(first.value["role"])
    for _, other in group:
        role = better(role, str(other.value["role"]))
    said = (a for _, f in group for a in (f.value["name"], *f.value.get("aliases", ())))
    aliases = [n for n in dict.fromkeys(said) if n != first.value["name"]]
    country = first.value["country"] or next(
        (f.value["country"] for _, f in group if f.value["country"]), None
    )
    value = {**first.value, "role": role, "country": country, "aliases": aliases[:MOST_SPELLINGS]}
    sure = max(f.confidence for _, f in group)
    return first.model_copy(update={"value": value, "confidence": sure})
