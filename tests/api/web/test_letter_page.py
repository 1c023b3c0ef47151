"""The page for a letter that somebody received: what it says, each value with its words, nothing kept."""

import pytest

LETTER = """March 1, 2026

Blue Hill Tray Company Limited

Re: Investigation of Bamboo Trays from Viet Nam (A-552-899)

Dear Sirs,

Please answer the questionnaire within 30 days of receipt of this letter. Comments on it are due by March 20, 2026.

Yours faithfully,
"""


def send(client, text=LETTER, prefix="", **fields):
    return client.post(f"{prefix}/letter", data={"text": text, **fields})


@pytest.mark.parametrize(("prefix", "said"), [("", "trả lời bản câu hỏi"), ("/en", "questionnaire reply")])
def test_what_is_asked_stands_with_its_quote_and_the_proceeding(client, prefix, said):
    page = send(client, prefix=prefix).text
    assert said in page and "within 30 days of receipt of this letter" in page
    assert f'href="{prefix}/cases/c-bamboo"' in page
    assert 'datetime="2026-03-20"' in page and "Blue Hill Tray Company Limited" in page


def test_the_day_it_came_may_be_typed_as_people_write_it(client):
    assert 'datetime="2026-04-01"' in send(client, received="2/3/2026").text
    assert 'datetime="2026-04-01"' in send(client, received="2026-03-02").text


def test_a_day_that_is_none_keeps_the_form_and_says_why(client):
    page = send(client, received="hôm qua")
    assert page.status_code == 400 and "Blue Hill" in page.text and "TW-U01" in page.text


def test_a_file_is_read_like_a_pasted_text(client, services):
    files = {"file": ("thư.txt", LETTER.encode(), "text/plain")}
    assert "questionnaire" in client.post("/letter", files=files).text
    assert services.asked == [("thư.txt", len(LETTER.encode()))]


def test_what_a_letter_holds_is_shown_as_text(client):
    page = send(client, text=LETTER.replace("Blue Hill", "<script>alert(1)</script> Hill")).text
    assert "<script>alert(1)" not in page


def test_the_empty_form_asks_for_a_letter(client):
    for answer in (client.get("/letter"), client.post("/letter", data={"text": " "})):
        assert answer.status_code == 200 and 'type="file"' in answer.text


def test_a_text_that_is_no_letter_is_never_told_as_harmless(client):
    assert "không có nghĩa là không phải" in send(client, text="Hóa đơn số 5").text
