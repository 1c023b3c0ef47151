"""Reading order against the order in which a file has its words."""

import random

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

WORDS = [
    "the",
    "duty",
    "of",
    "goods",
    "from",
    "that",
    "country",
    "was",
    "set",
    "for",
    "a",
    "period",
    "by",
    "authorities",
]
LEFT, RIGHT = 54, 558


def paragraph(rng, name, count=45):
    return [f"{name}w{i}" if i % 5 == 0 else rng.choice(WORDS) for i in range(count)]


def set_lines(words, width, size=9):
    lines, line = [], []
    for word in words:
        if line and stringWidth(" ".join([*line, word]), "Times-Roman", size) > width:
            lines.append(line)
            line = []
        line.append(word)
    return [*lines, line]


def columns(rng, count, gutter, paragraphs):
    """The lines of a page in columns: height, left side, text; and all words in reading order."""
    width = (RIGHT - LEFT - gutter * (count - 1)) / count
    lines, order = [], []
    for column in range(count):
        y = 90
        for number in range(paragraphs[column]):
            words = paragraph(rng, f"c{column}p{number}")
            order += words
            for line in set_lines(words, width):
                lines.append((y, LEFT + column * (width + gutter), " ".join(line)))
                y += 11
    return lines, order


def drawn(made, lines):
    for y, x, text in lines:
        made.text(x, y, text)
    return made.bytes()


@pytest.mark.parametrize("order_of_lines", ["as read", "row by row", "at random"])
@pytest.mark.parametrize(("count", "gutter"), [(1, 0), (2, 8), (2, 18), (3, 10), (3, 18), (4, 14)])
def test_columns_are_read_one_by_one_in_whatever_order_the_file_has_them(
    sheet, page_of, count, gutter, order_of_lines
):
    rng = random.Random(count * 100 + gutter)
    lines, order = columns(rng, count, gutter, [5] * count)
    if order_of_lines == "row by row":
        lines.sort()
    elif order_of_lines == "at random":
        rng.shuffle(lines)
    assert page_of(drawn(sheet(), lines)).text.split() == order


@pytest.mark.parametrize("paragraphs", [(8, 1), (1, 8), (6, 2)])
def test_a_short_column_beside_a_long_one_is_a_column(sheet, page_of, paragraphs):
    lines, order = columns(random.Random(7), 2, 18, paragraphs)
    assert page_of(drawn(sheet(), lines)).text.split() == order


def test_two_columns_over_three_are_read_band_by_band(sheet, page_of):
    rng = random.Random(3)
    above, first = columns(rng, 2, 14, (3, 3))
    below, then = columns(rng, 3, 14, (3, 3, 3))
    foot = max(y for y, _, _ in above) + 20 - 90
    lines = above + [(y + foot, x, text) for y, x, text in below]
    assert page_of(drawn(sheet(), lines)).text.split() == first + then


def test_wide_spaces_in_lines_set_flush_are_no_gutter(sheet, page_of):
    made = sheet()
    for i in range(12):
        for k, word in enumerate(["These", "words", "stand", "far", "apart", f"n{i}"]):
            made.text(72 + k * 80 + (i * 7 + k * 13) % 23, 90 + i * 12, word)
    assert "These words stand far apart n3\nThese" in page_of(made.bytes()).text


def test_a_word_broken_over_the_end_of_a_column_is_whole(sheet, page_of):
    lines, _ = columns(random.Random(5), 2, 18, (4, 4))
    end = max(y for y, x, _ in lines if x == LEFT)
    lines = [(y + 11 if x > LEFT else y, x, text) for y, x, text in lines]
    lines += [(end + 11, LEFT, "of the investi-"), (90, LEFT + 261, "gation begun then")]
    assert "of the investigation\nbegun then" in page_of(drawn(sheet(), lines)).text
