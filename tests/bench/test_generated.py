"""Generated records: the same for the same seed, drawn in any number, and as selective as they say."""

from collections import Counter
from itertools import islice

import numpy as np
import pytest

from index.passages import LONGEST, cut_passages
from tradewarn.model import Page

generated = pytest.importorskip("bench.generated")


@pytest.fixture(scope="module")
def rows():
    return list(generated.rows(12_000, seed=7))


def test_the_same_seed_gives_the_same_records(rows):
    assert list(islice(generated.rows(12_000, seed=7), 50)) == rows[:50]
    assert next(generated.rows(12_000, seed=8)) != rows[0]


def test_fewer_records_are_the_first_of_more(rows):
    assert list(generated.rows(30, seed=7)) == rows[:30]


def test_each_record_has_a_number_of_its_own_across_blocks(rows):
    assert [row.id for row in rows] == [f"g{n:07d}" for n in range(12_000)]


def test_a_record_is_one_passage_as_the_index_would_cut_it(rows):
    for row in rows[:300]:
        assert 20 <= len(row.text.split()) <= LONGEST
        cut = cut_passages(row.id, [Page(number=1, text=row.text)])
        assert row.entry().passages == cut


def test_languages_and_markets_come_in_their_shares(rows):
    languages, markets = Counter(r.language for r in rows), Counter(r.market for r in rows)
    assert {name: round(n / len(rows), 1) for name, n in languages.items()} == {
        "en": 0.6,
        "vi": 0.3,
        "fr": 0.1,
    }
    assert 0.33 < markets["US"] / len(rows) < 0.37
    assert 0.007 < sum(row.hs.startswith("72") for row in rows) / len(rows) < 0.014


def test_frequent_words_are_as_frequent_as_zipf_has_it(rows):
    words = Counter(word for row in rows if row.language == "en" for word in row.text.split())
    (_, first), *_ = ranked = words.most_common(100)
    assert 60 < first / ranked[99][1] < 160


def test_vectors_are_of_length_one_and_belong_to_their_block():
    drawn = generated.vectors(0, 7)
    assert np.allclose(np.linalg.norm(drawn, axis=1), 1, atol=1e-5)
    assert np.array_equal(drawn, generated.vectors(0, 7))
    assert not np.array_equal(drawn, generated.vectors(generated.BLOCK, 7))


def test_batches_of_any_size_give_each_record_its_own_vector(rows):
    whole = generated.vectors(0, 7)
    after = generated.vectors(generated.BLOCK, 7)
    made = [ready for batch in generated.batches(iter(rows), 3_700, 7) for ready in batch]
    assert [ready.entry.id for ready in made] == [row.id for row in rows]
    assert np.array_equal(made[9_999].vectors[0], whole[9_999])
    assert np.array_equal(made[10_001].vectors[0], after[1])


def test_questions_are_words_of_one_record(rows):
    texts = [set(row.text.split()) for row in rows]
    for question in generated.questions(rows, 20, 7):
        words = set(question.split())
        assert any(words <= text for text in texts)
    assert generated.questions(rows, 20, 7) != generated.questions(rows, 20, 8)
