"""When two printed names are certainly one firm, so that a later rate replaces an earlier one.

Only spelling, marks, and the legal form may differ. Names that merely can be one firm are
kept apart here: a rate must never end for the sister of the firm that got a new one. Who
asks for a firm is answered by the wider comparing of `warn.company_keys`.
"""

import re
from functools import lru_cache

from tradewarn.text import fold_words

BRACKETS = re.compile(r"\([^()]{0,120}\)")
FORMS = frozenset(
    fold_words(
        "co company corp corporation inc incorporated llc ltd limited jsc pjsc joint stock the and of"
        " cong ty ctcp cp cty tnhh mtv mot thanh vien co phan trach nhiem huu han"
        " gmbh ag bv nv plc pte pty pvt private sdn bhd tbk pt kk spa sa srl ltda"
    )
)


@lru_cache(maxsize=65_536)
def firm_key(name: str) -> str:
    """Give what is equal for every spelling of one firm's name.

    Example:
        >>> firm_key("Hạ Long Gạch Joint Stock Company") == firm_key("HA LONG GACH JSC.")
        True
    """
    words = fold_words(re.sub(r"(?<=\w)\.(?=\w\b)", "", BRACKETS.sub(" ", name))) or fold_words(name)
    return " ".join(w for w in words if w not in FORMS) or " ".join(words)
