"""The kinds of goods of our thesaurus that the product is."""

from collections.abc import Iterable

from extract.field import Field, Reading
from kb.goods import match_product
from tradewarn.model import Found

BY = "extract/fields/goods.py"
TITLED = 0.45  # a product named in the title, be it one of several
FITS = 0.85  # less is a name with words missing: a neighbour's goods as often as these


def find_goods(reading: Reading) -> Iterable[Found]:
    """Give the thesaurus ids that fit each product named in the title, or the summary's one.

    Of several kinds that fit one product only full names count beside the best.
    """
    for product in reading.found.get("product", ()):
        if product.confidence < TITLED:
            continue
        for rank, match in enumerate(match_product(str(product.value), limit=3)):
            if rank == 0 or match.score >= FITS:
                confidence = round(min(match.score, 0.95), 2)
                yield product.model_copy(update={"value": match.good.id, "confidence": confidence, "by": BY})


FIELD = Field(name="goods", find=find_goods, many=True, after=("product",), floor=0.6)
