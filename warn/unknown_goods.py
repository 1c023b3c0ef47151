"""Goods whose name nothing here knows: whether those of the proceedings loaded can be told from them.

Their words are compared with the names that records print; a name in another language would
pass by unseen. So nothing is said to be in no record unless the tariff tells the goods apart.
"""

from kb.goods import goods
from kb.hs.calibration import WEAK
from warn.known import Known
from warn.known_case import KnownCase
from warn.question import Understood

CHAPTER = 2  # digits of a chapter


def told_apart(asked: Understood, known: Known) -> bool:
    """Tell whether every proceeding on goods from Viet Nam in the markets is surely on other goods.

    Args:
        asked: A question whose goods no name fits.
        known: What is loaded.
    """
    here = [k for m in asked.markets for k in known.by_market.get(m, ()) if k.home]
    if not here:
        return True
    of_cases = [_chapters(k) for k in here]
    if not all(of_cases):
        return False
    from kb.hs.loaded import classifier_of  # brings scipy: not before it is needed

    found = classifier_of(known.store).classify(asked.phrase)
    likely = {c.digits[:CHAPTER] for c in found.headings if c.score >= WEAK}
    return bool(likely) and not any(likely & chapters for chapters in of_cases)


def _chapters(known: KnownCase) -> set[str]:
    of_goods = {code[:CHAPTER] for g in known.goods if g in goods() for code in goods()[g].hs}
    return of_goods | {code[:CHAPTER] for code in known.codes}
