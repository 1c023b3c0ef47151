import pytest

from extract.reading import Limits, read
from tradewarn.errors import EmptyFile, EncryptedFile, OversizeFile, TruncatedFile

COLUMNS = (45, 222, 399)
FILLER = "the parties to this proceeding have been told of"


def lines(count, first="", last=""):
    middle = [FILLER] * (count - bool(first) - bool(last))
    return [*filter(None, [first]), *middle, *filter(None, [last])]


def in_columns(sheet, texts, *, top=80):
    made = sheet()
    for x, text in zip(COLUMNS, texts, strict=True):
        made.column(x, top, text)
    return made


def test_columns_are_read_one_after_the_other_and_sentences_go_on_over_their_ends(sheet, page_of):
    made = in_columns(
        sheet,
        [
            lines(40, "first words", "and so the duty on"),
            lines(40, "frozen fish fillets", "was set"),
            lines(40, "anew", "last"),
        ],
    )
    text = page_of(made.bytes()).text
    assert "and so the duty on\nfrozen fish fillets" in text
    assert "was set\nanew" in text
    assert text.startswith("first words") and text.endswith("last")


def test_a_heading_over_all_columns_parts_the_page_into_bands(sheet, page_of):
    made = in_columns(sheet, [lines(20, "a1"), lines(20, "b1"), lines(20, "c1")])
    made.text(80, 300, "NOTICE OF THE MINISTRY ON THE OPENING OF AN INVESTIGATION OF IMPORTED GOODS", size=11)
    for x, name in zip(COLUMNS, ("a2", "b2", "c2"), strict=True):
        made.column(x, 330, lines(20, name))
    text = page_of(made.bytes()).text
    places = [text.index(word) for word in ("a1", "b1", "c1", "NOTICE", "a2", "b2", "c2")]
    assert places == sorted(places)


def test_the_numbers_of_a_list_are_no_column(sheet, page_of):
    made = sheet()
    for i in range(30):
        made.text(60, 80 + 14 * i, f"({i + 1})")
        made.text(100, 80 + 14 * i, f"recital {i + 1} on " + FILLER + " " + FILLER)
    text = page_of(made.bytes()).text
    assert "(7) recital 7 on" in text and "(30) recital 30 on" in text


def test_figures_beside_their_names_are_no_column(sheet, page_of):
    made = sheet()
    for i in range(30):
        made.text(60, 80 + 12 * i, f"Exporter number {i} of the country concerned")
        made.text(400, 80 + 12 * i, f"{i}.25")
    assert "Exporter number 7 of the country concerned 7.25" in page_of(made.bytes()).text


def test_footnotes_stand_behind_the_flow_and_their_numbers_are_left_out_of_it(sheet, page_of, marked):
    made = in_columns(sheet, [lines(30, last="the margin is 20.33 percent."), lines(30), lines(30)])
    made.raised(152, 370, "8")
    made.rule(45, 395, 100, 395)
    made.text(52, 405, "See the memorandum of the agency,", size=7)
    made.text(48, 402, "8", size=4)
    made.text(45, 413, "dated May 2, 2024.", size=7)
    page = page_of(made.bytes())
    assert marked(page, "footnote") == ["8 See the memorandum of the agency,\ndated May 2, 2024."]
    assert "20.33 percent.\nthe parties" in page.text
    assert page.text.endswith("dated May 2, 2024.")


def test_a_raised_figure_that_is_no_footnote_stays_raised(sheet, page_of):
    made = sheet()
    made.text(72, 80, "an area of 20 km")
    made.raised(72 + made.canvas.stringWidth("an area of 20 km", "Times-Roman", 9), 80, "2")
    assert page_of(made.bytes()).text == "an area of 20 km²"


def test_running_heads_stand_last_and_each_on_one_line(sheet, marked):
    made = sheet()
    for number in (7, 8, 9):
        made.text(45, 40, f"100{number}")
        made.text(150, 40, "Gazette of Examples / No. 12 / Monday, May 6, 2024")
        made.column(45, 90, lines(30))
        made.text(300, 770, "printed by nobody")
        made.turn()
    pages = read(made.bytes(), limits=Limits()).pages
    assert [p.number for p in pages] == [1, 2, 3]
    assert marked(pages[1], "running-head") == [
        "1008 Gazette of Examples / No. 12 / Monday, May 6, 2024",
        "printed by nobody",
    ]
    assert pages[1].text.endswith("printed by nobody")


def test_text_up_the_margin_is_out_of_the_flow(sheet, page_of, marked):
    made = sheet()
    made.column(72, 90, lines(12))
    made.canvas.saveState()
    made.canvas.translate(20, 300)
    made.canvas.rotate(90)
    made.text(0, made.height, "stamp of the press")
    made.canvas.restoreState()
    page = page_of(made.bytes())
    assert marked(page, "running-head") == ["stamp of the press"]
    assert page.text.endswith("stamp of the press")


def leader_table(made):
    made.rule(60, 100, 300, 100)
    made.rule(60, 130, 300, 130)
    made.rule(60, 200, 300, 200)
    made.rule(240, 100, 240, 200)
    made.text(120, 118, "Exporter")
    made.column(255, 112, ["Rate", "(percent)"])
    made.text(62, 142, "First Company Ltd. ........")
    made.text(280, 142, "1.50")
    made.text(62, 154, "Second and Very Long")
    made.text(71, 166, "Company Name JSC ..........")
    made.text(280, 166, "12.00")
    made.text(62, 178, "All Others ................")
    made.text(280, 178, "3.75")


def test_a_table_with_leader_dots_has_a_row_a_firm_and_wrapped_names_are_whole(sheet, page_of, cells):
    made = sheet()
    made.column(60, 40, ["The rates are these:"])
    leader_table(made)
    page = page_of(made.bytes())
    assert cells(page) == [
        ["Exporter", "Rate (percent)"],
        ["First Company Ltd.", "1.50"],
        ["Second and Very Long Company Name JSC", "12.00"],
        ["All Others", "3.75"],
    ]
    assert page.tables[0].header == 1
    assert "Second and Very Long Company Name JSC\t12.00\n" in page.text


def test_a_ruled_grid_gives_rows_and_empty_cells_keep_their_place(sheet, page_of, cells):
    made = sheet()
    for y in (100, 130, 160, 200):
        made.rule(60, y, 360, y)
    for x in (60, 160, 260, 360):
        made.rule(x, 100, x, 200)
    for x, y, text in [
        (65, 115, "Goods"),
        (165, 115, "Code"),
        (265, 115, "Duty"),
        (65, 145, "Paper plates"),
        (165, 145, "4823.69"),
        (265, 145, "12 %"),
        (65, 175, "Paper cups and"),
        (65, 186, "lids"),
        (265, 175, "0 %"),
    ]:
        made.text(x, y, text)
    page = page_of(made.bytes())
    assert cells(page) == [
        ["Goods", "Code", "Duty"],
        ["Paper plates", "4823.69", "12 %"],
        ["Paper cups and lids", "", "0 %"],
    ]


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        ("the investi-", "gation began", "the investigation"),
        ("certain cold-", "rolled steel", "certain cold-rolled"),
        ("of the all-", "others rate", "of the all-others"),
        ("in case A–580–", "881 of", "in case A–580–881"),
        ("period 2022–", "2023 was", "period 2022–2023"),
        ("steel from POSCO/", "POSCO Inc.", "steel from POSCO/POSCO"),
        ("the non-", "European firms", "the non-European"),
        ("of wood-", "pellets and wood and pellets", "of wood-pellets"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole(sheet, page_of, above, below, text):
    made = sheet()
    made.column(72, 90, [above, below])
    assert page_of(made.bytes()).text.startswith(text + "\n")


def test_how_the_file_writes_a_word_elsewhere_decides_on_its_hyphen(sheet, page_of):
    made = sheet()
    made.column(72, 90, ["the anti-dumping duty and the anti-", "dumping law", "under pre-", "liminary duty"])
    made.column(72, 130, ["a preliminary finding"])
    text = page_of(made.bytes()).text
    assert "and the anti-dumping\nlaw" in text
    assert "under preliminary\nduty" in text


def test_paragraphs_are_parted_by_gap_or_indent(sheet, page_of):
    made = sheet()
    made.column(72, 90, [FILLER, "the end."])
    made.column(82, 110, ["Indented " + FILLER])
    made.column(72, 120, [FILLER])
    made.column(72, 150, ["After a gap"])
    text = page_of(made.bytes()).text
    assert "the end.\n\nIndented" in text and "\n\nAfter a gap" in text
    assert f"{FILLER}\n{FILLER}" in text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_lie_on_the_page_as_it_is_shown_and_read_the_same_when_turned(sheet, page_of, turn):
    made = sheet()
    if turn % 180:
        made.canvas.setPageSize((792, 612))  # reportlab swaps them for a turned page
    made.canvas.setPageRotation(turn)
    made.column(72, 90, [f"line {i} of {FILLER}" for i in range(10)])
    page = page_of(made.bytes())
    assert page.text.startswith("line 0 of") and page.text.count("\n") == 9
    width, height = (612, 792) if turn % 180 == 0 else (792, 612)
    for box in page.boxes:
        assert 0 <= box.x0 < box.x1 <= width and 0 <= box.top < box.bottom <= height
    first = page.boxes[0]
    expected = {0: (72, 90), 90: (792 - 90, 72), 180: (612 - 72, 792 - 90), 270: (90, 612 - 72)}[turn]
    assert (
        first.x0 - 12 <= expected[0] <= first.x1 + 12 and first.top - 12 <= expected[1] <= first.bottom + 12
    )


def test_a_landscape_table_printed_sideways_is_read_upright(sheet, page_of):
    made = sheet()
    made.canvas.translate(612, 0)
    made.canvas.rotate(90)
    made.column(50, 792 - 500, [f"row {i} of the sideways table" for i in range(9)])
    assert page_of(made.bytes()).text.split("\n")[:2] == [
        "row 0 of the sideways table",
        "row 1 of the sideways table",
    ]


def test_a_page_without_text_stays_so_that_page_numbers_hold(sheet):
    made = sheet()
    made.turn()
    made.text(72, 90, "second")
    pages = read(made.bytes(), limits=Limits()).pages
    assert [(p.number, p.text) for p in pages] == [(1, ""), (2, "second")]


def test_a_file_without_any_text_or_picture_is_refused(sheet):
    made = sheet()
    made.rule(10, 10, 200, 200)
    with pytest.raises(EmptyFile, match="no page has text or a picture"):
        read(made.bytes(), limits=Limits())


def test_a_locked_file_is_named_so(locked_pdf):
    with pytest.raises(EncryptedFile):
        read(locked_pdf, limits=Limits())


def test_a_file_that_breaks_off_is_named_so(many_pages):
    whole = many_pages(5)
    with pytest.raises(TruncatedFile):
        read(whole[: len(whole) // 3], limits=Limits())


def test_too_many_pages_are_refused_with_the_limit(many_pages):
    with pytest.raises(OversizeFile, match=r"2,000 pages, more than the limit of 1,500"):
        read(many_pages(2000), limits=Limits())


def test_reading_twice_gives_the_same(sheet):
    made = sheet()
    leader_table(made)
    data = made.bytes()
    assert read(data, limits=Limits()) == read(data, limits=Limits())


def test_a_schedule_without_rules_gives_a_row_a_figure_and_a_long_description_stays_whole(
    sheet, page_of, cells
):
    made = sheet()
    made.text(200, 80, "SCHEDULE OF THE DUTIES ON THE GOODS NAMED HERE")
    for x, head in [(60, "Code"), (160, "Goods"), (330, "Exporter"), (500, "Duty")]:
        made.text(x, 110, head)
    made.column(60, 140, ["7219.31", "7219.32", "7219.33"], lead=12)
    made.column(160, 140, [f"part {i} of the description" for i in range(9)], lead=12)
    for y, firm, duty in [(140, "First Co.", "8.80%"), (180, "Others", "34.82%"), (240, "Second Co.", "Nil")]:
        made.text(330, y, firm)
        made.text(500, y, duty)
    page = page_of(made.bytes())
    description = " ".join(f"part {i} of the description" for i in range(9))
    assert cells(page) == [
        ["Code", "Goods", "Exporter", "Duty"],
        ["7219.31 7219.32 7219.33", description, "First Co.", "8.80%"],
        ["", "", "Others", "34.82%"],
        ["", "", "Second Co.", "Nil"],
    ]


def test_an_address_broken_at_the_end_of_a_line_is_whole_and_a_sentence_end_is_not_joined(sheet, page_of):
    made = sheet()
    made.column(72, 90, ["see http://access.", "example.gov/ for more, and www.example.gov.", "This ends."])
    text = page_of(made.bytes()).text
    assert "http://access.example.gov/\nfor more" in text and "www.example.gov.\nThis ends." in text


def test_a_compound_keeps_all_its_hyphens(sheet, page_of):
    made = sheet()
    made.column(72, 90, ["steel cut-to-", "length plate"])
    assert page_of(made.bytes()).text == "steel cut-to-length\nplate"
