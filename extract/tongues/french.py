"""French: the Official Journal of the European Union, and Canada."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument

TONGUE = Tongue(
    name="fr",
    goods_after=wordings(
        r"\bimportations? (?:de |d['’]|des |du )",
        r"\b(?:dumping|subventionnement) (?:de |d['’]|des |du )",
        r"\b(?:concernant|visant|relatif aux?|sur) (?:les |des |le |la )?(?:importations? (?:de |d['’]|des "
        r"|du ))?",
    ),
    origin=wordings(
        r",? ?(?:originaires?|en provenance|export[ée]e?s?)(?:[\w ]{0,20} ou export[ée]e?s?)? (?:de(?: la| "
        r"l['’]|s)? ?|d['’]|du |des )(?:la |l['’]|les )?"
    ),
    goods_end=wordings(
        r" (?:en vertu|conformément|à la suite|à l['’]issue|qui|sont|est)\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n",
    ),
    not_goods=wordings(
        r"\b(?:enquêtes?|réexamen|mesures?|droits?|procédure|règlement|article|dumping|producteurs?|le "
        r"requérant|demande)\b"
    ),
    instruments=(
        (K.AD, wordings(r"\bantidumping\b", r"\banti-dumping\b", r"\bdumping\b")),
        (K.CVD, wordings(r"\bcompensateurs?\b", r"\bantisubventions?\b")),
        (K.SG, wordings(r"\bsauvegardes?\b")),
        (K.AC, wordings(r"\bcontournement\b")),
    ),
    names=wordings(
        r"\bdéfense contre les importations[^.;]{0,120}non membres",
        r"\b(?:Accord sur les|Comité des|Loi sur les) sauvegardes\b",
        r"\bAccord sur (?:les subventions et les mesures compensatoires|la mise en œuvre)[^.;]{0,60}",
    ),
    stages=(
        rule(r"\brectificatif\b", S.CORRECTION),
        rule(
            r"\bréexamen intermédiaire\b...\b(?:ouverture|engag)|\b(?:ouverture|avis "
            r"d['’]ouverture)\b...\bréexamen intermédiaire\b",
            S.INTERIM_REVIEW_INITIATION,
        ),
        rule(
            r"\bmodifiant le règlement\b...\bdroits? (?:antidumping|compensateur)|\bréexamen intermédiaire\b",
            S.INTERIM_REVIEW_FINAL,
            0.9,
        ),
        rule(r"\bouverture\b...\bréexamen au titre de l['’]expiration\b", S.SUNSET_INSTITUTION),
        rule(
            r"\bréexamen au titre de l['’]expiration\b|\bà l['’]issue d['’]un réexamen\b...\bexpiration\b",
            S.SUNSET_FINAL,
        ),
        rule(
            r"\binstituant un droit\b...\bprovisoire\b|\bdroit (?:antidumping|compensateur) provisoire\b",
            S.PROVISIONAL,
        ),
        rule(r"\bavis d['’]ouverture\b|\bouverture d['’]une (?:procédure|enquête)\b", S.INITIATION),
        rule(r"\bclôturant\b|\bclôture\b", S.TERMINATION),
        rule(r"\babrogeant\b|\babrogation\b", S.REVOCATION),
        rule(r"\binstituant un droit (?:antidumping|compensateur) définitif\b", S.ORDER),
    ),
    code_words=wordings(
        r"\bcodes? (?:NC|TARIC|SH)\b", r"\bTARIC\b", r"\bSH\b", r"\bposition(?:s)? tarifaire"
    ),
    others=wordings(r"\btous? les autres\b", r"\btoutes les autres\b", r"\bautres sociétés\b"),
    period={
        "RIP": wordings(r"\bpériode d['’]enquête de réexamen\b"),
        "POI": wordings(r"\bpériode d['’]enquête\b"),
    },
    decimal=",",
    said=(
        said(
            r"\b(?:droits? (?:additionnels?|de sauvegarde|supplémentaires?)|mesures? de sauvegarde)..."
            r" (?:de|à|égal à) {n}",
            "country_wide",
        ),
        said(
            r"\bmarges? de dumping... (?:établie?|calculée?|s['’]élève|était)[^.;\d]{0,20}? (?:à|de) {n}",
            "country_wide",
            basis="dumping margin",
            confidence=0.7,
        ),
    ),
    said_before=wordings(
        r"\b(?:antérieure?ment|antérieure?s?|précédente?s?|initiale?s?|part de marché|en vigueur)\b"
    ),
    limits=Limits(
        tasks=(
            (wordings(r"\bquestionnaires?\b"), "questionnaire reply"),
            (wordings(r"\baudition\w*\b|\bentendues?\b"), "hearing"),
            (
                wordings(r"\bse faire connaître\b|\bprendre contact\b|\bse manifester\b"),
                "registration of parties",
            ),
            (wordings(r"\béchantillon\w*"), "sampling reply"),
            (wordings(r"\b(?:observations?|commentaires?|points? de vue|informations?)\b"), "comments"),
        ),
        counted=wordings(
            r"\b(?:dans|délai de|au plus tard)(?: les| un délai "
            r"de)? (?P<n>\d{1,3}) jours(?: civils| calendaires)? "
            r"(?:suivant|à compter de|qui suivent|après)(?: la date de)?(?: la)? publication",
        ),
        due=wordings(r"\b(?:avant|au plus tard|jusqu['’]au|d['’]ici)(?: le)? "),
        from_day=wordings(r"\bà (?:compter|partir) du ", r"\bdu "),
        holds=wordings(r"\b(?:applicable|appliqu[ée]e?s?|entre en vigueur|en vigueur|reste\w* en vigueur)\b"),
        earlier=wordings(r"\bpériode d['’]enquête\b|\ba (?:institué|ouvert)\b"),
    ),
)
