"""Thailand: each kind of announcement, what falls due, what is alleged and what is imposed."""

import pytest

HEAD = (
    "เล่ม ๑๔๓ ตอนพิเศษ ๑๒๐ ง ราชกิจจานุเบกษา ๑๕ พฤษภาคม ๒๕๗๔\n\nประกาศคณะกรรมการพิจารณาการทุ่มตลาดและการอุดหนุน\nเรื่อง "
)
GOODS = "สินค้าเก้าอี้พับ ที่มีแหล่งกำเนิดจากสาธารณรัฐสังคมนิยมเวียดนาม"
FOOT = "\nพ.ศ. ๒๕๗๔\n\n{}\n\nประกาศ ณ วันที่ ๘ พฤษภาคม พ.ศ. ๒๕๗๔\n"
OPENED = HEAD + "การเปิดไต่สวนการทุ่มตลาด" + GOODS + FOOT
IMPOSED = HEAD + "การเรียกเก็บอากรตอบโต้การทุ่มตลาด" + GOODS + FOOT


@pytest.mark.parametrize(
    ("before", "behind", "stage"),
    [
        ("ผลการไต่สวนขั้นที่สุดการทุ่มตลาด", "", "final"),
        ("การทบทวนความจำเป็นในการใช้มาตรการตอบโต้การทุ่มตลาด", "", "sunset-institution"),
        ("การต่ออายุมาตรการตอบโต้การทุ่มตลาด", "", "sunset-final"),
        ("การเรียกเก็บอากรตอบโต้การทุ่มตลาด", "ต่อไป", "sunset-final"),
        ("การเปิดทบทวนอัตราอากรตอบโต้การทุ่มตลาด", "", "interim-review-initiation"),
        ("ผลการทบทวนอัตราอากรตอบโต้การทุ่มตลาด", "", "interim-review-final"),
        ("การขยายการเรียกเก็บอากรตอบโต้การทุ่มตลาดจากการหลบเลี่ยงมาตรการ", "", "circumvention-final"),
        ("การเปิดทบทวนสำหรับผู้ส่งออกรายใหม่ อากรตอบโต้การทุ่มตลาด", "", "new-shipper-review-initiation"),
        ("การคืนอากรตอบโต้การทุ่มตลาด", "", "refund"),
        ("ร่างผลการไต่สวนขั้นที่สุดการทุ่มตลาด", "", "disclosure"),
        ("มาตรการตอบโต้การทุ่มตลาด", "ที่จะสิ้นสุดลง", "expiry-notice"),
    ],
)
def test_a_title_tells_what_the_act_does(notice_of, before, behind, stage):
    notice = notice_of(HEAD + before + GOODS + behind + FOOT.format("ข้อ ๑"))
    assert (notice.stage, notice.countries_of_origin) == (stage, ("VN",))
    assert str(notice.publication_date) == "2031-05-15"


@pytest.mark.parametrize(
    ("act", "sentence", "days"),
    [
        (OPENED, "ให้ยื่นข้อคิดเห็นเป็นหนังสือภายในวันพฤหัสบดีที่ ๑๙ มิถุนายน พ.ศ. ๒๕๗๔", {"2031-06-19"}),
        (OPENED, "กำหนดจัดรับฟังความเห็นในวันที่ ๒๓ มิถุนายน ๒๕๗๔", {"2031-06-23"}),
        (IMPOSED, "ให้เรียกเก็บอากรต่อไปจนถึงวันที่ ๑๕ พฤษภาคม ๒๕๗๙", {"2036-05-15"}),
    ],
)
def test_what_falls_due_is_told_in_many_words(notice_of, act, sentence, days):
    assert {str(d.date) for d in notice_of(act.format(sentence)).deadlines} == days


@pytest.mark.parametrize(
    ("act", "sentence", "rates"),
    [
        (OPENED, "ปรากฏหลักฐานเบื้องต้นว่ามีส่วนเหลื่อมการทุ่มตลาดในอัตราร้อยละ ๓๙.๔๔ ของราคา ซี ไอ เอฟ", {"39.44"}),
        (
            IMPOSED,
            "ให้เรียกเก็บอากรตอบโต้การทุ่มตลาดในอัตราร้อยละ ๗.๒๕ สำหรับสินค้าที่ผลิตโดย Hanoi Chair Co., Ltd. และร้อยละ ๑๙.๘๐"
            " สำหรับผู้ผลิตรายอื่น",
            {"7.25", "19.80"},
        ),
        (IMPOSED, "ให้เรียกเก็บอากรตอบโต้การทุ่มตลาดในอัตราร้อยละ ๑๙.๘๐ จากผู้ผลิตทุกราย", {"19.80"}),
    ],
)
def test_sentences_tell_rates_for_whom_they_are(notice_of, act, sentence, rates):
    assert {r.rate for r in notice_of(act.format(sentence)).rates} == rates
