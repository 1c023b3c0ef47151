"""What falls due, told in the wordings of languages that print no English."""

import pytest

CHINA = """商务部公告2031年第12号 关于对原产于越南的进口木勺进行反倾销立案调查的公告
【发布日期】2031年3月14日

利害关系方应于本公告发布之日起20天内，向商务部贸易救济调查局登记参加本次反倾销调查。
本次调查自2031年3月14日起开始，应于2032年3月14日前结束。
"""
KOREA = """무역위원회 공고 제2031-12호

베트남산 나무 숟가락에 대한 덤핑사실 및 국내산업피해 유무 조사개시

2031년 3월 14일

조사대상물품 : 나무 숟가락 (HSK 4419.90.9000)
이해관계인은 공고일부터 3주 이내에 의견을 제출할 수 있습니다.
질의서 답변은 2031년 5월 2일(금)까지 제출하여야 합니다.
"""
THAILAND = """ประกาศกรมการค้าต่างประเทศ
เรื่อง การเปิดไต่สวนการทุ่มตลาดสินค้าช้อนไม้ที่มีแหล่งกำเนิดจากสาธารณรัฐสังคมนิยมเวียดนาม พ.ศ. ๒๕๗๔

ผู้มีส่วนได้เสียที่ประสงค์จะแสดงความเห็นให้ยื่นเป็นหนังสือภายในวันที่ ๒๐ เมษายน ๒๕๗๔

ประกาศ ณ วันที่ ๑๔ มีนาคม พ.ศ. ๒๕๗๔
"""
INDONESIA = """KOMITE ANTI DUMPING INDONESIA
PENGUMUMAN
Nomor: 24/KADI/03/2031

DIMULAINYA PENYELIDIKAN ANTI DUMPING ATAS IMPOR SENDOK KAYU YANG BERASAL DARI VIETNAM

Pihak-pihak yang berkepentingan dapat menyampaikan tanggapan paling lambat 14 (empat belas) hari sejak tanggal pengumuman ini.

Jakarta, 14 Maret 2031
"""
TAIWAN = """財政部公告
發文日期：中華民國120年3月14日
發文字號：台財關字第1201005999號
主旨：公告對自越南產製進口之木製湯匙課徵反傾銷稅。
課徵期間：自120年3月18日起至125年3月17日止，為期5年。
"""
JAPAN = """財務省告示第百二十号

ベトナム社会主義共和国産木製スプーンに係る不当廉売関税に関する調査を開始したので、次のとおり告示する。

令和13年3月14日
財務大臣

意見の表明：令和13年6月14日までに書面で行うものとする。
"""


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (CHINA, {("registration of parties", "2031-04-03"), ("final determination", "2032-03-14")}),
        (KOREA, {("comments", "2031-04-04"), ("questionnaire reply", "2031-05-02")}),
        (THAILAND, {("comments", "2031-04-20")}),
        (INDONESIA, {("comments", "2031-03-28")}),
        (TAIWAN, {("in force from", "2031-03-18"), ("in force to", "2036-03-17")}),
        (JAPAN, {("comments", "2031-06-14")}),
    ],
    ids=["zh", "ko", "th", "id", "zh-TW", "ja"],
)
def test_time_limits_and_terms_are_read_in_the_language_of_the_act(notice_of, text, due):
    assert {(str(d.what), str(d.date)) for d in notice_of(text).deadlines} == due


def test_a_count_of_working_days_is_no_date(notice_of):
    working = notice_of(CHINA.replace("20天内", "20个工作日内"))
    assert {d.what for d in working.deadlines} == {"final determination"}
