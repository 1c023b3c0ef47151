"""The goods under investigation come from Viet Nam."""

from warn.signal import Act, Exporter, Fired, Signal, evidence


def from_viet_nam(exporter: Exporter, act: Act) -> Fired | None:
    """The notice is about goods from Viet Nam."""
    if "VN" in act.notice.countries_of_origin:
        return Fired(1.0, evidence(act.notice, "countries_of_origin", value="VN"))
    return None


SIGNAL = Signal(
    name="from_viet_nam",
    group="origin",
    weight=0.3,
    vi="Thông báo nhằm vào hàng có xuất xứ Việt Nam.",
    fire=from_viet_nam,
)
