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
