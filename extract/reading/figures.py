"""What a cell that holds a rate, a price or a note in its place looks like, in any language."""

import re

_NUMBER = r"[-–+]?\d[\d.,\u00a0 ]{0,15}"
_UNIT = r"(?:\s?(?:%|per\s?cent|percent)|\s?/\s?[A-Za-z]{1,6}|\s?per\s[a-z]{1,6})"
_NOTE = r"(?:\s?\([^()]{1,30}\)|\s?[*†‡]{1,3})"
_WORDS = r"N/?A|n/?a|[Nn]il|[-–—]+|[*†‡]{1,3}|\(?[Dd]e minimis\)?|[Nn]ot applicable|[Ee]xcluded"
FIGURE = re.compile(  # a tariff code is none
    rf"(?!\d{{4}}\.\d\d\.\d)(?:[*†‡]{{1,3}}\s?)?(?:(?:[A-Z]{{2,3}}\s?)?[$€£¥₫]?\s?{_NUMBER}{_UNIT}{{0,2}}|{_WORDS})(?:{_NOTE}){{0,2}}\.?"
)
TELLING = re.compile(r"%|\d[.,]\d|per\s?cent|/[A-Za-z]|[Nn]/?[Aa]\b|[Nn]il|minimis")
"""What a bare number, which may be a page or a year, does not have."""
