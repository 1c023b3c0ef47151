"""Codes as people call them, from the reviewed lists of `kb`; a code nobody named shows itself."""

import re
from collections.abc import Iterable
from functools import lru_cache

from api.web.words import Language
from index.understanding.denying import country_denied
from kb.authorities import authorities
from kb.country_names import countries
from kb.due import due_name
from kb.hs.headings import headings
from kb.instruments import instruments
from kb.issues import issue_name
from kb.stages import stages
from tradewarn.model import Instrument, Stage
from tradewarn.plugins import load
from tradewarn.text import fold
from warn.signal import Signal

SHORT = 44  # letters of the name of a heading beside its digits
KEPT_AS = re.compile(r"@[0-9a-f]{8}$")  # what tells two lists of one name apart in the store
UNKNOWN = "?"  # of a record whose authority or market nobody could read
NOT_KNOWN = {
    "authority": ("cơ quan chưa xác định", "authority not known"),
    "market": ("thị trường chưa xác định", "market not known"),
}
SOURCE = re.compile(r"\b[A-Z]{2,6}-[A-Z]{2,8} → [A-Z]{2,4}\b")


class Names:
    """The names of countries, authorities, stages and instruments in one language."""

    def __init__(self, language: Language) -> None:
        self._vi = language == "vi"

    def country(self, code: str | None) -> str:
        """Name a country or union."""
        found = countries().get(code or "")
        return (found.vi if self._vi else found.en) if found else code or ""

    def left_out(self, words: str) -> str:
        """Name what an answer is to have nothing of: a country, or the words as they were typed."""
        code = country_denied(words)
        return self.country(code) if code else f"“{words}”"

    def ordered(self, codes: Iterable[str]) -> list[str]:
        """Order countries by their names, marks aside."""
        return sorted(codes, key=lambda code: (fold(self.country(code)), code))

    def authority(self, code: str | None) -> str:
        """Name an authority, in Vietnamese with its short name."""
        found = authorities().get(code or "")
        if found is None:
            return code or ""
        if not self._vi:
            return found.name_en
        named = not found.short_vi or found.short_vi in found.name_vi
        return found.name_vi if named else f"{found.name_vi} ({found.short_vi})"

    def stage(self, code: str | None) -> str:
        """Name a stage, as a heading begins."""
        if not code or code not in set(Stage):
            return code or ""
        found = stages().get(Stage(code))
        return _upper(found.vi if self._vi else found.en) if found else code

    def instrument(self, code: str | None) -> str:
        """Name an instrument with its abbreviation."""
        if not code or code not in set(Instrument):
            return code or ""
        found = instruments().get(Instrument(code))
        return f"{_upper(found.vi if self._vi else found.en)} ({code})" if found else code

    def issue(self, code: str) -> str:
        """Name a legal issue with its code."""
        name = issue_name(code, "vi" if self._vi else "en")
        return name if name == code else f"{name} ({code})"

    def heading(self, digits: str) -> str:
        """Name a heading of the Harmonized System shortly; empty where none is known."""
        found = headings().get(digits)
        if found is None:
            return ""
        name = found.vi if self._vi else found.en
        return name if len(name) <= SHORT else name[: SHORT + 1].rpartition(" ")[0].rstrip(" ,;:(") + " …"

    def due(self, what: str) -> str:
        """Name what falls due."""
        return due_name(what, "vi" if self._vi else "en")

    def reason(self, signal: str, text: str) -> str:
        """Tell a reason of a warning: its own words, or the signal's Vietnamese sentence."""
        found = _signals().get(signal) if self._vi else None
        return found.vi if found else text

    def sources(self, text: str) -> str:
        """Name the sources that a sentence tells by their codes."""
        return SOURCE.sub(lambda found: self.source(found[0]), text)

    def source(self, name: str) -> str:
        """Name what a verdict rests on: an authority and its market, or a loaded file as people call it."""
        authority, arrow, market = name.partition(" → ")
        if not arrow:
            return KEPT_AS.sub("", name)
        at = 0 if self._vi else 1
        who = NOT_KNOWN["authority"][at] if authority == UNKNOWN else self.authority(authority)
        where = NOT_KNOWN["market"][at] if market == UNKNOWN else self.country(market)
        return f"{who} → {where}"


@lru_cache(maxsize=1)
def _signals() -> dict[str, Signal]:
    return load("warn.signals", Signal)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
