"""“I received this letter”: who asks what of whom by when, of which proceeding, and what to do."""

from datetime import date

import pytest

from extract.extractor import Extractor
from tradewarn.model import Extraction, Page
from warn.check import Checker

LETTER = """UNITED STATES DEPARTMENT OF COMMERCE
International Trade Administration

{number}
Investigation

May 9, 2031

Blue Hill Tile Company Limited
Hai Duong, Vietnam

Re: Antidumping Duty Investigation of Ceramic Tiles from the Socialist Republic of Vietnam: Questionnaire

Dear Sir or Madam:

On April 20, 2031, the Department of Commerce (Commerce) initiated an antidumping duty investigation of ceramic
tiles from the Socialist Republic of Vietnam. Please respond to the attached questionnaire {term}.

If you fail to respond, Commerce may use facts available.

Sincerely,
"""
TERM = "no later than June 9, 2031"
RECEIPT = "within 30 days of receipt of this letter"


def pages(text):
    return Extraction(
        path="letter.txt",
        sha256="c" * 64,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text=text),) if text else (),
        relevant=True,
        notices=(),
        issues=(),
    )


@pytest.fixture
def letter(world, make):
    """Read a text as a letter, on a day."""

    def read(text, *, lang="en", on=date(2031, 5, 20), received=None):
        world.load()
        checker = Checker(world.store, today=lambda: on)
        return checker.letter(pages(text), name="letter.txt", lang=lang, received=received)

    return read


def test_a_letter_tells_what_is_asked_of_whom_by_when(letter):
    found = letter(LETTER.format(number="A-999-801", term=TERM))
    (ask,) = found.asks
    assert (ask.kind, ask.day, ask.counted, ask.past) == ("questionnaire", date(2031, 6, 9), False, False)
    assert "June 9, 2031" in ask.words.quote and ask.todo and ask.law
    assert found.head.to.value == "Blue Hill Tile Company Limited"
    assert found.head.warning.quote == "If you fail to respond, Commerce may use facts available."
    assert "9 June 2031" in found.summary


def test_days_from_receipt_wait_for_the_day_it_came(letter):
    text = LETTER.format(number="A-999-801", term=RECEIPT)
    (open_,) = letter(text).asks
    assert (open_.day, open_.days, open_.runs_from) == (None, 30, "receipt")
    found = letter(text, received=date(2031, 5, 12))
    assert [(a.day, a.counted) for a in found.asks] == [(date(2031, 6, 11), True)]
    assert found.received == date(2031, 5, 12)


def test_days_from_publication_and_working_days_are_never_counted(letter):
    for term in (
        "within 10 working days of receipt of this letter",
        "within 10 days of publication of the notice",
    ):
        (ask,) = letter(LETTER.format(number="", term=term), received=date(2031, 5, 12)).asks
        assert ask.day is None and ask.days == 10


@pytest.mark.parametrize(("lang", "word"), [("vi", "Hạn đã qua"), ("en", "Past:")])
def test_a_day_that_has_passed_is_told_loudly(letter, lang, word):
    found = letter(LETTER.format(number="A-999-801", term=TERM), lang=lang, on=date(2031, 7, 1))
    assert found.asks[0].past and word in found.summary


def test_the_proceeding_is_joined_where_it_is_loaded(letter, world):
    world.notice("31-1", "initiation", market="US", case_numbers=("A-999-801",))
    found = letter(LETTER.format(number="A-999-801", term=TERM))
    (case,) = found.cases
    assert (case.number, case.status, found.unknown_numbers) == ("A-999-801", "open", ())
    assert case.source.ref == "31-1"


def test_a_number_that_nothing_loaded_has_is_told_and_is_no_all_clear(letter):
    found = letter(LETTER.format(number="A-999-801", term=TERM))
    assert found.cases == () and found.unknown_numbers == ("A-999-801",)
    assert any("Not found does not mean that there is none" in c for c in found.caveats)


def test_no_time_limit_of_law_runs_from_the_day_of_a_letter(world):
    world.load()
    page = Page(number=1, text=LETTER.format(number="A-999-801", term=TERM))
    read = Extractor().extract((page,), path="letter.txt", sha256="c" * 64, media_type="text/plain")
    found = Checker(world.store, today=lambda: date(2031, 5, 20)).letter(read, name="letter.txt", lang="en")
    assert found.acts and found.head is not None
    assert [d for act in found.acts for d in act.dues if not d.printed] == []
    assert all(act.todo == () and act.means == "" for act in found.acts)


@pytest.mark.parametrize(
    ("lang", "said"), [("vi", "không có nghĩa là không phải"), ("en", "does not mean that it is none")]
)
def test_what_is_not_recognised_is_never_told_as_harmless(letter, lang, said):
    assert said in letter("An invoice for paper.", lang=lang).summary


def test_a_file_without_text_is_told_so(letter):
    assert letter("").summary == "No text could be read in this file; the reason stands below."


def test_all_kinds_of_day_lie_in_order(letter):
    text = LETTER.format(number="", term=f"{TERM}. A hearing will be held on June 2, 2031")
    found = letter(text)
    assert "2 June 2031" in found.summary and {a.kind for a in found.asks} == {"questionnaire", "hearing"}
