"""Matches into early warnings: drafts that an officer accepts before they are published."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from tradewarn.model import EarlyWarning, Match, Notice, Profile
from warn.levels import is_history, level
from warn.messages import ahead, message


def early_warnings(
    notice: Notice, matches: Sequence[Match], *, act: str, profiles: Mapping[str, Profile], on: date
) -> list[EarlyWarning]:
    """Make the warnings of one act, the gravest first.

    The id rests on profile and act, so that the same act raises the same warning
    whichever document tells it. `created` is the day of publication, not of the run; a
    notice without a date warns nobody, for nothing tells whether it is news.

    Args:
        notice: The act.
        matches: The profiles it concerns.
        act: Its identity.
        profiles: The profiles by id.
        on: The day of the run: what is long past by then is told as such, at the lowest level.
    """
    if notice.publication_date is None:
        return []
    made = []
    past = is_history(notice, on)
    for match in matches:
        grade = level(notice, match, on=on)
        profile = profiles[match.profile]
        made.append(
            EarlyWarning(
                id=warning_id(profile.id, act),
                level=grade,
                kind="match",
                profile=profile.id,
                record=notice.id,
                reasons=match.reasons,
                deadlines=ahead(notice),
                score=match.score,
                created=notice.publication_date,
                text_vi=message(notice, match, profile, grade, "vi", past=past),
                text_en=message(notice, match, profile, grade, "en", past=past),
            )
        )
    return sorted(made, key=lambda w: (-w.level, -w.score, w.profile))


def warning_id(profile: str, act: str) -> str:
    """Give the id of the warning of an act to a profile."""
    return "warning-" + sha256(f"{profile}|{act}".encode()).hexdigest()[:24]
