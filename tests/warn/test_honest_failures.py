"""Questions that no record answers, or only in part: each gets the verdict and the words it deserves."""

import pytest

WORLD = [  # number, stage, market, goods
    ("31-1", "order", "AU", "ceramic-tiles"),
    ("31-2", "order", "EU", "mattresses"),
    ("31-3", "order", "US", "frozen-warmwater-shrimp"),
    ("31-4", "termination", "CA", "cement"),
]
NO, UNSURE, COVERED = "no_record", "needs_review", "covered_by_country"
NOT_FOUND, NO_SOURCE = "Không tìm thấy", "chưa nạp nguồn nào của thị trường này"
ASKED = [
    # goods that no record knows
    ("cà phê sang Mỹ có bị thuế không?", NO, "cà phê"),
    ("ca phe sang My co bi thue khong", NO, "cà phê"),
    ("Is coffee to the United States subject to a duty?", NO, "was found in the sources loaded"),
    ("nước mắm sang Úc có bị điều tra không?", NO, "nước mắm"),
    ("fish sauce to Australia", NO, "No proceeding on fish sauce"),
    ("áo dài xuất sang Nhật có bị thuế không?", NO, "“áo dài”"),
    ("lacquer paintings to Japan", NO, "“lacquer paintings”"),
    ("Nhẫn cưới pha lê sang Brazil", NO, "“Nhẫn cưới pha lê”"),
    # markets without sources
    ("gạch men sang Chile có bị điều tra không?", NO, NO_SOURCE),
    ("gach men sang Chile", NO, NO_SOURCE),
    ("ceramic tiles to Chile", NO, "no source for this market is loaded"),
    ("tôm đông lạnh sang Nhật Bản", NO, NO_SOURCE),
    ("đệm mút sang Nga", NO, "Liên minh Kinh tế Á - Âu"),
    ("gạch men sang Thổ Nhĩ Kỳ", NO, NO_SOURCE),
    # a false premise
    ("Thuế 41 % của EU với tôm Việt Nam", NO, "41 %"),
    ("Why did the EU impose 41 % on Vietnamese shrimp?", NO, "41 %"),
    ("Thuế 98 % của Úc với gạch men Việt Nam từ bao giờ?", COVERED, "98 %"),
    ("thue 98 phan tram cua Uc voi gach men Viet Nam", COVERED, "98 phan tram"),
    ("Australia's 98 percent duty on Vietnamese ceramic tiles: since when?", COVERED, "98 percent"),
    ("Canada đang áp thuế xi măng Việt Nam phải không?", "investigated_no_measure", "kết thúc"),
    ("Xi măng sang Canada đã được bãi bỏ thuế chưa?", "investigated_no_measure", "kết thúc"),
    ("Gạch men sang EU bị áp thuế từ năm nào?", NO, NOT_FOUND),
    ("Thái Lan có bị Úc áp thuế gạch men không?", COVERED, "không nói về hàng của Thái Lan"),
    ("Chinese ceramic tiles to Australia: what duty?", COVERED, "not about those of China"),
    # firms
    ("Công ty TNHH Mây Trắng Xa có bị nêu tên không?", NO, "Mây Trắng Xa"),
    ("cong ty May Trang Xa co bi neu ten khong", NO, "May Trang Xa"),
    ("Is Far White Cloud Co., Ltd. named anywhere?", NO, "was not found in any proceeding"),
    ("Công ty Mây Trắng Xa có bị Nhật Bản áp thuế không?", NO, "Nhật Bản"),
    # something else
    ("Hôm nay Hà Nội có mưa không?", UNSURE, "không nêu mặt hàng"),
    ("Viết cho tôi một bài thơ về mùa thu", UNSURE, "không nêu mặt hàng"),
    ("Thuế thu nhập doanh nghiệp năm 2030 là bao nhiêu?", UNSURE, "không nêu mặt hàng"),
    ("Who won the world cup?", UNSURE, "names no goods"),
    ("asdf qwer zxcv", UNSURE, "names no goods"),
    ("???", UNSURE, "không nêu mặt hàng"),
    ("<script>alert(1)</script>", UNSURE, "không nêu mặt hàng"),
    # too little told
    ("thép sang Úc", UNSURE, "nhiều mặt hàng khác nhau"),
    ("steel to Australia", UNSURE, "several kinds of goods"),
    ("HS 69 sang Úc", UNSURE, "cần mã HS từ bốn số"),
    ("HS 9999.99 sang Úc", UNSURE, "không phải mã HS hợp lệ"),
    ("vụ A-999-888 thế nào?", NO, "A-999-888"),
    # a time that is not now
    ("gạch men sang Úc năm 2090 chịu thuế gì?", COVERED, "chưa tới"),
    ("Were ceramic tiles to Australia under duty in 2029?", NO, "begin only on"),
    ("gạch men sang Úc năm 2029 chịu thuế gì?", NO, "sau ngày được hỏi"),
    # a place that is no country, and one whose trade remedies are its union's
    ("gạch men sang Atlantis", COVERED, "“Atlantis”"),
    ("đệm mút sang Đức có thuế không?", COVERED, "Liên minh châu Âu"),
    ("mattresses to Germany", COVERED, "European Union was looked up"),
]


@pytest.fixture
def loaded(world):
    for number, stage, market, goods in WORLD:
        if stage == "termination":
            world.notice(
                f"{number}-i", "initiation", market=market, goods=goods, case_numbers=("C-1",), days=-400
            )
            world.notice(number, stage, market=market, goods=goods, case_numbers=("C-1",))
        else:
            world.notice(number, stage, market=market, goods=goods)
    return world


@pytest.mark.parametrize(("question", "verdict", "words"), ASKED, ids=[q for q, _, _ in ASKED])
def test_an_answer_says_what_is_not_known(loaded, ask, question, verdict, words):
    told = ask(question)
    said = " ".join([told.summary, *told.caveats])
    assert (told.verdict, words in said) == (verdict, True), said
    assert told.next_steps
    if verdict in (NO, UNSURE):
        assert not told.rates


@pytest.mark.parametrize("question", [q for q, _, _ in ASKED])
def test_with_an_empty_store_nothing_is_found_or_understood(ask, question):
    told = ask(question)
    assert told.verdict in (NO, UNSURE)
    assert not told.facts and not told.rates


def test_an_answer_is_in_the_language_of_its_question(loaded, ask):
    marks = set("ăâđêôơưạảấầẩậắằặẻẽếềểễệỉịọỏốồổỗộớờởợụủứừửữựỳỵỷỹ")
    for question, _, _ in ASKED:
        told = ask(question)
        assert (told.language == "vi") == bool(marks & set(told.summary)), question
