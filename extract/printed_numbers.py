"""Printed numbers into plain decimals, whichever mark parts the decimals."""

import re

NUMBER = r"\d{1,3}(?:[.,\s\xa0]\d{3})+(?:[.,]\d{1,4})?(?!\d)|\d{1,7}(?:[.,]\d{1,4})?(?!\d)"


def decimal(printed: str, *, mark: str = ".") -> str | None:
    """Give a plain decimal with a point and no grouping.

    Where two kinds of marks stand, the last parts the decimals. A single mark before
    exactly three digits is decided by `mark`, the decimal mark of the language.

    Example:
        >>> decimal("1.450,21", mark=","), decimal("34,636.50"), decimal("13,9", mark=","), decimal("3,673")
        ('1450.21', '34636.50', '13.9', '3673')
    """
    text = re.sub(r"[\s\xa0]", "", printed)
    marks = [c for c in text if c in ".,"]
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", text):
        return None
    if not marks:
        return text
    last = marks[-1]
    whole, _, rest = text.rpartition(last)
    other = "," if last == "." else "."
    if other in marks or (len(marks) == 1 and (len(rest) != 3 or last == mark)):
        return f"{re.sub('[.,]', '', whole)}.{rest}"
    return re.sub("[.,]", "", text)
