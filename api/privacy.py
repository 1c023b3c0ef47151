"""What may be shown to whom: profiles, and the warnings that they raised.

A draft is a machine's work that nobody answers for yet. It is shown to officers, and to the
owner of the profile that it was raised for; everyone else sees what an officer published.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypedDict, Unpack

from api.services import Services
from api.tokens import OFFICER
from kb.profiles import builtin_profiles
from tradewarn.errors import NotFound
from tradewarn.model import EarlyWarning, Profile
from tradewarn.store.people import Person
from tradewarn.store.warnings import Status, news_from


class Asked(TypedDict, total=False):
    """What narrows, orders and cuts a list of warnings."""

    status: Status | None
    without: Status | None
    level: int | None
    kind: str | None
    record: str | None
    as_told: bool
    limit: int
    offset: int


@dataclass(frozen=True, slots=True)
class Sight:
    """The profiles whose warnings a person sees, and those among them of which they see the drafts."""

    profiles: frozenset[str]
    drafts_of: frozenset[str]


def sight_of(services: Services, who: Person | None) -> Sight:
    """Tell what a person sees.

    A profile that was deleted is nobody's, and so its warnings show to nobody.
    """
    kept = services.store.profiles
    everyones = {p.id for p in (*builtin_profiles(), *kept.all(owner=""))}
    own = {p.id for p in kept.all(owner=who.name)} if who and who.name else set[str]()
    drafts = own | everyones if who and who.role == OFFICER else own
    return Sight(frozenset(everyones | own), frozenset(drafts))


def profiles_for(services: Services, who: Person | None) -> list[Profile]:
    """Return the built-in profiles, those that are kept for everyone, and the asker's own."""
    kept = services.store.profiles
    own = kept.all(owner=who.name) if who and who.name else []
    known = {p.id: p for p in (*builtin_profiles(), *kept.all(owner=""), *own)}
    return [p for _, p in sorted(known.items())]


def warnings_for(
    services: Services, who: Person | None, *, profile: str | None = None, **asked: Unpack[Asked]
) -> tuple[int, list[EarlyWarning]]:
    """Return how many warnings the asker may see, and a page of them; `asked` as the store takes it."""
    sight = sight_of(services, who)
    profiles = sight.profiles if profile is None else sight.profiles & {profile}
    return services.store.warnings.page(
        profiles=profiles, drafts_of=sight.drafts_of, news_from=news_from(datetime.now(UTC).date()), **asked
    )


def drafts_waiting(services: Services, who: Person | None) -> int:
    """Count the drafts that wait for an officer and that the asker is not shown."""
    sight = sight_of(services, who)
    hidden = sight.profiles - sight.drafts_of
    return services.store.warnings.page(profiles=hidden, status="draft", limit=0)[0] if hidden else 0


def warning_for(services: Services, who: Person | None, id: str) -> EarlyWarning:  # noqa: A002
    """Return one warning.

    Raises:
        NotFound: There is none, or it is not the asker's to see: they are not told which.
    """
    sight = sight_of(services, who)
    found = services.store.warnings.get(id)
    if found.profile not in sight.drafts_of and not (
        found.profile in sight.profiles and _was_published(services, found)
    ):
        raise NotFound(f"no warning {id}", fix="see GET /api/v1/warnings; a draft needs an officer's token")
    return found


def _was_published(services: Services, found: EarlyWarning) -> bool:
    """Tell whether the public was told: what was published and then withdrawn can still be looked up."""
    if found.status != "withdrawn":
        return found.status == "published"
    return any(row["event"] == "published" for row in services.store.warnings.history(found.id))
