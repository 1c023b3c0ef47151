"""Argentina's resolutions: what is done stands in the articles, amounts are spelled out first."""

TEXT = """MINISTERIO DE ECONOMÍA

Resolución 77/2031

RESOL-2031-77-APN-MEC

Ciudad de Buenos Aires, 14/03/2031

VISTO el Expediente Nº EX-2030-11112222- -APN-DGD#MDP, y

CONSIDERANDO:

Que una firma pidió el inicio de investigación por presunto dumping en operaciones de exportación hacia la REPÚBLICA ARGENTINA de cucharas de madera originarias de la REPÚBLICA SOCIALISTA DE VIETNAM, mercadería que clasifica en la posición arancelaria 4419.90.00.

RESUELVE:

ARTÍCULO 2°.- Fíjase un derecho antidumping definitivo de MIL CUATROCIENTOS COMA VEINTIUNO POR CIENTO (1.400,21 %), por CINCO (5) años.
"""


def test_a_resolution_is_read_from_its_articles(notice_of):
    notice = notice_of(TEXT)
    assert (notice.authority, notice.stage, notice.product) == ("AR-ME", "order", "cucharas de madera")
    assert notice.document_number == "RESOL-2031-77-APN-MEC" and notice.countries_of_origin == ("VN",)
    assert [(r.rate, r.scope, r.country) for r in notice.rates] == [("1400.21", "country_wide", "VN")]
    assert [h.digits for h in notice.hs_codes] == ["44199000"]
