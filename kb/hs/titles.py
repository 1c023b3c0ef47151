"""What a code stands for, in Vietnamese and English, from our headings and the tables loaded."""

from collections.abc import Mapping, Set

from kb.hs.headings import headings


class Titles:
    """The words of codes: of a heading ours unless a table has it, of a subheading the table's."""

    def __init__(self, vi: Mapping[str, str] | None = None, en: Mapping[str, str] | None = None) -> None:
        self._vi, self._en = vi or {}, en or {}

    @property
    def subheadings(self) -> Set[str]:
        """The subheadings that the tables have."""
        return {code[:6] for table in (self._vi, self._en) for code in table if len(code) >= 6}

    def of(self, code: str) -> tuple[str, str]:
        """Give the Vietnamese and the English words; empty where no table tells them."""
        heading = headings().get(code[:4])
        vi = self._words(self._vi, code, heading.vi if heading else "")
        en = self._words(self._en, code, heading.en if heading else "")
        return vi, en

    @staticmethod
    def _words(table: Mapping[str, str], code: str, ours: str) -> str:
        wide = table.get(code[:4]) or ours
        own = table.get(code) if len(code) > 4 else None
        return " – ".join(part for part in (wide, own) if part)
