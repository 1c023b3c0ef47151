"""Whether two names of goods are one product, as far as joining proceedings goes."""

import re
from functools import lru_cache

from tradewarn.text import fold_words

BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
TAIL = re.compile(
    r",?\s{1,40}(?:whether or not|completed in|assembled in|further processed|prepackaged)\b.*", re.I | re.S
)
EMPTY = frozenset(  # in the singular
    fold_words(
        "certain the of and or a an for in from with thereof other their its order product goods"
        " merchandise used various kind type import part component"
    )
)
SPELLING = {
    "aluminium": "aluminum",
    "tyre": "tire",
    "fibre": "fiber",
    "colour": "color",
    "coloured": "colored",
    "moulding": "molding",
    "moulded": "molded",
    "galvanised": "galvanized",
    "grey": "gray",
}


@lru_cache(maxsize=8192)
def product_words(name: str) -> frozenset[str]:
    """Give the words that make a product what it is, in one number and spelling.

    Words that every notice uses (“certain”, “products”, “thereof”), what stands in
    brackets, and a tail that widens the description (“whether or not …”) say nothing
    about which product it is: one authority prints them and its neighbour does not.

    Example:
        >>> product_words("Certain Steel Nails") == product_words("Steel nails")
        True
    """
    plain = TAIL.sub("", BRACKETS.sub(" ", name)) or name
    words = frozenset(_one(w) for w in fold_words(plain)) - EMPTY
    return words or frozenset(fold_words(name))


def same_product(a: frozenset[str], b: frozenset[str], *, shared_goods: bool) -> bool:
    """Tell whether two names are one product.

    Equal words suffice. Where the thesaurus knows both as the same goods, one name may
    leave words out (“wind towers”, “utility scale wind towers”), or a few words differ.
    """
    if a == b:
        return bool(a)
    if not shared_goods or not a or not b:
        return False
    common = len(a & b)
    shorter = min(len(a), len(b))
    if common == shorter and (shorter >= 2 or len(a | b) <= 3):
        return True
    return common / len(a | b) >= 0.6


def _one(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith(("shes", "ches", "sses", "xes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return SPELLING.get(word, word)
