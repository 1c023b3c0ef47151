"""Parts that cannot hold together do not both narrow an answer."""

from collections.abc import Sequence

from index.understanding.parts import Part
from kb.authorities import authorities

AT_HOME = "VN"  # whose authority also tells of other countries' cases


def agreeing(parts: Sequence[Part]) -> list[Part]:
    """Let an authority and a market that it does not serve not narrow together: no record has both.

    “Bộ Công Thương cảnh báo vụ Mỹ điều tra” asks about the market; of any other pair, as the
    Commission and the United States, nothing tells which is meant.
    """
    parts = [_seat(part, parts) for part in parts]
    markets = {v for part in parts if part.kind == "market" and part.filters for v in part.values}
    strange = [p for p in parts if p.kind == "authority" and p.filters and not _served(p) & markets]
    if not markets or not strange:
        return list(parts)
    only_home = all(_served(part) == {AT_HOME} for part in strange)
    return [
        part._replace(sure=False, filters=False)
        if part in strange or (part.kind == "market" and not only_home) or _stray(part, strange)
        else part
        for part in parts
    ]


def _seat(part: Part, parts: Sequence[Part]) -> Part:
    """Take the country at the side of its own authority for the market: “Canadian CITT”, “MITI Malaysia”."""
    if part.kind != "country":
        return part
    for other in parts:
        beside = other.end + 1 == part.start or part.end + 1 == other.start
        if other.kind == "authority" and beside and _served(other) == set(part.values):
            return part._replace(kind="market", sure=other.sure, filters=other.filters)
    return part


def _stray(part: Part, strange: Sequence[Part]) -> bool:
    """Tell whether a part is an authority beside one that no longer narrows: then none does."""
    return part.kind == "authority" and part not in strange and part.filters


def _served(part: Part) -> set[str]:
    """Give the markets of an authority."""
    known = authorities()
    return {country for code in part.values if code in known and (country := known[code].country)}
