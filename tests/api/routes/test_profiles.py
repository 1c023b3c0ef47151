"""Profiles: the built-in ones are everyone's, others their owner's alone."""

import pytest

from tradewarn.model import Profile
from tradewarn.store.people import People

SENT = {"id": "mine", "owner": "", "name": "Mine", "goods": ["paper-plates"], "hs": [], "markets": ["US"]}


@pytest.fixture
def own(token):
    return {"Authorization": f"Bearer {token}"}


def test_anyone_sees_the_built_in_profiles_only(client):
    ids = {p["id"] for p in client.get("/api/v1/profiles").json()}
    assert "bamboo-goods" in ids
    assert "own:secret" not in ids


def test_an_owner_sees_their_own_too(client, own):
    ids = {p["id"] for p in client.get("/api/v1/profiles", headers=own).json()}
    assert {"bamboo-goods", "own:secret"} <= ids
    assert client.get("/api/v1/profiles/own:secret", headers=own).status_code == 200


def test_anothers_profile_is_not_found_rather_than_forbidden(client, services):
    stranger = People(services.store.engine).add("stranger", role="business")
    header = {"Authorization": f"Bearer {stranger}"}
    for address in ("profiles/own:secret", "warnings/w-private"):
        assert client.get(f"/api/v1/{address}", headers=header).status_code == 404
        assert client.get(f"/api/v1/{address}").status_code == 404


def test_an_owner_sees_the_warnings_of_their_profile(client, own):
    assert client.get("/api/v1/warnings/w-private", headers=own).status_code == 200
    assert client.get("/warnings/w-private").status_code == 404


@pytest.mark.parametrize("header", [{}, {"Authorization": "Basic eDp5"}])
def test_writing_needs_a_token(client, header):
    answer = client.post("/api/v1/profiles", json=SENT, headers=header)
    assert (answer.status_code, answer.json()["error"]) == (401, "TW-U04")
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert client.delete("/api/v1/profiles/bamboo-goods", headers=header).status_code == 401


def test_a_token_that_nobody_has_is_refused_even_for_reading(client):
    answer = client.get("/api/v1/profiles", headers={"Authorization": "Bearer tw_wrong"})
    assert (answer.status_code, answer.json()["error"]) == (401, "TW-U04")


def test_a_profile_is_kept_as_its_senders_own(client, services, own):
    answer = client.post("/api/v1/profiles", json=SENT | {"owner": "someone"}, headers=own)
    assert answer.status_code == 201
    kept = Profile.model_validate(answer.json())
    assert (kept.id, kept.owner) == ("own:mine", "own")
    assert services.store.profiles.get("own:mine") == kept


def test_a_profile_that_is_kept_meets_what_is_loaded_without_a_worker(client, services, own):
    client.post("/api/v1/profiles", json=SENT, headers=own)
    assert "own:mine" in services.met


def test_nobody_overwrites_or_removes_what_is_not_theirs(client, services, own):
    client.post("/api/v1/profiles", json=SENT | {"id": "bamboo-goods"}, headers=own)
    assert services.store.profiles.get("bamboo-goods").name == "Hàng tre đan"
    assert client.delete("/api/v1/profiles/bamboo-goods", headers=own).status_code == 404


def test_an_owner_removes_their_own(client, services, own):
    assert client.delete("/api/v1/profiles/own:secret", headers=own).status_code == 204
    assert "own:secret" not in {p.id for p in services.store.profiles.all()}


def test_a_token_is_kept_only_as_its_hash(services, token):
    from sqlalchemy import select

    from tradewarn.store.schema import person

    with services.store.engine.connect() as connection:
        rows = connection.execute(select(person)).all()
    assert token not in str(rows)


def test_the_server_gives_the_owner_and_without_an_id_that_too(client, own):
    sent = {"name": "Đĩa giấy & bát", "goods": ["paper-plates"], "markets": ["US"]}
    kept = client.post("/api/v1/profiles", json=sent, headers=own).json()
    assert (kept["id"], kept["owner"], kept["hs"]) == ("own:dia-giay-bat", "own", [])
    again = client.post("/api/v1/profiles", json=sent | {"hs": ["4823"]}, headers=own).json()
    assert (again["id"], again["hs"]) == (kept["id"], ["4823"])
    found = client.get("/api/v1/profiles", headers=own).json()
    assert [p["hs"] for p in found if p["id"] == kept["id"]] == [["4823"]]


@pytest.mark.parametrize("name", ["", "   ", "紙皿"])
def test_a_name_that_gives_no_id_is_refused_or_kept_under_a_plain_one(client, own, name):
    answer = client.post("/api/v1/profiles", json={"name": name}, headers=own)
    assert answer.status_code == (201 if name.strip() else 400)


def test_what_is_no_field_of_a_profile_is_refused(client, own):
    assert client.post("/api/v1/profiles", json=SENT | {"goods_": []}, headers=own).status_code == 422


def test_a_kept_profile_is_entered_to_be_matched_with_what_is_loaded(client, services, own):
    before = services.store.jobs.unfinished("profile")
    client.post("/api/v1/profiles", json=SENT, headers=own)
    assert set(services.store.jobs.unfinished("profile")) - set(before) == {"own:mine"}


def test_an_id_that_would_part_an_address_is_refused(client, own):
    for bad in ("other:mine", "a/b", "own:own:mine"):
        answer = client.post("/api/v1/profiles", json=SENT | {"id": bad}, headers=own)
        assert (answer.status_code, answer.json()["error"]) == (400, "TW-U01"), bad
