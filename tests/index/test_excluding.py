"""What a question leaves out is in no answer, and a dash that is none leaves nothing out."""

from datetime import date

import pytest

from api.web.names import Names
from index.backend import Filters, Phrase, Query
from index.backends.embedded import EmbeddedIndex
from index.indexing import Indexer
from index.meaning import CANDIDATES
from index.saved.reasons import filter_words
from index.search import Searcher
from index.understanding import Removal, understand
from index.understanding.denying import denied
from index.understanding.exclusions import affirmed, excluded
from index.understanding.narrowing import asked, narrowed

TODAY = date(2026, 11, 23)
WITHOUT = frozenset({"without"})


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
        ("thép -từ Trung Quốc", ["Trung Quốc"]),
        ("steel -the EU", ["EU"]),
    ],
)
def test_a_sign_before_a_word_leaves_it_out(text, words):
    assert [one.label for one in excluded(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "A-999-802",
        "vụ việc A–999–802 và 731-TA-9741",
        "thuế -5 % và -12,5",
        "chống-bán-phá-giá, anti-dumping",
        "Viet Nam - Thailand",
        "Việt Nam – Thái Lan",
        "Việt Nam -",
        "1846/QĐ-BCT",
        "shrimp not from cold waters",
        "shrimp NOT FROM COLD WATERS",
        "SHRIMP NOT BREADED",
        "goods:\n-shrimp\n-steel",
    ],
)
def test_another_dash_leaves_nothing_out(text):
    assert excluded(text) == []
    assert understand(text, today=TODAY).rest_of(WITHOUT) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("steel -US-ITC", "US-ITC", "steel"),
        ("thép -lẩn tránh", "lẩn tránh", "thép"),
        ("steel -countervailing duty", "countervailing duty", "steel"),
        ("tôm -Minh Phú", "Minh Phú", "tôm"),
        ("steel -section 129", "section 129", "steel"),
        ("thép -khởi xướng điều tra", "khởi xướng điều tra", "thép"),
        ("thép -rà soát cuối kỳ", "rà soát cuối kỳ", "thép"),
        ("anti -dumping shrimp", "dumping", "anti shrimp"),
        ("thép -thép không gỉ", "thép không gỉ", "thép"),
        ("tôm -cá tra", "cá tra", "tôm"),
        ("steel -wire rods, coated", "wire rods", "steel , coated"),
        ("thép -sang Mỹ", "Mỹ", "thép"),
        ("steel -A-999-847 pipe", "A-999-847", "steel pipe"),
        ("thép -chất lượng cao", "chất lượng cao", "thép"),
    ],
)
def test_what_is_named_behind_a_sign_is_left_out_whole_and_never_affirmed(text, words, rest):
    found = understand(text, today=TODAY)
    assert [(part.kind, part.label) for part in found.parts] == [("without", words)]
    assert found.rest_of(WITHOUT) == rest


def test_beside_what_is_left_out_all_else_is_understood():
    found = understand("tôm sang Mỹ -lẩn tránh năm 2024", today=TODAY)
    assert [part.kind for part in found.parts] == ["market", "without", "date"]
    assert found.rest_of({"market", "without", "date"}) == "tôm sang"


@pytest.mark.parametrize(
    ("text", "rest"),
    [("tôm Việt Nam-xuất xứ", "tôm -xuất xứ"), ("Vietnam-origin shrimp", "-origin shrimp")],
)
def test_a_dash_that_is_left_when_a_country_is_cut_out_leaves_nothing_out(text, rest):
    assert understand(text, today=TODAY).rest_of({"market", "country", "without"}) == rest


def test_what_is_left_out_is_where_it_says_and_is_no_longer_asked_for():
    text = 'tôm -"Thái Lan" đông lạnh'
    (one,) = excluded(text)
    assert text[one.start : one.end] == '-"Thái Lan"'
    assert affirmed(text, ["Thái Lan"]) == "tôm đông lạnh"
    assert affirmed(text, ["surimi"]) == text


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("AD", {("instrument", "AD")}),
        ("SG", {("instrument", "SG")}),
        ("Singapore", {("market", "SG"), ("country", "SG")}),
        ("US-ITC", {("authority", "US-ITC")}),
        ("US", {("market", "US"), ("country", "US")}),
        ("chống trợ cấp", {("instrument", "CVD")}),
        ("A–999–847", {("case_number", "a999847")}),
        ("surimi", set()),
    ],
)
def test_what_is_named_is_denied_by_its_value(words, values):
    assert set(denied((words,)).values) == values


def test_a_word_with_marks_leaves_out_no_other_word_and_a_code_is_no_word():
    assert denied(("năm",)).marked == ("năm",) and denied(("năm",)).phrases == ()
    for code in ("US", "AD", "US-ITC", "Thái Lan"):
        assert not denied((code,)).by_words
    assert denied(("cá tra",)).phrases == (Phrase(folded=("ca", "tra")),)
    assert denied(("A-999-847", "ZX 12/77")).identifiers == ("a999847", "zx12/77")


def test_a_chip_names_what_is_left_out():
    assert Names("en").left_out("SG") == "“SG”" and Names("vi").left_out("Thailand") == "Thái Lan"


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
@pytest.mark.parametrize(
    "text", ["shrimp -Thailand", "shrimp NOT Thailand", 'shrimp -"Thái Lan"', "shrimp except Thailand"]
)
def test_a_country_is_left_out_by_its_records_and_not_by_its_mention(find, text, mode):
    answer = find(text, mode=mode)
    kept = {"viet", "beside"} if mode == "lexical" else {"viet", "beside", "nam"}
    assert {hit.id for hit in answer.hits} == kept and answer.total == len(kept)
    assert set(answer.facets["country"]) == {"VN"}


def test_words_with_marks_leave_out_their_phrase(find):
    assert "nam" not in {hit.id for hit in find('shrimp -"đông lạnh"').hits}
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
    assert {hit.id for hit in answer.hits} == {"viet", "beside"}
    assert filter_words({"without": ("Thailand",)}, "vi") == ["không có: Thailand"]


def test_what_leaves_nothing_is_told_and_never_taken_back(find):
    assert find("shrimp -frozen", mode="lexical").total == 0


def test_only_what_is_left_out_lists_all_else(find):
    assert {hit.id for hit in find("-Thailand").hits} == {"viet", "beside", "nam"}
    assert Query(filters=Filters(denied=denied(("x",)))).asks_nothing


def test_by_its_number_a_record_is_left_out(tmp_path, embedder, entry):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    made = [
        entry("own", "steel pipes", ref="a", case_numbers=("A-999-847",)),
        entry("cited", "steel pipes", ref="A–999–848"),
        entry("other", "steel pipes", ref="c", authority="US-ITC"),
    ]
    Indexer(backend, embedder).add(made)

    def found(text, *without, mode="hybrid", **more):
        answer = Searcher(backend, embedder).search(text, filters=Filters(without=without, **more), mode=mode)
        assert answer.total == len(answer.hits)
        return {hit.id for hit in answer.hits}

    assert found("", "A-999-847", case_number="A-999-847") == set()
    for mode in ("hybrid", "lexical", "dense"):
        assert found("steel", "A-999-847", "A-999-848", mode=mode) == {"other"}
        assert found("steel", "US-ITC", mode=mode) == {"own", "cited"}
    backend.close()


@pytest.mark.parametrize("sign", ["-gamma", "-Thailand"])
def test_by_meaning_all_that_passes_is_found_however_much_is_nearer(tmp_path, embedder, entry, sign):
    backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
    near = [entry(f"n{n}", "steel gamma", countries=("TH",)) for n in range(5 * CANDIDATES)]
    far = [entry(f"f{n}", f"steel and other words {n}") for n in range(30)]
    Indexer(backend, embedder).add([*near, *far])
    text = f"steel {sign}"
    answer = Searcher(backend, embedder).search(
        text, understood=asked(text, today=TODAY), mode="dense", limit=50
    )
    assert answer.total == 30 and {hit.id for hit in answer.hits} == {one.id for one in far}
    backend.close()
