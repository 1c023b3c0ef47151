"""Lines of JSON objects, packed or plain."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tradewarn.errors import BadUse

Row = dict[str, Any]


def rows(path: Path, *needed: str) -> Iterator[Row]:
    """Yield the objects of a file, one a line.

    Raises:
        BadUse: A line is none, or lacks one of the keys that are needed.
    """
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadUse(
            f"it cannot be read: {error}", fix="give JSON lines in UTF-8", where=str(path)
        ) from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _row(line, needed, f"{path}:{number}")


def _row(line: str, needed: tuple[str, ...], where: str) -> Row:
    try:
        row = json.loads(line)
        lacking = [key for key in needed if key not in row] if isinstance(row, dict) else ["an object"]
    except ValueError as error:
        raise BadUse(f"this line is no JSON: {error}", fix="mend it", where=where) from error
    if lacking:
        raise BadUse(f"this line lacks {', '.join(lacking)}", fix="see the form in the docs", where=where)
    return dict(row)
