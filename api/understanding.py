"""What the search routes and pages let be understood of a question."""

from datetime import datetime

from api.parameters import Searching
from api.web.formats import VIET_NAM
from index.understanding import Understood
from index.understanding.narrowing import asked as understood_as_asked
from index.understanding.narrowing import removal


def understood(asked: Searching) -> Understood | None:
    """Understand the question of a request, as far as it wants; “last year” is told from Viet Nam."""
    return understood_as_asked(
        asked.q,
        today=datetime.now(VIET_NAM).date(),
        as_written=asked.as_written,
        removed=[removal(one, ":") for one in asked.removed],
    )
