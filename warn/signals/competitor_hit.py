"""Another country's goods of the same kind are hit in the same market."""

from kb.stages import stages_marked
from warn.signal import Act, Exporter, Fired, Signal, evidence


def competitor_hit(exporter: Exporter, act: Act) -> Fired | None:
    """The same goods of another country are hit; orders may move to Viet Nam, and suspicion with them."""
    notice = act.notice
    others = [c for c in notice.countries_of_origin if c != "VN"]
    moves = notice.stage in stages_marked("moves-trade")
    if moves and others and "VN" not in notice.countries_of_origin and not notice.all_origins:
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
    meaning="competitor",
)
