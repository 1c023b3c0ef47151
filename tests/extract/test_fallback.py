"""An act of an authority that nobody taught the program to know."""

import pytest

ISRAEL = """State of Israel
Ministry of Economy and Industry
Commissioner of Trade Levies

Public Notice

Initiation of an Anti-Dumping Investigation concerning Imports of Wooden Spoons originating in Viet Nam and Türkiye

Date: 11 May 2032

The Commissioner has decided to initiate an investigation following a complaint lodged by Galil Spoon Works Ltd.
The product is classified under customs tariff item 4419.90.00.
The period of investigation is from 1 January 2031 to 31 December 2031.
Interested parties may submit their comments not later than 20 June 2032.
"""
COLOMBIA = """REPÚBLICA DE COLOMBIA
MINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO
RESOLUCIÓN NÚMERO 171 DE 2033
(14 de junio de 2033)

Por la cual se ordena el inicio de una investigación por supuesto dumping en las importaciones de cucharas de madera originarias de la República Socialista de Vietnam

LA DIRECCIÓN DE COMERCIO EXTERIOR

Las cucharas se clasifican por la subpartida arancelaria 4419.90.00.00.
Artículo 1. Disponer la apertura de la investigación.
"""
NEWS = """Wooden spoon makers fear anti-dumping duties

HAIFA (Reuters) - The Ministry of Economy may open an anti-dumping investigation on imports of wooden spoons from
Viet Nam, a notice said on Tuesday. According to a statement, anti-dumping duties could follow.
"""
MEMORANDUM = """Client alert: new anti-dumping notice

Our attorneys report that the Ministry initiated an anti-dumping investigation on imports of wooden spoons
originating in Viet Nam. Please contact our lawyers on anti-dumping duties.
"""


@pytest.fixture(params=[(ISRAEL, "IL", ["VN", "TR"]), (COLOMBIA, "CO", ["VN"])], ids=["IL", "CO"])
def unknown(request, extract_pages):
    text, market, origins = request.param
    (notice,) = extract_pages(text).notices
    return notice, market, origins


def test_an_act_of_an_unknown_authority_is_read_and_left_without_its_name(unknown):
    notice, market, origins = unknown
    assert notice.authority is None
    assert notice.importing_country == market
    assert list(notice.countries_of_origin) == origins
    assert notice.stage == "initiation"
    assert notice.instruments == ("AD",)
    assert next(c.digits for c in notice.hs_codes).startswith("441990")


def test_a_person_is_asked_for_the_authority_first(unknown):
    notice, _, _ = unknown
    assert notice.needs_review[:2] == ("authority", "importing_country")
    assert "authority" not in notice.evidence


@pytest.mark.parametrize("text", [NEWS, MEMORANDUM], ids=["news", "memorandum"])
def test_what_only_tells_of_an_act_becomes_no_record(text, extract_pages):
    found = extract_pages(text)
    assert found.notices == ()
    assert found.issues


def test_values_are_trusted_less_than_where_the_manner_is_known(unknown):
    notice, _, _ = unknown
    sure = [f.confidence for found in notice.evidence.values() for f in found]
    assert max(sure) <= 0.9
