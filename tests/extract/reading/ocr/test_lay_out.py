"""From words with boxes to a page, without Tesseract."""

from itertools import chain

import pytest

from extract.reading.ocr.lay_out import to_pages
from extract.reading.ocr.recognise import SeenPage, SeenWord


def words(text, x, top, *, name, sure=0.96, size=10.0):
    """Words as Tesseract boxes them: around the ink alone."""
    made = []
    for word in text.split():
        wide = 5.0 * len(word)
        tall = 0.5 if set(word) <= set("acemnorsuvwxzgpqy,.-") else 0.74
        base = top + 0.74 * size
        deep = 0.21 * size if set(word) & set("gjpqy,;()") else 0.0
        made.append(
            SeenWord(
                text=word,
                x0=x,
                top=base - tall * size,
                x1=x + wide,
                bottom=base + deep,
                sure=sure,
                line=name,
            )
        )
        x += wide + 4
    return made


def seen(*lines, width=595.0, height=842.0, **more):
    return SeenPage(width=width, height=height, data=("eng",), words=tuple(chain(*lines)), **more)


def laid(page):
    return to_pages([(1, page)])[1]


def under(page, text):
    """What is known of the words that a text is made of."""
    at = page.text.index(text)
    return [w for w in page.scan.words if w[0] < at + len(text) and w[1] > at]


def test_two_columns_are_read_one_after_the_other():
    left = [words(f"l{i} the parties to this one have", 60, 80 + 12 * i, name=f"l{i}") for i in range(30)]
    right = [words(f"r{i} the parties to this one have", 320, 80 + 12 * i, name=f"r{i}") for i in range(30)]
    mixed = [line for pair in zip(left, right, strict=True) for line in pair]
    text = laid(seen(*mixed)).text
    places = [text.index(f"l{i} ") for i in range(30)] + [text.index(f"r{i} ") for i in range(30)]
    assert places == sorted(places)


def test_lines_of_one_size_are_one_paragraph_whatever_letters_they_have():
    texts = ["acorn sauce come", "Highly tidy plough", "one more seam", "HALT AND BEGIN", "gypsy quay"]
    page = laid(seen(*(words(t, 60, 80 + 14 * i, name=str(i)) for i, t in enumerate(texts))))
    assert page.text == "\n".join(texts)


def test_each_word_of_the_text_is_where_it_was_seen():
    page = laid(
        seen(words("rate of 25.76 percent", 60, 80, name="a", sure=0.9), words("for all", 60, 94, name="b"))
    )
    [(start, end, x0, top, x1, bottom, sure)] = under(page, "25.76")
    assert page.text[start:end] == "25.76"
    assert (x0, x1, sure) == (60 + 20 + 4 + 10 + 4, 60 + 20 + 4 + 10 + 4 + 25, 0.9)
    assert top < 80 + 7.4 < bottom


def test_a_word_broken_at_a_lines_end_is_whole_and_its_first_half_is_known():
    page = laid(seen(words("the investi-", 60, 80, name="a"), words("gation of the goods", 60, 92, name="b")))
    assert page.text.startswith("the investigation\nof the goods")
    assert under(page, "investigation")


def test_boxes_of_a_page_on_its_side_are_those_of_the_page_as_it_lies():
    page = laid(seen(words("Duty of 12 percent", 60, 80, name="a"), width=842.0, height=595.0, turns=1))
    assert page.text == "Duty of 12 percent"
    for _, _, x0, top, x1, bottom, _ in page.scan.words:
        assert bottom - top > x1 - x0 or bottom - top >= 10  # they run up or down the sheet
        assert 0 <= x0 < x1 <= 842 and 0 <= top < bottom <= 595


def test_boxes_of_a_page_askew_lean_with_it():
    line = words("one two three four five six seven eight nine ten", 60, 400, name="a")
    level = laid(seen(line)).scan.words
    askew = laid(seen(line, angle=2.0)).scan.words
    assert level[0][3] == level[-1][3]
    assert askew[0][3] != askew[-1][3]


def test_a_row_of_dots_stands_between_the_name_and_its_figure():
    page = laid(
        seen(
            words("All Others", 60, 80, name="a"),
            words("20.11", 400, 80, name="b"),
            leaders=((120.0, 86.0, 250.0, 88.0), (255.0, 86.0, 395.0, 88.0)),
        )
    )
    assert page.text == "All Others ........ 20.11"


def test_rules_make_a_table_with_cells():
    page = laid(
        seen(
            words("Exporter", 66, 110, name="a"),
            words("Rate", 306, 110, name="b"),
            words("Hai Long", 66, 140, name="c"),
            words("25.76", 306, 140, name="d"),
            rules=(
                *((60.0, y, 400.0, y) for y in (100.0, 130.0, 160.0)),
                *((x, 100.0, x, 160.0) for x in (60.0, 300.0, 400.0)),
            ),
        )
    )
    rows = [[page.text[c.start : c.end] for c in row] for row in page.tables[0].rows]
    assert rows == [["Exporter", "Rate"], ["Hai Long", "25.76"]]
    assert under(page, "25.76")[0][2] == 306


def test_scripts_without_spaces_get_none():
    page = laid(seen(words("商务部 公告", 60, 80, name="a")))
    assert page.text in {"商务部公告", "商务部 公告"}
    close = [
        SeenWord(text=t, x0=60 + 10 * i, top=80, x1=69 + 10 * i, bottom=88, sure=0.9, line="a")
        for i, t in enumerate("商务部公告")
    ]
    assert laid(seen(close)).text == "商务部公告"


def test_specks_are_no_words_and_text_is_composed():
    page = laid(seen(words("| To\u0302m", 60, 80, name="a", sure=0.3)))
    assert page.text == "Tôm"


def test_a_page_on_which_nothing_was_seen_is_blank():
    page = laid(seen())
    assert (page.text, page.scan.unread) == ("", "blank")


def test_the_same_words_give_the_same_page():
    page = seen(*(words(f"w{i} of a line", 60, 80 + 14 * i, name=str(i)) for i in range(9)))
    assert laid(page) == laid(page)


@pytest.mark.parametrize("text", ["a" * 5000, "- " * 3000, "\u0300" * 400, "| ~ . " * 500])
def test_odd_words_do_not_break_it(text):
    page = laid(seen(words(text, 0, 80, name="a")))
    assert all(0 <= w[0] < w[1] <= len(page.text) for w in page.scan.words)
