"""Whether a stretch can be the name of goods: not a country alone, nor a word for goods of any kind."""

import re

from kb.countries import find_countries

GENERIC = re.compile(
    r"(?:(?:certain|the|these|such|some|said|subject|all|other|một\s+số|các|những|certain[es]*|determinad[oa]s"
    r"|cert[oa]s|l[ao]s?|les|des|os|as|некотор\w+|bazı|tertentu)\s+){0,3}"
    r"(?:goods?|products?|merchandise|items?|imports?|commodit(?:y|ies)|articles?|materials?"
    r"|hàng|hàng\s+h[oó][aáà]|sản\s+phẩm|mặt\s+hàng|hàng\s+(?:hóa\s+)?nhập\s+khẩu|nhập\s+khẩu|nước\s+ngoài"
    r"|produits?|marchandises?|importations?|productos?|mercanc[ií]as?|mercader[ií]as?|bienes|importaciones"
    r"|produtos?|mercadorias?|bens|importações|barang(?:-barang)?|produk|barang\s+dagangan|impor|import|keluaran"
    r"|товар\w{0,3}|продукци\w{1,2}|издели\w{1,2}|импорт\w{0,2}|ürün\w{0,4}|eşya\w{0,4}|madde\w{0,3}|mal(?:lar)?"
    r"|产品|產品|货物|貨物|商品|物品|물품|제품|상품|품목|品物|貨品|製品|สินค้า|ผลิตภัณฑ์)",
    re.I,
)
_OF_STATES = re.compile(
    r"\b(?:republics?|república|republik|rakyat|kingdom|kerajaan|people['’]?s|the|of|and|from|origin|cộng\s+h[oò][aàò]"
    r"|nhân\s+dân|và|từ|nước|xuất\s+xứ|y|e|et|de|del|la|dan|dari|negara|ve|и|из|региона?|地区|地區|ประเทศ)\b",
    re.I,
)
LONGEST = 90  # letters of a stretch that may hold nothing but countries


def names_goods(text: str) -> bool:
    """Say whether a stretch names goods at all.

    Example:
        >>> [names_goods(t) for t in ("bột ngọt", "Trung Quốc", "China and Viet Nam", "certain products")]
        [True, False, False, False]
    """
    line = " ".join(text.split()).strip(" .,;:“”\"'()")
    if GENERIC.fullmatch(line):
        return False
    if len(line) > LONGEST:
        return True
    named = find_countries(line)
    if not named:
        return True
    rest = list(line)
    for place in named:
        rest[place.start : place.end] = " " * (place.end - place.start)
    return any(c.isalpha() for c in _OF_STATES.sub(" ", "".join(rest)))
