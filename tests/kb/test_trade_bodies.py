import pytest

from kb.countries import country_code
from kb.trade_bodies import trade_bodies


def test_every_body_belongs_to_a_country_that_is_known():
    assert trade_bodies() and all(len(b.country) == 2 and b.country.isupper() for b in trade_bodies())


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("MINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO", "Colombia"),
        ("del INDECOPI", "Perú"),
        ("Comisión Nacional Encargada de Investigar la Existencia de Distorsiones", "Chile"),
        ("Dirección de  Defensa\nComercial", "Costa Rica"),
    ],
)
def test_a_body_is_known_by_its_name_however_it_is_set(name, country):
    assert {b.country for b in trade_bodies() if b.name.search(name)} == {country_code(country)}
