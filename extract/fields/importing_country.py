"""The market: the country or union that the measure protects."""

from collections.abc import Iterable

from extract.field import Field, Reading
from kb.authorities import authorities
from tradewarn.model import Found

BY = "extract/fields/importing_country.py"


def find_importing_country(reading: Reading) -> Iterable[Found]:
    """Give the authority's own country; the words that named the authority imply it."""
    for authority in reading.found["authority"]:
        known = authorities().get(str(authority.value))
        if known is not None and known.country is not None:
            yield authority.model_copy(update={"value": known.country, "by": BY})


FIELD = Field(name="importing_country", find=find_importing_country, after=("authority",))
