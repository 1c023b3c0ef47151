"""Health, readiness and counters."""

import re


def test_health_says_that_the_process_answers(client):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_readiness_names_every_part(client, services):
    assert client.get("/readyz").json() == {"status": "ok", "parts": {"store": "ok", "index": "ok"}}
    services.state = {"store": "ok", "index": "[TW-I01] away"}
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["parts"]["index"] == "[TW-I01] away"
    assert "Retry-After" in answer.headers


def test_requests_are_counted_by_the_pattern_of_their_address(client):
    client.get("/api/v1/notices/n-bamboo")
    client.get("/api/v1/notices/nothing")
    client.get("/nowhere/at/all")
    text = client.get("/metrics").text
    counter = 'tradewarn_http_requests_total{method="GET",route="/api/v1/notices/{id}",status="%s"} 1'
    assert counter % 200 in text
    assert counter % 404 in text
    assert "nowhere" not in text


def test_the_counters_have_the_form_that_a_scraper_reads(client):
    client.get("/api/v1/sources")
    for line in client.get("/metrics").text.splitlines():
        assert re.fullmatch(r'# TYPE \w+ \w+|\w+(\{(\w+="[^"]*",?)+\})? [0-9.e+-]+', line), line


def test_what_is_loaded_is_told(client):
    text = client.get("/metrics").text
    assert "tradewarn_notices 2" in text
    assert 'tradewarn_source_silent{source="us_federal_register"} 1' in text
