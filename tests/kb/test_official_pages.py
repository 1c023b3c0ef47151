import pytest

from kb.authorities import authorities
from kb.data import shipped
from kb.official_pages import cited_pages, official_page


@pytest.mark.parametrize("number", ["2025-00815", "C1-2020-12345", "E9-30251", "04-28467"])
def test_an_act_of_the_federal_register_has_its_short_address(number):
    assert official_page("US-ITC", number) == f"https://www.federalregister.gov/d/{number}"


@pytest.mark.parametrize(
    "authority, number",
    [
        ("US-DOC", None),
        ("US-DOC", "A-552-802"),
        ("US-DOC", "2025-00815/../x"),
        ("US-DOC", "２０２５-00815"),
        ("MY-MITI", "2025-00815"),
        (None, "2025-00815"),
    ],
)
def test_an_address_that_is_not_known_is_not_made_up(authority, number):
    assert official_page(authority, number) is None


def test_citations_in_a_text_are_found_where_they_stand():
    text = "Federal Register doc 2023-25735; 89 FR 104982; FR 2020-02696; 70 Fed. Reg. 7; 12 FR 5; 189 FRC 3"
    assert [(text[c.start : c.end], c.url.rpartition("/")[2]) for c in cited_pages(text)] == [
        ("Federal Register doc 2023-25735", "2023-25735"),
        ("89 FR 104982", "89-FR-104982"),
        ("FR 2020-02696", "2020-02696"),
        ("70 Fed. Reg. 7", "70-FR-7"),
    ]


def test_every_row_names_known_authorities_and_its_source():
    rows = shipped("official_pages.yaml")
    assert {a for row in rows["acts"] for a in row["authorities"]} <= set(authorities())
    assert all(
        row["source"] and row["address"].startswith("https://") for part in rows.values() for row in part
    )
