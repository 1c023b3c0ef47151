import unicodedata

import pytest

from extract.reading import Limits, read
from tradewarn.errors import EmptyFile, OversizeFile

PAGE = b"""<!DOCTYPE html><html><head><title>Site | Notice</title><style>p { color: red }</style>
<script>document.write("<p>not text</p>")</script></head>
<body><h1>Notice of initiation</h1><p>First <b>bo</b>ld line<br>second&nbsp;line</p>
<h2>Goods</h2><ul><li>one<li>two</ul><p>Area of 10 m<sup>2</sup>, see Act<sup>3</sup>.</p>
<table><tr><th>Firm<th colspan=2>Rate
<tr><td rowspan=2>A Co.<td>1.0<td>%<tr><td>2.0<td>%</table>
<pre>  kept
    as is</pre></body></html>"""


def test_words_come_in_order_with_marks_and_tables(page_of, marked, cells):
    page = page_of(PAGE)
    assert page.text == (
        "Notice of initiation\n\nFirst bold line\nsecond line\n\nGoods\n\none\ntwo\n\n"
        "Area of 10 m², see Act ³.\n\nFirm\tRate\t\nA Co.\t1.0\t%\n\t2.0\t%\n\n  kept\n    as is\n\nSite | Notice"
    )
    assert marked(page, "title") == ["Notice of initiation"]
    assert marked(page, "heading") == ["Goods"]
    assert marked(page, "running-head") == ["Site | Notice"]
    assert cells(page) == [["Firm", "Rate", ""], ["A Co.", "1.0", "%"], ["", "2.0", "%"]]
    assert page.tables[0].header == 1


def test_a_table_used_for_layout_becomes_paragraphs(page_of):
    page = page_of(
        b"<html><table><tr><td>Menu<td><table><tr><td>a<td>1<tr><td>b<td>2</table><tr><td>x<td>y</table></html>"
    )
    assert page.text == "Menu\n\na\t1\nb\t2\n\nx\n\ny"
    assert len(page.tables) == 1


def test_a_preformatted_register_page_keeps_its_lines(page_of):
    body = "[Federal Register Volume 89, Number 86]\n[Notices]\n\nDEPARTMENT OF COMMERCE\n\n    Indented text\nof the notice.\n"
    page = page_of(f"<html><head><title>x</title></head><body><pre>{body}</pre></body></html>".encode())
    assert page.text.startswith(body.strip("\n"))


@pytest.mark.parametrize(
    ("charset", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "iso-8859-1"),
        ("utf-8", ""),
        ("utf-16", ""),
        ("cp1258", "windows-1258"),
        ("cp1254", "windows-1254"),
        ("gbk", "gb2312"),
    ],
)
def test_the_charset_is_found(page_of, charset, declared):
    words = {"cp1254": "İthalatta şüphe", "gbk": "反倾销调查"}.get(charset, "Règlement à l’égard, đúng")
    if charset == "cp1258":
        words = "thu\u00ea\u0301 đu\u0301ng"
    meta = f'<meta charset="{declared}">' if declared else ""
    data = f"<html><head>{meta}</head><body><p>{words}</p></body></html>".encode(charset)
    assert page_of(data).text == unicodedata.normalize("NFC", words)


def test_a_page_4000_elements_deep_is_read_to_the_end(page_of):
    page = page_of(b"<html>" + b"<div>a" * 4000 + b"the very end" + b"</div>" * 4000 + b"and after</html>")
    assert page.text.count("a\n") >= 3999 and "the very end" in page.text and page.text.endswith("and after")


def test_a_page_nested_without_end_is_refused():
    with pytest.raises(OversizeFile, match="deep"):
        read(b"<html>" + b"<div>" * 200_000 + b"x", limits=Limits())


def test_paragraphs_never_closed_are_not_depth(page_of):
    assert page_of(b"<html><body>" + b"<p>word" * 20_000).text.count("word") == 20_000


def test_a_page_with_nothing_to_see_is_empty():
    with pytest.raises(EmptyFile):
        read(b"<html><body><script>" + b"x();" * 5000 + b"</script></body></html>", limits=Limits())


def test_spans_beyond_reason_do_not_swell_a_table(page_of):
    page = page_of(
        b'<html><table><tr><td colspan=999999999>a<td rowspan="9999999">b<tr><td>c<td>d</table></html>'
    )
    assert len(page.text) < 1000
