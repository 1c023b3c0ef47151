"""What a list says of a case is put in words, and the acts it cites are linked."""

import pytest

from api.web.row_notes import cells, linked_pieces, told
from api.web.words import LANGUAGES, Words

WORDS = Words.load("vi").below("note_value")
NOTES = (
    "outcome: order",
    "rates_vn: all others 2.84%",
    "measure_on_china_before: N",
    "source: Federal Register doc 2023-99735; a list",
    "confidence: V/G",
    "row: list.csv:3",
    "note: date assumed",
    "2023-06999 corrects 2023-06500",
    "something: of no known kind",
)


def test_notes_are_read_part_by_part():
    read = {n.label or "unknown": n for n in told(NOTES, WORDS)}
    assert read["outcome"].word == "order" and read["confidence"].word == "V/G"
    assert read["row"].parts == ("list.csv", "3")
    assert read["corrects"].parts == ("2023-06999", "2023-06500")
    assert read["unknown"].text == "something: of no known kind"


def test_what_follows_a_known_word_is_kept_and_an_unknown_word_stays_as_it_is():
    (note,) = told(["outcome: affirmative (6 of 8 orders)"], WORDS)
    assert (note.word, note.rest) == ("affirmative", " (6 of 8 orders)")
    (note,) = told(["outcome: sent back"], WORDS)
    assert (note.word, note.text) == ("", "sent back")


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_have_the_same_words(language):
    assert set(Words.load(language).below("note_value")) == set(WORDS)


def test_a_cited_act_is_a_link_and_no_letter_is_lost():
    text = "see 70 FR 9152 and more"
    pieces = linked_pieces(text)
    assert "".join(p for p, _ in pieces) == text
    assert [p for p, url in pieces if url] == ["70 FR 9152"]


def test_the_cells_of_a_row_are_parted_from_what_it_rests_on():
    assert cells("order | 2.84% | source: 89 FR 1") == (["order", "2.84%"], "89 FR 1")
    assert cells("Final Determination") == (["Final Determination"], "")


@pytest.mark.parametrize("prefix, said", [("", "có lệnh áp thuế"), ("/en", "Earlier measure on China: no")])
def test_the_page_of_a_case_has_words_and_no_keys(client, services, make, prefix, said):
    case = make.case().model_copy(update={"notes": NOTES, "cited": True})
    services.store.cases.replace("US", [case])
    text = client.get(f"{prefix}/cases/c-bamboo").text
    assert said in text
    assert "https://www.federalregister.gov/d/2023-99735" in text
    for raw in ("outcome:", "rates_vn", "measure_on_china_before", "row: list.csv:3", "corrects 2023"):
        assert raw not in text
