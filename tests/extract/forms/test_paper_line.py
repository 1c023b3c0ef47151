"""The day of publication in Spanish and Portuguese: the paper's own line, however it is printed."""

import pytest

BRAZIL = (
    "{0}\n\nCIRCULAR Nº 12, DE 4 DE MARÇO DE 2031\n{1}\n\nA SECRETÁRIA DE COMÉRCIO EXTERIOR decide:\n\n1. Iniciar "
    "investigação de dumping nas exportações da China para o Brasil de lixas. A Circular nº 3, publicada no D.O.U. de 7 de "
    "janeiro de 2030, iniciou outra.\n{2}"
)
MEXICO = (
    "{0}\n\nRESOLUCIÓN Final de la investigación antidumping sobre las importaciones de lijas originarias de China\n{1}\n\n"
    "Secretaría de Economía.\n\nVisto para resolver el expediente administrativo AD 01-31.\n\n1. El 7 de enero de 2030 se "
    "publicó en el Diario Oficial de la Federación la Resolución de inicio.\n\n{2}\n"
)
ARGENTINA = (
    "{0}\n\nMINISTERIO DE ECONOMÍA\n\nResolución 77/2031\n\nRESOL-2031-77-APN-MEC\n{1}\n\nCiudad de Buenos Aires, 3 de marzo "
    "de 2031\n\nQue mediante la Resolución N° 10 de fecha 7 de enero de 2030, publicada en el Boletín Oficial el 9 de enero de "
    "2030, se abrió.\n\nRESUELVE:\n\nARTÍCULO 1°.- Fíjase un derecho antidumping a las operaciones de exportación hacia la "
    "REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA.\n{2}\n"
)
COLOMBIA = (
    "{0}\nREPÚBLICA DE COLOMBIA\nMINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO\n\nRESOLUCIÓN NÚMERO 214 DE 2031\n{1}\n\nPor la "
    "cual se imponen derechos antidumping definitivos a las importaciones de lijas originarias de China\n\nQue mediante la "
    "Resolución 10 del 7 de enero de 2030, publicada en el Diario Oficial 51.000 del 9 de enero de 2030, se abrió la "
    "investigación.\n\nRESUELVE\n\nArtículo 1.\n{2}"
)
LINES = [
    (BRAZIL, "Publicado em: 05/03/2031 | Edição: 43", "", ""),
    (BRAZIL, "", "(Publicada no D.O.U. de 05/03/2031)", ""),
    (BRAZIL, "", "DOU nº 43, de 5 de março de 2031", ""),
    (BRAZIL, "", "D.O.U. 05.03.2031", ""),
    (BRAZIL, "ISSN 1677-7042 Nº 43, quarta-feira, 5 de março de 2031", "", ""),
    (BRAZIL, "Diário Oficial da União - Seção 1 | Nº 43 | quarta-feira, 5 de março de 2031", "", ""),
    (BRAZIL, "", "DOU de 05/03/2031, seção 1, página 44", ""),
    (BRAZIL, "", "", "Este texto não substitui o publicado no DOU de 5.3.2031."),
    (BRAZIL, "", "Data de publicação: 05/03/2031", ""),
    (MEXICO, "DOF: 05/03/2031", "", ""),
    (MEXICO, "Miércoles 5 de marzo de 2031 DIARIO OFICIAL 45", "", ""),
    (MEXICO, "45 DIARIO OFICIAL DE LA FEDERACIÓN Miércoles 5 de marzo de 2031", "", ""),
    (MEXICO, "", "(Publicada en el D.O.F. el 5 de marzo de 2031)", ""),
    (MEXICO, "", "Publicado en el DOF 05-03-2031", ""),
    (MEXICO, "", "Publicada en el DOF el 05 de marzo de 2031. México, a 20 de febrero de 2031.", ""),
    (ARGENTINA, "", "", "e. 05/03/2031 N° 29871/31 v. 05/03/2031"),
    (ARGENTINA, "", "Publicada en el Boletín Oficial del 05-mar-2031    Número: 35158    Página: 12", ""),
    (ARGENTINA, "Boletín Oficial Nº 35.158 - Primera Sección 12 Miércoles 5 de marzo de 2031", "", ""),
    (ARGENTINA, "", "B.O. 05/03/2031", ""),
    (ARGENTINA, "Publicada en: BO 05/03/2031", "", ""),
    (COLOMBIA, "", "( 05 MAR. 2031 )", ""),
    (COLOMBIA, "", "(marzo 5)", ""),
    (COLOMBIA, "Diario Oficial No. 52.793 de 5 de marzo de 2031", "(3 de marzo)", ""),
    (COLOMBIA, "", "(3 de marzo)", "Publicada en el Diario Oficial No. 52.793 del 5 de marzo de 2031."),
    (COLOMBIA, "DIARIO OFICIAL. Edición 52.793. Miércoles, 5 de marzo de 2031", "(3 de marzo)", ""),
    (COLOMBIA, "", "", "Dada en Bogotá, D.C., a los 5 días del mes de marzo de 2031"),
    (COLOMBIA, "Registro Oficial Nº 512 -- Miércoles 5 de marzo de 2031", "", ""),
    (COLOMBIA, "La Gaceta N° 44 — Miércoles 5 de marzo del 2031", "", ""),
    (COLOMBIA, "NORMAS LEGALES   Miércoles 5 de marzo de 2031   El Peruano", "", ""),
    (COLOMBIA, "Núm. 43.829   |   Miércoles 5 de Marzo de 2031   |   Página 1 de 2", "", ""),
    (COLOMBIA, "", "Publicado: 05/03/2031", ""),
]


@pytest.mark.parametrize(("act", "head", "below", "close"), LINES, ids=lambda v: v[:40].strip() if v else "-")
def test_a_papers_own_line_tells_the_day_and_no_recital_does(notice_of, act, head, below, close):
    assert str(notice_of(act.format(head, below, close)).publication_date) == "2031-03-05"


def test_a_circular_without_a_papers_line_bears_its_own_day(notice_of):
    assert str(notice_of(BRAZIL.format("", "", "")).publication_date) == "2031-03-04"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("( 18 ABR. 2031 )", "2031-04-18"),
        ("( 03 AGO. 2031 )", "2031-08-03"),
        ("( 21 DIC. 2031 )", "2031-12-21"),
    ],
)
def test_a_stamp_shortens_the_month_as_spanish_does(notice_of, stamp, day):
    assert str(notice_of(COLOMBIA.format("", stamp, "")).publication_date) == day
