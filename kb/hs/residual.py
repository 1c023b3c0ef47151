"""Which subheadings are residual: “other” goods of a heading, of whatever kind."""

import re

RESIDUAL = re.compile(r"\d{4}(?:\d9|90)")


def is_residual(code: str) -> bool:
    """Tell whether the six digits of a code are a residual subheading.

    The Harmonized System keeps the 9 for “other” at either level, so that ``7326.90``,
    ``3824.99`` and ``3923.29`` hold what the subheadings before them do not name. A few nines
    are named goods; they are taken for residual too, since they prove no more by themselves
    than the words of the goods do.

    Example:
        >>> is_residual("3824.99.93".replace(".", "")), is_residual("291814")
        (True, False)
    """
    return RESIDUAL.match(code) is not None
