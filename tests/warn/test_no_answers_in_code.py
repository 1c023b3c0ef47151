"""Answers come from loaded records; the code that gives them may know none."""

import csv
import re
from pathlib import Path

import pytest

import api
import crawlers
import extract
import index
import tradewarn
import warn

PACKAGES = (api, crawlers, extract, index, tradewarn, warn)
FILES = [path for p in PACKAGES for path in sorted(Path(p.__file__).parent.rglob("*.py"))]


def test_no_code_holds_a_number_firm_or_rate_of_the_events(real):
    path = real.parent / "domain" / "events_shared.csv"
    if not path.exists():
        pytest.skip("no events here")
    known = {"Stapimex", "Thong Thuan", "Formosa", "Hoa Phat", "Vinh Hoan", "VHC"}
    with path.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            known |= set(re.findall(r"\d+\.\d+(?=%)", row["rates_vn"]))
            known |= {n for n in row["case_no"].split(";") if len(n) > 4}
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        assert not {value for value in known if value in text}, file.name


def test_every_sentence_stands_in_both_languages_with_the_same_places():
    from warn import messages, phrases, wording

    tables = [wording.SUMMARY, wording.CAVEATS, wording.STEPS, wording.WHY, phrases.PHRASES]
    tables += [messages.MEANING, messages.TODO, messages.LABEL]
    for table in tables:
        for key, (vi, en) in table.items():
            places = [set(re.findall(r"\{(\w+)\}", text)) - {"a"} for text in (vi, en)]
            assert places[0] == places[1], key
            assert vi and en


def test_no_sentence_of_ours_holds_a_figure():
    from warn import wording

    for table in (wording.SUMMARY, wording.CAVEATS, wording.STEPS, wording.WHY):
        for key, texts in table.items():
            assert not re.search(r"\d", " ".join(texts)), key


def test_every_sentence_is_used():
    from warn import wording

    code = "".join(f.read_text(encoding="utf-8") for f in sorted(Path(warn.__file__).parent.rglob("*.py")))
    for table in (wording.CAVEATS, wording.STEPS, wording.WHY):
        for key in table:
            used = code.count(f'"{key}"') + code.count(f'"{key.removesuffix("_exclusion")}"')
            assert used > 1, key
