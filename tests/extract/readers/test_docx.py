import pytest

from extract.reading import Limits, read
from tradewarn.errors import EncryptedFile, OversizeFile, TruncatedFile, UnreadableFile

STYLES = (
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
)


def p(text, style=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells, head=False):
    mark = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{mark}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_paragraphs_headings_and_tables_come_in_order(word, page_of, marked, cells):
    table = f"<w:tbl>{row(p('Firm'), p('Rate'), head=True)}{row(p('A') + p('Co.'), p('1.0'))}</w:tbl>"
    page = page_of(
        word(p("Notice", "T") + p("Goods", "H1") + p("Lanterns.") + table + p("End."), styles=STYLES)
    )
    assert page.text == "Notice\n\nGoods\n\nLanterns.\n\nFirm\tRate\nA Co.\t1.0\n\nEnd."
    assert marked(page, "title") == ["Notice"] and marked(page, "heading") == ["Goods"]
    assert cells(page) == [["Firm", "Rate"], ["A Co.", "1.0"]]


def test_tracked_insertions_and_content_controls_are_text_and_deletions_are_not(word, page_of):
    body = (
        "<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{p('controlled')}</w:sdtContent></w:sdt>"
    )
    assert page_of(word(body)).text == "ab-c\n\ncontrolled"


def test_footnotes_stand_last(word, page_of, marked):
    notes = f'<w:footnote w:id="0" w:type="separator"/><w:footnote w:id="1">{p("See below.")}</w:footnote>'
    page = page_of(word(p("Text."), footnotes=notes))
    assert page.text == "Text.\n\n1 See below." and marked(page, "footnote") == ["1 See below."]


def test_merged_cells_keep_their_places(word, page_of, cells):
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("both")}'
    down = f'<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("A")}'
    goes_on = f"<w:tcPr><w:vMerge/></w:tcPr>{p('')}"
    page = page_of(
        word(f"<w:tbl>{row(p('x'), wide)}{row(down, p('1'), p('2'))}{row(goes_on, p('3'), p('4'))}</w:tbl>")
    )
    assert cells(page) == [["x", "both", ""], ["A", "1", "2"], ["", "3", "4"]]


def test_a_bomb_is_refused_before_it_is_unpacked(zipped):
    with pytest.raises(OversizeFile, match="bomb"):
        read(zipped({"word/document.xml": b" " * 50_000_000}), limits=Limits())
    with pytest.raises(OversizeFile, match="bytes unpacked"):
        read(
            zipped({"word/document.xml": "x", **{f"word/{i}": b"y" * 990_000 for i in range(120)}}),
            limits=Limits(),
        )


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "word/inner.docx", "C:\\evil"])
def test_an_entry_that_is_a_trap_is_refused(zipped, name):
    with pytest.raises(UnreadableFile, match=r"(out|in)side the archive"):
        read(zipped({"word/document.xml": "<x/>", name: "x"}), limits=Limits())


def test_a_document_that_breaks_off_is_named_so(word):
    data = word(p("Text " * 5000))
    with pytest.raises(TruncatedFile):
        read(data[: len(data) // 2], limits=Limits())


def test_a_locked_document_is_named_so():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(EncryptedFile):
        read(data, limits=Limits())


def test_an_archive_that_only_holds_a_document_is_refused_by_name(zipped, word):
    with pytest.raises(UnreadableFile, match="zip archive"):
        read(zipped({"mine/word/document.xml": word("")}), limits=Limits())


@pytest.mark.parametrize(("first", "header"), [(("Firm", "Rate"), 1), (("Alpha Ltd.", "12.35 %"), 0)])
def test_the_first_row_heads_a_table_that_marks_none_unless_it_holds_a_figure(word, page_of, first, header):
    table = f"<w:tbl>{row(*map(p, first))}{row(p('Beta JSC'), p('N/A'))}</w:tbl>"
    assert page_of(word(p("Rates") + table)).tables[0].header == header
