"""The terms of art of trade-remedy law, by language.

Only words that mean nothing else: *dumping* alone is also waste at sea, *damping* is also
a matter of springs, *safeguards* also of reactors.
"""

from collections.abc import Mapping

TERMS: Mapping[str, tuple[str, ...]] = {  # a space is any white space
    "en": (
        r"anti-? ?dumping(?: ?(?:/|and|or) ?countervailing)?(?: dut(?:y|ies))?(?: \(AD/CVD\))?",
        r"countervail(?:ing|able)(?: dut(?:y|ies))?",
        r"less[- ]than[- ]fair[- ]value",
        r"AD/CVD",
        r"Customs ?\((?:ADD|CVD|SG)\)",
        r"dumping (?:margins?|dut(?:y|ies)|investigations?)",
        r"(?:global|bilateral|provisional|definitive|special) safeguards?",
        r"(?:alleged|injurious|of the) dumping of",
        r"dumping and subsidi[sz]\w+",
        r"dump(?:ing|ed) [^.]{0,80}(?:originating in|exported (?:to|from))",
        r"Special Import Measures Act",
        r"(?:normal value|expedited) reviews?|re-?investigation of (?:the )?normal values",
        r"final recommendation[^.]{0,80}safeguard",
        r"safeguard (?:dut(?:y|ies)|investigations?|proceedings?|inquir(?:y|ies))",
        r"safeguard (?:measures?|actions?)[^.]{0,60}\bimports?",
        r"imports?\b[^.]{0,60}\bsafeguard (?:measures?|actions?)",
        r"circumvent\w* (?:of )?(?:the )?(?:measures?|orders?|inquir\w+|dut\w+)",
        r"(?:anti-?)?circumvention (?:inquir\w+|investigations?|determinations?)",
        r"determinations? of circumvention",
        r"covered merchandise (?:referral|inquiry)",
        r"Enforce and Protect Act",
        r"trade[- ](?:remed(?:y|ies)|defence)",
        r"(?:701|731) ?[-–—‑] ?TA ?[-–—‑] ?\d",
        r"TA ?[-–—‑] ?20[14] ?[-–—‑] ?\d",
        r"new shipper reviews?",
        r"changed[- ]circumstances reviews?",
        r"five-year \(sunset\) reviews?|(?:expedited|full) (?:\w+ )?sunset reviews?",
        r"\[ ?[AC] ?[-–—‑] ?\d{3} ?[-–—‑] ?\d{3}",
    ),
    "vi": (
        r"bán phá giá",
        r"chống trợ cấp",
        r"phòng vệ thương mại",
        r"(?:biện pháp|điều tra|thuế|vụ việc|áp dụng|cuộc) tự vệ",
        r"lẩn tránh (?:biện pháp|thuế|phòng vệ)",
        r"PVTM|CBPG",
    ),
    "fr": (r"droits? compensateurs?", r"mesures? de sauvegarde", r"marges? de dumping"),
    "es": (
        r"(?:prácticas?|márgen(?:es)?|margen) de dumping",
        r"cuotas? compensatorias?",
        r"(?:derechos?|medidas?) compensatori[oa]s?",
        r"medidas? de salvaguardias?",
        r"antisubvenci(?:ón|ones)",
        r"(?:presunto|presunción de) dumping",
        r"dumping en operaciones",
    ),
    "pt": (
        r"(?:prática|existência|margem|margens) de dumping",
        r"dumping nas exporta\w+",
        r"direitos? compensat[óo]rios?",
        r"medidas? de salvaguarda",
    ),
    "it": (r"dazi?o? compensativ[oi]",),
    "de": (r"Ausgleichsz[öo]ll\w*", r"Antidumping\w+"),
    "ms": (r"anti-? ?lambakan", r"duti timbal balas", r"duti perlindungan"),
    "id": (
        r"bea masuk (?:anti|imbalan|tindakan pengamanan)",
        r"BMAD|BMTP",
        r"tindakan pengamanan perdagangan",
    ),
    "tr": (r"dampinge karşı|damping marjı", r"haksız rekabet", r"korunma önlem\w*"),
    "ru": (r"антидемпингов\w+", r"компенсационн\w+ пошлин\w*", r"специальн\w+ защитн\w+"),
    "zh": (r"反倾销|反傾銷|反补贴|反補貼|平衡税|平衡稅|保障措施",),
    "ja": (r"不当廉売関税|相殺関税|反ダンピング",),
    "ko": (r"덤핑방지관세|덤핑(?:사실|률|조사)|반덤핑|상계관세|세이프가드",),
    "th": (r"การทุ่มตลาด|การอุดหนุน",),
    "ar": (r"مكافحة الإغراق", r"الرسوم التعويضية"),
}
UNSPACED = frozenset({"zh", "ja", "ko", "th"})  # no word boundary stands between their words
