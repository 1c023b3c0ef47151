"""An officer is led to a place in the document, never to an empty page."""

from api.looking import HEAD, places_to_look
from tradewarn.model import Found, Notice, Page, Part

ACT = "Notice of Decision\n" + "The goods are described below. " * 40
PAGES = (
    Page(number=1, text=ACT),
    Page(number=2, text="The duty is 4.5 % for Alpha." + " x" * 200 + " The duty is 9 %."),
)
NOTICE = Notice(id="n-1", document="d", pages=(1, 2))


def test_a_field_without_a_cue_is_looked_for_at_the_beginning_of_the_act():
    (place,) = places_to_look(NOTICE, "product", PAGES)
    assert (place.page, place.start, place.end) == (1, 0, HEAD)
    assert ACT.startswith(place.quote) and place.after


def test_every_cue_is_shown_with_its_page_and_offsets():
    places = places_to_look(NOTICE, "rates", PAGES)
    assert [p.quote for p in places] == ["4.5 %", "9 %"]
    assert all(PAGES[1].text[p.start : p.end] == p.quote for p in places)


def test_what_was_read_already_is_not_shown_again():
    read = Found(value="4.5", quote="The duty is 4.5 %", page=2, start=0, end=17, confidence=0.9, by="rule")
    partly = NOTICE.model_copy(update={"evidence": {"rates": (read,)}})
    assert [p.quote for p in places_to_look(partly, "rates", PAGES)] == ["9 %"]


def test_a_neighbours_act_on_the_page_is_not_shown():
    part = Part(page=2, start=100, end=len(PAGES[1].text))
    places = places_to_look(NOTICE.model_copy(update={"parts": (part,)}), "rates", PAGES)
    assert [p.quote for p in places] == ["9 %"]


def test_a_document_without_text_has_no_place():
    assert places_to_look(NOTICE, "rates", (Page(number=1, text=" "),)) == ()
