"""Viet Nam is looked at as the country through which another's order is evaded."""

from warn.signal import Act, Exporter, Fired, Signal, evidence

ROLES = ("inquiry", "third_country", "consigned_from")


def through_viet_nam(exporter: Exporter, act: Act) -> Fired | None:
    """The notice asks whether goods finished in or sent from Viet Nam evade a duty on another country."""
    for related in act.notice.related_countries:
        if related.country == "VN" and related.role in ROLES:
            return Fired(1.0, evidence(act.notice, "related_countries", value="VN"))
    return None


SIGNAL = Signal(
    name="through_viet_nam",
    group="origin",
    weight=0.3,
    vi=(
        "Thông báo xem xét hàng hoàn thiện hoặc gửi từ Việt Nam có lẩn tránh thuế"
        " đang áp với nước khác hay không."
    ),
    fire=through_viet_nam,
)
