"""Errors and issues in the language of a person: their texts are written in English where they arise."""

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from tradewarn.errors import TradewarnError
from tradewarn.model import Issue

FILE = Path(__file__).parent / "messages_vi.yaml"
LONGEST = 4_000  # letters of a text that is looked up


class Told(NamedTuple):
    """What happened and what to do, in one language, with the words that lead in the latter and the place."""

    what: str
    fix: str
    fix_label: str
    where_label: str

    def lines(self, code: str, where: str) -> str:
        """Write it as commands print it on stderr."""
        seen = f"\n  {self.where_label}: {where}" if where else ""
        return f"[{code}] {self.what}\n  {self.fix_label}: {self.fix}{seen}"


class _Template(NamedTuple):
    parts: tuple[str, ...]  # the words between the places, the first and the last may be empty
    names: tuple[str, ...]
    said: str


def told(error: TradewarnError | Issue, language: str) -> Told:
    """Give the texts of an error or issue in a language.

    A text that has no translation stays as it is, after what its code means: half a
    sentence in each language would be worse than a whole one that the reader knows to be
    the maker's.
    """
    if language != "vi":
        return Told(error.what, error.fix, "Fix", "Seen at")
    what = translated(error.what)
    if what is None:
        meaning = _table().codes.get(error.code)
        what = f"{meaning}: {error.what}" if meaning else error.what
    return Told(what, translated(error.fix) or error.fix, "Cách xử lý", "Ở")


def spoken() -> str:
    """Give the language that errors are told in, also where the settings cannot be read."""
    return "vi" if os.environ.get("TRADEWARN_LANG") == "vi" else "en"


def more(number: int, language: str) -> str:
    """Say how many issues are not shown, and where they are."""
    if language == "vi":
        return f"… và {number} việc nữa; `tradewarn issues` liệt kê tất cả"
    return f"… and {number} more; `tradewarn issues` lists them all"


def meaning(code: str, language: str, english: str) -> str:
    """Give what a code means, in a language."""
    return _table().codes.get(code, english) if language == "vi" else english


def meanings() -> dict[str, str]:
    """Give what each code means, in a sentence."""
    kinds: list[type[TradewarnError]] = [TradewarnError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    return {kind.code: (kind.__doc__ or "").partition("\n")[0] for kind in kinds}


def translated(text: str) -> str | None:
    """Give a text in Vietnamese; None where nobody has translated it.

    Example:
        >>> translated("no warning w-1")
        'không có cảnh báo w-1'
    """
    if len(text) > LONGEST:
        return None
    for template in _table().templates:
        values = _fit(template, text)
        if values is not None:
            return template.said.format_map(dict(zip(template.names, values, strict=True)))
    return None


class _Table(NamedTuple):
    codes: dict[str, str]
    templates: tuple[_Template, ...]


@lru_cache(maxsize=1)
def _table() -> _Table:
    data = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return _Table(data["codes"], tuple(_template(*pair) for pair in data["texts"]))


def _template(text: str, said: str) -> _Template:
    pieces = text.replace("}", "{").split("{")
    return _Template(tuple(pieces[::2]), tuple(pieces[1::2]), said)


def _fit(template: _Template, text: str) -> list[str] | None:
    """Give what stands in a template's places, each as short as the words behind it allow."""
    first, *rest = template.parts
    if not text.startswith(first):
        return None
    if not rest:
        return [] if text == first else None
    values, at = [], len(first)
    for part in rest[:-1]:
        end = text.find(part, at)
        if end <= at:
            return None
        values.append(text[at:end])
        at = end + len(part)
    last = rest[-1]
    if not text.endswith(last) or len(text) - len(last) <= at:
        return None
    return [*values, text[at : len(text) - len(last)]]
