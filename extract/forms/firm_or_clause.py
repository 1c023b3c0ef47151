"""Whether what stands before a figure is a clause, where words are written without blanks or verbs cling.

The legal form tells where a name ends; where it begins only what cannot be in one tells. A
name of a firm holds no verb of a finding or a claim, no law firm that pleads, and no comma
between its characters.
"""

import re

BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_HAN = r"\u3400-\u9fff"
_CHINESE = (
    rf"[{_HAN}]\s?[,，、。；;：:！？]\s?[{_HAN}]|[{_HAN}]和[{_HAN}]{{2,20}}(?:公司|工厂|工廠)[和与與及]"
    r"|主[张張]|委[托託]|代理|[裁认認决決][定]|[认認]为|[認认]為|指控|声称|聲稱|申请人|申請人|被申请|[调調]查[机機][关關]"
    r"|律[师師]|事[务務]所|初[步裁]|[终終]裁|[应應](?:当|當|[诉訴])|提交|提出|[适適]用|[征徵课課][收徵税稅]|[倾傾][销銷]|幅度|税率|稅率"
    r"|^(?:对|對|自|就|由|向|因|如|若|根据|根據|按照|关于|關於|其中|经|經|据|據)"
)
_CLAUSES = {
    "zh": re.compile(_CHINESE),
    "ja": re.compile(
        rf"[ぁ-ん]{{2}}[^。]{{0,12}}?(?:した|する|して|され|である)|主張|申請者|代理人|弁護士|[をはが](?=[{_HAN}ァ-ヶ])"
        r"|により|による|について|に対し|認定|決定|[、。，]"
    ),
    "ko": re.compile(
        r"주장|신청인|대리인|법무법인|판정|결정|의결|부과(?:하|한|를)|하였|하여|하고|에\s?대하여|에\s?따라|으로부터|에서는|[,，、。](?=\s?[가-힣])"
        r"|[가-힣](?:에게|에서|까지)(?=\s|\Z)"
    ),
    "th": re.compile(r"ซึ่ง|กล่าวอ้าง|คำขอ|พิจารณา|ประกาศ|ตามที่|โดยที่|ได้ยื่น|เห็นว่า|เสนอ|ผู้แทน|สำนักงานกฎหมาย"),
}


def is_clause(words: str, language: str) -> bool:
    """Say whether words that should name a firm are a clause.

    Example:
        >>> is_clause("初步裁定越南公司", "zh"), is_clause("福平淀粉有限公司(Phuoc Binh Co., Ltd.)", "zh")
        (True, False)
    """
    pattern = _CLAUSES.get(language)
    return bool(words) and pattern is not None and pattern.search(BRACKETS.sub("", words)) is not None
