"""Real notices, where they are present: what must hold for every page, and a few facts printed in them."""

import json
import re
import unicodedata
from itertools import pairwise

import pytest

from extract.reading import Limits, read
from extract.reading.jsonl import split_jsonl

HEAD = re.compile(r"Federal Register / Vol\. \d+, No\. \d+ / \w+day, \w+ \d{1,2}, \d{4} / Notices")


@pytest.fixture(scope="module")
def notices(real):
    return {
        path.relative_to(real).as_posix(): read(path.read_bytes(), limits=Limits())
        for path in sorted((real / "notices").rglob("*.*"))
        if path.suffix != ".jsonl"
    }


@pytest.fixture(scope="module")
def register(notices):
    return {name: reading for name, reading in notices.items() if "us_fr_pdf" in name}


def test_every_kind_is_told_from_the_bytes(notices):
    expected = {".pdf": "application/pdf", ".xml": "application/xml", ".txt": "text/plain"}
    for name, reading in notices.items():
        suffix = name[name.rindex(".") :]
        assert reading.media_type == expected.get(suffix, reading.media_type), name
    assert {r.media_type for n, r in notices.items() if n.endswith(".md")} <= {"text/markdown", "text/plain"}


def test_every_page_is_composed_and_every_offset_lies_in_it(notices):
    for name, reading in notices.items():
        for number, page in enumerate(reading.pages, 1):
            where = f"{name} page {number}"
            assert page.number == number and unicodedata.is_normalized("NFC", page.text), where
            assert not re.search(r"[\x00-\x08\x0b-\x1f\u00ad\u200b\u202a-\u202e\ufffe]", page.text), where
            size = len(page.text)
            assert all(
                0 <= m.start < m.end <= size and page.text[m.start : m.end].strip() for m in page.marks
            ), where
            assert all(0 <= b.start < b.end <= size for b in page.boxes), where
            assert all(b.x0 < b.x1 and b.top < b.bottom for b in page.boxes), where
            for table in page.tables:
                assert table.header <= len(table.rows), where
                for cell in (cell for row in table.rows for cell in row):
                    text = page.text[cell.start : cell.end]
                    assert 0 <= cell.start <= cell.end <= size and text == text.strip(), where
                    assert "\n" not in text and "\t" not in text, where
                rows = [[page.text[c.start : c.end] for c in row] for row in table.rows]
                assert all(any(row) for row in rows), where


def test_lines_of_the_register_stay_in_their_column(register):
    for name, reading in register.items():
        for page in reading.pages:
            apart = [(m.start, m.end) for m in page.marks if m.kind in {"running-head", "table"}]
            for line in re.finditer(r"[^\n]+", page.text):
                if not any(a <= line.start() < b for a, b in apart):
                    assert len(line[0]) < 90 or "://" in line[0], f"{name} page {page.number}: {line[0]}"


def test_the_printed_head_of_the_register_is_one_line_on_every_page_and_out_of_the_flow(register):
    for name, reading in register.items():
        for page in reading.pages:
            heads = [page.text[m.start : m.end] for m in page.marks if m.kind == "running-head"]
            assert sum(bool(HEAD.search(head)) for head in heads) == 1, name
            assert sum(head.startswith("VerDate") for head in heads) == 1, name
            first = min(m.start for m in page.marks if m.kind == "running-head")
            assert not HEAD.search(page.text[:first]), name


def test_footnotes_of_the_register_are_numbered_and_behind_the_flow(register):
    for name, reading in register.items():
        for page in reading.pages:
            notes = [page.text[m.start : m.end] for m in page.marks if m.kind == "footnote"]
            numbers = [int(match[1]) for note in notes if (match := re.match(r"(\d+) ", note))]
            assert all(a < b or b == 1 for a, b in pairwise(numbers)), (name, numbers)


@pytest.mark.parametrize(
    ("name", "page", "row"),
    [
        ("us_2025_A-580-881_cold-rolled_AD.pdf", 1, ["POSCO/POSCO International Corporation", "0.00"]),
        ("us_2016_C-580-882_cold-rolled_CVD_orders.pdf", 3, ["POSCO", "59.72"]),
        ("us_2016_C-580-882_cold-rolled_CVD_orders.pdf", 3, ["Hyundai Steel Co., Ltd.", "3.89"]),
        ("us_2024_C-580-888_plate_CVD_final.pdf", 1, ["Shanti Worldwide", "261.80", "261.80"]),
    ],
)
def test_a_rate_printed_with_leader_dots_is_one_row(register, name, page, row):
    found = register[f"notices/us_fr_pdf/{name}"].pages[page - 1]
    rows = [[found.text[c.start : c.end] for c in cells] for table in found.tables for cells in table.rows]
    assert row in rows


def test_a_schedule_without_rules_keeps_firm_and_rate_together(notices):
    name = "notices/my_gazette_pdf/my_PUA197-2021_cold-rolled-stainless_VN-ID.pdf"
    rows = [
        [page.text[c.start : c.end] for c in row]
        for page in notices[name].pages
        for table in page.tables
        for row in table.rows
    ]
    assert ["POSCO VST Co., Ltd.", "7.81%"] in [row[-2:] for row in rows]


def test_text_goes_on_from_column_to_column(register):
    page = register["notices/us_fr_pdf/us_2025_A-580-881_cold-rolled_AD.pdf"].pages[0]
    assert "For a\ncomplete" in page.text


def test_every_abstract_is_one_page_that_begins_with_its_title(real):
    count = 0
    for _, line in split_jsonl(real / "notices" / "us_fr_abstracts.jsonl"):
        (page,) = read(line, limits=Limits()).pages
        record = json.loads(line)
        assert page.text.split("\n")[0] == " ".join(unicodedata.normalize("NFC", record["title"]).split())
        assert f"\ndocument_number: {record['document_number']}\n" in page.text
        count += 1
    assert count > 1000


def test_a_whole_issue_is_a_page_a_document(real):
    reading = read((real / "crawl" / "us_fr_issue_2016-04-15_trimmed.xml").read_bytes(), limits=Limits())
    assert len(reading.pages) > 60
    assert all("Friday, April 15, 2016" in page.text.rsplit("\n", 1)[-1] for page in reading.pages)
    notices = [page for page in reading.pages if any(m.kind == "depdoc" for m in page.marks)]
    assert notices and all(any(m.kind == "title" for m in page.marks) for page in notices)
