"""What may be shown to whom: profiles, and the warnings that they raised."""

from typing import TypedDict, Unpack

from api.services import Services
from kb.profiles import builtin_profiles
from tradewarn.errors import NotFound
from tradewarn.model import EarlyWarning, Profile
from tradewarn.store.people import Person
from tradewarn.store.warnings import Status


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


def profiles_for(services: Services, who: Person | None) -> list[Profile]:
    """Return the built-in profiles, and the asker's own."""
    known = {p.id: p for p in (*builtin_profiles(), *_kept(services, who))}
    return [p for _, p in sorted(known.items())]


def warnings_for(
    services: Services, who: Person | None, *, profile: str | None = None, **asked: Unpack[Asked]
) -> tuple[int, list[EarlyWarning]]:
    """Return how many warnings the asker may see, and a page of them; `asked` as the store takes it.

    Drafts are among them, each with its status: what a built-in profile meets is public
    as a record anyway, and the reader is told that no officer has looked at it yet.
    """
    profiles = _open_to(services, who)
    if profile is not None:
        profiles &= {profile}
    return services.store.warnings.page(profiles=profiles, **asked)


def warning_for(services: Services, who: Person | None, id: str) -> EarlyWarning:  # noqa: A002
    """Return one warning.

    Raises:
        NotFound: There is none, or it is another owner's: the asker is not told which.
    """
    found = services.store.warnings.get(id)
    if found.profile not in _open_to(services, who):
        raise NotFound(f"no warning {id}", fix="see `tradewarn warnings list`")
    return found


def _open_to(services: Services, who: Person | None) -> set[str]:
    """Name the profiles whose warnings the asker may see: the built-in ones and the asker's own.

    A profile that was deleted is nobody's, and so its warnings show to nobody.
    """
    return {p.id for p in (*builtin_profiles(), *_kept(services, who))}


def _kept(services: Services, who: Person | None) -> list[Profile]:
    """Return the asker's own profiles; those that are kept for nobody are everyone's."""
    kept = services.store.profiles
    return kept.all(owner="") + (kept.all(owner=who.name) if who else [])
