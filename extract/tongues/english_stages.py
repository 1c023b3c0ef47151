"""English: how acts say what they do, the kind of act before its outcome."""

from extract.tongue import rule
from tradewarn.model import Stage

S = Stage
STAGES = (
    rule(
        r"\bcorrigend(?:um|a)\b|\berratum\b|\bcorrection (?:notice|to)\b|\bnotice of correction\b",
        S.CORRECTION,
    ),
    rule(
        r"\bextension of (?:the )?(?:time(?: ?limits?| ?periods?| ?frames?)?|deadline|due date"
        r"|statutory (?:period|deadline))\b"
        r"|\b(?:time ?limits?|deadline|due date) (?:is|has been|was|to be) extended\b",
        S.EXTENSION,
    ),
    rule(
        r"\bwithout (?:the )?(?:imposition|imposing|levy) (?:of )?(?:any )?(?:[\w-]+ ){0,3}(?:dut(?:y"
        r"|ies)|measures?)\b",
        S.TERMINATION,
    ),
    rule(
        r"\binterim review\b...\b(?:amending|definitive|terminat|outcome|conclu|repeal)|\b(?:amending"
        r"|terminating)\b...\binterim review\b",
        S.INTERIM_REVIEW_FINAL,
    ),
    rule(
        r"\bchanged circumstances review\b...\b(?:final|conclu\w+|determin\w+|outcome|result)"
        r"|\b(?:final|conclu\w+|outcome|results?)\b...\bchanged circumstances review\b",
        S.CHANGED_CIRCUMSTANCES_FINAL,
    ),
    rule(r"\bchanged circumstances review\b", S.CHANGED_CIRCUMSTANCES_INITIATION, 0.9),
    rule(
        r"\b(?:initiation|initiating|opening|initiates?|initiated|commence\w*)\b...\b(?:interim"
        r"|mid-? ?term"
        r"|administrative) reviews?\b|\b(?:interim|mid-? ?term"
        r"|administrative) reviews?\b...\b(?:initiation"
        r"|initiated|commence(?:d|ment)|opened)\b",
        S.INTERIM_REVIEW_INITIATION,
    ),
    rule(
        r"\b(?:initiation|initiating|opening|initiates?|initiated|commence\w*|institution"
        r"|conduct)\b...\b(?:expiry|sunset|five-year|continuation|transition) (?:review|inquiry)\b",
        S.SUNSET_INSTITUTION,
    ),
    rule(
        r"\b(?:initiation|initiated?|commence\w*) of (?:an? )?(?:inquiry|review)\b...\bcontinu(?:ation"
        r"|e)\b",
        S.SUNSET_INSTITUTION,
    ),
    rule(
        r"\b(?:final findings?|imposing|continu(?:ation|ed|es?|ing)|determination|order"
        r"|definitive|conclusion|outcome|result"
        r"|final report|recommend\w*|report)\b...\b(?:following an? |pursuant to an? )?(?:expiry"
        r"|sunset|five-year|transition) review",
        S.SUNSET_FINAL,
    ),
    rule(
        r"\b(?:determin\w+|conclu\w+|found|finds) that (?:the )?expiry of\b...\b(?:likely|unlikely)\b"
        r"|\b(?:expiry|sunset|five-year) review\b...\b(?:final findings?|continu\w+"
        r"|recommend\w+|conclu\w+"
        r"|determin\w+|order|outcome)",
        S.SUNSET_FINAL,
    ),
    rule(
        r"\b(?:concerning|into|on) (?:the )?continuation of\b...\b(?:anti-? ?dumping"
        r"|countervailing)?\b...\bmeasures\b",
        S.SUNSET_FINAL,
        0.85,
    ),
    rule(
        r"\bnotice of (?:the )?impending expiry\b|\bimpending expiry of\b|\bexpiry of (?:certain "
        r")?(?:anti-? ?dumping|countervailing|safeguard)",
        S.EXPIRY_NOTICE,
    ),
    rule(
        r"\binitiat\w+\b...\bcircumvention\b|\b(?:possible|alleged) circumvention\b|\banti-? "
        r"?circumvention\b...\b(?:initiat\w+|opened)",
        S.CIRCUMVENTION_INITIATION,
    ),
    rule(
        r"\bextending\b...\bduty\b...\b(?:imports? of|consigned|originating)\b|\bextension of (?:the "
        r")?(?:[\w-]+ ){0,2}dut(?:y|ies) to\b|\bdut(?:y|ies)\b[^.;]{0,40}\bto circumvent\w+ "
        r"|\bcircumvention\b...\b(?:final|definitive|determin\w+"
        r"|conclu\w+|terminat\w+)|\b(?:final|definitive|determin\w+|conclu\w+"
        r"|terminat\w+)\b...\bcircumvention\b",
        S.CIRCUMVENTION_FINAL,
        0.9,
    ),
    rule(
        r"\bnew (?:exporter|shipper)[’']?s?[’']? (?:\w+ )?review\b...\b(?:initiat\w+|opening|commence\w*)"
        r"|\b(?:initiat\w+|opening|commence\w*)\b...\bnew (?:exporter|shipper)[’']?s?[’']?"
        r" (?:\w+ )?review\b",
        S.NEW_SHIPPER_REVIEW_INITIATION,
    ),
    rule(
        r"\bnew (?:exporter|shipper)[’']?s?[’']? (?:\w+ )?review\b...\b(?:final|determin\w+"
        r"|conclu\w+|outcome|amending)"
        r"|\b(?:final|determin\w+|conclu\w+|outcome|amending|imposing)\b...\bnew (?:exporter"
        r"|shipper)[’']?s?[’']? (?:\w+ )?review\b",
        S.NEW_SHIPPER_REVIEW_FINAL,
    ),
    rule(
        r"\bconclusion of (?:a |the )?(?:re-?investigation|normal value review|expedited review)\b"
        r"|\bre-?investigation\b...\bconclu\w+",
        S.REVIEW_FINAL,
    ),
    rule(
        r"\binitiat\w+\b[^.;]{0,60}?\b(?:scope|absorption|normal value|expedited|variable"
        r" factors) review\b"
        r"|\b(?:initiat(?:ion of|ing)|re-?opening of) (?:a |an |the )?(?:\w+[-"
        r" ]){0,2}?(?:re-?investigation|scope review|normal value review|expedited review|review "
        r"of (?:normal values|(?:the )?variable factors))\b",
        S.REVIEW_INITIATION,
    ),
    rule(
        r"\bregist(?:ration|ering|er)\b...\bimports\b|\bsubject to registration\b"
        r"|\bimports\b...\bsubject to registration\b",
        S.REGISTRATION,
    ),
    rule(
        r"\bpreliminary injury (?:inquiry|determination|finding)\b|\bpreliminary determination of "
        r"injury\b|\bpreliminary inquiry\b",
        S.INJURY_PRELIM,
    ),
    rule(
        r"\b(?:preliminary|interim) (?:anti-? ?dumping|countervailing|safeguard) "
        r"(?:measures?|dut(?:y|ies))\b"
        r"|\bimposing (?:a )?provisional\b|\bimposition of (?:a )?provisional\b|\bprovisional "
        r"(?:safeguard|anti-? ?dumping|countervailing)? ?(?:measures?|dut(?:y|ies)) (?:are|is|on|in "
        r"the form|shall|to be)\b|\bprovisional (?:general )?safeguard (?:measure|dut)|\bprovisional "
        r"payments?\b",
        S.PROVISIONAL,
    ),
    rule(
        r"\bstatement of essential facts\b|\bdisclosure (?:statement|of essential facts)\b|\bessential "
        r"facts\b",
        S.DISCLOSURE,
        0.9,
    ),
    rule(
        r"\bpreliminary (?:affirmative )?(?:determinations?|findings?|decisions?|determine\w*)\b",
        S.PRELIM,
    ),
    rule(
        r"\bterminat(?:ion|ing|ed|es?)\b...\b(?:investigation|proceeding|inquiry)|\b(?:investigation"
        r"|proceeding|inquiry)\b...\bterminat(?:ion|ed)\b|\bwithdrawal of (?:the )?(?:petition"
        r"|application|complaint)\b",
        S.TERMINATION,
    ),
    rule(
        r"\brevo(?:cation|ked?|king)\b|\brepeal(?:ing|ed)\b|\brescission of (?:the )?(?:finding|order)\b",
        S.REVOCATION,
    ),
    rule(
        r"\bwithdraw(?:ing|al|s|n)?\b...\bundertakings?\b|\bamend\w*\b...\b(?:accept\w+ |price )"
        r"(?:of (?:an |the )?)?undertakings?\b",
        S.UNDERTAKING_AMENDMENT,
    ),
    rule(
        r"\bsuspen(?:d|ding|sion)\b...\b(?:definitive |anti-?dumping |countervailing |safeguard"
        r" )(?:dut(?:y|ies)|measures?)\b"
        r"|\bsuspension application\b|\b(?:modification|change) of (?:the )?(?:name|address)\b",
        S.OTHER,
        0.8,
    ),
    rule(
        r"\bundertakings?\b...\baccept(?:ed|ing|ance)\b|\baccept(?:ed|ing|ance)\b...\bundertakings?\b",
        S.UNDERTAKING_ACCEPTANCE,
    ),
    rule(r"\bprolong(?:ation|ing)\b...\b(?:measures?|dut(?:y|ies)|safeguard)", S.EXTENSION),
    rule(
        r"\b(?:is|are|be|been) (?:hereby )?extended (?:from|until|to|for)\b|\bextension of (?:the "
        r")?(?:period|time limit|deadline|investigation)\b|\((?:extension)\) order\b",
        S.EXTENSION,
    ),
    rule(
        r"\binitiat(?:ion|es?|ed|ing)\b...\b(?:investigations?|proceedings?|inquir(?:y|ies)|petition)"
        r"|\b(?:launch(?:es|ed|ing)?|opens|opened|opening|begins|began|starts|started)\b[^.;]{0,60}\binvestigations?\b"
        r"|\binvestigations?\b...\b(?:initiated|opened|launched|commence[sd]?)\b|\binstitution "
        r"of\b...\b(?:investigation|inquiry)|\bcommence\w*\b...\b(?:investigation|inquiry)\b|\bnotice "
        r"of initiation\b|\bwill conduct (?:an? )?\w* ?investigation",
        S.INITIATION,
    ),
    rule(
        r"\bfinal findings?\b|\bfinal (?:affirmative )?determinations?\b|\bnotice of final\b|\bfinal "
        r"decision\b|\bfinal report\b|\bstatement of reasons\b...\bfinal\b",
        S.FINAL,
    ),
    rule(
        r"\b(?:imposing|imposition of|imposes?|application of|applying) (?:a |the )?(?:definitive"
        r"|final)\b|\bdefinitive (?:anti-? "
        r"?dumping|countervailing|safeguard) (?:dut(?:y|ies)|measures?)|\b(?:levy|impose|imposes"
        r"|imposed|imposing|levied|imposition of)\b...\bdut(?:y|ies)\b|\bduties (?:are |to be "
        r")?imposed\b|\bduties\b...\b(?:order|shall "
        r"be levied|is hereby imposed)\b|\bdumping duty notice\b|\bdefinitive general safeguard\b",
        S.ORDER,
        0.9,
    ),
)
