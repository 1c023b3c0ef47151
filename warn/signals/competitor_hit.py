"""Another country's goods of the same kind are hit in the same market."""

from tradewarn.model import Stage
from warn.signal import Act, Exporter, Fired, Signal, evidence

STEPS = frozenset(  # those after which trade moves; each year's review of an old order is none
    {
        Stage.PETITION,
        Stage.INITIATION,
        Stage.INJURY_INSTITUTION_PRELIM,
        Stage.PRELIM,
        Stage.PROVISIONAL,
        Stage.FINAL,
        Stage.ORDER,
        Stage.CIRCUMVENTION_INITIATION,
        Stage.CIRCUMVENTION_PRELIM,
        Stage.CIRCUMVENTION_FINAL,
        Stage.REVOCATION,
    }
)


def competitor_hit(exporter: Exporter, act: Act) -> Fired | None:
    """The same goods of another country are hit; orders may move to Viet Nam, and suspicion with them."""
    notice = act.notice
    others = [c for c in notice.countries_of_origin if c != "VN"]
    if notice.stage in STEPS and others and "VN" not in notice.countries_of_origin and not notice.all_origins:
        return Fired(0.6, evidence(notice, "countries_of_origin", value=others[0]))
    return None


SIGNAL = Signal(
    name="competitor_hit",
    group="competitor",
    weight=0.15,
    vi=(
        "Thông báo nhằm vào cùng mặt hàng của nước khác; đơn hàng có thể chuyển sang Việt Nam,"
        " kéo theo nghi ngờ lẩn tránh."
    ),
    fire=competitor_hit,
)
