"""Portuguese: Brazil's circulars and resolutions."""

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
    name="pt",
    goods_after=wordings(
        r"\bimportaç(?:ões|ão) (?:brasileiras )?(?:de |do |da |dos |das )",
        r"\bexportaç(?:ões|ão) (?:[\w ]{0,40} )?para o Brasil de ",
        r"\bdumping nas exportaç(?:ões|ão)[\w ,]{0,60}? de (?![\w ,]{0,60} para o Brasil)",
    ),
    origin=wordings(
        r",? ?(?:comumente classificad[oa]s [^;]{5,160}?, )?(?:originári[oa]s?|provenientes?) (?:de |do "
        r"|da |dos |das )(?:o |a )?",
    ),
    goods_end=wordings(
        r",? (?:comumente|usualmente|normalmente|habitualmente|classificad[oa]s?|que|quando|independentemente"
        r"|objeto|nos termos|de todas as origens|de qualquer origem)\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n",
    ),
    not_goods=wordings(
        r"\b(?:investigação|circular|resolução|direitos?|revisão|empresas?|dano|dumping|produtor\w*|medida)\b"
        r"|\b(?:produt[oa]s?|tais produtos)\Z"
    ),
    instruments=instrument_words("pt"),
    names=names_that_say_nothing("pt"),
    stages=stage_rules("pt"),
    code_words=wordings(
        r"\bNCM\b",
        r"\bNomenclatura Comum\b",
        r"\bsubit(?:em|ens)\b",
        r"\bcódigos? (?:NC|TARIC|SH)\b",
        r"\bcódigos? tarifários?\b",
    ),
    others=wordings(
        r"\bdemais\b",
        r"\b(?:outr[oa]s|restantes) (?:empresas|produtor\w+|exportador\w+)\b",
        r"\b(?:tod[oa]s (?:os|as) )?outr[oa]s (?:empresas|produtor\w+|exportador\w+|importações|origens)\b",
        r"\btod[oa]s (?:os|as) (?:demais|empresas|produtor\w+|exportador\w+)\b",
    ),
    period={
        "POI": wordings(
            r"\bdumping (?:considerou|considerará|abrang\w+|compreend\w+|refere-se a?o?)(?: o)? per[íi]odo\b",
            r"\b(?:dumping|subsídios?)(?: acionáveis)?,? (?:(?!dano)[\w-]+ ){1,4}o per[íi]odo\b",
            r"\bpara (?:fins d[aeo] |efeitos? d[aeo] |a |o )?(?:análise|determinação|averiguação|apuração"
            r"|avaliação|cálculo)(?: \w+){0,6}? (?:dumping|subsídios?)\b",
            r"\bper[íi]odo objeto d[ae] (?:investigação|análise|revisão)\b",
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
            r"\bdireitos? (?:anti-?dumping|compensat[óo]rios?)[^.;\d%]{0,200}? (?:no (?:valor|montante)"
            r" de|equivalente a|correspondente a"
            r"|(?:fixado|estabelecido) em|de) {money}",
            "country_wide",
        ),
        said(
            r"\bdireitos? (?:anti-?dumping|compensat[óo]rios?)[^.;\d%]{0,200}? (?:no percentual de"
            r"|equivalente a|correspondente a"
            r"|al[ií]quota (?:ad valorem )?de|(?:fixado|estabelecido) em) {n}",
            "country_wide",
        ),
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
            (wordings(r"\bnotas? técnicas?\b|\bfatos essenciais\b"), "disclosure"),
            (wordings(r"\bmanifestações finais\b|\balegações finais\b"), "final comments"),
            (
                wordings(r"\b(?:parecer|determinação) (?:de determinação )?fina(?:l|is)\b"),
                "final determination",
            ),
            (wordings(r"\bdetermina(?:ção|ções) preliminar(?:es)?\b"), "preliminary determination"),
            (wordings(r"\b(?:fase|etapa) (?:probatória|de instrução)\b"), "factual information"),
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
        due=wordings(
            r"\b(?:até|antes de|encerra-se em|encerrar-se-á|expira(?:rá)?|vence(?:rá)?)(?: em)?(?: às?"
            r" [\dh:]{1,6}(?: horas)?)?(?: n?do?)?(?: o)?(?: n?o?d?o? ?dia)? ",
            r"\b(?:será realizad[ao]|realizar-se-á|ocorrerá|terá lugar)[^.;\d]{0,30}?"
            r"(?: às [\dh:]{1,6}(?: horas)?,?)?"
            r" (?:no dia|em|n?do dia) ",
        ),
        until=wordings(r"\baté(?: o)?(?: dia)? "),
        listed=wordings(
            r"\bdatas? (?:previstas?|limites?|estimadas?)\b|\bcronograma\b|\bnovos prazos\b"
            r"|\bprazos\b[^.;\d]{0,40}? (?:arts?|quadro|abaixo|a seguir)\b"
        ),
        from_day=wordings(r"\b(?:a partir de|desde|em)(?: o dia)? "),
        holds=wordings(r"\b(?:vigência|vigor|vigente|vigorará)\b"),
        from_publication=wordings(
            r"\b(?:entrar?á? em vigor|vigorará|passa a vigorar|produzirá efeitos)(?:(?P<next>[\w"
            r" ]{0,20} dia (?:útil )?seguinte "
            r"(?:ao|à)(?: da| de)?)|(?: na| no| a partir da| desde a)(?: data| dia) d[ea])(?: sua)?"
            r" publicação"
        ),
        earlier=wordings(r"\bper[íi]odo de (?:análise|investigação)\b|\bfoi (?:publicad|iniciad|aplicad)\w+"),
    ),
)
