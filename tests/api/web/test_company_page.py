"""A firm's passport as a page: proceedings, rates as steps, days ahead, names like it, a sheet of rates."""

import csv
import io

import pytest

FIRM = "Green Grove Joint Stock Company"


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_firm_has_its_proceedings_rates_and_picture(client, prefix):
    page = client.get(f"{prefix}/companies", params={"name": FIRM}).text
    assert f'href="{prefix}/cases/c-bamboo"' in page and "25.76" in page.replace("25,76", "25.76")
    assert 'class="timeline steps"' in page and f"{prefix}/companies.csv?name=" in page


def test_other_spellings_lead_to_it(client):
    assert "c-bamboo" in client.get("/companies", params={"name": "GREEN GROVE JSC"}).text


def test_a_firm_that_nothing_names_gets_no_all_clear(client):
    page = client.get("/companies", params={"name": "Nobody Knows Paper Company Limited"}).text
    assert "Không tìm thấy" in page and "không có nghĩa" in page and "timeline" not in page


def test_without_a_name_the_form_is_shown(client):
    assert 'name="name"' in client.get("/companies").text


def test_a_name_is_shown_as_text(client):
    page = client.get("/companies", params={"name": "<script>alert(1)</script> Company"}).text
    assert "<script>alert(1)" not in page


def test_the_rates_can_be_taken_as_a_sheet(client):
    answer = client.get("/companies.csv", params={"name": FIRM})
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert rows and {r["rate"] for r in rows} == {"25.76"} and rows[0]["case"] == "c-bamboo"
    assert client.get("/companies.csv").status_code == 422


def test_no_cell_of_the_sheet_is_a_formula():
    from api.web.pages.company import _cell

    assert _cell("=1+1") == "'=1+1" and _cell("@x") == "'@x" and _cell(None) == "" and _cell("A") == "A"


def test_a_case_and_a_notice_lead_to_the_firms_they_name(client):
    assert "/companies?name=Green+Grove" in client.get("/cases/c-bamboo").text
    assert "/companies?name=Green+Grove" in client.get("/notices/n-bamboo").text
