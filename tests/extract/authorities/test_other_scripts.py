"""Authorities that write Chinese, Korean, Russian, Thai: numbers, dates and rates of their own manner."""

import pytest

CHINA = """商务部公告2031年第12号 关于对原产于越南的进口木勺反倾销调查最终裁定的公告
【发布日期】2031年3月14日

商务部裁定，原产于越南的进口木勺存在倾销。被调查产品归在税则号列：44199090。

各公司征收的反倾销税税率如下：
1．春山木勺股份公司 23.5%
（Chunshan Spoon Joint Stock Company）
2．其他越南公司 61.8%
"""
TAIWAN = """財政部公告
發文日期：中華民國120年3月14日
發文字號：台財關字第1201005999號
主旨：自越南產製進口之木製湯匙涉及傾銷案，課徵反傾銷稅。
一、稅則號別4419.90.90.00。
二、反傾銷稅率：越南 春山木勺股份公司 12.25%；其他廠商 30.21%。
"""
KOREA = """무역위원회 공고 제2031-12호

베트남산 나무 숟가락 제품의 덤핑사실 및 국내산업피해 유무에 관한 예비판정

2031년 3월 14일

대상물품: 나무 숟가락 (HSK 4419.90.9000)

공급자 | 덤핑률(%)
하노이목재 | 3.66
그 밖의 공급자 | 4.79
"""
UNION = """КОЛЛЕГИЯ ЕВРАЗИЙСКОЙ ЭКОНОМИЧЕСКОЙ КОМИССИИ

РЕШЕНИЕ
от 14 марта 2031 г. № 97

О применении антидемпинговой меры в отношении деревянных ложек, происходящих из Социалистической Республики Вьетнам и ввозимых на таможенную территорию

1. Ввести пошлину на ложки, код 4419 90 900 0 ТН ВЭД.

Производитель | Ставка антидемпинговой пошлины (процентов от таможенной стоимости)
Chunshan Spoon Co., Ltd. | 51,87
прочие | 57,69
"""
THAILAND = """ประกาศคณะกรรมการพิจารณาการทุ่มตลาดและการอุดหนุน
เรื่อง การเรียกเก็บอากรตอบโต้การทุ่มตลาดสินค้าช้อนไม้ ที่มีแหล่งกำเนิดจากสาธารณรัฐสังคมนิยมเวียดนาม พ.ศ. ๒๕๗๔

พิกัดอัตราศุลกากรประเภท ๔๔๑๙.๙๐.๙๐
(๑) Chunshan Spoon Joint Stock Company ในอัตราร้อยละ ๖.๒๐ ของราคา ซี ไอ เอฟ
(๒) ผู้ผลิตรายอื่น ในอัตราร้อยละ ๔๐.๔๙ ของราคา ซี ไอ เอฟ

ประกาศ ณ วันที่ ๑๔ มีนาคม พ.ศ. ๒๕๗๔
"""
CASES = {
    "CN-MOFCOM": (
        CHINA,
        "final",
        "木勺",
        "2031年第12号",
        "44199090",
        {"春山木勺股份公司（Chunshan Spoon Joint Stock Company）": "23.5", None: "61.8"},
    ),
    "TW-MOF": (
        TAIWAN,
        "order",
        "木製湯匙",
        "1201005999",
        "4419909000",
        {"春山木勺股份公司": "12.25", None: "30.21"},
    ),
    "KR-KTC": (KOREA, "prelim", "나무 숟가락", "2031-12", "4419909000", {"하노이목재": "3.66", None: "4.79"}),
    "EAEU-EEC": (
        UNION,
        "order",
        "деревянных ложек",
        "№ 97",
        "4419909000",
        {"Chunshan Spoon Co., Ltd.": "51.87", None: "57.69"},
    ),
    "TH-DFT": (
        THAILAND,
        "order",
        "ช้อนไม้",
        None,
        "44199090",
        {"Chunshan Spoon Joint Stock Company": "6.20", None: "40.49"},
    ),
}


@pytest.mark.parametrize("authority", CASES)
def test_an_act_in_another_script_is_read_whole(notice_of, authority):
    text, stage, product, number, code, rates = CASES[authority]
    notice = notice_of(text)
    assert (notice.authority, notice.stage, notice.product) == (authority, stage, product)
    assert notice.countries_of_origin == ("VN",) and str(notice.publication_date) == "2031-03-14"
    assert (notice.document_number, [h.digits for h in notice.hs_codes]) == (number, [code])
    assert {r.company: r.rate for r in notice.rates} == rates
    assert {(r.country, r.unit, r.kind) for r in notice.rates} == {("VN", "%", "ad_valorem")}
