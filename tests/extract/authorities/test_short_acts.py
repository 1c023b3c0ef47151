"""Acts and reports of a few lines, as gazettes and papers print them: what each does is read."""

import pytest

from extract.authorities.uk_tra import FORM
from extract.segment import Segment, whole
from tradewarn.model import Page

ACTS = {
    "petition": """Ngành dây thép Mỹ nộp đơn kiện chống bán phá giá, chống trợ cấp dây thép gai Việt Nam
Liên minh các nhà sản xuất dây thép Hoa Kỳ vừa nộp đơn lên Bộ Thương mại Hoa Kỳ (DOC) yêu cầu điều tra chống bán phá giá và chống trợ cấp đối với dây thép gai nhập khẩu từ Việt Nam.
""",
    "final": """Ấn Độ khuyến nghị áp thuế chống bán phá giá 5 năm với vải dệt kim Việt Nam
Ngày 22/8/2031, Tổng vụ Phòng vệ thương mại Ấn Độ (DGTR) ban hành kết luận cuối cùng, kiến nghị áp thuế từ 12 đến 35 USD/tấn với vải dệt kim Việt Nam.
""",
    "extension": """КОЛЛЕГИЯ ЕВРАЗИЙСКОЙ ЭКОНОМИЧЕСКОЙ КОМИССИИ

РЕШЕНИЕ
3 октября 2031 г. № 138

О продлении срока действия антидемпинговой меры в отношении чугунных кружек, происходящих из Китая

1. Продлить по 8 августа 2032 г. включительно срок действия антидемпинговой меры на период проведения повторного антидемпингового расследования.
""",
    "sunset-final": """КОЛЛЕГИЯ ЕВРАЗИЙСКОЙ ЭКОНОМИЧЕСКОЙ КОМИССИИ

РЕШЕНИЕ
3 октября 2031 г. № 139

О продлении срока действия антидемпинговой меры в отношении чугунных кружек, происходящих из Китая

1. Продлить по 7 октября 2036 г. включительно срок действия антидемпинговой меры.
""",
    "termination": """УВЕДОМЛЕНИЕ
О завершении специального защитного расследования в отношении сварных решёток, ввозимых на таможенную территорию Евразийского экономического союза
Департамент защиты внутреннего рынка сообщает, что расследование завершено; специальная защитная мера не вводится.
""",
    "prelim": """Statement of reasons: preliminary determination
Ottawa, March 22, 2031
Concerning the preliminary determination with respect to the dumping of tin cups originating in or exported from Vietnam.
Canada Border Services Agency. SUMMARY [1] On March 8, 2031, the CBSA initiated an investigation.
""",
    "sunset-institution": """NOTICE 2210 OF 2031
INTERNATIONAL TRADE ADMINISTRATION COMMISSION OF SOUTH AFRICA
NOTICE OF INITIATION OF A SUNSET REVIEW OF THE ANTI-DUMPING DUTIES ON TIN CUPS ORIGINATING IN VIET NAM
The Commission found prima facie evidence that the expiry of the duty would likely lead to the recurrence of dumping.
""",
    "order": """기획재정부령 제1099호
베트남산 찻잔에 대한 덤핑방지관세의 부과에 관한 규칙
2031년 11월 1일 공포
제정이유: 무역위원회가 조사를 개시하여 최종판정한 결과 덤핑방지관세를 부과하려는 것임.
""",
}


@pytest.mark.parametrize(("stage", "text"), ACTS.items())
def test_what_a_short_act_does_is_read(notice_of, stage, text):
    assert notice_of(text).stage == stage


def test_the_uk_authority_is_known_by_its_letters_and_case():
    def known(text):
        pages = [Page(number=1, text=text)]
        return FORM.recognise(Segment(pages, whole(pages))) is not None

    assert known("Transition review of measures on trout nets: final recommendation\nTRA case TD0944\n")
    assert not known("A tra of trout\nTRA of nets\n")
