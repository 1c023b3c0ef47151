"""Tables without a grid: columns by white space, or level rules only."""

import pytest

PROSE = "the following rates were found for the exporters that took part in this proceeding"
X3 = (54, 260, 430)


def table(made, rows, x, *, rules=(), top=200):
    """Draw rows of (distance from the row above, cells) under running text, with text below."""
    made.column(54, 90, [PROSE] * 4)
    y = top
    for distance, cells in rows:
        y += distance
        for left, cell in zip(x, cells, strict=True):
            if cell:
                made.text(left, y, cell)
    for at in rules:
        made.rule(54, top + at, 558, top + at)
    made.column(54, y + 40, [PROSE] * 4)
    return made.bytes()


HEAD = ("Exporter", "Producer", "Rate (%)")
PLAIN = [("Alpha Ltd.", "Alpha Farms", "12.35"), ("Beta JSC", "Beta JSC", "N/A"), ("All others", "", "25.76")]


@pytest.mark.parametrize("rules", [(), (-12, 6, 50)], ids=["no rules", "three level rules"])
def test_a_table_without_a_grid_gives_typed_rows(sheet, page_of, cells, rules):
    rows = [(0, HEAD), (16, PLAIN[0]), (14, PLAIN[1]), (14, PLAIN[2])]
    page = page_of(table(sheet(), rows, X3, rules=rules))
    assert cells(page) == [list(HEAD), *map(list, PLAIN)]
    assert page.tables[0].header == 1


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [
                (16, ("Beta JSC", "Beta JSC", "0.41")),
                (11, ("Long Name International Trading", "Alpha Farms", "12.35")),
                (11, ("and Processing Company", "", "")),
                (11, ("Gamma Corp.", "Delta Processing", "25.76")),
            ],
            [
                ["Beta JSC", "Beta JSC", "0.41"],
                ["Long Name International Trading and Processing Company", "Alpha Farms", "12.35"],
                ["Gamma Corp.", "Delta Processing", "25.76"],
            ],
            id="a name that goes on below its figure",
        ),
        pytest.param(
            [
                (16, ("Beta JSC", "Beta Farms", "0.41")),
                (11, ("Zeta Ltd.", "Zeta Farms", "")),
                (11, ("Eta Ltd.", "Eta Farms", "")),
                (11, ("Gamma Corp.", "Delta Processing", "25.76")),
            ],
            [
                ["Beta JSC", "Beta Farms", "0.41"],
                ["Zeta Ltd.", "Zeta Farms", ""],
                ["Eta Ltd.", "Eta Farms", ""],
                ["Gamma Corp.", "Delta Processing", "25.76"],
            ],
            id="names without rates",
        ),
        pytest.param(
            [
                (18, ("Beta JSC", "Beta JSC", "0.41")),
                (18, ("Long Name", "Alpha", "12.35")),
                (10, ("Trading", "Farms", "")),
                (18, ("Gamma Corp.", "", "*")),
            ],
            [
                ["Beta JSC", "Beta JSC", "0.41"],
                ["Long Name Trading", "Alpha Farms", "12.35"],
                ["Gamma Corp.", "", "*"],
            ],
            id="rows parted by wider gaps",
        ),
        pytest.param(
            [
                (16, ("Freedonia", "Alpha Ltd.", "12.35%")),
                (11, ("", "Beta JSC", "de minimis")),
                (11, ("", "All others", "25.76%")),
                (11, ("Sylvania", "All", "N/A")),
            ],
            [
                ["Freedonia", "Alpha Ltd.", "12.35%"],
                ["", "Beta JSC", "de minimis"],
                ["", "All others", "25.76%"],
                ["Sylvania", "All", "N/A"],
            ],
            id="a country over several rows",
        ),
        pytest.param(
            [
                (16, ("Alpha Ltd.", "12.35%", "cooperated")),
                (11, ("Beta JSC", "N/A", "withdrew")),
                (11, ("All others", "25.76%", "facts available")),
            ],
            [
                ["Alpha Ltd.", "12.35%", "cooperated"],
                ["Beta JSC", "N/A", "withdrew"],
                ["All others", "25.76%", "facts available"],
            ],
            id="rates in the middle column",
        ),
    ],
)
def test_rows_of_a_table_without_a_grid_are_told(sheet, page_of, cells, rows, expected):
    page = page_of(table(sheet(), [(0, HEAD), *rows], X3))
    assert cells(page)[1:] == expected


def test_indented_names_with_figures_are_rows_under_their_country(sheet, page_of, cells):
    rows = [
        (0, ("Exporter", "", "Margin")),
        (16, ("Freedonia", "", "")),
        (11, ("   Alpha Ltd.", "", "12.35%")),
        (11, ("   All others", "", "14.00%")),
        (11, ("Sylvania", "", "")),
        (11, ("   Beta Ltd.", "", "N/A")),
        (11, ("   All others", "", "25.00%")),
    ]
    assert cells(page_of(table(sheet(), rows, X3))) == [
        ["Exporter", "Margin"],
        ["Freedonia", ""],
        ["Alpha Ltd.", "12.35%"],
        ["All others", "14.00%"],
        ["Sylvania", ""],
        ["Beta Ltd.", "N/A"],
        ["All others", "25.00%"],
    ]


def test_an_indented_line_with_the_only_figure_ends_the_name_above_it(sheet, page_of, cells):
    rows = [
        (0, ("Exporter", "", "Margin")),
        (16, ("Beta Ltd.", "", "0.41%")),
        (11, ("Long Name International", "", "")),
        (11, ("   Trading Company", "", "12.35%")),
        (11, ("All others", "", "25.00%")),
    ]
    assert cells(page_of(table(sheet(), rows, X3)))[2] == [
        "Long Name International Trading Company",
        "12.35%",
    ]


def test_names_with_figures_and_no_titles_stay_lines(sheet, page_of):
    rows = [(0, ("Introduction", "", "3")), (11, ("Background", "", "7")), (11, ("Findings", "", "25"))]
    page = page_of(table(sheet(), rows, X3))
    assert page.tables == () and "Background 7\n" in page.text


def test_a_table_over_both_columns_takes_its_titles_and_its_last_row_with_it(sheet, page_of, cells):
    made = sheet()
    for x in (54, 315):
        made.column(x, 90, [f"above {x} {PROSE[:48]}"] * 9)
        made.column(x, 330, [f"below {x} {PROSE[:48]}"] * 9)
    for i, row in enumerate([HEAD, *PLAIN]):
        for left, cell in zip((54, 290, 430), row, strict=True):
            made.text(left, 230 + i * 13, cell)
    page = page_of(made.bytes())
    assert cells(page) == [list(HEAD), *map(list, PLAIN)]
    places = [page.text.index(w) for w in ("above 54", "above 315", "Exporter", "below 54", "below 315")]
    assert places == sorted(places)


def test_a_ruled_table_without_lines_between_its_rows_keeps_long_names_whole(sheet, page_of, cells):
    made = sheet()
    for y in (100, 120, 200):
        made.rule(60, y, 460, y)
    for x in (60, 240, 360, 460):
        made.rule(x, 100, x, 200)
    made.column(63, 113, ["Company"])
    made.column(243, 113, ["Goods"])
    made.column(363, 113, ["Duty"])
    made.column(
        63, 133, ["Long Name International", "Trading and Processing", "Joint Stock Company"], lead=10
    )
    made.column(243, 133, ["Frozen fillets,", "boneless"], lead=10)
    made.text(363, 133, "US$ 2.39/kg")
    made.text(63, 178, "Short Co.")
    made.text(243, 178, "All")
    made.text(363, 178, "0.15*")
    assert cells(page_of(made.bytes()))[1:] == [
        [
            "Long Name International Trading and Processing Joint Stock Company",
            "Frozen fillets, boneless",
            "US$ 2.39/kg",
        ],
        ["Short Co.", "All", "0.15*"],
    ]


def test_the_lines_of_a_table_drawn_in_a_form_are_found(sheet, page_of, cells):
    made = sheet()
    made.canvas.beginForm("whole", 0, 0, 612, 792)
    for y in (100, 120, 140, 160):
        made.rule(10, y, 210, y)
    for x in (10, 110, 210):
        made.rule(x, 100, x, 160)
    for i, row in enumerate([("Exporter", "Rate"), ("Alpha", "1.5"), ("Beta", "2.5")]):
        made.text(13, 113 + i * 20, row[0])
        made.text(113, 113 + i * 20, row[1])
    made.canvas.endForm()
    made.canvas.saveState()
    made.canvas.translate(60, -80)
    made.canvas.scale(1.2, 1.2)
    made.canvas.doForm("whole")
    made.canvas.restoreState()
    assert cells(page_of(made.bytes())) == [["Exporter", "Rate"], ["Alpha", "1.5"], ["Beta", "2.5"]]


@pytest.mark.parametrize("starred", ["* 201.66", "** 0.00", "† 12.35", "*201.66"])
def test_a_figure_with_its_footnote_mark_before_it_is_a_cell_of_the_table(sheet, page_of, cells, starred):
    rows = [
        (0, HEAD),
        (16, ("Alpha Ltd.", "Alpha Farms", starred)),
        (14, PLAIN[1]),
        (14, ("Gamma Corp.", "Delta Farms", starred)),
    ]
    page = page_of(table(sheet(), rows, X3))
    assert [row[2] for row in cells(page)] == ["Rate (%)", starred, "N/A", starred]


def test_a_name_that_begins_right_below_the_rule_under_the_titles_is_of_the_first_row(sheet, page_of, cells):
    rows = [
        (0, HEAD),
        (18, ("Long Name International Trading", "", "")),
        (11, ("and Processing Company", "Alpha Farms", "12.35")),
        (14, PLAIN[1]),
        (14, ("Gamma Corp.", "Delta Farms", "25.76")),
    ]
    page = page_of(table(sheet(), rows, X3, rules=(-12, 6, 70)))
    assert cells(page)[0] == list(HEAD)
    assert cells(page)[1] == [
        "Long Name International Trading and Processing Company",
        "Alpha Farms",
        "12.35",
    ]


def test_tariff_codes_side_by_side_in_a_column_are_lines_and_no_table_of_figures(sheet, page_of):
    made = sheet()
    made.column(54, 90, [PROSE] * 6)
    for i, row in enumerate(
        [("0306.17.0004", "0306.17.0005", "0306.17.0007"), ("1605.21.1030", "1605.29.1010", "1605.29.1040")]
    ):
        for x, code in zip(X3, row, strict=True):
            made.text(x, 180 + 14 * i, code)
    made.column(54, 230, [PROSE] * 4)
    assert page_of(made.bytes()).tables == ()
