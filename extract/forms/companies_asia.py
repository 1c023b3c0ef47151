"""Firm names in the scripts of East Asia and Thai, whose legal forms tell where a name begins or ends."""

import re
from collections.abc import Iterator

from extract.companies.names import Named
from extract.prose.sentences import one_line
from kb.countries import country_code

HAN = r"\u4e00-\u9fff\u3400-\u4dbf"
CHINESE = re.compile(
    rf"(?P<name>[{HAN}A-Za-z0-9（）()·]{{2,28}}?(?:股份有限公司|有限责任公司|有限公司|集团公司|工业公司|实业公司|株式[会會]社|總公司|责任公司|合作社|[股份]{{2}}公司"
    rf"|(?:工业|工業|产业|行业)?(?:协会|協會|公会|公會)|股份公司|公司(?=[、，,；;。（(\s]|$)))"
)
LEAD = re.compile(  # what a sentence says before a name, for no blank stands between
    r".*(?:收到|申请人|申請人|申请企业|代表|通知|由|對|对(?!外)|向|及其|以及|包括|涉案|支持|如|即|為|为|是|和|与|與|及|等|受(?=[^益])"
    r"|提交|继承|承继|决定由|关于|關於|称|稱|将|將|(?<!供)应|(?<![供響])應|公司(?=[^（(])|厂商|廠商|其中|認定|认定)(?=.{4})"
)
NO_FIRM = re.compile(
    r"^(?:其他|其它|其餘|所有|各|该|該|本|有关|有關|相關|相关|进口|進口|上述|外国|外國|国内|國內|国外|任何|母|子|分|关联|關聯|申请|被抽样|未抽样|合作|应诉|生产|出口|贸易|关联贸易)?"
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|公司)$|^(?:其他|其它|其餘|所有|各)"
)
ITS_FORM = re.compile(r"(?:股份)?(?:有限(?:责任)?)?公司\Z")
KOREAN = re.compile(
    r"(?:주식회사|㈜|\(주\)|유한회사)\s?(?P<a>[가-힣A-Za-z0-9&]{2,20})"
    r"|(?P<b>[가-힣A-Za-z0-9&]{2,24}(?<![은는을를의인및])\s?(?:주식회사|㈜|\(주\)|유한공사|유한회사|유한책임회사))"
)
PARTICLE = re.compile(r"(?:이다|입니다|에서|은|는|을|를|의|와|과)\Z")  # endings that cling to a name
THAI = re.compile(r"บริษัท\s{0,40}(?P<name>[^\n:;()]{2,60}?)\s{0,40}จำกัด(?:\s{0,40}\(มหาชน\))?")
JAPANESE = re.compile(
    r"[ァ-ヶー・]{2,40}(?:カンパニー(?:・?リミテッド)?|リミテッド|コーポレーション|ジョイント・?ストック(?:・?カンパニー)?)"
    r"|(?:株式会社|合同会社)[ァ-ヶー々〆a-zA-Z0-9\u4e00-\u9fff・]{2,20}|[ァ-ヶー々a-zA-Z0-9\u4e00-\u9fff・]{2,20}(?:株式会社|有限公司|合同会社)"
)
PETITIONER = re.compile(
    r"申请人|申請人|申请书|申請|提交的|应[^，。\n]{4,60}申请|신청인|신청\s?기업|신청서|신청한|신청에|신청으로|요청으로|ผู้ยื่นคำขอ|ยื่นคำขอ|อุตสาหกรรมภายใน|申請者|課税の求め"
)
OWN_NAME = re.compile(r"\s?(?:\([A-Z][^()\n]{3,90}\)|（[A-Z][^（）\n]{3,90}）)")
SUCCEEDS = re.compile(r"继承|承继|繼受|承受")
REACH = 60


def asian_firms(text: str, language: str) -> Iterator[tuple[Named, str]]:
    """Give each firm that a legal form of the language tells, and its part in the case."""
    for start, end in _spans(text, language):
        name = one_line(text[start:end])
        near = text[max(text.rfind("\n", 0, start), start - REACH, 0) : min(len(text), end + REACH // 2)]
        role = "petitioner" if PETITIONER.search(near) else "party"
        yield Named(name, start, end), role


def answering_firms(text: str, language: str) -> Iterator[Named]:
    """Give each firm that is no petitioner, with its own name where brackets behind it hold one."""
    for named, role in asian_firms(text, language):
        own = OWN_NAME.match(text, named.end)
        end = own.end() if own else named.end
        if role != "petitioner":
            yield Named(one_line(text[named.start : end]), named.start, end)


def firm_told(words: str) -> str:
    """Give the firm among Chinese words before its rate: the nearest; a successor, not whom it succeeds."""
    found = [n.name for n, _ in asian_firms(words, "zh")]
    if not found:
        return words
    return found[0 if SUCCEEDS.search(words) else -1]


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    if language == "zh":
        for match in CHINESE.finditer(text):
            lead = LEAD.match(text, match.start(), match.end())
            start = lead.end() if lead else match.start()
            while start < match.end() and (text[start].isdigit() or text[start] in "（()）·"):
                start += 1
            name = text[start : match.end()]
            if (
                len(name) > len("有限公司")
                and not NO_FIRM.search(name)
                and country_code(ITS_FORM.sub("", name)) is None  # “泰国公司” heads a list
            ):
                yield start, match.end()
    elif language == "ko":
        for match in KOREAN.finditer(text):
            particle = PARTICLE.search(text, match.start(), match.end()) if match["a"] else None
            yield match.start(), particle.start() if particle else match.end()
    elif language == "th":
        yield from (m.span() for m in THAI.finditer(text))
    elif language == "ja":
        yield from (m.span() for m in JAPANESE.finditer(text))
