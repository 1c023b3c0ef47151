"""What a client is told of a failure, and the words of each status for the OpenAPI page."""

from typing import Any

from pydantic import BaseModel, Field

MEANINGS = {
    400: "The request cannot be understood.",
    401: "It needs a token, or nobody has the token sent.",
    403: "A page of another site may not write here, or the person's role does not allow it.",
    404: "There is no such record, or it is another owner's.",
    405: "The address takes another method.",
    409: "Somebody decided otherwise already, or the record changed since it was looked at.",
    413: "The body or the file is too large, has too many pages, or is a bomb.",
    422: "A value does not fit, or the file cannot be read.",
    503: "A part is away or has too much to do; `Retry-After` tells when to ask again.",
    504: "Reading the file took too long.",
}
CODES = {
    400: "TW-U01",
    401: "TW-U04",
    403: "TW-U05",
    404: "TW-U02",
    405: "TW-U01",
    409: "TW-U07",
    413: "TW-R05",
    422: "TW-U01",
    503: "TW-I01",
    504: "TW-R07",
}


class Problem(BaseModel):
    """Every failure in one shape."""

    error: str = Field(description="A code that stays, as `docs/reference/errors.md` lists them.")
    detail: str = Field(description="What happened, with the value that caused it.")
    fix: str = Field(description="What to do about it.")


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Describe for the OpenAPI page the failures that a route may answer with."""
    return {status: {"model": Problem, "description": MEANINGS[status]} for status in statuses}


def problem_example(status: int) -> dict[str, str]:
    """Give an example of a failure."""
    return {"error": CODES[status], "detail": MEANINGS[status], "fix": "what to do about it"}
