"""Every crawler, against pages saved in its source's form, without a network."""

import json
from pathlib import Path

import pytest
from conftest import as_json
from scrapy.http import Request, TextResponse
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from crawlers.registry import source, sources, spider
from tradewarn.errors import TradewarnError

PAGES = sorted(Path(__file__).parent.glob("*/page*"))
PAGES = [page for page in PAGES if ".expected" not in page.suffixes]


def made_of(crawler, body):
    """All that a page gives, and the error that ended it, if one did."""
    address = crawler.source.start_url
    response = TextResponse(address, body=body, request=Request(address, meta={"address": address}))
    made = []
    try:
        for one in crawler.page(response):
            made.append(as_json(one))
    except TradewarnError as error:
        made.append({"raises": error.what, "fix": error.fix})
    return made


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_saved_page_gives_the_expected_documents(page, golden):
    crawler = spider(source(page.parent.name))()
    text = json.dumps(made_of(crawler, page.read_bytes()), indent=1, ensure_ascii=False) + "\n"
    golden(page.with_suffix(".expected.json"), text)


def test_every_crawler_has_a_saved_page_and_a_file_of_facts():
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["crawlers"]}))
    assert {page.parent.name for page in PAGES} == set(loader.list()) == {s.name for s in sources()}


def mutants(page):
    """The page, spoilt in the ways that sources spoil it."""
    first = page["results"][0]
    for field in ("document_number", "publication_date", "title", "type", "html_url"):
        yield f"no {field}", page | {"results": [{k: v for k, v in first.items() if k != field}]}
        yield (
            f"{field} renamed",
            page | {"results": [{(f"{k}_1" if k == field else k): v for k, v in first.items()}]},
        )
    yield "a date of another form", page | {"results": [first | {"publication_date": "15/01/2025"}]}
    yield "a new kind", page | {"results": [first | {"type": "Edict"}]}
    yield "a new field", page | {"results": [first | {"surprise": 1}]}
    yield "a new field of the page", page | {"surprise": 1}
    yield "no results", {k: v for k, v in page.items() if k != "results"}
    yield "results renamed", {("items" if k == "results" else k): v for k, v in page.items()}
    yield "no count", {k: v for k, v in page.items() if k != "count"}
    yield "empty results", page | {"results": []}
    yield "records as text", page | {"results": ["a", "b"]}
    yield "a list", [page]


def test_spoilt_page_gives_an_issue_never_fewer_documents_silently():
    page = json.loads((Path(__file__).parent / "us_federal_register" / "page.json").read_text())
    silent = [
        name
        for name, spoilt in mutants(page)
        if not any(
            "raises" in made or "code" in made
            for made in made_of(spider(source("us_federal_register"))(), json.dumps(spoilt).encode())
        )
    ]
    assert silent == []
