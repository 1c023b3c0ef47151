"""Whom a rate is for, told from the label of its row: a firm, all others, a whole country."""

import re

from extract.companies.names import clean_name, has_form, is_firm
from tradewarn.model import RateScope
from tradewarn.text import plain_dashes

SCOPES: tuple[tuple[re.Pattern[str], RateScope], ...] = (
    (re.compile(r"\ball[\s-]{0,3}others?\b", re.IGNORECASE), "all_others"),
    (
        re.compile(r"\ball\s+other\s+(?:producers|exporters|manufacturers|companies|firms)\b", re.IGNORECASE),
        "all_others",
    ),
    (
        re.compile(
            r"[-\s]wide\b|\bcountry[-\s]wide\b|\bPRC\s+entity\b|\bgovernment-controlled\s+entity\b",
            re.IGNORECASE,
        ),
        "country_wide",
    ),
    (
        re.compile(
            r"\b(?:non|un)-?\s?(?:selected|examined|individually|investigated|reviewed)\b|\bnot\s+(?:individually|selected)\b"
            r"|\breview[-\s]specific\b|\bseparate[-\s]rates?\b|\bsample\s+rate\b|\bother\s+respondents\b"
            r"|\brate\s+applicable\s+to\b|\b(?:companies|exporters|firms)\s+(?:under\s+review|listed|in\s+appendix)\b",
            re.IGNORECASE,
        ),
        "cooperating_other",
    ),
    (re.compile(r"\b(?:all|any)\s+(?:companies|exporters|producers|firms)\b", re.IGNORECASE), "residual"),
)
NO_NAME = re.compile(
    r"(?:total|average|n/?a|none|various|any|all|each|-+|—|company|exporter|producer|rate)?[.:\s]*",
    re.IGNORECASE,
)


def scope_of(label: str) -> RateScope | None:
    """Tell the scope that a row's label names; ``company`` for a firm, None for neither."""
    name = clean_name(label)
    plain = plain_dashes(name)
    for pattern, scope in SCOPES:
        if pattern.search(plain) and not has_form(name):
            return scope
    if NO_NAME.fullmatch(name) or not is_firm(name) or len(name) > 600:
        return None
    return "company"
