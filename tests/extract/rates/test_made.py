"""Rates of made-up notices: tables and sentences of many forms and tongues, and figures that are no rates."""

from html import escape
from pathlib import Path

import pytest
import yaml

from extract.reading import Limits, read

COLUMNS = ("country", "producer", "company", "rate", "unit", "basis", "scope", "kind")
MADE = yaml.safe_load((Path(__file__).parent / "made.yaml").read_text(encoding="utf-8"))


def as_text(parts):
    lines = ["\n".join(" | ".join(r) for r in p["table"]) if isinstance(p, dict) else p for p in parts]
    return "\n\n".join(lines) + "\n"


def as_page(parts):
    body = "".join(
        "<table>"
        + "".join(
            "<tr>"
            + "".join(f"<{'td' if i else 'th'}>{escape(c)}</{'td' if i else 'th'}>" for c in row)
            + "</tr>"
            for i, row in enumerate(part["table"])
        )
        + "</table>"
        if isinstance(part, dict)
        else f"<p>{escape(part)}</p>"
        for part in parts
    )
    return f"<html><body>{body}</body></html>"


@pytest.mark.parametrize("made", MADE, ids=lambda m: m["name"])
def test_the_rates_that_a_notice_sets_are_read_and_no_other_figures(extractor, made):
    text = as_text(made["parts"]) if made["plain"] else as_page(made["parts"])
    done = read(text.encode(), limits=Limits())
    found = extractor.extract(done.pages, path="made", sha256="0" * 64, media_type=done.media_type)
    rates = [
        [getattr(r, c) or ("" if c == "producer" else None) for c in COLUMNS]
        for n in found.notices
        for r in n.rates
    ]
    assert sorted(map(str, rates)) == sorted(map(str, made["rates"]))
