import pytest

TITLE = "Tea From India: Final Results; Correction"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("In light of the dispute Anti-Dumping Measures on Tea (WT/DS999), Commerce acts.", ("DS999",)),
        ("This corrects FR Doc. 2030-12345 on the antidumping duty order.", ("2030-12345",)),
        ("In notice document 2030–12345 the rate was misprinted.", ("2030-12345",)),
        ("Pursuant to Presidential Proclamation 99999, Commerce acts.", ("Proclamation 99999",)),
        ("The Court issued Slip Op. 30-12 in antidumping Court No. 29-00001.", ("Slip Op. 30-12",)),
        ("This antidumping notice amends nothing, see 90 FR 12345.", ()),
    ],
)
def test_acts_named_by_number_are_related(record, text, acts):
    assert (
        record(TITLE, "The Department of Commerce (Commerce) gives antidumping notice. " + text).related_acts
        == acts
    )


def test_a_notices_own_number_is_not_related(printed, extract_pages):
    text = printed(TITLE, body="In FR Doc. 2030–12345 a word was missing.", number="2031–00001")
    (notice,) = extract_pages(text).notices
    assert (notice.related_acts, notice.document_number) == (("2030-12345",), "2031-00001")
