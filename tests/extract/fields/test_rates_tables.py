"""Rate tables of cells: who is exporter, whose country, whom a label covers; and leader lines."""

TITLES = ["Company", "Subsidy rate (percent ad valorem)"]
TWO = {"countries_of_origin": [("VN", "Vietnam"), ("IN", "India")]}


def test_the_exporter_comes_first_whichever_column_is(values):
    table = [
        ["Producer", "Exporter", "Dumping margin (percent)"],
        ["Song Hau Mill Ltd.", "Delta Trading Corp.", "33.10"],
    ]
    (rate,) = values("rates", "Results", tables=[table])
    assert (rate["company"], rate["producer"]) == ("Delta Trading Corp.", "Song Hau Mill Ltd.")


def test_a_label_with_another_hyphen_is_still_no_firm(values):
    table = [["Exporter", "Dumping margin (percent)"], ["Vietnam‐Wide Entity", "14.06"]]
    (rate,) = values("rates", "Results", tables=[table])
    assert (rate["scope"], rate["company"]) == ("country_wide", None)
    assert values("companies", "Results", tables=[table]) == []


def test_the_lead_in_names_the_country_of_a_table(values):
    table = [TITLES, ["Delta Mill Corp.", "8.03"], ["All Others", "8.03"]]
    text = "Orders on syrup from Vietnam and India.\n\nThe estimated subsidy rates for India are:\n\n"
    made = values("rates", text + "India", tables=[table], **TWO)
    assert [r["country"] for r in made] == ["IN", "IN"]
    assert [c["country"] for c in values("companies", text, tables=[table], **TWO)] == ["IN"]


def test_a_lead_in_about_both_countries_names_none(values):
    table = [TITLES, ["All Others", "8.03"]]
    (rate,) = values("rates", "The subsidy rates for India and Vietnam are:", tables=[table], **TWO)
    assert rate["country"] is None


def test_firms_below_a_review_specific_label_are_the_others(values):
    table = [
        TITLES,
        ["Delta Mill Corp.", "1.34"],
        ["Review-Specific Average Rate Applicable to the Following Companies:", ""],
        ["Song Hau Ltd.", "1.30"],
        ["All Others", "9.00"],
    ]
    made = values("rates", "Results", tables=[table])
    assert [(r["company"], r["scope"]) for r in made] == [
        ("Delta Mill Corp.", "company"),
        ("Song Hau Ltd.", "cooperating_other"),
        (None, "all_others"),
    ]


def test_margins_by_country_are_the_ends_of_a_range(values):
    table = [["Country", "Weighted-average margin (percent)"], ["India", "Up to 48.17"], ["Vietnam", "14.52"]]
    made = values("rates", "Dumping is likely to prevail at margins as follows:", tables=[table], **TWO)
    assert [(r["country"], r["scope"], r["rate"]) for r in made] == [
        ("IN", "range", "48.17"),
        ("VN", "range", "14.52"),
    ]


def test_a_country_rate_that_nothing_calls_a_range_is_only_proposed(values):
    table = [["Country", "Dumping margin (percent)"], ["India", "48.17"]]
    assert values("rates", "Results", tables=[table], **TWO) == []


LEADERS = "the following rates exist:\n\nCompany\nSubsidy rate (percent ad valorem)\n"


def test_a_leader_line_with_a_starred_value_ends_its_own_name(values):
    text = f"{LEADERS}Delta Glove Company ........... *41.55\nHighland Latex Limited ........... 5.07\nAll Others .......... 5.07\n"
    made = values("rates", text, instruments=["CVD"])
    assert [(r["company"], r["rate"]) for r in made] == [
        ("Delta Glove Company", "41.55"),
        ("Highland Latex Limited", "5.07"),
        (None, "5.07"),
    ]


def test_a_leader_line_with_an_unread_value_gives_its_name_to_nobody(values):
    text = f"{LEADERS}Delta Glove Company ........... see below\nHighland Latex Limited ........... 5.07\nAll Others .......... 5.07\n"
    assert [r["company"] for r in values("rates", text, instruments=["CVD"])] == [
        "Highland Latex Limited",
        None,
    ]
