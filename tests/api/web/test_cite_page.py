"""The page where a text is pasted shows each citation marked, and what it leads to."""

import pytest

from api.web.pages.cite import pieces
from kb.resolving import resolve_citations

TEXT = "Theo Nghị định 10/2018/NĐ-CP <b>vụ</b> A-552-899; 701-TA-901-902."


@pytest.mark.parametrize(("prefix", "said"), [("", "Hết hiệu lực"), ("/en", "No longer in force")])
def test_a_pasted_text_is_shown_with_its_citations(client, prefix, said):
    page = client.post(prefix + "/cite", files={"text": (None, TEXT)}).text
    assert said in page and "86/2025/NĐ-CP" in page
    assert f'href="{prefix}/cases/c-bamboo"' in page
    assert "&lt;b&gt;" in page and "<b>vụ</b>" not in page
    assert page.index('id="m1"') < page.index('id="m2"') < page.index('id="c1"')


def test_a_short_text_may_stand_in_the_address(client):
    assert "Bộ Thương mại Hoa Kỳ" in client.get("/cite", params={"text": "A-552-899"}).text


def test_the_empty_form_and_a_text_without_citations_say_what_they_are(client):
    assert "<textarea" in client.get("/cite").text
    assert "Không thấy trích dẫn" in client.post("/cite", files={"text": (None, "(202) 482-0000")}).text


def test_every_page_leads_to_it(client):
    assert 'href="/cite"' in client.get("/").text and 'href="/en/cite"' in client.get("/en/").text


def test_a_text_that_is_too_long_is_refused(client):
    assert client.post("/cite", files={"text": (None, "x" * 40_000)}).status_code == 422


def test_the_pieces_are_the_text_and_one_place_is_marked_once(services):
    from datetime import date

    found = resolve_citations(TEXT, services.store, language="vi", on=date(2026, 1, 1))
    cut = pieces(TEXT, found)
    assert "".join(p.text for p in cut) == TEXT
    assert [len(p.citations) for p in cut if p.citations] == [1, 1, 2]
