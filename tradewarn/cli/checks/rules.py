"""The reading rules: every document was read by those of this version."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import TradewarnError

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Compare the rules that read each document with those in force."""
    from extract.version import extractor_version

    versions = program.store.documents.versions()
    old = sum(v != extractor_version() for v in versions.values())
    if old:
        raise TradewarnError(
            f"{old} documents were read by older rules", fix="run `tradewarn worker --once --rerun`"
        )
    return f"{len(versions)} documents read by rules {extractor_version()}"


CHECK = Check("rules", ask, needs=("store",))
