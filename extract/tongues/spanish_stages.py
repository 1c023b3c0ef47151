"""Spanish: how acts say what they do, the kind of act before its outcome.

Ministries write ``se impone``, ``Impónese`` or ``Imponer``: each verb is known in all three.
"""

from extract.tongue import rule
from tradewarn.model import Stage as S

OPENS = r"\b(?:inici(?:o|ar?|an|e|en|ese|[áa]se)|apertura|[áa]br(?:e|ir|ase|ese)|procedencia)\b"
SETS = (
    r"\b(?:imp[óo]n\w+|imposici[óo]n|apl[íi](?:c|qu)\w+|aplicaci[óo]n|f[íi]j\w+|establ[eé](?:c|zc)\w+"
    r"|ad[óo]pt\w+|adopci[óo]n)\b"
)
DUTIES = r"\b(?:derechos?|cuotas?|medidas?|sobretasas?|grav[áa]men(?:es)?|valor(?:es)? m[íi]nimos?)\b"
SUNSET = (
    r"\b(?:examen (?:de vigencia|quinquenal|(?:por|de) (?:la )?(?:expiraci[óo]n|extinci[óo]n|caducidad))"
    r"|(?:revisi[óo]n|reconsideraci[óo]n) (?:quinquenal|(?:por|de) (?:la )?(?:expiraci[óo]n|extinci[óo]n))"
    r"|sunset review)\b"
)
EVADING = r"\b(?:anti-?)?elusi(?:[óo]n|v[oa]s?)\b"

STAGES = (
    rule(
        r"\bfe de erratas\b|\bcorrecci[óo]n de errores\b|\b(?:nota )?aclara(?:ci[óo]n|toria) (?:a|de) la "
        r"resoluci[óo]n\b"
        r"|\brect[ií]f[ií](?:c|qu)\w+ (?:el |la |los |las |del |en el )?(?:errore?s?|error material|anexo"
        r"|art[íi]culo|punto|considerando|resoluci[óo]n|reglamento)",
        S.CORRECTION,
    ),
    rule(
        r"\b(?:devoluci[óo]n|reembolso|restituci[óo]n) (?:del?|de l[ao]s?|de (?:las? )?(?:cantidades|montos)"
        rf" (?:pagad[ao]s? )?(?:\w+ ){{0,4}}?)? ?(?:\w+ ){{0,4}}?(?:{DUTIES}|pagad[oa]s?)",
        S.REFUND,
        0.9,
    ),
    rule(
        r"\b(?:prorr[óo]g\w+|pr[óo]rroga|ampl[íi]\w+|ampliaci[óo]n|extiend\w+|suspend\w+)\b"
        r" (?:[\wáéíóú]+ ){0,5}?(?:plazos?|t[ée]rminos?) (?:[\w()]+ ){0,4}?(?:(?:para|de|a fin de) "
        r"(?:\w+ ){0,4}?"
        r"(?:determinaci[óo]n|resoluci[óo]n|decisi[óo]n|investigaci[óo]n|procedimiento|examen|revisi[óo]n"
        r"|respuesta\w*|respond\w+|conclu\w+|cuestionario\w*|formulario\w*|expedir|adopta\w+))\b",
        S.EXTENSION,
    ),
    rule(
        r"\b(?:continuar?|contin[úu][ae]\w*|prosegui\w*|pros[íi]g\w+)\b...\bsin (?:la )?(?:aplica\w+"
        r"|impon\w+|imposici[óo]n"
        r"|establec\w+|fija\w+)...\b(?:provisional(?:es)?|provisori[ao]s?)\b",
        S.PRELIM,
    ),
    rule(
        r"\b(?:cumplimiento (?:a|de) (?:la |lo )?(?:sentencia|ejecutoria|resuelto|decisi[óo]n final del"
        r" panel))\b",
        S.COURT_DECISION_AMENDED_FINAL,
        0.85,
    ),
    rule(
        r"\brecurso (?:administrativo )?de (?:revocaci[óo]n|reconsideraci[óo]n|reposici[óo]n|apelaci[óo]n)\b",
        S.OTHER,
        0.8,
    ),
    rule(r"\b(?:someten? a registro|registro (?:obligatorio )?de las importaciones)\b", S.REGISTRATION),
    rule(rf"{OPENS}...{EVADING}", S.CIRCUMVENTION_INITIATION),
    rule(rf"\b(?:resoluci[óo]n|determinaci[óo]n) preliminar\b...{EVADING}", S.CIRCUMVENTION_PRELIM),
    rule(
        rf"\b(?:resoluci[óo]n|determinaci[óo]n|decisi[óo]n) (?:final|definitiva)\b...{EVADING}"
        r"|\b(?:ampl[íi]\w+|ampliaci[óo]n|exti[eé]nd\w+|extensi[óo]n|hac\w+ extensiv\w+) "
        r"(?:(?:a|al|de|del|el|la|los|las|aplicaci[óo]n|vigencia) ){0,5}(?:derechos?|medidas?|cuotas?)\b"
        r"...\b(?:importaciones|exportaci[óo]n|procedentes)\b",
        S.CIRCUMVENTION_FINAL,
    ),
    rule(rf"{EVADING}...{OPENS}", S.CIRCUMVENTION_INITIATION, 0.85),
    rule(r"\bcobertura (?:de|del) producto\b", S.SCOPE_RULING),
    rule(
        r"\b(?:modif\w+|retir\w+|denunci\w+|incumplimiento|termina\w*)\b...\bcompromisos? de precios?\b",
        S.UNDERTAKING_AMENDMENT,
        0.85,
    ),
    rule(
        r"\bac[eé]pt\w+\b...\bcompromisos?\b(?! de confidencialidad)...\b(?:precios?|asumid\w+|ofrecid\w+"
        r"|presentad\w+|export\w+)\b",
        S.UNDERTAKING_ACCEPTANCE,
    ),
    rule(
        r"\b(?:expiraci[óo]n (?:inminente|pr[óo]xima)|pr[óo]xima expiraci[óo]n)\b"
        r"|\b(?:anuncio|aviso)\b (?:relativo a |de |sobre |acerca de )(?:la )?(?:expiraci[óo]n|vigencia"
        r"|extinci[óo]n|eliminaci[óo]n)\b",
        S.EXPIRY_NOTICE,
    ),
    rule(rf"{OPENS}...{SUNSET}", S.SUNSET_INSTITUTION),
    rule(SUNSET, S.SUNSET_FINAL),
    rule(
        rf"{OPENS}...\bnuevos? (?:exportador|productor)\w*",
        S.NEW_SHIPPER_REVIEW_INITIATION,
    ),
    rule(r"\bnuevos? (?:exportador|productor)(?:es)?\b", S.NEW_SHIPPER_REVIEW_FINAL, 0.85),
    rule(rf"{OPENS}...\brevisi[óo]n anual\b", S.REVIEW_INITIATION),
    rule(r"\b(?:final|conclu\w+)\b...\brevisi[óo]n anual\b", S.REVIEW_FINAL),
    rule(
        rf"{OPENS}...\b(?:reconsideraci[óo]n provisional|(?:procedimiento (?:administrativo )?de"
        rf" )?revisi[óo]n"
        r"|(?:examen|revisi[óo]n) (?:intermedi[oa]|por cambios? (?:de|en las) circunstancias))\b",
        S.INTERIM_REVIEW_INITIATION,
    ),
    rule(
        r"\breconsideraci[óo]n provisional\b|\b(?:resoluci[óo]n|determinaci[óo]n) final\b...\brevisi[óo]n\b"
        r"|\bconcluye\b...\brevisi[óo]n\b|\b(?:examen|revisi[óo]n) por cambios? (?:de|en las)"
        r" circunstancias\b",
        S.INTERIM_REVIEW_FINAL,
    ),
    rule(
        r"\b(?:conclu\w+|dar? por (?:terminad|concluid)\w+|dan por (?:terminad|concluid)\w+|termina\w*"
        r"|cierr\w+"
        r"|ci[eé]rr\w+|cierre|clausur\w+|archiv\w+|pon\w* fin)\b"
        r"...\bsin (?:la |el |que )?(?:impon\w+|imposici[óo]n|aplic\w+|establec\w+|adop\w+|fija\w*"
        r"|medidas?)\b"
        r"|\bdesist\w+\b",
        S.TERMINATION,
    ),
    rule(
        r"\b(?:aviso|resoluci[óo]n|acta) de (?:t[ée]rmino|cierre) (?:anticipado )?(?:de (?:la )?|del )"
        r"(?:investigaci[óo]n|procedimiento)\b",
        S.TERMINATION,
        0.85,
    ),
    rule(
        rf"\bno (?:se )?(?:impon\w+|aplic\w+|establec\w+|adopt\w+|imposici[óo]n)\b...{DUTIES}",
        S.TERMINATION,
        0.85,
    ),
    rule(
        rf"\bsusp[eé]nd\w+\b...{DUTIES}|\bsuspensi[óo]n (?:temporal )?de (?:la |el |los |las"
        rf" )?(?:aplicaci[óo]n "
        rf"de (?:la |el |los |las )?)?{DUTIES}",
        S.OTHER,
        0.85,
    ),
    rule(
        rf"\b(?:el[íi]min\w+|rev[óo]c(?!aci)\w+|revoqu\w+|derog\w+|supr[íi]m\w+|supresi[óo]n"
        rf"|d[ée]j\w+ sin efectos?|levant\w+)\b (?:[\w°º.-]+ ){{0,7}}?{DUTIES}",
        S.REVOCATION,
    ),
    rule(
        r"\b(?:da|dan|dar) por (?:concluid|terminad)\w+\b|\bse dio por terminad\w+\b",
        S.TERMINATION,
        0.8,
    ),
    rule(rf"{SETS}...(?:{DUTIES}|\bsalvaguardias?\b)(?: [\w-]+){{0,5}} definitiv[oa]s?\b", S.ORDER),
    rule(
        rf"{SETS}...(?:{DUTIES}|\bsalvaguardias?\b)(?: [\w-]+){{0,5}} provisional(?:es)?\b",
        S.PROVISIONAL,
    ),
    rule(r"\b(?:anuncio|aviso) de inicio\b", S.INITIATION),
    rule(r"\b(?:resoluci[óo]n|determinaci[óo]n|decisi[óo]n) preliminar\b", S.PRELIM),
    rule(
        r"\b(?:prorrog\w+|pr[óo]rroga|ampl[íi]\w+|ampliaci[óo]n)\b (?:(?:por|de|del|el|los|hasta|en|un"
        r"|dos|tres|\d{1,2}|mes|meses|"
        r"m[áa]s|hasta por) ){0,6}(?:plazos?|t[ée]rminos?)\b(?! de vigencia)",
        S.EXTENSION,
    ),
    rule(
        rf"\b(?:prorr[óo]g\w+|pr[óo]rroga|m[aá]nt[eéií]{{1,2}}n\w+|mantener)\b...(?:\bvigencia\b|{DUTIES})",
        S.SUNSET_FINAL,
        0.85,
    ),
    rule(
        r"\bresoluci[óo]n (?:de inicio|por la que se (?:acepta|declara)\b...\binicio)|\bse acepta la "
        r"solicitud\b",
        S.INITIATION,
    ),
    rule(r"\b(?:resoluci[óo]n|determinaci[óo]n|decisi[óo]n) (?:final|definitiva)\b", S.FINAL),
    rule(rf"{SETS}...\b(?:salvaguardias?|derechos? (?:antidumping|compensatorios?))\b", S.ORDER, 0.8),
    rule(r"\bmedidas? provisional(?:es)?\b|\bderechos? \w+ provisional(?:es)?\b", S.PROVISIONAL, 0.85),
    rule(
        rf"{OPENS} (?:(?:de|del|la|las|una|un|el|oficio|oficiosa|procedimiento|administrativo) ){{0,6}}"
        r"(?:investigaci[óo]n(?:es)?|procedimiento)\b",
        S.INITIATION,
        0.9,
    ),
)
