"""A form that retrieval sets are kept in, and the sets that lie under a path."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tradewarn.errors import BadUse
from tradewarn.evaluation.retrieval.task import Corpus, Task

Given = Callable[[], Corpus]
"""Gives the corpus of a set that has none of its own; reads it when first asked."""


@dataclass(frozen=True)
class Form:
    """How one kind of set is known and read.

    Attributes:
        name: The form's name.
        files: The names of the files that a folder of this form has.
        read: Gives the tasks of a folder.
    """

    name: str
    files: tuple[str, ...]
    read: Callable[[Path, Given], list[Task]]

    def takes(self, folder: Path) -> bool:
        """Tell whether a folder is of this form."""
        return all((folder / name).is_file() for name in self.files)


def sets_under(paths: Sequence[Path], *, named: str = "") -> list[tuple[Path, Form]]:
    """Find the sets that the paths are, or hold one level down, in name order.

    Args:
        paths: Folders.
        named: Take only the sets whose folder bears this name.

    Raises:
        BadUse: There is none.
    """
    from tradewarn.plugins import load

    forms = load("tradewarn.evaluation.retrieval.forms", Form)
    found = []
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else []
        for folder in (path.resolve(), *inside):
            form = next((form for form in forms.values() if form.takes(folder)), None)
            if form is not None and named in ("", folder.name):
                found.append((folder, form))
    if not found:
        known = "; ".join(f"{form.name}: {', '.join(form.files)}" for form in forms.values())
        raise BadUse(
            f"no retrieval set {named or 'at all'} under {', '.join(map(str, paths))}",
            fix=f"name a folder with the files of one form ({known})",
        )
    return found
