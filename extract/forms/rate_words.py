"""The words of rate tables outside the United States: titles of columns, rows without a firm."""

import re
from functools import lru_cache

from extract.tongue import tongues

RATE_HEAD = re.compile(
    r"\brates?\b|\bdut(?:y|ies)\b|\bmargins?\b|\bamounts?\b|\bmontants?\b|\btaux\b|\bdroit\b|\bmarge\b|\boran\w*\b|\bönlem\w*"
    r"|\bvergi\w*|\btasa\b|\bcuotas?\b|\bmargen\b|\bderechos?\b|\bdireitos?\b|\bmargem\b|\bal[ií]quotas?\b"
    r"|\bbea\s+masuk\b|\bBMAD\b|\btarif(?:fs?)?\s?\(|\bmedidas?\s+anti-?dumping|\bsobretax?as?\b|\bgrav[áa]men|\byükümlülü\w*|\binjury\s+elimination|\bunderselling\s+level|\bsubsid(?:y|ies)\b|\bmức\b|\bthuế\b|\bbiên\s+độ\b|\bkadar\b|\bduti\b|อัตรา|\bставк\w*"
    r"|\bразмер\w*|덤핑률|덤핑\s?마진|관세율|세율|보조금률|부과율|[税稅比费費]率|[贴貼]率|幅度|差[价價额額]?率|廉売差|보증금|保证金|保證金",
    re.I,
)
SHARE_HEAD = re.compile(r"%|\bper\s?cent\b", re.I)
NO_RATE_HEAD = re.compile(
    r"\bexchange|\bVAT\b|\btax\b|\bmarket\b|\bshares?\b|\bgrowth\b|\bchange\b|\bprofit|\butili[sz]ation"
    r"|\bcapacity"
    r"|\bvolumes?\b|\bquantit|\bsales\b|\bconsumption|\bunder(?:cutting|selling)\s+of\b|\binterest\b"
    r"|\bthị\s+phần"
    r"|\bparts?\s+de\s+marché|\bprevious|\bprior\b|\bexisting\s+rate|\bsuperseded|\bindex\b|\bpages?\b",
    re.I,
)
NAME_HEAD = re.compile(
    r"\b(?:compan(?:y|ies)|exporters?|producers?|manufacturers?|sociétés?|entreprises?|producteurs?|firmas?"
    r"|firmalar"
    r"|üretici\w*|ihracatçı\w*|empresas?|exportador\w*|productor\w*|fabricantes?"
    r"|produtor\w*|perusahaan|eksportir|produsen|pengeluar|pengeksport|công\s+ty|doanh\s+nghiệp"
    r"|nhà\s+(?:sản\s+xuất|xuất\s+khẩu)|(?:tổ\s+chức|cá\s+nhân|đơn\s+vị|thương\s+nhân)\b"
    r"|tên\s+(?:công|nhà)|производител\w*|экспорт[её]р\w*|공급자|공급업체"
    r"|생산자|수출자"
    r"|公司|厂商|廠商|企业)",
    re.I,
)
PRODUCER_HEAD = re.compile(
    r"\b(?:producers?|manufacturers?|productor\w*|produtor\w*|fabricantes?|üretici\w*|produsen|pengeluar"
    r"|(?:nhà|tổ\s+chức|cá\s+nhân|công\s+ty|doanh\s+nghiệp)\s+sản\s+xuất)",
    re.I,
)
EXPORTER_HEAD = re.compile(
    r"\b(?:exporters?|exportador\w*|ihracatçı\w*|eksportir|pengeksport"
    r"|(?:nhà|tổ\s+chức|cá\s+nhân|công\s+ty|doanh\s+nghiệp)\s+(?:xuất\s+khẩu|thương\s+mại))",
    re.I,
)
COUNTRY_HEAD = re.compile(
    r"\b(?:countr(?:y|ies)|origin|pays|país|países|negara|ülke\w*|menşe\w*|nước|quốc\s+gia"
    r"|xuất\s+xứ|стран\w*)\b|国家|國家|产国|產地|产地|국가|원산지|공급국|ประเทศ",
    re.I,
)
OTHER_HEAD = re.compile(
    r"\b(?:description|goods|perihalan|barang|product(?!or|eur)s?|mercancía|mercadoria|mô\s+tả"
    r"|hàng\s+h[oó][aá]|désignation"
    r"|heading|sub-?heading|codes?|tariff\s+item|kepala|mã|TARIC|GTİP|NCM|s\.?\s?no|sl\.?|STT|dates?|year"
    r"|tarikh|ngày)\b",
    re.I,
)
GOODS_HEAD = re.compile(
    r"\b(?:product\s+(?:range|type|category|group)|products?|goods|description|grades?|types?"
    r"|models?|qualit(?:y|ies)|categor(?:y|ies)"
    r"|sizes?|thickness|diameters?|produits?|désignation|productos?|mercanc[íi]as?|produtos?"
    r"|mercadorias?|eşya\w*|ürün\w*|produk|barang"
    r"|sản\s+phẩm|hàng\s+h[oó][aá]|loại|товар\w*|вид)\b|产品|규격",
    re.I,
)
UNIT_HEAD = re.compile(r"^\s*(?:unit|UOM|unidad|unidade|birim|đơn\s+vị)\b", re.I)
CURRENCY_HEAD = re.compile(r"^\s*(?:currency|moneda|moeda)\b", re.I)
SUBSIDY_HEAD = re.compile(
    r"\bsubsid|\bsubvention|\bcountervail|\bcompensat[oó]r|\bCVD\b|\bsübvansiyon|\btelafi|\btrợ\s+cấp", re.I
)
DUMPING_HEAD = re.compile(
    r"\b(?:anti-?)?dumping\b|\bdamping\b|\bbán\s+phá\s+giá|\b(?:anti-?)?lambakan\b", re.I
)
MARGIN_HEAD = re.compile(
    r"\bmargins?\b|\bmargen\b|\bmargem\b|\bmarge\b|\bbiên\s+độ|\bmarjı|덤핑률"
    r"|\bмарж\w*|倾销幅度",
    re.I,
)
DUTY_HEAD = re.compile(
    r"\bdut(?:y|ies)\b|\b(?:anti-?dumping|countervailing)\s+amounts?\b|\bdroits?\b"
    r"|\bcuotas?\s+compensatorias?\b|\bderechos?\b|\bdireitos?\b|\bönlem\w*"
    r"|\bvergi\w*|\byükümlülü\w*"
    r"|\bthuế\b|\bduti\b|\bbea\s+masuk\b|\bBMAD\b|อากร|\bпошлин\w*|관세|[税稅]率",
    re.I,
)
SUBSIDY_RATE = re.compile(
    r"\bsubsid(?:y|ies|i[sz]ation)\s+(?:rates?|margins?|amounts?)|\b(?:amounts?|rates?)\s+of\s+subsid"
    r"|\b(?:taux|marge|montant)s?\s+de\s+(?:la\s+)?subvention|\bmontos?\s+de\s+subvenci|\bmức\s+trợ\s+cấp|补贴率|補貼率",
    re.I,
)
INJURY_HEAD = re.compile(r"\b(?:injury|underselling|price\s+undertak)|\bpréjudice\b|\bthiệt\s+hại", re.I)
PROVISIONAL_HEAD = re.compile(
    r"\bprovisional|\bprovisoire|\bsementara\b|\btạm\s+thời|\bgeçici|保证金|临时|臨時|잠정|ชั่วคราว|\bпредварительн",
    re.I,
)
LEAST_PRICE_HEAD = re.compile(
    r"\bminimum\s+(?:import\s+|export\s+)?prices?\b|\bMIP\b|\b(?:valor|precio|preço)(?:es"
    r"|s)?\s+m[íi]nimos?\b",
    re.I,
)
METHOD_HEAD = re.compile(
    r"\b(?:dut(?:y|ies)\s+method|(?:measure|duty)\s+type|method(?:\s+of\s+\w+)?|(?:form"
    r"|type)\s+of\s+(?:the\s+)?(?:measures?"
    r"|dut(?:y|ies)))\b",
    re.I,
)
FLOOR = re.compile(r"\bfloor\s+price\b|\bminimum\s+(?:import\s+|export\s+)?price\b", re.I)
COMBINED = re.compile(r"\bcombination\b|\bcombined\b|\bmixed\b", re.I)
EXCEPT = re.compile(
    r"\((?:except|excluding|kecuali|other\s+than|sauf|trừ|ngoại\s+trừ|excepto|exceto)\b[^()]{3,400}\)", re.I
)
EXCEPT_WORD = re.compile(
    r"\((except|excluding|kecuali|other\s+than|sauf|trừ|ngoại\s+trừ|excepto|exceto)\b", re.I
)
COUNTRY_WIDE = re.compile(
    r"country-?wide|(?:^|,\s)(?:all|any)\s+(?:compan(?:y|ies)|exporters?|imports"
    r"|producers?)(?!.{0,300}\bnot\b)(?:\s*\(|$)|toàn\s+quốc|national\s+rate|-wide\b",
    re.I,
)
COOPERATING = re.compile(
    r"\bco-?operat\w*|\bhợp\s+tác|\bco-?op[eé]r(?:ant|[ée]|ar|ad|ador)\w*"
    r"|\blisted\s+in\s+(?:the\s+)?(?:annex|appendix|schedule)"
    r"|non-?\s?(?:sampled|selected|examined)|\bnot\s+(?:individually\s+)?(?:sampled|selected|examined)"
    r"|\b(?:không|chưa)\s+được\s+(?:chọn|lựa\s+chọn)|\bişbirliği\w*\s+(?:yapan|bulunan)"
    r"|\bkooperatif|\byang\s+(?:kooperatif|bekerja\s+sama)"
    r"|\bno\s+(?:seleccionad|muestr)\w+|\bcolabor(?:a|ó|ou)\w*|\bnão\s+selecionad\w+"
    r"|\bnon\s+(?:inclus\w*\s+dans|retenu\w*)|сотруднича\w+|配合调查|应诉",
    re.I,
)
GROUP = re.compile(
    r"\b(?:compan(?:y|ies)|exporters?|producers?|manufacturers?|firms?|suppliers?|respondents?"
    r"|sociétés?|producteurs?|exportateurs?"
    r"|empresas?|exportador\w*|productor\w*|produtor\w*|firmalar\w*|üretici\w*|perusahaan|eksportir|produsen"
    r"|công\s+ty|doanh\s+nghiệp|nhà\s+(?:sản\s+xuất|xuất\s+khẩu)|компани\w+|производител\w+"
    r"|экспортер\w+)(?!\w)|公司|企业",
    re.I,
)
OLD_TABLE = re.compile(
    r"\b(?:current(?:ly)?|existing|previous(?:ly)?|historical|former|prior|past"
    r"|superseded)\s+(?:\w+[\s-]+){0,3}(?:measures|duties|duty"
    r"|margins|rates|orders?)\b|\b(?:measures|duties|rates)\s+(?:currently\s+)?in\s+force\b"
    r"|\bmesures\s+(?:existantes|en\s+vigueur)"
    r"|\bmedidas\s+(?:vigentes|existentes|em\s+vigor)|\bmevcut\s+önlem"
    r"|\bbiện\s+pháp\s+(?:hiện\s+hành|đang\s+áp\s+dụng)",
    re.I,
)
UNCOOPERATING = re.compile(
    r"\b(?:non|un)-?\s?co-?operat\w*|\bkhông\s+hợp\s+tác|\bnot\s+co-?operat\w*"
    r"|\bnon[\s-]co-?op[ée]r\w*|\bno\s+(?:cooper|colabor)\w*|\bnão\s+colabor\w*|\bnão\s+cooper\w*"
    r"|işbirliğine\s+gelmeyen|tidak\s+(?:kooperatif|bekerja\s+sama)|не\s+сотруднича\w+",
    re.I,
)
ALL_OTHER = re.compile(r"\ball\s+others?\b", re.I)
RESIDUAL = re.compile(r"\bresidual\b|\bany\b", re.I)


LISTED = re.compile(r"\A\s{0,9}\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s{0,9}")
ANYBODY = re.compile(r"\s{0,9}any\b(?!\s+(?:country|origin))", re.I)


def is_cooperating(name: str) -> bool:
    """Say whether words stand for those that cooperated and were not looked at one by one."""
    return bool(
        len(name) < 160 and COOPERATING.search(name) and not UNCOOPERATING.search(name) and GROUP.search(name)
    )


@lru_cache(maxsize=4096)
def is_others(name: str) -> bool:
    """Say whether a name stands for all that are not named, in any language: schedules mix them."""
    bare = LISTED.sub("", EXCEPT.sub("", name))
    return len(bare) < 160 and (
        ANYBODY.match(bare) is not None or any(t.others.search(bare) for t in tongues().values())
    )
