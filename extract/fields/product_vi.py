"""The goods in Vietnamese: our name for them, not the source's."""

from collections.abc import Iterable

from extract.field import Field, Reading
from kb.goods import match_product, vietnamese_name
from tradewarn.model import Found

BY = "extract/fields/product_vi.py"


def find_product_vi(reading: Reading) -> Iterable[Found]:
    """Give the thesaurus's Vietnamese name for the product; the product's words prove it.

    A name that fits the goods only nearly is proposed to a person and fills nothing.
    """
    product = reading.found.best("product")
    if product is None or product.confidence < PRODUCT:
        return
    named = vietnamese_name(str(product.value))
    best = next(iter(match_product(str(product.value), limit=1)), None)
    if best is None or (named is None and best.score < PROPOSED):
        return
    sure = min(best.score, 0.95) if named else NEAR
    yield product.model_copy(update={"value": best.good.vi, "confidence": round(sure, 2), "by": BY})


PRODUCT = 0.5
PROPOSED = 0.6  # less is no proposal either
NEAR = 0.4
FIELD = Field(name="product_vi", find=find_product_vi, after=("product",), floor=0.8)
