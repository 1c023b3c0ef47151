"""Numbers, parties and markets of acts of Latin America."""

import pytest

MEXICO = (
    "DOF: 03/06/2031\n\nRESOLUCIÓN final del examen de vigencia de la cuota compensatoria impuesta a las importaciones de lijas "
    "originarias de China\n\nSecretaría de Economía.\n\nVisto para resolver el expediente administrativo {} radicado en la "
    "Unidad de Prácticas Comerciales Internacionales.\n"
)
OPENS = (
    "{}\n\nRESOLUCIÓN N° 31 DE 2031\n\n(30 de agosto)\n\nPor la cual se ordena el inicio de una investigación por supuesto dumping "
    "en las importaciones de lijas originarias de China\n\n{}\n\nRESUELVE:\n\nArtículo 1. Iniciar.\n"
)


@pytest.mark.parametrize(
    "number",
    [
        "AD 06-24",
        "11/23",
        "E.C. 09/20",
        "E.C. y Rev. 11/20",
        "E.V. 12/30",
        "C.P. 01/29",
        "Rev. 05/22",
        "ELU 01/23",
        "R. 07/24",
    ],
)
def test_a_mexican_file_is_one_number_whole(notice_of, number):
    assert notice_of(MEXICO.format(number)).case_numbers == (number,)


@pytest.mark.parametrize(
    "number", ["ED-215-71-141", "D-087-04/ED-573-03", "Nº 012-2031/CDB", "No. 001-2031-AD", "SG-215-05-130"]
)
def test_a_file_of_a_body_without_a_form_is_read(notice_of, number):
    text = OPENS.format(
        "MINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO", f"Que se abrió el expediente {number} que reposa allí."
    )
    assert notice_of(text).case_numbers == (number.rpartition(" ")[2],)


@pytest.mark.parametrize(
    ("body", "market"),
    [
        ("MINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO", "CO"),
        ("COMISIÓN DE DUMPING, SUBSIDIOS Y ELIMINACIÓN DE BARRERAS COMERCIALES NO ARANCELARIAS", "PE"),
        (
            "MINISTERIO DE HACIENDA\n\nComisión Nacional Encargada de Investigar la Existencia de Distorsiones",
            "CL",
        ),
        ("MINISTERIO DE ECONOMÍA, INDUSTRIA Y COMERCIO\n\nDIRECCIÓN DE DEFENSA COMERCIAL", "CR"),
        ("MINISTERIO DE PRODUCCIÓN, COMERCIO EXTERIOR, INVERSIONES Y PESCA", "EC"),
    ],
)
def test_a_body_that_only_one_state_has_tells_the_market(notice_of, body, market):
    notice = notice_of(OPENS.format(body, ""))
    assert (notice.importing_country, notice.authority) == (market, None)


@pytest.mark.parametrize(
    "told",
    [
        "Que dispuso, a solicitud de Oleaginosas Shu S.A.A., el inicio.",
        "VISTOS: El escrito presentado por Oleaginosas Shu S.A.A. (en adelante, Shu).",
    ],
)
def test_who_asked_is_read_with_its_legal_form(notice_of, told):
    names = {c.name for c in notice_of(OPENS.format("INDECOPI", told)).companies}
    assert names == {"Oleaginosas Shu S.A.A."}


def test_a_circular_without_a_summary_is_read_from_what_it_decides(notice_of):
    notice = notice_of(
        "CIRCULAR Nº 9, DE 22 DE FEVEREIRO DE 2031\n\nA SECRETÁRIA DE COMÉRCIO EXTERIOR, nos termos do art. 65 do Decreto no "
        "8.058, de 2013, e tendo em vista o Processo SEI no 19972.102204/2031-33, decide:\n"
        "1. Tornar pública a conclusão por uma determinação preliminar positiva de dumping, no âmbito da investigação iniciada "
        "pela Circular SECEX no 42, de 23 de outubro de 2030, nas exportações para o Brasil de lâmpadas tubulares de LED, "
        "comumente classificadas no subitem 8539.52.00 da NCM, originárias da República Popular da China.\n"
        "2. Prorrogar por até oito meses o prazo para conclusão da investigação.\n\nANEXO\n"
        "Em 31 de julho de 2030, foi protocolada petição de dumping em nome da Lumishu Ltda.\n"
    )
    assert (notice.title, notice.stage) == ("CIRCULAR Nº 9, DE 22 DE FEVEREIRO DE 2031", "prelim")
    assert (notice.product, notice.countries_of_origin) == ("lâmpadas tubulares de LED", ("CN",))
