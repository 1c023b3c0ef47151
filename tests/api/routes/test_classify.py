"""`GET /classify` answers from what is shipped and loaded."""

from tradewarn.model import Classification


def test_an_answer_has_candidates_reasons_and_the_caveat(client):
    answer = client.get("/api/v1/classify", params={"q": "tôm đông lạnh", "limit": 3})
    found = Classification.model_validate(answer.json())
    assert answer.status_code == 200 and found.headings[0].digits == "0306"
    assert len(found.headings) <= 3 and found.headings[0].reasons and found.caveat_vi


def test_no_words_or_an_unbounded_limit_are_refused(client):
    assert client.get("/api/v1/classify").status_code == 422
    assert client.get("/api/v1/classify?q=x&limit=1000").status_code == 422
