COMMERCE = "The Department of Commerce (Commerce) acts."
TITLE = "Certain Frozen Warmwater Shrimp From Ecuador: Countervailing Duty Order"


def test_goods_that_are_named_in_full_suggest_a_heading_where_no_code_is_printed(record):
    notice = record(TITLE, COMMERCE)
    assert notice.hs_codes == ()
    (first, *_) = notice.hs_suggestions
    assert (first.digits, first.level, first.goods) == ("0306", "heading", "frozen-warmwater-shrimp")
    assert first.text_vi == "tôm nước ấm đông lạnh" and first.score < 1
    found = notice.evidence["hs_suggestions"][0]
    assert (found.quote, found.by) == (notice.product, "extract/fields/hs_suggestions.py")


def test_a_suggestion_is_no_printed_code(record):
    notice = record(TITLE, COMMERCE)
    assert "printed" not in type(notice.hs_suggestions[0]).model_fields
    assert "hs_codes" not in notice.evidence


def test_nothing_is_suggested_beside_a_printed_code(record):
    notice = record(TITLE, COMMERCE + " The shrimp is classified under subheading 0306.17.0004 of the HTSUS.")
    assert [c.digits for c in notice.hs_codes] == ["0306170004"]
    assert notice.hs_suggestions == () and "hs_suggestions" not in notice.evidence


def test_goods_that_fit_only_nearly_suggest_nothing(record):
    notice = record("Certain Garden Gnomes From Ecuador: Countervailing Duty Order", COMMERCE)
    assert notice.hs_suggestions == ()
