import pytest

from extract.reading import Limits, read
from extract.reading.jsonl import split_jsonl
from tradewarn.errors import UnreadableFile


def test_each_line_comes_with_its_number_and_blank_lines_are_passed_over(tmp_path):
    file = tmp_path / "records.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"a":1}\n\n  \r\n{"b":2}\r\n{broken\n{"c":3}')
    assert list(split_jsonl(file)) == [(1, b'{"a":1}'), (4, b'{"b":2}'), (5, b"{broken"), (6, b'{"c":3}')]


def test_a_bad_line_raises_only_when_it_is_read(tmp_path):
    file = tmp_path / "records.jsonl"
    file.write_bytes(b'{"title": "x"\n{"title": "Lanterns", "document_number": "1"}\n')
    bad, good = (data for _, data in split_jsonl(file))
    with pytest.raises(UnreadableFile):
        read(bad, limits=Limits())
    assert read(good, limits=Limits()).pages[0].text.startswith("Lanterns")


def test_the_file_is_not_read_ahead(tmp_path):
    file = tmp_path / "records.jsonl"
    file.write_bytes(b"1\n" * 1000)
    lines = split_jsonl(file)
    assert next(lines) == (1, b"1")
    lines.close()
