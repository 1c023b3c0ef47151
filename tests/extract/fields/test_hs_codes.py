import pytest


def digits(values, text):
    return [v["digits"] for v in values("hs_codes", text)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("classified under HTSUS subheading 4823.69.0040.", ["4823690040"]),
        ("classifiable under subheadings 7213.91.3011, 7213.91.3015; and 7227.20.0030 of the HTSUS.",
         ["7213913011", "7213913015", "7227200030"]),
        ("HTSUS: 7604.21.00.00, 9405.99.4020 and 7609.00.00.", ["7604210000", "9405994020", "76090000"]),
        ("provided for in subheading 5503.20.00 of the Harmonized Tariff Schedule", ["55032000"]),
        ("may also enter under HTSUS heading 8606 or under subheading 7325.99.", ["732599", "8606"]),
        ("under HTSUS 0306170004.", ["0306170004"]),
    ],
)  # fmt: skip
def test_codes_are_read_in_every_form_in_which_they_are_printed(values, text, codes):
    assert sorted(digits(values, text)) == sorted(codes)


def test_a_code_keeps_its_printed_form_and_the_nomenclature_of_the_authority(values):
    (code,) = values("hs_codes", "under ex 7225.19.10 of the HTSUS")
    assert code == {"printed": "7225.19.10", "digits": "72251910", "ex": True, "nomenclature": "HTSUS"}


@pytest.mark.parametrize(
    "text",
    [
        "HTSUS questions: telephone 202.482.3477 or 2024.82.34.",
        "See 19 CFR 351.309 and the HTSUS; 84 FR 1234.56 percent",
        "The HTSUS classification of chapter 72 applies.",
        "Investigation Nos. 701-TA-579 under the HTSUS",
        "A margin of 7213.91 dollars was paid.",
        "HTSUS subheading 7214.10.000 has seven digits.",
        "HTSUS subheading 213.91.3015 has a digit too few.",
        "HTSUS 9913.91.3015 has a chapter that does not exist.",
    ],
)
def test_what_only_looks_like_a_code_is_none(values, text):
    assert digits(values, text) == []


def test_a_code_quoted_as_a_misprint_and_one_of_excluded_goods_are_only_proposed(find):
    text = (
        "The scope covers plates under HTSUS subheading 4823.69.0040.\n"
        "Subheading 4823.70.0040 of the HTSUS was incorrectly published.\n"
        "Excluded from the scope are trays of HTSUS subheading 4823.61.0020."
    )
    assert [f.value["digits"] for f in find("hs_codes", text)] == ["4823690040"]


def test_a_list_goes_on_behind_the_footnotes_of_a_page(values):
    note = "12 A note on bearing steels that runs for many words. " * 30
    text = f"under HTSUS numbers 7215.50.0061, 7215.50.0063,\n\n{note}\n\n7215.50.0090, 7215.90.5000, 7217.10.1000, 7217.10.2000, 7217.10.3000"
    assert "7217103000" in digits(values, text)
    assert len(digits(values, text)) == 7
