"""English, as authorities outside the United States write it."""

from extract.tongue import Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument
DUTY = r"(?:anti-? ?dumping|countervailing|anti-? ?subsidy|safeguard)"
MEASURES = rf"(?:{DUTY}(?:[ /,]+(?:and|or)? ?)?)+ (?:dut(?:y|ies)|measures?|order|tariff)"

TONGUE = Tongue(
    name="en",
    goods_after=wordings(
        r"\b(?:imports?|importations?|importation|exports?|sales|entries|shipments)(?: (?:in)?to"
        r" (?:the )?[\w’' ]{3,40}?)? of (?:the product )?",
        r"\b(?:dumping|subsidi[sz]ing|subsidi[sz]ation|trade barrier|likely injury) (?:and|or) (?:dumping "
        r"|subsidi[sz]ing |subsidi[sz]ation )?of ",
        r"\b(?:dumping|subsidi[sz]ing|subsidi[sz]ation) of ",
        r"\b(?:dut(?:y|ies)|measures?|tariffs?|orders?|case"
        r"|safeguard|finding|quotas?|payments?) (?:\([^()]{1,12}\) "
        r")?(?:imposed |in force |currently in force )?(?:on|against|applicable to|applying to|applied to"
        r"|for) (?:imports? of |the imports? of |certain imports? of |(?:the )?importations? of "
        r"|all imports of )?",
        r"\b(?:investigations?|inquir(?:y|ies)|reviews?|reinvestigation|re-investigation|proceedings?"
        r"|petition|application|complaint|notice|findings?|order) (?:\([^()]{1,12}\) )?(?:on|into|of"
        r"|concerning|regarding|in respect of|with respect to|respecting|relating to|involving|against"
        r"|for) (?:alleged )?(?:dumped |subsidi[sz]ed |increased |the )?(?:imports? of |importation of )?",
        r"\b(?:concerning|regarding|in respect of|with respect to|respecting|relating to) (?:the "
        r")?(?:dumped |subsidi[sz]ed )?(?:alleged )?(?:dumping of |subsidi[sz]ing of )?(?:dumped "
        r")?(?:imports? of |importation of )?",
        r"\borders? [AC]-\d{3}-\d{3}(?:,? (?:and|&) [AC]-\d{3}-\d{3})? (?:on|covering) ",
        r"\bapplying to ",
        r"\bnormal values(?:,? (?:and )?export prices)?(?:,? and amounts? of subsidy)? (?:of|applicable to) ",
        r"\b(?:duties|measures|duty) (?:are |is |shall be )(?:due|payable|collected|levied|imposed|in "
        r"force) on (?:the )?(?:imports? of )?",
        r"\bin the matter of (?:imports? of )?",
    ),
    origin=wordings(
        r",? ?(?:and )?(?:originating (?:in|from)(?:,? (?:and|or|and/or|or being) (?:exported|consigned"
        r"|imported|shipped) from)?"
        r"|originating or exported from|originating in or "
        r"(?:exported|imported|consigned) from|originated in(?: or exported from)?"
        r"|(?:being )?exported (?:to \w+ )?(?:from|by)|exported (?:to (?:the )?[\w ]{3,30} )?from|consigned "
        r"from|dispatched from|imported (?:into (?:the )?[\w ]{3,30} )?from"
        r"|(?:produced|manufactured) in|of(?= [\w ]{4,30} origin)|from),? ",
        r" (?:imported |exported )?by ",
    ),
    goods_end=wordings(
        r" from (?:various|all|any|several) (?:countries|sources|origins|country)\b",
        r"[,.;:]? (?:pursuant to|following|in accordance with|under (?:the|section|article)|into (?:the "
        r")?[A-Z]|for (?:a|the) period|whatever|regardless|irrespective"
        r"|by (?:the )?[A-Z]|on the basis|effective|as follows|was|were|is|are|has|have|will|shall|may"
        r"|which|that|with effect)\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n| [–—-] ",
    ),
    not_goods=wordings(
        r"\b(?:investigations?|reviews?|determinations?|dut(?:y|ies)|measures?|petition|exporters?"
        r"|producers?|this notice|initiation"
        r"|procedure|proceedings?|injury|regulation|paragraph|normal values"
        r"|export prices|article \d|section \d|subject goods|the goods "
        r"under|dumping|subsid\w+|countervail\w+|application)\b"
    ),
    instruments=(
        (K.AD, wordings(r"\banti-? ?dumping\b", r"\bdump(?:ing|ed)\b", r"Customs ?\(ADD\)")),
        (
            K.CVD,
            wordings(
                r"\bcountervail(?:ing|able)\b", r"\banti-?subsidy\b", r"\bsubsidi[sz](?:ing|ed|ation)\b"
            ),
        ),
        (K.BSG, wordings(r"\bbilateral safeguard\b", r"\btransitional (?:product-specific )?safeguard\b")),
        (K.SG, wordings(r"(?:^|(?<!bilateral)(?<!transitional)[\s(“\"'])safeguards?\b")),
        (K.AC, wordings(r"\b(?:anti-?)?circumvent\w*")),
        (
            K.AA,
            wordings(
                r"\b(?:anti-?)?absorption (?:re-?investigation|investigation|inquiry)\b",
                r"\banti-absorption\b",
            ),
        ),
    ),
    names=wordings(
        r"\bAnti-? ?Dumping (?:Commission(?:er)?|Notice|Review Panel|Agreement|Code|Rules|Act|Committee"
        r"|Authority|Specialist|Policy)\b",
        r"\bDumping and Subsid\w+ (?:Act|Rules|Manual|Commission|Programs?)",
        r"\b(?:Countervailing|Counter-?vailing) and Anti-? ?Dumping (?:Dut\w+ )?(?:Act"
        r"|Regulations)[^.;\n]{0,20}",
        r"\b(?:Directorate General of )?Anti-? ?Dumping (?:and|&) Allied Duties\b",
        r"\bAnti-? ?Dumping(?:,| and) (?:Countervailing|Subsidies)[^.;\n]{0,40}(?:Act|Rules|Regulations?"
        r"|Agreement|Practices)\b",
        r"\bSafeguards? (?:Measures )?(?:Act|Agreement|Rules|Law|Regulations?|Committee)\b",
        r"\bAgreement on (?:Safeguards|Subsidies and Countervailing Measures|Anti-?Dumping)",
        r"\bagainst (?:dumped|subsidi[sz]ed) imports from countries not members[^.;)]{0,60}",
        r"\bCommittee on (?:Safeguards|Anti-?Dumping Practices|Subsidies and Countervailing Measures)",
        r"\(Identification, Assessment[^()]{0,200}\)",
    ),
    stages=(
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
            r"\binterim review\b...\b(?:amending|definitive|terminat|outcome|conclu|repeal)|\b(?:amending"
            r"|terminating)\b...\binterim review\b",
            S.INTERIM_REVIEW_FINAL,
        ),
        rule(
            r"\b(?:initiation|initiating|opening|initiates?|initiated|commence\w*)\b...\b(?:interim"
            r"|mid-? ?term"
            r"|administrative|changed circumstances) reviews?\b|\b(?:interim|mid-? ?term"
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
            r"\b(?:imposing|imposition of|imposes?) (?:a )?(?:definitive|final)\b|\bdefinitive (?:anti-? "
            r"?dumping|countervailing|safeguard) (?:dut(?:y|ies)|measures?)|\b(?:levy|impose|imposes"
            r"|imposed|imposing|levied|imposition of)\b...\bdut(?:y|ies)\b|\bduties (?:are |to be "
            r")?imposed\b|\bduties\b...\b(?:order|shall "
            r"be levied|is hereby imposed)\b|\bdumping duty notice\b|\bdefinitive general safeguard\b",
            S.ORDER,
            0.9,
        ),
    ),
    code_words=wordings(
        r"\b(?:CN|TARIC|HS|HTS|AHTN|HSK|NCM|ITC|customs|tariff|statistical|commodity|classification) "
        r"(?:\(?HS\)? )?(?:codes?|items?|numbers?|nos?\.?|headings?|subheadings?|classifications?)",
        r"\b(?:sub-?)?headings?\b",
        r"\b(?:HSK?|HTS|AHTN|NCM)[ :.]{0,3}\Z",
        r"\bHS\b|\bH\.S\.(?!\w)",
        r"\b(?:AHTN|HSK|NCM|ITC|CN|ITCHS|CCC)(?= ?:? ?\(?(?:ex )?\d{4})",
        r"\bHTS(?:US)?\b",
        r"\bPCT\b",
        r"\bclassifi(?:ed|able|cation)\b",
        r"\bTARIC\b",
        r"\bCustoms Tariff Act\b",
        r"\btariff items?\b",
        r"\bcommodity codes?\b",
    ),
    others=wordings(
        r"\ball other(?:s| [\w ]{0,30}(?:imports|exporters?|producers?|compan(?:y|ies)|originating))?(?: "
        r"?\([\w ’']{3,40}\))?",
        r"\b(?:other|any other|all) (?:overseas |foreign "
        r"|remaining )?(?:exporters?|producers?|compan(?:y|ies))\b",
        r"^\s*others?\b",
        r"\bany (?:producer|exporter|other)\b(?! than)",
        r"\bresidual\b",
        r"\bcountry-?wide\b",
        r"\buncooperative\b",
    ),
    period={
        "RIP": wordings(r"\breview investigation period\b", r"\bRIP\b"),
        "POI": wordings(
            r"\bperiods? of (?:dumping )?investigation\b",
            r"\bPOIs?\b",
            r"\binvestigation period\b",
            r"\bdumping (?:investigation )?period\b",
            r"\b(?:reopened |review )?investigation (?:will |shall )?cover(?:s|ed)? the period\b",
            r"\binvestigation of dumping(?: and injury)? cover(?:ed|s) the period\b",
        ),
        "POR": wordings(r"\bperiod of review\b", r"\breview period\b", r"\bPOR\b"),
        "inquiry period": wordings(r"\binquiry period\b"),
    },
    said=(
        said(
            r"\b(?:safeguard|anti-?dumping|countervailing|provisional|definitive) "
            r"(?:dut(?:y|ies)|measures?|tariff|bond)..."
            r"(?:amounting to|in the amount of|equivalent to|at (?:the|a) rate of|fixed at|set at|of) "
            r"{money}",
            "country_wide",
        ),
        said(
            r"\b(?:safeguard|anti-?dumping|countervailing|provisional|definitive) (?:\w+ )?(?:dut(?:y|ies)"
            r"|measures?|tariff)..."
            r"(?:be|is|of|at|are) {n} (?:ad valorem|of (?:the )?(?:CIF|FOB|export price))",
            "country_wide",
        ),
        said(
            r"\b(?:dumping|subsidy) margins? (?:was|were|is|of [^.;\d]{3,60}? was)... (?:calculated"
            r"|determined|established|estimated)"
            r"(?: to be| as| at)* {n}",
            "country_wide",
            confidence=0.75,
        ),
        said(
            r"\bprovisional payments? (?:of|at|amounting to) {n}",
            "country_wide",
            basis="provisional duty",
        ),
        said(
            r"\badditional (?:customs |safeguard )?dut(?:y|ies)(?: "
            r"ad valorem)? (?:of|at (?:a|the) rate of|set at) {n}",
            "country_wide",
            confidence=0.7,
        ),
        said(r"\b(?:dut(?:y|ies)|margins?|rates?)... rang(?:e|es|ing|ed) (?:from|between) {range}", "range"),
    ),
    said_before=wordings(
        r"\b(?:Commission|Council|Authority|Minist(?:ry|er)|Government|Department|Secretary of"
        r" State|Tribunal|Commissioner) "
        r"(?:had )?imposed\b",
        r"\b(?:previous(?:ly)?|earlier|original(?:ly)?|existing|market share)\b",
    ),
    all_origins=wordings(
        r"\b(?:all (?:countries|origins|sources|trading partners|exporting countries)|regardless of (?:the "
        r")?(?:country|origin|source)\w*"
        r"|irrespective of (?:the )?(?:country|origin|source)|whatever (?:the|their) origin|from various "
        r"countries|from any country)\b"
    ),
)
