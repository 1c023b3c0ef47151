"""The sample reads into the records that were reviewed, every fact has its source."""

import hashlib
import json
import re

import pytest
import yaml

from extract.extractor import Extractor
from extract.reading import Limits, read
from kb.authorities import authorities
from kb.loading import load

NOTE = "Sample for tradewarn: own wording, facts as cited in SOURCES.yaml"
LARGEST = 30_000


@pytest.fixture(scope="module")
def sample(root):
    return root / "sample"


@pytest.fixture(scope="module")
def expected(sample):
    lines = (sample / "EXPECTED.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["file"]: row for row in map(json.loads, lines)}


@pytest.fixture(scope="module")
def read_out(sample):
    extractor = Extractor()
    made = {}
    for path in sorted((sample / "notices").iterdir()):
        data = path.read_bytes()
        reading = read(data, limits=Limits())
        digest = hashlib.sha256(data).hexdigest()
        made[path.name] = extractor.extract(
            reading.pages, path=path.name, sha256=digest, media_type=reading.media_type
        )
    return made


def test_every_notice_reads_into_the_record_that_was_reviewed(expected, read_out):
    wrong = {
        name: (want, got)
        for name, extraction in read_out.items()
        if (got := view(extraction)) != (want := expected[name]["notices"])
    }
    assert wrong == {}
    assert read_out.keys() == expected.keys()


def test_what_is_no_single_act_becomes_an_issue_and_no_record(expected, read_out):
    without = {name for name, row in expected.items() if not row["notices"]}
    assert without == {"press-vi-roundup-no-single-act.md"}
    assert all(read_out[name].issues for name in without)


def test_every_value_is_proved_by_words_of_the_page(read_out):
    for extraction in read_out.values():
        pages = {page.number: page.text for page in extraction.pages}
        for notice in extraction.notices:
            for name, found in notice.evidence.items():
                for item in found:
                    assert pages[item.page][item.start : item.end] == item.quote, (extraction.path, name)


def test_there_are_forty_notices_of_ten_authorities_in_seven_kinds_of_file(read_out):
    acting = {n.authority for e in read_out.values() for n in e.notices}
    assert len(read_out) >= 44
    assert len(acting) >= 10
    assert acting <= authorities().keys()
    assert len({e.media_type for e in read_out.values()}) >= 7


def test_every_notice_has_its_sources_and_says_that_it_is_a_sample(sample, read_out):
    told = yaml.safe_load((sample / "SOURCES.yaml").read_text(encoding="utf-8"))
    entries = {entry["file"]: entry for entry in told["notices"]}
    assert entries.keys() == read_out.keys()
    assert all(entry["facts"] and entry["published"] for entry in entries.values())
    assert "not the official text" in told["text"]
    for name, extraction in read_out.items():
        assert NOTE in " ".join(extraction.pages[-1].text.split()), name


def test_no_notice_is_large(sample):
    assert all(path.stat().st_size < LARGEST for path in (sample / "notices").iterdir())


def test_the_cited_events_load_without_an_issue(sample):
    loaded = load(sample / "cited" / "events.csv")
    assert loaded.issues == ()
    assert {case.status for case in loaded.cases} >= {"in_force", "no_measure"}


def test_every_cited_event_rests_on_an_act_of_the_authority(sample):
    for case in load(sample / "cited" / "events.csv").cases:
        (source,) = [note for note in case.notes if note.startswith("source: ")]
        assert re.search(r"Fed\. Reg\.|Federal Register|Regulation \(EU\)|CBSA, notice", source), source


def view(extraction):
    """What is compared of each record: all that a reader of the sample would check by hand."""
    return [_view(n.model_dump(mode="json")) for n in extraction.notices]


def _view(notice):
    plain = (
        "authority",
        "importing_country",
        "stage",
        "all_origins",
        "product",
        "goods",
        "case_numbers",
        "document_number",
        "publication_date",
    )
    made = {name: notice[name] for name in plain}
    for name in ("instruments", "countries_of_origin", "needs_review"):
        made[name] = sorted(notice[name])
    made["related_countries"] = sorted(f"{r['country']} {r['role']}" for r in notice["related_countries"])
    made["hs"] = [code["digits"] for code in notice["hs_codes"]]
    made["rates"] = [_rate(rate) for rate in notice["rates"]]
    return made


def _rate(rate):
    whom = rate["company"] or rate["scope"]
    return f"{rate['instrument']} {whom} {rate['country'] or '-'} {rate['rate']} {rate['unit']}"
