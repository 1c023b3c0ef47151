"""`GET /feeds/*.ics`: deadlines for a calendar; nothing in them is anybody's own."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field

from api.calendars import CalendarFile, calendar_of
from api.due import case_of, due_of_case, due_of_market, due_of_notice, due_of_sources, today
from api.linking import places
from api.parameters import asked_something
from api.problems import problems
from api.resource import Resource
from api.services import Services
from api.wiring import Wired
from tradewarn.errors import NotFound
from tradewarn.model import Question
from warn.due_dates import DueDate

router = APIRouter()
Lang = Annotated[Literal["vi", "en"], Query(description="Of the text.")]


class Asked(BaseModel):
    """What `GET /feeds/check.ics` takes: the words of `POST /check`."""

    model_config = ConfigDict(extra="ignore")

    question: str | None = Field(default=None, max_length=2_000)
    product: str | None = Field(default=None, max_length=2_000)
    hs: str | None = Field(default=None, max_length=40)
    market: str | None = Field(default=None, max_length=40)
    company: str | None = Field(default=None, max_length=300)
    lang: Literal["vi", "en"] = "vi"


@router.get("/feeds/deadlines.ics", response_class=CalendarFile)
def deadlines(
    request: Request,
    services: Wired,
    market: Annotated[str | None, Query(max_length=8, description="An importing country.")] = None,
    lang: Lang = "vi",
) -> CalendarFile:
    """Give what lies ahead by the newest notices: a calendar to subscribe to."""
    dues = due_of_market(services, market, today())
    return _file(request, services, dues, lang, f"deadlines-{market}" if market else "deadlines")


@router.get("/feeds/notices/{id}.ics", response_class=CalendarFile, responses=problems(404))
def of_notice(id: str, request: Request, services: Wired, lang: Lang = "vi") -> CalendarFile:  # noqa: A002
    """Give the deadlines of one notice, those that are past too."""
    notice = services.store.notices.get(id)
    dues = due_of_notice(notice, case_of(services, notice), today())
    return _file(request, services, _some(dues, f"notice {id}"), lang, f"notice-{id}")


@router.get("/feeds/cases/{id}.ics", response_class=CalendarFile, responses=problems(404))
def of_case(id: str, request: Request, services: Wired, lang: Lang = "vi") -> CalendarFile:  # noqa: A002
    """Give what lies ahead in one proceeding: a calendar to subscribe to."""
    dues = due_of_case(services, services.store.cases.get(id), today())
    return _file(request, services, dues, lang, f"case-{id}")


@router.get("/feeds/check.ics", response_class=CalendarFile, responses=problems(400))
def of_check(asked: Annotated[Asked, Query()], request: Request, services: Wired) -> CalendarFile:
    """Give what lies ahead for goods, a market or a firm; the question stands nowhere in the file."""
    words = asked.model_dump(exclude={"lang"})
    asked_something(*words.values())
    question = Question(**(words | {"question": asked.question or ""}), lang=asked.lang)
    sources = {f.source.id for f in services.check(question).facts}
    return _file(request, services, due_of_sources(services, sources, today()), asked.lang, "check")


def _some(dues: Sequence[DueDate], of: str) -> Sequence[DueDate]:
    if not any(d.day for d in dues):
        raise NotFound(f"{of} has no deadline with a day", fix="see its page for what it prints")
    return dues


def _file(
    request: Request, services: Services, dues: Sequence[DueDate], lang: Literal["vi", "en"], name: str
) -> CalendarFile:
    root = str(request.base_url).rstrip("/") + request.app.state.site.prefix(lang)
    pages = {k: p.path for k, p in places(services, {d.source.id for d in dues}).items()}
    data = calendar_of(services, dues, language=lang, root=root, pages=pages)
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in name)[:80]
    return CalendarFile(data, headers={"Content-Disposition": f'attachment; filename="{plain}.ics"'})


RESOURCE = Resource("calendars", router)
