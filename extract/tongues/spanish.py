"""Spanish: Mexico's Diario Oficial and its neighbours."""

from extract.tongue import (
    Limits,
    Tongue,
    instrument_words,
    names_that_say_nothing,
    said,
    stage_rules,
    wordings,
)
from tradewarn.printed.numbers import NUMBER

TONGUE = Tongue(
    name="es",
    goods_after=wordings(
        r"\bproducci[óo]n nacional de ",
        r"\bla importaci[óo]n (?:de los |de las |de la |del |de )",
        r"\bprecios? (?:de|en la) importaci[óo]n de (?:los |las )?",
        r"\bimportaciones (?:con dumping |objeto de (?:dumping|subvenciones|investigaci[óo]n) "
        r"|investigadas )?(?:de los |de las |de la |del |de |definitivas y temporales de )",
        r"\bexportaci(?:ón|ones) (?:(?:hacia|a|al|con destino a|para) (?:la |el )?[\w ]{3,30}? )?de"
        r" (?:los |las )?",
    ),
    origin=wordings(
        r"(?:,? (?:causad\w+|ocasionad\w+|provocad\w+) por las importaciones"
        r"(?: investigadas| (?:con|en condiciones de|objeto de) dumping)?)?"
        r",? ?(?:originari[oa]s?|procedentes?)(?: y (?:originari[oa]s?|procedentes?))? (?:de |del )(?:la "
        r"|los |las |el )?"
    ),
    goods_end=wordings(
        r",? (?:independientemente|cualquiera|que|clasificad[oa]s?|conforme|en términos|de tod[oa]s l[oa]s"
        r"|(?:comúnmente|usualmente|actualmente|normalmente) clasificad[oa]s?|mercader[íi]as? que|sin"
        r" importar"
        r"|(?:d?el|en el|al) (?:expediente|amparo))\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n",
    ),
    not_goods=wordings(
        r"\b(?:investigación|resolución|cuotas? compensatorias?|productor\w*|empresas?|examen|procedimiento"
        r"|dicho|dichas|investigado)\b|\b(?:productos?|mercanc[íi]as?|mercader[íi]as?)\Z"
        r"|\bmercader[íi]as? (?:denunciad\w+|investigad\w+|objeto)"
    ),
    instruments=instrument_words("es"),
    names=names_that_say_nothing("es"),
    stages=stage_rules("es"),
    code_words=wordings(
        r"\bfracci(?:ón|ones) arancelarias?\b",
        r"\bTIGIE\b",
        r"\bNCM\b",
        r"\bpartidas?\b",
        r"\bsubpartidas?\b",
        r"\bposici(?:ón|ones) arancelarias?\b",
        r"\bNICO\b",
        r"\bc[óo]digos? arancelarios?\b",
        r"\b[íi](?:tem|tems|ncisos?) arancelari",
        r"\bincisos? arancelari",
        r"\bSistema Armonizado\b",
        r"\bc[óo]digos? (?:NC|TARIC|SA)\b",
    ),
    others=wordings(
        r"\b(?:las )?dem[áa]s (?:empresas |exportador\w+ |productor\w+ )*",
        r"^\s*(?:las |los )?dem[áa]s\b",
        r"\bresto\b(?: de (?:las |los )?\w{5,14})?",
        r"\btod[oa]s\s*\Z",
        r"\b(?:las |los )?otr[oa]s (?:empresas|exportador\w+|productor\w+|or[íi]genes)",
        r"\btodas las (?:dem[áa]s|empresas|exportador\w+|productor\w+|importaciones)\b",
    ),
    period={
        "POI": wordings(
            r"\bper[íi]odo (?:investigado|de investigaci[óo]n(?: (?:del?|de la pr[áa]ctica de) dumping)?)\b",
            r"\brecopilaci[óo]n de datos (?:para la determinaci[óo]n )?(?:del|de) dumping\b",
            r"\bper[íi]odo (?:objeto de (?:la )?investigaci[óo]n|de(?:l| la pr[áa]ctica del?)? dumping)\b",
            r"\b(?:an[áa]lisis|evaluaci[óo]n|determinaci[óo]n|investigaci[óo]n|c[áa]lculo)(?: (?:de la"
            r" existencia|de la pr[áa]ctica|del? m[áa]rgen(?:es)?|y grado"
            r"|de la (?:probabilidad|posibilidad) de(?: la)? \w{6,14}(?: o (?:la )?\w{6,14})?"
            r"|para la (?:evaluaci[óo]n"
            r"|determinaci[óo]n))){0,3} del? (?:supuesto |presunto )?(?:dumping|subvenci[óo]n"
            r"|subvenciones)\b",
            r"\binvestigaci[óo]n (?:abarca|abarc[óo]|comprende|cubre|cubri)\w* el per[íi]odo\b",
        ),
        "POR": wordings(r"\bper[íi]odo de revisi[óo]n\b"),
        "RIP": wordings(r"\bper[íi]odo de examen\b"),
    },
    said=(
        said(
            r"\b(?:valor(?:es)?|precios?) m[íi]nimos? (?:de exportaci[óo]n)?[^.;\d%]{0,200}?(?P<c>U\$S"
            r"|US\$|USD) ?(?P<n>"
            + NUMBER
            + r")\)? (?:por|el|la|cada) (?P<q>kilogramos?|toneladas?|unidad|piezas?|docenas?"
            r"|par(?:es)?|metros? cuadrados?)",
            "country_wide",
            confidence=0.8,
        ),
        said(
            r"(?P<c>\$)"
            r" ?(?P<n>" + NUMBER + r") d[óo]lares(?: de los Estados Unidos de América)? por "
            r"(?P<q>kilogramos?|toneladas?"
            r"|pieza|par)(?: \w+){0,2},? (?:para|a) (?:las )?(?:importaciones|exportaciones|mercanc[íi]as)"
            r"(?: (?:provenientes|originarias|procedentes|fabricadas|producidas|exportadas|y|e))* "
            r"(?:de |por )(?:la empresa )?",
            "company",
            confidence=0.8,
            whom=True,
        ),
        said(
            r"\bderechos? (?:antidumping|compensatorios?)(?: ad valorem)?(?: definitivos?| provisionales?)?"
            r"(?: ad valorem)?[^.;\d()%]{0,160}? de [^.;\d()%]{3,120}\({n}",
            "country_wide",
        ),
        said(
            r"(?P<c>\$) ?(?P<n>" + NUMBER + r") d[óo]lares(?: de los Estados Unidos de América)? por "
            r"(?P<q>kilogramos?|toneladas?|pieza|par)(?: \w+){0,2},? (?:para|a) ",
            "all_others",
            confidence=0.75,
            whom=True,
        ),
        said(
            r"\b(?:gravamen|derechos?|sobretasas?|recargos?|tasas?|medidas?)(?: \w+){0,3}? ad"
            r" valorem(?: adicional)? "
            r"(?:del?|equivalente al?|equivalente a un|de un|igual al?|correspondiente al?) {n}",
            "country_wide",
            confidence=0.8,
        ),
        said(
            r"\b(?:derechos? (?:antidumping|compensatorios?)|sobretasas?)(?: definitiv[oa]s?|"
            r" provisional(?:es)?)? "
            r"(?:del?|equivalente al?|equivalente a un|de un) {n}",
            "country_wide",
            confidence=0.8,
        ),
        said(
            r"\bcuotas? compensatorias?(?: definitivas?| provisionales?)?(?: ad valorem)? de {n}",
            "country_wide",
        ),
        said(
            r"\bm[áa]rgen(?:es)? de dumping... (?:es|fue|ser[íi]a|asciende|de)[^.;\d()%]{0,140}?\({n}",
            "country_wide",
            basis="dumping margin",
        ),
        said(
            r"{n} (?:ad valorem )?(?:para|a) (?:las )?(?:importaciones|exportaciones|mercanc[íi]as)"
            r"(?: (?:provenientes|originarias|procedentes|fabricadas|producidas|exportadas|y|e))* "
            r"(?:de |por )(?:la empresa )?",
            "company",
            whom=True,
        ),
    ),
    said_before=wordings(
        r"\b(?:anterior\w*|determin[óo] (?:imponer|aplicar|fijar|modificar)|se impuso|se impusieron"
        r"|impuso|participaci[óo]n|aument\w+)\b"
    ),
    all_origins=wordings(r"\bcualquiera que sea (?:su|el pa[íi]s de) origen\b"),
    limits=Limits(
        tasks=(
            (wordings(r"\bformularios? oficial(?:es)?\b|\bcuestionarios?\b"), "questionnaire reply"),
            (wordings(r"\baudiencias?\b"), "hearing"),
            (wordings(r"\bhechos esenciales\b"), "disclosure"),
            (wordings(r"\b(?:determinaci[óo]n|resoluci[óo]n|decisi[óo]n) final\b"), "final determination"),
            (wordings(r"\bdeterminaci[óo]n preliminar\b"), "preliminary determination"),
            (wordings(r"\b(?:etapa|per[íi]odo|fase) probatori[oa]\b"), "factual information"),
            (
                wordings(
                    r"\b(?:darse a conocer|acreditar\w*|interés (?:jurídico|en el resultado)"
                    r"|manifestar su interés|ponerse en contacto)\b"
                ),
                "registration of parties",
            ),
            (
                wordings(r"\b(?:argument\w+|pruebas|observaciones|comentarios|alegatos|manifest\w+)\b"),
                "comments",
            ),
        ),
        counted=wordings(
            r"\b(?:dentro de|plazo de|en (?:un|el) plazo de)(?: "
            r"los)? (?P<n>\d{1,3}|[a-z]{4,9})(?: \([^()]{2,30}\))? d[íi]as"
            r"(?: naturales| corridos| calendario)? (?:siguientes "
            r"a|(?:contados )?a partir de|contados desde|desde)"
            r"(?: la fecha de)?(?: la)? publicaci[óo]n",
        ),
        due=wordings(
            r"\b(?:a m[áa]s tardar|hasta|antes del?|vencer?[áa]?(?: a "
            r"las [\d:.]{1,5} (?:horas|h))?|hasta las [\d:.]{1,5} (?:horas|hrs?\.?)"
            r"|fecha l[íi]mite:?)(?: del?)?(?: el| el d[íi]a| d[íi]a)? ",
            r"\b(?:llevar[áa]n? a cabo|celebrar[áa]n?|realizar[áa]n?|tendr[áa]n? lugar"
            r"|efectuar[áa]n?|desarrollar[áa]n?)[^.;\d]{0,30}?(?: a las [\d:.]{1,5}(?: horas"
            r"| hrs?\.?)?,?)? (?:d?el|para el)"
            r"(?: d[íi]a)? (?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes) )?",
        ),
        from_day=wordings(
            r"\ba partir del(?: d[íi]a)? ",
            r"\bdesde el(?: d[íi]a)? ",
            r"(?<!Peruano\s)(?<!Oficial\s)\bel (?=\d)",
        ),
        holds=wordings(
            r"\b(?:prorrog\w+|manten(?:er|ga|gan|ido|idos)|mantienen?"
            r"|vigencia|vigentes?|estar[áa] en vigor|entrar[áa] en vigor|aplicables?|vigor"
            r"|regir[áa]n?|rigen?)\b"
        ),
        until=wordings(r"\bhasta(?: el)?(?: d[íi]a)? "),
        lasts_ahead=wordings(
            r"\b(?:por|de|durante)(?: un (?:per[íi]odo|plazo|t[ée]rmino) de)?(?: otros)? "
            r"(?:(?P<n>\d{1,2}|un|dos|tres|cuatro|cinco)(?: \([^()]{1,12}\))? años?"
            r"|(?P<m>\d{1,2}|cuatro|seis|nueve)(?: \([^()]{1,12}\))? meses)(?: más| adicionales)?,?"
            r"(?: (?:contad[oa]s?|computad[oa]s?))? ?\Z"
        ),
        listed=wordings(
            r"\bfechas? (?:previstas?|l[íi]mites?|programadas?|estimadas?)\b|\bcronograma\b|\bcalendario\b"
        ),
        from_publication=wordings(
            r"\b(?:entrar?[áa]?n? en vig(?:or|encia)|comenzar[áa]n? a regir|regir[áa]n?|rigen?"
            r"|surtir[áa]n? efectos?)\b"
            r"[^.;]{0,40}?(?:(?P<next> (?:el|al|del) d[íi]a (?:h[áa]bil )?siguiente (?:de|a|al|al de|de"
            r" la|a la|al de la)"
            r"(?: fecha de)?)| (?:del?|el|desde)(?: el)?(?: mismo)?(?: d[íi]a| la fecha| fecha)(?: de)?"
            r"| de)(?: su)? "
            r"publicaci[óo]n"
        ),
        earlier=wordings(
            r"\bper[íi]odo (?:investigado|de examen|analizado)\b|\bse public[óo]\b|\bentr[óo] en vigor\b"
        ),
    ),
)
