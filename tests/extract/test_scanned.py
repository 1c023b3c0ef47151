"""A value read off a scan is worth less, the less well its words were seen, and has its boxes."""

import pytest

from extract.calibration import UNTOUCHED, Calibration
from extract.scanned import CLEARLY, FIGURES, WORDS, share, sighted
from tradewarn.model import Box, Found, Page, Scan

TEXT = "The margin of Hai Long is 25.76 percent\nand all others 92.64"


def page(sure, *, confidence=0.96):
    """A scanned page; `sure` says of each word how well it was seen, 0.96 where it does not."""
    words, at = [], 0
    for number, text in enumerate(TEXT.split()):
        start = TEXT.index(text, at)
        at = start + len(text)
        line = TEXT[:start].count("\n")
        x = 60.0 + 40 * number - 400 * line
        words.append((start, at, x, 80.0 + 14 * line, x + 30, 90.0 + 14 * line, sure.get(text, 0.96)))
    return Page(number=3, text=TEXT, scan=Scan(data=("eng",), confidence=confidence, words=tuple(words)))


def found(quote, value="x", confidence=0.95):
    start = TEXT.index(quote)
    return Found(
        value=value,
        quote=quote,
        page=3,
        start=start,
        end=start + len(quote),
        confidence=confidence,
        by="extract/fields/rates.py",
    )


def weighed(item, made, calibration=UNTOUCHED):
    return sighted(calibration, [made]).weigh("rates", [item])[0]


def test_a_value_of_words_seen_well_keeps_nearly_all_of_its_confidence():
    assert weighed(found("margin of Hai Long"), page({})).confidence == round(0.95 * 0.995, 3)


def test_a_short_quote_is_as_sure_as_its_worst_word():
    assert weighed(found("Hai Long is"), page({"Long": 0.5})).confidence == round(0.95 * 0.45, 3)


def test_one_stray_word_of_many_does_not_sink_a_long_quote_but_costs_it():
    whole = found(TEXT)
    assert 0.5 < weighed(whole, page({"and": 0.1})).confidence < weighed(whole, page({})).confidence


def test_the_printed_value_counts_more_than_the_words_about_it():
    rate = found("The margin of Hai Long is 25.76 percent", value={"printed": "25.76", "unit": "%"})
    assert weighed(rate, page({"25.76": 0.4})).confidence == round(0.95 * share(0.4, CLEARLY), 3)


def test_the_firm_that_a_rate_names_counts_too():
    rate = found(TEXT, value={"printed": "92.64", "company": "Hai Long"})
    assert weighed(rate, page({"Long": 0.4})).confidence == round(0.95 * share(0.4, CLEARLY), 3)


def test_figures_on_a_page_that_is_not_clear_are_doubted_more_than_words():
    dim = page({}, confidence=0.88)
    assert weighed(found("25.76"), dim).confidence == round(0.95 * share(0.96, FIGURES), 3)
    assert weighed(found("25.76"), page({})).confidence > weighed(found("25.76"), dim).confidence
    assert weighed(found("Hai Long"), dim).confidence == round(0.95 * 0.99, 3)


def test_what_the_number_is_worth_is_told_first_and_lowered_then():
    table = Calibration(fields={"rates": [(0.5, 0.4), (0.95, 0.8)]}, floors={"rates": 0.6})
    assert weighed(found("Hai Long"), page({"Long": 0.5}), table).confidence == round(0.8 * 0.45, 3)
    assert sighted(table, [page({})]).floor("rates", 0.5) == 0.6


def test_a_quote_has_a_box_a_line():
    item = weighed(found("25.76 percent\nand all"), page({}))
    assert item.boxes == ((300.0, 80.0, 370.0, 90.0), (-20.0, 94.0, 50.0, 104.0))
    assert item.quote == TEXT[item.start : item.end]


def test_where_no_word_is_known_the_page_speaks_and_its_lines_are_the_boxes():
    bare = page({}, confidence=0.6).model_copy(
        update={"boxes": (Box(start=0, end=39, x0=60, top=80, x1=400, bottom=90),)}
    )
    bare = bare.model_copy(update={"scan": Scan(confidence=0.6, words=((50, 53, 1.0, 1.0, 2.0, 2.0, 0.9),))})
    item = weighed(found("Hai Long"), bare)
    assert (item.confidence, item.boxes) == (round(0.95 * 0.5, 3), ((60.0, 80.0, 400.0, 90.0),))


def test_a_document_without_scans_keeps_its_calibration_and_says_nothing_of_boxes():
    plain = Page(number=3, text=TEXT)
    table = Calibration()
    assert sighted(table, [plain]) is table
    item = sighted(table, [plain]).weigh("rates", [found("25.76")])[0]
    assert "boxes" not in item.model_dump(mode="json")


@pytest.mark.parametrize("right", [CLEARLY, WORDS, FIGURES])
def test_the_shares_never_fall_as_tesseract_is_surer(right):
    shares = [share(i / 100, right) for i in range(101)]
    assert shares == sorted(shares)
    assert shares[0] >= 0 and shares[-1] <= 1
