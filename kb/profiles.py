"""Export profiles: those built in by sector, and those a firm gives as a file.

A profile file is csv, xlsx or yaml. Its columns (in yaml: keys of a list of entries)::

    name       required; what the profile is called
    id         optional; else made from the name
    goods      optional; goods in any language, or ids of the thesaurus
    hs         optional; tariff codes of 4 digits or more
    markets    required; countries by name or code
    companies  optional; the firm's names as buyers and authorities write them
    sizes      optional; such as ``thickness=5 mm``
    channels   optional; where to send word

Cells hold several values parted by semicolons; yaml may hold lists. A row needs goods or
codes. What cannot be read is an Issue naming the row and column, and the other rows stand.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kb.cells import read_codes, read_countries
from kb.countries import countries
from kb.data import load_yaml, shipped_folder
from kb.form import stable_id
from kb.goods import goods, match_goods
from tradewarn.archives import open_zip
from tradewarn.errors import BadKnowledge, BadUse, NotFound, OversizeFile, UnknownForm, UnreadableFile
from tradewarn.model import Issue, Profile, Size
from tradewarn.text import fold_words, nfc

COLUMNS = ("name", "id", "goods", "hs", "markets", "companies", "sizes", "channels")
ROW_LIMIT = 100_000
SIZE_LIMIT = 20_000_000  # bytes of a file
COLUMN_LIMIT = 64
DEEPEST = 20  # of lists in a YAML file
UNREADABLE = (ValueError, KeyError, TypeError, IndexError, RecursionError, zipfile.BadZipFile, OSError)
_SIZE = re.compile(r"([^=<>]{1,60}?)\s*(?:=|:)\s*(\d+(?:[.,]\d+)?)\s*([^\d\s]\S{0,11})?")
Entry = Mapping[str, Any]


@lru_cache(maxsize=1)
def builtin_profiles() -> tuple[Profile, ...]:
    """Give the profiles by sector; their owner is empty.

    Raises:
        BadKnowledge: A profile names goods that the thesaurus has not.
    """
    found: list[Profile] = []
    for path, entry in shipped_folder("profiles"):
        unknown = [good for good in entry["goods"] if good not in goods()]
        if unknown:
            raise BadKnowledge(f"no goods named {unknown}", fix="see kb/goods", where=path.name)
        found.append(
            Profile(
                id=entry["id"],
                owner="",
                name=entry["name"],
                name_en=entry.get("name_en"),
                goods=tuple(entry["goods"]),
                hs=tuple(entry["hs"]),
                markets=tuple(entry["markets"]),
                companies=tuple(entry.get("companies", ())),
            )
        )
    return tuple(found)


def checked(profile: Profile) -> Profile:
    """Return a profile whose every value is known, or say which is not.

    Raises:
        BadUse: A good, market or code is unknown, or the name or id is not one.
    """
    wrong = {
        "id": [] if re.fullmatch(r"[\w.:-]{1,80}", profile.id) else [profile.id],
        "name": [] if profile.name.strip() else [profile.name],
        "goods": [g for g in profile.goods if g not in goods()],
        "markets": [m for m in profile.markets if m not in countries()],
        "hs": [c for c in profile.hs if not re.fullmatch(r"\d{4}(?:\d{2}){0,4}", c)],
    }
    said = "; ".join(f"{name}: {values}" for name, values in wrong.items() if values)
    if said:
        raise BadUse(
            f"the profile has values that are not known: {said}",
            fix="goods are ids of the thesaurus, markets ISO codes, HS codes 4 to 12 digits without dots",
        )
    return profile


def read_profiles(path: Path, *, owner: str = "") -> tuple[list[Profile], list[Issue]]:
    """Read a firm's profiles from a csv, xlsx or yaml file.

    Args:
        path: The file; its columns are described above.
        owner: Who alone sees them.

    Raises:
        NotFound: There is no such file.
    """
    if not path.is_file():
        raise NotFound(f"no file {path}", fix="give a csv, xlsx or yaml file", where=str(path))
    profiles: dict[str, Profile] = {}
    issues: list[Issue] = []
    try:
        for place, entry in _entries(path):
            profile = _profile(entry, place, owner, issues)
            if profile and profile.id in profiles:
                issues.append(_issue(f"profile {profile.id!r} stands twice", "give each its own id", place))
            elif profile:
                profiles[profile.id] = profile
    except (*UNREADABLE, csv.Error) as error:
        issues.append(_issue(f"cannot be read: {error}", f"save it with columns {COLUMNS}", path.name))
    except (BadKnowledge, UnreadableFile) as error:
        issues.append(Issue(code=error.code, what=error.what, fix=error.fix, where=path.name, stage="kb"))
    return list(profiles.values()), issues


def _entries(path: Path) -> Iterator[tuple[str, Entry]]:
    """Give the entries of a file, each with the place to name in an issue."""
    suffix = path.suffix.lower()
    if path.stat().st_size > SIZE_LIMIT:
        raise OversizeFile(
            f"{path.stat().st_size:,} bytes, more than the limit of {SIZE_LIMIT:,}", fix="split the file"
        )
    if suffix == ".csv":
        text = nfc(path.read_bytes().decode("utf-8-sig"))
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        yield from _rows(path.name, ((reader.line_num, cells) for cells in reader))
    elif suffix == ".xlsx":
        yield from _rows(path.name, enumerate(_sheet(path), start=1))
    elif suffix in {".yaml", ".yml"}:
        data = _yaml(path)
        listed = data if isinstance(data, list) else [data]
        for place, entry in enumerate(listed, start=1):
            if not isinstance(entry, dict):
                raise ValueError(f"entry {place} is no mapping")
            yield f"{path.name}#{place}", {str(key): value for key, value in entry.items()}
    else:
        raise UnknownForm(f"{path.name} is no csv, xlsx or yaml", fix="save it as one", where=path.name)


def _yaml(path: Path) -> Any:
    """Load it, unless it is nested so deep that the parser would take the program down with it."""
    import yaml

    depth = 0
    try:
        for event in yaml.parse(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise ValueError(f"nested more than {DEEPEST} deep")
    except yaml.YAMLError:
        pass  # told with its place below
    return load_yaml(path)


def _sheet(path: Path) -> Iterator[list[str]]:
    from openpyxl import load_workbook  # slow to import; only an xlsx needs it

    open_zip(path.read_bytes()).close()  # its sizes, before anything is unpacked
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        for cells in book.worksheets[0].iter_rows(max_row=ROW_LIMIT, max_col=COLUMN_LIMIT, values_only=True):
            yield ["" if cell is None else nfc(str(cell)) for cell in cells]
    finally:
        book.close()


def _rows(name: str, rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[str, Entry]]:
    columns: list[str] = []
    for count, (line, cells) in enumerate(rows):
        if count > ROW_LIMIT:
            raise ValueError(f"more than {ROW_LIMIT:,} rows")
        if not columns:
            columns = [cell.strip().lower() for cell in cells]
            if "name" not in columns:
                raise ValueError(f"the first row has no column 'name', but {columns[:12]}")
        elif any(cell.strip() for cell in cells):
            yield f"{name}:{line}", dict(zip(columns, cells, strict=False))


def _values(entry: Entry, column: str) -> list[str]:
    value = entry.get(column)
    if value is None:
        return []
    items = value if isinstance(value, list) else [value]
    if any(isinstance(item, list | dict) for item in items):  # YAML lets a few words repeat without end
        raise ValueError(f"{column} holds a list within a list")
    listed = items if isinstance(value, list) else str(value).split(";")
    return [text for item in listed if (text := nfc(str(item)).strip())]


def _profile(entry: Entry, place: str, owner: str, issues: list[Issue]) -> Profile | None:
    unknown = [column for column in entry if column and column not in COLUMNS]
    if unknown:
        issues.append(_issue(f"unknown columns {unknown}", f"use {', '.join(COLUMNS)}", place))
    name = " ".join(_values(entry, "name"))
    named, hs, markets = (
        _goods(entry, place, issues),
        _codes(entry, place, issues),
        _markets(entry, place, issues),
    )
    if not name or not markets or not (named or hs):
        what = f"profile {name!r} lacks " + ("a name" if not name else "a market" if not markets else "goods")
        issues.append(_issue(what, "give a name, a market, and goods or codes", place))
        return None
    given = "".join(_values(entry, "id"))
    slug = "-".join(fold_words(name))[:60]
    return Profile(
        id=given or (f"{slug}-{stable_id('p', owner, name)[2:8]}" if owner else slug),
        owner=owner,
        name=name,
        goods=named,
        hs=hs,
        markets=markets,
        companies=tuple(_values(entry, "companies")),
        sizes=_sizes(entry, place, issues),
        channels=tuple(_values(entry, "channels")),
    )


def _goods(entry: Entry, place: str, issues: list[Issue]) -> tuple[str, ...]:
    found: list[str] = []
    for text in _values(entry, "goods"):
        matches = match_goods(text, limit=1)
        if text in goods():
            found.append(text)
        elif matches and matches[0].score >= 0.6:
            found.append(matches[0].good.id)
        else:
            issues.append(_issue(f"goods: {text!r} is not known", "name it otherwise, or give hs", place))
    return tuple(dict.fromkeys(found))


def _codes(entry: Entry, place: str, issues: list[Issue]) -> tuple[str, ...]:
    codes, bad = read_codes(";".join(_values(entry, "hs")))
    if bad:
        issues.append(
            _issue(f"hs: no code: {', '.join(bad)}", "4, 6, 8 or more digits, in a text cell", place)
        )
    return codes


def _markets(entry: Entry, place: str, issues: list[Issue]) -> tuple[str, ...]:
    codes, bad = read_countries(";".join(_values(entry, "markets")))
    if bad:
        issues.append(_issue(f"markets: no country: {', '.join(bad)}", "use a name or ISO code", place))
    return codes


def _sizes(entry: Entry, place: str, issues: list[Issue]) -> tuple[Size, ...]:
    found: list[Size] = []
    for text in _values(entry, "sizes"):
        match = _SIZE.fullmatch(text)
        if match:
            value = match[2].replace(",", ".")
            found.append(Size(name=match[1].strip(), value=value, unit=(match[3] or "").strip()))
        else:
            issues.append(_issue(f"sizes: {text!r} is no size", "write it as thickness=5 mm", place))
    return tuple(found)


def _issue(what: str, fix: str, place: str) -> Issue:
    return Issue(code=BadKnowledge.code, what=what, fix=fix, where=place, stage="kb")
