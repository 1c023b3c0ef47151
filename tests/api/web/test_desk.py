"""Officers and owners sign in with their token; the browser keeps it where no script reads it."""


def test_a_token_is_kept_where_no_script_and_no_other_site_gets_at_it(client, officer):
    answer = client.post("/desk", data={"token": officer}, follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/desk")
    kept = answer.headers["Set-Cookie"].lower()
    assert "httponly" in kept and "samesite=strict" in kept and "max-age" not in kept
    assert "secure" not in kept, "else a plain local server could not be used"
    over_tls = client.post(
        "/desk", data={"token": officer}, headers={"X-Forwarded-Proto": "https"}, follow_redirects=False
    )
    assert "secure" in over_tls.headers["Set-Cookie"].lower()


def test_the_desk_names_who_is_signed_in_and_what_waits(client, officer):
    client.post("/desk", data={"token": officer})
    page = client.get("/desk")
    assert "lan" in page.text and "cán bộ duyệt" in page.text and "1 bản nháp" in page.text
    assert page.headers["Cache-Control"] == "private, no-store"
    assert officer not in page.text


def test_signing_out_forgets_the_token(client, officer):
    client.post("/desk", data={"token": officer})
    client.post("/desk/leave")
    assert 'name="token"' in client.get("/desk").text
    assert client.get("/warnings/w-draft").status_code == 404


def test_a_wrong_token_is_refused_and_an_old_one_locks_nobody_out(client):
    answer = client.post("/desk", data={"token": "tw_wrong"})
    assert answer.status_code == 401 and "Set-Cookie" not in answer.headers
    client.cookies = {"tradewarn_token": "tw_old"}
    assert client.get("/").status_code == 200
    assert 'name="token"' in client.get("/desk").text


def test_the_api_takes_no_cookie(client, officer):
    client.post("/desk", data={"token": officer})
    assert client.post("/api/v1/warnings/w-draft/accept").status_code == 401
