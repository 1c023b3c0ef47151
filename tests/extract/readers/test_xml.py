import pytest

from extract.reading import Limits, read
from tradewarn.errors import OversizeFile, TradewarnError, UnreadableFile


def test_an_element_with_words_of_its_own_is_a_paragraph(page_of, marked):
    page = page_of(
        b'<?xml version="1.0"?><act><title>Decree 1</title><body><p>One <i>w</i>ord.</p><p>Two</p></body></act>'
    )
    assert page.text == "Decree 1\n\nOne word.\n\nTwo" and marked(page, "title") == ["Decree 1"]


LAUGHS = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!ENTITY a0 "lol">{LAUGHS}',
        '<!ENTITY a9 SYSTEM "file:///etc/passwd">',
        '<!ENTITY a9 SYSTEM "http://127.0.0.1:9/x">',
        '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY a9 "x">',
    ],
    ids=["laughs", "file", "address", "parameter"],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
@pytest.mark.parametrize("root", ["act", "NOTICE"])
def test_entities_of_its_own_are_never_expanded(declared, charset, root):
    text = f'<?xml version="1.0" encoding="{charset}"?><!DOCTYPE {root} [{declared}]><{root}><P>&a9;</P></{root}>'
    with pytest.raises(TradewarnError) as caught:
        read(text.encode(charset), limits=Limits())
    assert isinstance(caught.value, UnreadableFile)
    assert "root:" not in str(caught.value) and "lollol" not in str(caught.value)


def test_xml_nested_without_end_is_refused():
    with pytest.raises(OversizeFile):
        read(b'<?xml version="1.0"?>' + b"<a>" * 100_000, limits=Limits())


def test_a_picture_in_xml_is_refused_by_name():
    with pytest.raises(UnreadableFile, match="SVG"):
        read(b'<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', limits=Limits())
