"""`POST /check` asks one question and answers with one verdict."""

import pytest

from tradewarn.model import Verdict


def test_a_question_gives_a_verdict(client, services):
    sent = {
        "question": "khay tre sang Mỹ?",
        "product": "khay tre",
        "hs": "4419.19",
        "market": "US",
        "company": "Green Grove",
        "as_of": "2026-03-01",
        "lang": "vi",
    }
    answer = client.post("/api/v1/check", json=sent)
    assert Verdict.model_validate(answer.json()).verdict == "covered_by_country"
    assert answer.json()["sources_loaded"][0]["from"] == "2020-01-02"
    assert services.asked[0].model_dump(mode="json", exclude={"size"}) == sent


@pytest.mark.parametrize("sent", [{}, {"question": "  "}, {"as_of": "2026-01-01"}])
def test_a_question_without_words_is_refused(client, sent):
    answer = client.post("/api/v1/check", json=sent)
    assert (answer.status_code, answer.json()["error"]) == (400, "TW-U01")


@pytest.mark.parametrize(
    "sent", [{"question": 7}, {"quesion": "x"}, {"question": "x", "lang": "fr"}, [], "x", None]
)
def test_a_question_in_another_shape_is_refused(client, sent):
    answer = client.post("/api/v1/check", json=sent)
    assert answer.status_code == 422
    assert set(answer.json()) == {"error", "detail", "fix"}


def test_what_is_no_json_is_refused(client):
    answer = client.post("/api/v1/check", content=b"{", headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error"]) == (422, "TW-U01")


def test_a_question_larger_than_any_question_is_refused(client, services):
    answer = client.post("/api/v1/check", json={"question": "a" * 100_000})
    assert (answer.status_code, answer.json()["error"]) == (413, "TW-R05")
    assert services.asked == []


def test_a_question_longer_than_two_thousand_characters_is_refused_with_a_code(client, services):
    answer = client.post("/api/v1/check", json={"question": "-" * 2_001})
    assert (answer.status_code, answer.json()["error"]) == (422, "TW-U01")
    assert services.asked == []
