"""Customs outside the Federal Register: letters on evasion, messages to the ports."""

LETTER = """U.S. Customs and Border Protection
Office of Trade

June 5, 2031

EAPA Cons. Case Number: 7999

Re: Notice of Determination as to Evasion

CBP has determined there is substantial evidence that Lake Trading LLC entered covered merchandise through
evasion of antidumping duty (AD) order A-570-999 on glass beads from the People's Republic of China by
transshipment through Kenya. Glass beads are classified under HTSUS 7018.10.5000.
"""
MESSAGE = """MESSAGE NO:  1067403
DATE:  03/07/2031
CASE #(s):  A-779-801
RE:  Preliminary determination in the antidumping duty investigation of glass beads from Kenya (A-779-801)

1. For imports of glass beads from Kenya, the following rates have been established:

Producer and/or exporter: Lake Glass Limited
Case number: A-779-801-001
Cash deposit rate: 12.50%

Producer and/or exporter: All others
Case number: A-779-801-000
Cash deposit rate: 17.25%

2. Directors of Field Operations shall suspend liquidation. Antidumping duties apply.
"""


def test_a_letter_gives_the_case_the_order_and_both_instruments(notice_of):
    notice = notice_of(LETTER)
    assert (notice.authority, notice.stage) == ("US-CBP", "evasion-determination")
    assert notice.case_numbers == ("EAPA 7999", "A-570-999")
    assert set(notice.instruments) == {"EV", "AD"}
    assert (notice.product, notice.countries_of_origin) == ("glass beads", ("CN",))
    assert str(notice.publication_date) == "2031-06-05"


def test_a_message_gives_each_firm_its_deposit_rate(notice_of):
    notice = notice_of(MESSAGE)
    assert (notice.authority, notice.document_number, notice.stage) == ("US-CBP", "1067403", "prelim")
    assert [(r.company, r.scope, r.rate, r.basis) for r in notice.rates] == [
        ("Lake Glass Limited", "company", "12.50", "cash deposit"),
        (None, "all_others", "17.25", "cash deposit"),
    ]
    assert str(notice.publication_date) == "2031-03-07"
