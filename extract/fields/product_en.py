"""The goods in English: our name for them, beside the source's words."""

from collections.abc import Iterable

from extract.field import Field, Reading
from kb.goods import goods
from tradewarn.model import Found

BY = "extract/fields/product_en.py"


def find_product_en(reading: Reading) -> Iterable[Found]:
    """Give the thesaurus's English name of the kind of goods that fits the one product best."""
    product = reading.found.best("product")
    kind = reading.found.best("goods")
    if product is None or kind is None or product.confidence < FLOOR or kind.confidence < KIND_FLOOR:
        return
    good = goods().get(str(kind.value))
    if good is not None:
        yield kind.model_copy(update={"value": good.en, "by": BY})


FLOOR = 0.5
KIND_FLOOR = 0.6
FIELD = Field(name="product_en", find=find_product_en, after=("goods", "product"))
