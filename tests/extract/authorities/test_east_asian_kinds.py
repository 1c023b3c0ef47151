"""Kinds of East Asian and Thai papers that no other test has: each with one trap of its own."""

import pytest

SAFEGUARD = """商务部公告2031年第26号 关于对进口木勺采取保障措施的公告

[发布单位] 贸易救济调查局 [发布文号] 公告2031年第26号 [发布日期] 2031-05-22

商务部于2030年9月22日发布立案公告，决定对进口木勺发起保障措施调查。
保障措施实施期限为3年，自2031年5月22日至2034年5月21日。
被调查产品归在《中华人民共和国进出口税则》：44199090。
"""
TWO_LINES = """商务部
公告2031年第25号

商务部关于原产于越南的进口木勺
反倾销调查的初步裁定

自2031年7月18日起，进口经营者应依据本初裁决定所确定的各公司倾销幅度提供相应的保证金：

（一）春山木勺股份公司
    （Chunshan Spoon Joint Stock Company）      25.4%
（二）其他越南公司（All others）      26.4%

商务部
二〇三一年七月十七日
"""
RESULT = """財政部公告
中華民國120年12月19日
台財關字第1201031990號
主旨：公告自越南進口木匙反傾銷稅案落日調查結果，繼續課徵反傾銷稅。
公告事項：
一、涉案貨物：木匙，參考貨品號列4419.90.00。
二、繼續課徵期間自120年12月19日起，為期5年。
"""
DECREE = """산간국산 및 베트남산 나무 숟가락에 대한 덤핑방지관세의 부과에 관한 규칙
[시행 2031. 3. 14.] [재정경제부령 제93호, 2031. 3. 14., 제정]
제2조(부과대상 물품) 품목번호 제4419.90호에 해당하는 나무 숟가락으로 한다.
제3조(공급자별 세율) 덤핑방지관세율은 다음 각 호의 구분에 따른다.
1. Chunshan Spoon Joint Stock Company: 100분의 4.45
2. 그 밖의 공급자: 100분의 15.52
부칙
이 규칙은 공포한 날부터 시행한다.
"""
RELEASE = """보도자료
보도시점: 2031. 11. 23.(일) 16:00 이후
산업통상부 무역위원회

무역위, 태국·베트남산 나무 숟가락에 덤핑방지관세 부과 최종 판정

□ 무역위원회는 태국 및 베트남산 나무 숟가락에 덤핑방지관세를 부과할 것을 재정경제부장관에게 건의하기로 하였다.
"""
ORDER = """政令第二百二十九号
タイ王国産及びベトナム産木製スプーンに対して課する不当廉売関税に関する政令の一部を改正する政令
内閣は、関税定率法第八条第一項の規定に基づき、この政令を制定する。
第一条　関税定率法の別表第四四一九・九〇号に掲げる木製スプーンのうち、令和十三年八月九日から令和十八年八月八日までの期間内に輸入されるもの
には、不当廉売関税を課する。
第二条　不当廉売関税の税率は、次の各号に定める税率とする。
一　ベトナム　四九・五パーセント
令和十三年八月六日　財務大臣
"""
PAGE = """Home | Trade Remedies | Cases

CASE ID : AD3031
Department of Foreign Trade, Ministry of Commerce, Thailand

Product | Wooden spoons, in sets or not in sets
Country | Viet Nam, Republic of Korea
Type | Anti-dumping
Status | Definitive measure

Notification published in the Royal Gazette on 22 January 2031
"""


def test_a_safeguard_names_goods_and_no_country(notice_of):
    notice = notice_of(SAFEGUARD)
    assert (notice.stage, notice.product, notice.instruments) == ("order", "木勺", ("SG",))
    assert notice.countries_of_origin == () and str(notice.publication_date) == "2031-05-22"


def test_a_title_and_an_entry_of_a_list_may_fill_two_lines(notice_of):
    notice = notice_of(TWO_LINES)
    assert (notice.stage, notice.product) == ("prelim", "木勺")
    assert {(r.company or "").partition("（")[0].strip(): r.rate for r in notice.rates} == {
        "春山木勺股份公司": "25.4",
        "": "26.4",
    }


def test_a_date_written_out_under_the_signature_is_the_act_s_own(notice_of):
    assert str(notice_of(TWO_LINES).publication_date) == "2031-07-17"


def test_the_result_of_a_sunset_review_is_no_institution_and_its_years_tell_the_last_day(notice_of):
    notice = notice_of(RESULT)
    assert notice.stage == "sunset-final"
    assert {str(d.date) for d in notice.deadlines} == {"2031-12-19", "2036-12-18"}


def test_a_share_may_be_printed_as_parts_of_a_hundred(notice_of):
    notice = notice_of(DECREE)
    assert {r.company: r.rate for r in notice.rates} == {
        "Chunshan Spoon Joint Stock Company": "4.45",
        None: "15.52",
    }
    assert (notice.authority, str(notice.deadlines[0].date)) == ("KR-MOEF", "2031-03-14")


def test_countries_joined_by_a_middle_dot_are_both_origins(notice_of):
    notice = notice_of(RELEASE)
    assert (notice.authority, notice.stage) == ("KR-KTC", "final")
    assert set(notice.countries_of_origin) == {"TH", "VN"} and str(notice.publication_date) == "2031-11-23"


def test_a_japanese_order_prints_headings_shares_and_days_in_characters(notice_of):
    notice = notice_of(ORDER)
    assert (notice.product, [h.digits for h in notice.hs_codes]) == ("木製スプーン", ["441990"])
    assert [(r.country, r.rate, r.scope) for r in notice.rates] == [("VN", "49.5", "country_wide")]
    assert str(notice.publication_date) == "2031-08-06"


def test_a_page_of_a_case_gives_goods_and_countries_a_line_each(notice_of):
    notice = notice_of(PAGE)
    assert notice.product == "Wooden spoons, in sets or not in sets"
    assert set(notice.countries_of_origin) == {"VN", "KR"}


@pytest.mark.parametrize(
    "text",
    [
        "경영실적 공시\n나무가구 주식회사는 매출액이 12.3% 감소하였다고 밝혔다. 회사는 반덤핑 조치 등 불확실성에도 불구하고 "
        "하반기 실적 회복을 기대한다고 하였다. 이사회는 배당금을 주당 500원으로 결정하였다. 당사는 신규 설비에 투자하여 "
        "생산능력을 확대하고 해외 판매망을 강화할 계획이며, 연구개발 비용도 늘릴 예정이다.",
        "财政部国库司\n2031年6月份商品进出口总值同比增长6.1%，对东盟进出口增长10.5%。钢材出口5340万吨，增长24%。",
    ],
)
def test_results_of_firms_and_statistics_are_no_acts(extraction_of, text):
    assert not extraction_of(text).relevant
