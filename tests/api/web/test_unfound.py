"""The search page tells at once what the sources loaded do not have, in the language of the page."""

import pytest

from index.parsing import LONGEST_QUESTION
from tradewarn.model import Hit, Issue, SearchAnswer, UnderstoodPart

HIT = Hit(id="n-1", kind="notice", ref="1", title="T", authority=None, publication_date=None, score=1.0)


@pytest.fixture
def found(services, monkeypatch):
    """Let the search answer so."""

    def install(*issues, hits=(HIT,), parts=()):
        made = tuple(Issue(code=code, what="in English", fix="so") for code in issues)
        answer = SearchAnswer(query="q", total=len(hits), took_ms=1, hits=hits, understood=parts, issues=made)
        monkeypatch.setattr(services, "search", lambda text, **named: answer)

    return install


def part(kind, value, **how):
    return UnderstoodPart(kind=kind, values=(value,), label=value, text=value, start=0, end=len(value), **how)


@pytest.mark.parametrize(
    ("kind", "value", "vi", "en"),
    [
        (
            "case_number",
            "A-552-999",
            "Số A-552-999 không có trong các nguồn đã nạp",
            "Number A-552-999 is not",
        ),
        (
            "number",
            "9/QĐ-BCT",
            "Số 9/QĐ-BCT không có trong các nguồn đã nạp",
            "Number 9/QĐ-BCT is not in the",
        ),
        ("hs", "9999", "Không có bản ghi nào trong các nguồn đã nạp ghi mã HS 9999", "has the HS code 9999"),
        ("firm", "Sao Băng", "“Sao Băng” không được nêu tên", "“Sao Băng” is not named in the sources"),
    ],
)
def test_what_no_record_has_stands_before_the_hits(client, found, kind, value, vi, en):
    found("TW-I06", parts=(part(kind, value, emptied=True),))
    page = client.get("/search?q=q").text
    assert 0 < page.index(vi) < page.index('<ol class="hits"')
    assert "chỉ là những bản ghi gần với câu hỏi" in page
    assert "in English" not in page
    assert en in client.get("/en/search?q=q").text


def test_nothing_is_promised_below_where_nothing_is(client, found):
    found("TW-I06", hits=(), parts=(part("number", "9/QĐ-BCT", emptied=True),))
    page = client.get("/search?q=q").text
    assert "Số 9/QĐ-BCT không có" in page and "gần với câu hỏi" not in page


def test_a_number_that_is_only_mentioned_is_told_as_such(client, found):
    found("TW-I06", parts=(part("number", "9/QĐ-BCT", mentioned=True),))
    page = client.get("/search?q=q").text
    assert "không có bản ghi mang số 9/QĐ-BCT, chỉ có bản ghi nhắc đến số này" in page
    assert "gần với câu hỏi" not in page


def test_what_was_only_read_so_is_told_softly(client, found):
    found(parts=(part("hs", "7323", sure=False, emptied=True),))
    page = client.get("/search?q=q").text
    assert "như hiểu từ câu hỏi" in page and "ghi mã HS 7323" not in page


def test_hits_that_are_only_near_are_told_to_be(client, found):
    found("TW-I07")
    assert "không có bản ghi nào chứa các từ này; dưới đây chỉ là những" in client.get("/search?q=q").text
    assert "has these words. What follows is only nearest" in client.get("/en/search?q=q").text


def test_signs_alone_are_told_to_ask_for_nothing(client, found):
    found("TW-I08", hits=())
    page = client.get("/search?q=???").text
    assert "không có chữ cái hay chữ số nào" in page
    assert "Không thấy trong các nguồn đã nạp" not in page


def test_another_issue_keeps_its_code(client, found):
    found("TW-I05")
    page = client.get("/search?q=q").text
    assert "<code>TW-I05</code>" in page and ": in English</bdi>" in page, "after what the code means"


def test_a_long_question_is_refused_alike_everywhere(client, services):
    text = "é" * (LONGEST_QUESTION + 1)
    api = client.get("/api/v1/search", params={"q": text})
    assert (api.status_code, api.json()["error"]) == (422, "TW-U01")
    assert api.json()["detail"] == "the question has 2001 characters; at most 2000 are searched for"
    page = client.get("/search", params={"q": text}, headers={"Accept": "text/html"})
    assert page.status_code == 422 and "2001" in page.text
    assert not services.asked
    assert client.get("/api/v1/search", params={"q": text[1:]}).status_code == 200


def test_the_field_does_not_cut_a_question_off_without_a_word(client):
    assert 'maxlength="1000"' not in client.get("/search?q=x").text
