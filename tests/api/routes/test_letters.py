"""`POST /letters` tells what a letter says, and keeps nothing of it."""

from tradewarn.model import Letter

LETTER = """March 1, 2026

Blue Hill Tray Company Limited

Re: Investigation of Bamboo Trays from Viet Nam (A-552-899)

Dear Sirs,

Please answer the questionnaire within 30 days of receipt of this letter. Comments on it are due by March 20, 2026.

Yours faithfully,
"""


def send(client, text=LETTER, **params):
    files = {"file": ("letter.txt", text.encode(), "text/plain")}
    return client.post("/api/v1/letters", files=files, params=params)


def test_a_letter_comes_back_with_what_it_asks(client, services):
    found = Letter.model_validate(send(client, lang="en").json())
    assert [(a.kind, str(a.day)) for a in found.asks] == [
        ("questionnaire", "None"),
        ("comments", "2026-03-20"),
    ]
    assert [c.id for c in found.cases] == ["c-bamboo"] and "20 March 2026" in found.summary
    assert found.head.to.value == "Blue Hill Tray Company Limited"


def test_it_counts_from_the_day_it_came_and_answers_in_vietnamese_unasked(client):
    found = send(client, received="2026-03-02").json()
    assert (found["language"], found["asks"][0]["day"], found["asks"][0]["counted"]) == (
        "vi",
        "2026-04-01",
        True,
    )


def test_a_day_that_is_none_and_a_missing_file_are_refused(client):
    assert send(client, received="yesterday").status_code == 422
    assert client.post("/api/v1/letters").status_code == 422


def test_an_empty_file_is_a_coded_error(client):
    answer = send(client, text="")
    assert (answer.status_code, answer.json()["error"]) == (422, "TW-R02")
