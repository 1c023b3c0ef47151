import unicodedata
from dataclasses import FrozenInstanceError
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.reading import Limits, Reading, choose, read, readers
from extract.reading.reader import Reader
from tradewarn.errors import EmptyFile, OversizeFile, TradewarnError, UnreadableFile
from tradewarn.plugins import names

KINDS = {
    "a WebP image": b"RIFF\x00\x00\x00\x00WEBP" + bytes(50),
    "an old Office file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a Windows program": b"MZ\x90\x00" + bytes(200),
    "a Linux program": b"\x7fELF" + bytes(200),
    "a gzip archive": b"\x1f\x8b\x08" + bytes(50),
    "a RAR archive": b"Rar!\x1a\x07\x00" + bytes(50),
    "a zip archive": b"PK\x03\x04" + bytes(26) + b"notes.txt",
    "an Excel workbook": b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml",
    "a Rich Text": b"{\\rtf1\\ansi words}",
    "an SQLite database": b"SQLite format 3\x00" + bytes(100),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_no_reader_takes_is_named(kind):
    with pytest.raises(UnreadableFile, match=kind) as caught:
        read(KINDS[kind], limits=Limits())
    assert caught.value.fix


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf"])
def test_a_file_without_content_is_empty(data):
    with pytest.raises(EmptyFile):
        read(data, limits=Limits())


def test_a_file_beyond_the_size_limit_is_refused_unread():
    with pytest.raises(OversizeFile, match="11 bytes, more than the limit of 10"):
        read(b"hello world", limits=Limits(bytes=10))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- note -->\n<NOTICE><P>x</P></NOTICE>",
            "Federal Register XML",
        ),
        ("<?xml version='1.0'?><FEDREG></FEDREG>".encode("utf-16"), "Federal Register XML"),
        (b'<notice xmlns="http://schemas.gpo.gov/xml/uslm">', "Federal Register XML"),
        (b"<notice><p>not of the register</p></notice>", "XML"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'>", "HTML"),
        (b"  \n<html>", "HTML"),
        (b"<p>fragment</p>", "HTML"),
        (b'{"title": "x"}', "Federal Register API record"),
        (b"[A-552-801]\nNotice", "plain text"),
        (b"[1] OJ L 1, 1.1.2020, p. 1.", "plain text"),
        (b"{curly} words", "plain text"),
        (b"The file %PDF-1.7 is described here", "plain text"),
        (b"# Head\n\nText", "Markdown"),
        (b"a < b and c > d", "plain text"),
    ],
)
def test_the_kind_is_told_from_the_bytes(data, name):
    assert choose(data, limits=Limits()).name == name


def test_every_module_of_the_package_is_a_reader_and_names_its_media_types():
    assert len(readers()) >= len(names("extract.readers"))
    assert all(isinstance(reader, Reader) and reader.media_types for reader in readers())


def test_a_parser_that_raises_gives_a_coded_error():
    def explode(data, limits):
        raise ZeroDivisionError("inside")

    broken = Reader(name="broken", media_types=("x/y",), claims=lambda data: 1.0, read=explode)
    with pytest.raises(UnreadableFile, match="ZeroDivisionError: inside"):
        read(b"x", limits=Limits(), reader=broken)


def test_limits_come_from_the_settings_and_do_not_change():
    told = {
        "page_limit": 1,
        "size_limit": 2,
        "read_seconds": 3,
        "read_memory": 4,
        "ocr_pages": 5,
        "ocr_seconds": 6,
    }
    limits = Limits.of(SimpleNamespace(**told))
    assert limits == Limits(pages=1, bytes=2, seconds=3, memory_mib=4, ocr_pages=5, ocr_seconds=6)
    with pytest.raises(FrozenInstanceError):
        limits.pages = 5


HEADS = [
    b"", b"%PDF-1.4\n", b"<html>", b"<NOTICE>", b"<?xml version='1.0'?>", b"PK\x03\x04word/document.xml", b'{"title":',
    b"\xff\xfe", b"# ",
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(HEADS), st.binary(max_size=400))
def test_any_bytes_give_pages_or_a_coded_error(head, tail):
    try:
        reading = read(head + tail, limits=Limits())
    except TradewarnError as error:
        assert error.code.startswith("TW-R") and error.fix
        return
    assert isinstance(reading, Reading)
    for page in reading.pages:
        assert unicodedata.is_normalized("NFC", page.text) and page.text.encode()
