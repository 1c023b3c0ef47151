"""What a file in `api/routes` defines: one resource of the HTTP interface."""

from dataclasses import dataclass

from fastapi import APIRouter

API = "/api/v1"


@dataclass(frozen=True)
class Resource:
    """A resource as discovery finds it; `prefix` is empty for what stands at the root."""

    name: str
    router: APIRouter
    prefix: str = API
