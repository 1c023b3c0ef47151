"""Comitê-Executivo de Gestão: its resolution applies the duty."""


def test_a_resolution_prolongs_a_duty(notice_of):
    notice = notice_of(
        "COMITÊ-EXECUTIVO DE GESTÃO\n\nRESOLUÇÃO GECEX Nº 12, DE 3 DE JUNHO DE 2031\n\nProrroga o direito antidumping definitivo aplicado às importações brasileiras de fio de aço, originárias da Índia.\n"
    )
    assert (notice.authority, notice.stage) == ("BR-GECEX", "sunset-final")
    assert notice.document_number == "12/2031"
