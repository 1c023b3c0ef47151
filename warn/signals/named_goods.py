"""The goods are named in words, in whichever language."""

from kb.goods import goods, goods_for_hs
from warn.signal import Act, Exporter, Fired, Signal, evidence


def named_goods(exporter: Exporter, act: Act) -> Fired | None:
    """The notice names goods that you export."""
    named = set(act.notice.goods)
    if not named:
        return None
    quote = evidence(act.notice, "product", "goods", "title")
    if named & exporter.goods:
        return Fired(1.0, quote)
    if any(goods()[g].broader in exporter.goods for g in named if g in goods()):
        return Fired(0.7, quote)
    if not exporter.goods and any(g.id in named for c in sorted(exporter.codes) for g in goods_for_hs(c)):
        return Fired(0.6, quote)
    return None


SIGNAL = Signal(
    name="named_goods",
    group="goods",
    weight=0.35,
    vi="Thông báo nêu tên mặt hàng bạn xuất khẩu.",
    fire=named_goods,
)
