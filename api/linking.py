"""Where the sources of a record stand: on the authority's own site, else our copy of the original."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response

from api import answers
from api.services import Services
from kb.official_pages import cited_pages, official_page
from tradewarn.model import Record, Source
from tradewarn.store.documents import Behind

SOURCE = frozenset(Source.model_fields)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source can be seen: our page of it, its official page, the copy we keep.

    `language` is that of its text; `row` tells that it is no document but a row of a loaded list.
    """

    path: str
    official: str | None = None
    original: str | None = None
    language: str | None = None
    row: bool = False


def places(services: Services, ids: Iterable[str]) -> dict[str, Place]:
    """Map the ids of sources to where they can be seen; one that is not kept any more is left out."""
    wanted = sorted(set(ids))
    found = {
        name: Place(f"/notices/{name}", official(behind), original_path(behind.document), behind.language)
        for name, behind in services.store.documents.behind(wanted).items()
    }
    rows = services.store.cases.resting_on([name for name in wanted if name not in found])
    return found | {name: Place(f"/cases/{case}", row=True) for name, case in rows.items()}


def official(behind: Behind) -> str | None:
    """Give a document's own page on the site that published it, where it is known."""
    return behind.url or official_page(behind.authority, behind.number)


def original_path(sha256: str) -> str:
    """Give the address of our copy of an original."""
    return f"/documents/{sha256}/original"


def linked(request: Request, services: Services, record: Record) -> Response:
    """Answer with one record, each of its sources with an address."""
    return answers.plain(_filled(request, services, [record])[0])


def all_linked(
    request: Request, services: Services, records: Sequence[Record], *, total: int | None = None
) -> Response:
    """Answer with a list of records, each of their sources with an address."""
    return answers.plain_list(_filled(request, services, records), total=total)


def only_page(text: str) -> str | None:
    """Give the page of the one act that a text cites; none where it cites several."""
    pages = {c.url for c in cited_pages(text)}
    return pages.pop() if len(pages) == 1 else None


def _filled(request: Request, services: Services, records: Sequence[Record]) -> list[Any]:
    data = [r.model_dump(mode="json") for r in records]
    empty = [s for s in _sources(data) if s["url"] is None]
    behind = services.store.documents.behind(sorted({s["id"] for s in empty}))
    root = str(request.base_url).rstrip("/")
    for source in empty:
        found = behind.get(source["id"])
        if found:
            source["url"] = official(found) or root + original_path(found.document)
        else:
            source["url"] = only_page(source["ref"])
    return data


def _sources(node: Any) -> Iterator[dict[str, Any]]:
    """Find every source in plain data, however deep."""
    if isinstance(node, dict):
        if node.keys() == SOURCE:
            yield node
        else:
            for value in node.values():
                yield from _sources(value)
    elif isinstance(node, list):
        for value in node:
            yield from _sources(value)
