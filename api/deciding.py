"""An officer's word on a warning: accepted it is published, withdrawn it is void."""

from datetime import UTC, datetime

from api.privacy import warning_for
from api.services import Services
from tradewarn.model import EarlyWarning
from tradewarn.store.people import Person
from tradewarn.store.warnings import Status

LONGEST_NOTE = 1_000


def decide(services: Services, who: Person, id: str, status: Status, *, note: str = "") -> EarlyWarning:  # noqa: A002
    """Publish or withdraw a warning in an officer's name; the ledger keeps who, when and why.

    Raises:
        NotFound: There is none, or it is another owner's.
        BadUse: It was withdrawn, which is final.
    """
    found = warning_for(services, who, id)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return services.store.warnings.set_status(
        found.id, status, by=who.name, at=at, note=note.strip()[:LONGEST_NOTE]
    )
