"""Whether a case's own words leave the goods asked about out of the scope."""

from collections.abc import Iterable, Sequence

from extract.cases.words import product_words
from kb.attributes import Opposed, opposed
from kb.goods import goods
from tradewarn.model import Notice, Source
from warn.known_case import KnownCase
from warn.language import ENGLISH, NEITHER, VIETNAMESE
from warn.question import Understood

PLAIN = ENGLISH | VIETNAMESE | NEITHER


def excluded(
    asked: Understood, known: KnownCase, notices: Iterable[tuple[Notice, Source]]
) -> tuple[Source, str] | None:
    """Give the clause that leaves the goods out, the newest notice first; None where none does.

    What the question says beyond the name of the case's goods must stand in the clause
    whole: one word of it elsewhere, and the goods are not those left out.
    """
    beyond = [b for b in _beyond(asked, known) if b]
    if not beyond:
        return None
    for notice, source in notices:
        for clause in notice.scope.exclude:
            words = product_words(clause)
            if any(b <= words for b in beyond):
                return source, clause
    return None


def contrary(asked: Understood, known: KnownCase) -> Opposed | None:
    """Give what the question says of its goods against the name of the case's goods.

    “Fresh shrimp” is not what a case on frozen shrimp names. The written scope may still
    hold them, so this never says that they are left out: a person must compare.
    """
    return opposed(asked.phrase, known.case.product or "", known.case.product_vi or "")


def _beyond(asked: Understood, known: KnownCase) -> list[frozenset[str]]:
    """Give what the question, and the goods it names, say beyond the case's own goods."""
    case_words = set(known.words)
    for good in known.goods:
        if good in goods():
            case_words |= product_words(goods()[good].en)
    said = frozenset(w for w in asked.words if w not in PLAIN and not w.isdigit())
    named: Sequence[str] = [g for g in asked.goods[:1] if g in goods() and g not in known.goods]
    return [said - case_words, *(product_words(goods()[g].en) - case_words for g in named)]
