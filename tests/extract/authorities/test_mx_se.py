"""Secretaría de Economía: expedientes; “independientemente del país de procedencia” is not all origins."""

import pytest


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("RESOLUCIÓN de inicio del procedimiento de investigación antidumping sobre", "initiation"),
        ("RESOLUCIÓN preliminar del procedimiento de investigación antidumping sobre", "prelim"),
        (
            "RESOLUCIÓN final del examen de vigencia de la cuota compensatoria antidumping impuesta a",
            "sunset-final",
        ),
    ],
)
def test_a_resolution_gives_goods_origin_and_stage(notice_of, words, stage):
    notice = notice_of(
        f"DOF: 03/06/2031\n\nSECRETARÍA DE ECONOMÍA\n\n{words} las importaciones de alambrón de acero originarias de la República de la India, independientemente del país de procedencia.\n\nExpediente administrativo 07/31\n"
    )
    assert (notice.authority, notice.stage, notice.instruments) == ("MX-SE", stage, ("AD",))
    assert (notice.product, notice.countries_of_origin, notice.all_origins) == (
        "alambrón de acero",
        ("IN",),
        False,
    )
    assert (notice.case_numbers, str(notice.publication_date)) == (("07/31",), "2031-06-03")


def test_a_new_file_number_and_duties_by_weight_are_read(notice_of):
    notice = notice_of(
        "DOF: 17/03/2031\n\nRESOLUCIÓN Preliminar de la investigación antidumping sobre las importaciones de cucharas de madera"
        " originarias de la República Socialista de Vietnam.\n\nSecretaría de Economía.\n\nVisto el expediente administrativo"
        " AD 07-30, se emite la presente.\n\n1. Cucharas Alfa, S.A. de C.V. solicitó el inicio del procedimiento.\n\n"
        "a. de $0.532 dólares por kilogramo para las importaciones provenientes de Beta Spoon Joint Stock Company;\n"
        "b. de $0.871 dólares por kilogramo para las importaciones provenientes de las demás empresas exportadoras.\n"
    )
    assert notice.case_numbers == ("AD 07-30",)
    assert [(r.company, r.rate, r.unit) for r in notice.rates] == [
        ("Beta Spoon Joint Stock Company", "0.532", "USD/kg"),
        (None, "0.871", "USD/kg"),
    ]
    assert {c.name: c.role for c in notice.companies}["Cucharas Alfa, S.A. de C.V."] == "petitioner"
