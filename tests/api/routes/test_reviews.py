"""The review queue over HTTP: an officer's alone, decided as in the shell."""

import json

import pytest


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def followed(services):
    calls = []
    services.follow = lambda: calls.append("follow")
    return calls


@pytest.fixture
def bamboo(services):
    (notice,) = services.store.notices.of_market("US")
    return notice


@pytest.fixture
def decide(client, officer, followed):
    def post(**said):
        return client.post("/api/v1/reviews", json=said, headers=bearer(officer))

    return post


def test_the_queue_is_an_officers(client, token):
    assert client.get("/api/v1/reviews").status_code == 401
    assert client.get("/api/v1/reviews", headers=bearer(token)).status_code == 403
    assert client.post("/api/v1/reviews", json={"id": "n", "decision": "accept"}).status_code == 401


def test_what_waits_is_listed_with_its_passages(client, officer, bamboo):
    answer = client.get("/api/v1/reviews", params={"field": "record"}, headers=bearer(officer))
    assert answer.headers["X-Total-Count"] == str(len(answer.json()))
    item = next(i for i in answer.json() if i["notice"] == bamboo.id)
    assert item["machine"]["stage"] == "final"
    quote = next(p for p in item["passages"] if p["value"] == "A-552-899")
    assert (quote["before"][-1], quote["after"][0]) == ("[", "]")


def test_a_decision_is_the_officers_and_stands_in_the_notice(client, followed, decide, bamboo):
    answer = decide(id=bamboo.id, decision="correct", field="stage", value="order", note="read again")
    assert (answer.status_code, answer.json()["by"], answer.json()["reviewer"]) == (200, "lan", "order")
    seen = client.get(f"/api/v1/notices/{bamboo.id}").json()
    assert (seen["stage"], seen["status"]) == ("order", "corrected")
    assert (seen["stage_vi"], "stage_vi" in seen["needs_review"]) == ("lệnh áp thuế", False)
    assert followed == ["follow"]


def test_what_was_decided_is_listed_and_taken_back(client, officer, decide, bamboo):
    name = f"{bamboo.id}:stage"
    decide(id=name, decision="accept")
    decided = client.get("/api/v1/reviews", params={"status": "decided"}, headers=bearer(officer)).json()
    assert [(r["id"], r["status"]) for r in decided] == [(name, "accepted")]
    assert decide(id=name, decision="undo").status_code == 200
    assert client.get(f"/api/v1/reviews/{name}", headers=bearer(officer)).json()["by"] is None


def test_an_answer_to_what_changed_is_a_conflict(client, officer, decide, bamboo):
    name = f"{bamboo.id}:stage"
    token = client.get(f"/api/v1/reviews/{name}", headers=bearer(officer)).json()["seen"]
    decide(id=name, decision="accept", seen=token)
    answer = decide(id=name, decision="reject", seen=token)
    assert (answer.status_code, answer.json()["error"]) == (409, "TW-U07")


@pytest.mark.parametrize(
    "said, status",
    [
        ({"id": "n-none:stage", "decision": "accept"}, 404),
        ({"id": "n-none:colour", "decision": "accept"}, 400),
        ({"id": "n-none", "decision": "correct", "value": "x"}, 400),
        ({"id": "n-none", "decision": "perhaps"}, 422),
    ],
)
def test_what_cannot_be_decided_is_told(decide, said, status):
    answer = decide(**said)
    assert (answer.status_code, sorted(answer.json())) == (status, ["detail", "error", "fix"])


def test_a_value_may_be_json_or_a_text(decide, bamboo):
    codes = [{"printed": "4419.19", "digits": "441919"}]
    both = [
        decide(id=bamboo.id, decision="correct", field="hs_codes", value=v).json()["reviewer"]
        for v in (codes, "4419.19")
    ]
    assert json.dumps(both[0]) == json.dumps(both[1])
