from tradewarn.model import Mark, Page


def test_the_printed_title_stands_on_one_line(printed, extract_pages):
    (notice,) = extract_pages(printed("Green Tea From\nIndia: Antidumping Duty Order")).notices
    assert notice.title == "Green Tea From India: Antidumping Duty Order"
    assert notice.evidence["title"][0].quote == "Green Tea From\nIndia: Antidumping Duty Order"


def test_the_tagged_title_is_taken(extract_pages):
    text = (
        "INTERNATIONAL TRADE COMMISSION\n\n[Investigation No. 731–TA–1999]\n\nTea From India\n\nDetermination"
    )
    marks = tuple(
        Mark(kind=kind, start=text.index(words), end=text.index(words) + len(words))
        for kind, words in (
            ("agency", "INTERNATIONAL TRADE COMMISSION"),
            ("depdoc", "[Investigation No. 731–TA–1999]"),
            ("title", "Tea From India"),
        )
    )
    (notice,) = extract_pages(Page(number=1, text=text, marks=marks)).notices
    assert notice.title == "Tea From India"


def test_a_title_before_the_commissions_bare_heading_is_found(extract_pages):
    text = (
        "INTERNATIONAL TRADE COMMISSION\n\n[Investigation Nos. 731–TA–1998–1999 (Final)]\n\nTea From India and Kenya\n\n"
        "Determinations\n\nOn the basis of the record the United States International Trade Commission (“Commission”) "
        "determines that an industry in the United States is materially injured by imports of tea.\n\n"
        "[FR Doc. 2031–00001 Filed 1–1–31; 8:45 am]\n\nBILLING CODE 7020–02–P\n"
    )
    (notice,) = extract_pages(text).notices
    assert (notice.title, notice.stage, notice.partial) == ("Tea From India and Kenya", "injury-final", False)
    assert notice.case_numbers == ("731-TA-1998", "731-TA-1999")
