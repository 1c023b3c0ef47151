"""How an expression is used: one that only ever matches from a given place is not searched with."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

ANCHORED = frozenset(("match", "fullmatch"))
SEARCH = frozenset(("search",))
Place = tuple[str, int]


class Uses:
    """Which named expressions are asked to match from a place, and nothing else.

    A name that is seen anywhere but before `.match(` or `.fullmatch(`, as in a tuple, as an
    argument or under another name, counts as searched with; so does one that has no name.

    Args:
        root: The folder that the files are named from.
        files: The sources.
    """

    def __init__(self, root: Path, files: Iterable[Path]) -> None:
        self._made: dict[Place, tuple[str, str]] = {}  # a line of `NAME = re.compile(…)`
        self._seen: dict[tuple[str, str], set[str]] = defaultdict(set)  # by module and name, how it is used
        for file in files:
            path = file.relative_to(root)
            self._look(path.as_posix(), ast.parse(file.read_text("utf-8")))

    def of(self, place: Place) -> frozenset[str]:
        """Return the methods that the expression made at a line is used with."""
        name = self._made.get(place)
        methods = frozenset(self._seen.get(name, ())) if name else SEARCH
        return methods if methods and methods <= ANCHORED else SEARCH

    def _look(self, file: str, tree: ast.Module) -> None:
        module = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        homes: dict[str, tuple[str, str]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                homes |= {a.asname or a.name: (node.module, a.name) for a in node.names}
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                target = node.targets[0]
                if isinstance(target, ast.Name) and len(node.targets) == 1:
                    homes.setdefault(target.id, (module, target.id))
                    for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                        self._made[file, line] = (module, target.id)
        for name, method in _references(tree):
            if name in homes:
                self._seen[homes[name]].add(method)


def _references(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield each name that is read, and the method it is asked; `search` stands for whatever else."""
    asked: dict[int, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asked[id(node.func.value)] = node.func.attr
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id, asked.get(id(node), "search")
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield node.attr, asked.get(id(node), "search")
