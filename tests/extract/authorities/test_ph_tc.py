"""Tariff Commission of the Philippines: the formal investigation."""


def test_the_commission_that_leads_the_letterhead_speaks(notice_of):
    notice = notice_of(
        "TARIFF COMMISSION\nRepublic of the Philippines\n\nNOTICE OF FORMAL INVESTIGATION ON THE ALLEGED DUMPING OF GLASS SHEETS FROM INDIA\n\nThe Department of Trade and Industry made its preliminary determination. Investigation No. AD02-2031\n"
    )
    assert (notice.authority, notice.case_numbers) == ("PH-TC", ("AD02-2031",))
    assert notice.countries_of_origin == ("IN",)
