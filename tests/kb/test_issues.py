import re

import pytest

from kb.issues import issue_name, legal_issues, talk

CODES = {
    "NME": 3, "NV": 4, "EP": 1, "CMP": 3, "RAT": 4, "SUB": 7, "INJ": 8, "SG": 2, "CIR": 3, "SCO": 1, "REV": 4,
    "PRO": 3, "DSU": 1,
}  # fmt: skip


def test_the_taxonomy_is_whole():
    assert set(legal_issues()) == {
        f"{family}-{n}" for family, most in CODES.items() for n in range(1, most + 1)
    }


@pytest.mark.parametrize("issue", legal_issues().values(), ids=lambda i: i.code)
def test_an_issue_has_names_law_and_words_in_four_languages(issue):
    assert issue.en and issue.vi and issue.law
    assert {"en", "vi", "fr", "es"} <= set(issue.words)
    for words in (*issue.words.values(), *issue.passing.values()):
        for word in words:
            assert re.compile(word, re.I).match("") is None


def test_names_are_told_apart():
    for lang in ("en", "vi"):
        assert len({issue_name(code, lang) for code in legal_issues()}) == len(legal_issues())


def test_sentences_are_spoken_of_in_four_languages():
    assert set(talk().reasoned) == set(talk().set_aside) == {"en", "vi", "fr", "es"}
