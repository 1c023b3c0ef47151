"""Which proceedings are on one kind of goods, and which goods a question names apart."""

from collections.abc import Sequence

from kb.goods import goods
from warn.known_case import KnownCase
from warn.named_goods import named_goods
from warn.question import Understood


def same_goods(a: KnownCase, b: KnownCase) -> bool:
    """Tell whether two proceedings are on the same goods, as an anti-dumping case and its twin are."""
    return (
        a.case.id == b.case.id
        or b.case.id in a.case.companions
        or (bool(a.words) and a.words == b.words)
        or (bool(a.goods) and a.goods == b.goods)
    )


def goods_asked(asked: Understood) -> list[list[str]]:
    """Part the goods of a question into those named at different places of it.

    Readings of one and the same words stand together: they are one kind asked about.
    """
    groups: list[tuple[int, int, list[str]]] = []
    for match in named_goods(asked.product) if len(asked.goods) > 1 else ():
        if match.good.id not in asked.goods:
            continue
        over = next((g for g in groups if match.start < g[1] and g[0] < match.end), None)
        if over is None:
            groups.append((match.start, match.end, [match.good.id]))
        else:
            groups[groups.index(over)] = (
                min(over[0], match.start),
                max(over[1], match.end),
                [*over[2], match.good.id],
            )
    return [ids for _, _, ids in sorted(groups, key=lambda g: g[0])] or [list(asked.goods)]


def mismatched(asked: Understood) -> str:
    """Name the goods in words and those that the codes stand for, where they are not the same."""
    place = 0 if asked.lang == "vi" else 1
    said = [(goods()[g].vi, goods()[g].en)[place] for g in asked.goods[:1]]
    coded = [(goods()[g].vi, goods()[g].en)[place] for g in asked.coded[:1]]
    codes = "HS " + ", ".join(asked.codes)
    return " ↔ ".join([*said, f"{codes} ({coded[0]})" if coded else codes])


def without_case(asked: Understood, found: Sequence[KnownCase]) -> list[str]:
    """Name one good of each kind asked about on which no proceeding was found."""
    groups = goods_asked(asked)
    if len(groups) < 2:
        return []
    reached = {g for k in found for g in k.wider}
    return [ids[0] for ids in groups if not set(ids) & reached]
