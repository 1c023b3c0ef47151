"""The goods in English: our name for them, beside the source's words."""

from collections.abc import Iterable

from extract.field import Field, Reading
from kb.goods import goods, match_product
from tradewarn.model import Found

BY = "extract/fields/product_en.py"


def find_product_en(reading: Reading) -> Iterable[Found]:
    """Give the thesaurus's English name of the kind of goods that fits the one product best.

    Not where the words found name goods that the entry only stands near (`Good.kin`): a
    wrong name is worse than none.
    """
    product = reading.found.best("product")
    kind = reading.found.best("goods")
    if product is None or kind is None or product.confidence < FLOOR or kind.confidence < KIND_FLOOR:
        return
    good = goods().get(str(kind.value))
    near = next((m for m in match_product(str(product.value)) if m.good is good), None)
    if good is not None and not (near and near.terms[0] in good.kin):
        yield kind.model_copy(update={"value": good.en, "by": BY})


FLOOR = 0.5
KIND_FLOOR = 0.6
FIELD = Field(name="product_en", find=find_product_en, after=("goods", "product"))
