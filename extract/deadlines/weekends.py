"""What the US rules say of a time limit that ends on a day on which no office is open.

Sources: 19 CFR 351.303(b) (Commerce), 19 CFR 201.14(a) (the Commission). The day counted
stays the deadline's date; the words tell until when a filing is taken.
"""

from datetime import date, timedelta

from kb.us_calendar import holidays, next_issue

RULES = {"US-DOC": "19 CFR 351.303(b)", "US-ITC": "19 CFR 201.14(a)"}
FILED = frozenset(  # what parties file; what an office does itself is not moved by these rules
    {
        "APO application",
        "entry of appearance",
        "request to appear at the hearing",
        "request to appear at the conference",
        "request to testify in camera",
        "prehearing brief",
        "posthearing brief",
        "written statement of a non-party",
        "final comments",
        "comments on the adequacy of responses",
        "response to the notice of institution",
        "notice of intent to participate",
        "substantive response",
        "ministerial error comments",
        "hearing request",
        "rebuttal briefs",
        "case briefs",
        "written submissions",
        "separate rate application",
        "no shipments certification",
        "quantity and value response",
        "product characteristics comments",
        "scope comments",
        "respondent selection comments",
        "withdrawal of a request for review",
        "request for review",
        "surrogate values",
        "factual information",
        "certification",
        "comments",
        "questionnaire response",
    }
)
SATURDAY, SUNDAY = 5, 6


def moved_from_weekend(what: str, day: date, authority: str) -> str:
    """Say until when a filing is taken whose last day is no business day; empty where it is one.

    Example:
        >>> moved_from_weekend("case briefs", date(2031, 10, 11), "US-DOC")
        '2031-10-11 is a Saturday: taken until the next business day, 2031-10-14 (19 CFR 351.303(b))'
    """
    rule = RULES.get(authority)
    closed = {SATURDAY: "a Saturday", SUNDAY: "a Sunday"}.get(day.weekday())
    closed = closed or ("a federal holiday" if day in holidays(day.year) else None)
    if rule is None or what not in FILED or closed is None:
        return ""
    until = next_issue(day - timedelta(days=1))
    return f"{day} is {closed}: taken until the next business day, {until} ({rule})"
