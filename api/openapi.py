"""The OpenAPI page: what FastAPI tells, and an example beside every model that is asked or answered."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from fastapi import FastAPI

from api.problems import Problem, problem_example

EXAMPLES = Path(__file__).with_name("examples.yaml")
JSON = "application/json"


def describe(app: FastAPI) -> None:
    """Make the app's OpenAPI page, once, when it is first asked for."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = plain()
            for operation in (o for path in schema["paths"].values() for o in path.values()):
                _exemplify(operation.get("requestBody", {}).get("content", {}))
                for status, answer in operation["responses"].items():
                    if not _is_problem(status, answer):
                        _exemplify(answer.get("content", {}))
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # as FastAPI documents it


@lru_cache(maxsize=1)
def examples() -> dict[str, Any]:
    """Return an example of each model, as plain data."""
    found: dict[str, Any] = yaml.load(EXAMPLES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found


def _is_problem(status: str, answer: dict[str, Any]) -> bool:
    """Write a failure as the JSON that it is, whatever its route answers else; tell whether it is one."""
    schemas = [body.get("schema", {}) for body in answer.get("content", {}).values()]
    problem = next((s for s in schemas if s.get("$ref", "").endswith(f"/{Problem.__name__}")), None)
    if problem is None:
        return False
    answer["content"] = {JSON: {"schema": problem, "example": problem_example(int(status))}}
    return True


def _exemplify(content: dict[str, Any]) -> None:
    """Set the example of the model that a body holds, one or a list, where it has none of its own."""
    body = content.get(JSON)
    if body is None or "example" in body or "examples" in body:
        return
    schema = body.get("schema", {})
    schema = next((s for s in schema.get("anyOf", []) if "$ref" in s), schema)  # a body that may be left out
    several = schema.get("type") == "array"
    reference = (schema["items"] if several else schema).get("$ref", "")
    example = examples().get(reference.rpartition("/")[2])
    if example is not None:
        body["example"] = [example] if several else example
