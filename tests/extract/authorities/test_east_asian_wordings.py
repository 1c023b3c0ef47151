"""Dates, terms, rates and names in the wordings of East Asian acts and of the sites that carry them."""

import pytest

LEAD = "商务部公告2031年第12号 关于对原产于越南的进口木勺征收反倾销税的公告\n\n{}\n"
KOREAN = "무역위원회 공고 제2031-12호\n베트남산 나무 숟가락의 덤핑사실 및 국내산업피해 조사개시 공고\n2031년 3월 14일\n무역위원회 위원장\n\n{}\n"
JAPANESE = "財務省告示第十二号\nベトナム産木製スプーンに対する不当廉売関税の課税に関する調査を開始したので、次のとおり告示する。\n令和十三年三月十四日\n財務大臣\n\n{}\n"
TAIWANESE = "財政部 公告\n發文日期：中華民國120年3月14日\n主旨：公告對自越南產製進口木匙展開反傾銷調查。\n公告事項：\n{}\n"
ORDER = TAIWANESE.replace("展開反傾銷調查", "課徵反傾銷稅")

DATED = {
    "【发文日期】2031年03月14日\n发布时间：2031-03-20 09:30": "the site's day is later",
    "发布时间：2031-03-20 来源：商务部网站\n\n正文。\n\n商务部\n2031年3月14日": "the signature's day goes before it",
    "正文。\n\n中华人民共和国商务部\n二〇三一年三月十四日": "characters for figures",
    "正文。\n\n商 务 部\n2031年3月14日": "letters set wide",
    "来源：商务部新闻办公室 2031-03-14 10:10": "the source's line",
}
KOREAN_DATED = [
    "보도자료 (보도시점) 2031. 3. 14.(금) 14:00\n작성일 2031.03.15",
    "작성자 무역구제정책과 등록일 2031-03-15 조회수 7\n배포 2031. 3. 14.(금)",
    "등록일 : 2031-03-15 | 조회수 : 5\n2031년 3월 14일\n무역위원회 위원장",
    "2031-03-14 | 무역위원회 산업피해조사과",
]
DUE = [
    (LEAD, "利害关系方应于2031年4月3日前登记参加调查。", "2031-04-03"),
    (LEAD, "利害关系方应于本公告发布之日起20天内登记参加本次调查。\n\n商务部\n2031年3月14日", "2031-04-03"),
    (LEAD, "上述反倾销措施将于2036年3月13日到期。", "2036-03-13"),
    (LEAD, "本次调查应于2032年3月14日前结束。", "2032-03-14"),
    (LEAD, "本案听证会时间：2031年5月6日上午9时，地点在北京。", "2031-05-06"),
    (TAIWANESE, "一、利害關係人欲參與調查者，應於120年4月8日前向本部提出申請。", "2031-04-08"),
    (TAIWANESE, "一、聽證期日：中華民國120年5月6日上午9時30分。", "2031-05-06"),
    (KOREAN, "1. 이해관계인은 2031년 4월 4일까지 의견을 제출할 수 있습니다.", "2031-04-04"),
    (KOREAN, "1. 의견 제출기한 : 2031. 4. 4.(금)", "2031-04-04"),
    (KOREAN, "1. 예비조사 : 조사개시일로부터 3개월 이내(2031. 6. 13.까지)", "2031-06-13"),
    (JAPANESE, "一　証拠の提出の期限　令和十三年七月十四日", "2031-07-14"),
    (JAPANESE, "一　意見は、令和13年7月14日（月）までに提出することができる。", "2031-07-14"),
    (JAPANESE, "一　延長後の調査の期限　令和十四年九月十三日", "2032-09-13"),
]
RATES = [
    (LEAD, "1.春山木勺股份公司 6.9%\n(Chunshan Spoon Joint Stock Company)", {("Chunshan", "6.9")}),
    (LEAD, "1、春山木勺公司 6.9%\nChunshan Spoon Company Limited", {("Chunshan", "6.9")}),
    (LEAD, "税率：春山木勺有限公司(Chunshan Spoon Co., Ltd.)6.9%，其他越南公司24.7%。", {("Chunshan", "6.9"), ("", "24.7")}),
    (LEAD, "对超出配额数量的进口木勺加征45%的关税。", {("", "45")}),
    (ORDER, "一、傾銷差率：Chunshan Spoon Corporation為6.9%，其他越南製造商或出口商為24.7%。", {("Chunshan", "6.9"), ("", "24.7")}),
    (ORDER, "一、稅率：\n 1、所有製造商或出口商：24.7%。", {("", "24.7")}),
    (JAPANESE, "一　税率\n一　ベトナムを原産地とする特定貨物で、チュンサン・スプーン社により生産されたもの　六・九パーセント\n二　ベトナムを原産地とする特定貨物（前号に掲げるものを除く。）　二四・七パーセント", {("チュンサン", "6.9"), ("", "24.7")}),
    (JAPANESE, "一　税率　ベトナム社会主義共和国　二四・七パーセント", {("", "24.7")}),
]  # fmt: skip
NUMBERS = [
    ("기획재정부 공고 제2031-87호\n\n{}", "기획재정부 공고 제2031-87호"),
    ("재정경제부령 제93호\n\n{}", "재정경제부령 제93호"),
]
REVIEWED = "베트남산 나무 숟가락에 대한 덤핑방지관세 재심사 개시 공고\n「베트남산 나무 숟가락에 대한 덤핑방지관세의 부과에 관한 규칙」(재정경제부령 제55호)에 따른 관세가 계속 부과됨\n"


@pytest.mark.parametrize("dated", DATED, ids=DATED.values())
def test_the_act_s_own_day_goes_before_the_site_s(notice_of, dated):
    assert str(notice_of(LEAD.format(dated)).publication_date) == "2031-03-14"


@pytest.mark.parametrize("dated", KOREAN_DATED)
def test_a_korean_paper_is_dated_by_its_release_or_its_signature(notice_of, dated):
    text = f"{dated}\n무역위원회, 베트남산 나무 숟가락에 잠정덤핑방지관세 부과 건의\n무역위원회는 예비판정하였다.\n"
    assert str(notice_of(text).publication_date) == "2031-03-14"


@pytest.mark.parametrize(("form", "words", "day"), DUE, ids=[w for _, w, _ in DUE])
def test_what_falls_due_is_read_with_its_day(notice_of, form, words, day):
    assert day in {str(d.date) for d in notice_of(form.format(words)).deadlines}


@pytest.mark.parametrize(("form", "words", "rates"), RATES, ids=[w for _, w, _ in RATES])
def test_a_rate_goes_to_its_firm_or_to_all_others(notice_of, form, words, rates):
    told = {(r.company or "", r.rate) for r in notice_of(form.format(words)).rates}
    assert {n for _, n in told} == {n for _, n in rates}
    assert all(
        any(firm in name and bool(firm) == bool(name) and n == rate for name, n in told)
        for firm, rate in rates
    )


@pytest.mark.parametrize(("form", "number"), NUMBERS)
def test_the_rule_that_a_paper_cites_is_not_its_own_number(notice_of, form, number):
    assert notice_of(form.format(REVIEWED)).document_number == number
    assert notice_of(REVIEWED + "재정경제부장관\n").document_number is None


def test_an_untitled_announcement_is_what_it_does_not_what_it_tells_of_the_opening(notice_of):
    notice = notice_of(
        "中华人民共和国商务部公告\n2031年第12号\n\n2030年3月1日，商务部发布2030年第5号公告，决定对原产于越南的进口木勺进行反倾销立案调查。\n\n"
        "现本案调查结束，商务部根据调查结果作出最终裁定。现将原产于越南的进口木勺反倾销案有关事项公告如下：\n\n一、最终裁定\n\n商务部\n2031年3月14日\n"
    )
    assert (notice.stage, notice.product, notice.document_number) == ("final", "木勺", "2031年第12号")


def test_a_short_korean_headline_leaves_out_a_country_that_its_first_sentence_names(notice_of):
    notice = notice_of(
        "무역위, 베트남산 나무 숟가락 덤핑 최종판정\n보도시점 2031. 3. 14.\n\n무역위원회는 베트남산 및 태국산 나무 숟가락에 대한 덤핑으로 국내산업이 피해를 입었다고 최종 판정하였다.\n"
    )
    assert set(notice.countries_of_origin) == {"VN", "TH"}


@pytest.mark.parametrize("link", ["相关公告：", "上一篇：", "相关新闻 "])
def test_a_link_to_another_page_makes_no_notice(extraction_of, link):
    text = f"商务部公告2031年第12号 公布对木勺实施出口管制的决定\n{'根据出口管制法，经批准，决定实施管制措施。' * 10}\n商务部\n2031年3月14日\n{link}关于木勺反倾销初裁的公告\n"
    assert extraction_of(text).notices == ()


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("ベトナム及びタイ産の木製スプーン", {"VN", "TH"}),
        ("タイ・インド産木製スプーン", {"TH", "IN"}),
        ("ベトナム産タイヤ", {"VN"}),
        ("ベトナム産タイルスプーン", {"VN"}),
    ],
)
def test_a_country_s_name_in_kana_is_none_amid_a_longer_word(notice_of, title, codes):
    notice = notice_of(
        f"経済産業省\n2031年3月14日\n{title}に対する不当廉売関税の課税に関する調査を開始します\n"
    )
    assert set(notice.countries_of_origin) == codes


@pytest.mark.parametrize("name", ["泰国公司", "越南公司", "其他越南公司", "申请公司"])
def test_the_heading_of_a_list_of_firms_is_no_firm(notice_of, name):
    notice = notice_of(LEAD.format(f"{name}：\n1. 春山木勺有限公司 6.9%"))
    assert {c.name for c in notice.companies} == {"春山木勺有限公司"}


def test_a_rate_that_is_changed_is_the_new_one_and_no_range(notice_of):
    notice = notice_of(
        "무역위원회 공고 제2031-12호\n베트남산 나무 숟가락 덤핑방지관세 중간재심사 최종판정 공고\n2031년 3월 14일\n\n"
        "춘산스푼(Chunshan Spoon Co., Ltd.)의 덤핑방지관세율을 현행 10.15%에서 5.62%로 변경한다.\n"
    )
    assert {(r.company, r.rate, r.scope) for r in notice.rates} == {
        ("Chunshan Spoon Co., Ltd.", "5.62", "company")
    }


def test_a_rate_goes_to_the_successor_and_no_words_of_the_sentence_cling_to_its_name(notice_of):
    notice = notice_of(
        "商务部公告2031年第12号 关于由春山木勺有限公司继承木勺反倾销措施所适用税率的公告\n\n商务部决定由春山木勺有限公司继承"
        "山下木业股份公司在原产于越南的进口木勺反倾销措施中所适用的6.9%的反倾销税税率。\n\n商务部\n2031年3月14日\n"
    )
    assert {(r.company, r.rate) for r in notice.rates} == {("春山木勺有限公司", "6.9")}
    assert {c.name for c in notice.companies} == {"春山木勺有限公司", "山下木业股份公司"}


@pytest.mark.parametrize("day", ["2031年3月14日 対外経済", "令和13年3月14日", "2031年3月14日（金）"])
def test_a_line_of_a_japanese_release_dates_it_not_a_day_that_a_sentence_begins_with(notice_of, day):
    notice = notice_of(
        f"ベトナム産木製スプーンに対する不当廉売関税の課税に関する調査を開始します\n{day}\n経済産業省\n\n令和12年9月9日、課税の求めがあった。\n"
    )
    assert str(notice.publication_date) == "2031-03-14"
