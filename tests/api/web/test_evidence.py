"""Which passage proves which value."""

from api.web.evidence import around, proof_of, proofs_of, rows_of
from tradewarn.model import Page


def rows(notice):
    proofs = proofs_of(notice)
    return {r.field: r for group in rows_of(notice, proofs).values() for r in group}


def test_proofs_are_numbered_as_the_text_has_them(make):
    notice, _ = make.notice()
    places = [(p.found.page, p.found.start) for p in proofs_of(notice)]
    assert places == sorted(places)
    assert [p.number for p in proofs_of(notice)] == list(range(1, len(places) + 1))


def test_each_rate_has_its_own_proof(make):
    found = rows(make.notice()[0])["rates"]
    assert [[p.found.quote for p in v.proofs] for v in found.values] == [["25.76"], ["61.05"]]


def test_a_code_is_proved_by_what_was_found_of_it(make):
    found = rows(make.notice()[0])["hs_codes"].values[0]
    assert [p.found.quote for p in found.proofs] == ["4419.19.9100"]


def test_a_value_that_did_not_make_it_into_its_field_is_a_proposal(make):
    found = rows(make.notice()[0])["period"]
    assert (found.values, found.review) == ((), True)
    assert [p.found.confidence for p in found.proposals] == [0.4]


def test_a_rival_value_is_a_proposal_beside_the_one_taken(make):
    notice, _ = make.notice()
    taken = notice.evidence["stage"][0]
    rival = taken.model_copy(update={"value": "order", "confidence": 0.5})
    notice = notice.model_copy(update={"evidence": {"stage": (taken, rival)}})
    found = rows(notice)["stage"]
    assert [p.found.value for p in found.values[0].proofs] == ["final"]
    assert [p.found.value for p in found.proposals] == ["order"]


def test_a_measure_on_all_origins_says_so(make):
    notice, _ = make.notice(all_origins=True, countries_of_origin=(), evidence={})
    assert [v.value for v in rows(notice)["countries_of_origin"].values] == ["*"]


def test_fields_the_document_does_not_state_are_shown_empty(make):
    found = rows(make.notice()[0])
    assert found["citations"].values == found["related_acts"].values == ()


def test_names_of_our_own_are_not_called_missing(make):
    assert "product_en" not in rows(make.notice()[0])


def test_every_field_of_a_notice_that_a_document_can_state_is_shown(make):
    from tradewarn.model import HsSuggestion, Notice

    tray = HsSuggestion(digits="4602", level="heading", score=0.9, text_vi="đồ đan", text_en="basketwork")
    known = rows(make.notice(product_en="bamboo tray", hs_suggestions=(tray,))[0])
    hidden = {"id", "document", "pages", "parts", "partial", "all_origins", "goods", "language", "stage_vi"}
    hidden |= {"status", "needs_review", "evidence"}
    assert set(known) == Notice.model_fields.keys() - hidden


def test_a_short_quote_is_shown_with_the_words_around_it(make):
    notice, pages = make.notice()
    before, after = around(proof_of(notice, "4419.19.9100").found, pages)
    assert before.endswith("The goods enter under subheading ") and after == "."
    assert before.startswith("… "), "cut at a word"


def test_a_quote_that_speaks_for_itself_stands_alone(make):
    notice, pages = make.notice()
    long = next(p.found for p in proofs_of(notice) if len(p.found.quote) > 40)
    assert around(long, pages) is None
    assert proof_of(notice, "words that are no evidence") is None
    assert around(proof_of(notice, "4419.19.9100").found, ()) is None, "the text is not kept any more"


def test_the_lines_of_a_data_record_are_no_sentence_around_a_quote(make):
    notice, _ = make.notice()
    found = proof_of(notice, "4419.19.9100").found
    record = 'Trays of code 4419.19.9100\ntype: Notice\nagencies: [{"raw_name": "4419.19.9100"}]'
    page = Page(number=found.page, text=record)
    first, last = record.index("4419"), record.rindex("4419")
    placed = [found.model_copy(update={"start": at, "end": at + len(found.quote)}) for at in (first, last)]
    assert [around(f, [page]) for f in placed] == [("Trays of code ", ""), None]
