"""Kinds of acts as India, New Zealand, South Africa and Pakistan title them."""

import pytest

DIRECTORATE = """To be published in Part-I Section I of the Gazette of India Extraordinary
Government of India
Ministry of Commerce & Industry
Department of Commerce
(Directorate General of Trade Remedies)
Jeevan Tara Building, 5, Parliament Street, New Delhi - 110001

F. No. 7/12/2031-DGTR
Dated 4th May, 2031

NOTIFICATION
{body}

Subject: {title}

Having regard to the Customs Tariff Act and the Rules of 1995 made under it.
"""
REVENUE = """GOVERNMENT OF INDIA
MINISTRY OF FINANCE
(DEPARTMENT OF REVENUE)
Notification No. 12/2031-Customs (ADD)
New Delhi, the 4th May, 2031

G.S.R. 311(E). - {title}
"""
MINISTRY = """Ministry of Business, Innovation and Employment
{title}
{body}
Published 4 May 2031
"""
SACU = """GOVERNMENT GAZETTE, 4 MAY 2031
INTERNATIONAL TRADE ADMINISTRATION COMMISSION
NOTICE 311 OF 2031

{title}

{body}
"""
TARIFF_COMMISSION = """GOVERNMENT OF PAKISTAN
NATIONAL TARIFF COMMISSION
A.D.C No. 61/2031/NTC/CF
Islamabad, May 4, 2031

{title}

{body}
"""
GOODS = "copper fittings originating in or exported from Viet Nam"

ACTS = [
    (
        DIRECTORATE,
        "Initiation of anti-dumping investigation concerning imports of “Copper Fittings” originating in or exported from Vietnam.",
        "INITIATION NOTIFICATION",
        "initiation",
    ),
    (
        DIRECTORATE,
        "Initiation of sunset review of anti-dumping duty imposed on the imports of Copper Fittings originating in or exported from Vietnam",
        "INITIATION NOTIFICATION",
        "sunset-institution",
    ),
    (
        DIRECTORATE,
        "Sunset review investigation concerning anti-dumping duty imposed on imports of Copper Fittings from Vietnam",
        "FINAL FINDINGS",
        "sunset-final",
    ),
    (
        DIRECTORATE,
        "Anti-dumping investigation concerning imports of Copper Fittings originating in or exported from Vietnam",
        "PRELIMINARY FINDINGS",
        "prelim",
    ),
    (
        DIRECTORATE,
        "Preliminary findings in anti-dumping investigation concerning imports of Copper Fittings originating in or exported from Vietnam",
        "NOTIFICATION",
        "prelim",
    ),
    (
        DIRECTORATE,
        "Anti-subsidy/countervailing duty investigation concerning imports of Copper Fittings originating in or exported from Vietnam",
        "FINAL FINDINGS",
        "final",
    ),
    (
        DIRECTORATE,
        "Mid-term review of anti-dumping duty imposed on imports of Copper Fittings from Vietnam",
        "INITIATION NOTIFICATION",
        "interim-review-initiation",
    ),
    (
        DIRECTORATE,
        "New Shipper Review under Rule 22 in respect of anti-dumping duty on imports of Copper Fittings from Vietnam by M/s Ha Nam Copper",
        "INITIATION NOTIFICATION",
        "new-shipper-review-initiation",
    ),
    (
        DIRECTORATE,
        "Termination of anti-dumping investigation concerning imports of Copper Fittings from Vietnam",
        "NOTIFICATION",
        "termination",
    ),
    (
        DIRECTORATE,
        "Extension of time for filing questionnaire response in the anti-dumping investigation concerning imports of Copper Fittings from Vietnam",
        "NOTICE",
        "extension",
    ),
    (
        DIRECTORATE,
        "Anti-circumvention investigation concerning alleged circumvention of anti-dumping duty on imports of Copper Fittings from China PR by way of exports from Vietnam",
        "INITIATION NOTIFICATION",
        "circumvention-initiation",
    ),
    (
        DIRECTORATE,
        "Disclosure Statement in the anti-dumping investigation concerning imports of Copper Fittings from Vietnam",
        "Disclosure under Rule 16",
        "disclosure",
    ),
    (
        DIRECTORATE,
        "Oral hearing in the anti-dumping investigation concerning imports of Copper Fittings from Vietnam",
        "NOTICE",
        "other",
    ),
    (
        DIRECTORATE,
        "Withdrawal of the application and termination of the Countervailing duty investigation on imports of Copper Fittings from Vietnam",
        "NOTIFICATION",
        "termination",
    ),
    (
        DIRECTORATE,
        "Corrigendum to final findings in the anti-dumping investigation on imports of Copper Fittings from Vietnam",
        "CORRIGENDUM",
        "correction",
    ),
    (
        DIRECTORATE,
        "Safeguard investigation concerning imports of Copper Fittings into India",
        "INITIATION NOTIFICATION",
        "initiation",
    ),
    (
        DIRECTORATE,
        "Safeguard investigation concerning imports of Copper Fittings into India - Preliminary Findings",
        "PRELIMINARY FINDINGS",
        "prelim",
    ),
    (
        DIRECTORATE,
        "Amendment to the final findings - change of name of producer in anti-dumping duty on Copper Fittings from Vietnam",
        "NOTIFICATION",
        "correction",
    ),
    (
        REVENUE,
        "Whereas in the matter of Copper Fittings, originating in or exported from Vietnam, the designated authority in its final findings has recommended imposition. Now, therefore, the Central Government hereby imposes an anti-dumping duty on the subject goods.",
        "",
        "order",
    ),
    (
        REVENUE,
        "Whereas in the matter of Copper Fittings, originating in or exported from Vietnam, the designated authority in its preliminary findings has recommended imposition of provisional anti-dumping duty. Now, therefore, the Central Government hereby imposes a provisional anti-dumping duty for six months.",
        "",
        "provisional",
    ),
    (
        REVENUE,
        "Whereas, the designated authority, vide initiation notification No. 7/12/2031-DGTR has initiated review in the matter of continuation of anti-dumping duty on Copper Fittings, originating in or exported from Vietnam, imposed vide notification No. 20/2026-Customs (ADD), and has requested for extension of anti-dumping duty for a further period of six months. Now, therefore, the Central Government hereby makes the following amendment in the notification: In the said notification, after paragraph 2, the following shall be inserted: Notwithstanding anything contained, this notification shall remain in force up to and inclusive of the 3rd November, 2031.",
        "",
        "extension",
    ),
    (
        REVENUE,
        "In exercise of the powers conferred by section 9A of the Customs Tariff Act, 1975, the Central Government hereby rescinds the notification No. 20/2026-Customs (ADD), dated the 4th May 2026, on anti-dumping duty on Copper Fittings from Vietnam, except as respects things done or omitted to be done before such rescission.",
        "",
        "revocation",
    ),
    (
        REVENUE,
        "CORRIGENDUM. In the notification of the Government of India No. 20/2031-Customs (ADD) on anti-dumping duty on Copper Fittings from Vietnam, at page 4, line 12, for Ha Nan read Ha Nam.",
        "",
        "correction",
    ),
    (
        MINISTRY,
        "Initiation of dumping investigation: copper fittings from Viet Nam",
        "MBIE has initiated an investigation into dumping.",
        "initiation",
    ),
    (
        MINISTRY,
        "Copper fittings from Viet Nam: Essential facts and conclusions report",
        "The EFC report on dumping is available.",
        "disclosure",
    ),
    (
        MINISTRY,
        "Initiation of a full review of anti-dumping duties on copper fittings from Viet Nam",
        "",
        "sunset-institution",
    ),
    (MINISTRY, "Termination of anti-dumping duties on copper fittings from Viet Nam", "", "revocation"),
    (
        MINISTRY,
        "Anti-dumping duties on copper fittings from Viet Nam: Minister's decision to continue the duties following review",
        "",
        "sunset-final",
    ),
    (
        SACU,
        "NOTICE OF INITIATION OF THE SUNSET REVIEW OF THE ANTI-DUMPING DUTIES ON COPPER FITTINGS ORIGINATING IN OR IMPORTED FROM VIETNAM",
        "",
        "sunset-institution",
    ),
    (
        SACU,
        "NOTICE OF CONCLUSION OF THE SUNSET REVIEW OF THE ANTI-DUMPING DUTIES ON COPPER FITTINGS ORIGINATING IN OR IMPORTED FROM VIETNAM: FINAL DETERMINATION",
        "The Commission made a final determination to maintain the anti-dumping duties.",
        "sunset-final",
    ),
    (
        SACU,
        "CONCLUSION OF THE INVESTIGATION INTO THE ALLEGED DUMPING OF COPPER FITTINGS ORIGINATING IN OR IMPORTED FROM VIETNAM: FINAL DETERMINATION",
        "The Commission recommended the imposition of definitive anti-dumping duties.",
        "final",
    ),
    (
        SACU,
        "ANNOUNCEMENT OF THE COMMISSION'S PRELIMINARY DETERMINATION IN THE INVESTIGATION INTO THE ALLEGED DUMPING OF COPPER FITTINGS ORIGINATING IN OR IMPORTED FROM VIETNAM",
        "The Commission decided to request the Commissioner for SARS to impose provisional payments for 26 weeks.",
        "prelim",
    ),
    (
        SACU,
        "EXTENSION OF PROVISIONAL PAYMENTS: COPPER FITTINGS ORIGINATING IN OR IMPORTED FROM VIETNAM - DUMPING",
        "",
        "extension",
    ),
    (
        SACU,
        "NOTICE OF TERMINATION OF THE INVESTIGATION INTO THE ALLEGED DUMPING OF COPPER FITTINGS ORIGINATING IN OR IMPORTED FROM VIETNAM",
        "",
        "termination",
    ),
    (
        SACU,
        "NOTICE OF INITIATION OF AN INTERIM REVIEW OF THE ANTI-DUMPING DUTIES ON COPPER FITTINGS ORIGINATING IN VIETNAM",
        "",
        "interim-review-initiation",
    ),
    (
        SACU,
        "NOTICE OF INITIATION OF AN INVESTIGATION FOR REMEDIAL ACTION IN THE FORM OF A SAFEGUARD AGAINST THE INCREASED IMPORTS OF COPPER FITTINGS",
        "",
        "initiation",
    ),
    (
        SACU,
        "TERMINATION OF ANTI-DUMPING DUTIES: EXPIRY OF DUTIES ON COPPER FITTINGS FROM VIETNAM",
        "",
        "expiry-notice",
    ),
    (
        SACU,
        "LIST OF ANTI-DUMPING DUTIES THAT WILL EXPIRE UNLESS A SUNSET REVIEW IS REQUESTED: COPPER FITTINGS FROM VIETNAM",
        "",
        "expiry-notice",
    ),
    (
        SACU,
        "CORRECTION NOTICE: INITIATION OF AN INVESTIGATION INTO THE ALLEGED DUMPING OF COPPER FITTINGS FROM VIETNAM",
        "",
        "correction",
    ),
    (
        TARIFF_COMMISSION,
        "NOTICE OF INITIATION OF ANTIDUMPING INVESTIGATION AGAINST ALLEGED DUMPED IMPORTS OF COPPER FITTINGS INTO PAKISTAN ORIGINATING IN AND/OR EXPORTED FROM VIETNAM",
        "",
        "initiation",
    ),
    (
        TARIFF_COMMISSION,
        "REPORT ON FINAL DETERMINATION AND IMPOSITION OF DEFINITIVE ANTIDUMPING DUTIES ON DUMPED IMPORTS OF COPPER FITTINGS ORIGINATING IN AND/OR EXPORTED FROM VIETNAM",
        "",
        "final",
    ),
    (
        TARIFF_COMMISSION,
        "NOTICE OF INITIATION OF SUNSET REVIEW OF ANTIDUMPING DUTIES IMPOSED ON DUMPED IMPORTS OF COPPER FITTINGS ORIGINATING IN VIETNAM",
        "",
        "sunset-institution",
    ),
    (
        TARIFF_COMMISSION,
        "CONCLUSION OF SUNSET REVIEW AND CONTINUATION OF ANTIDUMPING DUTIES ON IMPORTS OF COPPER FITTINGS FROM VIETNAM",
        "",
        "sunset-final",
    ),
    (
        TARIFF_COMMISSION,
        "NOTICE OF IMPENDING EXPIRY OF DEFINITIVE ANTIDUMPING DUTIES ON COPPER FITTINGS FROM VIETNAM",
        "",
        "expiry-notice",
    ),
    (
        TARIFF_COMMISSION,
        "NOTICE OF TERMINATION OF ANTIDUMPING INVESTIGATION AGAINST IMPORTS OF COPPER FITTINGS FROM VIETNAM",
        "",
        "termination",
    ),
    (
        TARIFF_COMMISSION,
        "NOTICE OF INITIATION OF ANTI-CIRCUMVENTION INVESTIGATION AGAINST COPPER FITTINGS FROM VIETNAM",
        "",
        "circumvention-initiation",
    ),
    (
        TARIFF_COMMISSION,
        "STATEMENT OF ESSENTIAL FACTS: ANTIDUMPING INVESTIGATION ON DUMPED IMPORTS OF COPPER FITTINGS FROM VIETNAM",
        "",
        "disclosure",
    ),
    (
        TARIFF_COMMISSION,
        "NOTICE OF CHANGED CIRCUMSTANCES REVIEW OF ANTIDUMPING DUTIES ON COPPER FITTINGS FROM VIETNAM",
        "The Commission has initiated the review.",
        "changed-circumstances-initiation",
    ),
]


@pytest.mark.parametrize(
    ("head", "title", "body", "stage"), ACTS, ids=[f"{i}-{a[3]}" for i, a in enumerate(ACTS)]
)
def test_an_act_is_of_the_kind_its_title_says(notice_of, head, title, body, stage):
    notice = notice_of(head.format(title=title, body=body))
    assert notice.stage == stage
    assert "copper fittings" in (notice.product or "").lower()
