"""The terms of a vocabulary in a question."""

from datetime import date

from index.understanding.lexicon import Lexicon, Term
from index.understanding.reading import Reading


def test_of_words_equally_near_to_a_slip_the_first_by_letters_is_meant_in_every_process():
    names = [f"brando{letter}ia" for letter in "zyxwvutnmlkj"]
    lexicon = Lexicon(Term(name, (name,), name) for name in names)
    [match] = lexicon.find(Reading("steel from brandopia", date(2026, 1, 1)))
    assert match.term.name == "brandojia"
