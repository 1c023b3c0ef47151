"""What was understood of a question narrows and raises; the rest is searched as words."""

from datetime import date

import pytest

from index.backend import Filters
from index.backends.embedded import EmbeddedIndex
from index.expansion import Meant
from index.indexing import Indexer
from index.search import Searcher
from index.understanding.narrowing import asked


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


def understood(text):
    return asked(text, today=date(2026, 1, 1))


def test_a_country_that_the_question_leaves_open_raises_its_records(searcher, entry):
    records = [
        entry("n-1", "an order on wire rod from Korea, wire rod", countries=("KR",), market="US"),
        entry("n-2", "an order on wire rod", countries=("MX",), market="US"),
    ]
    found = searcher(records)
    plain = found.search("wire rod Mexico order", mode="lexical")
    raised = found.search(
        "wire rod Mexico order", mode="lexical", understood=understood("wire rod Mexico order")
    )
    assert ids(plain) == ["n-1", "n-2"]
    assert ids(raised) == ["n-2", "n-1"]


def test_the_goods_asked_for_raise_their_records(searcher, entry):
    records = [
        entry("n-1", "final results of the review, final results, review of an order"),
        entry("n-2", "dried mushrooms"),
    ]

    def expand(text):
        return [Meant(names=("nấm khô", "dried mushrooms"), enough=True, weight=1.0)] if "nấm" in text else []

    found = searcher(records, expand=expand)
    question = "nấm khô final results review"
    assert ids(found.search(question, mode="hybrid"))[0] == "n-2"
    assert ids(found.search("final results review", mode="hybrid"))[0] == "n-1"


def test_what_was_understood_and_leaves_nothing_does_not_narrow_and_is_told(searcher, entry):
    question = "wire rod sang Mexico"
    answer = searcher([entry("n-1", "an order on wire rod", countries=("MX",), market="US")]).search(
        question, understood=understood(question)
    )
    assert ids(answer) == ["n-1"]
    [part] = answer.understood
    assert (part.kind, part.filter, part.emptied) == ("market", False, True)


def test_what_was_understood_narrows_where_anything_is_left(searcher, entry):
    question = "wire rod sang Mexico"
    records = [
        entry("n-1", "an order on wire rod, wire rod", countries=("KR",), market="US"),
        entry("n-2", "wire rod", countries=("KR",), market="MX"),
    ]
    answer = searcher(records).search(question, understood=understood(question))
    assert ids(answer) == ["n-2"]
    assert [part.filter for part in answer.understood] == [True]


def test_a_number_in_another_form_finds_what_bears_it(searcher, entry):
    found = searcher(
        [entry("n-1", "a notice", ref="89 FR 64411"), entry("n-2", "89 notices of the Fed. Reg.")]
    )
    question = "89 Fed. Reg. 64411"
    answer = found.search(question, understood=understood(question))
    assert ids(answer)[0] == "n-1"
    assert [part.emptied for part in answer.understood] == [False]


def test_a_number_that_no_record_bears_is_told_as_such(searcher, entry):
    question = "89 Fed. Reg. 64411"
    answer = searcher([entry("n-2", "89 notices of the Fed. Reg.")]).search(
        question, understood=understood(question)
    )
    [part] = answer.understood
    assert (part.values, part.emptied, part.filter) == (("89 FR 64411",), True, False)


def test_a_number_is_asked_in_its_normal_form_of_records_in_vietnamese_too(searcher, entry):
    question = "văn bản 89 Fed. Reg. 64411 về tôm Việt Nam"
    records = [
        entry("vi-1", "một văn bản khác về tôm", language="vi", countries=("VN",)),
        entry("vi-2", "một văn bản", language="vi", countries=("VN",), ref="89 FR 64411"),
        entry("en-1", "a notice on shrimp", language="en", countries=("VN",)),
    ]
    assert ids(searcher(records).search(question, understood=understood(question)))[0] == "vi-2"


def test_a_period_in_words_finds_what_the_same_filter_finds(searcher, entry):
    records = [
        entry("n-1", "steel nails", date=date(2021, 5, 1)),
        entry("n-2", "steel racks sold from home to home", date=date(2022, 5, 1)),
        entry("n-3", "fish from home to home in 2022", date=date(2022, 6, 1)),
        entry("n-4", "steel", date=date(2025, 5, 1)),
    ]
    found = searcher(records)
    question = "steel from 2020 to 2023"
    by_words = found.search(question, understood=understood(question), mode="lexical")
    given = Filters(date_from=date(2020, 1, 1), date_to=date(2023, 12, 31))
    by_filter = found.search("steel", filters=given, mode="lexical")
    assert set(ids(by_words)) == set(ids(by_filter)) == {"n-1", "n-2"}
    assert by_words.total == by_filter.total


@pytest.mark.parametrize("question", ["anti-dumping duty on glycine", "glycine Mỹ"])
def test_a_remedy_or_a_country_in_a_question_makes_no_match_by_itself(searcher, entry, question):
    records = [
        entry("n-1", "glycine from Japan", market="US"),
        entry("n-2", "anti-dumping duty on steel sold to Mỹ (sang Mỹ)", market="US"),
    ]
    answer = searcher(records).search(question, understood=understood(question), mode="lexical")
    assert ids(answer) == ["n-1"]


def test_a_question_of_a_remedy_alone_finds_its_words(searcher, entry):
    records = [entry("n-1", "an anti-dumping duty"), entry("n-2", "a safeguard measure")]
    question = "anti-dumping duty"
    answer = searcher(records).search(question, understood=understood(question), mode="lexical")
    assert ids(answer) == ["n-1"]
