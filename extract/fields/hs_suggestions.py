"""The codes that the product's name suggests where the notice prints none."""

from collections.abc import Iterable, Iterator

from extract.field import Field, Reading
from kb.goods import Good, match_product
from tradewarn.model import Found, HsSuggestion

BY = "extract/fields/hs_suggestions.py"
TITLED = 0.5
FITS = 0.85  # less is a name with words missing: a neighbour's goods as often as these
MOST = 0.9  # the goods may be these and the code another: an entry has several


def find_hs_suggestions(reading: Reading) -> Iterable[Found]:
    """Give the heading, and the subheading if one is meant, of goods that our thesaurus names in full.

    Nothing is suggested beside a printed code, not even one that is only proposed: the
    authority's own words decide there. A suggestion is a type of its own and stands in a
    field of its own, so that nothing takes it for a code that was printed.
    """
    if reading.found.get("hs_codes"):
        return
    told: set[str] = set()
    for product in reading.found.get("product", ()):
        best = next(iter(match_product(str(product.value), limit=1)), None)
        if product.confidence < TITLED or best is None or best.score < FITS:
            continue
        if best.terms[0] in best.good.kin or not best.good.hs:
            continue
        sure = round(min(best.score, product.confidence, MOST), 2)
        for suggestion in _codes(best.good, sure):
            if suggestion.digits not in told:
                told.add(suggestion.digits)
                yield product.model_copy(update={"value": suggestion, "confidence": sure, "by": BY})


def _codes(good: Good, sure: float) -> Iterator[HsSuggestion]:
    """Give the heading of the entry's most telling code, and that code where it is a subheading."""
    first = good.hs[0]
    only = len({code[:4] for code in good.hs}) == 1
    yield HsSuggestion(
        digits=first[:4],
        level="heading",
        score=sure if only else round(sure * 0.9, 2),
        text_vi=good.vi,
        text_en=good.en,
        goods=good.id,
    )
    if len(first) == 6 and len(good.hs) == 1:
        yield HsSuggestion(
            digits=first,
            level="hs6",
            score=round(sure * 0.9, 2),
            text_vi=good.vi,
            text_en=good.en,
            goods=good.id,
        )


FIELD = Field(
    name="hs_suggestions",
    find=find_hs_suggestions,
    many=True,
    after=("product", "hs_codes"),
    floor=0.8,
)
