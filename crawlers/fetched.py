"""What a crawl brings home."""

import json
from collections.abc import Mapping
from datetime import date as Date
from typing import Any

from crawlers.window import Window
from tradewarn.model import Record


class Fetched(Record):
    """One document as the source sent it, and what the source's list says of it.

    The same `ref` may come again with other bytes: a body after a bare record, or a
    text that the source corrected. `meta` is the list's record as canonical JSON, so
    that an unchanged record gives unchanged bytes; where no body could be had it is
    the body too, and `media_type` is ``application/json``.

    Attributes:
        source: The crawler's name.
        ref: The number the source knows the document by.
        url: Its own address, even when a replay server sent it.
        page: Where people read it, where that is another address.
        corrects: The `ref` of the document that this one corrects.
    """

    source: str
    ref: str
    url: str
    title: str
    published: Date | None
    media_type: str
    body: bytes
    meta: bytes
    corrects: str | None = None
    page: str | None = None

    @property
    def key(self) -> str:
        """Tells documents apart within a source; old document numbers came twice."""
        return f"{self.ref}|{self.published or ''}"


class WindowDone(Record):
    """A window was asked to its end.

    `complete` is false where something may be missing: the next run asks again.
    `listed` counts the distinct records; `others` those of them that are known to be
    about something else and were left; `held` those that an unfinished run before had.
    """

    window: Window
    complete: bool
    listed: int = 0
    others: int = 0
    held: int = 0
    newest: Date | None = None
    fields: tuple[str, ...] = ()


def canonical(record: Mapping[str, Any]) -> bytes:
    """Write a record so that equal content gives equal bytes.

    Example:
        >>> canonical({"b": 1, "a": "ô"}).decode()
        '{"a":"ô","b":1}'
    """
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
