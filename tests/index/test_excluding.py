"""What a question leaves out is in no answer, and a dash that is none leaves nothing out."""

from datetime import date

import pytest

from index.backend import Filters, Query
from index.backends.embedded import EmbeddedIndex
from index.excluding import left_out, unwanted, wanted
from index.indexing import Indexer
from index.saved.reasons import filter_words
from index.search import Searcher
from index.understanding import Removal, understand
from index.understanding.narrowing import asked, narrowed

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("shrimp -Thailand", ["Thailand"]),
        ('tôm -"Thái Lan"', ["Thái Lan"]),
        ("tôm -“Thái Lan” đông lạnh", ["Thái Lan"]),
        ("tôm -Thái Lan đông lạnh", ["Thái Lan"]),
        ("shrimp NOT Thailand", ["Thailand"]),
        ('shrimp AND NOT "breaded shrimp"', ["breaded shrimp"]),
        ("-surimi tôm -anti-dumping", ["surimi", "anti-dumping"]),
        ("tôm −Ecuador", ["Ecuador"]),
    ],
)
def test_a_sign_before_a_word_leaves_it_out(text, words):
    assert [one.words for one in left_out(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "A-552-802",
        "vụ việc A–552–802 và 731-TA-1741",
        "thuế -5 % và -12,5",
        "chống-bán-phá-giá, anti-dumping",
        "Viet Nam - Thailand",
        "Việt Nam – Thái Lan",
        "Việt Nam -",
        "1846/QĐ-BCT",
        "shrimp not from Thailand",
        "shrimp NOT FROM Thailand",
        "SHRIMP NOT THAILAND",
        "goods:\n-shrimp\n-steel",
    ],
)
def test_another_dash_leaves_nothing_out(text):
    assert left_out(text) == [] and wanted(text) == text


def test_what_is_left_out_is_where_it_says_and_is_no_longer_asked_for():
    text = 'tôm -"Thái Lan" đông lạnh'
    (one,) = left_out(text)
    assert text[one.start : one.end] == '-"Thái Lan"'
    assert wanted(text) == "tôm đông lạnh"


def test_a_word_with_marks_leaves_out_no_other_word_and_a_code_is_no_word():
    assert unwanted(("năm",)).marked == ("năm",) and unwanted(("năm",)).phrases == ()
    assert unwanted(("US",)).countries == ("US",) and unwanted(("US",)).phrases == ()


def test_it_is_a_part_that_narrows_and_can_be_taken_off():
    understood = understand("shrimp -Thailand", today=TODAY)
    (part,) = understood.parts
    assert (part.kind, part.values, part.filters) == ("without", ("Thailand",), True)
    assert narrowed(Filters(without=("surimi",)), understood).without == ("surimi", "Thailand")
    assert understood.without([Removal("without", "thailand")]).parts == ()


@pytest.fixture
def find(tmp_path, embedder, entry):
    """Ask an index of shrimp: of Thailand, of Viet Nam, and of Viet Nam with a word on Thailand."""
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    made = [
        entry("thai", "frozen shrimp order", title="x", countries=("TH",), language="en"),
        entry("by-thailand", "frozen shrimp order", title="x", market="TH", language="en"),
        entry("viet", "frozen shrimp order", title="x", countries=("VN",), language="en"),
        entry("beside", "frozen shrimp order as on Thailand", title="x", countries=("VN",), language="en"),
        entry("nam", "tôm đông lạnh, năm 2024, tại Thái Lan", title="x", countries=("VN",), language="vi"),
    ]
    Indexer(backend, embedder).add(made)
    searcher = Searcher(backend, embedder)

    def ask(text, **more):
        given = asked(text, today=TODAY, removed=more.pop("removed", ()))
        return searcher.search(text, understood=more.pop("understood", given), **more)

    yield ask
    backend.close()


@pytest.mark.parametrize("mode", ["hybrid", "lexical", "dense"])
@pytest.mark.parametrize("text", ["shrimp -Thailand", "shrimp NOT Thailand"])
def test_a_country_is_left_out_by_its_records_and_by_its_name(find, text, mode):
    answer = find(text, mode=mode)
    kept = {"viet"} if mode == "lexical" else {"viet", "nam"}
    assert {hit.id for hit in answer.hits} == kept and answer.total == len(kept)
    assert set(answer.facets["country"]) == {"VN"}


def test_words_with_marks_leave_out_their_phrase(find):
    assert "nam" not in {hit.id for hit in find('shrimp -"Thái Lan"').hits}
    assert "nam" in {hit.id for hit in find("tôm -nấm", mode="lexical").hits}


def test_taken_off_it_is_neither_left_out_nor_asked_for(find):
    answer = find("shrimp -Thailand", mode="lexical", removed=[Removal("without")])
    assert {"thai", "viet", "beside"} <= {hit.id for hit in answer.hits}
    assert all("thailand" not in hit.why.matched_terms for hit in answer.hits)


def test_as_written_every_word_is_text(find):
    answer = find("shrimp -Thailand", mode="lexical", understood=None)
    assert answer.hits[0].id == "beside"


def test_a_saved_filter_leaves_out_without_understanding(find):
    answer = find("shrimp -Thailand", mode="lexical", understood=None, filters=Filters(without=("Thailand",)))
    assert [hit.id for hit in answer.hits] == ["viet"]
    assert filter_words({"without": ("Thailand",)}, "vi") == ["không có: Thailand"]


def test_what_leaves_nothing_is_told_and_never_taken_back(find):
    assert find("shrimp -frozen", mode="lexical").total == 0


def test_only_what_is_left_out_lists_all_else(find):
    assert {hit.id for hit in find("-Thailand").hits} == {"viet", "nam"}
    assert Query(filters=Filters(without=("x",))).asks_nothing
