"""What is shown of a source is free of the signs of markdown, and of nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.web.unmarked import unmarked
from tradewarn.text import WORD


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Thông báo\n\n**Điều 1.** Áp dụng thuế", "Thông báo Điều 1. Áp dụng thuế"),
        ("Gần 32.300 tấn tôn\n==================\nđược miễn", "Gần 32.300 tấn tôn được miễn"),
        ("| Công ty | Mức |\n|:---|---:|\n| Minh Phú | 25,76% |", "Công ty · Mức; Minh Phú · 25,76%"),
        ("the [Final Results](https://example.org/a_b) of *Shrimp*", "the Final Results of Shrimp"),
        ("cut off** in the midst of **bold", "cut off in the midst of bold"),
        (r"5\.2 \% and 3\-digit", r"5.2 \% and 3-digit"),
        ("xem ở đây](https://example.org/a)Cụ thể [tại đây](https://exam", "xem ở đây Cụ thể tại đây"),
        ("> quoted\n* one<br>two", "quoted • one two"),
        (
            "| Công ty | AD | CVD |\n|---|---|---|\n| Minh Phú | - | 5% |",
            "Công ty · AD · CVD; Minh Phú · – · 5%",
        ),
        ("| Firm | AD | CVD |\n|---|---|---|\n| A | | 5% |", "Firm · AD · CVD; A · – · 5%"),
        ("| | AD |\n|-|-|\n| A | |", "– · AD; A · –"),
        ("A || 5%", "A · – · 5%"),
        ("||5%", "– · 5%"),
        ("Phú | – | 5%", "Phú · – · 5%"),
        ("| A | — | 5% |", "A · – · 5%"),
        (r"| A | \- | 5% |", "A · – · 5%"),
        ("| A | &nbsp; | 5% |", "A · – · 5%"),
        ("| A | ---- | 5% |\n| ---- | :---: | ---- |", "A · – · 5%"),
        (r"| x \| y | 2 |", "x | y · 2"),
        ("| A | <br> | -5% | B-1 |", "A · – · -5% · B-1"),
        ("| | |\n| A | 1 |", "A · 1"),
    ],
)
def test_signs_of_markdown_are_left_out(text, shown):
    assert unmarked(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "a margin of *** percent ($***), and *** firms",
        "A-552-802 * see note",
        "snake_case_name and a*b*c",
        "this or | that",
        "C# 5 and #12",
        "price [redacted] (see below)",
    ],
)
def test_what_is_no_markdown_stays(text):
    assert unmarked(text) == text


@given(st.text(alphabet=st.sampled_from("ab 1*_#|[]()\\->\n=."), max_size=120))
def test_no_word_is_lost_but_the_address_of_a_link(text):
    if "](" not in text:
        assert "".join(WORD.findall(unmarked(text))) == "".join(WORD.findall(text))
