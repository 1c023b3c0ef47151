COMMERCE = "The Department of Commerce (Commerce) determines"


def test_the_titles_from_clause_names_the_origins(record):
    notice = record("Tea From China, Thailand, and Vietnam: Antidumping Duty Orders", COMMERCE)
    assert notice.countries_of_origin == ("CN", "TH", "VN")


def test_a_companion_cases_country_is_not_this_cases(record):
    notice = record(
        "Tea From China and Vietnam: Countervailing Duty Orders",
        "The Department of Commerce (Commerce) is issuing countervailing duty orders on tea from China and Vietnam. "
        "Antidumping duty orders on tea from Thailand are issued concurrently.",
    )
    assert notice.countries_of_origin == ("CN", "VN")


def test_the_origin_of_a_circumvention_case_is_the_orders(record):
    notice = record(
        "Tea From the People's Republic of China: Final Affirmative Determination of Circumvention With Respect to Vietnam",
        COMMERCE,
    )
    assert notice.countries_of_origin == ("CN",)


def test_without_a_from_clause_the_summary_ties_countries_to_the_goods(record):
    notice = record(
        "Initiation of Antidumping and Countervailing Duty Administrative Reviews; Correction",
        "The Department of Commerce (Commerce) corrects the notice on the antidumping duty order on green tea from"
        " India, which counsel sent from Mexico.",
    )
    assert notice.countries_of_origin == ("IN",)
    assert notice.product == "green tea"


def test_the_market_is_never_an_origin(record):
    notice = record(
        "United States-Mexico-Canada Agreement (USMCA), Article 10.12: Binational Panel Review: Notice of Panel Decision",
        "The panel decided in the matter of Green Tea from Canada: Final Results of Antidumping Duty Administrative"
        " Review, filed with the United States Section. The panel affirmed the review of tea from the United States.",
    )
    assert notice.countries_of_origin == ("CA",)


def test_an_unknown_name_in_the_list_waits_for_a_person(record):
    notice = record("Tea From India, Ruritania, and Mexico: Antidumping Duty Orders", COMMERCE)
    assert notice.countries_of_origin == ("IN", "MX")
    assert "countries_of_origin" in notice.needs_review
    assert "Ruritania" in [e.value for e in notice.evidence["countries_of_origin"]]


def test_a_notice_about_many_cases_lists_the_countries_of_its_rows(printed, extract_pages):
    text = printed(
        "Initiation of Five-Year (Sunset) Reviews",
        docket="Docket 1",
        body="We begin the reviews of these orders:\n\nA–570–999 China Green Tea (2nd Review)\n"
        "A–552–999 Vietnam Black Tea (3rd Review)\n\nCounsel may come from Mexico; see A–201–999.",
    )
    (notice,) = extract_pages(text).notices
    assert notice.countries_of_origin == ("CN", "VN")
    assert notice.case_numbers == ("A-570-999", "A-552-999")
    assert notice.product is None
