"""Read the knowledge files that are shipped beside the code."""

import json
import os
import sys
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
    status = path.stat()
    stamp = [status.st_size, status.st_mtime_ns]
    kept = Path(cache_from_source(str(path.with_suffix(".py")))).with_suffix(".json")
    try:
        found = json.loads(kept.read_bytes())
        if found["stamp"] == stamp:
            return found["data"]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    data = load_yaml(path)
    if not sys.dont_write_bytecode and _is_plain(data):
        _keep(kept, {"stamp": stamp, "data": data})
    return data


def _is_plain(data: Any) -> bool:
    """Tell whether JSON gives the data back as it was: no dates, no keys but words."""
    try:
        return bool(json.loads(json.dumps(data)) == data)
    except TypeError:
        return False


def _keep(path: Path, value: Any) -> None:
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(value), encoding="utf-8")
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)  # a read-only installation simply parses each time
