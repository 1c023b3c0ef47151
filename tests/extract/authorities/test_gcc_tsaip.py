"""The Gulf states' secretariat: bare codes, dates with the day first."""


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
