"""Tables of the text edition: whose lines are whose, and values in their many dresses."""

import pytest

RULE = "-" * 72
HEAD = """
                                                            Weighted-
                                                             average
                   Exporter/producer                        dumping
                                                          margin  (percent)
"""


def drawn(*lines, head=HEAD):
    rows = "\n".join(lines)
    return f"The following dumping margins exist:\n\n{RULE}{head}{RULE}\n{rows}\n{RULE}\n"


def line(name, value="", *, dots=True):
    return f"{name}{('.' if dots else ' ') * (58 - len(name))}{value:>14}".rstrip()


def told(values, text, **known):
    return [(r["company"], r["scope"], r["rate"]) for r in values("rates", text, **known)]


def test_a_value_on_the_first_line_keeps_the_lines_below_it(values):
    text = drawn(
        line("Muc River Sawmill and Veneer Works; Muc River", "22.81", dots=False),
        line(" Trading Corporation"),
        line("Delta Panel Corporation", "31.07"),
        line("Highland Wood Products Export and Furniture", "12.00", dots=False),
        line(" Manufacturers Tbk"),
        line("All Others", "22.81"),
    )
    assert told(values, text) == [
        ("Muc River Sawmill and Veneer Works; Muc River Trading Corporation", "company", "22.81"),
        ("Delta Panel Corporation", "company", "31.07"),
        ("Highland Wood Products Export and Furniture Manufacturers Tbk", "company", "12.00"),
        (None, "all_others", "22.81"),
    ]


def test_exporter_and_producer_wrap_each_in_their_own_column(values):
    head = "\n             Exporter                       Producer            margin\n                                                             (percent)\n"
    text = drawn(
        "Song Hau Timber Export Joint     Song Hau Timber                 54.07",
        " Stock Company.                   Processing Joint",
        "                                  Stock Company.",
        "Delta Panel Trading Company      Highland Sawmill...             60.11",
        " Limited.",
        "Vietnam-Wide Entity............  .....................          163.92",
        head=head,
    )
    made = values("rates", text)
    assert [(r["company"], r["producer"], r["rate"]) for r in made] == [
        (
            "Song Hau Timber Export Joint Stock Company",
            "Song Hau Timber Processing Joint Stock Company",
            "54.07",
        ),
        ("Delta Panel Trading Company Limited", "Highland Sawmill", "60.11"),
        (None, None, "163.92"),
    ]


@pytest.mark.parametrize("value", ["* 41.55", "**41.55", "41.55 *", "41.55 \\4\\", "41.55*"])
def test_a_marked_value_is_read_and_the_next_firm_keeps_its_own(values, value):
    text = drawn(
        line("Delta Panel Corporation", value),
        line("Highland Sawmill Ltd.", "5.07"),
        line("All Others", "5.07"),
    )
    assert [(c, r) for c, _, r in told(values, text)] == [
        ("Delta Panel Corporation", "41.55"),
        ("Highland Sawmill Ltd", "5.07"),
        (None, "5.07"),
    ]


def test_a_value_may_wrap_below_itself(values):
    text = drawn(
        line("Delta Panel Corporation", "0.43 (de"),
        " " * 61 + "minimis)",
        line("Highland Sawmill Ltd.", "5.07"),
    )
    first, second = values("rates", text)
    assert (first["company"], first["rate"], first["kind"]) == (
        "Delta Panel Corporation",
        "0.43",
        "de_minimis",
    )
    assert (second["company"], second["rate"]) == ("Highland Sawmill Ltd", "5.07")


def test_a_last_column_without_a_value_loses_no_other(values):
    head = "\n                                          Dumping        Cash deposit\n            Exporter                      margin            rate\n                                        (percent)         (percent)\n"
    text = drawn(
        "Delta Panel Corporation..............           22.81             20.11",
        "Highland Sawmill Ltd.................          106.62  Not Applicable",
        "All Others...........................           22.81             20.11",
        head=head,
    )
    assert told(values, text) == [
        ("Delta Panel Corporation", "company", "22.81"),
        ("Delta Panel Corporation", "company", "20.11"),
        ("Highland Sawmill Ltd", "company", "106.62"),
        (None, "all_others", "22.81"),
        (None, "all_others", "20.11"),
    ]


def test_an_unreadable_value_gives_its_name_to_nobody(values):
    text = drawn(line("Delta Panel Corporation", "see note"), line("Highland Sawmill Ltd.", "5.07"))
    assert told(values, text) == [("Highland Sawmill Ltd", "company", "5.07")]


def test_a_name_that_no_indentation_joins_to_the_value_is_only_proposed(values):
    text = drawn(
        "Delta Panel and Highland Wood Trading",
        line("Sawmill Corporation", "9.10"),
        line("All Others", "5.07"),
    )
    assert told(values, text) == [(None, "all_others", "5.07")]


def test_a_subtitle_tells_whose_rates_stand_below_it(values):
    text = drawn(
        line("Delta Panel Corporation", "0.35 (de minimis)"),
        RULE,
        "        Review-Specific Rate Applicable to the Following Companies",
        RULE,
        line("Highland Sawmill Ltd.", "1.34"),
    )
    assert told(values, text) == [
        ("Delta Panel Corporation", "company", "0.35"),
        ("Highland Sawmill Ltd", "cooperating_other", "1.34"),
    ]
