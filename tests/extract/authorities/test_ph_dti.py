"""DTI of the Philippines: provisional safeguards on all origins."""


def test_a_cash_bond_is_a_provisional_measure_on_all_origins(notice_of):
    notice = notice_of(
        "Republic of the Philippines\nDEPARTMENT OF TRADE AND INDUSTRY\n\nIMPOSITION OF A PROVISIONAL SAFEGUARD MEASURE ON IMPORTS OF GLASS SHEETS FROM VARIOUS COUNTRIES\n\nUnder Republic Act No. 8800. Safeguard Case No. SG-2031-01\n"
    )
    assert (notice.authority, notice.stage, notice.all_origins) == ("PH-DTI", "provisional", True)
    assert (notice.product, notice.countries_of_origin) == ("GLASS SHEETS", ())
    assert notice.case_numbers == ("SG-2031-01",)
