"""Days of publication, periods looked at, limits and numbers in the less usual of their wordings."""

import pytest

AUSTRALIA = """Anti-Dumping Commission
ANTI-DUMPING NOTICE NO. 2031/044
Wooden spoons
Exported to Australia from Malaysia
Initiation of Investigation No. 701 into alleged dumping

{}
"""
EGYPT = """Arab Republic of Egypt
Trade Remedies Sector
Notice No. 9 of 2031 on the initiation of an anti-dumping investigation concerning imports of wooden spoons
originating in or exported from India
{}
"""
PAKISTAN = """Government of Pakistan
National Tariff Commission
Islamabad, August 22, 2031
A.D.C No. 71
Notice of Preliminary Determination and Levy of Provisional Anti-dumping Duty on Imports of Wooden Spoons
originating in Indonesia
{}
"""
EUROPE = """Official Journal of the European Union
EN
C series
C/2031/1756
21.3.2031
Notice of initiation of an anti-dumping proceeding concerning imports of wooden spoons originating in India
(C/2031/1756)
The European Commission has received a complaint.
{}
"""
TURKIYE = """8 Şubat 2031 CUMARTESİ
Resmî Gazete
Sayı : 34807
TEBLİĞ
Ticaret Bakanlığından:
İTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ
(TEBLİĞ NO: 2031/4)
MADDE 1- (1) Bu Tebliğ, Vietnam menşeli tahta kaşık ithalatına yönelik damping soruşturmasını kapsar.
{}
"""
KOREA = """무역위원회공고 제2031-9호
일본산 나무 숟가락에 대한 덤핑방지관세 부과를 위한 조사개시를 결정하였기에 이를 공고합니다.
2031년 3월 4일
무역위원회 위원장
1. 조사대상기간
{}
"""
VIETNAM = """BỘ CÔNG THƯƠNG
Số: 1390/QĐ-BCT
Hà Nội, ngày 20 tháng 5 năm 2031
QUYẾT ĐỊNH
Về việc rà soát việc áp dụng biện pháp chống bán phá giá đối với thìa gỗ có xuất xứ từ Ấn Độ (AR02.AD13)
{}
"""
BRITAIN = """Department for Business and Trade
Trade Remedies Notice 2031/17: anti-dumping duty on wooden spoons from China
Published 3 July 2031
The Secretary of State accepts the recommendation of the Trade Remedies Authority.
{}
"""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            AUSTRALIA.format("This notice was published on the Commission's website on 14 February 2031."),
            "2031-02-14",
        ),
        (
            AUSTRALIA.format(
                "The declaration applies from 6 March 2031, the day on which this notice is published.\n"
                "Dated this 3rd day of March 2031"
            ),
            "2031-03-06",
        ),
        (
            EGYPT.format("Published in the Egyptian Gazette, issue 81 (supplement), on 10 April 2031"),
            "2031-04-10",
        ),
        (EGYPT.format("Issue 81 - 10 April 2031"), "2031-04-10"),
    ],
    ids=["of itself", "its own day", "in its paper", "of its issue"],
)
def test_a_line_that_tells_the_day_of_this_very_paper_is_read(notice_of, text, day):
    assert str(notice_of(text).publication_date) == day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            PAKISTAN.format("The investigation of dumping covered twelve months beginning October 01, 2029."),
            "2029-10-01",
            "2030-09-30",
        ),
        (
            EUROPE.format(
                "Dumping was investigated over the 12 months between 1 July 2029 and 30 June 2030. Trends"
                " relevant to injury were looked at from 1 January 2027 to 30 June 2030."
            ),
            "2029-07-01",
            "2030-06-30",
        ),
        (EUROPE.format("The investigation period is the year 2030."), "2030-01-01", "2030-12-31"),
        (
            TURKIYE.format(
                "Soruşturma dönemi olarak 2030 yılının tamamı, zarar dönemi olarak 1/1/2028-31/12/2030"
                " tarihleri arası esas alınmıştır."
            ),
            "2030-01-01",
            "2030-12-31",
        ),
        (
            TURKIYE.format(
                "Damping belirlemesi 1 Ocak - 31 Aralık 2030 dönemine, zarar belirlemesi 1 Ocak 2028 - 31 Aralık"
                " 2030 dönemine dayanmaktadır."
            ),
            "2030-01-01",
            "2030-12-31",
        ),
        (
            KOREA.format(
                "가. 덤핑사실 조사: 2030년 1월 1일부터 같은 해 12월 31일까지\n"
                "나. 산업피해 조사: 2027년 1월 1일부터 2030년 12월 31일까지"
            ),
            "2030-01-01",
            "2030-12-31",
        ),
        (
            VIETNAM.format(
                "Giai đoạn rà soát kéo dài 12 tháng, bắt đầu từ 01 tháng 4 năm 2030 và kết thúc vào 31 tháng 3"
                " năm 2031."
            ),
            "2030-04-01",
            "2031-03-31",
        ),
    ],
    ids=["begun", "between", "one year", "whole year", "told", "same year", "ends on"],
)
def test_the_period_is_read_however_it_is_told(notice_of, text, first, last):
    period = notice_of(text).period
    assert period is not None
    assert (str(period.start), str(period.end)) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "Injury was assessed from 1 January 2027 to 31 December 2030.",
        "Duties were imposed from 1 January 2029 to 31 December 2029 on dumped imports of another kind.",
        "Imports rose from 1 January 2030 to 31 December 2030, it is alleged that by dumping.",
    ],
)
def test_a_stretch_that_is_no_period_of_dumping_is_left_out(notice_of, sentence):
    period = notice_of(EUROPE.format(sentence)).period
    assert period is None or period.start is None


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            BRITAIN.format(
                "The anti-dumping amount applies to the goods for the period beginning with 4 July 2031 and"
                " ending with 3 July 2036."
            ),
            {("in force from", "2031-07-04"), ("in force to", "2036-07-03")},
        ),
        (
            PAKISTAN.format(
                "Provisional duties shall be levied for a period of four months effective from September 03, 2031"
                " and shall expire on January 02, 2032."
            ),
            {("in force from", "2031-09-03"), ("in force to", "2032-01-02")},
        ),
        (
            AUSTRALIA.format(
                "The SEF must be placed on the public record on or before 14 November 2031, and the final report is"
                " due to the Minister on or before 30 December 2031."
            ),
            {("disclosure", "2031-11-14"), ("final determination", "2031-12-30")},
        ),
        (
            VIETNAM.format(
                "Bản trả lời phải được gửi tới Cơ quan điều tra trước 17h00 ngày 03 tháng 7 năm 2031."
            ),
            {("questionnaire reply", "2031-07-03")},
        ),
    ],
    ids=["beginning with", "shall expire", "two tasks", "an hour"],
)
def test_each_day_is_told_with_its_own_task(notice_of, text, due):
    assert {(str(d.what), str(d.date)) for d in notice_of(text).deadlines} == due


CHINA = """商务部公告2031年第25号
关于延长对原产于越南的进口木勺反倾销调查期限的公告
{}
商务部
2031年5月16日
"""
PHILIPPINES = """TARIFF COMMISSION
Quezon City, Philippines
Formal Investigation No. AD01-2030
NOTICE OF PUBLIC HEARING
{}
Issued this 29th day of January 2031
"""
EURASIA = """Евразийская экономическая комиссия
УВЕДОМЛЕНИЕ
о начале антидемпингового расследования
№ 2031/432/AD48
Дата опубликования: 23 мая 2031 г.
Антидемпинговое расследование AD-48 начато в отношении деревянных ложек, происходящих из Республики Индия.
{}
"""
PERU = """Publicado en El Peruano el 9 de noviembre de 2031
COMISIÓN DE DUMPING, SUBSIDIOS Y ELIMINACIÓN DE BARRERAS COMERCIALES NO ARANCELARIAS - INDECOPI
RESOLUCIÓN 180-2031/CDB-INDECOPI
Expediente 007-2031/CDB
Artículo 1.- Mantener los derechos antidumping sobre las importaciones de cucharas de madera originarias de la
República Popular China.
"""


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        (
            CHINA.format("鉴于本案情况复杂,商务部决定将本次调查的期限延长至2031年11月22日。"),
            "final determination",
            "2031-11-22",
        ),
        (
            PHILIPPINES.format(
                "The Commission will conduct a public hearing on 04 March 2031 in the anti-dumping investigation on"
                " wooden spoons from Viet Nam."
            ),
            "hearing",
            "2031-03-04",
        ),
        (
            EURASIA.format("Заявить о своем участии можно до 10 августа 2031 г."),
            "registration of parties",
            "2031-08-10",
        ),
        (
            EURASIA.format("Ходатайства о проведении публичных слушаний подаются до 7 июля 2031 года."),
            "hearing request",
            "2031-07-07",
        ),
        (
            VIETNAM.format("Phiên tham vấn công khai diễn ra lúc 9h00 ngày 22/11/2031."),
            "hearing",
            "2031-11-22",
        ),
    ],
    ids=["zh", "en", "ru", "ru request", "vi"],
)
def test_a_day_is_read_behind_the_words_of_its_language(notice_of, text, what, day):
    assert (what, day) in {(str(d.what), str(d.date)) for d in notice_of(text).deadlines}


def test_a_notice_and_its_case_are_numbered_apart(notice_of):
    eurasia = notice_of(EURASIA.format(""))
    assert eurasia.document_number == "2031/432/AD48"
    assert "AD-48" in eurasia.case_numbers
    peru = notice_of(PERU)
    assert (peru.document_number, list(peru.case_numbers)) == ("180-2031/CDB-INDECOPI", ["007-2031/CDB"])


def test_a_review_of_a_finding_is_not_the_inquiry_that_it_reviews(notice_of):
    notice = notice_of(
        "Canadian International Trade Tribunal\nNotice of Expiry Review No. RR-2031-003\nOttawa, July 8, 2031\n"
        "The Canadian International Trade Tribunal has initiated an expiry review of its finding made in Inquiry"
        " NQ-2026-002 concerning the dumping of wooden spoons from Türkiye.\n"
    )
    assert list(notice.case_numbers) == ["RR-2031-003"]


def test_a_short_number_of_a_case_is_its_number(notice_of):
    assert list(notice_of(PAKISTAN.format("")).case_numbers) == ["A.D.C No. 71"]
