"""Anti-Dumping Commission: one number for report, record and case; “anti-dumping measures” may be both."""

HEAD = "CUSTOMS ACT 1901 - PART XVB\n\nREPORT NO. 777\n\n"


def test_a_cover_gives_case_act_and_date(notice_of):
    notice = notice_of(
        f"{HEAD}INQUIRY CONCERNING THE CONTINUATION OF ANTI-DUMPING MEASURES APPLYING TO\nSTEEL ROD\nEXPORTED TO AUSTRALIA FROM INDIA\n\n5 May 2031\n"
    )
    assert (notice.authority, notice.stage) == ("AU-ADC", "sunset-final")
    assert (notice.case_numbers, notice.document_number) == (("EPR 777",), "REP 777")
    assert (notice.product, notice.countries_of_origin) == ("STEEL ROD", ("IN",))
    assert str(notice.publication_date) == "2031-05-05"


def test_general_measures_with_a_countervailing_notice_are_both(notice_of):
    notice = notice_of(
        f"{HEAD}INQUIRY CONCERNING THE CONTINUATION OF ANTI-DUMPING MEASURES APPLYING TO\nSTEEL ROD\nEXPORTED TO AUSTRALIA FROM INDIA\n\n5 May 2031\n\nThe measures are a dumping duty notice and a countervailing duty notice.\n"
    )
    assert set(notice.instruments) == {"AD", "CVD"}


def test_the_commission_s_own_name_is_no_instrument(notice_of):
    notice = notice_of(
        "CUSTOMS ACT 1901 - PART XVB\n\nThe Anti-Dumping Commission. Investigation into the alleged subsidisation of rod exported to Australia from India.\n"
    )
    assert notice.instruments == ("CVD",)
