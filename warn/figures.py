"""Figures that a question takes for granted (“thuế 40 % của EU”) and that no fact found bears out."""

import re
from collections.abc import Sequence
from decimal import Decimal

from tradewarn.model import AppliedRate, Fact
from warn.language import Lang
from warn.wording import CAVEATS, say

PERCENT = re.compile(
    r"(?<![\w.,])(\d{1,4}(?:[.,]\d{1,4})?)\s?(?:%|percent\b|per cent\b|phần trăm\b|phan tram\b)", re.I
)
NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,4})?")


def unborne(text: str, facts: Sequence[Fact], rates: Sequence[AppliedRate], lang: Lang) -> list[str]:
    """Say which percentages of a question stand in no fact that answers it.

    Args:
        text: The question.
        facts: The facts of the answer, with their quotes.
        rates: The rates of the answer.
        lang: The reader's language.
    """
    asked = {m[0].strip(): _value(m[1]) for m in PERCENT.finditer(text)}
    if not asked:
        return []
    borne = {_value(n) for f in facts for n in NUMBER.findall(f"{f.text} {f.quote}")}
    borne |= {_value(r.rate) for r in rates if r.rate}
    missing = [said for said, value in asked.items() if value not in borne]
    return [say(CAVEATS, "unborne", lang, figures=", ".join(missing))] if missing else []


def _value(printed: str) -> Decimal:
    return Decimal(printed.replace(",", "."))
