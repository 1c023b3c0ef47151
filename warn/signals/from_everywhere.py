"""The measure is on all origins."""

from warn.signal import Act, Exporter, Fired, Signal, evidence


def from_everywhere(exporter: Exporter, act: Act) -> Fired | None:
    """The notice is about goods from all countries, so those from Viet Nam too."""
    if act.notice.all_origins:
        return Fired(0.9, evidence(act.notice, "all_origins", "title"))
    return None


SIGNAL = Signal(
    name="from_everywhere",
    group="origin",
    weight=0.3,
    vi="Thông báo áp dụng với hàng từ mọi nước, gồm cả Việt Nam.",
    fire=from_everywhere,
)
