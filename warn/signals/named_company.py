"""The firm is named."""

from kb.company_likeness import differ_in_form, likely_same
from warn.signal import Act, Exporter, Fired, Signal, evidence


def named_company(exporter: Exporter, act: Act) -> Fired | None:
    """The notice names your firm, or one of its name under another legal form: a person tells which."""
    for printed, key in zip(act.notice.companies, act.companies, strict=True):
        if printed.country not in (None, "VN"):
            continue
        if any(likely_same(own, key) or differ_in_form(own, key) for own in exporter.companies if own):
            return Fired(1.0, evidence(act.notice, "companies", value=printed.name) or printed.name)
    return None


SIGNAL = Signal(
    name="named_company",
    group="firm",
    weight=0.6,
    vi="Thông báo nêu tên doanh nghiệp của bạn.",
    fire=named_company,
    meaning="firm",
)
