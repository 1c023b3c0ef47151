"""No text may make a rule run away: each field reads 100 kB of repeated fragments in bounded time."""

import subprocess
import sys

import pytest

FRAGMENTS = [
    " ", "\n", ". ", "-" * 70 + "\n", "(", "Ab ", "Ab Co., Ltd. and ", "January 1, 2020 through ", "POR ", "1234.56.7890, ",
    "headings 1234, 1234 and ", "all-others rate 12.50 percent ", "petition by Foo Inc. ", "Name..... 1.00\n", "Name.. ",
    "case briefs within 30 days after publication of ", "[Ouml]", "Xx (Xx) ", "Abc/", "19 CFR 351.309(", "‘‘", "\\1\\ ",
    "-" * 40 + "\n\\1\\ a\n", "up to 1 percent margin ", "ranging from 1 to ", "1. Ab\n", "A.B.", "Coalition for Abc ",
]  # fmt: skip
RUN = """
import sys
from extract.authority import AuthorityForm
from extract.field import Findings, Reading
from extract.pipeline import fields
from extract.segment import Segment, whole
from tradewarn.model import Page
form = AuthorityForm(name="US-DOC", recognise=lambda s: None, nomenclature="HTSUS")
names = "hs_codes period companies rates deadlines scope citations".split()
chosen = [f for f in fields() if f.name in names]
assert len(chosen) == len(names)
for fragment in eval(sys.stdin.read()):
    text = "HTSUS subheading company margin percent period petition publication " + fragment * (100_000 // len(fragment))
    segment = Segment([page := Page(number=1, text=text)], whole([page]))
    for field in chosen:
        for _ in field.find(Reading(segment=segment, form=form, found=Findings())):
            pass
print("read")
"""


@pytest.mark.slow
def test_no_field_runs_away_on_hostile_text(root):
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        input=repr(FRAGMENTS),
        capture_output=True,
        text=True,
        timeout=600,
        cwd=root,
        check=False,
    )
    assert done.stdout.strip() == "read", done.stderr[-2000:]
