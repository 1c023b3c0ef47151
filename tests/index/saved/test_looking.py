"""What is new in a saved search: once, whatever becomes of ids, indexes and looks."""

import json
from datetime import date

import pytest

from index.backend import UNTOLD, Filters
from index.saved import matches
from index.saved.keeping import keep
from index.saved.looking import look, news, see
from index.saved.matches import filters_of
from index.saved.reasons import reason_of
from index.understanding import understand
from tradewarn.errors import BadUse, IndexUnavailable
from tradewarn.model import Document, Extraction, Hit, Notice, Page, SavedSearch, SearchAnswer, Why

AT = "2031-03-01T00:00:00Z"


class Index:
    """Answers with the stored notices whose title has the first word, newest id first."""

    def __init__(self, store):
        self.store, self.asked, self.away = store, [], False

    def __call__(self, text, *, filters, limit=20, offset=0, mode="hybrid"):
        self.asked.append((text, filters, mode))
        if self.away:
            raise IndexUnavailable("the engine is away", fix="start it")
        found = []
        if "notice" in filters.kind:
            found = [n for n in self.store.notices.all() if text.split()[0] in (n.title or "")]
        hits = [
            Hit(
                id=n.id,
                kind="notice",
                ref=n.document_number or n.id,
                title=n.title,
                authority=None,
                publication_date=date(2031, 1, 1),
                score=1.0,
                why=Why(lexical_rank=1, matched_terms=("2031-1", "shrimp")),
            )
            for n in found[offset : offset + limit]
        ]
        return SearchAnswer(query=text, total=len(found), took_ms=1, hits=tuple(hits))


@pytest.fixture
def ask(any_store):
    return Index(any_store)


@pytest.fixture
def put(any_store):
    """Put notices of one document: id to title."""

    def given(**titles):
        digest = "d" * 64
        any_store.documents.add(
            [Document(sha256=digest, source="made", name="d", media_type="text/plain", size=1)]
        )
        page = Page(number=1, text="text")
        notices = tuple(
            Notice(id=name.replace("_", "-"), document=digest, pages=(1, 1), title=title)
            for name, title in titles.items()
        )
        read = Extraction(
            path="d",
            sha256=digest,
            media_type="text/plain",
            language="en",
            pages=(page,),
            relevant=True,
            notices=notices,
            issues=(),
        )
        any_store.documents.read([read], version="1")
        any_store.notices.replace([read])

    return given


@pytest.fixture
def saved(any_store, ask):
    def make(query="shrimp", **more):
        given = {"owner": "an", "filters": Filters(), "mode": "hybrid", "at": AT} | more
        return keep(any_store, ask, query=query, **given)[0]

    return make


def told(store, ask, item):
    """Look, tell and acknowledge: the ids of the records."""
    look(store, ask, item, at=AT)
    found = store.searches.waiting(item.id)
    store.searches.acknowledge(item.id, [m.id for m in found], at=AT)
    return sorted(m.hit.id for m in found)


def test_what_matches_when_it_is_saved_is_remembered(any_store, ask, put, saved):
    put(n_1="shrimp one")
    item = saved()
    assert told(any_store, ask, item) == []
    put(n_1="shrimp one", n_2="shrimp two", n_3="steel")
    assert told(any_store, ask, item) == ["n-2"]
    assert told(any_store, ask, item) == []


def test_a_record_whose_content_changes_so_that_it_matches_is_new(any_store, ask, put, saved):
    put(n_1="steel")
    item = saved()
    put(n_1="shrimp")
    assert told(any_store, ask, item) == ["n-1"]
    put(n_1="shrimp, corrected")
    assert told(any_store, ask, item) == []


def test_a_record_that_comes_back_is_new_only_with_other_content(any_store, ask, put, saved):
    item = saved()
    put(n_1="shrimp")
    assert told(any_store, ask, item) == ["n-1"]
    for content, expected in (("shrimp", []), ("shrimp of another year", ["n-1"])):
        put(n_1="steel")
        assert told(any_store, ask, item) == []
        put(n_1=content)
        assert told(any_store, ask, item) == expected


def test_the_same_content_under_another_id_is_not_new(any_store, ask, put, saved):
    put(n_1="shrimp")
    item = saved()
    put(n_9="shrimp")
    assert told(any_store, ask, item) == []


def test_what_waits_under_an_id_that_is_no_more_waits_under_the_new_one(any_store, ask, put, saved):
    item = saved()
    put(n_1="shrimp")
    look(any_store, ask, item, at=AT)
    put(n_9="shrimp")
    assert told(any_store, ask, item) == ["n-9"]


def test_two_looks_at_once_tell_one_notice(any_store, ask, put, saved):
    item = saved()
    put(n_1="shrimp")
    first, second = see(any_store, ask, item), see(any_store, ask, item)
    for seen in (first, second):
        any_store.searches.looked(item, seen, at=AT)
    (once,) = any_store.searches.waiting(item.id)
    assert any_store.searches.acknowledge(item.id, [once.id], at=AT) == 1
    any_store.searches.looked(item, second, at=AT)
    assert any_store.searches.waiting(item.id) == []
    assert any_store.searches.acknowledge(item.id, [once.id], at=AT) == 0


def test_a_look_that_ends_after_the_search_was_removed_leaves_nothing(any_store, ask, put, saved):
    item = saved()
    put(n_1="shrimp")
    seen = see(any_store, ask, item)
    any_store.searches.remove(item.id)
    any_store.searches.looked(item, seen, at=AT)
    assert any_store.searches.known(item.id) == {}
    assert any_store.searches.last_look(item.id) is None


def test_with_the_engine_away_it_is_saved_and_the_next_look_is_the_first(any_store, ask, put, saved):
    put(n_1="shrimp")
    ask.away = True
    item = saved()
    ask.away = False
    assert look(any_store, ask, item, at=AT)
    said = news(any_store, item, first=True)
    assert (said.new, said.first, said.checked, said.total) == ((), True, 1, 1)
    assert "first look" in said.text_en


def test_a_limit_that_cut_is_said_and_takes_nothing_for_gone(any_store, ask, put, saved, monkeypatch):
    put(n_1="shrimp one", n_2="shrimp two", n_3="shrimp three")
    item = saved()
    monkeypatch.setattr(matches, "MOST", 2)
    monkeypatch.setattr(matches, "LARGEST_PAGE", 1)
    assert told(any_store, ask, item) == []
    said = news(any_store, item)
    assert (said.checked, said.total) == (2, 3)
    assert "Only 2 of 3" in said.text_en
    assert "2 trong 3" in said.text_vi
    assert not any(kept.gone for kept in any_store.searches.known(item.id).values())


def test_notices_are_asked_for_ungrouped_and_by_words(any_store, ask, put, saved):
    saved(filters=Filters(market="US"))
    saved("shrimp law", filters=Filters(kind="law"))
    saved("near", mode="dense")
    kinds = [(text, filters.kind, mode) for text, filters, mode in ask.asked]
    assert kinds == [
        ("shrimp", ("notice",), "lexical"),
        ("shrimp", ("case", "law"), "lexical"),
        ("shrimp law", ("law",), "lexical"),
        ("near", ("notice",), "dense"),
        ("near", ("case", "law"), "dense"),
    ]


def test_the_reason_names_words_numbers_and_filters(any_store, ask, put, saved):
    item = saved(filters=Filters(country="VN", instrument="AD", date_from=date(2031, 1, 2)))
    put(n_1="shrimp")
    look(any_store, ask, item, at=AT)
    (match,) = any_store.searches.waiting(item.id)
    assert (match.reason.terms, match.reason.numbers) == (("shrimp",), ("2031-1",))
    assert match.reason.text_vi == (
        "Có các từ “shrimp”; có số hoặc mã “2031-1”; đúng bộ lọc (nước xuất xứ hoặc liên quan: Việt Nam;"
        " biện pháp: chống bán phá giá; công bố từ ngày: 02/01/2031)."
    )
    assert "published from: 2031-01-02" in match.reason.text_en
    assert json.loads(match.model_dump_json())["first_seen"] == AT


def test_what_the_words_named_is_kept_as_a_filter_that_can_be_given(any_store, ask, put, saved):
    query = "shrimp to the United States in 2030"
    item = saved(query, understood=understand(query, today=date(2031, 3, 1)))
    assert (item.name, item.filters) == (f"{query} · US", {"market": ("US",)})
    put(n_1="shrimp")
    look(any_store, ask, item, at=AT)
    (match,) = any_store.searches.waiting(item.id)
    assert "(nước nhập khẩu: Hoa Kỳ)" in match.reason.text_vi


def test_what_the_words_named_leaves_out_no_record_that_tells_none(any_store, ask, saved):
    query = "shrimp to the United States"
    saved(query, understood=understand(query, today=date(2031, 3, 1)))
    saved("shrimp", filters=Filters(market="US"))
    saved("shrimps to the United States", filters=Filters(market="CA"))
    markets = {text: filters.market for text, filters, _ in ask.asked}
    assert markets == {
        query: ("US", UNTOLD),  # as the live search, which no law is left out of for a word
        "shrimp": ("US",),
        "shrimps to the United States": ("CA",),
    }


def test_a_filter_without_days_comes_back_as_it_was_kept(any_store, saved):
    asked = Filters(market="US", date_to=date(2031, 1, 2), undated=True)
    assert filters_of(saved(filters=asked)) == asked


def test_one_owner_does_not_see_anothers(any_store, saved):
    item = saved()
    saved(owner="binh")
    assert [s.id for s in any_store.searches.all(owner="an")] == [item.id]
    with pytest.raises(Exception, match="no saved search"):
        any_store.searches.get(item.id, owner="binh")


@pytest.mark.parametrize("name", ["a\0b", "x" * 121])
def test_a_name_that_cannot_be_one_is_refused(any_store, ask, name):
    with pytest.raises(BadUse, match="cannot be named"):
        keep(any_store, ask, owner="an", query="x", filters=Filters(), mode="hybrid", name=name, at=AT)


def test_the_reason_has_the_words_as_they_were_asked():
    hit = Hit(
        id="n", kind="notice", ref="n", title="t", authority=None, publication_date=None, score=1.0,
        why=Why(lexical_rank=1, matched_terms=("tôm", "việt", "nam", "shrimp")),
    )  # fmt: skip
    item = SavedSearch(
        id="s", owner="an", name="x", query="Tôm đông lạnh Việt Nam", filters={}, mode="hybrid", created=AT
    )
    assert reason_of(hit, item).text_vi == "Có các từ “Tôm”, “Việt Nam”, “shrimp”."


def test_what_is_left_out_is_kept_and_named_once(any_store, ask):
    query = "shrimp -surimi"
    understood = understand(query, today=date(2031, 1, 1))
    item, _ = keep(
        any_store, ask, owner="an", query=query, filters=Filters(without=("Thái Lan",)), mode="hybrid",
        understood=understood, at=AT,
    )  # fmt: skip
    assert filters_of(item).without == ("Thái Lan", "surimi")
    assert item.name == "shrimp -surimi · -Thái Lan"
