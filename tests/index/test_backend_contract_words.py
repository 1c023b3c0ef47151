"""What every search engine must do: which words of a question make a match."""

from index.backend import Concept, Filters, Query
from index.words import exact_words, folded_words


def asked(text, **more):
    pairs = [(exact, folded) for exact in exact_words(text) for folded in folded_words(exact)]
    return Query(exact=tuple(e for e, _ in pairs), folded=tuple(f for _, f in pairs), **more)


def ids(ranked):
    return [record.id for record in ranked]


def test_as_many_words_as_are_needed_make_a_match(engine, entry, fill):
    backend = fill(engine(), [entry("one", "steel nails"), entry("two", "steel racks")])
    assert ids(backend.lexical(asked("steel nails", needed=2))) == ["one"]
    assert set(ids(backend.lexical(asked("steel nails", needed=1)))) == {"one", "two"}
    assert backend.count(asked("steel nails", needed=2)).total == 1


def test_a_word_that_stands_aside_scores_and_makes_no_match(engine, entry, fill):
    made = [entry("a", "steel in Mexico"), entry("b", "steel alone"), entry("c", "fish in Mexico")]
    backend = fill(engine(), made)
    query = asked("steel mexico", aside=frozenset({"mexico"}))
    assert ids(backend.lexical(query)) == ["a", "b"]
    assert backend.count(query).total == 2
    assert backend.among(["a", "b", "c"], query) == {"a", "b"}


def test_words_that_all_stand_aside_make_a_match_all_the_same(engine, entry, fill):
    backend = fill(engine(), [entry("a", "fish in Mexico"), entry("b", "fish")])
    assert ids(backend.lexical(asked("mexico", aside=frozenset({"mexico"})))) == ["a"]


def test_the_syllables_of_a_compound_make_a_match_together(engine, entry, fill):
    made = [
        entry("honey", "mật ong rừng", title="x", language="vi"),
        entry("pipes", "mặt hàng ống đồng", title="x", language="vi"),
        entry("pipe", "ống đồng", title="x", language="vi"),
    ]
    backend = fill(engine(), made)
    query = asked("mật ong", compounds=(("mat", "ong"),))
    assert ids(backend.lexical(query)) == ["honey"]
    assert backend.count(query).total == 1


def test_of_a_compound_of_many_syllables_some_may_stand_elsewhere(engine, entry, fill):
    made = [
        entry("whole", "chấm dứt hợp đồng lao động", title="x", language="vi"),
        entry("apart", "hợp đồng bị chấm dứt", title="x", language="vi"),
        entry("half", "chấm dứt", title="x", language="vi"),
    ]
    backend = fill(engine(), made)
    query = asked("chấm dứt hợp đồng", compounds=(("cham", "dut", "hop", "dong"),))
    assert set(ids(backend.lexical(query))) == {"whole", "apart"}


def test_the_only_word_of_a_question_is_enough_in_the_language_of_the_records(engine, entry, fill):
    backend = fill(engine(), [entry("en", "steel nails", title="x", language="en")])
    steel = Concept(names=(("steel",),))
    alone = asked("thép", rendered=(steel,), keyed=True, filters=Filters(language=("en",)))
    assert ids(backend.lexical(alone)) == ["en"]
    more = asked("thép cuộn", rendered=(steel,), keyed=True, filters=Filters(language=("en",)))
    assert ids(backend.lexical(more)) == []
