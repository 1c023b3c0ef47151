"""Find every regular expression of the project, those that data builds among them.

Run as ``python -m bench.expressions.found`` it prints them as JSON lines. It must be a fresh
process: `re.compile` is watched before the first of our modules is imported, so that no
expression is made unseen. Three sources, so that none can be forgotten: what import compiles, and
the loading of rules, catalogues and sample notices; calls such as `re.search(r"…", x)` whose
expression can be worked out from the source, a stand-in for what only a run knows; and a list of
the calls that neither showed.
"""

import ast
import contextlib
import importlib
import inspect
import itertools
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.expressions.uses import ANCHORED, Place, Uses

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("tradewarn", "kb", "extract", "crawlers", "index", "warn", "api")
CALLS = frozenset(("compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"))
LATE = "tradewarn.printed.quick"  # compiles when first asked, for whoever made the object
STAND_IN = "ab"
MIGRATIONS = "tradewarn.store.migrations"  # Alembic alone can import them


@dataclass(frozen=True)
class Expression:
    """One expression, and a place that makes it."""

    pattern: str
    flags: int
    where: str
    is_bytes: bool = False
    methods: tuple[str, ...] = ("search",)

    def compiled(self) -> re.Pattern[Any]:
        """Compile it."""
        return re.compile(self.pattern.encode("latin-1") if self.is_bytes else self.pattern, self.flags)


class Watch:
    """Notes every expression that a file of the project compiles, and the line."""

    def __init__(self) -> None:
        self.seen: dict[tuple[str, int, bool], Expression] = {}
        self.lines: set[tuple[str, int]] = set()
        self.uses = Uses(ROOT, (file for p in PACKAGES for file in sorted((ROOT / p).rglob("*.py"))))
        self._compile = re._compile  # type: ignore[attr-defined]
        re._compile = self._noted  # type: ignore[attr-defined]

    def _noted(self, pattern: Any, flags: int) -> Any:
        frame = sys._getframe(1)
        method = frame.f_code.co_name
        while frame.f_back and frame.f_globals.get("__name__") in ("re", "functools", __name__, LATE):
            frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in PACKAGES:
            name = path.relative_to(ROOT).as_posix()
            self.lines.add((name, frame.f_lineno))
            if not isinstance(pattern, re.Pattern):
                self.add(pattern, int(flags), (name, frame.f_lineno), method)
        return self._compile(pattern, flags)

    def add(self, pattern: str | bytes, flags: int, place: Place, method: str) -> None:
        """Note one expression that a function of `re` was given at a line."""
        text = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
        methods = self.uses.of(place) if method == "compile" else {method}
        key = (text, flags, isinstance(pattern, bytes))
        known = self.seen.get(key)
        where = known.where if known else f"{place[0]}:{place[1]}"
        methods = {m if m in ANCHORED else "search" for m in (*methods, *(known.methods if known else ()))}
        self.seen[key] = Expression(text, flags, where, key[2], tuple(sorted(methods)))


def import_all() -> list[ModuleType]:
    """Import every module there is."""
    modules = []
    for package in PACKAGES:
        top = importlib.import_module(package)
        modules.append(top)
        for module in pkgutil.walk_packages(top.__path__, f"{package}."):
            if not module.name.startswith(MIGRATIONS) and not module.name.endswith("__main__"):
                modules.append(importlib.import_module(module.name))
    return modules


def compile_late_ones_at_once() -> None:
    """Let each object that would compile on demand do so where it is made."""
    late = importlib.import_module(LATE).Quick
    made = late.__init__

    def at_once(self: Any, *args: Any, **named: Any) -> None:
        made(self, *args, **named)
        for part in ("exact", "_lower"):
            getattr(self, part)

    late.__init__ = at_once


def build(modules: list[ModuleType]) -> None:
    """Call each cached function that needs no argument, or yes and no alone: there the lazy ones are made."""
    for module in modules:
        for function in list(vars(module).values()):
            if not hasattr(function, "cache_info") or function.__module__ != module.__name__:
                continue
            names = inspect.signature(function).parameters
            if all(p.annotation in (bool, "bool") for p in names.values()):
                for values in itertools.product((False, True), repeat=len(names)):
                    with contextlib.suppress(Exception):  # what needs a program around it makes none
                        function(**dict(zip(names, values, strict=True)))


def warm() -> None:
    """Load the rules and let them read the sample: what is made for a text's own words comes up there."""
    from extract.extractor import Extractor
    from extract.reading import Limits, read
    from tradewarn.errors import TradewarnError

    extractor = Extractor()
    extractor.warm()
    for path in sorted((ROOT / "sample").rglob("*")):
        if path.is_file() and path.suffix in {".txt", ".html", ".md", ".pdf", ".xml", ".json"}:
            try:
                reading = read(path.read_bytes(), limits=Limits())
            except TradewarnError:
                continue
            extractor.extract(reading.pages, path=path.name, sha256="0" * 64, media_type=reading.media_type)


def calls(module: ModuleType) -> Iterator[tuple[ast.Call, Path]]:
    """Yield the calls of `re` in a module's source."""
    path = Path(module.__file__ or "")
    if path.suffix != ".py" or not path.is_relative_to(ROOT):
        return
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr in CALLS
            and node.args
        ):
            yield node, path


def worked_out(node: ast.Call, module: ModuleType) -> tuple[str | bytes, int] | None:
    """Return what a call compiles, where the module's own names are all it takes."""
    flags = next((k.value for k in node.keywords if k.arg == "flags"), None)
    at = {"compile": 1, "search": 2, "match": 2, "fullmatch": 2, "findall": 2, "finditer": 2, "split": 3}
    place = at.get(getattr(node.func, "attr", ""), 4)
    if flags is None and len(node.args) > place:
        flags = node.args[place]
    number = _value(flags, module) if flags is not None else 0
    first = node.args[0]
    if isinstance(first, ast.JoinedStr):
        pattern: Any = "".join(_piece(part, module) for part in first.values)
    else:
        pattern = _value(first, module)
    return (pattern, int(number)) if isinstance(pattern, str | bytes) and number is not None else None


def _piece(part: ast.expr, module: ModuleType) -> str:
    """One part of a formatted string; a word stands in for what only a run knows."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    value = _value(ast.JoinedStr([part]), module)
    return STAND_IN if value is None else str(value)


def _value(node: ast.expr, module: ModuleType) -> Any:
    try:
        return eval(
            compile(ast.fix_missing_locations(ast.Expression(node)), "<source>", "eval"), vars(module)
        )
    except Exception:  # noqa: BLE001 - it names what a function alone knows
        return None


def find() -> tuple[list[Expression], list[str]]:
    """Return every expression, and the calls whose expression was not seen."""
    watch = Watch()
    compile_late_ones_at_once()
    modules = import_all()
    build(modules)
    warm()
    unseen = []
    for module in modules:
        for node, path in calls(module) if module.__name__ != LATE else ():
            name = path.relative_to(ROOT).as_posix()
            made = worked_out(node, module)
            if made is not None:
                watch.add(*made, (name, node.lineno), getattr(node.func, "attr", ""))
            elif not any((name, line) in watch.lines for line in range(node.lineno, node.end_lineno + 1)):  # type: ignore[operator]
                unseen.append(f"{name}:{node.lineno}")
    return sorted(watch.seen.values(), key=lambda e: (e.where, e.pattern)), sorted(set(unseen))


def main() -> None:
    """Print the expressions, then the calls not seen."""
    expressions, unseen = find()
    for expression in expressions:
        print(json.dumps(asdict(expression)))
    print(json.dumps({"unseen": unseen}))


if __name__ == "__main__":
    main()
