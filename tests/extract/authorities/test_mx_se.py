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
