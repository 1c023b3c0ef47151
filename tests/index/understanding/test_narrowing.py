"""What was understood becomes filters that the user can take off again."""

from datetime import date

import pytest

from index.backend import UNTOLD, Filters
from index.understanding import Removal, understand
from index.understanding.narrowing import asked, narrowed, removal, shown
from index.understanding.policy import FILTERS, KINDS
from tradewarn.errors import BadUse

TODAY = date(2026, 11, 22)
QUESTION = "chống bán phá giá tôm sang Mỹ năm 2024"


def test_what_is_sure_narrows():
    found = narrowed(Filters(), understand(QUESTION, today=TODAY))
    assert found.market == ("US", UNTOLD)  # what tells no market, as a law, is not left out for a word
    assert found.instrument == ()
    assert found.undated
    assert (found.date_from, found.date_to) == (date(2024, 1, 1), date(2024, 12, 31))


def test_a_filter_that_the_user_set_wins_over_the_words():
    given = Filters(market=("EU",), date_from=date(2020, 1, 1))
    found = narrowed(given, understand(QUESTION, today=TODAY))
    assert (found.market, found.date_from, found.date_to) == (("EU",), date(2020, 1, 1), None)


def test_an_open_period_leaves_its_side_open():
    found = narrowed(Filters(), understand("tôm sau năm 2020", today=TODAY))
    assert (found.date_from, found.date_to) == (date(2021, 1, 1), None)


@pytest.mark.parametrize(
    "one", [Removal("market", "US"), Removal("market", "us"), Removal("market", "my"), Removal("market")]
)
def test_a_part_taken_off_is_text_again(one):
    understood = understand(QUESTION, today=TODAY)
    left = understood.without([one])
    assert "market" not in {part.kind for part in left.parts}
    assert "Mỹ" not in understood.rest
    assert "Mỹ" in left.rest


def test_a_period_is_taken_off_by_its_days():
    left = understand(QUESTION, today=TODAY).without([Removal("date", "2024-01-01..2024-12-31")])
    assert "date" not in {part.kind for part in left.parts}


def test_as_written_understands_nothing():
    assert asked(QUESTION, today=TODAY, as_written=True) is None
    assert shown(None) == ()
    assert narrowed(Filters(market=("US",)), None) == Filters(market=("US",))


def test_a_kind_that_there_is_not_is_refused():
    with pytest.raises(BadUse, match="instrument"):
        removal("colour=red", "=")


def test_what_is_shown_is_where_it_says():
    for part in shown(understand(QUESTION, today=TODAY)):
        assert QUESTION[part.start : part.end] == part.text
        assert not part.filter or part.sure


def test_every_kind_that_filters_is_a_kind():
    assert set(KINDS) >= FILTERS
