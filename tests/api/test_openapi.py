"""The OpenAPI page tells every route whole: its model, an example, and how it fails."""

import pytest

from api.openapi import examples
from api.problems import Problem
from api.routes.cite import Cited
from api.routes.health import Health, Readiness
from api.routes.profiles import NewProfile
from api.routes.reviews import ReviewDecision, ReviewQuestion
from api.routes.searches import Acknowledged, NewSearch, Told
from api.routes.warnings import Decision
from api.saved import KeptSearch
from kb.cited_by import NoticeCitations
from tradewarn import model

HERE = {
    "Cited": Cited,
    "Decision": Decision,
    "NewProfile": NewProfile,
    "Health": Health,
    "Readiness": Readiness,
}
HERE |= {"ReviewDecision": ReviewDecision, "ReviewQuestion": ReviewQuestion}
HERE |= {"NewSearch": NewSearch, "Told": Told, "Acknowledged": Acknowledged, "KeptSearch": KeptSearch}
HERE |= {"NoticeCitations": NoticeCitations}
JSON = "application/json"


@pytest.fixture
def schema(client):
    return client.get("/api/v1/openapi.json").json()


@pytest.fixture
def operations(schema):
    return [
        (f"{method} {path}", operation)
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
    ]


def test_every_route_has_a_tag_a_summary_and_words_of_its_own(operations):
    assert len(operations) > 15
    for name, operation in operations:
        assert operation["tags"] and operation["summary"] and operation["description"], name


def test_every_good_answer_has_a_model_and_an_example(operations):
    for name, operation in operations:
        status, answer = next((s, a) for s, a in operation["responses"].items() if s.startswith("2"))
        content = answer.get("content", {})
        if status == "204" or JSON not in content:
            assert status == "204" or content, name
            continue
        schema = content[JSON]["schema"]
        assert "$ref" in schema or "$ref" in schema["items"], name
        assert content[JSON]["example"], name


def test_every_body_that_is_asked_for_has_an_example(operations):
    bodies = {n: o["requestBody"]["content"] for n, o in operations if "requestBody" in o}
    assert len(bodies) >= 4
    for name, content in bodies.items():
        assert "multipart/form-data" in content or content[JSON]["example"], name


def test_every_failure_is_of_our_shape(operations, schema):
    for name, operation in operations:
        for status, answer in operation["responses"].items():
            if status[0] in "45" and name != "get /readyz":
                assert answer["content"][JSON]["schema"]["$ref"].endswith("/Problem"), (name, status)
                assert Problem.model_validate(answer["content"][JSON]["example"])
        if "parameters" in operation or "requestBody" in operation:
            assert "422" in operation["responses"], name
    assert "HTTPValidationError" not in schema["components"]["schemas"]


def test_what_needs_a_token_says_so(operations):
    needing = {n for n, o in operations if o.get("security")}
    assert {"post /api/v1/profiles", "post /api/v1/warnings/{id}/accept"} <= needing
    assert all("401" in o["responses"] for n, o in operations if n in needing)
    assert not needing & {"post /api/v1/check", "post /api/v1/extract", "get /api/v1/search"}


@pytest.mark.parametrize("name", sorted(examples()))
def test_every_example_fits_its_model(name):
    kind = HERE.get(name) or getattr(model, name)
    kind.model_validate(examples()[name])
