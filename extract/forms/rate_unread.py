"""Figures that a sentence gives to a firm or to all others and that no rate holds: a person looks there."""

from collections.abc import Collection

from extract.forms.rate_talk import findings
from extract.segment import Segment
from extract.tongue import tongues


def unread_figures(segment: Segment, read: Collection[str], *, stage: str = "") -> list[str]:
    """List, as printed, the figures of sentences that find a rate for somebody and were not read.

    Args:
        segment: The notice.
        read: The plain decimals that were read, of whomever: one figure often stands twice.
        stage: The notice's, by which a petition's figures are told from findings.
    """
    tongue = tongues().get(segment.language) or tongues()["en"]
    known = {float(r) for r in read if r}
    return [
        value.printed
        for value in findings(segment, tongue, stage=stage)
        if float(value.number) not in known and -float(value.number) not in known
    ]
