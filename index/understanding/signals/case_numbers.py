"""Numbers of proceedings, in any dash or none: ``A–552–801``, ``AD20``, ``731-TA-1659``, ``EPR 611``."""

import re
from collections.abc import Callable, Iterator

from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from tradewarn.text import plain_dashes

Made = Callable[[re.Match[str]], tuple[str, ...]]
MOST_OF_RANGE = 20
_REMEDY = "(?:AD|AS|SG|AC|TV|CVD|SSR|MTR|NSR|BSM)"
_STEP = "(?:OI|SSR|MTR|AC|NSR|SG|CVD)"
_FURTHER = r"(?:\.[A-Z]{2}\d{2})?(?:-[A-Z]{2}\d{2})?"


def _commerce(match: re.Match[str]) -> tuple[str, ...]:
    return ("-".join(match.groups()),)


def _itc(match: re.Match[str]) -> tuple[str, ...]:
    first, last = int(match[2]), int(match[3] or match[2])
    if not first <= last <= first + MOST_OF_RANGE:
        last = first
    return tuple(f"{match[1]}-TA-{number}" for number in range(first, last + 1))


def _joined(match: re.Match[str]) -> tuple[str, ...]:
    return ("".join(match[0].split()),)


def _spaced(match: re.Match[str]) -> tuple[str, ...]:
    return (f"{match[1]} {match[2]}",)


# The looser spellings of questions; `kb.citing` knows how they are printed.
FORMS: tuple[tuple[re.Pattern[str], Made], ...] = (
    (re.compile(r"(?<![\w-])([AC])[- ]?(\d{3})[- ]?(\d{3})(?![\w/-]|\.\d)"), _commerce),
    (re.compile(r"(?<![\w-])(7[03]1)[- ]?TA[- ]?(\d{1,4})(?:-(\d{1,4}))?(?![\w/-])"), _itc),
    (re.compile(r"(?<![\w-])(TA)[- ]?(20[14])[- ](\d{1,3})(?![\w/-])"), _commerce),
    (re.compile(rf"(?<![\w-]){_REMEDY} ?\({_STEP}\) ?-? ?\d{{1,3}}/\d{{2,4}}(?!\w)"), _joined),
    (re.compile(rf"(?<![\w-])(?:[A-Z]{{2}}\d{{2}}\.)?{_REMEDY}\d{{2}}{_FURTHER}(?![\w/%-])"), _joined),
    (re.compile(r"(?<![\w-])(?:AD|AS|SG) \d{2,3}(?![\w/%-]|[.,]\d)"), _joined),
    (re.compile(r"(?<![\w-])(?:AD|AS|R|SAFE|TF|TS)\d{3,4}[A-Z]?(?![\w/%-])"), _joined),
    (re.compile(r"(?<![\w-])(EPR|REP|ADN|EAPA)[- ]?(\d{3,4}(?:/\d{2,3})?)(?![\w/-])"), _spaced),
)
LOWER_NEEDS = re.compile(r"\d{3}-\d{3}|\d-ta|ta-\d|/|\.")


def read(reading: Reading) -> Iterator[Part]:
    """Give the numbers of proceedings; one in small letters with blanks for dashes is doubtful."""
    if not any(letter.isdigit() for letter in reading.text):
        return
    plain = plain_dashes(reading.text)
    upper = "".join(u if len(u := letter.upper()) == 1 else letter for letter in plain)
    for form, made in FORMS:
        for match in form.finditer(upper):
            start, end = match.span()
            typed = plain[start:end]
            sure = typed[0].isupper() or " " not in typed or LOWER_NEEDS.search(typed) is not None
            values = made(match)
            yield Part("case_number", values, values[0], start, end, sure)


SIGNAL = Signal("case_numbers", read)
