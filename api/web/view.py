"""One request for a page: its language, its links, and how it is answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel

from api.services import Services
from api.tokens import DESK, at_own_desk
from api.web.formats import VIET_NAM
from api.web.site import Site
from api.web.words import Language
from kb.acts import Act
from kb.citing_notes import act_note
from tradewarn.errors import TradewarnError
from tradewarn.messages import Told, told
from tradewarn.model import Issue
from tradewarn.store.people import People, Person

Parameters = Iterable[tuple[str, str]]
COOKIE = "tradewarn_token"


@dataclass(frozen=True)
class Page:
    """A page as discovery finds it; its router is mounted once a language."""

    name: str
    router: APIRouter


class View:
    """What a page needs of its request."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._site: Site = request.app.state.site
        self.language: Language = self._site.language_of(request.url.path)
        self.services: Services = request.app.state.services

    @cached_property
    def who(self) -> Person | None:
        """Who looks at the page: whose token the browser keeps; `DESK` at a machine of one's own."""
        token = self._request.cookies.get(COOKIE)
        found = People(self.services.store.engine).of_token(token) if token else None
        return found or (DESK if at_own_desk(self._request, self.services) else None)

    @property
    def today(self) -> date:
        """The day in Viet Nam, against which what fell due is past."""
        return datetime.now(VIET_NAM).date()

    @property
    def signed_in(self) -> bool:
        """Whether the browser keeps a token, whosever it is."""
        return COOKIE in self._request.cookies

    def unknown(self, model: type[BaseModel]) -> list[str]:
        """List the parameters of the address that a page does not take."""
        taken = {f.alias or name for name, f in model.model_fields.items()}
        return sorted({name[:40] for name in self._request.query_params if name not in taken})[:5]

    def href(self, path: str, parameters: Parameters = (), *, language: Language | None = None) -> str:
        """Return the address of a page in this language, or in another."""
        query = urlencode([(k, v) for k, v in parameters if v != ""])
        return self._site.prefix(language or self.language) + quote(path) + (f"?{query}" if query else "")

    def here(self, language: Language) -> str:
        """Return the address of this page in a language, with all it was asked."""
        path = self._request.url.path
        prefix = self._site.prefix(self.language)
        bare = path[len(prefix) :] if path.startswith(prefix) else path
        query = self._request.url.query
        return self._site.prefix(language) + quote(bare or "/") + (f"?{query}" if query else "")

    def words_below(self, key: str) -> tuple[str, ...]:
        """List the keys of this language's words below a key."""
        return self._site.words(self.language).below(key)

    @property
    def path(self) -> str:
        """The path without the language."""
        return self._request.url.path.removeprefix(self._site.prefix(self.language)) or "/"

    def note_of(self, act: Act) -> str:
        """Tell the life of an act in a line, as of today."""
        note = act_note(act, self.today, self.language)
        return note[:1].upper() + note[1:]

    def told(self, error: TradewarnError | Issue) -> Told:
        """Give what happened and the fix in the language of the page."""
        return told(error, self.language)

    def show(self, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """Answer with a page."""
        environment = self._site.environment(self.language)
        text = environment.get_template(template).render(
            view=self, href=self.href, note_of=self.note_of, **values
        )
        headers: dict[str, str] = {"Content-Language": self.language}
        if self.signed_in:
            headers["Cache-Control"] = "private, no-store"
        return HTMLResponse(text, status_code=status, headers=headers)


async def _view_of(request: Request) -> View:
    return View(request)


Asked = Annotated[View, Depends(_view_of)]


def failure_page(request: Request, error: TradewarnError) -> HTMLResponse:
    """Answer a browser with what went wrong, in the language of the address."""
    return View(request).show("failure.html", status=error.status, error=error)
