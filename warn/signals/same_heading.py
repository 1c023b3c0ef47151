"""Same four-digit tariff heading, without a common subheading."""

from warn.signal import Act, Exporter, Fired, Signal, evidence


def same_heading(exporter: Exporter, act: Act) -> Fired | None:
    """The notice lists a tariff heading (four digits) of your goods, which alone does not say which goods."""
    for code in sorted(act.codes):
        for own in exporter.codes:
            whole = len(code) < 6 or len(own) < 6  # one side speaks of the heading as a whole
            if len(own) >= 4 and own[:4] == code[:4] and (whole or own[:6] != code[:6]):
                return Fired(0.8 if whole else 0.5, evidence(act.notice, "hs_codes", value=code))
    return None


SIGNAL = Signal(
    name="same_heading",
    group="goods",
    weight=0.15,
    vi="Thông báo nêu nhóm HS 4 số của hàng bạn; riêng nhóm 4 số chưa cho biết đúng là mặt hàng nào.",
    fire=same_heading,
)
