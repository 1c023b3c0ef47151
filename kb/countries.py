"""Countries: one code for one name, and where a text names them.

Running text is read as it stands: capitals and marks count, and a name that is also
another word ("Turkey", "Jordan", "Anh") needs a word of place before it. Questions are
read folded, because people type without marks and capitals; there the sentence decides
whether "my" is a pronoun or the United States.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from kb.country_names import Country, countries, rules, running_names, short_names, whole_cells
from kb.country_questions import LIST_MARKS, CountryMention, Question
from kb.names import Names, unspaced_script
from kb.vietnamese import sound
from tradewarn.text import WORD, fold, fold_words, nfc

KATAKANA = re.compile(r"[ァ-ヺー]")

__all__ = ["Country", "CountryMention", "countries", "country_code", "find_countries"]


def country_code(name: str) -> str | None:
    """Give the code of a country by any of its names or codes; None where unknown.

    Two capitals are a code. A name with its marks goes before one without, so that
    ``Mỹ`` and ``my`` are the United States and ``MY`` is Malaysia.

    Example:
        >>> [country_code(n) for n in ("Türkiye", "han quoc", "MY", "Mỹ", "Korea, Republic of", "VNM")]
        ['TR', 'KR', 'MY', 'US', 'KR', 'VN']
    """
    name = nfc(name).strip()
    if name in countries() and name.isupper():
        return name
    spoken, folded = whole_cells()
    exact = spoken.get(" ".join(sound(word) for word in name.split()))
    if exact:
        return exact
    return folded.get(" ".join(fold_words(name))) or (name.upper() if name.upper() in countries() else None)


def find_countries(text: str, *, folded: bool = False) -> list[CountryMention]:
    """Find the countries a text names, in order, with true offsets into NFC text.

    Args:
        text: A notice or title (`folded` off), or a user's question (`folded` on).
        folded: Read it without case and marks; doubtful words are decided by context.

    Example:
        >>> [m.code for m in find_countries("Shrimp From the Socialist Republic of Vietnam and Turkey")]
        ['VN', 'TR']
        >>> [m.code for m in find_countries("tom cua toi sang my", folded=True)]
        ['US']
        >>> find_countries("is my product in it", folded=True)
        []
    """
    return Question(nfc(text)).mentions() if folded else _in_notice(text)


@lru_cache(maxsize=1)
def _notice_names() -> tuple[Names, Mapping[str, tuple[str, bool]]]:
    """Give all names as printed, and what each stands for."""
    known: dict[str, tuple[str, bool]] = {}
    for name, code in short_names():
        known[_plain(name)] = (code, False)
    for name, code, wary in running_names():
        known.setdefault(_plain(name), (code, wary))
        if len(name) > 3 and not unspaced_script(name):
            for upper in {name.upper(), name.replace("i", "İ").upper()}:
                known.setdefault(_plain(upper), (code, wary))
    return Names(known), known


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


def _in_notice(text: str) -> list[CountryMention]:
    names, known = _notice_names()
    found: list[CountryMention] = []
    at = 0
    while place := names.search(text, at):
        start, end = place
        printed = _plain(text[start:end])
        whole = unspaced_script(printed) or start == 0 or not (text[start - 1].isalnum())
        whole = whole and not _in_katakana(text, start, end)
        code, wary = known[printed]
        if whole and _fits(text, start, end, printed, wary=wary):
            found.append(CountryMention(code, start, end))
            at = end
        else:
            at = start + 1
    return found


def _in_katakana(text: str, start: int, end: int) -> bool:
    """Say whether a name is but part of a longer word: タイ of タイヤ and スタイル."""
    return any(
        KATAKANA.match(text[inner]) and KATAKANA.match(text[beside : beside + 1])
        for inner, beside in ((start, start - 1), (end - 1, end))
        if beside >= 0
    )


def _fits(text: str, start: int, end: int, printed: str, *, wary: bool) -> bool:
    """Say whether a name found in a notice is the country, by the words beside it."""
    if text[end : end + 1] == "$":
        return False
    if (not wary and len(printed) > 7) or unspaced_script(printed):
        return True
    before = text[max(0, start - 24) : start]
    after = text[end : end + 24]
    last = WORD.findall(before.rsplit(".", 1)[-1])
    following = WORD.match(after.lstrip(" "))
    prior = last[-1] if last else ""
    beside = before.endswith(" ") and before.rstrip(" ").endswith(prior)  # “Việt Nam, Ấn Độ” is a list
    if sound(prior) in rules().not_after and beside:
        return False
    if following and len(printed) <= 3 and sound(following[0]) in rules().not_before:
        return False
    if not wary:
        return True
    trimmed = before.rstrip(" ")
    alone = not trimmed or trimmed[-1] in LIST_MARKS
    if not alone and fold(prior) not in rules().places:
        return False
    named_on = following is not None and after[:1] == " " and following[0][:1].isupper()
    return not named_on or (len(printed) > 5 and fold(prior) == "from")
