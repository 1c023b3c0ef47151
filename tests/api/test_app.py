"""The app is made of what is found; nothing is registered by hand."""

from api.app import create_app
from api.resource import Resource
from api.web.view import Page
from tradewarn.plugins import load, names


def test_every_route_file_defines_a_resource():
    assert set(load("api.routes", Resource)) == set(names("api.routes"))


def test_every_page_file_defines_a_page():
    assert set(load("api.web.pages", Page)) == set(names("api.web.pages"))


def test_the_contracts_addresses_are_described(client):
    described = client.get("/api/v1/openapi.json").json()["paths"]
    wanted = {
        "/api/v1/notices",
        "/api/v1/notices/{id}",
        "/api/v1/cases",
        "/api/v1/cases/{id}",
        "/api/v1/search",
        "/api/v1/warnings",
        "/api/v1/sources",
        "/api/v1/check",
        "/api/v1/extract",
        "/api/v1/profiles",
        "/healthz",
        "/readyz",
        "/metrics",
    }
    assert wanted <= set(described)
    assert not [p for p in described if not p.startswith(("/api/v1/", "/healthz", "/readyz", "/metrics"))]


def test_search_describes_its_parameters_by_the_names_of_the_options(client):
    operation = client.get("/api/v1/openapi.json").json()["paths"]["/api/v1/search"]["get"]
    given = {p["name"] for p in operation["parameters"]}
    options = [
        "q",
        "limit",
        "mode",
        "country",
        "market",
        "authority",
        "instrument",
        "stage",
        "hs",
        "kind",
        "from",
        "to",
    ]
    assert set(options) <= given


def test_two_apps_share_nothing(services):
    one, other = create_app(services), create_app(services)
    assert one.state.metrics is not other.state.metrics
