from kb.goods import goods, match_product, vietnamese_name

COMMERCE = "The Department of Commerce (Commerce) acts."


def test_the_product_is_in_the_titles_own_words(record):
    notice = record("Certain Green Tea, and Parts Thereof, From India: Antidumping Duty Order", COMMERCE)
    assert notice.product == "Certain Green Tea, and Parts Thereof"
    assert notice.evidence["product"][0].quote == notice.product


def test_without_goods_in_the_title_the_summary_names_them(record):
    notice = record(
        "North American Free Trade Agreement (NAFTA), Article 1904; Binational Panel Review: Notice of Panel Decision",
        "The panel decided in the antidumping matter of Green Tea (tea) from Mexico.",
    )
    assert notice.product == "Green Tea"


def test_several_products_make_no_single_one(record):
    notice = record("Green Tea From India; and Black Tea From Kenya: Antidumping Duty Orders", COMMERCE)
    assert notice.product is None
    assert "product" in notice.needs_review
    assert [e.value for e in notice.evidence["product"]] == ["Green Tea", "Black Tea"]


def test_our_names_and_kinds_cite_the_products_words(record):
    notice = record("Certain Frozen Warmwater Shrimp From Ecuador: Countervailing Duty Order", COMMERCE)
    kind, name = vietnamese_name("Certain Frozen Warmwater Shrimp")
    assert (notice.goods[0], notice.product_vi) == (kind, name)
    assert notice.product_en
    for field in ("goods", "product_vi", "product_en"):
        assert notice.evidence[field][0].quote == "Certain Frozen Warmwater Shrimp"


def test_goods_we_have_no_name_for_get_none(record):
    notice = record("Certain Zyxwv Widgets From India: Antidumping Duty Order", COMMERCE)
    assert (notice.product_vi, notice.product_en, notice.goods) == (None, None, ())


def test_goods_that_an_entry_only_stands_near_get_no_name_of_ours_in_either_language(record):
    near = next(
        (g, n) for g in goods().values() for n in sorted(g.kin) if match_product(n, limit=1)[0].good is g
    )
    notice = record(f"Certain {near[1].title()} From India: Antidumping Duty Order", COMMERCE)
    assert near[0].id in notice.goods
    assert (notice.product_vi, notice.product_en) == (None, None)
