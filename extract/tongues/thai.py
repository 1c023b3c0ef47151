"""Thai: announcements in the Royal Gazette."""

from extract.tongue import Tongue, rule, said, wordings
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
        rule(r"เปิด(?:การ)?ไต่สวน|เปิดทบทวน", S.INITIATION),
        rule(r"ผลการไต่สวนเบื้องต้น|คำวินิจฉัยชั้นต้น|คำวินิจฉัยเบื้องต้น", S.PRELIM),
        rule(r"ชั่วคราว", S.PROVISIONAL, 0.8),
        rule(r"ผลการทบทวน|คำวินิจฉัย(?:ผล)?การทบทวน", S.SUNSET_FINAL, 0.8),
        rule(r"คำวินิจฉัยชั้นที่สุด|คำวินิจฉัยขั้นสุดท้าย|ผลการไต่สวนชั้นที่สุด", S.FINAL),
        rule(r"เรียกเก็บอากร", S.ORDER, 0.8),
    ),
    code_words=wordings(r"พิกัด(?:อัตรา)?(?:ศุลกากร)?", r"\bHS\b"),
    others=wordings(r"รายอื่น(?:ๆ)?"),
    period={"POI": wordings(r"ช่วงเวลา(?:การ)?ไต่สวน")},
    said=(
        said(
            rf"(?P<firm>[A-Z][\w.,&'()-]*(?: [\w.,&'()-]+){{1,12}}?)"
            rf"\s+(?:ใน)?(?:อัตรา)?ร้อยละ\s*{SHARE}",
            "company",
            confidence=0.8,
        ),
        said(rf"รายอื่น(?:ๆ)?[^\n\d]{{0,40}}ร้อยละ\s*{SHARE}", "all_others", confidence=0.8),
    ),
)
