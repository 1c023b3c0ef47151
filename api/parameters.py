"""The query parameters that search and the lists share; named as the shell's options."""

from datetime import date as Date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from index.asked_days import first_day, last_day
from index.backend import Filters, known_countries, known_issues
from index.parsing import LONGEST_QUESTION, within_length
from index.understanding.narrowing import removal
from tradewarn.errors import BadUse
from tradewarn.model import Instrument, Stage

LARGEST_LIMIT = 100
LARGEST_OFFSET = 10_000

Kind = Literal["notice", "law", "case"]
Mode = Literal["hybrid", "lexical", "dense"]
Sort = Literal["best", "newest", "oldest"]


def _code(value: str) -> str:
    return value.strip().upper()


def _hs(value: str) -> str:
    digits = "".join(c for c in value if c.isdigit() and c.isascii())
    if not 2 <= len(digits) <= 12:
        raise ValueError("an HS code has 2 to 12 digits")
    return digits


def _upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


def _question(value: str) -> str:
    from api.failures import Unprocessable  # which knows the pages, and these the parameters

    try:
        return within_length(value)
    except BadUse as error:
        raise Unprocessable(error.what, fix=error.fix) from error


def _first(value: object) -> object:
    return first_day(value) if isinstance(value, str) else value


def _last(value: object) -> object:
    return last_day(value) if isinstance(value, str) else value


Code = Annotated[str, Field(max_length=20), AfterValidator(_code)]
Hs = Annotated[str, Field(max_length=30), AfterValidator(_hs)]
Remedy = Annotated[Instrument, BeforeValidator(_upper)]
# The limit of a question, told here as the shell tells it: one of the schema would be told in other words.
SHORT_ENOUGH = WithJsonSchema({"type": "string", "maxLength": LONGEST_QUESTION})
Words = Annotated[str, AfterValidator(_question), SHORT_ENOUGH]
FirstDay = Annotated[Date, BeforeValidator(_first)]
LastDay = Annotated[Date, BeforeValidator(_last)]


class Narrowing(BaseModel):
    """Filters; a parameter given twice takes either value.

    A parameter that is not known is refused: a filter misspelt and dropped without a
    word would answer another question than the one asked.
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    country: list[Code] = Field(
        default=[], description="Origin or related country, as VN; * for all origins."
    )
    market: list[Code] = Field(default=[], description="Importing country, as US.")
    authority: list[Code] = Field(default=[], description="Authority code, as US-DOC.")
    instrument: list[Remedy] = Field(default=[], description="AD, CVD, SG, AC, EV, BSG or AA.")
    stage: list[Stage] = Field(default=[], description="Stage code, as order.")
    hs: list[Hs] = Field(default=[], description="HS code, any length, dots or not.")
    language: list[str] = Field(default=[], description="Language of the text, as en.")
    issue: list[Code] = Field(default=[], description="Legal issue that it deals with, as CMP-1.")
    without: list[Annotated[str, Field(max_length=200)]] = Field(
        default=[], max_length=40, description="Words or a country that no answer may have."
    )
    date_from: FirstDay | None = Field(
        default=None, alias="from", description="Published on or after; a year or month from its first day."
    )
    date_to: LastDay | None = Field(
        default=None, alias="to", description="Published on or before; a year or month to its last day."
    )
    limit: int = Field(default=20, ge=1, le=LARGEST_LIMIT)
    offset: int = Field(default=0, ge=0, le=LARGEST_OFFSET)

    @field_validator("country", "market")
    @classmethod
    def _known_countries(cls, names: list[str], asked: ValidationInfo) -> list[str]:
        return list(known_countries(names, origins=asked.field_name == "country"))

    @field_validator("issue")
    @classmethod
    def _known_issues(cls, codes: list[str]) -> list[str]:
        return list(known_issues(codes))

    @model_validator(mode="after")
    def _dates_in_order(self) -> "Narrowing":
        if self.date_from and self.date_to and self.date_from > self.date_to:
            raise ValueError("`from` is after `to`")
        return self

    @property
    def narrows(self) -> bool:
        """Whether any filter is set."""
        return self.filters() != Filters()

    def filters(self, *kinds: Kind) -> Filters:
        """Return the index's filters, held to these kinds of records."""
        return Filters(
            kind=kinds,
            country=tuple(self.country),
            market=tuple(self.market),
            authority=tuple(self.authority),
            instrument=tuple(self.instrument),
            stage=tuple(self.stage),
            hs=tuple(self.hs),
            language=tuple(self.language),
            issue=tuple(self.issue),
            without=tuple(self.without),
            date_from=self.date_from,
            date_to=self.date_to,
        )


class Searching(Narrowing):
    """What `GET /search` takes."""

    q: Words = Field(default="", description="Words, numbers or a question.")
    mode: Mode = "hybrid"
    sort: Sort = Field(default="best", description="By likeness, or by day among what matches by words.")
    kind: list[Kind] = []
    as_written: bool = Field(default=False, description="Understand nothing: every word is text.")
    removed: list[Annotated[str, Field(max_length=200)]] = Field(
        default=[], alias="not", max_length=40, description="Not to be understood: kind:value, as market:US."
    )

    @field_validator("removed")
    @classmethod
    def _known_kinds(cls, removed: list[str]) -> list[str]:
        for one in removed:
            try:
                removal(one, ":")
            except BadUse as error:
                raise ValueError(f"{error.what}; {error.fix}") from error
        return removed


def asked_something(*words: str | None) -> None:
    """Refuse a question with nothing in it.

    Raises:
        BadUse: All words are empty.
    """
    if not any(w and w.strip() for w in words):
        raise BadUse("nothing was asked", fix="give a question, a product, an HS code, a market or a company")
