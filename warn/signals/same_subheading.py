"""Same six-digit tariff subheading."""

from kb.hs.residual import is_residual
from warn.signal import Act, Exporter, Fired, Signal, evidence

BASKET = 0.4  # goods of many kinds share it: too little to tie goods by itself


def same_subheading(exporter: Exporter, act: Act) -> Fired | None:
    """The notice lists a tariff subheading (six digits) of your goods."""
    shared = [
        code
        for code in sorted(act.codes)
        if len(code) >= 6 and any(own[:6] == code[:6] for own in exporter.codes if len(own) >= 6)
    ]
    own = next((code for code in shared if not is_residual(code)), None)
    if own is not None:
        return Fired(1.0, evidence(act.notice, "hs_codes", value=own))
    return Fired(BASKET, evidence(act.notice, "hs_codes", value=shared[0])) if shared else None


SIGNAL = Signal(
    name="same_subheading",
    group="goods",
    weight=0.35,
    vi="Thông báo nêu mã HS 6 số trùng với hàng của bạn.",
    fire=same_subheading,
)
