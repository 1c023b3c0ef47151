"""What is pruned and looked up must be the true beginning of the whole ranking."""

import random
from datetime import date

import pytest

from index.backend import Concept, Filters, Phrase, Query
from index.backends.embedded import EmbeddedIndex
from index.embedded import best as pruning
from index.indexing import Indexer
from tradewarn.text import fold

WORDS = ["steel", "pipe", "nail", "gnome", "tole", "acier", "ống", "thép", "tôm", "đinh", "an", "in", "tu"]
RECORDS = 600
LANGUAGES = ("en", "en", "vi", "fr", None)
MARKETS = ("US", "US", "US", "EU", "IN")


@pytest.fixture(scope="module")
def engine(tmp_path_factory, entry):
    chance = random.Random(7)
    weights = [1 / (place + 1) for place in range(len(WORDS))]

    def drawn(count):
        return " ".join(chance.choices(WORDS, weights, k=count))

    made = [
        entry(
            f"r{number:03d}",
            drawn(chance.randint(2, 30)),
            title=drawn(2),
            language=chance.choice(LANGUAGES),
            market=chance.choice(MARKETS),
            hs=(chance.choice(("720810", "731815", "030617")),),
            date=date(2000 + chance.randint(0, 20), 5, 1),
        )
        for number in range(RECORDS)
    ]
    backend = EmbeddedIndex(tmp_path_factory.mktemp("pruned") / "index")
    for start in range(0, RECORDS, 100):
        Indexer(backend).add(made[start : start + 100])
    return backend


def questions():
    chance = random.Random(11)
    for _ in range(150):
        words = tuple(chance.sample(WORDS, chance.randint(1, 7)))
        folded = tuple(fold(word) for word in words)
        yield Query(
            exact=words,
            folded=folded,
            aside=frozenset(folded[:1]) if chance.random() < 0.2 else frozenset(),
            compounds=(folded[-2:],) if len(set(folded[-2:])) > 1 and chance.random() < 0.2 else (),
            needed=chance.randint(1, len(words)),
            keyed=chance.random() < 0.1,
            phrases=(Phrase(folded=folded[:2]),) if chance.random() < 0.2 else (),
            required=(Phrase(folded=folded[:1]),) if chance.random() < 0.2 else (),
            concepts=(Concept(names=(("nail", "gnome"),), enough=chance.random() < 0.5),)
            if chance.random() < 0.3
            else (),
            rendered=(Concept(names=(("tole",),)), Concept(names=(("pipe",),)))
            if chance.random() < 0.2
            else (),
            hs=("7208",) if chance.random() < 0.1 else (),
            filters=Filters(
                market=chance.choice(((), (), ("US",), ("IN",))),
                language=chance.choice(((), ("vi", "?"), ("en", "fr"), ("en",))),
                hs=chance.choice(((), (), ("73",))),
                date_from=chance.choice((None, None, date(2012, 1, 1))),
            ),
            limit=chance.choice((1, 5, 20)),
            offset=chance.choice((0, 0, 3, 40)),
        )


@pytest.mark.parametrize("query", list(questions()))
def test_the_best_are_those_of_the_whole_ranking(engine, monkeypatch, query):
    pruned = engine.lexical(query)
    monkeypatch.setattr(pruning, "_pruned", lambda *_: None)
    whole = engine.lexical(query)
    assert pruned == whole


def test_a_title_that_ends_within_a_word_of_the_text_is_words_of_its_own(tmp_path, entry):
    backend = EmbeddedIndex(tmp_path / "index")
    titled = entry("cut", "Dumping of steel railway wheels", title="Dumping of steel rail")
    Indexer(backend).add([titled, entry("other", "steel rail")])
    query = Query(exact=("rail",), folded=("rail",))
    assert {one.id for one in backend.lexical(query)} == backend.among(["cut", "other"], query)
    assert backend.count(query).total == 2


def test_most_plain_questions_are_answered_without_the_whole_ranking(engine, monkeypatch):
    wholes = []
    ranked = pruning._to_the_tie
    monkeypatch.setattr(pruning, "_to_the_tie", lambda *given: wholes.append(1) or ranked(*given))
    plain = [
        query.model_copy(
            update={"needed": min(2, query.needed), "limit": 5, "offset": 0, "filters": Filters()}
        )
        for query in questions()
        if not (query.phrases or query.required or query.concepts or query.rendered or query.hs)
    ]
    assert len([query for query in plain if engine.lexical(query)]) > 20
    assert len(wholes) < len(plain) / 3


def test_a_whole_ranking_has_every_match_and_nothing_else(engine):
    for query in questions():
        everything = engine.lexical(query.model_copy(update={"limit": RECORDS, "offset": 0}))
        ids = [ranked.id for ranked in everything]
        assert set(ids) == engine.among([f"r{number:03d}" for number in range(RECORDS)], query)
        assert len(ids) == engine.count(query).total
