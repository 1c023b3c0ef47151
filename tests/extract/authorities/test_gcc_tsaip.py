"""The Gulf states' secretariat: bare codes, dates with the day first."""

import pytest


def test_an_opening_gives_number_day_codes_and_limits(notice_of):
    notice = notice_of(
        "Technical Secretariat for Anti Injurious Practices in International Trade\n(GCC-TSAIP)\n\n"
        "Official Gazette - Volume 99 - 11 May 2031\n\nNotice No. (8/2031)\n\n"
        "Notice of Initiation of an Anti-dumping Investigation against GCC imports of glass beads originating in"
        " or exported from Kenya\n\nThe goods fall under HS code 701810000000.\n\n"
        "Period of investigation: from 1/1/2030 to 31/12/2030.\n\n"
        "Interested parties shall make themselves known within 15 days from the date of publication of this notice.\n"
    )
    assert (notice.authority, notice.importing_country) == ("GCC-TSAIP", "GCC")
    assert (notice.document_number, notice.stage) == ("8/2031", "initiation")
    assert [c.digits for c in notice.hs_codes] == ["701810000000"]
    assert (str(notice.period.start), str(notice.period.end)) == ("2030-01-01", "2030-12-31")
    assert [str(d.date) for d in notice.deadlines] == ["2031-05-26"]


@pytest.mark.parametrize(
    ("head", "number", "stage", "title"),
    [
        ("Announcement No. 3/AD/2031", "3/AD/2031", "order", "imposing definitive anti-dumping duties on GCC imports of glass beads originating in Kenya"),
        ("Announcement No. (2) for the year 2031", "2/2031", "provisional", "Imposition of provisional anti-dumping duties on GCC imports of glass beads originating in Kenya"),
        ("Decision No. 2/AD/2031", "2/AD/2031", "sunset-final", "Extension of definitive anti-dumping duties on GCC imports of glass beads originating in Kenya following an expiry review"),
        ("Notice No. (9/2031)", "9/2031", "termination", "Termination of the anti-dumping investigation concerning GCC imports of glass beads originating in Kenya without measures"),
    ],
)  # fmt: skip
def test_an_announcement_gives_number_stage_and_the_day_of_both_calendars(
    notice_of, head, number, stage, title
):
    notice = notice_of(
        "GCC Bureau of Technical Secretariat for Anti-Injurious Practices in International Trade\n\nOfficial Bulletin, Issue No. (38),"
        f" 2 Rajab 1452H corresponding to 2 January 2031G\n\n{head}\n\n{title}\n\nin investigation No. GCC/AD/2029/05. HS code 70181000.\n"
    )
    assert (notice.authority, notice.document_number, notice.stage) == ("GCC-TSAIP", number, stage)
    assert (str(notice.publication_date), notice.case_numbers) == ("2031-01-02", ("GCC/AD/2029/05",))
    assert notice.product == "glass beads"
