"""French: the Official Journal of the European Union, and Canada."""

from extract.tongue import Tongue, rule, wordings
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
        (K.SG, wordings(r"\bsauvegarde\b")),
        (K.AC, wordings(r"\bcontournement\b")),
    ),
    names=wordings(r"\bdéfense contre les importations[^.;]{0,120}non membres"),
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
)
