"""What kind of rate a number is: nil, too small to count, a share of the value, or money a unit."""

from tradewarn.model import RateKind


def rate_kind(decimal: str, unit: str, *, minimis: bool = False) -> RateKind:
    """Tell the kind of a rate from its plain decimal and its unit.

    Example:
        >>> rate_kind("0.00", "%"), rate_kind("1.10", "%", minimis=True), rate_kind("2.39", "USD/kg")
        ('zero', 'de_minimis', 'specific')
    """
    if not decimal.strip("0.-"):
        return "zero"
    if minimis:
        return "de_minimis"
    return "ad_valorem" if unit == "%" else "specific"
