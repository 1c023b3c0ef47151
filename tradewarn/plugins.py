"""Find the one object that each module of a plugin package defines."""

import pkgutil
from importlib import import_module
from typing import Protocol, TypeVar


class Plugin(Protocol):
    """Anything with a name can be a plugin."""

    @property
    def name(self) -> str:
        """The name that settings, evidence and golden files use."""


P = TypeVar("P", bound=Plugin)


def names(package: str) -> list[str]:
    """List the modules of a plugin package without importing them."""
    return sorted(m.name for m in pkgutil.iter_modules(import_module(package).__path__))


def load(package: str, kind: type[P]) -> dict[str, P]:
    """Import every module of `package` and collect its `kind` objects by name.

    Adding a file is the whole registration step; the order is by module name. An
    object that a module merely imports from a sibling counts once.

    Args:
        package: The dotted name of the plugin package.
        kind: The class whose instances are wanted.

    Raises:
        ValueError: Two different objects bear one name.

    Example:
        >>> from extract.field import Field
        >>> "hs_codes" in load("extract.fields", Field)
        True
    """
    found: dict[str, P] = {}
    for module in names(package):
        for obj in vars(import_module(f"{package}.{module}")).values():
            if isinstance(obj, kind) and found.setdefault(obj.name, obj) is not obj:
                raise ValueError(f"two {kind.__name__} objects are named {obj.name!r} in {package}")
    return found
