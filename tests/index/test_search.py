from datetime import date, timedelta

import pytest

from index.backend import Filters
from index.backends.embedded import EmbeddedIndex
from index.expansion import Meant
from index.indexing import Indexer
from index.search import MEANT_ONLY, Searcher
from tradewarn.errors import BadUse, IndexOutdated, ModelUnavailable


@pytest.fixture
def searcher(tmp_path, entry, embedder):
    """Make a searcher over entries."""
    opened = []

    def make(entries, *, model=embedder, **options):
        backend = EmbeddedIndex(tmp_path / "index", wait=0.2)
        opened.append(backend)
        Indexer(backend, model).add(entries)
        return Searcher(backend, options.pop("asks_with", model), **options)

    yield make
    for backend in opened:
        backend.close()


def ids(answer):
    return [hit.id for hit in answer.hits]


def test_a_hit_tells_all_that_the_contract_promises(searcher, entry):
    made = entry(
        "n-1",
        "Frozen shrimp from Viet Nam.",
        title="Certain shrimp",
        ref="2025-00815",
        authority="US-DOC",
        date=date(2025, 1, 15),
    )
    answer = searcher([made]).search("frozen shrimp")
    [hit] = answer.hits
    assert (hit.id, hit.kind, hit.ref, hit.title) == ("n-1", "notice", "2025-00815", "Certain shrimp")
    assert (hit.authority, hit.publication_date) == ("US-DOC", date(2025, 1, 15))
    assert (hit.why.lexical_rank, hit.why.dense_rank) == (1, 1)
    assert hit.why.matched_terms == ("frozen", "shrimp")
    [snippet] = hit.snippets
    assert (snippet.text, snippet.page, snippet.start, snippet.end) == (
        "Frozen shrimp from Viet Nam.",
        1,
        0,
        28,
    )
    assert (answer.query, answer.total, answer.issues) == ("frozen shrimp", 1, ())
    assert answer.facets["authority"] == {"US-DOC": 1}


@pytest.mark.parametrize("limit", [0, -1, 101])
def test_a_limit_outside_1_to_100_is_refused(searcher, limit):
    with pytest.raises(BadUse, match="100"):
        searcher([]).search("x", limit=limit)


def test_an_unknown_mode_a_negative_offset_and_a_code_without_digits_are_refused(searcher):
    find = searcher([]).search
    for wrong in ({"mode": "best"}, {"offset": -1}, {"filters": Filters(hs=("abc",))}):
        with pytest.raises(BadUse):
            find("x", **wrong)


def test_an_empty_index_answers_with_nothing(searcher):
    answer = searcher([]).search("frozen shrimp A-552-802 HS 0306.17")
    assert (answer.total, answer.hits) == (0, ())


@pytest.mark.parametrize("mode", ["hybrid", "lexical", "dense"])
def test_the_same_question_has_the_same_answer_in_pages_and_whole(searcher, entry, mode):
    made = [entry(f"r{n:03d}", f"steel nails {n} " + "more " * (n % 9)) for n in range(250)]
    find = searcher(made).search
    whole = [
        i
        for offset in range(0, 260, 100)
        for i in ids(find("steel nails 7", limit=100, offset=offset, mode=mode))
    ]
    paged = [
        i
        for offset in range(0, 260, 37)
        for i in ids(find("steel nails 7", limit=37, offset=offset, mode=mode))
    ]
    total = find("steel nails 7", mode=mode).total
    assert whole == paged and len(set(whole)) == len(whole) == total
    assert total == (100 if mode == "dense" else 250)


@pytest.mark.parametrize("text", ["A-552-802", "A–552–802", "a 552 802", "2025-00815", "2025–00815"])
@pytest.mark.parametrize("mode", ["hybrid", "lexical", "dense"])
def test_a_number_alone_is_answered_by_its_record(searcher, entry, text, mode):
    made = [
        entry("this", "Certain frozen goods.", ref="2025-00815", case_numbers=("A-552-802",)),
        *(entry(f"o{n}", "A 552 802 a 552 00815 2025 a a a " * 3, ref=f"2024-{n}") for n in range(9)),
    ]
    answer = searcher(made).search(text, mode=mode)
    assert answer.hits[0].id == "this"
    assert answer.hits[0].why.dense_rank is None
    assert {"A-552-802", "2025-00815"} & set(answer.hits[0].why.matched_terms)


def test_of_a_cases_records_the_newest_stands_first_and_a_documents_own_number_before_it(searcher, entry):
    made = [
        entry("old", "x", ref="2019-1", case_numbers=("AD733",), date=date(2019, 1, 1)),
        entry("new", "x", ref="2025-1", case_numbers=("AD733",), date=date(2025, 1, 1)),
        entry("own", "x", ref="AD733", date=date(2001, 1, 1)),
    ]
    assert ids(searcher(made).search("AD 733")) == ["own", "new", "old"]


def test_a_number_with_words_keeps_its_records_before_all_others(searcher, entry):
    made = [
        entry("other", "final results of the review, final results", title="Final results of the review"),
        entry("prelim", "preliminary results", ref="2025-1", case_numbers=("A-552-802",)),
        entry("final", "final results of the review", ref="2025-2", case_numbers=("A-552-802",)),
    ]
    assert ids(searcher(made).search("A-552-802 final results of the review"))[:2] == ["final", "prelim"]


def test_a_number_that_no_record_bears_finds_its_mention_in_a_text_only(searcher, entry):
    made = [entry("a", "as in case A–570–999, decided"), entry("b", "a 999 570"), entry("c", "nothing")]
    assert ids(searcher(made).search("A-570-999", mode="lexical")) == ["a"]


def test_an_hs_code_in_the_question_finds_records_that_list_it(searcher, entry):
    made = [entry("a", "certain goods", hs=("0306170004",)), entry("b", "other goods", hs=("7210",))]
    answer = searcher(made).search("HS 0306.17")
    assert ids(answer) == ["a"] and answer.hits[0].why.matched_terms == ("0306170004",)


@pytest.mark.parametrize("mode", ["hybrid", "lexical", "dense"])
def test_a_filter_binds_both_halves(searcher, entry, mode):
    made = [entry(f"r{n}", "frozen shrimp", market=("US", "EU")[n % 2], countries=("VN",)) for n in range(20)]
    answer = searcher(made).search("frozen shrimp", filters=Filters(market="us", country="VN"), mode=mode)
    assert set(ids(answer)) == {f"r{n}" for n in range(0, 20, 2)}
    assert answer.total == 10 and answer.facets["market"] == {"US": 10}


def test_an_empty_question_lists_what_the_filters_allow_newest_first(searcher, entry):
    made = [entry(f"r{n}", "x", date=date(2024, 1, n), market=("US", "EU")[n % 2]) for n in range(1, 6)]
    answer = searcher(made).search("  ", filters=Filters(market="EU"))
    assert ids(answer) == ["r5", "r3", "r1"] and answer.total == 3


def test_meaning_finds_what_no_word_does_and_counts_it(searcher, entry, make_embedder):
    class Bilingual(make_embedder):
        def queries(self, texts):
            return super().queries([text.replace("tôm", "shrimp") for text in texts])

    made = [entry("a", "shrimp", title="t"), entry("b", "steel", title="t")]
    find = searcher(made, model=Bilingual()).search
    hybrid = find("tôm")
    assert ids(hybrid)[0] == "a" and hybrid.hits[0].why.lexical_rank is None
    assert hybrid.total == 2 and hybrid.hits[0].snippets[0].text == "shrimp"
    assert find("tôm", mode="lexical").total == 0


def test_other_names_find_across_languages_and_show_what_matched(searcher, entry):
    def expand(text):
        return [Meant(names=("frozen shrimp", "prawns"), enough=True)] if "tôm" in text else []

    made = [entry("a", "Notice on frozen warmwater shrimp"), entry("b", "frozen fish"), entry("c", "prawns")]
    answer = searcher(made, expand=expand).search("tôm đông lạnh", mode="lexical")
    assert set(ids(answer)) == {"a", "c"} and answer.total == 2
    assert {hit.id: hit.why.matched_terms for hit in answer.hits} == {
        "a": ("frozen", "shrimp"),
        "c": ("prawns",),
    }


def test_without_vectors_a_hybrid_search_goes_by_words_and_says_so(searcher, entry, embedder):
    answer = searcher([entry("a", "frozen shrimp")], model=None, asks_with=embedder).search("shrimp")
    assert ids(answer) == ["a"]
    [issue] = answer.issues
    assert "by words only" in issue.what and issue.fix
    assert searcher([], model=None, asks_with=embedder).search("shrimp", mode="lexical").issues == ()


def test_a_model_that_cannot_be_loaded_is_an_error_not_a_poorer_answer(searcher, entry, make_embedder):
    class Broken(make_embedder):
        def queries(self, texts):
            raise ModelUnavailable("it is broken", fix="mend it")

    find = searcher([entry("a", "frozen shrimp")], asks_with=Broken()).search
    with pytest.raises(ModelUnavailable):
        find("shrimp")
    assert ids(find("shrimp", mode="lexical")) == ["a"]


def test_a_question_in_another_models_vectors_is_refused(searcher, entry, make_embedder):
    find = searcher([entry("a", "frozen shrimp")], asks_with=make_embedder("another")).search
    with pytest.raises(IndexOutdated, match="another"):
        find("shrimp")


def test_a_snippet_is_a_verbatim_window_around_the_words(searcher, entry):
    filler = "Nothing of note is said in this sentence, which is long enough. " * 12
    text = f"{filler}The thuế suất for Tôm ĐÔNG LẠNH is 25.76 percent. {filler}"
    answer = searcher([entry("a", filler + "\f" + text, title="t")]).search("tom dong lanh")
    snippet = answer.hits[0].snippets[0]
    assert "Tôm ĐÔNG LẠNH is 25.76" in snippet.text and len(snippet.text) <= 300
    assert snippet.page == 2 and text[snippet.start : snippet.end] == snippet.text


def test_a_record_without_text_is_still_shown(searcher, entry):
    answer = searcher([entry("a", "", title="Certain shrimp", ref="X-1")]).search("shrimp")
    assert ids(answer) == ["a"] and answer.hits[0].snippets == ()


@pytest.mark.parametrize(
    "text", ["\0", "🦐" * 300, "a" * 1_999, "%_'\"\\ OR 1=1 --", "AND OR NOT ( [ { * ? ~ ^", "-" * 500]
)
@pytest.mark.parametrize("mode", ["hybrid", "lexical", "dense"])
def test_hostile_questions_are_answered(searcher, entry, text, mode):
    searcher([entry("a", "frozen shrimp")]).search(text, mode=mode)


def test_meaning_alone_adds_only_the_nearest_few_and_total_and_facets_count_what_can_be_paged(
    searcher, entry
):
    made = [entry(f"r{n:03}", f"gnome{n}", market="US") for n in range(60)]
    find = searcher(made).search
    answer = find("xyzzy", limit=100)
    assert len(answer.hits) == answer.total == MEANT_ONLY == answer.facets["market"]["US"]
    assert {hit.why.lexical_rank for hit in answer.hits} == {None}
    assert ids(find("xyzzy", limit=5, offset=5)) == ids(answer)[5:10]
    assert find("xyzzy", mode="lexical").total == 0


def test_what_is_near_and_matches_by_words_always_counts_as_both(searcher, entry):
    made = [entry(f"r{n:03}", f"steel gnome{n}") for n in range(60)]
    answer = searcher(made).search("steel", limit=100)
    assert len(answer.hits) == answer.total == 60
    assert all(hit.why.lexical_rank and hit.why.dense_rank for hit in answer.hits)


def test_a_hit_shows_another_passage_than_its_title_where_there_is_one(searcher, entry):
    text = "Certain Gnomes From Freedonia: Order\nGnomes of clay are covered.\na_b: 1\nc: 2\nd: 3"
    made = [
        entry("a", text, title="Certain Gnomes From Freedonia: Order"),
        entry("b", "Gnomes", title="Gnomes"),
    ]
    answer = searcher(made).search("gnomes freedonia order", mode="lexical")
    assert [[s.text for s in hit.snippets] for hit in answer.hits] == [
        ["Gnomes of clay are covered."],
        ["Gnomes"],
    ]


@pytest.mark.parametrize("mode", ["hybrid", "lexical", "dense"])
@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "«{}»"])
def test_words_in_quotation_marks_are_found_only_as_they_stand(searcher, entry, mode, marks):
    records = [
        entry("n-1", "an order on fish fillets from Viet Nam"),
        entry("n-2", "fillets that are no fish at all, from Viet Nam"),
    ]
    answer = searcher(records).search(f"order {marks.format('Fish  fillets')} Viet Nam", mode=mode)
    assert ids(answer) == ["n-1"]
    assert answer.total == 1


@pytest.mark.parametrize("mode", ["hybrid", "lexical"])
@pytest.mark.parametrize("question", ["A-999-801", "A-999-801 shrimp"])
def test_pages_hold_each_record_of_a_large_case_once_newest_first(searcher, entry, mode, question):
    records = [
        entry(
            f"n-{n:03d}",
            f"notice on shrimp {'shrimp ' * (n % 7)}",
            case_numbers=("A-999-801",),
            date=date(2020, 1, 1) + timedelta(days=n),
        )
        for n in range(260)
    ]
    found = searcher(records)
    paged = [
        hit
        for offset in range(0, 280, 20)
        for hit in ids(found.search(question, limit=20, offset=offset, mode=mode))
    ]
    assert sorted(paged) == [record.id for record in records]
    if question == "A-999-801":
        assert paged[0] == "n-259"
