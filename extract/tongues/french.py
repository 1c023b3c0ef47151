"""French: the Official Journal of the European Union, and Canada."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument

TONGUE = Tongue(
    name="fr",
    goods_after=wordings(
        r"\bimportations? (?:de |d['’]|des |du )",
        r"\b(?:dumping|subventionnement)(?: dommageables?)? (?:de |d['’]|des |du )",
        r"\b(?:à l['’]égard|au sujet|à l['’]encontre|en ce qui a trait) (?:de |d['’]|des |du |aux? )"
        r"(?:importations? (?:de |d['’]|des |du ))?",
        r"\bvaleurs normales(?:,? (?:et )?(?:les |des )?prix à l['’]exportation)? (?:de |d['’]|des |du )",
        r"\b(?:droits?|mesures?)(?: \w+){0,3} (?:institué|imposé|appliqué|applicable)e?s? (?:sur |à"
        r" |aux )(?:les |l['’])?"
        r"(?:importations? (?:de |d['’]|des |du ))?",
        r"\b(?:conclusions?|ordonnance|décisions?|enquêtes?)(?: [\w()°-]+){0,4} (?:concernant|à"
        r" l['’]égard) (?:les |des |le |la |de |d['’])?",
        r"\b(?:concernant|visant|relatif aux?|sur) (?:les |des |le |la )?(?:importations? (?:de |d['’]|des "
        r"|du ))?",
    ),
    origin=wordings(
        r",? ?(?:originaires?|en provenance|export[ée]e?s?|expédié?e?s?)(?:[\w ]{0,20} ou"
        r" export[ée]e?s?)? (?:de(?: la| "
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
        (K.AD, wordings(r"\banti-?dumping\b", r"\bdumping\b", r"\bvaleurs normales\b")),
        (
            K.CVD,
            wordings(
                r"\bcompensat(?:eurs?|oires?)\b",
                r"\banti-?subventions?\b",
                r"\bsubventionn(?:ement|ée?s?)\b",
            ),
        ),
        (K.SG, wordings(r"\bsauvegardes?\b")),
        (K.AC, wordings(r"\b(?:anti-?)?contournement\b", r"\bexpédiée?s? (?:de|du|des|d['’])")),
        (K.AA, wordings(r"\b(?:anti-?)?absorption\b")),
    ),
    names=wordings(
        r"\bdroits? antidumping ou compensateurs?\b",
        r"\bdéfense contre les importations[^.;]{0,120}non membres",
        r"\b(?:Accord sur les|Comité des|Loi sur les) sauvegardes\b",
        r"\bAccord sur (?:les subventions et les mesures compensatoires|la mise en œuvre)[^.;]{0,60}",
    ),
    stages=(
        rule(r"\brectificatif\b|\berratum\b|\bavis de correction\b", S.CORRECTION),
        rule(
            r"\bexpiration (?:prochaine|imminente)\b|\bavis d['’]expiration\b|\bexpiration (?:de"
            r" certaines)(?: mesures)?\b|\bavis (?:concernant|relatif à|annonçant) l['’]expiration\b",
            S.EXPIRY_NOTICE,
        ),
        rule(
            r"\b(?:ouvr\w+|ouverture)\b...\bcontournement\b|\bcontournement\b...\b(?:ouvr\w+|ouverture)\b",
            S.CIRCUMVENTION_INITIATION,
        ),
        rule(
            r"\b(?:portant extension|étendant|extension)\b...\b(?:droits?|mesures?)\b...\bimportations\b"
            r"|\bcontournement\b...\b(?:clôtur\w+|définitive?|conclu\w+|motifs|décision)"
            r"|\b(?:clôtur\w+|définitive?|conclu\w+|motifs|décision)\b...\bcontournement\b",
            S.CIRCUMVENTION_FINAL,
        ),
        rule(
            r"\bsoumett\w+\b...\benregistrement\b|\bsoumis\w*\b...\benregistrement\b"
            r"|\benregistrement des importations\b",
            S.REGISTRATION,
        ),
        rule(
            r"\b(?:ouvr\w+|ouverture|entam\w+|engag\w+)\b...\bréexamen\b...\bnouve(?:l exportateur"
            r"|aux exportateurs)\b"
            r"|\bréexamen\b...\bnouve(?:l exportateur|aux exportateurs)\b...\b(?:ouvr\w+|ouverture)\b",
            S.NEW_SHIPPER_REVIEW_INITIATION,
        ),
        rule(r"\bnouve(?:l exportateur|aux exportateurs)\b", S.NEW_SHIPPER_REVIEW_FINAL, 0.85),
        rule(
            r"\b(?:conclusion|fin|achèvement|clôture|conclu\w*)\b...\b(?:réenquête|nouvelle enquête"
            r"|révision (?:des valeurs normales|accélérée))"
            r"|\b(?:réenquête|révision (?:des valeurs normales|accélérée))\b...\b(?:conclu\w*"
            r"|achevé\w*|terminé\w*)",
            S.REVIEW_FINAL,
        ),
        rule(r"\b(?:réenquête|révision (?:des valeurs normales|accélérée))", S.REVIEW_INITIATION, 0.85),
        rule(
            r"\bréexamens? (?:relatifs?|en vue|en raison|au titre|à) (?:à |de"
            r" )?(?:l['’])?expiration\b...\b(?:ordonnance|proroge|annule"
            r"|décision|conclu\w+|motifs)|\b(?:ordonnance|décision|énoncé des motifs|instituant|à"
            r" l['’]issue)\b...\bréexamens?\b"
            r"...\bexpiration\b",
            S.SUNSET_FINAL,
        ),
        rule(
            r"\b(?:avis|ouverture|ouvr\w+)\b...\bréexamens?\b...\bexpiration\b",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\b(?:décision|conclusion)s? provisoires? de dommage\b|\benquête préliminaire de dommage\b",
            S.INJURY_PRELIM,
        ),
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
            r"\binstituant (?:un |des )?(?:droits?|mesures?)\b[^.;]{0,60}?\bprovisoires?\b"
            r"|\b(?:droits?|mesures?) (?:antidumping |compensateurs? |de sauvegarde"
            r" )provisoires?\b(?!...\bdéfinitif)",
            S.PROVISIONAL,
        ),
        rule(r"\bexposé des faits essentiels\b|\binformation finale\b|\bfaits essentiels\b", S.DISCLOSURE),
        rule(r"\b(?:décisions?|détermination|conclusions?) (?:provisoires?|préliminaires?)\b", S.PRELIM),
        rule(
            r"\bengagements?\b...\b(?:retir|retrait|dénon|modifi)\w*|\bretrait\b...\bengagements?\b",
            S.UNDERTAKING_AMENDMENT,
        ),
        rule(r"\baccept\w+\b...\bengagements?\b|\bengagements? de prix\b", S.UNDERTAKING_ACCEPTANCE),
        rule(r"\bclôtur\w*|\b(?:mettant|met|mettre|mis) fin\b|\bclos(?:e|es)?\b", S.TERMINATION),
        rule(r"\babroge\w*|\babrogation\b|\bannul(?:ant|ation)\b", S.REVOCATION),
        rule(r"\bprorog\w+|\bprolong\w+|\breport de\b", S.EXTENSION),
        rule(r"\b(?:décisions?|déterminations?|conclusions?) (?:définitives?|finales?)\b", S.FINAL),
        rule(
            r"\bavis d['’]ouverture\b|\bouverture d['’](?:une |des? )?(?:procédure|enquête)s?\b"
            r"|\b(?:ouvr\w+|ouvert\w*|engag\w+|entam\w+) (?:une |des |d['’])?(?:\w+ )?(?:enquête"
            r"|procédure)s?\b"
            r"|\b(?:enquête|procédure)s?\b...\b(?:ouvert|engagée|entamée)",
            S.INITIATION,
        ),
        rule(
            r"\b(?:institu\w+|impos\w+|appli\w+)\b...\b(?:droits?|mesures?|taxes?)\b"
            r"|\b(?:droits?|mesures?) (?:antidumping|compensateurs?|de sauvegarde) définiti(?:f|fs|ve|ves)\b",
            S.ORDER,
            0.9,
        ),
    ),
    code_words=wordings(
        r"\bcodes? (?:NC|TARIC|SH)\b",
        r"\bTARIC\b",
        r"\b(?:SH|SCDC|NC)\b",
        r"\b(?:sous-)?positions? (?:tarifaires?)?",
        r"\bnuméros? (?:de )?(?:classement|tarifaires?)(?: tarifaires?)?",
        r"\bclass(?:é|ée|és|ées|ement)\b",
        r"\b(?:numéros|lignes|codes?) (?:tarifaires?|douanières?|statistiques?)",
        r"\brelev\w+ d[eu]\b",
    ),
    others=wordings(
        r"\btous? les autres\b",
        r"\btoutes les autres\b",
        r"\b(?:tous|toutes) (?:les )?(?:exportateurs|producteurs|sociétés|pays)\b",
        r"\bautres (?:sociétés|exportateurs|producteurs|pays)\b",
    ),
    period={
        "RIP": wordings(r"\bpériode d['’]enquête de réexamen\b"),
        "POI": wordings(r"\bpériode (?:visée par l['’]|d['’])enquête\b", r"\bPVE\b"),
    },
    decimal=",",
    said=(
        said(
            r"\bdroits? (?:antidumping |compensateurs? )?provisoires?... (?:de|à|égaux? à|équivalant à) {n}",
            "country_wide",
            basis="provisional duty",
        ),
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
            (
                wordings(r"\b(?:décisions?|déterminations?|conclusions?) (?:provisoires?|préliminaires?)\b"),
                "preliminary determination",
            ),
            (
                wordings(r"\b(?:décisions?|déterminations?|conclusions?) (?:définitives?|finales?)\b"),
                "final determination",
            ),
            (
                wordings(
                    r"\bTribunal\b[^.;]{0,120}?\b(?:décision|conclusions?|détermination)\b"
                    r"|\b(?:décision|conclusions?|question) (?:de|du|relative au) dommage\b"
                ),
                "injury determination",
            ),
            (
                wordings(r"\b(?:Agence|ASFC|Tribunal|TCCE)\b[^.;]{0,60}?\b(?:décisions?|ordonnances?)\b"),
                "determination",
            ),
            (wordings(r"\bénoncé des motifs\b|\bexposé des motifs\b"), "statement of reasons"),
            (wordings(r"\bavis de participation\b|\bacte de comparution\b"), "registration of parties"),
            (wordings(r"\baudition\w*\b|\bentendues?\b|\baudiences?\b"), "hearing"),
            (
                wordings(r"\bse faire connaître\b|\bprendre contact\b|\bse manifester\b"),
                "registration of parties",
            ),
            (wordings(r"\béchantillon\w*"), "sampling reply"),
            (
                wordings(
                    r"\b(?:observations?|commentaires?|points? de vue|informations?|exposés? écrits?"
                    r"|mémoires?|renseignements|réponses?)\b"
                ),
                "comments",
            ),
        ),
        counted=wordings(
            r"\b(?:dans|délai de|au plus tard)(?: les| un délai "
            r"de)? (?P<n>\d{1,3}) jours(?: civils| calendaires)? "
            r"(?:suivant|à compter de|qui suivent|après)(?: la date)?(?: de)?(?: la)? ?"
            r"(?:publication|(?P<entry>(?:d['’])?(?:l['’])?entrée en vigueur))",
            r"\b(?:dans|délai de|au plus tard)(?: les| un délai de)? (?P<days>\d{1,3}) jours(?:"
            r" civils| calendaires)? "
            r"(?:suivant|à compter de|après)(?: la date)?(?: du| de) (?:présent avis|cet avis)",
        ),
        due=wordings(
            r"\b(?:avant|au plus tard|jusqu['’]au|d['’]ici)(?: à (?:midi|\d{1,2} ?h(?: ?\d\d)?))?,?(?: le)? ",
            r"\b(?:débutera|commencera|aura lieu|se tiendra)(?: à compter du| le)? ",
        ),
        from_day=wordings(r"\bà (?:compter|partir) du ", r"\bdu "),
        holds=wordings(r"\b(?:applicable|appliqu[ée]e?s?|entre en vigueur|en vigueur|reste\w* en vigueur)\b"),
        earlier=wordings(r"\bpériode d['’]enquête\b|\ba (?:institué|ouvert)\b"),
    ),
)
