"""English, as authorities outside the United States write it."""

from extract.tongue import Tongue, instrument_words, names_that_say_nothing, said, stage_rules, wordings

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
        r"|for) (?:[\w.]{2,12} imports? of |imports? of |the imports? of |certain imports? of "
        r"|(?:the )?importations? of "
        r"|all imports of )?",
        r"\b(?:investigations?|inquir(?:y|ies)|reviews?|reinvestigation|re-investigation|proceedings?"
        r"|petition|protest|application|complaint|notice|findings?|order) (?:\([^()]{1,12}\) )?(?:on|into|of"
        r"|concerning|regarding|in respect of|with respect to|respecting|relating to|involving|against"
        r"|for) (?:alleged )?(?:dumped |subsidi[sz]ed |increased |the )?(?:imports? of |importation of )?",
        r"\b(?:concerning|regarding|in respect of|with respect to|respecting|relating to) (?:the "
        r")?(?:dumped |subsidi[sz]ed )?(?:alleged )?(?:dumping of |subsidi[sz]ing of )?(?:dumped "
        r")?(?:imports? of |importation of )?",
        r"\borders? [AC]-\d{3}-\d{3}(?:,? (?:and|&) [AC]-\d{3}-\d{3})? (?:on|covering) ",
        r"\bapplying to ",
        r"\b(?:rul(?:ed|ing|es)|f(?:ou|i)nd(?:s|ing)?|determin(?:ed|es|ation)|conclud(?:ed|es)|alleg(?:ed|es|ation)"
        r"|says|said|claims?) that (?:the )?(?:imports? of |imported |dumped )?",
        r"\bnormal values(?:,? (?:and )?export prices)?(?:,? and amounts? of subsidy)? (?:of|applicable to) ",
        r"\b(?:duties|measures|duty) (?:are |is |shall be )(?:due|payable|collected|levied|imposed|in "
        r"force) on (?:the )?(?:imports? of )?",
        r"\bin the matter of (?:imports? of )?",
        r"\b(?:suspension application|application|investigation|review|inquiry|subject|product|goods) ?: ",
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
        r", (?:being|namely|that is|i\.e\.)(?!\w)",
        r" from (?:various|all|any|several) (?:countries|sources|origins|country)\b",
        r"[,.;:]? (?:pursuant to|following|in accordance with|under (?:the|section|article)|into (?:the "
        r")?[A-Z]|for (?:a|the) period|whatever|regardless|irrespective"
        r"|by (?:the )?[A-Z]|on the basis|effective|as follows|was|were|is|are|has|have|will|shall|may"
        r"|which|that|with effect)\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n| [–—-] ",
        r"\s*\n(?=(?:Decree|Pursuant|Having|Official Gazette|Published|Whereas|Ministerial)\b)",
    ),
    not_goods=wordings(
        r"\b(?:investigations?|reviews?|determinations?|dut(?:y|ies)|measures?|petition|exporters?"
        r"|producers?|this notice|initiation"
        r"|procedure|proceedings?|injury|regulation|paragraph|normal values"
        r"|export prices|article \d|section \d|subject goods|the goods "
        r"under|dumping|subsid\w+|countervail\w+|application)\b"
    ),
    instruments=instrument_words("en"),
    names=names_that_say_nothing("en"),
    stages=stage_rules("en"),
    code_words=wordings(
        r"\b(?:CN|TARIC|HS|HTS|AHTN|HSK|NCM|ITC|customs|tariff|statistical|commodity|classification) "
        r"(?:\(?HS\)? )?(?:codes?|items?|numbers?|nos?\.?|headings?|subheadings?|classifications?)",
        r"\b(?:sub-?)?headings?\b",
        r"\bImport and Export Tariff\b",
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
        r"^\s*all imports\b",
        r"\b(?:other|any other|all|all the|remaining|(?:the )?rest of the) (?:overseas |foreign "
        r"|remaining )?(?:exporters?|producers?|manufacturers?|suppliers?|firms|compan(?:y|ies))\b",
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
            r"(?<!injury\s)\b(?:reopened |review )?investigation (?:will |shall )?cover(?:s"
            r"|ed)? the period\b",
            r"\binvestigation(?: will)? covers? (?:[\w-]+ ){0,8}(?:during|for|in|over) the period\b",
            r"\bexamin(?:e|es|ed|ing) (?:[\w-]+ ){0,8}(?:during|for|in|over) the period\b",
            r"\binvestigation (?:of|into) (?:the )?(?:alleged )?(?:dumping|subsidi[sz]ation)(?: and injury)?"
            r" (?:will |shall |would )?cover(?:ed|s|ing)? (?:the |a )?period\b",
        ),
        "POR": wordings(
            r"\bperiod of review\b", r"\breview period\b", r"\bPOR\b", r"\bperiod under review\b"
        ),
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
            r"\badvanc\w+ (?:of )?the export prices?... by {n}",
            "all_others",
            basis="dumping margin",
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
