"""Words of trade and business are read in each language, those of names are not."""

import pytest

from kb.company_names import company_key
from kb.company_words import tells_nothing


@pytest.mark.parametrize(
    ("name", "own", "goods"),
    [
        ("Công ty Cổ phần Thép Hoa Lan", ("hoa", "lan"), {"steel"}),
        ("Công ty Cổ phần Gò Dầu", ("go", "dau"), set()),
        ("Công ty Cổ phần Gỗ Dầu Tiếng", ("dau", "tieng"), {"wood"}),
        ("Hoa Lan Aluminium Joint Stock Company", ("hoa", "lan"), {"aluminium"}),
        ("Lotus Çelik Sanayi A.Ş.", ("lotus",), {"steel"}),
        ("Aceros Lotus S.A. de C.V.", ("lotus",), {"steel"}),
        ("PT Lotus Baja Tbk", ("lotus",), {"steel"}),
    ],
)
def test_goods_in_a_name_are_read_in_their_language(name, own, goods):
    key = company_key(name)
    assert key.own == own
    assert key.goods == goods


def test_words_of_any_firm_tell_nothing():
    assert tells_nothing(("import", "export"))
    assert not tells_nothing(("hoa", "lan", "steel"))
