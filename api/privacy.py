"""What may be shown to whom: profiles, and the warnings that they raised."""

from api.services import Services
from kb.profiles import builtin_profiles
from tradewarn.errors import NotFound
from tradewarn.model import EarlyWarning, Profile
from tradewarn.store.people import Person


def profiles_for(services: Services, who: Person | None) -> list[Profile]:
    """Return the built-in profiles, and the asker's own."""
    owners = {""} | ({who.name} if who else set())
    known = {p.id: p for p in (*builtin_profiles(), *services.store.profiles.all())}
    return [p for _, p in sorted(known.items()) if p.owner in owners]


def warnings_for(services: Services, who: Person | None) -> list[EarlyWarning]:
    """Return the warnings of profiles that the asker may see, the gravest and newest first.

    Drafts are among them, each with its status: what a built-in profile meets is public
    as a record anyway, and the reader is told that no officer has looked at it yet.
    """
    open_to = _open_to(services, who)
    return [w for w in services.store.warnings.all() if w.profile in open_to]


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
    owners = {""} | ({who.name} if who else set())
    kept = (p for p in services.store.profiles.all() if p.owner in owners)
    return {p.id for p in (*builtin_profiles(), *kept)}
