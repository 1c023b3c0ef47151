"""Least prices, and duties that only make them up."""

EU = (
    "COMMISSION IMPLEMENTING REGULATION (EU) 2031/21 imposing a definitive anti-dumping duty on imports of ladders"
    " originating in the People's Republic of China and Japan"
)
LEAST = (
    "The amount of the duty shall be the difference between the minimum import prices fixed below and the net price,"
    " and in no event higher than the ad valorem rates."
)


def test_a_least_price_is_told_for_each_of_its_countries_and_caps_are_combined(notice_of, page):
    notice = notice_of(
        page(
            EU,
            "THE EUROPEAN COMMISSION, Having regard to the Treaty, HAS ADOPTED THIS REGULATION:",
            LEAST,
            [
                ["Countries", "Product range", "Minimum Import Price (EUR/tonne)"],
                ["China, Japan", "light", "2 043"],
                ["", "heavy", "1 536"],
            ],
            [
                ["Company", "Ad valorem duty"],
                ["Acme Ladder Co., Ltd, Japan", "21,5 %"],
                ["All other Japanese companies", "39,0 %"],
            ],
        )
    )
    prices = [(r.country, r.rate, r.unit) for r in notice.rates if r.kind == "min_price"]
    assert prices == [
        ("CN", "2043", "EUR/t"),
        ("JP", "2043", "EUR/t"),
        ("CN", "1536", "EUR/t"),
        ("JP", "1536", "EUR/t"),
    ]
    assert [(r.company, r.country, r.kind) for r in notice.rates if r.unit == "%"] == [
        ("Acme Ladder Co., Ltd", "JP", "combined"),
        (None, "JP", "ad_valorem"),
    ]
