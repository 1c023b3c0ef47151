"""What falls due, in the reader's language."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from kb.data import shipped


class Due(NamedTuple):
    """What one kind of deadline is called."""

    what: str
    en: str
    vi: str


@lru_cache(maxsize=1)
def dues() -> Mapping[str, Due]:
    """Give every kind by the word that the rules give it."""
    return MappingProxyType(
        {e["what"]: Due(e["what"], e["en"], e["vi"]) for e in shipped("due.yaml")["names"]}
    )


def due_name(what: str, lang: Literal["vi", "en"]) -> str:
    """Name what falls due; a kind without a name shows itself.

    Example:
        >>> due_name("hearing", "vi"), due_name("a word of the source", "vi")
        ('phiên điều trần', 'a word of the source')
    """
    found = dues().get(what)
    return what if found is None else found.vi if lang == "vi" else found.en
