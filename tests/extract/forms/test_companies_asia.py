"""Firm names in Han, Hangul and Thai letters."""

import pytest

from extract.forms.companies_asia import asian_firms


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("zh", "商务部收到江苏春山木勺股份有限公司代表木勺产业提交的申请书。", ["江苏春山木勺股份有限公司"]),
        (
            "zh",
            "申請人：大成木器工業股份有限公司及永豐湯匙股份有限公司。",
            ["大成木器工業股份有限公司", "永豐湯匙股份有限公司"],
        ),
        ("zh", "其他公司、各公司、所有有限公司", []),
        ("ko", "조사신청인 : 한빛나무 주식회사", ["한빛나무 주식회사"]),
        ("ko", "신청인은 주식회사 남도목재이다", ["주식회사 남도목재"]),
        ("th", "ด้วยบริษัท สยามช้อนไม้ จำกัด (มหาชน) ได้ยื่นคำขอ", ["บริษัท สยามช้อนไม้ จำกัด (มหาชน)"]),
        ("ja", "申請者：東海木材株式会社", ["東海木材株式会社"]),
    ],
)
def test_a_name_is_cut_where_its_legal_form_tells(language, text, names):
    assert [named.name for named, _ in asian_firms(text, language)] == names


def test_who_asked_is_known_by_the_words_beside_the_name():
    ((_, role),) = asian_firms("申请人：江苏春山木勺有限公司", "zh")
    assert role == "petitioner"
