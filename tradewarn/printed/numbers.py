"""Numbers as any language prints them: which mark parts the decimals, which the thousands."""

import re

NUMBER = r"\d{1,3}(?:[.,\s\xa0]\d{3}){1,7}(?:[.,]\d{1,4})?(?!\d)|\d{1,7}(?:[.,]\d{1,4})?(?!\d)"
ENGLISH = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,9}(?:\.\d{1,6})?|\.\d{1,4}"  # the point parts the decimals
CURRENCY = (
    r"US\s?\$|U\$S|USD|US|EUR|€|\$|VN[DĐ]|PHP|₱|INR|Rs\.?|R\$|RM|MYR|EGP|IDR|Rp|TRY|TL|THB|MXN|ARS|CAD|AUD|GBP|£|ZAR|CNY|KRW|TWD"
    r"|MAD|TND|DZD|JOD|SAR|AED|KES|UGX|TZS|NGN|GHS|XOF|XAF|MGA|LKR|BDT|PKR|UAH|KZT|RUB|UZS|AMD|ILS|NZD|SGD|JPY|CLP|COP|PEN"
    r"|(?:US\s)?dollars?|ABD\s+dolar\w{0,2}|d[óo]l(?:ares|ar)(?:\s+estad\w{5,12})?|euros?|avro|доллар\w{0,3}\s+США|евро"
    r"|dong|đồng|美元|欧元|달러"
)
QUANTITY = (
    r"kg|kilogram\w*|metric\s+ton\w*|tonnes?|tons?|toneladas?|t|MT|m3|m³|m2|m²|sqm|mil\s+unidades|unidad\w*|pares|docenas?|dúzias?|piezas?|peças?|unit|piece|pairs?|bag\w*|dozen"
    r"|tấn|kilo\w*|pcs?|met(?:er|re)s?|mét|тонн\w?|кг|公斤|千克|吨|公吨|톤"
)
PER = r"\s?(?:/|per\s|por\s|par\s|theo\s|a\s|la\s|za\s|за\s|mỗi\s)\s?"
NUMERALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-one": 21, "thirty": 30,
    "thirty-seven": 37, "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90, "twelve": 12,
    "dez": 10, "quinze": 15, "vinte": 20, "trinta": 30, "quarenta": 40, "sessenta": 60,
    "diez": 10, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "sesenta": 60, "noventa": 90,
}  # fmt: skip
UNITS = {
    "kilogram": "kg", "kilograms": "kg", "kilogramo": "kg", "kilogramos": "kg", "kgs": "kg",
    "tonne": "t", "tonnes": "t", "ton": "t", "tons": "t", "mt": "t", "metric ton": "t", "metric tons": "t",
    "metric tonne": "t", "metric tonnes": "t", "tấn": "t", "tonelada": "t", "toneladas": "t", "tonn": "t",
    "тонна": "t", "тонну": "t", "тонн": "t", "吨": "t", "公吨": "t", "톤": "t",
    "кг": "kg", "公斤": "kg", "千克": "kg",
    "kilo": "kg", "kilos": "kg", "units": "unit", "pieces": "unit", "pcs": "unit", "pc": "unit",
    "docena": "dozen", "docenas": "dozen", "dúzia": "dozen", "dúzias": "dozen",
    "pieza": "unit", "piezas": "unit", "peça": "unit", "peças": "unit", "unidad": "unit", "unidade": "unit",
    "pound": "lb", "piece": "unit", "head": "unit", "m³": "m3",
}  # fmt: skip
CURRENCIES = {
    "$": "USD",
    "u$s": "USD",
    "us$": "USD",
    "us": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "€": "EUR",
}
CURRENCIES |= {
    "euro": "EUR",
    "euros": "EUR",
    "rs": "INR",
    "rs.": "INR",
    "r$": "BRL",
    "rm": "MYR",
    "đồng": "VND",
    "₱": "PHP",
    "vnđ": "VND",
    "rp": "IDR",
    "tl": "TRY",
    "£": "GBP",
    "dong": "VND",
    "usdollars": "USD",
    "usdollar": "USD",
    "dólares": "USD",
    "dolares": "USD",
    "dólar": "USD",
    "dolar": "USD",
    "avro": "EUR",
    "евро": "EUR",
    "美元": "USD",
    "달러": "USD",
    "欧元": "EUR",
}


def decimal(printed: str, *, mark: str = ".") -> str | None:
    """Give a plain decimal with a point and no grouping.

    Where two kinds of marks stand, the last parts the decimals. A single mark before
    exactly three digits is decided by `mark`, the decimal mark of the language.

    Example:
        >>> decimal("1.450,21", mark=","), decimal("34,636.50"), decimal("13,9", mark=","), decimal("3,673")
        ('1450.21', '34636.50', '13.9', '3673')
    """
    text = "".join(str(int(c)) if c.isdecimal() else c for c in re.sub(r"[\s\xa0]", "", printed))
    text = f"0{text}" if text.startswith(".") else text
    marks = [c for c in text if c in ".,"]
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", text):
        return None
    if not marks:
        return text
    last = marks[-1]
    whole, _, rest = text.rpartition(last)
    other = "," if last == "." else "."
    lone = len(marks) == 1 and (len(rest) != 3 or last == mark or whole == "0")  # no group begins with nought
    if other in marks or lone:
        return f"{re.sub('[.,]', '', whole)}.{rest}"
    return re.sub("[.,]", "", text)


def count(word: str) -> int | None:
    """Read a number of days in digits or in English words.

    Example:
        >>> count("seven"), count("30"), count("several")
        (7, 30, None)
    """
    return int(word) if word.isdecimal() else NUMERALS.get(word.lower())


def money_unit(currency: str, quantity: str) -> str:
    """Name the unit of a rate in money.

    Example:
        >>> money_unit("US$", "metric ton"), money_unit("PHP", "kg")
        ('USD/t', 'PHP/kg')
    """
    name = "".join(currency.lower().split())
    of_america = name.startswith(("abddolar", "доллар", "dólar", "dolar"))
    money = "USD" if of_america else CURRENCIES.get(name, currency.upper().strip())
    amount = " ".join(quantity.lower().split())
    return f"{money}/{UNITS.get(amount, amount)}"
