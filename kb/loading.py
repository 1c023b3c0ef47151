"""Load cited records from lists of known forms; each form is one file in ``kb/forms/``.

Nothing here stores: the records are returned, each with the file and line it came from.
A file of no known form is an Issue, a row that cannot be read is one with its line, and
the rest goes on.
"""

import csv
import gzip
import io
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path

from kb.data import HOME
from kb.form import Form, Loaded, Row, Table
from kb.json_rows import json_table
from kb.yaml_rows import yaml_table
from tradewarn.errors import BadKnowledge, BadUse, EmptyFile, NotFound, UnknownForm
from tradewarn.model import Issue
from tradewarn.plugins import load as discover
from tradewarn.text import nfc

SIZE_LIMIT = 200_000_000  # bytes of one list, unpacked
JSON_LIMIT = 50_000_000  # of one that is no .jsonl: it is parsed whole
ROW_LIMIT = 500_000
STEEPEST = 200  # unpacked to packed; a list of words packs to a tenth
SUFFIXES = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".json", ".json.gz", ".jsonl", ".jsonl.gz", ".yaml")
SHIPPED = ("precedents",)  # lists that come with the program, loaded by their names


@lru_cache(maxsize=1)
def forms() -> dict[str, Form]:
    """Give every known form by its name."""
    return discover("kb.forms", Form)


def load_all(paths: Iterable[Path], *, name: str = "") -> Iterator[Loaded]:
    """Load files, and folders file by file, in order of name; hidden files are left out.

    Raises:
        BadUse: One `name` is given to several files.
        EmptyFile: There is no file at all.
    """
    files = list(_files(paths))
    if not files:
        raise EmptyFile(
            "no file in this folder",
            fix="give a folder that holds files; those whose names begin with a dot are passed over",
        )
    if name and len(files) > 1:
        raise BadUse(
            f"{name!r} cannot name {len(files)} files", fix="load the lists one by one, each as itself"
        )
    for file in files:
        yield load(file, name=name)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if str(path) in SHIPPED and not path.exists():
            yield HOME / f"{path}.yaml"
        elif path.is_dir():
            inside = (p for p in path.rglob("*") if p.is_file())
            files = sorted(p for p in inside if not any(q.startswith(".") for q in p.relative_to(path).parts))
            yield from files
        else:
            yield path


def load(path: Path, *, name: str = "") -> Loaded:
    """Load one file by its form; what cannot be read is in `issues`.

    Args:
        path: The list.
        name: What to keep it under; a second load under one name replaces the first.
            Unless given, that is the file in its folder, see `place`.

    Raises:
        NotFound: There is no such file.
    """
    if not path.is_file():
        raise NotFound(f"no file {path}", fix="give a list or a folder of lists", where=str(path))
    shipped = path.parent == HOME and path.stem in SHIPPED
    return replace(_read(path), kept_as=name or (path.stem if shipped else place(path)))


def place(path: Path) -> str:
    """Tell a file apart from those of the same name in other folders.

    The folder stands as a few digits of its hash: the name of a list is shown to
    everyone, and where the operator keeps it is nobody's business.

    Example:
        >>> place(Path("/lists/a/events.csv")) == place(Path("/lists/b/events.csv"))
        False
    """
    folder = sha256(str(path.resolve().parent).encode()).hexdigest()
    return f"{path.name[-80:]}@{folder[:8]}"


def _read(path: Path) -> Loaded:
    if not path.name.lower().endswith(SUFFIXES):
        return _nothing(path, _unknown(path, "its name ends in none of " + ", ".join(SUFFIXES)))
    try:
        table = _table(path)
    except (OSError, EOFError, ValueError, RecursionError, csv.Error, zlib.error) as error:
        return _nothing(path, _issue(BadKnowledge.code, f"cannot be read as a list: {error}", path))
    columns = set(table.columns)
    fits = [form for form in forms().values() if form.needs <= columns]
    if not fits:
        return _nothing(path, _unknown(path, f"no form has the columns {', '.join(table.columns)[:200]}"))
    return max(fits, key=lambda form: len(form.needs)).read(table)


def _table(path: Path) -> Table:
    name = path.name
    if path.stat().st_size > SIZE_LIMIT:
        raise ValueError(f"more than {SIZE_LIMIT} bytes")
    data = path.read_bytes()
    if name.lower().endswith(".gz"):
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            most = min(SIZE_LIMIT, max(1_000_000, STEEPEST * len(data)))
            data = packed.read(most + 1)
        if len(data) > most:
            raise ValueError(f"it unpacks to more than {most} bytes")
    if len(data) > SIZE_LIMIT:
        raise ValueError(f"more than {SIZE_LIMIT} bytes")
    text = nfc(data.decode("utf-8-sig"))
    if "\0" in text:
        raise ValueError("it holds NUL characters")
    plain = name.lower().removesuffix(".gz")
    if plain.endswith((".json", ".jsonl")):
        if plain.endswith(".json") and len(data) > JSON_LIMIT:
            raise ValueError(f"more than {JSON_LIMIT} bytes in one JSON value; write one row a line")
        return _bounded(json_table(name, text, lines=plain.endswith(".jsonl")))
    if plain.endswith(".yaml"):
        return _bounded(yaml_table(name, text))
    delimiter = "\t" if ".tsv" in name.lower() else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns = tuple(column.strip() for column in next(reader, ()))
    rows = tuple(
        Row(reader.line_num, dict(zip(columns, cells, strict=False)))
        for cells in islice(reader, ROW_LIMIT + 1)
        if any(cell.strip() for cell in cells)
    )
    return _bounded(Table(name, columns, rows))


def _bounded(table: Table) -> Table:
    if len(table.rows) > ROW_LIMIT:
        raise ValueError(f"more than {ROW_LIMIT} rows; split the list")
    return table


def _nothing(path: Path, issue: Issue) -> Loaded:
    return Loaded("", path.name, issues=(issue,))


def _unknown(path: Path, why: str) -> Issue:
    return _issue(UnknownForm.code, f"{path.name} is of no known form: {why}", path)


def _issue(code: str, what: str, path: Path) -> Issue:
    known = ", ".join(sorted(forms()))
    return Issue(
        code=code, what=what, fix=f"give a list of a known form: {known}", where=path.name, stage="kb"
    )
