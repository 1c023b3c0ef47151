"""Drafts are for officers and the owners of their profiles; the public sees what was published."""

import pytest

from api.loopback import is_loopback, names_loopback
from tradewarn.store.people import People

DRAFT = "Dự thảo về tre"
PRIVATE = "Riêng tư"


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def listed(client, **headers):
    return {w["id"] for w in client.get("/api/v1/warnings", headers=headers).json()}


def test_the_public_sees_what_is_published_and_how_many_drafts_wait(client):
    answer = client.get("/api/v1/warnings")
    assert [w["id"] for w in answer.json()] == ["w-bamboo"]
    assert (answer.headers["X-Total-Count"], answer.headers["X-Drafts-Waiting"]) == ("1", "1")
    assert client.get("/api/v1/warnings?status=draft").json() == []
    assert client.get("/api/v1/warnings/w-draft").status_code == 404
    for page in ("/", "/warnings"):
        text = client.get(page).text
        assert DRAFT not in text and PRIVATE not in text
        assert "1 bản nháp do máy lập đang chờ cán bộ duyệt và chưa được công bố" in text
    assert client.get("/warnings/w-draft").status_code == 404


def test_an_officer_sees_the_drafts_and_no_owners_own(client, officer):
    assert listed(client, **bearer(officer)) == {"w-bamboo", "w-draft", "w-gone"}
    client.post("/desk", data={"token": officer})
    text = client.get("/warnings").text
    assert DRAFT in text and PRIVATE not in text and "đang chờ cán bộ duyệt" not in text


def test_an_owner_sees_the_drafts_of_their_own_profile_at_once(client, token):
    assert listed(client, **bearer(token)) == {"w-bamboo", "w-private"}
    client.post("/desk", data={"token": token})
    text = client.get("/warnings").text
    assert PRIVATE in text and DRAFT not in text
    assert client.get("/warnings/w-private").status_code == 200


def test_what_was_withdrawn_after_it_was_published_can_still_be_looked_up(client, services):
    services.store.warnings.set_status("w-bamboo", "withdrawn", by="x", at="2026-04-02T00:00:00Z")
    assert "đã được rút" in client.get("/warnings/w-bamboo").text
    assert [w["id"] for w in client.get("/api/v1/warnings?status=withdrawn").json()] == ["w-bamboo"]
    assert client.get("/warnings/w-gone").status_code == 404, "a draft that nobody published"


def test_a_machine_of_ones_own_shows_drafts_and_says_that_nobody_looked_at_them(desk):
    for page in ("/", "/warnings"):
        text = desk.get(page).text
        assert DRAFT in text and "chưa có người duyệt" in text and PRIVATE not in text
    assert "w-draft" in listed(desk)
    assert "tradewarn users add" in desk.get("/desk").text
    assert desk.post("/api/v1/warnings/w-draft/accept").status_code == 401, "and decides nothing"
    assert desk.post("/warnings/w-draft/accept").status_code == 401


def test_a_machine_of_ones_own_is_so_until_someone_has_a_token(desk, services):
    People(services.store.engine).add("lan", role="officer")
    assert listed(desk) == {"w-bamboo"}


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
def test_what_a_proxy_passes_on_is_not_from_this_machine(desk, header):
    assert listed(desk, **{header: "203.0.113.7"}) == {"w-bamboo"}


@pytest.mark.parametrize(
    "host, alone",
    [
        *((host, True) for host in ("127.0.0.1", "127.0.0.5", "::1", "localhost")),
        *((host, False) for host in ("0.0.0.0", "::", "192.0.2.1", "example.org")),
    ],
)
def test_only_a_loopback_address_is_ones_own(host, alone):
    assert is_loopback(host) is alone


@pytest.mark.parametrize(
    "host, here",
    [
        *((host, True) for host in ("localhost", "LocalHost:8000", "127.0.0.1", "127.0.0.5:80")),
        *((host, True) for host in ("[::1]", "[::1]:8000")),
        ("attacker.example:8000", False),
        ("127.0.0.1.attacker.example", False),
        ("localhost@attacker.example", False),
        ("192.0.2.1", False),
        ("0.0.0.0:8000", False),
        ("[2001:db8::1]:8000", False),
        ("localhost:x", False),
        ("localhost:8000\n", False),
        ("[::1", False),
        ("::1", False),
        (":8000", False),
        ("", False),
        ("a" * 100_000, False),
    ],
)
def test_a_request_is_to_this_machine_only_where_it_bears_its_name(host, here):
    assert names_loopback(host) is here


def test_a_site_whose_name_was_made_to_lead_here_sees_what_everyone_sees(desk):
    rebound = {"Host": "attacker.example:8000", "Sec-Fetch-Site": "same-origin"}
    assert listed(desk, **rebound) == {"w-bamboo"}
    assert desk.get("/api/v1/warnings/w-draft", headers=rebound).status_code == 404
    assert DRAFT not in desk.get("/warnings", headers=rebound).text
    assert "w-draft" in listed(desk, Host="[::1]:8000")
