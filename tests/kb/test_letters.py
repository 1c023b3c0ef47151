"""What letters ask for is whole in both languages, and each of its words names one thing."""

from collections import Counter

from kb.letters import LAW, any_of, asked_for, signs


def test_each_kind_is_named_and_explained_in_both_languages():
    for kind in asked_for().values():
        for vi, en in (kind.what, kind.means, kind.todo):
            assert vi and en and vi != en, kind.code
        assert len(kind.todo[0]) == len(kind.todo[1]) and kind.law, kind.code


def test_each_kind_has_words_but_that_which_has_no_name():
    assert [k.code for k in asked_for().values() if not k.words] == ["reply"]


def test_no_word_names_two_things():
    seen = Counter(word for kind in asked_for().values() for word in kind.words)
    assert [word for word, times in seen.items() if times > 1] == []


def test_a_wider_kind_is_a_kind():
    assert {k.kind_of for k in asked_for().values()} - {""} <= asked_for().keys()


def test_agreements_are_named_and_cited():
    cited = {law.partition(" ")[0] for kind in asked_for().values() for law in kind.law}
    assert LAW.keys() <= cited


def test_a_star_takes_any_ending_and_the_longest_word_wins():
    words = any_of(["tebliğ*", "due", "due date"])
    assert words.search("bu yazının tebliğinden")[0] == "tebliğ"
    assert words.search("the due  date")[0] == "due  date"
    assert words.search("overdue residue") is None
    assert any_of(signs().cues).search("Please reply")
