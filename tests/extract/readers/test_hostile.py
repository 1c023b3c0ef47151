"""Every hostile file goes through the sandbox, and an honest one after it."""

import pytest

from extract.reading import Limits
from extract.reading.sandbox import Readers
from tradewarn.errors import OversizeFile, TradewarnError

HONEST = b"<html><p>honest</p></html>"


@pytest.fixture(scope="module")
def pool():
    with Readers(Limits(seconds=20, memory_mib=512), jobs=1) as readers:
        yield readers


def test_a_pdf_bomb_ends_as_an_error_and_not_as_the_process(pool, pdf_bomb):
    assert len(pdf_bomb) < 20_000
    with pytest.raises(OversizeFile, match=r"bomb|MiB"):
        pool.read(pdf_bomb)
    assert pool.read(HONEST).pages[0].text == "honest"


def broken_pdfs(whole):
    yield "half", whole[: len(whole) // 2]
    yield "no tail", whole[:-30]
    yield "no cross-reference", whole.replace(b"xref", b"xxxx")
    yield "zeros", whole[:200] + bytes(len(whole) - 400) + whole[-200:]
    yield "wrong lengths", whole.replace(b"/Length ", b"/Length 9999999 ")
    yield "circular", whole.replace(b"/Kids [", b"/Kids [ 1 0 R 1 0 R ")
    yield "only a head", b"%PDF-1.7\n%%EOF"


def test_damaged_pdfs_are_read_or_refused_and_the_next_file_is_read(pool, many_pages):
    for name, data in broken_pdfs(many_pages(3)):
        try:
            assert pool.read(data).pages, name
        except TradewarnError as error:
            assert error.code.startswith("TW-R0"), name
        assert pool.read(HONEST).pages


def test_a_zip_renamed_pdf_a_pdf_renamed_text_and_a_word_file_renamed_pdf_are_told(
    pool, zipped, word, many_pages
):
    with pytest.raises(TradewarnError, match="zip archive"):
        pool.read(zipped({"notice.txt": "x"}))
    assert pool.read(many_pages(1)).media_type == "application/pdf"
    assert pool.read(word("<w:p><w:r><w:t>x</w:t></w:r></w:p>")).media_type.endswith(
        "wordprocessingml.document"
    )


def test_a_file_of_a_hundred_thousand_characters_on_one_line_is_read_at_once(pool):
    for line in (b"a" * 100_000, b"." * 100_000, b"# " * 50_000, b"-" * 100_000, b"=" * 100_000):
        assert pool.read(line).pages
        assert pool.read(b"<html><pre>" + line + b"</pre></html>").pages
