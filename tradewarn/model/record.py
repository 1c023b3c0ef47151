"""What every type on disk or on the wire has in common."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Base of everything written to disk: immutable, no unknown fields.

    A type's validator is built when it is first used: no command uses all of them, and
    building all took a tenth of a second of every start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def build_all() -> None:
    """Build every type's validator now, and late no more.

    FastAPI wraps the types of its routes, and a wrapped type that is still to be built
    fails at the first request.
    """
    kinds = [Record]
    for kind in kinds:
        kinds += kind.__subclasses__()
        kind.model_config["defer_build"] = False
        kind.model_rebuild(force=True)
