"""French: the Official Journal of the European Union, and Canada."""

from extract.tongue import (
    Limits,
    Tongue,
    instrument_words,
    names_that_say_nothing,
    said,
    stage_rules,
    wordings,
)

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
    instruments=instrument_words("fr"),
    names=names_that_say_nothing("fr"),
    stages=stage_rules("fr"),
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
        r"^\s*toutes les importations\b",
        r"\b(?:l['’]ensemble|le reste) des (?:autres )?(?:exportateurs|producteurs|sociétés)\b",
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
