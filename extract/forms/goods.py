"""The kinds of goods outside the Federal Register, where the name's head may come first.

In Spanish, Portuguese, French, Malay, Indonesian and Vietnamese the first words say what
a thing is: ``pneumáticos … de bicicletas`` are tyres, whatever the thesaurus knows best.
"""

from collections.abc import Iterable

from extract.field import Reading
from extract.fields.goods import find_goods as general
from extract.forms.subject import subject_of
from kb.goods import goods, match_goods
from tradewarn.model import Found

BY = "extract/forms/goods.py"
HEAD_FIRST = frozenset({"es", "pt", "fr", "ms", "id", "vi"})
HEAD_WORDS = 3  # “aceros planos recubiertos”, “certaines chaussures à dessus en cuir”
FLOOR = 0.6


def find_goods(reading: Reading) -> Iterable[Found]:
    """Give the kinds that the general rule finds, less those named only at the end of such a name."""
    subject = subject_of(reading)
    if subject is None or subject.tongue.name not in HEAD_FIRST:
        yield from general(reading)
        return
    for found in general(reading):
        product = reading.found.value("product")
        starts = [m.start for m in match_goods(str(product), limit=5) if m.good.id == found.value]
        if starts and len(str(product)[: starts[0]].split()) < HEAD_WORDS:
            yield found


def find_product_vi(reading: Reading) -> Iterable[Found]:
    """Give the Vietnamese name of the kind of goods that fits best."""
    kind = reading.found.best("goods")
    if kind is not None and kind.confidence >= FLOOR and (good := goods().get(str(kind.value))):
        yield kind.model_copy(update={"value": good.vi, "confidence": min(0.85, kind.confidence), "by": BY})
