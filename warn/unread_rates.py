"""What is said where no rate was read: that none is printed, or that one is and must be read."""

import re
from collections.abc import Collection, Sequence

from tradewarn.model import Case, CaseEvent, RateInForce
from warn import naming
from warn.amounts import amount
from warn.language import Lang
from warn.quotes import clipped
from warn.rows import row_refs
from warn.wording import CAVEATS, say

LONGEST = 300
MOST = 8
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


def by_goods_said(rows: Sequence[RateInForce], lang: Lang) -> str:
    """Say that the rate depends on which kind of the goods it is, and give those printed.

    Args:
        rows: The rates that would apply, at least one.
        lang: The reader's language.
    """
    whole = "hàng còn lại" if lang == "vi" else "other goods"
    told = [f"{clipped(r.goods or whole, LONGEST)}: {amount(r.rate or '', r.unit or '', lang)}" for r in rows]
    listed = "; ".join(list(dict.fromkeys(told))[:MOST]) + ("; …" if len(told) > MOST else "")
    return say(CAVEATS, "by_goods", lang, ref=rows[0].source.ref, listed=listed)
