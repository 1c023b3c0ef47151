"""One record of the Federal Register API: a notice's title, abstract and facts.

The record becomes one page: the title, a newline, the abstract, then one ``key: value``
line for each other field, so that a date or number has a place in the text to cite.
"""

import json
import re
from typing import Any

from extract.reading.clean import clean, decode, one_line
from extract.reading.reader import Limits, Reader
from tradewarn.errors import TruncatedFile, UnreadableFile
from tradewarn.model import Mark, Page

_FIX = "give one record of the Federal Register API, or a .jsonl of them"


def _claims(data: bytes) -> float:
    """Any JSON object or list, so that JSON of another form is refused by its name."""
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith((b"{", b"[")) or start.startswith(b"{\\rtf"):
        return 0.0
    return 0.8 if re.match(rb'\{\s*["}]|\[\s*[\[{"]', start) else 0.0


def _read(data: bytes, limits: Limits) -> list[Page]:
    """Read one record."""
    record = _record(data)
    title = one_line(record["title"])
    abstract = clean(str(record.get("abstract") or "")).strip()
    lines = [f"{one_line(key)}: {_value(value)}" for key, value in record.items() if key not in TOP]
    text = "\n".join((title, abstract, *lines))
    return [Page(number=1, text=text, marks=(Mark(kind="title", start=0, end=len(title)),))]


MOST_KEYS = 1_000  # a record has some forty
TOP = frozenset({"title", "abstract"})


def _record(data: bytes) -> dict[str, Any]:
    """Parse the JSON and hold it to the form of a record."""
    text = decode(data)
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg.startswith("Unterminated") or error.pos >= len(text.rstrip()) - 1:
            raise TruncatedFile(
                f"the JSON breaks off: {error.msg} at character {error.pos}", fix="fetch it again"
            ) from error
        raise UnreadableFile(f"no valid JSON: {error.msg} at character {error.pos}", fix=_FIX) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableFile(f"JSON nested too deep or with a number too long: {error}", fix=_FIX) from error
    if isinstance(record, dict) and len(record) > MOST_KEYS:
        raise UnreadableFile(f"JSON of {len(record):,} keys, and no Federal Register API record", fix=_FIX)
    if not isinstance(record, dict):
        raise UnreadableFile("JSON, but a list and no Federal Register API record", fix=_FIX)
    if not (isinstance(record.get("title"), str) and isinstance(record.get("document_number"), str)):
        keys = ", ".join(sorted(str(key)[:40] for key in record)[:8]) or "none"
        raise UnreadableFile(f"JSON, but no Federal Register API record; its keys: {keys}", fix=_FIX)
    if not record["title"].strip():
        raise UnreadableFile("a Federal Register API record without a title", fix=_FIX)
    if not isinstance(record.get("abstract"), str | None):
        raise UnreadableFile("a Federal Register API record whose abstract is no text", fix=_FIX)
    return record


def _value(value: object) -> str:
    """A string as it is, all else as compact JSON; always one line."""
    if isinstance(value, str):
        return one_line(value)
    return one_line(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


READER = Reader(
    name="Federal Register API record",
    media_types=("application/json",),
    claims=_claims,
    read=_read,
    sandboxed=False,
)
