"""What letters of several authorities and languages ask for, and until when."""

from datetime import date

import pytest

from extract.letters.asks import read_asks, read_warning
from extract.letters.head import read_head

LETTER = "9 May 2031\n\nDear Sir or Madam,\n\n{}\n\nYours faithfully,\n"


def asked(segment):
    return [
        (a.kind, a.term and a.term.day, a.term and a.term.days, a.term and a.term.runs_from)
        for a in read_asks(segment, read_head(segment))
    ]


def test_each_thing_asked_for_has_its_time(received, segment_of):
    text, expected = received
    assert asked(segment_of(text)) == [tuple(row) for row in expected["asks"]]


def test_each_is_quoted_where_it_stands(received, segment_of):
    text, _ = received
    segment = segment_of(text)
    for ask in read_asks(segment, read_head(segment)):
        assert segment.text[ask.words.start : ask.words.end] == ask.words.quote
        if ask.term and ask.term.day:
            assert str(ask.term.day.day) in ask.words.quote and str(ask.term.day.year) in ask.words.quote


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Please answer the questionnaire by 2 June 2031.",
            [("questionnaire", date(2031, 6, 2), None, None)],
        ),
        ("You must reply no later than 2 June 2031.", [("reply", date(2031, 6, 2), None, None)]),
        (
            "Please file comments by 2 June 2031 and rebuttal comments within ten days of receipt of this letter.",
            [("comments", date(2031, 6, 2), None, None), ("comments", None, 10, "receipt")],
        ),
        ("The questionnaire that we sent on 2 March 2031 was answered by 2 April 2031.", []),
        ("We enclose the minutes of the meeting. Nothing further is to be done.", []),
        ("You are requested to send samples of paper.", []),
        ("Please pay the fee of the hearing within 14 days.", [("hearing", None, None, None)]),
    ],
)
def test_what_is_asked_is_told_from_what_is_told(segment_of, said, expected):
    assert asked(segment_of(LETTER.format(said))) == expected


def test_without_a_day_of_its_own_only_words_that_bind_make_a_day_a_term(segment_of):
    said = "The questionnaire of 2 June 2031 is attached; please return it no later than 9 June 2031."
    letter = LETTER.format(said).removeprefix("9 May 2031\n")
    assert asked(segment_of(letter)) == [("questionnaire", date(2031, 6, 9), None, None)]


def test_working_days_are_told_apart(segment_of):
    said = "Please send comments within five working days of receipt of this letter."
    segment = segment_of(LETTER.format(said))
    assert [a.term.working for a in read_asks(segment, read_head(segment))] == [True]


def test_what_silence_costs_is_quoted(segment_of):
    said = "Please reply by 2 June 2031. Otherwise we may rest on the facts available."
    assert (
        read_warning(segment_of(LETTER.format(said))).quote == "Otherwise we may rest on the facts available."
    )
    assert read_warning(segment_of(LETTER.format("Please reply by 2 June 2031."))) is None


@pytest.mark.parametrize(
    "said", ["5 days of receipt ", "questionnaire ", "by 2 June 2031 ", "please. ", "\n", "a"]
)
def test_a_hostile_text_is_read_to_its_end(segment_of, said):
    segment = segment_of(LETTER.format("Please send comments " + said * (300_000 // len(said))))
    assert isinstance(read_asks(segment, read_head(segment)), tuple)


def test_a_quote_stays_on_its_page_and_has_an_end(segment_of):
    said = "Please answer the questionnaire " + "and the annexes " * 150 + "by 2 June 2031."
    segment = segment_of(LETTER.format(said))
    (ask,) = read_asks(segment, read_head(segment))
    assert "2 June 2031" in ask.words.quote and len(ask.words.quote) <= 400
