"""Answers by day: newest or oldest first, without a gap between pages, however many there are."""

from datetime import date

import pytest

from index import dated
from index.backend import Filters
from index.backends.embedded import EmbeddedIndex
from index.indexing import Indexer
from index.search import Searcher
from tradewarn.errors import BadUse


@pytest.fixture
def searcher(tmp_path, entry, embedder):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    made = [
        entry(f"n-{year}-{number}", "Frozen shrimp from Viet Nam.", date=date(year, number, 1))
        for year in range(2015, 2025)
        for number in (1, 2, 3)
    ]
    made.append(entry("n-undated", "Frozen shrimp from Viet Nam.", date=None))
    made.append(entry("n-other", "Wooden trays.", date=date(2026, 1, 1)))
    Indexer(backend, embedder).add(made)
    yield Searcher(backend, embedder)
    backend.close()


def ids(answer):
    return [hit.id for hit in answer.hits]


@pytest.mark.parametrize("whole", [500, 5])
def test_pages_in_the_order_of_days_join_without_gap(searcher, monkeypatch, whole):
    monkeypatch.setattr(dated, "SORTED", whole)
    pages = [searcher.search("shrimp", sort="newest", limit=4, offset=at) for at in range(0, 32, 4)]
    assert {page.total for page in pages} == {31}
    found = [one for page in pages for one in ids(page)]
    by_day = [f"n-{year}-{number}" for year in range(2024, 2014, -1) for number in (3, 2, 1)]
    assert found == [*by_day, "n-undated"]


@pytest.mark.parametrize("whole", [500, 5])
def test_the_oldest_come_first_and_what_has_no_day_last(searcher, monkeypatch, whole):
    monkeypatch.setattr(dated, "SORTED", whole)
    assert ids(searcher.search("shrimp", sort="oldest", limit=2)) == ["n-2015-1", "n-2015-2"]
    assert ids(searcher.search("shrimp", sort="oldest", limit=1, offset=30)) == ["n-undated"]


@pytest.mark.parametrize("whole", [500, 5])
def test_a_period_asked_for_stays_the_period(searcher, monkeypatch, whole):
    monkeypatch.setattr(dated, "SORTED", whole)
    asked = Filters(date_from=date(2016, 2, 1), date_to=date(2018, 2, 1))
    answer = searcher.search("shrimp", sort="newest", filters=asked)
    assert (answer.total, ids(answer)[0], ids(answer)[-1]) == (7, "n-2018-2", "n-2016-2")


def test_what_is_only_near_in_meaning_is_not_among_the_newest(searcher):
    assert "n-other" in ids(searcher.search("shrimp", limit=100))
    assert "n-other" not in ids(searcher.search("shrimp", sort="newest", limit=100))


def test_another_order_is_refused(searcher):
    with pytest.raises(BadUse, match="no order 'size'"):
        searcher.search("shrimp", sort="size")


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_what_has_no_day_takes_no_place_among_the_years(tmp_path, entry, monkeypatch, sort):
    monkeypatch.setattr(dated, "SORTED", 5)
    backend = EmbeddedIndex(tmp_path / "other", wait=0.2)
    days = [entry(f"n-{year}", "Shrimp of many.", date=date(year, 1, 1)) for year in range(2015, 2025)]
    none = [entry(f"l-{number}", "Shrimp.", date=None) for number in range(9)]
    Indexer(backend, None).add([*days, *none])
    asked = Filters(date_from=date(2015, 1, 1), undated=True)
    searcher = Searcher(backend)
    found = [
        one
        for at in range(0, 20, 2)
        for one in ids(searcher.search("shrimp", sort=sort, filters=asked, limit=2, offset=at))
    ]
    years = sorted((made.id for made in days), reverse=sort == "newest")
    assert found == [*years, *sorted(made.id for made in none)]
    backend.close()
