"""Broken lines of scripts without blanks."""

from extract.reading.wrapped import unwrapped

FULL = "商务部决定对原产于越南的进口木勺进行反倾销立案调查并就有关事项"


def test_a_word_that_a_full_line_breaks_is_whole_again():
    text = f"{FULL}\n公告如下调查范围包括原产于越南的全部进口木勺以及原产于泰国的木\n勺，{FULL[3:]}公\n告。"
    assert "泰国的木勺" in unwrapped(text) and unwrapped(text).endswith("事项公告。")


def test_a_new_item_and_a_short_line_begin_lines_of_their_own():
    text = f"{FULL}\n一、立案\n{FULL}\n{FULL}\n二、产品"
    assert unwrapped(text).split("\n")[1] == "一、立案" and unwrapped(text).endswith("\n二、产品")


def test_text_of_other_scripts_stays_as_it_is():
    text = "A line that is full to the very margin of it\nand goes on below"
    assert unwrapped(text) == text
