"""What a case number says by its form alone."""

import re
from functools import lru_cache

from tradewarn.model import Instrument
from tradewarn.text import plain_dashes

# Forms by which an authority tells the instrument in the number itself: US Commerce
# (A-, C-) and ITC (731-TA, 701-TA, TA-201), UK (AD0012, AS0012, TS0012), EU, Viet Nam.
TELLING = (
    (re.compile(r"A-\d{3}-\d{3}$|731-TA-\d+$"), Instrument.AD),
    (re.compile(r"C-\d{3}-\d{3}$|701-TA-\d+$"), Instrument.CVD),
    (re.compile(r"TA-20[14]-\d+$|(?:SG|TF|TS)\d"), Instrument.SG),
    (re.compile(r"AD[\d(-]|AD\(OI\)"), Instrument.AD),
    (re.compile(r"(?:AS|CVD)[\d(-]"), Instrument.CVD),
)


@lru_cache(maxsize=8192)
def plain_number(number: str) -> str:
    """Give the one spelling of a case number: plain dashes, capitals, no spaces around them.

    Example:
        >>> plain_number("a–123–456 ")
        'A-123-456'
    """
    return re.sub(r"\s{0,40}-\s{0,40}", "-", plain_dashes(number)).strip().upper()


@lru_cache(maxsize=8192)
def number_instrument(number: str) -> Instrument | None:
    """Tell the instrument that a number's form states; None where the form is silent."""
    plain = plain_number(number)
    return next((i for form, i in TELLING if form.match(plain)), None)


def number_form(number: str) -> str:
    """Give the number with every digit as ``9``: numbers of one form can contradict."""
    return re.sub(r"\d+", "9", plain_number(number))
