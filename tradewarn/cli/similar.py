"""`tradewarn search --like`: what is like a notice, and why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tradewarn.cli.layout import paragraph
from tradewarn.cli.output import emit, say, tell_issues
from tradewarn.cli.program import Program
from tradewarn.errors import BadUse
from tradewarn.settings import Settings

if TYPE_CHECKING:
    from tradewarn.cli.wording import Wording
    from tradewarn.model import SimilarHit


def find_like(notice: str, query: str, filters: Mapping[str, Any], *, limit: int, json_out: bool) -> int:
    """Find and print what is like a notice; its own proceeding apart.

    Raises:
        BadUse: Words or filters are given too, which likeness does not take.
    """
    if query.strip() or any(filters.values()):
        raise BadUse(
            "--like takes neither words nor filters",
            fix="ask for what is like a notice, or search with words and filters",
        )
    with Program(Settings.read()) as program:
        answer = program.similar.like(notice, limit=limit)
    if json_out:
        emit(answer)
        return 0
    from tradewarn.cli.answers import language

    speak = language()
    say(paragraph(speak.say("similar.lead")))
    for number, hit in enumerate(answer.hits, 1):
        _print(number, hit, speak)
    if not answer.hits:
        say(speak.say("similar.none"))
    if answer.same_case:
        say("\n" + speak.say("similar.same_case"))
        for number, hit in enumerate(answer.same_case, 1):
            _print(number, hit, speak)
    tell_issues(answer.issues)
    return 0


def _print(number: int, hit: "SimilarHit", speak: "Wording") -> None:
    say("\n" + paragraph(f"{hit.ref} – {hit.title}", first=f"{number:3}. "))
    known = [speak.names.authority(hit.authority), speak.formats.date(hit.publication_date), hit.id]
    say(paragraph(" · ".join(part for part in known if part), first="     "))
    vi = speak.words.language == "vi"
    say(paragraph(hit.reason.text_vi if vi else hit.reason.text_en, first="     "))
