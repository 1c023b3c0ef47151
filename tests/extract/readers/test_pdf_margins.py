"""What stands beside the text is kept, and out of its flow."""

LINE = "the text of this line goes from one side of the page right over to the other side of it"


def text_block(made, count=14):
    for i in range(count):
        made.text(110, 90 + i * 12, f"{i}th {LINE}")


def flow(page):
    return page.text[: min((m.start for m in page.marks if m.kind == "margin"), default=len(page.text))]


def test_line_numbers_are_out_of_the_flow_and_kept(sheet, page_of, marked):
    made = sheet()
    text_block(made)
    for i in range(14):
        made.text(70, 90 + i * 12, str(i + 1))
    page = page_of(made.bytes())
    assert flow(page).split("\n")[1].startswith("1th the text")
    assert marked(page, "margin") == [str(i + 1) for i in range(14)]


def test_the_numbers_of_paragraphs_stay_in_the_flow(sheet, page_of, marked):
    made = sheet()
    y = 90
    for number, lines in enumerate([2, 4, 1, 3, 2, 5], 1):
        made.text(70, y, str(number))
        for _ in range(lines):
            made.text(110, y, LINE)
            y += 12
    page = page_of(made.bytes())
    assert marked(page, "margin") == []
    assert f"4 {LINE}" in page.text


def test_side_notes_in_small_type_are_out_of_the_flow(sheet, page_of, marked):
    made = sheet()
    text_block(made)
    made.text(500, 114, "Short title.", size=6)
    made.text(60, 150, "s. 12", size=6)
    page = page_of(made.bytes())
    assert marked(page, "margin") == ["Short title.", "s. 12"]
    assert "Short" not in flow(page) and "s. 12" not in flow(page)


def test_a_footnote_number_that_hangs_out_stays_with_its_note(sheet, page_of, marked):
    made = sheet()
    text_block(made)
    made.text(110, 290, "See the memorandum on the matter, dated the same day as this notice.", size=7)
    made.text(103, 287, "1", size=5)
    page = page_of(made.bytes())
    assert marked(page, "margin") == []
    assert marked(page, "footnote") == [
        "1 See the memorandum on the matter, dated the same day as this notice."
    ]
