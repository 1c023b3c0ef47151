"""Spanish and Portuguese: every kind of act, authorities that no form knows, and what is no trade remedy."""

import pytest

MX = (
    "DOF: 03/06/2031\n\n{act}\n\nSecretaría de Economía.\n\nVisto para resolver el expediente administrativo "
    "AD 01-31 radicado en la Unidad de Prácticas Comerciales Internacionales.\n"
)
AR = (
    "MINISTERIO DE ECONOMÍA\n\nResolución 77/2031\n\nRESOL-2031-77-APN-SIYC#MEC\n\nCiudad de Buenos Aires, 11/03/2031\n\n"
    "Que intervino la COMISIÓN NACIONAL DE COMERCIO EXTERIOR.\n\nRESUELVE:\n\nARTÍCULO 1°.- {act}\n\n"
    "ARTÍCULO 2°.- Comuníquese, publíquese y archívese.\n"
)
SECEX = "CIRCULAR Nº 12, DE 4 DE MARÇO DE 2031\n\nDOU 05/03/2031\n\nA SECRETÁRIA DE COMÉRCIO EXTERIOR torna público:\n\n{act}\n"
GECEX = "RESOLUÇÃO GECEX Nº 700, DE 14 DE MARÇO DE 2031\n\n{act}\n\nO COMITÊ-EXECUTIVO DE GESTÃO resolve:\n"
EU_ES = "REGLAMENTO DE EJECUCIÓN (UE) 2031/410 DE LA COMISIÓN\n\nde 27 de febrero de 2031\n\n{act}\n\nLA COMISIÓN EUROPEA,\n"
EU_PT = "C/2031/1712\n\n{act}\n\nA Comissão Europeia publica o presente aviso.\n"
ACTS = [
    (
        MX,
        "Resolución por la que se acepta la solicitud y se declara el inicio de la investigación sobre elusión de la cuota "
        "compensatoria impuesta a las importaciones de mangueras originarias de China",
        "circumvention-initiation",
        "AD AC",
        "CN",
        "mangueras",
    ),
    (
        MX,
        "Resolución que concluye la investigación antidumping sobre las importaciones de tizas originarias de Croacia, sin "
        "imponer cuotas compensatorias",
        "termination",
        "AD",
        "HR",
        "tizas",
    ),
    (
        MX,
        "Resolución final del procedimiento de investigación en materia de subvenciones sobre las importaciones de sogas "
        "originarias de Noruega",
        "final",
        "CVD",
        "NO",
        "sogas",
    ),
    (
        AR,
        "Acéptase el compromiso de precios presentado en la investigación por presunto dumping en las operaciones de "
        "exportación hacia la REPÚBLICA ARGENTINA de baldes originarios de la REPÚBLICA ITALIANA.",
        "undertaking-acceptance",
        "AD",
        "IT",
        "baldes",
    ),
    (
        AR,
        "Ciérrase la investigación por presunto dumping en las operaciones de exportación hacia la REPÚBLICA ARGENTINA de "
        "peines, originarios de la REPÚBLICA DE TURQUÍA, de la posición (N.C.M.) 9615.11.00, sin la imposición de derechos.",
        "termination",
        "AD",
        "TR",
        "peines",
    ),
    (
        AR,
        "Fíjanse derechos antidumping AD VALOREM provisionales para las operaciones de exportación hacia la REPÚBLICA ARGENTINA "
        "de regaderas originarias de la REPÚBLICA DE LA INDIA.",
        "provisional",
        "AD",
        "IN",
        "regaderas",
    ),
    (
        SECEX,
        "Prorrogar por até dois meses o prazo para conclusão da revisão do direito antidumping aplicado às importações "
        "brasileiras de lixas, originárias do Paraguai.",
        "extension",
        "AD",
        "PY",
        "lixas",
    ),
    (
        SECEX,
        "Iniciar investigação para averiguar a existência de subsídios acionáveis nas exportações da Indonésia para o Brasil "
        "de velas, classificadas na NCM 3406.00.00.",
        "initiation",
        "CVD",
        "ID",
        "velas",
    ),
    (
        GECEX,
        "Homologa compromisso de preços para as importações brasileiras de cordas, originárias da Polônia, no âmbito da "
        "revisão do direito antidumping.",
        "undertaking-acceptance",
        "AD",
        "PL",
        "cordas",
    ),
    (
        GECEX,
        "Extingue o direito antidumping aplicado às importações brasileiras de giz, originárias da Suíça.",
        "revocation",
        "AD",
        "CH",
        "giz",
    ),
    (
        EU_ES,
        "por el que se amplía el derecho antidumping definitivo sobre las importaciones de guantes originarios de China a las "
        "importaciones de guantes procedentes de Camboya",
        "circumvention-final",
        "AD AC",
        "CN",
        "guantes",
    ),
    (
        EU_PT,
        "Aviso de início de um reexame da caducidade das medidas anti-dumping aplicáveis às importações de cera originária da "
        "Índia",
        "sunset-institution",
        "AD",
        "IN",
        "cera",
    ),
]


@pytest.mark.parametrize(("frame", "act", "stage", "instruments", "origin", "goods"), ACTS)
def test_an_act_is_told_by_what_it_does(notice_of, frame, act, stage, instruments, origin, goods):
    notice = notice_of(frame.format(act=act))
    assert (notice.stage, " ".join(notice.instruments)) in {
        (stage, instruments),
        (stage, " ".join(reversed(instruments.split()))),
    }
    assert (notice.countries_of_origin, notice.product) == ((origin,), goods)


def test_a_colombian_act_is_read_though_no_form_knows_its_ministry(notice_of):
    notice = notice_of(
        "REPÚBLICA DE COLOMBIA\n\nMINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO\n\nRESOLUCIÓN NÚMERO 84 DE 2031\n\n"
        "(3 de abril)\n\n“Por la cual se adopta la determinación final dentro de la investigación iniciada por supuesto "
        "dumping en las importaciones de baterías, originarias de Corea del Sur”\n\nCONSIDERANDO\n\nQue la investigación se "
        "adelantó en el expediente D-115-02-99, por solicitud de la sociedad ACUMULADORES DEL VALLE S.A.S.\n\nRESUELVE\n\n"
        "ARTÍCULO 1o. Imponer un derecho antidumping definitivo en forma de un gravamen ad valorem del 12,7%, a las "
        "importaciones de la subpartida 8507.10.00.00.\n"
    )
    assert (notice.authority, notice.importing_country, notice.stage) == (None, "CO", "final")
    assert (notice.document_number, str(notice.publication_date)) == ("84 de 2031", "2031-04-03")
    assert (notice.case_numbers, [r.rate for r in notice.rates]) == (("D-115-02-99",), ["12.7"])


def test_a_peruvian_act_names_its_market_where_it_is_dated(notice_of):
    notice = notice_of(
        "COMISIÓN DE DUMPING, SUBSIDIOS Y ELIMINACIÓN DE BARRERAS COMERCIALES NO ARANCELARIAS\n\n"
        "RESOLUCIÓN N° 031-2031/CDB-INDECOPI\n\nLima, 11 de agosto de 2031\n\nSUMILLA: Se dispone el inicio del "
        "procedimiento de investigación por presuntas prácticas de dumping en las exportaciones al Perú de cepillos originarios "
        "de Eslovenia.\n\nVisto, el Expediente N° 018-2031/CDB.\n\nSe considera como periodo de investigación el comprendido "
        "entre enero y diciembre de 2030.\n"
    )
    assert (notice.importing_country, notice.stage, notice.product) == ("PE", "initiation", "cepillos")
    assert (notice.countries_of_origin, str(notice.publication_date)) == (("SI",), "2031-08-11")
    assert (str(notice.period.start), str(notice.period.end)) == ("2030-01-01", "2030-12-31")


def test_margins_by_country_and_a_least_price_a_dozen_are_read(notice_of):
    margins = notice_of(
        SECEX.format(
            act="Iniciar investigação de dumping nas exportações da China e da Índia para o Brasil de rolhas.\n\n"
            "| País | Valor Normal (US$/t) | Margem de Dumping Relativa (%) |\n|---|---|---|\n"
            "| China | 2.916,80 | 60,7 |\n| Índia | 2.740,01 | 24,0 |\n"
        )
    )
    assert {(r.country, r.rate, r.scope) for r in margins.rates} <= {
        ("CN", "60.7", "country_wide"),
        ("IN", "24.0", "country_wide"),
    }
    least = notice_of(
        AR.format(
            act="Mantiénese vigente la medida antidumping para las operaciones de exportación hacia la REPÚBLICA ARGENTINA de "
            "tijeras originarias de la REPÚBLICA POPULAR CHINA, un VALOR MÍNIMO DE EXPORTACIÓN FOB de DÓLARES ESTADOUNIDENSES "
            "DOS COMA OCHENTA (U$S 2,80) por docena."
        )
    )
    assert [(r.rate, r.unit, r.kind) for r in least.rates] == [("2.80", "USD/dozen", "min_price")]


@pytest.mark.parametrize(
    "text",
    [
        "RESOLUÇÃO GECEX Nº 701, DE 2 DE MAIO DE 2031\n\nAltera para zero por cento as alíquotas do Imposto de Importação de "
        "bens de capital.\n\nO COMITÊ-EXECUTIVO DE GESTÃO resolve:\n\nArt. 1º Ficam alteradas as alíquotas, sem prejuízo dos "
        "direitos antidumping eventualmente aplicáveis.\n",
        "Extracto de la Resolución 9 por la que se convocan subvenciones para pymes exportadoras, con medidas de salvaguarda "
        "del patrimonio cultural.\n",
        "Cementos del Istmo anuncia resultados del segundo trimestre. Las ventas crecieron 8 %. La dirección comentó la tasa de "
        "interés, el IVA y los fletes de sus importaciones; una eventual investigación antidumping no se considera.\n",
        "MINISTERIO DE ECONOMÍA\n\nRESOL-2031-10-APN-MEC\n\nRESUELVE:\n\nARTÍCULO 1°.- Distribúyese el cupo tarifario de carne "
        "bovina.\n",
        "DECRETO Nº 11.159, DE 29 DE JULHO DE 2031\n\nAprova a tabela do imposto. Medidas de compensação tributária serão "
        "adotadas nos termos da lei.\n",
    ],
)
def test_other_acts_and_news_in_these_languages_are_not_about_trade_remedies(extraction_of, text):
    assert extraction_of(text).relevant is False
