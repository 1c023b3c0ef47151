"""Records as HTTP answers, written once by pydantic.

FastAPI would check a record against its own model again and copy it into plain
dictionaries; our records are frozen and checked when they are made. A route names its
model for the OpenAPI page and returns one of these.
"""

from collections.abc import Sequence

from fastapi import Response

from tradewarn.model import Record

JSON = "application/json"
LARGEST_PAGE = 100


def one(record: Record, *, status: int = 200) -> Response:
    """Answer with one record."""
    return Response(record.model_dump_json(), status_code=status, media_type=JSON)


def many(records: Sequence[Record], *, total: int | None = None) -> Response:
    """Answer with a list of records; `X-Total-Count` tells how many there are in all."""
    body = "[" + ",".join(r.model_dump_json() for r in records) + "]"
    headers = {"X-Total-Count": str(len(records) if total is None else total)}
    return Response(body, media_type=JSON, headers=headers)
