"""Read the knowledge files that are shipped beside the code."""

from pathlib import Path
from typing import Any

import yaml

from tradewarn.errors import BadKnowledge

HOME = Path(__file__).parent


def load_yaml(path: Path) -> Any:
    """Give what one YAML file holds; a file that cannot be parsed is a coded error.

    The C parser is used where PyYAML has it: the pure one is ten times slower, and
    every command that knows goods or countries waits for these files.
    """
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
    return load_yaml(HOME / name)


def shipped_folder(name: str) -> list[tuple[Path, Any]]:
    """Give every YAML file of one folder of this package, in order of file name."""
    return [(path, load_yaml(path)) for path in sorted((HOME / name).glob("*.yaml"))]
