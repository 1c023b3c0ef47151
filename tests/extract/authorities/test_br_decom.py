"""Departamento de Defesa Comercial: circulars, the public number of a pair, decimal comma."""


def test_a_circular_gives_its_number_and_the_public_process(notice_of):
    notice = notice_of(
        "SECRETARIA DE COMÉRCIO EXTERIOR\n\nCIRCULAR Nº 9, DE 3 DE JUNHO DE 2031 - DOU de 04/06/2031\n\nInicia investigação para averiguar a existência de dumping nas exportações da Índia para o Brasil de fio de aço, comumente classificado no subitem 7217.10.90 da NCM.\n\nProcessos SEI 19972.000001/2031-11 (restrito) e 19972.000002/2031-22 (confidencial).\n"
    )
    assert (notice.authority, notice.stage, notice.instruments) == ("BR-DECOM", "initiation", ("AD",))
    assert notice.document_number == "9/2031"
    assert notice.case_numbers == ("19972.000001/2031-11",)
    assert (notice.countries_of_origin, str(notice.publication_date)) == (("IN",), "2031-06-04")
    assert [c.digits for c in notice.hs_codes] == ["72171090"]
