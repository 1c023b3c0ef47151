"""Records as HTTP answers, written once by pydantic.

FastAPI would check a record against its own model again and copy it into plain
dictionaries; our records are frozen and checked when they are made. A route names its
model for the OpenAPI page and returns one of these.
"""

import json
from collections.abc import Sequence
from typing import Any

from fastapi import Response

from tradewarn.model import Record

JSON = "application/json"


def one(record: Record, *, status: int = 200) -> Response:
    """Answer with one record."""
    return Response(record.model_dump_json(), status_code=status, media_type=JSON)


def many(records: Sequence[Record], *, total: int | None = None) -> Response:
    """Answer with a list of records; `X-Total-Count` tells how many there are in all."""
    body = "[" + ",".join(r.model_dump_json() for r in records) + "]"
    return Response(body, media_type=JSON, headers=_counted(len(records) if total is None else total))


def plain(data: Any) -> Response:
    """Answer with a record that is plain data already."""
    return Response(_json(data), media_type=JSON)


def plain_list(data: Sequence[Any], *, total: int | None = None) -> Response:
    """Answer with a list of records that are plain data already."""
    return Response(_json(data), media_type=JSON, headers=_counted(len(data) if total is None else total))


def _counted(total: int) -> dict[str, str]:
    return {"X-Total-Count": str(total)}


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
