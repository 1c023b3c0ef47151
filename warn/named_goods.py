"""Every kind of goods that a question names, each at its place."""

import re

from kb.goods_match import GoodMatch, match_goods

PIECE = re.compile(r"[,;]|\b(?:và|va|and|với|hoặc|hoac|or|sang|to)\b", re.I)
SURE = 0.8  # goods of one piece of the question, whose neighbours may speak of other goods
MOST = 12


def named_goods(text: str) -> list[GoodMatch]:
    """Find the goods of a question, those of each of its pieces too, the surest first.

    Words beside goods can speak against them (“woven” against plastic bags); in a list the
    words beside are other goods, so each piece is read alone as well.

    Example:
        >>> [m.good.id for m in named_goods("túi giấy và túi PE")]
        ['pe-carrier-bags', 'paper-bags']
    """
    found = match_goods(text, limit=8)
    cuts = [m.span() for m in PIECE.finditer(text)][:MOST]
    edges = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True)
    for start, end in edges if cuts else ():
        for match in match_goods(text[start:end], limit=3):
            placed = match._replace(start=match.start + start, end=match.end + start)
            over = any(placed.start < m.end and m.start < placed.end for m in found)
            known = any(m.good.id == placed.good.id for m in found)
            if placed.score >= SURE and not over and not known:
                found.append(placed)
    return sorted(found, key=lambda m: -m.score)
