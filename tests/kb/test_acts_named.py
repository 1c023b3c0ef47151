"""A question is told of an act only where it means that act."""

import pytest

from kb.acts_named import acts_named

CUSTOMS, COMMERCE, TRADE = "54/2014/QH13", "36/2005/QH11", "05/2017/QH14"


@pytest.mark.parametrize(
    "text",
    [
        "luật hải quan Mỹ",
        "luật thương mại quốc tế",
        "luật hải quan EU",
        "luật thương mại của Hoa Kỳ",
        "luật thương mại (Hoa Kỳ)",
        "luật thương mại hiện hành của Canada",
        "luật thương mại năm 1974 của Mỹ",
        "luật hải quan Mỹ năm 2014",
        "luật thương mại và hải quan Mỹ",
        "luật thương mại Nhật",
        "luật thương mại WTO",
        "luật thương mại nước ngoài",
        "luật thương mại điện tử",
        "China Foreign Trade Management Law",
        "Foreign Trade Management Law of India",
        "India's Law on Foreign Trade Management",
        "luat thuong mai",
        "luat hai quan trung quoc",
        "luật hai quan",
        "Luật Thương mại 1997",
        "luật hải quan 2001",
        "công ty luật thương mại",
        "pháp luật hải quan",
        "dự thảo Luật Hải quan",
        "thép -luật hải quan",
        "thép -luật hải quan 2014",
        "luat quan ly ngoai thuong cua an do",
        "du thao luat quan ly ngoai thuong",
        "không phải luật thương mại",
    ],
)
def test_another_law_than_the_act_is_not_taken_for_it(text):
    assert acts_named(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("luật hải quan", [CUSTOMS]),
        ("LUẬT QUẢN LÝ NGOẠI THƯƠNG", [TRADE]),
        ("luat quan ly ngoai thuong", [TRADE]),
        ("luat quan ly ngoai thuong viet nam", [TRADE]),
        ("luật hải quan Việt Nam", [CUSTOMS]),
        ("luật thương mại của Việt Nam", [COMMERCE]),
        ("điều 8 luật thương mại", [COMMERCE]),
        ("luat thuong mai 2005", [COMMERCE]),
        ("luat hai quan nam 2014", [CUSTOMS]),
        ("Luật Thương mại số 36/2005/QH11", [COMMERCE]),
        ("luật hải quan về tôm sang Mỹ", [CUSTOMS]),
        ("luật thương mại, tôm", [COMMERCE]),
        ("luật hải quan và luật thương mại", [CUSTOMS, COMMERCE]),
        ("luật hải quan còn hiệu lực không", [CUSTOMS]),
        ("Law on Foreign Trade Management of Vietnam", [TRADE]),
        ("Luật Thuế xuất khẩu, thuế nhập khẩu", ["107/2016/QH13"]),
    ],
)
def test_an_act_is_told_by_its_own_name(text, numbers):
    assert [act.number for act in acts_named(text)] == numbers
