"""Rates in the sentences of Spanish and Portuguese acts, and in the little tables that work out a margin."""

import pytest

CIRCULAR = (
    "CIRCULAR Nº 12, DE 4 DE MARÇO DE 2031\n\nDOU 05/03/2031\n\nA SECRETÁRIA DE COMÉRCIO EXTERIOR decide:\n\n1. {0} de dumping "
    "nas exportações da Índia e da China para o Brasil de lixas, classificadas no subitem 6805.20.00 da NCM.\n\n{1}\n"
)
OPENS, FINDS = (
    "Iniciar investigação para averiguar a existência",
    "Tornar pública uma determinação preliminar positiva",
)
GECEX = (
    "RESOLUÇÃO GECEX Nº 700, DE 14 DE MARÇO DE 2031\n\nAplica direito antidumping definitivo às importações brasileiras de "
    "lixas, originárias da Índia e da China.\n\nO COMITÊ-EXECUTIVO DE GESTÃO resolve:\n\n{1}\n"
)
MEXICO = (
    "DOF: 03/06/2031\n\nRESOLUCIÓN final de la investigación antidumping sobre las importaciones de lijas originarias de China e "
    "India, independientemente del país de procedencia\n\nSecretaría de Economía.\n\nVisto para resolver el expediente "
    "administrativo AD 01-31.\n\n402. Se imponen cuotas compensatorias definitivas a las importaciones de lijas, en los "
    "siguientes términos:\n\n{1}\n"
)
ARGENTINA = (
    "MINISTERIO DE ECONOMÍA\n\nResolución 77/2031\n\nRESOL-2031-77-APN-MEC\n\nCiudad de Buenos Aires, 11/03/2031\n\nRESUELVE:\n\n"
    "ARTÍCULO 1°.- Ciérrase la investigación por presunto dumping en operaciones de exportación hacia la REPÚBLICA ARGENTINA de "
    "lijas originarias de la REPÚBLICA POPULAR CHINA y la REPÚBLICA DE LA INDIA.\n\nARTÍCULO 2°.- {1}\n"
)
COLOMBIA = (
    "MINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO\n\nRESOLUCIÓN 214 DE 2031\n\n(30 de agosto)\n\nPor la cual {0} las importaciones "
    "de lijas originarias de China e India\n\nEL DIRECTOR DE COMERCIO EXTERIOR\n\nRESUELVE\n\n{1}\n"
)
SETS = "se adopta la determinación final y se imponen derechos antidumping definitivos a"
BEGINS = "se ordena el inicio de una investigación por supuesto dumping en"
SHU = "Ningbo Shu Abrasives Co., Ltd."
SENTENCES = [
    (CIRCULAR, OPENS, "A margem de dumping apurada para a Índia alcançou US$ 512,30/t, o equivalente a 41,3%.", {("IN", "512.30"), ("IN", "41.3")}),
    (CIRCULAR, OPENS, "As margens relativas de dumping apuradas foram de 32,8% para a China e 12,1% para a Índia.", {("CN", "32.8"), ("IN", "12.1")}),
    (CIRCULAR, OPENS, "Apurou-se que a margem de dumping da China foi de US$ 3,12/kg (32,8%).", {("CN", "3.12"), ("CN", "32.8")}),
    (CIRCULAR, FINDS, f"A margem de dumping preliminar apurada para a {SHU} foi de US$ 1,92/kg, equivalente a 41,3%.", {(SHU, "1.92"), (SHU, "41.3")}),
    (GECEX, "", "Os direitos definitivos variam conforme a origem: US$ 74,76/t para a China e US$ 163,02/t para a Índia.", {("CN", "74.76"), ("IN", "163.02")}),
    (GECEX, "", "Art. 1º Fica aplicado direito antidumping definitivo, sob a forma de alíquota ad valorem de 22,5% (vinte e dois vírgula cinco por cento), às importações originárias da China.", {("CN", "22.5")}),
    (MEXICO, "", f"I. de 12.5% para las importaciones originarias de China provenientes de {SHU}, y\n\nII. de 36.79% para las importaciones originarias de China de las demás exportadoras.", {(SHU, "12.5"), ("others", "36.79")}),
    (MEXICO, "", f"a. 0.31 dólares por kilogramo para las importaciones procedentes de la empresa {SHU};\n\nb. 0.52 dólares por kilogramo para las demás exportadoras de China.", {(SHU, "0.31"), ("others", "0.52")}),
    (MEXICO, "", 'Se impone una cuota compensatoria definitiva de 2.76 dólares de los Estados Unidos de América ("dólares") por kilogramo legal a las importaciones de lijas originarias de China.', {("CN", "2.76")}),
    (ARGENTINA, "", "Fíjanse derechos antidumping AD VALOREM definitivos de TREINTA Y CUATRO COMA DOS POR CIENTO (34,2 %) para las originarias de la REPÚBLICA POPULAR CHINA y de VEINTIOCHO POR CIENTO (28 %) para las originarias de la REPÚBLICA DE LA INDIA.", {("CN", "34.2"), ("IN", "28")}),
    (ARGENTINA, "", "Fíjase un derecho antidumping AD VALOREM de VEINTIDÓS COMA CUATRO POR CIENTO (22,4 %) para la firma exportadora NINGBO SHU CO., LTD. y de CINCUENTA Y CINCO POR CIENTO (55 %) para el resto de los exportadores.", {("NINGBO SHU CO., LTD.", "22.4"), ("others", "55")}),
    (ARGENTINA, "", "Fíjase para las originarias de la REPÚBLICA POPULAR CHINA un valor mínimo de exportación FOB de DÓLARES ESTADOUNIDENSES SIETE COMA QUINCE POR UNIDAD (U$S 7,15/unidad).", {("CN", "7.15")}),
    (COLOMBIA, SETS, "Artículo 2. Imponer derechos antidumping definitivos en la forma de un precio base FOB de USD 1,89/Kilogramo, a las importaciones originarias de China.", {("CN", "1.89")}),
    (COLOMBIA, BEGINS, "La Autoridad Investigadora encontró márgenes de dumping de 28,41% para India y de 35,07% para China.", {("IN", "28.41"), ("CN", "35.07")}),
    (COLOMBIA, BEGINS, "El margen de dumping calculado para China es de 28,41%.", {("CN", "28.41")}),
]  # fmt: skip
NOTHING = [
    (MEXICO, "", "La Secretaría determinó imponer una cuota compensatoria definitiva de 67.54% a las importaciones originarias de China."),
    (COLOMBIA, SETS, "La participación de China en las importaciones pasó de 28,41% a 35,07%."),
    (COLOMBIA, SETS, "El peticionario alegó un margen de dumping de 55% para China."),
    (ARGENTINA, "", "Que el derecho antidumping anterior de 34,2 % para las originarias de la REPÚBLICA POPULAR CHINA venció."),
    (GECEX, "", "As margens de dumping variaram entre 12,1% e 32,8% para a China."),
]  # fmt: skip


def told(notice):
    return {(r.company or ("others" if r.scope == "all_others" else r.country), r.rate) for r in notice.rates}


@pytest.mark.parametrize(
    ("act", "does", "sentence", "rates"), SENTENCES, ids=lambda v: v[:40] if isinstance(v, str) else None
)
def test_a_sentence_ties_its_figures_to_firms_and_countries(notice_of, act, does, sentence, rates):
    assert told(notice_of(act.format(does, sentence))) == rates


@pytest.mark.parametrize(("act", "does", "sentence"), NOTHING, ids=lambda v: v[:40])
def test_older_duties_claims_shares_and_ranges_set_no_rate(notice_of, act, does, sentence):
    assert [r for r in notice_of(act.format(does, sentence)).rates if r.scope != "range"] == []


MARGINS = (
    "\nValor Normal (US$/t) | Preço de Exportação (US$/t) | Margem de Dumping Absoluta (US$/t) | Margem de Dumping Relativa (%)\n"
    "5.012,33 | 3.774,10 | 1.238,23 | 32,8\n"
)


@pytest.mark.parametrize(
    ("over", "rates"),
    [
        ("Margem de Dumping - Índia", {("IN", "32.8")}),
        (f"Da margem de dumping da {SHU}", {(SHU, "32.8")}),
        ("Da margem de dumping da China e da Índia", set()),
        ("Da margem de dumping", set()),
    ],
)
def test_a_table_that_works_out_a_margin_is_of_whom_the_line_over_it_names(notice_of, over, rates):
    assert told(notice_of(CIRCULAR.format(OPENS, f"{over}\n{MARGINS}"))) == rates
