"""Firms of like names, and documents that tell one act more than once."""

from extract.cases import assemble_cases

SISTERS = "2031-12-01 order; rates: Sao Mai Seafood 5, Sao Mai Hau Giang Seafood 9, all_others 20"


def test_a_sister_s_rate_is_not_taken_for_the_firm_s(life):
    assert life.paid(life.notices(SISTERS), "2032-01-01", "Sao Mai Seafood JSC") == ["AD 5 own"]


def test_a_name_that_can_be_several_firms_gets_all_of_them(life):
    told = life.notices("2031-12-01 order; rates: Sao Mai Ca Mau 5, Sao Mai Hau Giang 9, all_others 20")
    assert life.paid(told, "2032-01-01", "Sao Mai") == ["AD 20 all_others", "AD 5 alike", "AD 9 alike"]


def test_one_firm_of_two_spellings_has_its_newest_rate(life):
    told = life.notices(
        """
        2031-12-01 order; rates: Sao Mai Joint Stock Company 5, all_others 20
        2033-12-01 review-final; rates: SAO MAI JSC 3
        """
    )
    assert life.paid(told, "2034-01-01", "Sao Mai") == ["AD 3 own"]


def test_an_act_held_as_page_and_as_record_is_one_event_with_both_sources(life):
    told = life.notices(
        """
        2031-12-01 order; id: api; number: 2031-1; title: Gnomes
        2031-12-01 order; id: pdf; number: 2031-1; rates: Sao Mai 5; title: Garden Gnomes, Antidumping Order
        """
    )
    (case,) = assemble_cases(told, ())
    (event,) = case.events
    assert (event.notice, [s.id for s in event.also]) == ("pdf", ["api"])
    assert life.paid(told, "2032-01-01", "Sao Mai") == ["AD 5 own"]


def test_documents_of_one_act_that_disagree_both_stand_and_are_marked(life):
    told = life.notices(
        """
        2031-12-01 order; id: pdf; number: 2031-1; rates: Sao Mai 5, Hai Au 7
        2031-12-01 order; id: xml; number: 2031-1; rates: Sao Mai 6
        """
    )
    assert life.paid(told, "2032-01-01", "Sao Mai") == ["AD 5 own disputed", "AD 6 own disputed"]
    assert life.paid(told, "2032-01-01", "Hai Au") == ["AD 7 own"]


def test_a_correction_that_prints_the_wrong_figure_too_leaves_both_in_dispute(life):
    told = life.notices(
        """
        2031-12-01 order; number: 2031-1; rates: Sao Mai 5
        2031-12-20 correction; on: 2031-1; rates: Sao Mai 5, Sao Mai 6
        """
    )
    assert life.paid(told, "2032-01-01", "Sao Mai") == ["AD 5 own disputed", "AD 6 own disputed"]
    assert "read it" in assemble_cases(told, ())[0].notes[-1]
