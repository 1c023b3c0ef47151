"""Thai: announcements in the Royal Gazette."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage
from tradewarn.printed.numbers import NUMBER

S, K = Stage, Instrument
SHARE = rf"(?P<n>{NUMBER})"

TONGUE = Tongue(
    name="th",
    goods_after=wordings(r"(?:สินค้า|การนำเข้า(?:สินค้า)?)\s*"),
    origin=wordings(
        r"\s*(?:ที่มี)?(?:ถิ่นกำเนิด|แหล่งกำเนิด)(?:หรือ(?:ส่งมา)?)?\s*(?:จาก"
        r"|ใน)?\s*(?:ประเทศ)?\s*(?:สาธารณรัฐประชาชน|สาธารณรัฐ(?!สังคม))?"
    ),
    goods_end=wordings(r"\s*(?:ตาม|ซึ่ง|พ\.ศ\.)", r"\s*\n", r"\s*$"),
    not_goods=wordings(r"การไต่สวน|มาตรการ|อากร|ประกาศ|คณะกรรมการ"),
    instruments=(
        (K.AD, wordings(r"ทุ่มตลาด")),
        (K.CVD, wordings(r"การอุดหนุน")),
        (K.SG, wordings(r"มาตรการปกป้อง")),
        (K.AC, wordings(r"หลบเลี่ยงมาตรการ")),
    ),
    names=wordings(
        r"คณะกรรมการพิจารณาการทุ่มตลาดและการอุดหนุน",
        r"พระราชบัญญัติ[^\n]{0,80}?(?:พ\.ศ\.|\n)",
    ),
    stages=(
        rule(r"แก้ไข(?:คำผิด|เพิ่มเติม)", S.CORRECTION),
        rule(r"หลบเลี่ยง[^\n]{0,60}เปิด|เปิด[^\n]{0,60}หลบเลี่ยง", S.CIRCUMVENTION_INITIATION),
        rule(r"เปิด(?:การ)?(?:ไต่สวน)?(?:เพื่อ)?ทบทวน", S.SUNSET_INSTITUTION),
        rule(r"เปิด(?:การ)?ไต่สวน", S.INITIATION),
        rule(r"ยุติ(?:การ)?ไต่สวน", S.TERMINATION),
        rule(r"(?:ยุติ|ยกเลิก|สิ้นสุด)(?:การ)?(?:เรียกเก็บ|มาตรการ)|ไม่ต่ออายุ", S.REVOCATION),
        rule(r"ขยายระยะเวลา(?:การ)?ไต่สวน", S.EXTENSION),
        rule(r"(?:เรียกเก็บ|ใช้มาตรการ)[^\n]{0,160}ต่อไป", S.SUNSET_FINAL),
        rule(r"ผลการไต่สวนเบื้องต้น|คำวินิจฉัยชั้นต้น|คำวินิจฉัยเบื้องต้น", S.PRELIM),
        rule(r"ชั่วคราว", S.PROVISIONAL, 0.8),
        rule(r"ผลการทบทวน|คำวินิจฉัย(?:ผล)?การทบทวน", S.SUNSET_FINAL, 0.8),
        rule(r"คำวินิจฉัยชั้นที่สุด|คำวินิจฉัยขั้นสุดท้าย|ผลการไต่สวนชั้นที่สุด", S.FINAL),
        rule(r"เรียกเก็บอากร", S.ORDER, 0.8),
    ),
    code_words=wordings(r"พิกัด(?:อัตรา)?(?:ศุลกากร)?", r"\bHS\b"),
    others=wordings(r"ราย\s?อื่น(?: ?ๆ)?|ทุกราย|ที่เหลือ|(?:ผู้ผลิต|ผู้ส่งออก)อื่น(?: ?ๆ)?"),
    period={
        "POI": wordings(
            r"(?:ช่วง)?(?:ระยะ)?เวลา(?:ของ)?(?:ข้อมูล)?(?:ที่ใช้)?(?:ของ|ใน"
            r"|สำหรับ)?(?:การ)?(?:พิจารณา)?(?:ไต่สวน|ทบทวน)"
            r"(?:การ)?(?:ทุ่มตลาด|อุดหนุน)?|ข้อมูล(?:ที่ใช้)?(?:ใน)?การ(?:ไต่สวน|พิจารณา)(?:การ)?ทุ่มตลาด"
        )
    },
    said=(
        said(
            rf"(?P<firm>[A-Z][\w.,&'()-]*(?: [\w.,&'()-]+){{1,12}}?)"
            rf"\s+(?:ใน)?(?:อัตรา)?ร้อยละ\s*{SHARE}",
            "company",
            confidence=0.8,
        ),
        said(rf"รายอื่น(?:ๆ)?[^\n\d]{{0,40}}ร้อยละ\s*{SHARE}", "all_others", confidence=0.8),
    ),
    limits=Limits(
        tasks=(
            (wordings(r"แบบสอบถาม"), "questionnaire reply"),
            (wordings(r"รับฟัง|ชี้แจง|ให้ถ้อยคำ"), "hearing"),
            (wordings(r"แสดงตน|ลงทะเบียน|แจ้งความประสงค์|ส่วนได้เสีย"), "registration of parties"),
            (wordings(r"ขอ(?:ให้)?ทบทวน"), "request for review"),
            (wordings(r"ความเห็น|ข้อคิดเห็น|ข้อโต้แย้ง|ข้อมูล"), "comments"),
        ),
        counted=wordings(
            r"ภายใน(?:กำหนด)?(?:ระยะเวลา)?\s*(?P<n>[0-9๐-๙]{1,3}|(?:สาม|สี่|หก|เก้า"
            r"|ยี่)?สิบ(?:เอ็ด|สี่|ห้า)?|เจ็ด)"
            r"\s*(?:\([^()\n]{1,20}\)\s*)?วัน\s*นับ[ก-๙]{0,12}?วัน(?:ที่)?(?:ลง)?(?:ประกาศ"
            r"|ถัดจากวันประกาศ|เผยแพร่)"
        ),
        due=wordings(r"(?:ภายใน|ก่อน|ไม่เกิน|ภายในหรือก่อน)\s*(?:วันที่\s*)?$", r"ภายในวันที่|ก่อนวันที่|ไม่เกินวันที่"),
        from_day=wordings(r"ตั้งแต่(?:วันที่)?"),
        holds=wordings(r"เรียกเก็บ|ใช้บังคับ|มีผล"),
        earlier=wordings(r"ช่วงเวลา(?:การ)?ไต่สวน|ระยะเวลาการไต่สวน|ข้อมูลการ|ได้มีประกาศ|ตามประกาศ|ซึ่งมีผลใช้บังคับ"),
        until_behind=None,
        from_publication=wordings(
            r"(?:ตั้งแต่|นับแต่)(?P<next>วันถัดจาก)?(?:วัน)?(?:วันที่)?(?:ที่)?ประกาศในราชกิจจานุเบกษา"
        ),
        lasts=wordings(
            r"\s*(?:เป็นต้นไป\s*)?(?:มี|โดยมี)?(?:เป็น|กำหนด)?(?:ระยะ)?เวลา\s*"
            r"(?:(?P<n>[0-9๐-๙]{1,2}|ห้า|สาม|สี่)\s*ปี|(?P<m>[0-9๐-๙]{1,2}|สี่|หก)\s*เดือน)"
        ),
    ),
)
