"""A warning list named the goods for this market before."""

from warn.signal import Act, Exporter, Fired, Signal, evidence


def goods_under_watch(exporter: Exporter, act: Act) -> Fired | None:
    """A Vietnamese warning list has named these goods for this market."""
    named = set(act.notice.goods) & exporter.goods
    for item in act.watched:
        if act.notice.publication_date is not None and item.listed > act.notice.publication_date:
            continue
        if named & set(item.goods):
            return Fired(0.5, evidence(act.notice, "product", "title"))
    return None


SIGNAL = Signal(
    name="goods_under_watch",
    group="watch",
    weight=0.1,
    vi="Mặt hàng này từng có trong danh sách cảnh báo của Việt Nam đối với thị trường này.",
    fire=goods_under_watch,
)
