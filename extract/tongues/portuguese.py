"""Portuguese: Brazil's circulars and resolutions."""

from extract.tongue import Limits, Tongue, rule, said, wordings
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
        r"|\b(?:produt[oa]s?|tais produtos)\Z"
    ),
    instruments=(
        (K.AD, wordings(r"\b(?:anti-?)?dumping\b")),
        (
            K.CVD,
            wordings(
                r"\bdireitos? (?:compensat[óo]rios?|de compensação)\b",
                r"\bantissubvenç\w+",
                r"\bobjeto de subvenções\b",
                r"\bsubsídios?\b",
                r"\bmedidas? compensat[óo]rias?\b",
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
        rule(r"\bsujeit\w+\b...\ba registo\b|\bregisto das importações\b", S.REGISTRATION),
        rule(
            r"\binstitui\w*\b...\bdireitos? (?:anti-?dumping|de compensação) provis[óo]rios?\b", S.PROVISIONAL
        ),
        rule(
            r"\breexame da caducidade\b...\binstitui\w*|\binstitui\w*\b...\breexame da caducidade\b",
            S.SUNSET_FINAL,
        ),
        rule(r"\breexame da caducidade\b", S.SUNSET_INSTITUTION, 0.85),
        rule(
            r"\breexame intercalar\b...\b(?:início|abertura)"
            r"|\b(?:início|abertura)\b...\breexame intercalar\b",
            S.INTERIM_REVIEW_INITIATION,
        ),
        rule(r"\binstitui\w*\b...\bdireitos? (?:anti-?dumping|de compensação) definitivos?\b", S.ORDER),
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
        rule(
            r"\b(?:inicia|iniciar|início|abertura)\b...\b(?:investigação|procedimento|processo|inquérito)",
            S.INITIATION,
        ),
        rule(r"\bnota técnica de fatos essenciais\b|\bfatos essenciais\b", S.DISCLOSURE),
        rule(r"\b(?:revoga|extingue|extinção)\b...\b(?:direito|medida)", S.REVOCATION),
        rule(r"\baplica\w*\b...\bdireitos? (?:antidumping|compensat[óo]rios?)(?: definitivo)?", S.ORDER),
    ),
    code_words=wordings(
        r"\bNCM\b",
        r"\bNomenclatura Comum\b",
        r"\bsubit(?:em|ens)\b",
        r"\bcódigos? (?:NC|TARIC|SH)\b",
        r"\bcódigos? tarifários?\b",
    ),
    others=wordings(r"\bdemais\b", r"\btod[oa]s (?:os|as) (?:demais|empresas|produtor\w+|exportador\w+)\b"),
    period={
        "POI": wordings(
            r"\bdumping (?:considerou|considerará|abrang\w+|compreend\w+|refere-se a?o?)(?: o)? per[íi]odo\b",
            r"\bper[íi]odo de inquérito\b",
            r"\b(?:revisão|investigação) considerou o per[íi]odo\b",
            r"\bper[íi]odo de (?:análise|investigação) (?:de|do|da "
            r"(?:prática|existência|continuação) d[eo]) dumping\b",
            r"\bper[íi]odo (?:de (?:investigação|análise)(?! (?:de|do) dano\b)|investigado)\b",
        ),
        "POR": wordings(
            r"\bper[íi]odo de (?:análise|investigação) de continuação\b", r"\bper[íi]odo de revisão\b"
        ),
    },
    decimal=",",
    said=(
        said(
            r"\bmarge(?:m|ns) (?:absoluta )?de dumping... (?:foi|alcançou"
            r"|correspondeu|atingiu|apurada)[^.;\d]{0,60}? {money}",
            "country_wide",
            basis="dumping margin",
        ),
        said(
            r"\bmarge(?:m|ns) (?:absoluta |relativa )?de dumping... "
            r"(?:foi|de|alcançou|correspondeu|atingiu)[^.;\d]{0,30}? {n}",
            "country_wide",
            basis="dumping margin",
        ),
        said(
            r"\b(?:margem )?relativa(?: de dumping)?,? (?:foi "
            r"|alcançou |correspondeu |atingiu )?(?:de |a )?{n}",
            "country_wide",
            basis="dumping margin",
        ),
    ),
    said_before=wordings(r"\b(?:anterior\w*|participação|aument\w+|reduz\w+|crescimento|queda)\b"),
    goods_behind=wordings(r",? ?(?:para|ao) o? ?Brasil,? (?:de |do |da |dos |das )"),
    limits=Limits(
        tasks=(
            (wordings(r"\bquestionários?\b"), "questionnaire reply"),
            (wordings(r"\baudiências?\b"), "hearing"),
            (
                wordings(r"\bhabilitação\b|\bhabilitar\w*\b|\brepresentantes legais\b"),
                "registration of parties",
            ),
            (wordings(r"\bpedidos? de (?:revisão|prorrogação)\b"), "request for review"),
            (wordings(r"\bmanifesta\w+|\bcomentários\b|\bobservações\b|\belementos de prova\b"), "comments"),
        ),
        counted=wordings(
            r"\bprazo (?:improrrogável )?de (?:até )?(?P<n>\d{1,3}|[a-zê]{3,9})(?: \([a-zê]{3,14}\))? dias,? "
            r"(?:contad[oa]s?|a contar)[^.;]{0,40}? publicação",
        ),
        due=wordings(r"\b(?:até|antes de|encerra-se em|expira em)(?: o dia)? "),
        from_day=wordings(r"\b(?:a partir de|desde|em)(?: o dia)? "),
        holds=wordings(r"\b(?:vigência|vigor|vigente|vigorará)\b"),
        earlier=wordings(r"\bper[íi]odo de (?:análise|investigação)\b|\bfoi (?:publicad|iniciad|aplicad)\w+"),
    ),
)
