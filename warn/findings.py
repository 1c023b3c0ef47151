"""A final finding of which no order is loaded, in words: it is no measure, and none is guessed."""

from extract.cases.binding import is_recommended
from tradewarn.model import VerdictCode as Code
from warn import naming
from warn.language import Lang
from warn.standing import Standing
from warn.wording import SUMMARY, say

SAID: dict[str, tuple[str, str]] = {
    "finding": (
        "đã có kết luận cuối cùng khẳng định ({ref}, {day}); chưa thấy lệnh áp thuế trong các nguồn đã nạp",
        "final determination ({ref}, {day}), order not seen in the sources loaded",
    ),
    "recommended": (
        "cơ quan điều tra đã có kết luận cuối cùng ({ref}, {day}), mới là khuyến nghị; chưa thấy quyết định"
        " áp thuế trong các nguồn đã nạp",
        "final determination ({ref}, {day}), which only recommends; order not seen in the sources loaded",
    ),
}


def finding_said(standing: Standing, lang: Lang) -> str | None:
    """Say that a proceeding stands at a final finding without a known order; None where it does not."""
    event = standing.finding
    if event is None:
        return None
    key = "recommended" if is_recommended(event) else "finding"
    ref = naming.ref(event.source, event.notice or event.source.id, lang)
    return say(SAID, key, lang, ref=ref, day=naming.dated(event.date, lang, event.precision))


def summary_key(best: Standing, *, old: bool) -> str:
    """Give the key of the sentence that sums up how the deciding proceeding stands.

    Args:
        best: The proceeding.
        old: Its newest document is so old that it has likely moved on.
    """
    key = f"{best.code}_final" if best.finding and best.code is Code.PROVISIONAL else str(best.code)
    return f"{key}_old" if old and f"{key}_old" in SUMMARY else key
