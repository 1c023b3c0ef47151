"""The reviewed words for leaving out can be found, each in its own spelling."""

import yaml

from kb.data import HOME
from kb.excepting import excepting
from tradewarn.text import fold_words


def data():
    return yaml.safe_load((HOME / "excepting.yaml").read_text(encoding="utf-8"))


def test_every_word_is_a_word_and_no_yes_or_no_of_yaml():
    lists = [words for entry in data()["leads"] for key, words in entry.items() if isinstance(words, list)]
    lists += [data()[key] for key in ("between", "taken_from", "none")]
    assert [word for words in lists for word in words if not isinstance(word, str)] == []


def test_each_is_found_by_its_own_spelling_and_with_no_other_marks():
    for entry in data()["leads"]:
        for words in entry["words"]:
            folded = " ".join(fold_words(words))
            found = excepting().lead.search(f"x {folded} y")
            assert found is not None and found[0] == folded
            assert excepting().leads[folded].spelt(words) and excepting().leads[folded].spelt(folded)
    assert not excepting().leads["tru"].spelt("trụ")
    assert excepting().leads["ngoai tru"].spelt("ngoài trừ")


def test_none_stands_in_two_entries():
    folded = [" ".join(fold_words(words)) for entry in data()["leads"] for words in set(entry["words"])]
    assert sorted(word for word in set(folded) if folded.count(word) > 1) == ["ngoai tru"]


def test_words_that_another_word_must_not_stand_before_are_folded():
    said = [w for entry in data()["leads"] for k in ("not_after", "not_before") for w in entry.get(k, ())]
    assert [word for word in said if fold_words(word) != (word,)] == []
