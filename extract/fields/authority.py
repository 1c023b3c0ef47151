"""The authority whose act the notice is."""

from collections.abc import Iterable

from extract.field import Field, Reading
from tradewarn.model import Found

BY = "extract/fields/authority.py"


def find_authority(reading: Reading) -> Iterable[Found]:
    """Give the code of the authority whose form recognised the segment."""
    proof = reading.form.recognise(reading.segment)
    if proof is not None:
        yield reading.segment.found(
            reading.form.name, proof.start, proof.end, confidence=proof.confidence, by=BY
        )


FIELD = Field(name="authority", find=find_authority)
