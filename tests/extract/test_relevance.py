import pytest

from extract.relevance import relevance
from extract.segment import Segment, whole
from tradewarn.model import Page


def judge(text):
    pages = [Page(number=1, text=text)]
    return relevance(Segment(pages, whole(pages)))


@pytest.mark.parametrize(
    "text",
    [
        "Tea From India: Antidumping Duty Order",
        "Tea; Determination in a global safeguard investigation",
        "Certain Tea From Kenya: Notice of Court Decision Not in Harmony With Final Results",
        "The Panel found the zeroing methodology inconsistent, and so was the practice of zeroing in reviews",
        "Notice on the circumvention of the measures on tea",
        "Khởi xướng điều tra chống bán phá giá đối với chè nhập khẩu",
        "Bộ Công Thương công bố danh mục cảnh báo sớm về phòng vệ thương mại",
        "Règlement instituant un droit compensateur définitif sur les importations de thé",
        "Resolución por la que se imponen cuotas compensatorias a las importaciones de té",
        "Circular SECEX: direito antidumping aplicado às importações de chá",
        "Perintah Kastam (Duti Anti-Lambakan) teh",
        "İthalatta Haksız Rekabetin Önlenmesine İlişkin Tebliğ",
        "Решение о применении антидемпинговой меры в отношении чая",
        "商务部公告：对进口茶叶进行反倾销立案调查",
        "베트남산 차에 대한 덤핑방지관세의 부과에 관한 규칙",
        "Notice of Public Hearing. SG Case No. 04-2031: tin cups",
        "Formal investigation report. Safeguard case on importations of tin cups",
        "Ottawa, May 3, 2031. Notice of expiry of finding: NQ-2026-004, tin cups",
        "Enquête NQ-2031-001. Conclusions. Tasses du Viet Nam",
        "Regulation imposing a provisional duty on imports of tin cups originating in Viet Nam",
        "ADN 2031/011 Tin cups: extension of time",
        "Initiation of a sunset review of the duties on tin cups imported from China",
        "Oral hearing in the investigation concerning imports of tin cups - DGTR",
        "Уведомление о начале расследования в связи с возросшим импортом кружек",
        "商务部贸易救济调查局：关于召开进口茶杯案听证会的通知",
        "무역위원회 공고: 베트남산 찻잔 무역구제 조사 개시",
        "MITI memulakan siasatan lambakan ke atas cawan timah",
        "KPPI: laporan akhir penyelidikan safeguard cangkir",
        "Bộ Công Thương rà soát thuế với cốc thiếc, vụ việc AD90",
    ],
)
def test_a_term_of_art_in_the_opening_settles_it(text):
    assert judge(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Ocean Dumping; Designation of a Disposal Site",
        "Certain Phones; Institution of Investigation under section 337, infringement of patents",
        "Order Temporarily Denying Export Privileges",
        "Kế hoạch chống hàng giả và bảo vệ người tiêu dùng trong thương mại điện tử",
        "Physical security: safeguard measures for reactors",
        "Vibration damping of springs",
        "Tariff Commission: petition to reduce duties on tin cups under section 1608",
        "Cafés place new ad orders and the hospital reviews its CVD cases",
        "무역위원회: 지식재산권 침해 불공정무역행위 조사 개시",
        "海关总署公告：关于进口越南茶叶检疫要求的公告",
    ],
)
def test_other_matters_that_sound_alike_are_not_trade_remedies(text):
    assert not judge(text).relevant


def test_a_passing_mention_deep_in_a_text_is_not_enough():
    text = "Foreign-Trade Zone 999; Notification of Proposed Production\n" + "The zone makes parts. " * 60
    found = judge(text + "Some inputs are subject to antidumping/countervailing duty (AD/CVD) orders.")
    assert not found.relevant
    assert "passing" in found.reason


def test_many_mentions_deep_in_a_text_are_enough():
    text = "A report\n" + "General words. " * 60 + "The anti-dumping duty was raised. " * 5
    assert judge(text).relevant


@pytest.mark.parametrize(
    ("title", "agency", "relevant"),
    [
        ("Tea From Kenya and India; Determinations", "International Trade Commission", True),
        ("Tea From Kenya; Scheduling of Full Five-Year Reviews", "International Trade Commission", True),
        (
            "Certain Phones and Parts Thereof; Commission Determination",
            "International Trade Commission",
            False,
        ),
        ("Travel and Tourism Advisory Board: Meeting", "International Trade Administration", False),
        ("Waiver From Superior Works; Determination", "Department of Energy", False),
    ],
)
def test_a_bare_title_is_known_by_its_form_and_agency(title, agency, relevant):
    text = f'{title}\n\ndocument_number: 2031-00001\nagencies: [{{"name":"{agency}"}}]'
    assert judge(text).relevant is relevant


def test_the_reason_quotes_the_words():
    assert "Antidumping" in judge("Tea From India: Antidumping Duty Order").reason


def test_goods_that_no_country_investigates_are_in_no_case():
    text = "Quảng bá gạo Việt Nam\n\nGạo Việt Nam không bị nước nào điều tra chống bán phá giá hay áp dụng biện pháp tự vệ."
    assert not judge(text).relevant
    assert judge("Cá tra Việt Nam không bị áp thuế chống bán phá giá tại Hoa Kỳ").relevant


@pytest.mark.parametrize("kind", ["Classification", "Country of Origin", "Marking", "Valuation"])
def test_a_customs_ruling_that_warns_of_duties_is_about_no_case(kind):
    text = (
        f"NY N999112\n\nCATEGORY: {kind}\n\nThe gate latch is classified under 7326.90. It may be subject to "
        "antidumping duties or countervailing duties (AD/CVD). Decisions on the scope of AD/CVD orders are issued "
        "by the International Trade Administration."
    )
    assert not judge(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Council fights illegal dumping cases\n\nThe county opened 14 illegal dumping cases and one waste dumping "
        "probe this year.",
        "Members review trade policies\n\nThe sixth review of the trade policies and practices of the member takes "
        "place this week on the basis of a report by the Secretariat. Members noted tariff reductions, state-owned "
        "enterprises and, among other things, transparency of trade remedies.",
    ],
)
def test_waste_and_a_word_in_a_list_are_about_no_case(text):
    assert not judge(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "EU launches dumping probe into Kenyan tea",
        "Commission: industry is materially injured by reason of imports of tea from Kenya",
        "Washington sets dumping tariffs on tea",
    ],
)
def test_a_short_piece_of_press_is_about_its_case(text):
    assert judge(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Importation of fresh plums. The anti-dumping of waste at ports is unaffected; countervailing factors were weighed.",
        "Thị trường chứng khoán đỏ lửa\nCổ phiếu thép giảm 3% sau tin về thuế chống bán phá giá và phòng vệ thương mại.",
        "Stocks fall as interest rates rise\nSteel makers lost 2% on news of anti-dumping duties.",
    ],
)
def test_words_of_the_law_in_other_news_are_no_case(text):
    assert not judge(text).relevant


def test_shares_that_fall_on_a_case_named_in_the_headline_are_of_it():
    assert judge("Steel shares fall as US opens anti-dumping investigation on pipe from Vietnam").relevant
