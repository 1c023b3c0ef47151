"""Portuguese: how acts of Brazil and of the Union say what they do, the kind of act before its outcome."""

from extract.tongue import rule
from tradewarn.model import Stage as S

OPENS = r"\b(?:inici(?:a|ar|o|e|em|am|ad[oa]s? (?:a|o))|início|abertura|abr(?:e|ir))\b"
SETS = (
    r"\b(?:aplic(?:a|ar|am|ação|ad[oa]s?)|institu(?:i|ir|em|ição|ía)|imp(?:õe|or|osição)|fix(?:a|ar"
    r"|ação)|adot(?:a|ar|am)|adota[mr]?)\b"
)
DUTIES = r"\b(?:direitos?|medidas?|sobretaxas?)\b"
REVIEW = r"\b(?:revisão|reexame)\b"
SUNSET = (
    r"\b(?:revisão (?:de|por) (?:final|fim) (?:de|do) período|(?:reexame|revisão) (?:da|de|por) caducidade)\b"
)
EVADING = r"\b(?:frustração|(?:anti)?circunvenção|elisão|práticas? elisivas?|evasão (?:das|de|às) medidas)\b"

STAGES = (
    rule(
        r"\bretifica(?:ção|r|m|-se)?\b|\berro (?:material|formal)\b|\berrata\b|\bpara corrigir\b"
        r"|\bcorrigenda\b",
        S.CORRECTION,
    ),
    rule(r"\b(?:pedidos?|recursos?) de reconsideração\b|\brecurso administrativo\b", S.OTHER, 0.8),
    rule(
        r"\b(?:restituição|devolução|reembolso) (?:d[aoe]s? |de (?:valores|montantes) )?(?:\w+ ){0,5}?"
        rf"(?:{DUTIES}|pag[oa]s?|recolhid[oa]s?)",
        S.REFUND,
    ),
    rule(  # the review begins, whatever it may end with
        rf"\b(?:inicia[r]?|inicie-se|abr(?:e|ir)|instaura[r]?) (?:a |uma )?{SUNSET}"
        rf"|\b(?:início|abertura|instauração) d[ae] {SUNSET}",
        S.SUNSET_INSTITUTION,
    ),
    rule(r"\bsujeit\w+\b...\ba registr?o\b|\bregistr?o das importações\b", S.REGISTRATION),
    rule(
        r"\b(?:prorrog\w+|novos|alter\w+|suspen\w+)\b[^.;]{0,120}?\bprazos?\b(?! de (?:até|vigência"
        r"|aplicação|5|cinco))"
        r"|\bprazos?\b[^.;]{0,60}?\bprorrogad\w+",
        S.EXTENSION,
    ),
    rule(rf"{OPENS}...{EVADING}", S.CIRCUMVENTION_INITIATION),
    rule(
        r"\b(?:estend\w+|extens(?:ão|iv[oa]s?)|torna\w* extensiv\w+)\b...\b(?:direitos?|medidas?"
        r"|importações)\b"
        r"|\btorna\w*\b...\bextensiv[oa]s?\b",
        S.CIRCUMVENTION_FINAL,
    ),
    rule(rf"\bencerr\w+\b...{EVADING}", S.CIRCUMVENTION_FINAL, 0.85),
    rule(r"\bavaliação de escopo\b|\bescopo d[oa] (?:direito|medida|produto)\b", S.SCOPE_RULING),
    rule(
        r"\b(?:alter\w+|denunci\w+|den[úu]ncia|retir\w+|revog\w+|extin\w+|violação|encerr\w+)\b"
        r" (?:d?[oa]s? )?(?:\w+ ){0,3}?"
        r"compromissos? de preços?\b",
        S.UNDERTAKING_AMENDMENT,
        0.85,
    ),
    rule(
        r"\b(?:homolog\w+|aceit\w+|propost\w+|aprov\w+)\b...\bcompromissos?\b(?:...\bpreços?\b)?",
        S.UNDERTAKING_ACCEPTANCE,
    ),
    rule(
        r"\bcaducidade (?:iminente|próxima)\b|\baviso d[ae] caducidade\b|\bpr[óo]xima (?:caducidade"
        r"|expiração)\b"
        rf"|\bprazos? de vigência d[oa]s? {DUTIES}...\b(?:encerra\w*|expira\w*|extingu\w+|vence\w*"
        rf"|terminar?\w*)",
        S.EXPIRY_NOTICE,
    ),
    rule(
        rf"\bsuspen(?:d|s)\w+\b...{DUTIES}|\brestabelec\w+\b...{DUTIES}|\b(?:re)?aplicação imediata\b"
        r"|\b(?:inicia\w*|encerra\w*|início)\b...\binteresse público\b",
        S.OTHER,
        0.85,
    ),
    rule(
        rf"{SETS}...(?:{DUTIES}|\bsalvaguardas?\b)(?: [\w-]+){{0,5}} definitiv[oa]s?\b...\bprovisóri", S.ORDER
    ),  # imposes the one and collects the other
    rule(r"\bdeterminaç(?:ão|ões) preliminar(?:es)?\b", S.PRELIM),
    rule(rf"{SETS}...(?:{DUTIES}|\bsalvaguardas?\b)(?: [\w-]+){{0,5}} provisóri[oa]s?\b", S.PROVISIONAL),
    rule(rf"{SUNSET}...\b(?:institui\w*|prorrog\w+|encerr\w+|extin\w+|mant\w+|término)\b", S.SUNSET_FINAL),
    rule(rf"\b(?:institui\w*|encerr\w+|extin\w+|prorrog\w+|mant[eé]\w+)\b...{SUNSET}", S.SUNSET_FINAL),
    rule(r"\breexame da caducidade\b", S.SUNSET_INSTITUTION, 0.85),
    rule(
        rf"{OPENS}...\b(?:reexame intercalar|revisão (?:por|de) alteração d[ae]s? circunstâncias"
        rf"|revisão acelerada"
        r"|revisão interina)\b",
        S.INTERIM_REVIEW_INITIATION,
    ),
    rule(
        r"\b(?:reexame intercalar|revisão (?:por|de) alteração d[ae]s? circunstâncias)\b",
        S.INTERIM_REVIEW_FINAL,
    ),
    rule(rf"{OPENS}...\bnov[oa]s? (?:exportador|produtor)\w*", S.NEW_SHIPPER_REVIEW_INITIATION),
    rule(
        r"\b(?:revisão|reexame)\b (?:[\w-]+ ){0,4}?nov[oa]s? (?:exportador|produtor)",
        S.NEW_SHIPPER_REVIEW_FINAL,
    ),
    rule(rf"{SUNSET}...{OPENS}|{OPENS}...{SUNSET}|{OPENS} (?:a |d[ae] )?{REVIEW}", S.SUNSET_INSTITUTION),
    rule(rf"\binicia\w*\b...{REVIEW}...{DUTIES}", S.SUNSET_INSTITUTION, 0.9),
    rule(r"\bdetermina(?:ção|ções) preliminar(?:es)?\b", S.PRELIM),
    rule(
        r"\b(?:prorrog(?!ável)\w+|renov\w+|manut\w+|mant[ée]m)\b"
        rf"...{DUTIES}",
        S.SUNSET_FINAL,
    ),
    rule(
        r"\b(?:encerr\w+|termina\w*|conclu[íi]\w*|arquiv\w+)\b"
        r"...\b(?:sem (?:a |qualquer )?(?:imposição|aplicação|prorrogação|julgamento|análise"
        r"|instituição|adoção|instituir"
        r"|aplicar)|a pedido|desist\w+|de minimis|insignificante|não (?:imposição|aplicação))\b"
        r"|\bnão (?:aplica\w*|imp\w+|institu\w+)\b",
        S.TERMINATION,
    ),
    rule(rf"{SETS}...{DUTIES}...\bdefinitiv[oa]s?\b", S.ORDER),
    rule(rf"\b(?:revog(?!aç)\w+|extin\w+|elimin\w+|derrog\w+)\b (?:[\w-]+ ){{0,4}}?{DUTIES}", S.REVOCATION),
    rule(r"\bencerr\w+\b...\b(?:investigação|processo|inquérito|procedimento)\b", S.TERMINATION, 0.9),
    rule(
        rf"{OPENS}...\b(?:investigação|procedimento|processo|inquérito|averiguar)\b",
        S.INITIATION,
    ),
    rule(r"\bnota técnica de fatos essenciais\b|\bfatos essenciais\b", S.DISCLOSURE),
    rule(
        r"\bdireitos? anti-?dumping provis[óo]rios?\b|\bmedida\w* provis[óo]ri[ao]s?\b", S.PROVISIONAL, 0.85
    ),
    rule(
        rf"{SETS}...\b(?:direitos? (?:anti-?dumping|compensat[óo]rios?|de compensação)|salvaguardas?)\b",
        S.ORDER,
        0.9,
    ),
)
