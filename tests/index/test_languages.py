"""A Vietnamese question is put to Vietnamese records as it stands, and to all others in English words.

An English one is put to all but the Vietnamese records as it stands, and to these in Vietnamese words.
"""

import pytest

from index.backend import UNTOLD, Filters
from index.backends.embedded import EmbeddedIndex
from index.expansion import known_names
from index.indexing import Indexer
from index.languages import LEAST_RENDERED, Languages, marked, words_of
from index.search import Searcher
from kb.lexicon import translated
from kb.lexicon_english import in_vietnamese

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

    asked = Languages(backend, translated, _held=Forgetful()).asked(QUESTION, Filters())
    assert [put.many for put in asked] == [2, 2]


def test_words_that_narrow_do_not_decide_among_vietnamese_records(backend):
    home, abroad = Languages(backend, translated).asked("nệm lò xo Việt Nam", Filters(), "nệm lò xo")
    assert (home.text, abroad.text) == ("nệm lò xo", "nệm lò xo Việt Nam")


ENGLISH_QUESTION = "spring mattresses antidumping investigation by Zyxoq"


def test_vietnamese_records_are_asked_an_english_question_in_their_words(backend):
    rest, abroad = Languages(backend, translated, in_vietnamese).asked(ENGLISH_QUESTION, Filters())
    assert (set(rest.filters.language), rest.rendered, rest.beside) == ({"en", UNTOLD}, "", False)
    assert (abroad.filters.language, abroad.many, abroad.abroad) == (("vi",), 1, True)
    assert "chống bán phá giá" in abroad.rendered
    assert abroad.kept == {"zyxoq"}


@pytest.mark.parametrize(
    "text", ["Zyxoq of Lucern and partners", "", "what is it", "acier inoxydable de Chine"]
)
def test_a_question_that_is_not_known_to_be_english_is_put_once(backend, text):
    [put] = Languages(backend, translated, in_vietnamese).asked(text, Filters())
    assert (put.filters, put.text, put.beside, put.kept) == (Filters(), text, False, None)


def test_who_asks_in_english_for_one_language_is_answered_in_it(backend):
    languages = Languages(backend, translated, in_vietnamese)
    for language, many in (("en", 1), ("vi", 1)):
        puts = languages.asked(ENGLISH_QUESTION, Filters(language=language))
        assert [put.filters.language for put in puts] == [(language,)] * many
    assert languages.asked(ENGLISH_QUESTION, Filters(language="vi"))[0].rendered


def test_where_nothing_is_vietnamese_an_english_question_is_not_even_rendered(tmp_path, entry, embedder):
    opened = EmbeddedIndex(tmp_path / "other", wait=0.2)
    Indexer(opened, embedder).add([entry("en-1", "Spring mattresses.", language="en")])
    asked = []
    [put] = Languages(opened, translated, asked.append).asked(ENGLISH_QUESTION, Filters())
    opened.close()
    assert (put.filters, asked) == (Filters(), [])


@pytest.fixture
def searcher(backend):
    return Searcher(backend, expand=known_names, render=translated, mirror=in_vietnamese)


def test_the_vietnamese_record_is_found_by_words_and_no_english_word_is_a_vietnamese_syllable(
    searcher, entry, embedder
):
    more = [
        entry("vi-2", "Hàng can, an do đó to; the on in có tin.", language="vi"),
        entry("vi-3", "Quyền và nghĩa vụ của người lao động theo hợp đồng lao động.", language="vi"),
    ]
    Indexer(searcher.backend, embedder).add(more)
    found = searcher.search("can an employee do this: labor contract, rights and obligations", mode="lexical")
    assert "vi-3" in {hit.id for hit in found.hits}
    assert "vi-2" not in {hit.id for hit in found.hits}


def test_a_firm_in_an_english_question_is_sought_as_it_stands(searcher, entry, embedder):
    Indexer(searcher.backend, embedder).add([entry("vi-2", "Công ty Zyxoq xuất khẩu nệm.", language="vi")])
    found = searcher.search(ENGLISH_QUESTION, mode="lexical")
    assert [hit.id for hit in found.hits if hit.id.startswith("vi")] == ["vi-2", "vi-1"]


def test_only_vietnamese_records_are_asked_by_words_that_are_all_rendered(searcher):
    found = searcher.search(
        "antidumping investigation of mattresses", mode="lexical", filters=Filters(language="vi")
    )
    assert [hit.id for hit in found.hits] == ["vi-1"]
    nothing = searcher.search("labor contract", mode="lexical", filters=Filters(language="vi"))
    assert (nothing.hits, nothing.total) == ((), 0)


def test_records_are_counted_once_over_all_languages_in_english_too(searcher):
    answer = searcher.search("spring mattresses antidumping investigation", mode="lexical")
    assert {hit.id for hit in answer.hits} == {"en-1", "vi-1"}
    assert answer.total == 2
    assert answer.facets["language"] == {"en": 1, "vi": 1}


def test_a_number_is_found_in_any_language_of_the_question(searcher, entry, embedder):
    more = entry("vi-2", "Nệm.", language="vi", case_numbers=("A-999-801",))
    Indexer(searcher.backend, embedder).add([more])
    found = searcher.search("antidumping investigation A-999-801", mode="lexical")
    assert found.hits[0].id == "vi-2"


def test_a_compound_of_which_a_record_has_a_look_alike_is_not_found_in_it(searcher, entry, embedder):
    more = [
        entry("vi-2", "Mặt hàng ống đồng.", language="vi"),
        entry("en-3", "Raw honey.", language="en"),
    ]
    Indexer(searcher.backend, embedder).add(more)
    found = searcher.search("mật ong", mode="lexical")
    assert [hit.id for hit in found.hits] == ["en-3"]


def test_the_syllables_of_a_question_are_told_apart_in_compounds_and_what_weighs_nothing():
    text = "khi nào mật ong bị kiện"
    known = words_of(text, translated(text))
    assert ("mat", "ong") in known["compounds"]
    assert "bi" in known["light"] and "mat" not in known["light"]
