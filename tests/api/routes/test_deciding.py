"""An officer accepts a draft and withdraws a warning, over HTTP and on its page; nobody else does."""

import pytest


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def test_a_draft_that_is_accepted_is_published_and_its_ledger_says_by_whom(client, services, officer):
    answer = client.post(
        "/api/v1/warnings/w-draft/accept", json={"note": "đã đối chiếu"}, headers=bearer(officer)
    )
    assert (answer.status_code, answer.json()["status"]) == (200, "published")
    last = services.store.warnings.history("w-draft")[-1]
    assert (last["event"], last["by"], last["note"]) == ("published", "lan", "đã đối chiếu")


def test_accepting_twice_is_told_once_and_needs_no_body(client, services, officer):
    for _ in range(2):
        assert client.post("/api/v1/warnings/w-draft/accept", headers=bearer(officer)).status_code == 200
    assert [h["event"] for h in services.store.warnings.history("w-draft")] == ["raised", "published"]


def test_what_was_withdrawn_stays_so(client, officer):
    assert (
        client.post("/api/v1/warnings/w-bamboo/withdraw", headers=bearer(officer)).json()["status"]
        == "withdrawn"
    )
    answer = client.post("/api/v1/warnings/w-bamboo/accept", headers=bearer(officer))
    assert (answer.status_code, answer.json()["error"]) == (400, "TW-U01")


def test_only_an_officer_decides(client, services, token):
    assert client.post("/api/v1/warnings/w-draft/accept").status_code == 401
    assert client.post("/api/v1/warnings/w-draft/accept", headers=bearer("tw_wrong")).status_code == 401
    assert client.post("/api/v1/warnings/w-draft/accept", headers=bearer(token)).status_code == 403
    assert services.store.warnings.get("w-draft").status == "draft"


def test_a_private_warning_is_its_owners_and_no_officers(client, officer):
    assert client.post("/api/v1/warnings/w-private/accept", headers=bearer(officer)).status_code == 404


@pytest.mark.parametrize("prefix, words", [("", "Đã công bố"), ("/en", "Published")])
def test_the_page_publishes_and_shows_it(client, officer, prefix, words):
    client.post(f"{prefix}/desk", data={"token": f" {officer} "})
    sent = {"note": "đúng"}
    answer = client.post(f"{prefix}/warnings/w-draft/accept", data=sent, follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{prefix}/warnings/w-draft")
    text = client.get(answer.headers["Location"]).text
    assert words in text and "lan" in text and "đúng" in text
    assert officer not in text


def test_the_page_says_in_words_when_it_may_not(client, services, token):
    for known, status in (("", 401), ("tw_wrong", 401), (token, 403)):
        client.cookies = {"tradewarn_token": known}
        answer = client.post("/warnings/w-draft/accept")
        assert answer.status_code == status
        assert "<html" in answer.text and "/static/" in answer.text
    assert client.post("/warnings/w-draft/publish").status_code == 422
    assert services.store.warnings.get("w-draft").status == "draft"


def test_no_other_site_decides_through_an_officers_browser(client, services, officer):
    headers = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    client.post("/desk", data={"token": officer})
    answer = client.post("/warnings/w-draft/accept", headers=headers)
    assert answer.status_code == 403
    assert services.store.warnings.get("w-draft").status == "draft"


def test_a_withdrawn_warning_offers_nothing_to_decide(client, officer):
    client.post("/desk", data={"token": officer})
    assert 'name="note"' in client.get("/warnings/w-draft").text
    assert 'name="note"' not in client.get("/warnings/w-gone").text


def test_only_an_officers_page_offers_to_decide(client, token):
    assert 'name="note"' not in client.get("/warnings/w-bamboo").text
    client.post("/desk", data={"token": token})
    assert 'name="note"' not in client.get("/warnings/w-bamboo").text
