"""The importing country is a market of the profile."""

from warn.signal import Act, Exporter, Fired, Signal, evidence


def sold_to_market(exporter: Exporter, act: Act) -> Fired | None:
    """The notice is of a market you sell to."""
    if act.notice.importing_country in exporter.profile.markets:
        return Fired(1.0, evidence(act.notice, "importing_country", "authority"))
    return None


SIGNAL = Signal(
    name="sold_to_market",
    group="market",
    weight=0.2,
    vi="Thông báo của thị trường bạn đang xuất khẩu tới.",
    fire=sold_to_market,
)
