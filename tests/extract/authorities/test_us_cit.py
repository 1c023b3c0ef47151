"""The Court of International Trade: its opinions are its own, Commerce's notices of them Commerce's."""

OPINION = """Slip Op. 31-77

UNITED STATES
COURT OF INTERNATIONAL TRADE

Consol. Court No. 30-00123

RIVER PIPE GROUP,
          Plaintiff,
v.
UNITED STATES,
          Defendant,
and
PRAIRIE STEEL CORPORATION,
          Defendant-Intervenor.

Before: A Judge

OPINION AND ORDER

[Remanding the Department of Commerce's final results in the administrative review of the antidumping duty order on steel couplings from the Republic of Kenya.]

Dated: May 6, 2031

Plaintiff challenges the final results of the U.S. Department of Commerce in the antidumping duty review.
"""


def test_an_opinion_gives_its_numbers_day_goods_and_origin(notice_of):
    notice = notice_of(OPINION)
    assert (notice.authority, notice.importing_country) == ("US-CIT", "US")
    assert notice.stage == "court-decision-amended-final"
    assert notice.document_number == "Slip Op. 31-77"
    assert "Court No. 30-00123" in notice.case_numbers
    assert str(notice.publication_date) == "2031-05-06"
    assert (notice.product, notice.countries_of_origin) == ("steel couplings", ("KE",))
    assert notice.instruments == ("AD",)


def test_the_parties_are_read_from_the_caption_without_the_state(notice_of):
    named = {c.name: c.role for c in notice_of(OPINION).companies}
    assert named.get("RIVER PIPE GROUP") == "respondent"
    assert named.get("PRAIRIE STEEL CORPORATION") == "petitioner"
    assert not any("UNITED STATES" in name for name in named)
