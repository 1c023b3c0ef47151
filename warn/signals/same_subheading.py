"""Same six-digit tariff subheading."""

from warn.signal import Act, Exporter, Fired, Signal, evidence


def same_subheading(exporter: Exporter, act: Act) -> Fired | None:
    """The notice lists a tariff subheading (six digits) of your goods."""
    for code in sorted(act.codes):
        if len(code) >= 6 and any(own[:6] == code[:6] for own in exporter.codes if len(own) >= 6):
            return Fired(1.0, evidence(act.notice, "hs_codes", value=code))
    return None


SIGNAL = Signal(
    name="same_subheading",
    group="goods",
    weight=0.35,
    vi="Thông báo nêu mã HS 6 số trùng với hàng của bạn.",
    fire=same_subheading,
)
