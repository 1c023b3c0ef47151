"""What a passage has in common with questions at large counts less, in every language alike."""

import numpy as np
import pytest

from index.backend import Filters
from index.languages import Put
from index.lean import kept_lean, questions
from index.meaning import AT_LARGE, MOST_RENDERED, Meaning


class Fixed:
    """Embeds known texts to known vectors, and counts how often it is asked."""

    name = "fixed@1"
    dimensions = 3

    def __init__(self, known):
        self.known, self.asked = known, 0

    def queries(self, texts):
        self.asked += 1
        return np.array([self.known.get(text, (0.0, 0.0, 1.0)) for text in texts], dtype=np.float32)

    passages = queries


@pytest.fixture
def embedder():
    return Fixed({"nệm": (1.0, 0.0, 0.0), "mattresses": (0.0, 1.0, 0.0)})


def lean(embedder, language):
    return np.array({"vi": (0.5, 0.0, 0.0), "en": (0.0, 0.5, 0.0)}[language], dtype=np.float32)


def test_a_question_asked_of_one_language_is_asked_as_it_stands(embedder):
    vector = Meaning(None, embedder, lean).vectors([Put(Filters(), "nệm")])[0]
    assert vector.tolist() == [1.0, 0.0, 0.0]


def test_beside_other_languages_the_common_part_is_taken_away():
    embedder = Fixed({"nệm lò xo": (0.6, 0.8, 0.0)})
    vector = Meaning(None, embedder, lean).vectors([Put(Filters(), "nệm lò xo", beside=True)])[0]
    left = np.array([0.6 - AT_LARGE * 0.5, 0.8, 0.0])
    assert vector.tolist() == pytest.approx(list(left / np.linalg.norm(left)))


def test_the_english_counts_by_how_much_of_the_question_it_says(embedder):
    put = Put(Filters(), "nệm", beside=True, abroad=True, rendered="mattresses", share=0.8)
    vector = Meaning(None, embedder, lean).vectors([put])[0]
    weight = MOST_RENDERED * 0.8
    assert vector[1] / vector[0] == pytest.approx(weight / (1 - weight))


def test_all_ways_of_putting_a_question_are_of_one_length(embedder):
    """A shorter vector is less near to everything, and its records would come last."""
    home = Put(Filters(), "nệm", beside=True)
    abroad = Put(Filters(), "nệm", beside=True, abroad=True, rendered="mattresses", share=0.8)
    mirrored = Put(
        Filters(), "mattresses", beside=True, abroad=True, rendered="nệm", share=0.5, language="en"
    )
    vectors = Meaning(None, embedder, lean).vectors([home, abroad, mirrored])
    assert [float(np.linalg.norm(vector)) for vector in vectors] == pytest.approx([1.0, 1.0, 1.0])


def test_of_an_english_question_nothing_is_taken_away(embedder):
    put = Put(Filters(), "mattresses", beside=True, abroad=True, rendered="nệm", share=0.8, language="en")
    vector = Meaning(None, embedder, lean).vectors([put])[0]
    bare = Meaning(None, embedder).vectors([put])[0]
    assert vector.tolist() == bare.tolist()


def test_a_question_without_any_meaning_has_no_length():
    nothing = Fixed({"nệm": (0.0, 0.0, 0.0)})
    assert Meaning(None, nothing).vectors([Put(Filters(), "nệm", beside=True)])[0].tolist() == [0.0, 0.0, 0.0]


def test_a_text_that_is_put_twice_is_embedded_once(embedder):
    home = Put(Filters(), "nệm", beside=True)
    abroad = Put(Filters(), "nệm", beside=True, abroad=True, rendered="mattresses", share=1.0)
    assert len(Meaning(None, embedder, lean).vectors([home, abroad])) == 2
    assert embedder.asked == 1


def test_the_mean_of_questions_is_made_once_and_kept(embedder, tmp_path):
    first = kept_lean(tmp_path)(embedder, "vi")
    assert embedder.asked == 1
    assert kept_lean(tmp_path)(embedder, "vi").tolist() == first.tolist()
    assert embedder.asked == 1
    kept_lean(tmp_path)(embedder, "en")
    assert embedder.asked == 2


def test_a_damaged_copy_is_made_anew(embedder, tmp_path):
    made = kept_lean(tmp_path)(embedder, "vi")
    [file] = (tmp_path / "leans").iterdir()
    file.write_bytes(b"not a vector")
    assert kept_lean(tmp_path)(embedder, "vi").tolist() == made.tolist()


def test_a_cache_that_cannot_be_written_costs_time_only(embedder, tmp_path):
    (tmp_path / "leans").write_text("a file in the way", encoding="utf-8")
    assert kept_lean(tmp_path)(embedder, "vi").shape == (3,)


def test_questions_at_large_are_of_many_goods():
    assert len(questions("vi")) > 300
    assert len(set(questions("vi")) & set(questions("en"))) < 20
