"""What falls due, told from the words of a sentence."""

import re

from tradewarn.printed.white_space import bounded

KINDS: tuple[tuple[str, str], ...] = (
    (
        "views to Commerce",
        r"views\s+must\s+be\s+transmitted|transmit\w*\s+(?:its|the\s+Commission['’]s)\s+(?:views|determination)",
    ),
    ("report to the President", r"(?:submit|transmit)\w*\s+(?:[\w\s]{0,30}\s)?to\s+the\s+President"),
    (
        "preliminary injury determination",
        r"(?:Commission|ITC)\s+(?:will|must|shall)\s+(?:(?:reach|make|issue)\s+)?(?:an?\s+|its\s+)?preliminar\w+"
        r"|(?:Commission|ITC)\b[^.]{0,300}\breasonable\s+indication",
    ),
    (
        "final results",
        r"(?:intends?\s+to|will)\s+(?:issue|publish|release)\s+(?:the\s+|its\s+|our\s+)?final\s+results",
    ),
    (
        "final injury determination",
        r"(?:ITC|Commission)\b[^.]{0,160}\b(?:final\s+determinations?|materially\s+injur\w+|injury)",
    ),
    (
        "injury determination",  # which one, the stage tells
        r"(?:Commission|ITC)\s+(?:will|must|shall)\s+(?:(?:reach|make|issue)\s+(?:an?\s+|its\s+)?)?determin\w+",
    ),
    (
        "final determination",
        r"(?:intends?\s+to|will)\s+(?:issue|publish|make)\s+(?:the\s+|its\s+|our\s+)?final\s+determination",
    ),
    ("request for a statutory injunction", r"statutory\s+injunction"),
    ("annual inquiry service list", r"annual\s+inquiry\s+service\s+list"),
    (
        "APO application",
        r"\bAPO\b[^.]{0,200}\bapplication|application\s+(?:is|was)\s+made|administrative\s+protective\s+order\s+application",
    ),
    ("entry of appearance", r"entr(?:y|ies)\s+of\s+appearance"),
    ("request to appear at the hearing", r"requests?\s+to\s+appear\s+at\s+the\s+hearing"),
    (
        "request to appear at the conference",
        r"requests?\s+to\s+appear\s+at\s+the\s+conference|wishing\s+to\s+(?:participate|appear)\s+at\s+the\s+conference",
    ),
    ("request to testify in camera", r"in\s+camera"),
    ("prehearing conference", r"prehearing\s+conference"),
    ("prehearing staff report", r"pre-?hearing\s+staff\s+report|staff\s+report"),
    ("prehearing brief", r"pre-?hearing\s+briefs?"),
    ("posthearing brief", r"post-?hearing\s+briefs?"),
    ("written statement of a non-party", r"written\s+statement"),
    ("final comments", r"final\s+comments"),
    ("information made available for final comments", r"make\s+available\s+to\s+parties\s+all\s+information"),
    ("comments on the adequacy of responses", r"comments\b[^.]{0,80}\bthe\s+adequacy"),
    (
        "response to the notice of institution",
        r"deadline\s+for\s+(?:filing\s+)?responses|responses?\s+to\s+(?:this|the)\s+notice\s+of\s+institution",
    ),
    ("notice of intent to participate", r"(?:notice|statement)s?\s+of\s+intent\s+to\s+participate"),
    ("substantive response", r"substantive\s+responses?"),
    (
        "staff conference",
        r"scheduled\s+a\s+(?:staff\s+)?conference|hold\s+a\s+(?:staff\s+)?conference|conference\s+in\s+connection",
    ),
    ("ministerial error comments", r"ministerial\s+errors?"),
    (
        "hearing request",
        r"requests?\s+(?:for\s+)?(?:a\s+|that\s+a\s+)?(?:public\s+)?hearing|hearing\s+requests?|hearing,?\s+(?:if\s+one\s+is\s+)?requested",
    ),
    ("rebuttal briefs", r"rebuttal\s+(?:case\s+)?(?:briefs?|comments)"),
    ("case briefs", r"case\s+briefs?|written\s+comments|submit\s+comments"),
    ("hearing", r"\bhearing\b[^.]{0,120}\b(?:at|on|beginning|held)\b|hold\s+(?:a|the)\s+hearing"),
    ("written submissions", r"written\s+brief|written\s+submissions?|submit\s+to\s+the\s+Commission"),
    ("separate rate application", r"separate[\s-]rate\s+(?:status\s+)?(?:applications?|certifications?)"),
    (
        "no shipments certification",
        r"no[\s-](?:(?:export|shipment|sale|entr|import|review)\w*,?\s+(?:(?:and|or)\s+)?){0,4}(?:shipments?|sales|exports|entries)\b"
        r"[^.]{0,160}(?:certif\w+|notify|statement)|notify\s+Commerce[^.]{0,60}\bno\s+(?:shipments|sales|exports|entries)",
    ),
    ("quantity and value response", r"quantity[\s-]and[\s-]value|Q&V"),
    (
        "product characteristics comments",
        r"\b(?:comment|submit)\w*\s+(?:comments\s+)?(?:on|regarding)\s+(?:the\s+)?(?:\w+\s+)?physical\s+characteristics",
    ),
    ("scope comments", r"comments?\s+(?:on|regarding)\s+(?:the\s+)?scope|scope\s+(?:comments|briefs?)"),
    ("product characteristics comments", r"(?:product|physical)\s+(?:characteristics|matching)"),
    (
        "respondent selection comments",
        r"respondent\s+selection|comments?\s+(?:on|regarding)\s+(?:the\s+)?CBP\s+data",
    ),
    ("withdrawal of a request for review", r"withdraw\w*\s+(?:its|a|the|their)?\s*request"),
    (
        "request for review",
        r"request\w*\s+(?:for\s+|that\s+[^.]{0,60})?(?:an?\s+)?(?:administrative\s+)?review\b",
    ),
    ("surrogate values", r"surrogate\s+(?:values?|countr\w+)"),
    ("factual information", r"factual\s+information"),
    ("certification", r"\bcertif(?:y|ication)s?\b[^.]{0,120}(?:complete|submit|import)"),
    ("disclosure of calculations", r"disclos\w+"),
    ("assessment instructions", r"assessment\s+instructions|instructions\s+to\s+CBP"),
    ("final results", r"final\s+results"),
    ("preliminary results", r"preliminary\s+results"),
    ("final determination", r"final\s+(?:(?:\w+\s+){0,4})determinations?|final\s+rulings?"),
    ("preliminary determination", r"preliminary\s+(?:(?:\w+\s+){0,4})determinations?"),
    ("initiation decision", r"(?:whether\s+to\s+initiate|initiation\s+(?:decision|determination))"),
    ("request to continue the investigation", r"request\w*\s+(?:for\s+)?(?:a\s+|the\s+)?continuation\b"),
    ("comments", r"\bcomments?\b"),
    ("questionnaire response", r"questionnaire"),
)
_PATTERNS = tuple((what, re.compile(bounded(pattern), re.IGNORECASE)) for what, pattern in KINDS)


def kind_of(*passages: str) -> str | None:
    """Name what falls due; of several passages the first that tells decides.

    Example:
        >>> kind_of("Rebuttal briefs may be filed no later than five days after")
        'rebuttal briefs'
    """
    for passage in passages:
        for what, pattern in _PATTERNS:
            if pattern.search(passage):
                return what
    return None
