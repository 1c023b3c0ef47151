"""The stage in Vietnamese."""

from collections.abc import Iterable

from extract.field import Field, Reading
from kb.stages import stages
from tradewarn.model import Found, Stage

BY = "extract/fields/stage_vi.py"


def find_stage_vi(reading: Reading) -> Iterable[Found]:
    """Give our Vietnamese name of the stage; the words that told the stage prove it."""
    stage = reading.found.best("stage")
    if stage is not None and stage.value in set(Stage):
        yield stage.model_copy(update={"value": stages()[Stage(stage.value)].vi, "by": BY})


FIELD = Field(name="stage_vi", find=find_stage_vi, after=("stage",))
