"""Portuguese: Brazil's circulars and resolutions."""

from extract.tongue import Tongue, rule, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument

TONGUE = Tongue(
    name="pt",
    goods_after=wordings(
        r"\bimportaç(?:ões|ão) (?:brasileiras )?(?:de |do |da |dos |das )",
        r"\bexportaç(?:ões|ão) (?:[\w ]{0,40} )?para o Brasil de ",
        r"\bdumping nas exportaç(?:ões|ão)[\w ,]{0,60} de ",
    ),
    origin=wordings(
        r",? ?(?:comumente classificad[oa]s [^;]{5,160}?, )?(?:originári[oa]s?|provenientes?) (?:de |do "
        r"|da |dos |das )(?:o |a )?",
    ),
    goods_end=wordings(
        r",? (?:comumente|usualmente|classificad[oa]s?|que|quando|independentemente|objeto|nos termos)\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n",
    ),
    not_goods=wordings(
        r"\b(?:investigação|circular|resolução|direitos?|revisão|empresas?|dano|dumping|produtor\w*|medida)\b"
    ),
    instruments=(
        (K.AD, wordings(r"\b(?:anti-?)?dumping\b")),
        (
            K.CVD,
            wordings(
                r"\bdireitos? compensat[óo]rios?\b", r"\bsubsídios?\b", r"\bmedidas? compensat[óo]rias?\b"
            ),
        ),
        (K.SG, wordings(r"\bsalvaguardas?\b")),
        (
            K.AC,
            wordings(
                r"\bcircunvenção\b",
                r"\bfrustração (?:de|da) (?:aplicação )?(?:das )?medidas?\b",
                r"\banticircunvenção\b",
                r"\belisão\b",
            ),
        ),
    ),
    names=wordings(r"\bAcordo (?:sobre|Antidumping|Anti-?dumping)[^.;]{0,100}"),
    stages=(
        rule(r"\bretificação\b|\bretifica\b", S.CORRECTION),
        rule(
            r"\b(?:inicia|iniciar|início|abertura)\b...\brevisão de (?:final de período|fim de período)"
            r"|\binicia\w* (?:a )?revisão do direito antidumping\b|\b(?:inicia|iniciar)\b...\brevisão\b",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\bprorroga\w*\b...\b(?:direito|medida)|\brevisão de final de período\b...\b(?:prorrog|encerr)",
            S.SUNSET_FINAL,
        ),
        rule(
            r"\bencerra\w*\b...\bsem (?:a )?(?:imposição|aplicação|prorrogação)\b"
            r"|\bencerra\w*\b...\binvestigação\b",
            S.TERMINATION,
        ),
        rule(r"\bprorroga\w*\b...\bprazo\b", S.EXTENSION),
        rule(
            r"\b(?:inicia|iniciar|início|abertura)\b...\b(?:frustração|circunvenção|anticircunvenção)",
            S.CIRCUMVENTION_INITIATION,
        ),
        rule(r"\bestende\b...\b(?:direito|medida)", S.CIRCUMVENTION_FINAL),
        rule(r"\bdireito antidumping provis[óo]rio\b|\bmedida\w* provis[óo]ri[ao]s?\b", S.PROVISIONAL),
        rule(r"\bdetermina(?:ção|ções) preliminar(?:es)?\b", S.PRELIM),
        rule(r"\b(?:inicia|iniciar|início|abertura)\b...\b(?:investigação|procedimento)", S.INITIATION),
        rule(r"\bnota técnica de fatos essenciais\b|\bfatos essenciais\b", S.DISCLOSURE),
        rule(r"\b(?:revoga|extingue|extinção)\b...\b(?:direito|medida)", S.REVOCATION),
        rule(r"\baplica\w*\b...\bdireitos? (?:antidumping|compensat[óo]rios?)(?: definitivo)?", S.ORDER),
    ),
    code_words=wordings(
        r"\bNCM\b", r"\bNomenclatura Comum\b", r"\bsubit(?:em|ens)\b", r"\bcódigos? tarifários?\b"
    ),
    others=wordings(r"\bdemais\b", r"\btod[oa]s (?:os|as) demais\b"),
    period={
        "POI": wordings(r"\bper[íi]odo (?:de investigação|de análise|investigado)\b"),
        "POR": wordings(
            r"\bper[íi]odo de (?:análise|investigação) de continuação\b", r"\bper[íi]odo de revisão\b"
        ),
    },
    decimal=",",
    goods_behind=wordings(r",? ?(?:para|ao) o? ?Brasil,? (?:de |do |da |dos |das )"),
)
