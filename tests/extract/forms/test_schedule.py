"""A gazette in two languages: one schedule, its goods, what it leaves out, whom it spares."""

import pytest

MALAY = [
    [
        "(1) Nombor Kepala",
        "(2) Perihalan Barang-Barang",
        "(3) Negara",
        "(4) Pengeluar/Pengeksport",
        "(5) Kadar Duti (%)",
    ],
    [
        "7312.10.10 00",
        "Tali dawai keluli tidak termasuk: (i) tali bersalut; atau (ii) tali berwarna",
        "Republik Rakyat China",
        "Acme Rope Co., Ltd.",
        "3.17%",
    ],
    ["", "", "", "Lain-lain", "41.02%"],
    ["", "", "Thailand", "Siam Rope Co., Ltd.", "Nil"],
]
ENGLISH = [
    [
        "(1) Heading",
        "(2) Description of Goods",
        "(3) Country",
        "(4) Producer/Exporter",
        "(5) Rate of Duties (%)",
    ],
    [
        "7312.10.10 00",
        "Steel wire rope excluding: (i) coated rope; or (ii) coloured rope",
        "People’s Republic of China",
        "Acme Rope Co., Ltd.",
        "3.17%",
    ],
    ["", "", "", "Others", "41.02%"],
    ["", "", "Kingdom of Thailand", "Siam Rope Co., Ltd.", "Nil"],
]
COVER = ("FEDERAL GOVERNMENT 3 June 2031 GAZETTE", "P.U. (A) 88", "CUSTOMS (ANTI-DUMPING DUTIES) ORDER 2031")
SPARED = (
    "(2) Notwithstanding subparagraph (1), anti-dumping duties shall not be imposed on the goods exported from"
    " Republic of Korea by producers or exporters Hanil Rope Co., Ltd. and Namsan Rope Company."
)


@pytest.fixture
def order(notice_of, page):
    return notice_of(page(*COVER, "JADUAL", MALAY, "SCHEDULE", ENGLISH, SPARED))


def test_one_table_in_two_languages_is_one_table(order):
    assert [(r.company, r.country, r.scope, r.rate) for r in order.rates] == [
        ("Acme Rope Co., Ltd.", "CN", "company", "3.17"),
        (None, "CN", "all_others", "41.02"),
        ("Siam Rope Co., Ltd.", "TH", "company", "0"),
    ]


def test_the_goods_are_told_in_the_language_of_the_record(order):
    assert order.product == "Steel wire rope"
    assert set(order.countries_of_origin) == {"CN", "TH"}


def test_the_scope_has_each_thing_that_is_left_out_and_whom_the_act_spares(order):
    assert order.scope.include == ("Steel wire rope",)
    assert order.scope.exclude[:2] == ("coated rope", "coloured rope")
    assert order.scope.exclude[2].startswith("Notwithstanding")
    assert order.scope.exclude[2].endswith("Namsan Rope Company.")


def test_spared_firms_are_named_too(order):
    assert {"Hanil Rope Co., Ltd.", "Namsan Rope Company"} <= {c.name for c in order.companies}


def test_every_value_has_its_words(order):
    assert all(order.evidence[field] for field in ("scope", "rates", "product", "companies"))
