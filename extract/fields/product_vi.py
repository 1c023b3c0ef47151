"""The goods in Vietnamese: our name for them, not the source's."""

from collections.abc import Iterable

from extract.field import Field, Reading
from kb.goods import vietnamese_name
from tradewarn.model import Found

BY = "extract/fields/product_vi.py"


def find_product_vi(reading: Reading) -> Iterable[Found]:
    """Give the thesaurus's Vietnamese name for the product; the product's words prove it."""
    product = reading.found.best("product")
    if product is None or product.confidence < FLOOR:
        return
    named = vietnamese_name(str(product.value))
    if named is not None:
        yield product.model_copy(update={"value": named[1], "confidence": 0.85, "by": BY})


FLOOR = 0.5
FIELD = Field(name="product_vi", find=find_product_vi, after=("product",))
