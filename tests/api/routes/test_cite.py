"""`POST /cite`: a text in, its citations out."""

import pytest


def test_a_text_gives_its_citations_in_order(client):
    text = "Theo Nghị định 10/2018/NĐ-CP, vụ A-552-899 (2026-01234)."
    answer = client.post("/api/v1/cite", json={"text": text})
    act, case = answer.json()
    assert answer.status_code == 200
    assert (act["status"], act["raw"]) == ("repealed", "Nghị định 10/2018/NĐ-CP")
    assert text[act["start"] : act["end"]] == act["raw"]
    assert case["resolved"]["id"] == "c-bamboo" and case["status"] == "resolved"


def test_notes_are_in_the_language_asked_for(client):
    body = {"text": "NĐ 10/2018", "lang": "en", "on": "2020-01-01"}
    (found,) = client.post("/api/v1/cite", json=body).json()
    assert found["status"] == "resolved" and "replaced by Decree 86/2025/NĐ-CP" in found["note"]


def test_no_citations_are_an_empty_list(client):
    assert client.post("/api/v1/cite", json={"text": "Tel. (202) 482-0000"}).json() == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": " "}, 400),
        ({}, 422),
        ({"text": "x", "lang": "fr"}, 422),
        ({"text": 1}, 422),
        ({"words": "x"}, 422),
    ],
)
def test_a_bad_request_is_coded(client, body, status):
    answer = client.post("/api/v1/cite", json=body)
    assert answer.status_code == status and answer.json()["error"] == "TW-U01"


def test_a_text_that_is_too_long_is_coded(client):
    answer = client.post("/api/v1/cite", json={"text": "x" * 70_000})
    assert answer.status_code == 413 and answer.json()["error"] == "TW-R05"
