"""Tell whether a text is about a trade-remedy act at all.

A term of art in the title or the first lines settles it. Deeper in the text it counts
only by weight: a notice on a foreign-trade zone, a plan against counterfeits or a patent
case may mention anti-dumping duties once and concern none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice, takewhile

from extract.forms.press import act_of
from extract.relevance_terms import TERMS as TERMS_OF_ART
from extract.relevance_terms import UNSPACED
from extract.segment import Segment
from extract.us.layout import joined, layout
from tradewarn.printed.quick import Wordings, quick


def _wordings() -> Wordings:
    """Take all terms, those of languages that part their words only where a word begins."""
    made: list[str] = []
    for language, terms in TERMS_OF_ART.items():
        for term in terms:
            loose = term.replace(" ", r"\s+").replace(r"\s+?", r"\s?")
            begins_word = language not in UNSPACED and not term.startswith("\\[")
            made.append(rf"\b(?:{loose})" if begins_word else f"(?:{loose})")
    return Wordings(made)


TERMS = _wordings()
TRADE_AGENCY = re.compile(
    r"\bInternational\s{1,40}Trade\s{1,40}(?:Commission|Administration)\b", re.IGNORECASE
)
PROCEEDING = quick(
    r"\bFrom\s{1,40}[A-Zt][^;:]{2,300}[;:][^;:]{0,120}\b(?:five-year\s{1,40}reviews?|determinations?"
    r"|administrative\s{1,40}reviews?"
    r"|(?:preliminary|final)\s{1,40}phase|subject\s{1,40}(?:investigation|review)s?|section\s{1,40}129"
    r"|scope\s{1,40}ruling"
    r"|review,\s{1,40}in\s{1,40}part)",
    re.IGNORECASE,
)
NOWHERE = re.compile(  # praise of goods that nobody investigates is about no case
    r"\b(?:không|chưa)\s{1,40}(?:hề\s{1,40})?bị\s{1,40}(?:bất\s{1,40}(?:kỳ"
    r"|cứ)\s{1,40})?(?:một\s{1,40})?(?:nước|quốc\s{1,40}gia|thị\s{1,40}trường)"
    r"\s{1,40}nào\b[^.;\n]{0,100}\Z"
    r"|\bnot\s{1,40}(?:been\s{1,40})?(?:investigated|subject\w*)\s{1,40}(?:by"
    r"|in)\s{1,40}any\s{1,40}(?:country|market)"
    r"\b[^.;\n]{0,100}\Z",
    re.IGNORECASE,
)
BESIDES = re.compile(  # “in addition to any antidumping duties”: of other duties, or of any there may be
    r"\b(?:in\s{1,40}addition\s{1,40}to|apart\s{1,40}from|regardless\s{1,40}of)\s{1,40}(?:any|all|other"
    r"|the)?(?:\s{1,40}applicable)?"
    r"(?:\s{1,40}anti-?dumping,?(?:\s{1,40}(?:and|or))?)?\s{0,40}\Z"
    r"|\bif\s[^.;]{3,60}\ssubject\s{1,40}to\s{1,40}(?:any\s{1,40}|an\s{1,40})?\Z"
    r"|\b(?:sin\s{1,40}perjuicio|además|independientemente|sem\s{1,40}prejuízo|além|independentemente"
    r"|isent[oa]s?|exent[oa]s?)"
    r"\s{1,40}d(?:el?|[aeo]s?)\s{1,40}(?:(?:pago|pagamento|cobro|cobrança|recolhimento"
    r"|aplica\w+)\s{1,40}d(?:el?|[aeo]s?)\s{1,40})?"
    r"(?:eventua(?:l|is|les)\s{1,40}|posibles\s{1,40}|l[ao]s\s{1,40})?(?:(?:direitos?|derechos?"
    r"|medidas?)\s{1,40})?\Z",
    re.IGNORECASE,
)
OTHERWISE = re.compile(  # the words of the law in another sense
    r"\s{1,9}(?:of\s{1,9}(?:\w+\s{1,9}){0,2}(?:refuse|waste|garbage|rubbish|sewage|sludge|litter|debris|trash|ballast)"
    r"|(?:considerations?|factors?|forces?|influences?|pressures?|powers?)\b)",
    re.IGNORECASE,
)
MARKETS = re.compile(
    r"\b(?:chứng\s{1,9}khoán|cổ\s{1,9}phiếu|VN-?Index|lãi\s{1,9}suất|thị\s{1,9}trường\s{1,9}vốn"
    r"|stock\s{1,9}(?:markets?|exchange|index|prices?)|stocks\s{1,9}(?:fall|fell|rise|rose|slip|slid|gain|drop|jump|rally|end|close)\w*"
    r"|shares\s{1,9}(?:fall|fell|rise|rose|slip|slid|gain|drop|jump|rally|end|close)\w*|interest\s{1,9}rates?"
    r"|bolsas?\s{1,9}de\s{1,9}valores|mercados?\s{1,9}de\s{1,9}(?:valores|ações|acciones)|la\s{1,9}bourse|borsa|bursa\s{1,9}(?:saham|efek)|saham"
    r"|фондов\w+\s{1,9}рын\w+|акции|индекс\s{1,9}мосбиржи)(?!\w)"
    r"|股市|股票|股价|股價|株価|株式市場|증시|주가|코스피|ตลาดหุ้น|หุ้น",
    re.IGNORECASE,
)
CUSTOMS_RULING = re.compile(  # it sends whoever asks of antidumping duties to another department
    r"^[ \t]{0,20}CATEGORY:[ \t]{0,20}(?:(?:Tariff[ \t])?Classification|Origin|Country of Origin"
    r"|Marking|Valuation|Value"
    r"|Carriers|Drawback|Entry|NAFTA|USMCA|Prohibited|Bonds?)\b",
    re.IGNORECASE | re.MULTILINE,
)
PASSING = re.compile(r"trade[-\s](?:remed|defen)", re.IGNORECASE)
VOTE = quick(  # the US Commission's agenda, which else speaks of hours and rooms
    r"\bvote\s{1,40}on\s{1,40}Inv(?:estigation|\.)?s?\.?\s{1,40}Nos?\.\s{0,40}(?:701|731|751|TA)\s?[-–—‑]",
    re.IGNORECASE,
)
LEGAL_BASIS = quick(  # acts adopted under these laws are about trade remedies, whatever they say first
    r"\(?(?:EU|UE)\)?\s{1,40}(?:No\s{1,40}|nº\s{1,40}|n°\s{1,40})?(?:2016/103[67]|2015/(?:478|755))\b"
    r"|\b3577\s{1,40}sayılı\b"
    r"|\bDecretos?\s{1,40}(?:n[º°o.]{1,2}\s{0,40})?(?:8\.058|10\.839|1\.751|1\.488)\b"  # Brazil
    r"|\bDecretos?\s{1,40}(?:N(?:ros?|[°º])\.?\s{0,40})?(?:1\.?393(?:/|\s{1,40}de)"
    r"|1794\s{1,40}de\s{1,40}2020|1750\s{1,40}de\s{1,40}2015)"
    r"|\bDecreto\s{1,40}Supremo\s{1,40}(?:N[°º]\s{0,40})?(?:00[46]-200[39]|133-91)-"
    r"|\bLey\s{1,40}(?:N[°º]\s{0,40})?18\.525\b"
    r"|\bSpecial\s{1,40}Import\s{1,40}Measures\s{1,40}Act\b|\bEnforce\s{1,40}and\s{1,40}Protect\s{1,40}Act\b",
    re.IGNORECASE,
)
AN_ACT = re.compile(
    r"\b(?:REGULATION|DECISION|NOTICE|ORDER|RESOLUCIÓN|RESOLUÇÃO|CIRCULAR|ACTA|TEBLİĞ|DECREE|RÈGLEMENT"
    r"|DÉCISION|AVIS"
    r"|REGLAMENTO|DECISIÓN|REGULAMENTO|DECISÃO|PENGUMUMAN|PERATURAN|NOTIFICATION|NOTIFICACIÓN|РЕШЕНИЕ"
    r"|УВЕДОМЛЕНИЕ"
    r"|QUYẾT\s{1,40}ĐỊNH|THÔNG\s{1,40}BÁO|GOVERNMENT\s{1,40}GAZETTE)\b"
    r"|^[ \t]*(?:ANUNCIO|Anuncio|AVISO|Aviso|ACUERDO|DECRETO|PORTARIA|PORTARÍA)\b"
    r"|\b(?:Notice|Resolución|Resolução|Circular|Regulation|Decision|Decree|Order|Acta)\b[^\n.]{0,40}\d",
    re.MULTILINE,
)
OTHER_PAGE = re.compile(  # a line of links to other pages of the site
    r"[ \t\u3000·•▶>-]{0,20}(?:相关(?:公告|链接|新闻|阅读|文章|文件)|相關(?:公告|連結|新聞|文件)"
    r"|延伸阅读|延伸閱讀|上一[篇条則则]|下一[篇条則则]"
    r"|前一則|後一則|이전\s?글|다음\s?글|관련\s?(?:글|기사|보도|링크)|関連(?:リンク|情報|記事|ページ|資料)|前の記事|次の記事"
    r"|(?:Related|Previous|Next)\s(?:news|links?|articles?|notices?|posts?))[ \t\u3000]{0,20}[:：|]?"
)
ITS_SUBJECT = re.compile(r"\n[ \t]{0,60}(?:Về\s+việc|V/v|Về)\s[^\n]{0,200}(?:\n\S[^\n]{0,120}){0,2}\Z", re.I)
OPERATIVE = re.compile(  # what an act does stands behind its recitals, as long as they may be
    r"\b(?:RESUELVEN?|DETERMINAN?|DISPONEN?|DECRETAN?|RESOLVE)\s{0,40}:?\s{0,40}(?=ART[ÍI]CULO\b|Art\."
    r"|PRIMERO\b|Primero\b|1[.°º])"
    r"|\btorna\s{1,40}públic[ao]s?\b"
)
AN_EAST_ASIAN_ACT = re.compile(
    r"公 ?告|告示|政令|主 ?旨[：:]|公布|字第 ?\d|調査(?:の)?開始|調査を開始|공고|고시 ?제|부령|규칙"
    r"|ประกาศ(?:กรม|กระทรวง|คณะ)|裁定|立案"
)
ACT_WITHIN = 700
HEADLINE = 160
IBERIAN = frozenset({"es", "pt"})
HEAD = 2_500  # code points in which an act names the law that it rests on
OPENING = 500  # code points in which the title and first lines of a document of no known form stand
ENOUGH = 4
ASIDE = 400  # a page so long that is about a remedy says so more than once
DENSE_ASIDE = 150  # in scripts that write a word in one or two characters
FEWEST, DENSE = 3, 1 / 600  # a short act whose letterhead fills its first lines
DENSITY = 1 / 2_500  # one term in so many code points: less is a passing mention
LOOK_AT = 60_000


@dataclass(frozen=True, slots=True)
class Relevance:
    """Whether a segment concerns trade remedies, and why."""

    relevant: bool
    reason: str


def relevance(segment: Segment) -> Relevance:
    """Judge one segment by the terms of art that it uses, and where."""
    text = segment.text[: min(segment.flow_end, LOOK_AT)]
    terms = _Terms(text)
    first = next(iter(terms), None)
    ruling = CUSTOMS_RULING.search(segment.text, 0, HEAD)
    if ruling is not None:
        return Relevance(relevant=False, reason=f"it is a ruling of customs on “{_words(ruling)}”")
    vote = VOTE.search(segment.text, 0, HEAD)
    if vote is not None:
        return Relevance(relevant=True, reason=f"it announces a “{_words(vote)}”")
    proceeding = _proceeding(segment)
    if proceeding:
        return Relevance(relevant=True, reason=f"it is titled as a proceeding: “{proceeding}”")
    if first is None:
        return Relevance(relevant=False, reason="it uses no term of trade-remedy law")
    if _is_of_markets(text, first.start()):
        return Relevance(relevant=False, reason=f"it tells of markets, and “{_words(first)}” in passing")
    for start, end in _opening(segment):
        telling = next((m for m in terms.until(end) if start <= m.start() and m.end() <= end), None)
        if telling and (not _aside(segment, telling.start()) or len(list(islice(terms, 2))) > 1):
            return Relevance(relevant=True, reason=f"it opens with “{_words(telling)}”")
    done = OPERATIVE.search(text)
    within = terms.until(done.end() + OPENING) if done else ()
    telling = next((m for m in within if done and done.end() <= m.start()), None)
    if telling:
        return Relevance(relevant=True, reason=f"what it does is about “{_words(telling)}”")
    basis = LEGAL_BASIS.search(text, 0, HEAD)
    if basis is not None:
        return Relevance(relevant=True, reason=f"it rests on “{_words(basis)}”")
    used = len(list(terms))
    dense = used >= FEWEST and used >= len(text) * DENSE
    if dense or (used >= ENOUGH and used >= len(text) * DENSITY):
        return Relevance(relevant=True, reason=f"it uses terms such as “{_words(first)}” {used} times")
    return Relevance(relevant=False, reason=f"it mentions “{_words(first)}” in passing only")


class _Terms:
    """The terms of a text that it does not only mention, looked for no further than asked."""

    def __init__(self, text: str) -> None:
        self._found: list[re.Match[str]] = []
        found = (m for m in TERMS.finditer(text) if not OTHERWISE.match(text, m.end()))
        self._left = (m for m in found if not _in_passing(text, m.start()))

    def __iter__(self) -> Iterator[re.Match[str]]:
        for at in count():
            if at == len(self._found):
                more = next(self._left, None)
                if more is None:
                    return
                self._found.append(more)
            yield self._found[at]

    def until(self, end: int) -> Iterator[re.Match[str]]:
        """Give those that begin before a place."""
        return takewhile(lambda m: m.start() < end, self)


def _is_of_markets(text: str, first: int) -> bool:
    """Say whether the headline is of shares, indices or interest, and no remedy is named in it."""
    begin = len(text) - len(text.lstrip())
    stop = text.find("\n", begin)
    end = min(len(text), begin + HEADLINE) if stop < 0 else min(stop, begin + 2 * HEADLINE)
    return first >= end and MARKETS.search(text, begin, end) is not None


def _in_passing(text: str, at: int) -> bool:
    """Say whether the words before a term make it one that this text is not about."""
    before = max(0, at - 120)
    if OTHER_PAGE.match(text, text.rfind("\n", 0, at) + 1, at):
        return True
    return NOWHERE.search(text, before, at) is not None or BESIDES.search(text, before, at) is not None


def _aside(segment: Segment, at: int) -> bool:
    """Say whether the only term of a page stands below its headline, where that proves little."""
    if segment.language in IBERIAN:
        return at > HEADLINE and AN_ACT.search(segment.flow, 0, ACT_WITHIN) is None
    if segment.language == "en":  # “… and, among other things, trade remedies”
        return at > HEADLINE and PASSING.match(segment.text, at) is not None
    parts = layout(segment)
    least = {"vi": ASIDE, "zh": DENSE_ASIDE, "ja": DENSE_ASIDE, "ko": DENSE_ASIDE, "th": ASIDE}
    if segment.flow_end < least.get(segment.language or "", segment.flow_end + 1):
        return False
    if segment.language != "vi" and AN_EAST_ASIAN_ACT.search(segment.text, 0, ACT_WITHIN):
        return False
    text = segment.flow
    end = parts.title.end if parts.title else text.find("\n", len(text) - len(text.lstrip()))
    told = ITS_SUBJECT.search(text, max(0, at - 200), at) or act_of(segment)
    return 0 < end <= at and not told


def _proceeding(segment: Segment) -> str | None:
    """Know a bare title (``Tea From Kenya; Determination``) by its form and its agency.

    The Commission's records often have no abstract and so no term of art; its patent
    cases are not titled with a country.
    """
    parts = layout(segment)
    if parts.title is None:
        return None
    keys = [parts.keys["agencies"]] if "agencies" in parts.keys else []
    if not TRADE_AGENCY.search(joined([*parts.agency, *keys], segment.text)):
        return None
    match = PROCEEDING.search(
        segment.text, parts.title.start, min(parts.title.end, parts.title.start + 2_000)
    )
    return _words(match) if match else None


def _opening(segment: Segment) -> list[tuple[int, int]]:
    """The parts that say what a text is about: title, docket and summary, or else its first lines."""
    parts = layout(segment)
    if parts.headless:
        return []
    told = [(e.start, e.end) for e in (parts.title, parts.docket, parts.summary) if e is not None]
    if parts.title is None:
        return [(0, OPENING)]
    a_register_notice = parts.form == "record" or parts.agency or parts.docket or parts.summary
    return told if a_register_notice else [*told, (parts.title.end, parts.title.end + OPENING)]


def _words(match: re.Match[str]) -> str:
    return " ".join(match[0].split())
