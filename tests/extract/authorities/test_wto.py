"""WTO: the Member that notifies is the market; the symbol’s series tells the stage."""

import pytest


@pytest.mark.parametrize(
    ("series", "stage"),
    [("6", "initiation"), ("7", "provisional"), ("8", "final"), ("10", "order"), ("9", "termination")],
)
def test_the_series_of_the_symbol_tells_the_stage(notice_of, series, stage):
    notice = notice_of(
        f"G/SG/N/{series}/PHL/99\n3 June 2031\n\nCommittee on Safeguards\n\nNOTIFICATION OF A SAFEGUARD PROCEEDING\n\nImports of flat glass.\n"
    )
    assert (notice.authority, notice.importing_country) == ("WTO", "PH")
    assert (notice.stage, notice.document_number) == (stage, f"G/SG/N/{series}/PHL/99")
    assert str(notice.publication_date) == "2031-06-03"


def test_yearly_steps_and_the_term_of_a_measure_are_read(notice_of):
    notice = notice_of(
        "G/SG/N/10/TUN/5\n3 April 2031\n\nCommittee on Safeguards\n\nNOTIFICATION PURSUANT TO ARTICLE 12.1(C) OF THE AGREEMENT ON SAFEGUARDS"
        "\n\nTUNISIA\n\n(Glass beads)\n\nThe definitive safeguard measure takes the form of an additional duty of 28% in the first year, 24% in"
        " the second year and 20% in the third year.\n\nThe measure will be applied from 1 May 2031 until 30 April 2034.\n"
    )
    assert [r.rate for r in notice.rates] == ["28", "24", "20"]
    assert [str(d.date) for d in notice.deadlines] == ["2031-05-01", "2034-04-30"]


def test_a_decision_to_extend_is_no_first_measure(notice_of):
    notice = notice_of(
        "G/SG/N/14/TUN/5\n3 April 2031\n\nCommittee on Safeguards\n\nNOTIFICATION UNDER ARTICLE 12.1(C) OF THE AGREEMENT ON SAFEGUARDS ON TAKING"
        " A DECISION TO EXTEND A SAFEGUARD MEASURE\n\nTUNISIA\n\n(Glass beads)\n"
    )
    assert notice.stage == "sunset-final"
