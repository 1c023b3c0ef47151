"""What all pages share: one template environment a language, words, and static files."""

import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.web.due_words import DueWords
from api.web.formats import Formats, safe_url, utc, visible
from api.web.known import case_name, own_id
from api.web.marking import marked
from api.web.names import Names
from api.web.passages import address
from api.web.readable import readable
from api.web.row_notes import cells, linked_pieces
from api.web.unmarked import unmarked
from api.web.words import LANGUAGES, Language, Words

FOLDER = Path(__file__).parent
YEAR = 31_536_000


class Static(StaticFiles):
    """Static files; one asked for by its hash never changes."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with a file, to be kept for a year when its address holds its hash."""
        response = await super().get_response(path, scope)
        if scope["query_string"].startswith(b"v="):
            response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        return response


class Site:
    """The pages' surroundings, made once with the app."""

    languages: tuple[Language, ...] = LANGUAGES

    def __init__(self) -> None:
        self.static = Static(directory=FOLDER / "static")

    @staticmethod
    def prefix(language: Language) -> str:
        """Return what every address of a language begins with."""
        return "" if language == "vi" else f"/{language}"

    @staticmethod
    def language_of(path: str) -> Language:
        """Tell the language of an address."""
        return "en" if path == "/en" or path.startswith("/en/") else "vi"

    def words(self, language: Language) -> Words:
        """Return the words of a language."""
        return _words(language)

    def environment(self, language: Language) -> Environment:
        """Return the templates with the words and forms of a language."""
        return _environment(language)


@lru_cache
def _asset(name: str) -> str:
    """Return the address of a static file, with the hash of what is in it."""
    data = (FOLDER / "static" / name).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(data).hexdigest()[:12]}"


@lru_cache
def _words(language: Language) -> Words:
    return Words.load(language)


@lru_cache
def _environment(language: Language) -> Environment:
    """Make the environment of a language; it knows nothing of an app, so all share it."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible,
    )
    words = _words(language)
    environment.globals.update(
        t=words.say,
        tn=words.count,
        has=words.has,
        f=Formats(language),
        name=Names(language),
        due=DueWords(words),
        lang=language,
        lines=lambda item: _lines(item.text_vi if language == "vi" else item.text_en),
        asset=_asset,
    )
    environment.filters.update(
        safe_url=safe_url,
        marked=marked,
        partition=_label,
        utc=utc,
        cells=cells,
        linked_pieces=linked_pieces,
        readable=readable,
        place=address,
        case_name=case_name,
        unmarked=unmarked,
        own_id=own_id,
    )
    return environment


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()] or [text]


def _label(line: str) -> tuple[str, str, str]:
    """Part a line at its first colon, where what stands before is short enough to be a label."""
    label, colon, rest = line.partition(":")
    return (label, colon, rest) if len(label) <= 40 else (line, "", "")
