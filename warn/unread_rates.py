"""What is said where no rate was read: that none is printed, or that one is and must be read."""

import re
from collections.abc import Collection, Sequence

from tradewarn.model import Case, CaseEvent
from warn import naming
from warn.language import Lang
from warn.quotes import clipped
from warn.rows import row_refs
from warn.wording import CAVEATS, say

LONGEST = 300
PRINTED = re.compile(r"\d\s?%|\b[A-Z]{3} \d|\d [A-Z]{3}\b")


def no_rate(
    steps: Sequence[tuple[Case, CaseEvent]], quoted: Collection[str], lang: Lang, *, goods: str
) -> str:
    """Say that no rate applies that was read; a quote that prints one must not be denied.

    Args:
        steps: The steps of the deciding proceedings known by then.
        quoted: The quotes that the answer shows.
        lang: The reader's language.
        goods: What the rate would be of.
    """
    for case, event in sorted(steps, key=lambda s: s[1].date, reverse=True):
        if event.quote in quoted and PRINTED.search(event.quote):
            ref = naming.ref(event.source, event.notice, lang)
            named = ref if event.notice else row_refs(case, event, lang)[0]
            return say(CAVEATS, "rate_unread", lang, ref=named, quote=clipped(event.quote, LONGEST))
    return say(CAVEATS, "no_rate", lang, goods=goods)
