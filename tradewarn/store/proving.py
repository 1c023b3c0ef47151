"""What proves a value that a person set: passages that say the same, else their word."""

from collections.abc import Iterable, Mapping

from tradewarn.model import Found, Notice
from tradewarn.store.offering import blank, given, key, plain

REVIEWER = "reviewer"  # in `by`, where a person's word is the proof; who it was, the review tells


def proved(notice: Notice, decided: Mapping[str, str]) -> Notice:
    """Give a notice whose evidence is that of its values where people decided them.

    A passage that the person did not follow proves nothing of what they said instead. A
    value that no passage says stands as their word, with a quote that is empty.

    Args:
        notice: With the values that people set.
        decided: The fields they set, with what was decided.
    """
    evidence = dict(notice.evidence)
    for field, status in decided.items():
        if status == "accepted":
            continue  # it is the machine's own, with its passages
        value = given(notice, field)
        values = value if isinstance(value, list) else [] if value in (None, False, blank(field)) else [value]
        here = tuple(_proofs(notice, field, values, own=status == "corrected"))
        evidence.pop(field, None)
        if here:
            evidence[field] = here
    return notice.model_copy(update={"evidence": evidence})


def _proofs(notice: Notice, field: str, values: list[object], *, own: bool) -> Iterable[Found]:
    said = {key(v) for v in values}
    following = [f for f in notice.evidence.get(field, ()) if key(plain(f.value)) in said]
    yield from following
    proven = {key(plain(f.value)) for f in following}
    for value in values if own else ():
        if key(value) not in proven:
            page = notice.pages[0]
            yield Found(value=value, quote="", page=page, start=0, end=0, confidence=1, by=REVIEWER)
