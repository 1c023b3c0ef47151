"""Whole lives of proceedings in a few lines: who pays what on which day.

A line of a story is one notice: its day, its stage, + or - for its finding, then what it
prints. Firms, goods and numbers are invented. A line of a table: day, firm (* for one that
nothing names), and what is expected: instrument, rate and rule, for each row in force.
"""

import re
from datetime import date
from types import SimpleNamespace

import pytest

from extract.cases import assemble_cases
from tradewarn.model import Company, Deadline, Found, Instrument, Notice, Rate, Stage
from warn.in_force import in_force

GROUPS = ("all_others", "country_wide", "residual", "cooperating_other")
UNNAMED = "Đá Ong Trading Company"


def notices(story, *, market="US", kinds=("AD",), origins=("VN",), authority="US-DOC", **more):
    lines = [line.strip() for line in story.strip().splitlines()]
    fixed = {"market": market, "kinds": kinds, "origins": origins, "authority": authority} | more
    return [_notice(n, line, **fixed) for n, line in enumerate(lines) if line]


def _notice(
    n, line, *, market, kinds, origins, authority, basis="cash deposit", related=(), all_origins=False
):
    head, *parts = [p.strip() for p in line.split(";")]
    day, stage, *sign = head.split()
    told = dict(p.split(":", 1) for p in parts)
    told = {k.strip(): v.strip() for k, v in told.items()}
    finding = {"+": "Affirmative ", "-": "Negative "}.get(sign[0] if sign else "", "")
    number = told.get("number", f"{market}-{n:03}")
    title = told.get("title", f"Garden Gnomes: {finding}{stage.replace('-', ' ').title()} {number}")
    about = tuple(told["of"].split()) if "of" in told else origins
    firms = [Company(name=f.strip(), role="exporter") for f in told.get("firms", "").split(",") if f.strip()]
    days = {"in force from": told.get("since"), "in force to": told.get("until")}
    return Notice(
        id=told.get("id", f"n-{n:03}"),
        document=f"sha-{told.get('id', n)}",
        pages=(1, 1),
        authority=told.get("by", authority),
        importing_country=market,
        instruments=tuple(Instrument(k) for k in told.get("kinds", " ".join(kinds)).split()),
        stage=Stage(stage),
        countries_of_origin=() if all_origins else about,
        all_origins=all_origins,
        related_countries=related,
        product="Garden Gnomes",
        goods=("garden-gnomes",),
        document_number=number,
        related_acts=tuple(told.get("on", "").split()),
        title=title,
        publication_date=date.fromisoformat(day),
        companies=tuple(firms),
        rates=tuple(
            _rate(r, told.get("basis", basis)) for r in told.get("rates", "").split(",") if r.strip()
        ),
        deadlines=tuple(Deadline(what=w, date=date.fromisoformat(d)) for w, d in days.items() if d),
        evidence={"title": (Found(value=title, quote=title, page=1, start=0, end=9, confidence=1, by="t"),)},
    )


def _rate(text, basis):
    """Read `Sao Mai 5`, `Sao Mai < Hai Au 5` (exporter, producer), `all_others 9 VN`, `all_others 9 USD/t`."""
    words = text.split()
    steps = [w for w in words if re.match(r"\d{4}-\d\d-\d\d$", w)]
    words = [w for w in words if w not in steps]
    kind = words.pop().strip("()") if words[-1].startswith("(") else None
    country = words.pop() if re.fullmatch(r"[A-Z]{2}", words[-1]) else None
    unit = words.pop() if "/" in words[-1] else "%"
    amount = words.pop()
    name, _, producer = " ".join(words).partition(" < ")
    group = name if name in GROUPS else None
    return Rate(
        company=None if group else name,
        producer=producer or None,
        country=country,
        scope=group or ("pair" if producer else "company"),
        rate=amount,
        unit=unit,
        basis=basis,
        kind=kind or ("specific" if unit != "%" else "zero" if amount == "0" else "ad_valorem"),
        printed=amount,
        since=steps[0] if steps else None,
        until=steps[1] if steps else None,
    )


def cases(told):
    """Join the notices of a story into proceedings."""
    return assemble_cases(told, ())


def paid(told, day, firm, *, kind=None):
    """Give what a firm pays on a day, over all proceedings of a story."""
    on = date.fromisoformat(day)
    company = UNNAMED if firm == "*" else firm
    rows = [r for c in cases(told) for r in in_force(c, on, company=company)]
    return sorted(
        f"{r.instrument} {r.rate or '?'} {r.applies}" + (" disputed" if r.disputed else "")
        for r in rows
        if kind in (None, r.instrument)
    )


def table(text):
    """Read a table of expectations."""
    rows = [[c.strip() for c in line.split("|")] for line in text.strip().splitlines()]
    return [(day, firm, sorted(e.strip() for e in what.split(",") if e.strip())) for day, firm, what in rows]


def holds(told, rows, **more):
    """Compare a whole table, so that a failure shows every day at once."""
    expected = table(rows)
    assert [(day, firm, paid(told, day, firm, **more)) for day, firm, _ in expected] == expected


@pytest.fixture(scope="session")
def life():
    """The tools of these tests."""
    return SimpleNamespace(notices=notices, cases=cases, paid=paid, holds=holds)
