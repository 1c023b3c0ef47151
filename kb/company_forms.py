"""Legal forms of firms: the words of a name that never tell which firm it is.

The list of forms is cleanco's, made longer by the reviewed files of ``kb/company_forms``,
one a country or language. How they are taken off is ours: cleanco's own walk goes over a
name once, so that “Co., Ltd.” keeps its “Co.”, knows none that open a name but in the
middle, and none that cling to it. See docs/decisions/party-names.md.
"""

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from kb.data import HOME, derived, shipped_folder
from tradewarn.text import fold, fold_words

LONGEST = 9  # words of a form
LEAST_HELD = 4  # letters of a form that tells the kind of a longer one
LEAST_LETTERS = 3  # cleanco's forms of two letters are words of names too; ours are in the files
_NO_FORMS = """
    amba ans cic cio coop cpt dat ead ent esv fop ong ovee pse psu sad sal sem sep ses sgr sha sia ska
    spp stg tov ultd vat zat 3ao 3at t:mi iks kkt rhf hht teo tapui scoop scop koop
"""  # of cleanco's forms, those that are words of names here, or stand in our files
NO_FORMS = frozenset(_NO_FORMS.split())
POINT = re.compile(r"(?<=\w)\.(?=\w\b)")
Words = tuple[str, ...]


class Forms(NamedTuple):
    """The forms by where they stand in a name: each a run of folded words, or letters that cling."""

    before: frozenset[Words]
    behind: frozenset[Words]
    within: tuple[Words, ...]
    glued: tuple[str, ...]
    single: frozenset[str]
    kinds: dict[Words, str]  # what kind of firm a form tells
    ranks: tuple[str, ...]  # the kinds, those first that decide where a name tells two
    agreeing: frozenset[tuple[str, str]]  # kinds of which one firm's two names can tell one each
    also: tuple[Words, ...]  # what says that another name of the firm follows


class Stripped(NamedTuple):
    """A name without its forms, and the kind of firm that they tell; empty where none does."""

    words: Words
    kind: str


@lru_cache(maxsize=1)
def forms() -> Forms:
    """Give the forms of firms of all countries."""
    found = derived("company_forms", [*_sources(), Path(__file__)], _made)
    return Forms(*found)


def without_forms(words: Words) -> Words:
    """Take the legal forms off a folded name; a name that is nothing else stays as it is.

    Example:
        >>> without_forms(("cong", "ty", "co", "phan", "thep", "ha", "long"))
        ('thep', 'ha', 'long')
    """
    return stripped(words).words


def stripped(words: Words) -> Stripped:
    """Take the legal forms off a folded name, and tell the kind of firm they stand for."""
    known = forms()
    left, taken = _taken_off(words, known)
    kinds = [known.kinds[form] for form in taken if form in known.kinds]
    return Stripped(left or words, min(kinds, key=known.ranks.index, default=""))


def contradict(kind: str, other: str) -> bool:
    """Tell whether two kinds cannot be one firm's; no kind contradicts nothing."""
    return bool(kind and other) and kind != other and (kind, other) not in forms().agreeing


def only_forms(words: Words) -> bool:
    """Tell whether words are nothing but legal forms."""
    known = forms()
    return words in known.behind or words in known.before or all(w in known.single for w in words)


def unglued(folded: str) -> str:
    """Put a blank for every form that clings to a name in Chinese, Korean, Japanese or Thai."""
    if folded.isascii() or max(folded) < "\u0e00":
        return folded
    for form in forms().glued:
        if form in folded:
            folded = folded.replace(form, " ")
    return folded


def pointless(folded: str) -> str:
    """Join the letters of an abbreviation: ``s.a. de c.v.`` is ``sa. de cv.``."""
    return POINT.sub("", folded)


def _taken_off(words: Words, known: Forms) -> tuple[Words, list[Words]]:
    """Take forms off both ends while there are any, the longest first, and the sure ones amid."""
    start, end = 0, len(words)
    taken: list[Words] = []
    moved = True
    while moved and start < end:
        moved = False
        for size in range(min(LONGEST, end - start), 0, -1):
            if words[end - size : end] in known.behind:
                taken.append(words[end - size : end])
                end, moved = end - size, True
                break
        for size in range(min(LONGEST, end - start), 0, -1):
            if words[start : start + size] in known.before:
                taken.append(words[start : start + size])
                start, moved = start + size, True
                break
    left = words[start:end]
    for form in known.within:
        if form[0] in left:
            at = next((i for i in range(len(left)) if left[i : i + len(form)] == form), -1)
            if at >= 0:
                taken.append(form)
                left = left[:at] + left[at + len(form) :]
    return left, taken


def _sources() -> list[Path]:
    """Give the files that the forms follow from; cleanco's is named without importing it."""
    spec = find_spec("cleanco")
    library = [Path(spec.origin).with_name("termdata.py")] if spec and spec.origin else []
    return [*sorted((HOME / "company_forms").glob("*.yaml")), *library]


def _made() -> Any:
    from cleanco import prepare_default_terms  # 10 ms; only when the table is made anew

    behind = {tuple(parts) for _, parts in prepare_default_terms()}
    behind = {p for p in behind if _is_safe(p)}
    before: set[Words] = set()
    within: set[Words] = set()
    kinds: dict[Words, str] = {}
    glued: set[str] = set()
    also: set[Words] = set()
    ranks: list[str] = []
    agreeing: set[tuple[str, str]] = set()
    for _, entry in shipped_folder("company_forms"):
        before |= {fold_words(f) for f in entry.get("before", ())}
        behind |= {fold_words(f) for f in entry.get("behind", ())}
        within |= {fold_words(f) for f in entry.get("within", ())}
        glued |= {fold(f) for f in entry.get("glued", ())}
        also |= {fold_words(a) for a in entry.get("also", ())}
        agreeing |= {pair for a, b in entry.get("agreeing", ()) for pair in ((a, b), (b, a))}
        for kind, listed in entry.get("kinds", {}).items():
            ranks.append(kind)
            kinds |= {fold_words(f): kind for f in listed}
    kinds = {form: kind for form in before | behind | within if (kind := _kind_of(form, kinds, ranks))}
    clinging = tuple(sorted(glued, key=lambda g: (-len(g), g)))
    single = frozenset(w for form in behind | before | within for w in form)
    return (
        frozenset(before),
        frozenset(behind),
        tuple(sorted(within, key=lambda w: (-len(w), w))),
        clinging,
        single,
        kinds,
        tuple(ranks),
        frozenset(agreeing),
        tuple(sorted(also, key=lambda w: (-len(w), w))),
    )


def _kind_of(form: Words, kinds: dict[Words, str], ranks: list[str]) -> str:
    """Tell the kind of a form: as listed, else of the heaviest listed form that stands in it."""
    if form in kinds:
        return kinds[form]
    held = [
        kind
        for known, kind in kinds.items()
        if len("".join(known)) >= LEAST_HELD
        and any(form[i : i + len(known)] == known for i in range(len(form) - len(known) + 1))
    ]
    return min(held, key=ranks.index, default="")


def _is_safe(parts: Words) -> bool:
    letters = "".join(parts)
    return len(letters) >= LEAST_LETTERS and letters not in NO_FORMS and "&" not in letters
