"""The words right before a table, which may say whose rates it holds."""

import re

REACH = 500
MOST = 3  # passages


def lead_of(text: str, floor: int, start: int) -> tuple[str, ...]:
    """List the passages before a table, the nearest first; nothing before `floor` counts."""
    before = text[max(floor, start - REACH) : start]
    passages = [" ".join(p.split()) for p in re.split(r"\n\s*\n", before)]
    return tuple([p for p in reversed(passages) if p][:MOST])
