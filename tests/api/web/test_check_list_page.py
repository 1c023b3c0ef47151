"""The page for a whole list: a verdict for each row, a problem told by its cell, a workbook back."""

import io

import openpyxl
import pytest

SHEET = "sản phẩm,mã HS,thị trường,công ty\r\nkhay tre,4419.19,US;CA,Blue Hill\r\nbút chì,12,US,\r\n"


def send(client, sheet=SHEET, name="hàng.csv", prefix="", **fields):
    files = {"file": (name, sheet if isinstance(sheet, bytes) else sheet.encode(), "text/csv")}
    return client.post(f"{prefix}/check/list", files=files, data=fields)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_row_and_market_has_its_verdict_and_leads_to_the_whole_answer(client, services, prefix):
    page = send(client, prefix=prefix).text
    asked = [(q.product, q.hs, q.market, q.company) for q in services.asked]
    assert asked == [("khay tre", "4419.19", market, "Blue Hill") for market in ("US", "CA")]
    assert {q.lang for q in services.asked} == {"en" if prefix else "vi"}
    for market in ("US", "CA"):
        address = f"product=khay+tre&amp;hs=4419.19&amp;market={market}&amp;company=Blue+Hill"
        assert f'href="{prefix}/check?{address}"' in page


def test_a_row_that_cannot_be_asked_is_told_by_its_cell(client):
    assert "hàng.csv!B3</bdi>" in send(client).text
    assert "không phải mã HS" in send(client).text and "is no HS code" in send(client, prefix="/en").text


def test_the_answers_come_back_as_a_workbook(client):
    answer = send(client, form="xlsx")
    assert answer.headers["content-disposition"].endswith('.xlsx"')
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert [row[0] for row in sheet.values] == ["dòng", 2, 2, 3]


def test_a_file_that_is_no_sheet_keeps_the_form_and_says_why(client):
    page = send(client, sheet=b"%PDF-1.7", name="hàng.xlsx")
    assert page.status_code >= 400 and "TW-" in page.text and 'type="file"' in page.text


def test_a_list_too_long_for_a_page_is_sent_to_the_command(client, services):
    page = send(client, sheet="product\r\n" + "nails\r\n" * 1_001)
    assert page.status_code == 413 and "tradewarn check --file" in page.text and not services.asked


def test_no_file_gives_the_form_again(client):
    for answer in (client.get("/check/list"), client.post("/check/list", data={"form": "page"})):
        assert answer.status_code == 200 and 'type="file"' in answer.text


def test_the_empty_sheet_has_the_columns_that_are_read(client):
    assert client.get("/check/list.csv").text == "\ufeffsản phẩm,mã HS,thị trường,công ty\r\n"
    english = client.get("/en/check/list.csv").text + "nails,x,US,\r\n"
    assert "hàng.csv!B2</bdi>" in send(client, sheet=english).text


def test_what_a_sheet_holds_is_shown_as_text(client):
    page = send(client, sheet="product\r\n<script>alert(1)</script>\r\n", name="<b>x.csv").text
    assert "<script>alert(1)" not in page and "<b>x" not in page
