"""Kinds of acts as the Canadian and the Australian authorities title them."""

import pytest

BORDER_AGENCY = """Canada Border Services Agency
Anti-dumping and countervailing

{title}

Ottawa, May 4, 2031

{body}

The subject goods are certain copper fittings originating in or exported from the Socialist Republic of Viet Nam, and are usually classified under tariff classification number 7412.20.00.90.
"""
TRIBUNAL = """Canadian International Trade Tribunal

{title}

{body}
"""
COMMISSION = """ANTI-DUMPING NOTICE NO. 2031/041
Customs Act 1901 - Part XVB

Copper fittings
Exported to Australia from the Socialist Republic of Vietnam

{title}

{body}
"""
GOODS = "copper fittings originating in or exported from Viet Nam"

ACTS = [
    (
        BORDER_AGENCY,
        "Notice of initiation of investigations: Certain copper fittings",
        f"On May 4, 2031, the CBSA initiated an investigation respecting the alleged injurious dumping of {GOODS}.",
        "initiation",
    ),
    (
        BORDER_AGENCY,
        "Notice of preliminary determinations",
        f"On May 4, 2031, pursuant to subsection 38(1) of SIMA, the Canada Border Services Agency made a preliminary determination of dumping respecting {GOODS}. Provisional duties are payable.",
        "prelim",
    ),
    (
        BORDER_AGENCY,
        "Notice of extension of preliminary phase",
        f"On May 4, 2031, pursuant to subsection 39(1) of SIMA, the CBSA extended the time period for making preliminary decisions from 90 to 135 days respecting the dumping of {GOODS}. The investigation was initiated on March 1, 2031.",
        "extension",
    ),
    (
        BORDER_AGENCY,
        "Notice of final determination",
        f"On May 4, 2031, the CBSA made a final determination of dumping in respect of {GOODS}.",
        "final",
    ),
    (
        BORDER_AGENCY,
        "Notice of termination of investigation",
        f"On May 4, 2031, pursuant to paragraph 41(1)(a) of SIMA, the CBSA terminated the dumping investigation in respect of {GOODS}.",
        "termination",
    ),
    (
        BORDER_AGENCY,
        "Notice of initiation of re-investigation: Copper fittings (CF 2031 RI)",
        "The CBSA has today initiated a re-investigation of the normal values and export prices of copper fittings from Viet Nam, as part of its enforcement of the CITT finding.",
        "review-initiation",
    ),
    (
        BORDER_AGENCY,
        "Notice of conclusion of re-investigation",
        "The CBSA has today concluded a re-investigation to update the normal values, export prices and amounts of subsidy of certain copper fittings from Viet Nam.",
        "review-final",
    ),
    (
        BORDER_AGENCY,
        "Notice of conclusion of normal value review",
        "The CBSA has concluded a normal value review of copper fittings exported to Canada from Viet Nam by Ha Nam Copper Co., Ltd.",
        "review-final",
    ),
    (
        BORDER_AGENCY,
        "Notice of initiation of normal value review",
        "The CBSA has initiated a normal value review of copper fittings exported to Canada from Viet Nam.",
        "review-initiation",
    ),
    (
        BORDER_AGENCY,
        "Notice of initiation of expiry review investigation",
        f"On May 4, 2031, the CITT initiated an expiry review of its finding concerning the dumping of {GOODS}. As a result the CBSA commenced an expiry review investigation to determine whether the expiry of the finding is likely to result in the continuation or resumption of dumping.",
        "sunset-institution",
    ),
    (
        BORDER_AGENCY,
        "Notice of expiry review determination",
        f"On May 4, 2031, the CBSA determined, pursuant to paragraph 76.03(7)(a) of SIMA, that the expiry of the finding is likely to result in the continuation or resumption of dumping of {GOODS}.",
        "sunset-final",
    ),
    (
        BORDER_AGENCY,
        "Statement of reasons: expiry review determination",
        f"Concerning an expiry review determination under paragraph 76.03(7)(a) of the Special Import Measures Act regarding the dumping of {GOODS}.",
        "sunset-final",
    ),
    (
        BORDER_AGENCY,
        "Statement of reasons",
        f"Concerning the initiation of an investigation into the dumping of {GOODS}.",
        "initiation",
    ),
    (
        BORDER_AGENCY,
        "Statement of Reasons",
        f"Concerning the preliminary determination with respect to the dumping of {GOODS}.",
        "prelim",
    ),
    (
        BORDER_AGENCY,
        "Statement of Reasons",
        f"Concerning the final determination with respect to the dumping of {GOODS}.",
        "final",
    ),
    (
        BORDER_AGENCY,
        "Notice of conclusion of scope proceeding",
        "On May 4, 2031, the CBSA concluded the scope proceeding and issued a scope ruling respecting copper fittings from Viet Nam.",
        "scope-ruling",
    ),
    (
        BORDER_AGENCY,
        "Notice of initiation of anti-circumvention investigation",
        "On May 4, 2031 the CBSA initiated an anti-circumvention investigation under section 72 respecting copper fittings from Viet Nam.",
        "circumvention-initiation",
    ),
    (
        BORDER_AGENCY,
        "Notice of acceptance of an undertaking",
        f"On May 4, 2031 the CBSA accepted an undertaking from the exporter in the dumping investigation of {GOODS}.",
        "undertaking-acceptance",
    ),
    (
        BORDER_AGENCY,
        "Notice of expedited review: initiation",
        "On May 4, 2031 the CBSA initiated an expedited review of the normal values of copper fittings exported by Ha Nam Copper Co., Ltd. from Viet Nam.",
        "review-initiation",
    ),
    (
        BORDER_AGENCY,
        "Administrative review: notice of initiation of an administrative review",
        "On May 4, 2031 the CBSA initiated an administrative review of the normal values of copper fittings from Viet Nam to prevent dumping.",
        "review-initiation",
    ),
    (
        TRIBUNAL,
        "Expiry of Finding\nCopper Fittings",
        f"The Canadian International Trade Tribunal hereby gives notice that its finding made on May 4, 2026, in Inquiry No. NQ-2025-003, concerning the dumping of {GOODS}, is scheduled to expire (Expiry No. LE-2030-002) on May 3, 2031, unless the Tribunal has initiated an expiry review.",
        "expiry-notice",
    ),
    (
        TRIBUNAL,
        "COMMENCEMENT OF EXPIRY REVIEW\nCopper Fittings",
        f"Notice is hereby given that the Canadian International Trade Tribunal (Tribunal), pursuant to subsection 76.03(3) of the Special Import Measures Act (SIMA), will conduct an expiry review (Expiry Review No. RR-2031-001) of its order made on May 4, 2026, in Expiry Review No. RR-2025-003, continuing its finding concerning the dumping of {GOODS}.",
        "sunset-institution",
    ),
    (
        TRIBUNAL,
        "ORDER AND REASONS\nExpiry Review RR-2030-004\nCopper Fittings\nOrder issued\nFriday, May 4, 2031",
        f"IN THE MATTER OF an expiry review, pursuant to subsection 76.03(3) of the Special Import Measures Act, of the finding made on May 5, 2026, in Inquiry NQ-2025-003, concerning the dumping of {GOODS}\n\nORDER\n\nThe Tribunal, pursuant to paragraph 76.03(12)(b) of SIMA, hereby continues its finding.",
        "sunset-final",
    ),
    (
        TRIBUNAL,
        "ORDER\nExpiry Review RR-2030-004\nCopper Fittings\nOrder issued\nFriday, May 4, 2031",
        f"The Tribunal, pursuant to subparagraph 76.03(12)(a)(ii) of SIMA, hereby rescinds its finding concerning the dumping of {GOODS}.",
        "sunset-final",
    ),
    (
        TRIBUNAL,
        "PRELIMINARY INJURY INQUIRY PI-2031-001\nCopper Fittings\nDetermination issued\nFriday, May 4, 2031",
        f"IN THE MATTER OF a preliminary injury inquiry respecting the dumping of {GOODS}. The Tribunal hereby determines that the evidence discloses a reasonable indication that the dumping has caused injury.",
        "injury-prelim",
    ),
    (
        TRIBUNAL,
        "COMMENCEMENT OF PRELIMINARY INJURY INQUIRY\nCopper fittings",
        f"The Canadian International Trade Tribunal hereby gives notice that, pursuant to subsection 34(2) of SIMA, it has commenced a preliminary injury inquiry (PI-2031-001) to determine whether there is evidence that discloses a reasonable indication that the alleged dumping of {GOODS} has caused injury.",
        "injury-institution-prelim",
    ),
    (
        TRIBUNAL,
        "COMMENCEMENT OF INQUIRY\nCopper fittings",
        f"Notice was received by the Tribunal on May 3, 2031 from the CBSA that a preliminary determination had been made respecting the dumping of {GOODS}. Pursuant to section 42 of SIMA, the Canadian International Trade Tribunal has commenced an inquiry (Inquiry No. NQ-2031-002) to determine whether the dumping has caused injury.",
        "injury-final-phase-scheduling",
    ),
    (
        TRIBUNAL,
        "FINDINGS\nInquiry NQ-2030-007\nCopper Fittings",
        f"Notice is hereby given that on May 4, 2031, pursuant to subsection 43(1) of the Special Import Measures Act, the Tribunal found that the dumping of {GOODS} has caused injury to the domestic industry.",
        "injury-final",
    ),
    (
        TRIBUNAL,
        "DETERMINATION - Termination of preliminary injury inquiry PI-2031-003\nCopper fittings",
        f"Pursuant to paragraph 35(1)(b) of SIMA the Tribunal terminates the preliminary injury inquiry respecting the dumping of {GOODS}.",
        "termination",
    ),
    (
        TRIBUNAL,
        "INTERIM REVIEW RD-2031-001\nCopper Fittings",
        f"Notice is hereby given that the Canadian International Trade Tribunal will conduct an interim review of its finding concerning the dumping of {GOODS} to consider an exclusion request.",
        "interim-review-initiation",
    ),
    (
        TRIBUNAL,
        "GLOBAL SAFEGUARD INQUIRY GS-2031-001\nCopper fittings",
        "The Canadian International Trade Tribunal hereby gives notice of the commencement of a safeguard inquiry into the importation of copper fittings.",
        "initiation",
    ),
    (
        COMMISSION,
        "Initiation of an investigation into alleged dumping",
        "Notice under section 269TC(4) of the Customs Act 1901\nThe Commissioner of the Anti-Dumping Commission has initiated an investigation into the alleged dumping of copper fittings exported from Vietnam.",
        "initiation",
    ),
    (
        COMMISSION,
        "Preliminary affirmative determination and imposition of securities",
        "Public notice under subsection 269TD(4). The Commissioner has made a preliminary affirmative determination (PAD). Securities will be taken in respect of interim dumping duty.",
        "prelim",
    ),
    (
        COMMISSION,
        "Extension of time to publish the statement of essential facts and to provide the final report",
        "The Commissioner has been granted an extension of time to 4 June 2031 in the investigation into the alleged dumping of copper fittings.",
        "extension",
    ),
    (
        COMMISSION,
        "Statement of Essential Facts No. 701 placed on the public record",
        "The statement of essential facts for the dumping investigation is on the public record.",
        "disclosure",
    ),
    (
        COMMISSION,
        "Findings in relation to a dumping investigation",
        "Public notice under subsections 269TG(1) and (2) of the Customs Act 1901. The Commissioner completed the investigation.",
        "order",
    ),
    (
        COMMISSION,
        "Termination of part of an investigation",
        "Notice under section 269TDA. The Commissioner has terminated the investigation into the alleged dumping so far as it relates to Ha Nam Copper Co., Ltd.",
        "termination",
    ),
    (
        COMMISSION,
        "Initiation of a review of anti-dumping measures",
        "Notice under section 269ZC(4). The Commissioner has initiated a review of the anti-dumping measures applying to copper fittings exported from Vietnam.",
        "review-initiation",
    ),
    (
        COMMISSION,
        "Findings of a review of anti-dumping measures",
        "Notice under section 269ZDB(1) of the Customs Act 1901. Review into dumping duty notice applying to copper fittings.",
        "review-final",
    ),
    (
        COMMISSION,
        "Initiation of an inquiry into the continuation of anti-dumping measures",
        "Notice under section 269ZHD(4). ",
        "sunset-institution",
    ),
    (
        COMMISSION,
        "Findings of continuation of anti-dumping measures inquiry",
        "Notice under section 269ZHG(1) of the Act. The Minister has decided to secure the continuation of the anti-dumping measures.",
        "sunset-final",
    ),
    (
        COMMISSION,
        "Expiry of anti-dumping measures",
        "The dumping duty notice applying to copper fittings expired on 3 May 2031.",
        "expiry-notice",
    ),
    (
        COMMISSION,
        "Anti-dumping measures due to expire: applications for continuation invited",
        "Notice under section 269ZHB(1) of the Customs Act 1901. The anti-dumping measures are due to expire on 3 February 2032.",
        "expiry-notice",
    ),
    (
        COMMISSION,
        "Initiation of an exemption inquiry",
        "The Commissioner has initiated an inquiry into an exemption from interim dumping duty and dumping duty for certain copper fittings.",
        "initiation",
    ),
    (
        COMMISSION,
        "Findings of an exemption inquiry",
        "The Minister has granted an exemption from dumping duty under section 8(7) of the Customs Tariff (Anti-Dumping) Act 1975 for copper fittings.",
        "exemption",
    ),
    (
        COMMISSION,
        "Initiation of an accelerated review",
        "The Commissioner has initiated an accelerated review of dumping duty notice applying to copper fittings exported from Vietnam by Ha Nam Copper Co., Ltd.",
        "new-shipper-review-initiation",
    ),
    (
        COMMISSION,
        "Findings of an accelerated review",
        "Notice under 269ZG(3). The Minister altered the dumping duty notice so that it does not apply to Ha Nam Copper Co., Ltd.",
        "new-shipper-review-final",
    ),
    (
        COMMISSION,
        "Initiation of an anti-circumvention inquiry",
        "The Commissioner has initiated an inquiry into circumvention of dumping duty on copper fittings.",
        "circumvention-initiation",
    ),
    (
        COMMISSION,
        "Findings of an anti-circumvention inquiry",
        "The Minister decided to alter the dumping duty notice following the anti-circumvention inquiry.",
        "circumvention-final",
    ),
    (
        COMMISSION,
        "Correction to Anti-Dumping Notice No. 2031/040",
        "This notice corrects an error in the dumping duty notice.",
        "correction",
    ),
    (
        COMMISSION,
        "Revocation of anti-dumping measures",
        "The Minister has revoked the dumping duty notice applying to copper fittings.",
        "revocation",
    ),
    (
        COMMISSION,
        "Initiation of a duty assessment",
        "The Commissioner has commenced a duty assessment of interim dumping duty on copper fittings.",
        "refund",
    ),
]


@pytest.mark.parametrize(
    ("head", "title", "body", "stage"), ACTS, ids=[f"{i}-{a[3]}" for i, a in enumerate(ACTS)]
)
def test_an_act_is_of_the_kind_its_title_says(notice_of, head, title, body, stage):
    notice = notice_of(head.format(title=title, body=body))
    assert notice.stage == stage
    assert "copper fittings" in (notice.product or "").lower()
