"""Read the knowledge files that are shipped beside the code."""

import json
import marshal
import os
import sys
from collections.abc import Callable, Iterable
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from tradewarn.errors import BadKnowledge

HOME = Path(__file__).parent


def load_yaml(path: Path) -> Any:
    """Give what one YAML file holds; a file that cannot be parsed is a coded error.

    The C parser is used where PyYAML has it: the pure one is ten times slower, and
    every command that knows goods or countries waits for these files.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        with path.open("rb") as stream:
            return yaml.load(stream, Loader=loader)
    except yaml.YAMLError as error:
        raise BadKnowledge(
            f"{path.name} is no valid YAML: {error}", fix="correct the file", where=str(path)
        ) from error


def shipped(name: str) -> Any:
    """Give one knowledge file of this package, by its path below ``kb/``."""
    return _kept(HOME / name)


def shipped_folder(name: str) -> list[tuple[Path, Any]]:
    """Give every YAML file of one folder of this package, in order of file name."""
    return [(path, _kept(path)) for path in sorted((HOME / name).glob("*.yaml"))]


def _kept(path: Path) -> Any:
    """Read a shipped file, from its parsed form where Python keeps compiled code too.

    Parsing all of them takes 150 ms of every start, reading the parsed form 10. Like
    bytecode it lies in `__pycache__`, is made again when the file changes, and is not
    written where Python is told to write none.
    """
    stamp = _stamp(path)
    kept = Path(cache_from_source(str(path.with_suffix(".py")))).with_suffix(".json")
    try:
        found = json.loads(kept.read_bytes())
        if found["stamp"] == stamp:
            return found["data"]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    data = load_yaml(path)
    if not sys.dont_write_bytecode and _is_plain(data):
        _keep(kept, json.dumps({"stamp": stamp, "data": data}).encode())
    return data


def derived(name: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """Give what follows from some files alone, kept beside compiled code like their parsed form.

    Args:
        name: A module of this package, under whose name the result is kept.
        sources: The knowledge and the code that it follows from; a change of one makes it anew.
        make: Works it out, from plain values only: words, numbers, tuples, lists, mappings.
    """
    stamp = [_stamp(path) for path in sources]
    kept = Path(cache_from_source(str(HOME / f"{name}.py"))).with_suffix(".made")
    try:
        found = marshal.loads(kept.read_bytes())
        if found[0] == stamp:
            return found[1]
    except (OSError, ValueError, EOFError, TypeError, LookupError):
        pass
    made = make()
    if not sys.dont_write_bytecode:
        _keep(kept, marshal.dumps([stamp, made]))
    return made


def _stamp(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def _is_plain(data: Any) -> bool:
    """Tell whether JSON gives the data back as it was: no dates, no keys but words."""
    try:
        return bool(json.loads(json.dumps(data)) == data)
    except TypeError:
        return False


def _keep(path: Path, content: bytes) -> None:
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)  # a read-only installation simply parses each time
