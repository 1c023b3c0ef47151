import json

import pytest

from extract.reading import Limits, read
from tradewarn.errors import TruncatedFile, UnreadableFile

RECORD = {
    "document_number": "2024-00001",
    "title": "Paper Lanterns From  Examplia",
    "abstract": "The office\u00a0finds so.",
    "publication_date": "2024-05-02",
    "agencies": [{"name": "Office", "id": 7}],
    "page_length": None,
}


def test_a_record_is_one_page_of_title_abstract_and_a_line_a_field(page_of, marked):
    page = page_of(json.dumps(RECORD).encode())
    assert page.text == (
        "Paper Lanterns From Examplia\n"
        "The office finds so.\n"
        "document_number: 2024-00001\n"
        "publication_date: 2024-05-02\n"
        'agencies: [{"name":"Office","id":7}]\n'
        "page_length: null"
    )
    assert marked(page, "title") == ["Paper Lanterns From Examplia"]


def test_a_record_without_an_abstract_keeps_its_other_lines(page_of):
    page = page_of(json.dumps(RECORD | {"abstract": None}).encode())
    assert page.text.startswith("Paper Lanterns From Examplia\n\ndocument_number: 2024-00001\n")


def test_a_value_over_several_lines_becomes_one(page_of):
    page = page_of(json.dumps(RECORD | {"dates": "Due\nJune 3,\r\n2024."}).encode())
    assert "\ndates: Due June 3, 2024." in page.text


def test_a_lone_surrogate_cannot_get_through(page_of):
    text = page_of(b'{"title": "A \\ud800 B", "document_number": "1"}').text
    assert text.encode("utf-8").decode() == text and "\ufffd" in text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"name": "x", "value": 1}', "its keys: name, value"),
        (b'[{"title": "x"}]', "a list"),
        (b'{"title": 7, "document_number": "1"}', "no Federal Register API record"),
        (b'{"title": " ", "document_number": "1"}', "without a title"),
        (b'{"title": "x", "document_number": "1", "abstract": ["y"]}', "abstract is no text"),
        (b'{"title": "x" "y"}', "no valid JSON"),
        (b'{"a":' + b'{"a":' * 200_000, "nested too deep"),
    ],
    ids=["other", "list", "number", "blank", "abstract", "broken", "deep"],
)
def test_json_of_another_form_is_refused_with_what_it_is(data, says):
    with pytest.raises(UnreadableFile, match=says):
        read(data, limits=Limits())


@pytest.mark.parametrize("end", [30, 60, 100])
def test_a_record_that_breaks_off_is_named_so(end):
    with pytest.raises(TruncatedFile):
        read(json.dumps(RECORD).encode()[:end], limits=Limits())
