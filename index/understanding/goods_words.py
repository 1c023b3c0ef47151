"""The words of goods that we know: none of them is a slip of a legal term."""

from functools import lru_cache

from index.understanding.reading import keys_of
from kb.goods import goods


@lru_cache(maxsize=1)
def goods_words() -> frozenset[str]:
    """Give every word in the names of goods, as keys."""
    names = (name for good in goods().values() for listed in good.names.values() for name in listed)
    return frozenset(key for name in names for key in keys_of(name))
