"""Read the knowledge files that are shipped beside the code."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from kb.keeping import HOME, kept
from tradewarn.errors import BadKnowledge

__all__ = ["HOME", "derived", "load_yaml", "shipped", "shipped_folder"]


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
    """Read a shipped file, from its parsed form where that is kept: parsing all takes 150 ms of a start."""
    within = path.relative_to(HOME) if path.is_relative_to(HOME) else path
    return kept(within.with_suffix("").as_posix(), "read", [path], lambda: load_yaml(path))


def derived(name: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """Give what follows from some files alone, kept like their parsed form.

    Args:
        name: A module of this package, under whose name the result is kept.
        sources: The knowledge and the code that it follows from; a change of one makes it anew.
        make: Works it out, from plain values only: words, numbers, tuples, lists, mappings.
    """
    return kept(name, "made", sources, make)
