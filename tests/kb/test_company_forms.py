"""Legal forms come off a name wherever they stand, and nothing else does."""

import pytest

from kb.company_forms import pointless, stripped, unglued, without_forms
from tradewarn.text import fold, fold_words


def words(name):
    return " ".join(without_forms(fold_words(pointless(unglued(fold(name))))))


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Lotus Co., Ltd.", "lotus"),
        ("Công ty Cổ phần Hoa Lan", "hoa lan"),
        ("Công ty TNHH Một thành viên Hoa Lan", "hoa lan"),
        ("CTCP Hoa Lan", "hoa lan"),
        ("Tổng công ty Hoa Lan - CTCP", "hoa lan"),
        ("Hoa Lan One Member Limited Liability Company", "hoa lan"),
        ("PT Bunga Nusantara Tbk", "bunga nusantara"),
        ("ООО «Лотос»", "лотос"),
        ("Aceros Lotus, S.A.P.I. de C.V.", "aceros lotus"),
        ("Lotus Sanayi ve Ticaret A.Ş.", "lotus sanayi ve ticaret"),
        ("Lotus Pipe Public Company, Ltd.", "lotus pipe"),
        ("Syarikat Lotus Sdn. Bhd.", "syarikat lotus"),
        ("M/s Lotus Private Limited", "lotus"),
        ("Co May Export Company Limited", "co may export"),
        ("Minh Lotus Joint-Stock Seafoods Company", "minh lotus seafoods"),
        ("Limited", "limited"),
        ("江苏莲花股份有限公司", "江苏莲花"),
    ],
)
def test_a_form_comes_off_wherever_it_stands(name, left):
    assert words(name) == fold(left)


def test_the_kind_of_firm_is_told_by_forms_that_tell_one():
    assert stripped(fold_words("Lotus Joint Stock Company")).kind == "stock"
    assert stripped(fold_words("Công ty TNHH Lotus")).kind == "limited"
    assert stripped(fold_words("Lotus Co., Ltd.")).kind == "limited"
    assert stripped(fold_words("Lotus Joint Stock Co., Ltd.")).kind == "stock"
    assert stripped(fold_words("Lotus Private Enterprise")).kind == "sole"
    assert stripped(fold_words("PT Lotus")).kind == stripped(fold_words("Lotus Corp.")).kind == "corporation"
    assert stripped(fold_words("Lotus Company")).kind == ""
