"""The embedding model: it loads, and gives vectors that the index can be asked with."""

from pathlib import Path
from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import ModelUnavailable

if TYPE_CHECKING:
    from tradewarn.cli.program import Program

DESCRIBED = "modules.json"


def ask(program: "Program") -> str:
    """Embed one word; a model that is not yet built is only looked for."""
    from index.model_build import is_built_in, model_identity, weights_file

    wanted = program.settings.model
    if not is_built_in(wanted):
        _described(Path(wanted), fix="restore the folder, or set TRADEWARN_MODEL to another model")
        return _embedded(program)
    folder = program.settings.cache_dir / "models" / model_identity()
    if not folder.exists():
        return f"{wanted} is built at the first use, from {weights_file().name}"
    fix = f"remove the folder {folder}; the model is built again at the next use"
    _described(folder, fix=fix)
    try:
        return _embedded(program)
    except ModelUnavailable as error:
        raise ModelUnavailable(error.what, fix=fix, where=str(folder)) from error


def _described(folder: Path, *, fix: str) -> None:
    """Refuse a folder that does not say what it is made of: it would load as another model."""
    if folder.is_dir() and not (folder / DESCRIBED).is_file():
        raise ModelUnavailable(f"the model has no {DESCRIBED}", fix=fix, where=str(folder))


def _embedded(program: "Program") -> str:
    vector = program.embedder.queries(["thép"])[0]
    return f"{program.embedder.name}, {len(vector)} dimensions"


CHECK = Check("model", ask, slow=True)
