"""The officer's queue as a page: what the machine read with its passages, decided in the officer's name."""

import re

import pytest


@pytest.fixture
def followed(services):
    calls = []
    services.follow = lambda: calls.append("follow")
    return calls


@pytest.fixture
def signed_in(client, officer):
    client.post("/desk", data={"token": officer})
    return client


def first_form(page):
    """The hidden fields of the first question's form."""
    form = page[page.index('method="post"', page.index('class="review"')) :]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form)[:3])


def test_the_queue_is_an_officers(client, token):
    assert client.get("/desk/reviews").status_code == 401
    client.post("/desk", data={"token": token})
    assert client.get("/desk/reviews").status_code == 403
    assert client.post("/desk/reviews", data={"id": "n", "decision": "accept"}).status_code == 403


def test_the_desk_leads_an_officer_to_it(signed_in):
    assert 'href="/desk/reviews"' in signed_in.get("/desk").text


def test_each_item_shows_its_passage_and_what_the_record_has(signed_in):
    page = signed_in.get("/desk/reviews").text
    assert "<mark>" in page and "Chấp nhận" in page and 'href="/notices/n-bamboo"' in page


def test_one_kind_of_value_can_be_asked_for(signed_in):
    page = signed_in.get("/desk/reviews", params={"field": "record"}).text
    assert '<option value="record" selected' in page and 'name="value"' not in page
    assert "Không có gì đang chờ" in signed_in.get("/desk/reviews", params={"field": "no-such-field"}).text


def test_a_decision_is_kept_in_the_officers_name_and_all_that_follows_is_done(signed_in, services, followed):
    sent = first_form(signed_in.get("/desk/reviews", params={"field": "record"}).text)
    answer = signed_in.post(
        "/desk/reviews", data={**sent, "decision": "accept", "note": "read"}, follow_redirects=False
    )
    assert (answer.status_code, answer.headers.get("Location")) == (303, "/desk/reviews?field=record")
    assert services.store.reviews.get(sent["id"]).by == "lan" and followed == ["follow"]


def test_a_correction_takes_the_value_as_a_person_writes_it(signed_in, services, followed):
    data = {"id": "n-bamboo:publication_date", "decision": "correct", "value": "14/2/2026"}
    assert signed_in.post("/desk/reviews", data=data, follow_redirects=False).status_code == 303
    assert str(services.store.notices.get("n-bamboo").publication_date) == "2026-02-14"


def test_what_changed_meanwhile_is_shown_again_and_not_decided(signed_in, services, followed):
    sent = first_form(signed_in.get("/desk/reviews").text)
    answer = signed_in.post("/desk/reviews", data={**sent, "seen": "0" * 12, "decision": "accept"})
    assert answer.status_code == 409 and "hãy xem lại" in answer.text
    assert services.store.reviews.get(sent["id"]).status == "open" and followed == []


def test_a_value_that_does_not_fit_is_told_with_its_code(signed_in, followed):
    data = {"id": "n-bamboo:publication_date", "decision": "correct", "value": "someday"}
    assert signed_in.post("/desk/reviews", data=data).status_code == 400 and followed == []


def test_what_a_document_says_is_shown_as_text(signed_in, services, followed):
    hostile = "<script>alert(1)</script>"
    data = {"id": "n-bamboo:title", "decision": "correct", "value": hostile}
    signed_in.post("/desk/reviews", data=data, follow_redirects=False)
    assert hostile not in signed_in.get("/desk/reviews").text
