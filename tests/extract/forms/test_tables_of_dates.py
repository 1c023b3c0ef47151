"""Tables of dates, and days that a sentence sets, in Spanish and Portuguese."""

import pytest

CIRCULAR = (
    "CIRCULAR Nº 12, DE 4 DE MARÇO DE 2031\n\nDOU 05/03/2031\n\nA SECRETÁRIA DE COMÉRCIO EXTERIOR decide:\n\n1. Tornar pública a "
    "determinação preliminar positiva de dumping nas exportações da China para o Brasil de lixas.\n\n{}\n"
)
MEXICO = (
    "DOF: 05/03/2031\n\nRESOLUCIÓN preliminar de la investigación antidumping sobre las importaciones de lijas originarias de "
    "China\n\nSecretaría de Economía.\n\nVisto para resolver el expediente administrativo AD 01-31.\n\n{}\n"
)
SET = [
    (
        CIRCULAR,
        "3. Tornar públicos os prazos, conforme quadro abaixo:\n\nDisposição legal\tPrazos\tDatas previstas\nart. 59\t"
        "Encerramento da fase probatória da investigação\t10/06/2031\nart. 61\tDivulgação da nota técnica com os fatos essenciais"
        "\t31/07/2031\nart. 63\tExpedição do parecer de determinação final\t09/09/2031",
        {"2031-06-10", "2031-07-31", "2031-09-09"},
    ),
    (CIRCULAR, "3. Datas previstas:\n\n10/06/2031 - Encerramento da fase probatória\n", {"2031-06-10"}),
    (CIRCULAR, "A audiência será realizada às 10h, no dia 12 de junho de 2031.", {"2031-06-12"}),
    (CIRCULAR, "As manifestações serão recebidas até o dia 12 de junho de 2031.", {"2031-06-12"}),
    (
        MEXICO,
        "La audiencia pública a que se refiere el artículo 81 se llevará a cabo el 18 de junio de 2031.",
        {"2031-06-18"},
    ),
    (
        MEXICO,
        "La audiencia pública se celebrará a las 10:00 horas del día 18 de junio de 2031 en el domicilio de la UPCI.",
        {"2031-06-18"},
    ),
    (
        MEXICO,
        "Se concede un plazo de 20 días hábiles para presentar argumentaciones; el plazo vencerá a las 14:00 horas del 20 de "
        "junio de 2031.",
        {"2031-06-20"},
    ),
    (
        MEXICO,
        "Cronograma:\n\nAudiencia pública\t18/06/2031\nResolución final\t20/09/2031\n",
        {"2031-06-18", "2031-09-20"},
    ),
    (
        MEXICO,
        "La cuota compensatoria regirá desde su publicación y hasta el 20 de octubre de 2031.",
        {"2031-10-20"},
    ),
]


@pytest.mark.parametrize(("act", "words", "days"), SET, ids=lambda v: v[:40] if isinstance(v, str) else None)
def test_each_day_that_is_set_is_a_deadline(notice_of, act, words, days):
    assert days <= {str(d.date) for d in notice_of(act.format(words)).deadlines}


def test_a_table_of_what_has_been_sets_no_day(notice_of):
    text = CIRCULAR.format(
        "Datas previstas:\n\nInício da fase probatória\t10/06/2030\nVendas da peticionária\t10/06/2031\n"
    )
    assert not {str(d.date) for d in notice_of(text).deadlines} & {"2030-06-10", "2031-06-10"}
