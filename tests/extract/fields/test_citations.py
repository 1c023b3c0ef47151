import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as published at 90 FR 17388 (April 25, 2025)", ["90 FR 17388"]),
        ("77 Fed. Reg. 64,483", ["77 FR 64483"]),
        ("79 FR 42501, 42503 (July 22, 2014)", ["79 FR 42501"]),
        ("pursuant to 19 CFR 351.309(c)(1)(ii)", ["19 CFR 351.309(c)(1)(ii)"]),
        ("and 19 CFR 351.213(h) and 351.221(b)(4).", ["19 CFR 351.213(h)", "19 CFR 351.221(b)(4)"]),
        ("subparts A and B (19 CFR part 201)", ["19 CFR part 201"]),
        ("the Act (19 U.S.C. 1671b(a) and 1673b(a))", ["19 USC 1671b(a)", "19 USC 1673b(a)"]),
        ("the dispute WT/DS536 and DS536 again", ["DS536"]),
        ("USITC Publication 4637 (September 2016)", ["USITC Pub. 4637"]),
        ("Slip Op. 18–18 (CIT 2018)", ["CIT Slip Op. 18-18"]),
        ("817 F.3d 1332 (Fed. Cir. 2016)", ["817 F.3d 1332"]),
    ],
)
def test_a_citation_is_given_in_its_normal_form(values, text, expected):
    assert values("citations", text) == expected


def test_a_citation_is_given_once_with_its_first_place(find):
    (found,) = find("citations", "See 90 FR 17388; see also 90 FR 17388.")
    assert (found.start, found.quote) == (4, "90 FR 17388")


@pytest.mark.parametrize(
    "text", ["86 FR at 52335", "The rate is 19.50 percent.", "Room B8024, 1401 Constitution Ave."]
)
def test_a_page_within_a_cited_notice_and_plain_numbers_are_no_citations(values, text):
    assert values("citations", text) == []
