"""Firms: those we know by their names and short names, and what stands by a legal form."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from pathlib import Path

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading
from index.understanding.signal import Signal
from kb.data import HOME, derived
from kb.firms import firms
from tradewarn.text import fold

SHORT = 4  # letters of a code that counts only in capitals
LONGEST_NAME = 6  # words
LEAD = re.compile(r"(?<!\w)(?:cong ty|cong ti|cty|ctcp|tap doan|hop tac xa|htx|xi nghiep)(?!\w)")
FORM_WORDS = frozenset(
    [
        "co",
        "phan",
        "tnhh",
        "mtv",
        "mot",
        "thanh",
        "vien",
        "trach",
        "nhiem",
        "huu",
        "han",
        "cp",
        "xnk",
        "xuat",
        "nhap",
        "khau",
        "va",
        "thuong",
        "mai",
        "san",
        "xuat",
        "tap",
        "doan",
    ]
)
TRAIL = re.compile(
    r"(?<!\w)(?:Co\.,? ?Ltd|Corp(?:oration)?|Company|JSC|Joint Stock Company|Ltd|LLC|Inc|GmbH|S\.A)(?!\w)"
)
AND = "va"  # between words of form; behind a name another one begins
ENDING = tuple(".,;:?!")
AROUND = "“”\"'().,;:?!"
NAME_WORD = re.compile(r"\s{1,2}(\S{1,40})")


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    folders = (HOME / folder for folder in ("firms", "company_forms", "company_words"))
    sources = [path for folder in folders for path in sorted(folder.glob("*.yaml"))]
    made = derived("asking_firms", [*sources, HOME / "company_names.py", Path(__file__)], _named)
    return Lexicon(Term(name, (firm,), label) for name, firm, label in made)


def _named() -> list[tuple[str, str, str]]:
    """Give every name of the reviewed firms, and the words of it that are the firm's own."""
    from kb.company_names import company_key

    found = []
    for firm in firms().values():
        own = [" ".join(company_key(name).own) for name in firm.names]
        names = dict.fromkeys((*firm.names, *firm.short, *(name for name in own if " " in name)))
        found += [(name, firm.id, firm.names[-1]) for name in names]
    return found


def read(reading: Reading) -> Iterator[Part]:
    """Give the firms named; none narrows an answer, for a notice prints a firm in many ways."""
    for term, start, end, sure in _lexicon().find(reading):
        printed = reading.text[start:end]
        if len(printed) <= SHORT and not printed.isupper():
            continue
        capital = printed[0].isupper() or not reading.vietnamese
        yield Part("firm", term.codes, term.label, start, end, sure and capital)
    yield from _introduced(reading)
    yield from _formed(reading)


def _introduced(reading: Reading) -> Iterator[Part]:
    """Give the name after “công ty”."""
    leads = {lead.start(): lead.end() for lead in LEAD.finditer(reading.flat)}
    for start, behind in leads.items():
        name, end = _name_behind(reading.text, behind, stops=leads)
        if name and not reading.shouted:
            yield _firm(name, start, end)


def _name_behind(text: str, at: int, stops: Container[int]) -> tuple[str, int]:
    """Give the capitalised words from a place on, and where they end.

    Words of form before them are passed over. Amid them a word in small letters belongs to the name where it
    says goods or business with the one before, as in “Thủy sản”, or is one of form before a capital.
    """
    from kb.company_words import tells_nothing

    words: list[str] = []
    own, end = 0, at
    while len(words) < LONGEST_NAME and (match := NAME_WORD.match(text, at)):
        word, at = match[1].strip(AROUND), match.end()
        folded = fold(word)
        if match.start(1) in stops:
            break
        capital = word[:1].isupper()
        amid = not capital and words[-1:] != [] and words[-1][0].isupper()
        said = amid and tells_nothing((fold(words[-1]), folded))
        if (capital and (words or folded not in FORM_WORDS)) or said:
            words.append(word)
            own, end = len(words), match.start(1) + match[1].find(word) + len(word)
        elif folded not in FORM_WORDS or (words and folded == AND):
            break
        elif words:
            words.append(word)
        if match[1].rstrip("”\"')").endswith(ENDING):
            break
    return " ".join(words[:own]), end


def _firm(name: str, start: int, end: int) -> Part:
    """Give a firm by what its form stands beside: one that we know under its id, another by its name."""
    from kb.company_names import company_key

    known = company_key(name).firms
    if len(known) != 1:
        return Part("firm", (name,), name, start, end)
    firm = firms()[next(iter(known))]
    return Part("firm", (firm.id,), firm.names[-1], start, end)


def _formed(reading: Reading) -> Iterator[Part]:
    """Give the capitalised words before a legal form, and the form."""
    for form in TRAIL.finditer(reading.text):
        start, name = form.start(), ""
        words = list(re.finditer(r"\S+", reading.text[max(0, form.start() - 120) : form.start()]))
        offset = max(0, form.start() - 120)
        for match in reversed(words[-LONGEST_NAME:]):
            if not match[0][0].isupper() or match[0][-1] in ",;:?":
                break
            start = offset + match.start()
        name = reading.text[start : form.start()].strip()
        if name and not reading.shouted:
            yield _firm(name, start, form.end())


SIGNAL = Signal("firms", read)
