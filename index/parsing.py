"""Understand a question: its words, its case and document numbers, its HS codes.

A number is not recognised by the forms of this or that authority: every stretch of the
question that has a digit is asked for as an identifier, and the index knows whether one
of its records bears it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.backend import Phrase
from index.words import exact_words, folded_words, identifier
from tradewarn.errors import BadUse
from tradewarn.text import nfc, plain_dashes

# Characters: what is read for numbers, periods and names, and what one line of a request carries through
# any proxy in Vietnamese, of which a letter may take nine bytes in an address.
LONGEST_QUESTION = 2_000
MOST_WORDS = 64  # of a pasted page; more would not rank better
MOST_TOKENS = 40  # looked through for identifiers
LONGEST_IDENTIFIER = 5  # tokens: "P.U. (A) 33/2023" has three

# Behind these letters any number is one, whether a record has it or not.
_HS_SAID = re.compile(
    r"\b(?:mã (?:số )?)?(?:HTSUS|HTS|HS)(?: codes?)?\.?\s{0,3}:?\s{0,3}"
    r"(\d{4}(?: \d{2}(?!\d)){1,4}|\d{4}(?:\.\d{2}){1,2}(?:\.?\d{2}){0,2}|\d{2}(?: \d{2}(?!\d)){2,4}"
    r"|\d{2}(?:\.\d{2}){1,3}(?:\.?\d{2}){0,2}|\d{2,12})(?!\d)",
    re.IGNORECASE,
)
_HS_NAMED = re.compile(
    r"\b(?:TARIC|CN|mã số|mã|nhóm|heading|subheading)\.?\s{0,3}:?\s{0,3}"
    r"(\d{4}(?:(?: \d{2}){1,3}|(?:\.?\d{2}){0,3}))(?!\d)",
    re.IGNORECASE,
)
_HS_DOTTED = re.compile(r"(?<![\d.])(\d{4}\.\d{2}(?:\.?\d{2}){0,2})(?!\.?\d)")
_HS_SPACED = re.compile(r"(?<![\d.,/-])(\d{4} \d{2}(?: \d{2}){0,2})(?![\d.,/-])")
_HS_BARE = re.compile(r"(?<![\w./-])(\d{6}|\d{8}|\d{10})(?![\w/-]|\.\d)")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"\d[\w.]{0,30}[-/]|[-/][\w.]{0,30}\d|[^\W\d_]\d|\d[^\W\d_]|\d{5}")
# A straight mark behind a word or figure opens nothing: 12" are inches.
_QUOTED = re.compile(r'(?:(?<!\w)["”]|[“„«])([^"“”„«»\n]{1,200})["“”»]')
_CHAPTERS = {f"{n:02d}" for n in range(1, 98) if n != 77}


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, taken apart.

    `whole` is the question as one identifier, where it could be one; `quoted` stood in quotation marks;
    words that are `aside` name what narrows or describes besides what is sought, and make no match.
    """

    text: str
    exact: tuple[str, ...]
    folded: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    identifiers: tuple[str, ...]
    whole: str | None
    hs: tuple[str, ...]
    quoted: tuple[Phrase, ...] = ()
    aside: frozenset[str] = frozenset()


def parse(text: str) -> Question:
    """Take a question apart.

    Raises:
        BadUse: It is longer than any question.
    """
    within_length(text)
    clean = " ".join(nfc(text).replace("\0", " ").split())
    plain = plain_dashes(clean)
    codes, rest = take_codes(plain)
    tokens = rest.split()
    numbered = [token for token in tokens if _NUMBERED.search(token)]
    words = list(paired(" ".join(token for token in tokens if not _NUMBERED.search(token))))[:MOST_WORDS]
    whole = identifier(plain)
    return Question(
        text=clean,
        exact=tuple(exact for exact, _ in words),
        folded=tuple(folded for _, folded in words),
        phrases=tuple(phrase for phrase in map(phrase_of, numbered[:MOST_TOKENS]) if phrase.folded),
        identifiers=tuple(dict.fromkeys(candidates(plain.split()[:MOST_TOKENS]))),
        whole=whole if could_identify(whole) else None,
        hs=codes,
        quoted=tuple(dict.fromkeys(p for p in map(phrase_of, _QUOTED.findall(clean)) if p.folded)),
    )


def within_length(text: str) -> str:
    """Give back a question that is not too long, in whatever form of Unicode it is.

    Raises:
        BadUse: It is longer than any question.
    """
    length = len(text) if len(text) <= LONGEST_QUESTION else len(nfc(text))
    if length > LONGEST_QUESTION:
        raise BadUse(
            f"the question has {length} characters; at most {LONGEST_QUESTION} are searched for",
            fix="search for a sentence or a paragraph; for all citations of a text use `tradewarn cite`",
        )
    return text


def paired(text: str) -> Iterator[tuple[str, str]]:
    """Give each word of a text as written and folded, each pair once."""
    seen = set()
    for exact in exact_words(text):
        for folded in folded_words(exact):
            if (exact, folded) not in seen:
                seen.add((exact, folded))
                yield exact, folded


def phrase_of(text: str) -> Phrase:
    """Make a phrase of all words of a text."""
    return Phrase(folded=tuple(folded_words(text)))


def candidates(tokens: Sequence[str]) -> Iterator[str]:
    """Give every stretch of a question that could be a case or document number."""
    plain = [identifier(token) for token in tokens]
    for start in range(len(plain)):
        for end in range(start + 1, min(start + LONGEST_IDENTIFIER, len(plain)) + 1):
            text = "".join(plain[start:end])
            if could_identify(text):
                yield text


def could_identify(text: str) -> bool:
    """Tell whether a text could be a number of a case or document; a bare year is none."""
    return 4 <= len(text) <= 40 and bool(_DIGIT.search(text)) and not _YEAR.fullmatch(text)


def take_codes(text: str) -> tuple[tuple[str, ...], str]:
    """Take the HS codes out of a question: named, in dotted or spaced groups, or bare.

    A bare number counts at 6, 8 or 10 digits only, and only if it begins with a chapter. One named HS
    with an odd number of digits has lost its leading nought.

    Example:
        >>> take_codes("tôm HS 0306.17 2019")
        (('030617',), 'tôm 2019')
    """
    codes: list[str] = []

    def take(match: re.Match[str]) -> str:
        digits = "".join(c for c in match[1] if c.isdigit())
        if match.re is _HS_SAID:
            digits = whole_pairs(digits)
        elif digits[:2] not in _CHAPTERS:
            return match[0]
        codes.append(digits)
        return " "

    for form in (_HS_SAID, _HS_NAMED, _HS_DOTTED, _HS_SPACED, _HS_BARE):
        text = form.sub(take, text)
    return tuple(dict.fromkeys(codes)), " ".join(text.split())


def whole_pairs(digits: str) -> str:
    """Give a code the leading nought that a spreadsheet took from it: codes are pairs of digits.

    Example:
        >>> whole_pairs("30617")
        '030617'
    """
    return digits.zfill(len(digits) + len(digits) % 2)
