"""Goods of Turkish acts: the name in quotation marks that defines them, without its case ending.

The sentences of an act decline the goods (``fermuarlara yönelik``, ``“zımparalar”ın ithalatı``);
the article on the product prints their name. Only plural endings are taken off, because a singular
word and its ending cannot be told apart without a dictionary.
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.identity import find_product as by_clause
from extract.prose.sentences import one_line
from tradewarn.model import Found

BY = "extract/forms/goods_tr.py"
DEFINED = re.compile(
    r"\b(?:soruşturma(?:ya|sı)?|inceleme(?:ye)?|başvuru|şik[aâ]yet|önlem(?:e)?|gözden\s{1,9}geçirme(?:ye)?)\s{1,9}konusu\s{1,9}"
    r"(?:olan\s{1,9})?(?:ürün|eşya|madde|mal)\w{0,4}\b[^.“”\"\n]{0,40}?(?:[^“”\"\n]{0,260}?)"
    r"[“\"«](?P<goods>[^“”\"«»\n]{3,220})[”\"»]",
    re.I,
)
NOT_GOODS = re.compile(
    r"\b(?:Yönetmeli\w+|Kanun\w*|Tebliğ\w*|Kurul\w*|Karar\w*|soruşturma\w*|Bakanlık\w*|ürün\s{1,9}konusu|GT[İI]P|dönem\w*)\b",
    re.I,
)
QUOTED_TAIL = re.compile(r"[”\"»]['’]?\w{0,6}\Z")
SUFFIX = re.compile(
    r"(?<=l[ae]r)['’]?(?:a|e|ın|in|da|de|dan|den|la|le)\Z|(?<=l[ae]r[ıi])n(?:a|e|ın|in|da|de|dan|den)\Z"
)
LEAD = re.compile(r"\A(?:yalnız\s)?[“\"«]")


def find_product(reading: Reading) -> Iterable[Found]:
    """Give the goods as the article on the product names them, else those of the clause."""
    segment = reading.segment
    for match in DEFINED.finditer(segment.flow):
        if not NOT_GOODS.search(match["goods"]):
            start, end = match.span("goods")
            name = one_line(segment.text[start:end]).strip(" ,;:")
            yield segment.found(name, start, end, confidence=0.88, by=BY)
            return
    for found in by_clause(reading):
        yield found.model_copy(update={"value": _plain(str(found.value))})


def _plain(name: str) -> str:
    """Take marks and the case ending of a plural off a name.

    Example:
        >>> _plain("dişli fermuarlara"), _plain("kâğıt mesnetli zımparalar”ın")
        ('dişli fermuarlar', 'kâğıt mesnetli zımparalar')
    """
    bare = LEAD.sub(lambda m: m[0][:-1], one_line(name))
    unquoted = QUOTED_TAIL.sub("", bare)
    return (unquoted if unquoted != bare else SUFFIX.sub("", bare)).strip(" ,;:")
