"""The goods and their countries where a page gives each a line of its own: ``Product | …``, ``공급국: …``.

Web pages of cases and the heads of some notices name them so, and no sentence ties the
two together. A label must fill its cell, or stand before a colon.
"""

import re

from extract.forms.clauses import Clause, named_places, trimmed
from extract.forms.goods_name import names_goods
from extract.us.headline import Extent, Place

SHORTEST = 2
SAME = ("-do-", "do", "同上", "〃", "aynı")  # a cell that repeats the one above
_ITEM = r"^[ \t>*•□○ㅇ-]{0,6}(?:[(（]?[\d一二三四五六七八九十가나다라마๐-๙]{1,3}[)）.．、]\s?)?"
_END = r"[ \t]{0,40}(?:[:：|\t]|[ \t]{2,40})[ \t|]{0,40}(?P<value>[^\n|\t]{2,300})"
GOODS = re.compile(
    rf"{_ITEM}(?:(?:Subject |Investigated )?(?:Products?|Goods)(?: (?:name|concerned"
    rf"|under (?:investigation|consideration)|description))?"
    r"|Name of (?:the )?(?:products?|goods)|Description of (?:the )?(?:products?|goods)"
    r"|(?:被调查|被調查|涉案|调查|申请调查|複審|复审)?(?:产品|產品|貨物|货物|商品)(?:名称|名稱)?(?:及範圍)?|貨品名稱"
    r"|(?:조사|심사|부과|과세)?\s?(?:대상)?\s?(?:물품|품명|품목)(?:명)?"
    r"|(?:ชื่อ|รายการ)?สินค้า(?:ที่(?:ถูก)?(?:พิจารณา|ไต่สวน|ขอให้พิจารณา))?"
    rf"|(?:調査)?(?:対象)?(?:貨物)?(?:の)?品名|(?:調査)?対象(?:貨物|物品)){_END}",
    re.I | re.M,
)
COUNTRIES = re.compile(
    rf"{_ITEM}(?:(?:Exporting |Investigated |Subject )?Countr(?:y|ies)(?: ?/ ?territor(?:y"
    rf"|ies))?(?: (?:of (?:origin|export)|concerned|under investigation))?"
    r"|Origins?|原产国(?:（地区）)?|原產國|輸出國|涉案(?:国家|國家|國)(?:（地区）)?|(?:被调查|申请调查)?国家(?:（地区）|\(地区\))?"
    r"|(?:조사|부과)?\s?(?:대상)?\s?(?:공급국|대상국|원산지)(?:가)?"
    rf"|ประเทศ(?:ผู้ส่งออก|แหล่งกำเนิด|ที่ถูก(?:พิจารณา|ไต่สวน))?|(?:ถิ่น|แหล่ง)กำเนิด|(?:供給|原産"
    rf"|輸出)国|原産地){_END}",
    re.I | re.M,
)


HEADS = re.compile(
    r"(?:exporting\s)?countr(?:y|ies)\b|origins?\b|pays\b|países?\b|codes?\b|CN\scode|measures?\b|mesures?\b|стран|menşe",
    re.I,
)
ROW = re.compile(r"^[ \t]{0,9}\|?[ \t]{0,9}(?P<row>[^\n|\t]{1,300}[|\t][^\n]{1,900})$", re.M)
SENTENCE = re.compile(r"[.;]\s(?=[A-ZÀ-ÞĐА-ЯЁ])|[。；]|,\swhether\s")
CELLS = re.compile(r"[|\t]")
COLUMN_OF_GOODS = re.compile(
    r"(?:subject\s|name\sof\s(?:the\s)?|description\sof\s(?:the\s)?)?(?:products?|goods|produits?|productos?|produtos?"
    r"|(?:(?:наименование|описание)\s)?товар\w*|eşya(?:nın)?\stanımı|madde\s(?:adı|tanımı)|ürün|perihal\sbarang"
    r"|uraian\sbarang|nama\sbarang|tên\s(?:hàng|sản\sphẩm)|mô\stả\s(?:hàng\shóa|sản\sphẩm)|sản\sphẩm"
    r"|hàng\shóa|mercanc[íi]a|descripción\sde\s(?:la\smercancía|los\sproductos)|marchandises?)\b",
    re.I,
)
COLUMN_OF_COUNTRIES = re.compile(
    r"(?:exporting\s)?countr(?:y|ies|y\(ies\))|country\(ies\)|(?:countries\sof\s)?origins?\b|pays\b|pa[íi]s(?:es)?\b"
    r"|стран\w+|menşe\w*|negara\b|nước\b|xuất\sxứ\b|quốc\sgia\b|origen\b|origem\b",
    re.I,
)


def _rows(text: str, end: int, *, market: str) -> Clause | None:
    """Give the goods of the first row below one that heads columns, with the countries of all their rows."""
    head: list[str] | None = None
    goods: Extent | None = None
    origins: dict[str, Place] = {}
    for match in ROW.finditer(text, 0, end):
        cells = [c.strip(" \t\xa0|*") for c in CELLS.split(match["row"])]
        if head is None:
            named = next((i for i, c in enumerate(cells) if COLUMN_OF_GOODS.match(c)), None)
            places = next((i for i, c in enumerate(cells) if COLUMN_OF_COUNTRIES.match(c)), None)
            if named is not None and places is not None and named != places:
                head, at, of = cells, named, places
            continue
        if len(cells) <= max(at, of) or not cells[at] or COLUMN_OF_GOODS.match(cells[at]):
            continue
        start = text.find(cells[at], match.start(), match.end())
        low = text.find(cells[of], match.start(), match.end())
        found = named_places(text, Extent(low, low + len(cells[of])), market)
        bounds = trimmed(text, start, start + len(cells[at]))
        if not found or bounds[1] - bounds[0] <= SHORTEST or not names_goods(text[slice(*bounds)]):
            continue
        if goods is not None and text[slice(*bounds)] not in (text[goods.start : goods.end], *SAME):
            break
        goods = goods or Extent(*bounds)
        origins = {p.code: p for p in found} | origins
    return Clause(goods, tuple(origins.values())) if goods is not None else None


def labelled_clause(text: str, end: int, *, market: str) -> Clause | None:
    """Give the goods and countries of the first labels; None where no label names goods."""
    goods = GOODS.search(text, 0, end)
    if goods is None:
        return _rows(text, end, market=market)
    if HEADS.match(goods["value"]):  # the label heads a column
        return _rows(text, end, market=market)
    start, stop = goods.span("value")
    told = SENTENCE.search(text, start, stop)
    start, stop = trimmed(text, start, told.start() if told else stop)
    if stop - start < 2 or not names_goods(text[start:stop]):
        return None
    told = COUNTRIES.search(text, 0, end)
    places = named_places(text, Extent(*told.span("value")), market) if told else []
    return Clause(Extent(start, stop), tuple({p.code: p for p in places}.values()))
