"""Malaysia: each kind of release and gazette notice, in English and in Malay."""

import pytest

GOODS = " ON IMPORTS OF FOLDING CHAIRS ORIGINATING OR EXPORTED FROM THE REPUBLIC OF INDONESIA"


@pytest.mark.parametrize(
    ("titled", "stage"),
    [
        ("INITIATION OF ADMINISTRATIVE REVIEW OF ANTI-DUMPING DUTIES", "review-initiation"),
        ("FINAL DETERMINATION OF ADMINISTRATIVE REVIEW OF ANTI-DUMPING DUTIES", "review-final"),
        ("INITIATION OF AN EXPIRY REVIEW OF ANTI-DUMPING DUTIES", "sunset-institution"),
        ("CONTINUATION OF ANTI-DUMPING DUTIES", "sunset-final"),
        ("TERMINATION OF THE ANTI-DUMPING DUTY INVESTIGATION", "termination"),
        ("TERMINATION OF ANTI-DUMPING DUTIES", "revocation"),
        ("COMPLETION OF ANTI-DUMPING DUTY INVESTIGATION", "final"),
        ("NEGATIVE PRELIMINARY DETERMINATION OF AN ANTI-DUMPING DUTY INVESTIGATION", "prelim"),
    ],
)
def test_a_release_tells_what_was_done(notice_of, titled, stage):
    notice = notice_of(
        f"MINISTRY OF INVESTMENT, TRADE AND INDUSTRY\nMEDIA RELEASE\n\n{titled}{GOODS}\n\n1. The Government of Malaysia through"
        " MITI informs interested parties.\n\nMITI\nKuala Lumpur\n7 April 2031\n"
    )
    assert (notice.authority, notice.stage, str(notice.publication_date)) == ("MY-MITI", stage, "2031-04-07")


@pytest.mark.parametrize(
    ("titled", "stage"),
    [
        ("NOTIS PEMULAAN PENYIASATAN DUTI ANTI-LAMBAKAN", "initiation"),
        ("NOTIS PENENTUAN PERMULAAN AFIRMATIF", "prelim"),
        ("NOTIS PENENTUAN MUKTAMAD NEGATIF PENYIASATAN DUTI ANTI-LAMBAKAN", "final"),
        ("NOTIS PERMULAAN KAJIAN SEMULA TAMAT TEMPOH DUTI ANTI-LAMBAKAN", "sunset-institution"),
        ("NOTIS PEMULAAN KAJIAN SEMULA PENTADBIRAN DUTI ANTI-LAMBAKAN", "review-initiation"),
        ("NOTIS PENENTUAN MUKTAMAD KAJIAN SEMULA PENTADBIRAN DUTI ANTI-LAMBAKAN", "review-final"),
        ("NOTIS PENAMATAN PENYIASATAN DUTI ANTI-LAMBAKAN", "termination"),
        ("NOTIS TAMAT TEMPOH DUTI ANTI-LAMBAKAN", "expiry-notice"),
    ],
)
def test_a_notice_in_malay_is_known_by_its_act_though_the_minister_signs_it(notice_of, titled, stage):
    notice = notice_of(
        f"WARTA KERAJAAN PERSEKUTUAN\n8 Mei 2031\nP.U. (B) 201\n\n{titled}\n\nAKTA DUTI TIMBAL BALAS DAN ANTI-LAMBAKAN 1993\n\n"
        f"{titled} BERHUBUNG DENGAN IMPORT KERUSI LIPAT YANG BERASAL ATAU DIEKSPORT DARI REPUBLIK INDONESIA\n\n"
        "Bertarikh 4 Mei 2031\nMenteri Pelaburan, Perdagangan dan Industri\n"
    )
    assert (notice.authority, notice.stage, notice.countries_of_origin) == ("MY-MITI", stage, ("ID",))
    assert (notice.document_number, str(notice.publication_date)) == ("P.U. (B) 201/2031", "2031-05-08")


def test_a_review_that_cites_the_order_is_no_order_and_its_file_no_case(notice_of):
    notice = notice_of(
        "FEDERAL GOVERNMENT GAZETTE\n19 March 2031\nP.U. (B) 118\n\nCOUNTERVAILING AND ANTI-DUMPING DUTIES ACT 1993\n\n"
        f"NOTICE OF INITIATION OF ADMINISTRATIVE REVIEW OF ANTI-DUMPING DUTIES{GOODS}\n\nThey rest on the Customs (Anti-Dumping Duties)"
        " Order 2030 [P.U. (A) 141/2030].\n\nDated 16 March 2031\n[MITI:ID/(S)/AD10/0504/AR-01]\n"
    )
    assert (notice.authority, notice.stage, notice.case_numbers) == ("MY-MITI", "review-initiation", ())


def test_lettered_lines_with_dashes_are_rates(notice_of):
    notice = notice_of(
        f"MINISTRY OF INVESTMENT, TRADE AND INDUSTRY\nMEDIA RELEASE\n\nFINAL DETERMINATION OF AN ANTI-DUMPING DUTY INVESTIGATION{GOODS}\n\n"
        "The anti-dumping duties in Malaysia are:\n(a) PT Kursi Jaya - 5.11%\n(b) Others - 12.40%\n"
    )
    assert {(r.company, r.rate) for r in notice.rates} == {("PT Kursi Jaya", "5.11"), (None, "12.40")}
