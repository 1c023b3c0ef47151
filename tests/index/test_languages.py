"""A Vietnamese question is put to Vietnamese records as it stands, and to all others in English words."""

import pytest

from index.backend import UNTOLD, Filters
from index.backends.embedded import EmbeddedIndex
from index.expansion import known_names
from index.indexing import Indexer
from index.languages import LEAST_RENDERED, Languages, marked
from index.search import Searcher
from kb.lexicon import translated

QUESTION = "nệm lò xo bị điều tra chống bán phá giá"


@pytest.fixture
def backend(tmp_path, entry, embedder):
    opened = EmbeddedIndex(tmp_path / "index", wait=0.2)
    Indexer(opened, embedder).add(
        [
            entry("en-1", "Spring mattresses: antidumping investigation.", language="en"),
            entry("en-2", "An order to be an example in an act.", language="en"),
            entry("vi-1", "Nệm lò xo: điều tra chống bán phá giá.", language="vi"),
            entry("law-1", "Điều 1. Phạm vi điều chỉnh.", language=None),
        ]
    )
    yield opened
    opened.close()


def test_each_group_of_records_is_asked_in_its_own_words(backend):
    home, abroad = Languages(backend, translated).asked(QUESTION, Filters())
    assert (set(home.filters.language), home.rendered, home.many) == ({"vi", UNTOLD}, "", 2)
    assert (abroad.filters.language, abroad.many, abroad.abroad) == (("en",), 2, True)
    assert "mattresses" in abroad.rendered


def test_a_question_whose_words_are_not_known_is_not_half_rendered(backend):
    text = "Nguyễn Thị Mừng kể chuyện Lục Ngạn"
    assert translated(text).share < LEAST_RENDERED
    assert Languages(backend, translated).asked(text, Filters())[1].rendered == ""


@pytest.mark.parametrize("text", ["spring mattresses", "frozen shrimp from India", ""])
def test_other_questions_are_put_once_to_all(backend, text):
    [put] = Languages(backend, translated).asked(text, Filters())
    assert (put.filters, put.text, put.beside) == (Filters(), text, False)


def test_who_asks_for_one_language_is_answered_in_it(backend):
    assert [
        p.filters.language for p in Languages(backend, translated).asked(QUESTION, Filters(language="en"))
    ] == [("en",)]
    assert [
        p.filters.language for p in Languages(backend, translated).asked(QUESTION, Filters(language="vi"))
    ] == [("vi",)]


def test_marks_are_set_where_a_question_was_typed_without():
    text = "nem lo xo chong ban pha gia"
    assert "chống bán phá giá" in marked(text, translated(text))
    assert marked(QUESTION, translated(QUESTION)) == QUESTION


def test_the_english_notice_is_found_by_words_and_no_vietnamese_syllable_is_an_english_word(backend):
    searcher = Searcher(backend, expand=known_names, render=translated)
    found = searcher.search("nệm lò xo an toàn in màu", mode="lexical")
    ids = [hit.id for hit in found.hits]
    assert "en-1" in ids
    assert "en-2" not in ids  # “an” and “in” are Vietnamese here


def test_records_are_counted_once_over_all_languages(backend):
    answer = Searcher(backend, expand=known_names, render=translated).search(QUESTION, mode="lexical")
    assert {hit.id for hit in answer.hits} == {"en-1", "vi-1"}
    assert answer.total == 2
    assert answer.facets["language"] == {"en": 1, "vi": 1}


def test_a_count_that_another_thread_forgets_is_still_answered(backend):
    class Forgetful(dict):
        def __setitem__(self, key, value):
            """Set nothing, as if another thread had cleared it at once."""

    asked = Languages(backend, translated, Forgetful()).asked(QUESTION, Filters())
    assert [put.many for put in asked] == [2, 2]


def test_words_that_narrow_do_not_decide_among_vietnamese_records(backend):
    home, abroad = Languages(backend, translated).asked("nệm lò xo Việt Nam", Filters(), "nệm lò xo")
    assert (home.text, abroad.text) == ("nệm lò xo", "nệm lò xo Việt Nam")
