"""Philippines: each kind of notice of the two bodies, dates at the foot, steps of a safeguard."""

import pytest

NOTICE = "Republic of the Philippines\n{body}\n\n{titled} ON FOLDING CHAIRS FROM VIETNAM\n\nPursuant to Republic Act No. 8752, notice is hereby given.\n\n{foot}\n"
BODIES = {"PH-DTI": "DEPARTMENT OF TRADE AND INDUSTRY", "PH-TC": "TARIFF COMMISSION"}


@pytest.mark.parametrize("authority", sorted(BODIES))
@pytest.mark.parametrize(
    ("titled", "stage"),
    [
        ("NOTICE OF PUBLIC HEARING ANTI-DUMPING INVESTIGATION", "other"),
        ("NOTICE OF SUNSET REVIEW OF THE ANTI-DUMPING DUTY", "sunset-institution"),
        ("NOTICE OF INTERIM REVIEW OF THE ANTI-DUMPING DUTY", "interim-review-initiation"),
        ("NOTICE OF EXPIRATION OF THE ANTI-DUMPING DUTY", "expiry-notice"),
        ("LIFTING OF THE ANTI-DUMPING DUTY", "revocation"),
        ("DISMISSAL OF THE ANTI-DUMPING PETITION", "termination"),
        ("STAFF REPORT OF ESSENTIAL FACTS ON THE ANTI-DUMPING INVESTIGATION", "disclosure"),
    ],
)
def test_a_title_tells_what_either_body_does(notice_of, authority, titled, stage):
    notice = notice_of(NOTICE.format(body=BODIES[authority], titled=titled, foot="15 May 2031"))
    assert (notice.authority, notice.stage, notice.countries_of_origin) == (authority, stage, ("VN",))


@pytest.mark.parametrize(
    "foot",
    [
        "15 May 2031, Makati City.",
        "Makati City, Philippines, 15 May 2031",
        "Signed this 15 May 2031",
        "Issued this 15th day of May 2031 at Makati City.",
    ],
)
@pytest.mark.parametrize("authority", sorted(BODIES))
def test_the_day_stands_at_the_foot(notice_of, authority, foot):
    titled = "NOTICE OF FINAL DETERMINATION ANTI-DUMPING CASE"
    notice = notice_of(NOTICE.format(body=BODIES[authority], titled=titled, foot=foot))
    assert str(notice.publication_date) == "2031-05-15"


def test_the_number_of_a_case_comes_in_any_order(notice_of):
    foot = "Safeguard Measure Case No. 02-2031-SG\n\n15 May 2031"
    notice = notice_of(
        NOTICE.format(body=BODIES["PH-DTI"], titled="NOTICE OF INITIATION ANTI-DUMPING CASE", foot=foot)
    )
    assert notice.case_numbers == ("02-2031-SG",)


def test_a_hearing_of_several_days_is_due_on_its_first(notice_of):
    foot = "The public hearing is set on 10 to 12 August 2031.\n\n15 May 2031"
    notice = notice_of(
        NOTICE.format(body=BODIES["PH-TC"], titled="NOTICE OF FORMAL ANTI-DUMPING INVESTIGATION", foot=foot)
    )
    assert "2031-08-10" in {str(d.date) for d in notice.deadlines}


def test_one_sentence_may_state_every_step_of_a_safeguard(notice_of):
    notice = notice_of(
        "Republic of the Philippines\nTARIFF COMMISSION\n\nFORMAL INVESTIGATION REPORT ON THE SAFEGUARD MEASURE ON IMPORTATIONS OF"
        " FOLDING CHAIRS\n\nThe Commission recommends a definitive general safeguard duty of PhP 2,552/MT for the first year, to be"
        " reduced to PhP 2,424/MT in the second year and PhP 2,303/MT in the third year.\n"
    )
    assert [(r.rate, r.scope) for r in notice.rates] == [
        ("2552", "country_wide"),
        ("2424", "country_wide"),
        ("2303", "country_wide"),
    ]
