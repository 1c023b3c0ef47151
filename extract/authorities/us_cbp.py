"""US Customs and Border Protection.

Authority:  collects the duties; decides on evasion under the Enforce and Protect Act (19 U.S.C. 1517)
Publishes:  rules in the Federal Register; EAPA notices (``Case Number 7252``) on its own site
Traps:      Commerce's covered merchandise notices begin with CBP's referral: Commerce acts there
History:    2026-11: first version
"""

import re

from extract.authority import AuthorityForm
from extract.us.speaker import Sign, recogniser

CUSTOMS = r"(?:U\.?S\.?\s+)?Customs\s+and\s+Border\s+Protection\b"

FORM = AuthorityForm(
    name="US-CBP",
    recognise=recogniser(
        [
            Sign("agency", re.compile(CUSTOMS), 0.97),
            Sign("agencies", re.compile(CUSTOMS), 0.96),
            Sign("summary", re.compile(rf"\bThis\s+document\b[^.]{{0,200}}{CUSTOMS}"), 0.85),
            Sign(
                "opening",
                re.compile(rf"{CUSTOMS}[^.]{{0,40}}\((?:“|\")?CBP(?:”|\")?\)\s+(?:has|is|determined)"),
                0.8,
            ),
        ]
    ),
    nomenclature="HTSUS",
    language="en",
)
