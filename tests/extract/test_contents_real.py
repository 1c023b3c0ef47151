"""The content fields on real notices, held to the hand-made gold list."""

import json
import re

import pytest

FOLDERS = ("notices/us_fr_xml/", "notices/us_fr_pdf/")


@pytest.fixture(scope="module")
def made(real, extract_file):
    """Pair each gold record of a whole notice with the notice read from its file."""
    pairs = []
    for line in (real / "gold_extraction.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if gold["doc"].startswith(FOLDERS):
            notices = extract_file(real / gold["doc"]).notices
            case = set(gold["case_numbers"])
            pairs.append((gold, next(n for n in notices if case & set(n.case_numbers) and not n.partial)))
    return pairs


def test_codes_are_those_of_the_gold_list(made):
    for gold, notice in made:
        assert {c.digits for c in notice.hs_codes} == {re.sub(r"\D", "", c) for c in gold["hs_codes"]}, gold[
            "doc"
        ]


def test_periods_are_those_of_the_gold_list(made):
    for gold, notice in made:
        period = gold["period"] or {}
        if period.get("start"):
            assert notice.period is not None, gold["doc"]
            assert [notice.period.start.isoformat(), notice.period.end.isoformat()] == [
                period["start"],
                period["end"],
            ]


def test_every_rate_of_the_gold_list_is_read(made):
    for gold, notice in made:
        rates = {float(r.rate) for r in notice.rates}
        assert {float(r["rate"]) for r in gold["rates"]} <= rates, gold["doc"]


def test_every_value_is_proved_by_its_quote(made):
    for gold, notice in made:
        for field in ("hs_codes", "companies", "rates", "deadlines", "citations"):
            assert len(notice.evidence.get(field, ())) >= len(getattr(notice, field)), gold["doc"]
