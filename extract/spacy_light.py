"""Import spaCy without torch and without its command line.

thinc tries ``import torch`` when it is imported, and takes it if it is there: 2.9 s and
640 MB that a pipeline of rules never uses (measured: 4.0 s and 713 MB against 1.1 s and
about 75 MB). Hiding torch for the length of that one import leaves it free for the embedder,
which imports it later when a vector is wanted. spaCy's own commands, with the web clients
that they load, are hidden in the same way: another 0.2 s; ``import spacy.cli`` works afterwards.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any


@cache
def spacy() -> Any:
    """Return the spaCy module, imported without its optional torch backend."""
    with (
        _in_place("torch", None),
        _in_place("spacy.cli", ModuleType("cli")),
        _in_place("spacy.cli.info", _info()),
    ):
        import spacy as module
    return module


def _info() -> ModuleType:
    """Stand in for the one command that spaCy's package names."""
    module = ModuleType("info")
    module.info = None  # type: ignore[attr-defined]
    return module


@contextmanager
def _in_place(name: str, what: ModuleType | None) -> Iterator[None]:
    """Let an import of a module that is not yet loaded find another one, or none."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = what  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]
