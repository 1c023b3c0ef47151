"""Eurasian Economic Union: the Commission, its Board and its Department for Internal Market Defence.

Authority:  investigates and imposes for five states (Treaty on the Union, annex 8)
Publishes:  decisions of the Board in Russian: ``Решение Коллегии … от 14 марта 2031 г. № 97``
Traps:      decimal commas with the word for per cent; codes ``7324 10 000 0``
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.goods_ru import find_product
from extract.forms.numbers import written
from extract.letterhead import named

FORM = authority_form(
    "EAEU-EEC",
    [
        named(r"евразийск\w+ экономическ\w+ комисси\w+", 0.96, within=1_500),
        named(r"\bEurasian Economic Commission\b", 0.95, within=1_200),
    ],
    Manner(
        languages=("ru", "en"),
        title=re.compile(
            r"(?P<title>\b(?:О|Об)\s+(?:примен|введен|продлен|начале|прекращен|отмене|внесении|завершен|признан|одобрен|распростран|провед"
            r"|результат)\w*"
            r"(?:[^\n]|\n(?!\s*\n)){10,700})"
        ),
        cases=(
            written(
                r"(?:№|[Нн]омер(?: уведомления| дела"
                r"| расследования)?:?) ?(?P<n>\d{4}/\d{1,4}/[A-Z]{1,3}\d{1,3}(?:[A-Z]{1,2}\d{0,2})?)\b",
                "{n}",
            ),
            written(
                r"\b(?P<n>[A-ZА-Я]{2} ?- ?\d{1,3}(?:/[A-ZА-Я]{1,3})?)\b(?=[^\n]{0,40}расследован)",
                "{n}",
                confidence=0.7,
            ),
        ),
        acts=(
            written(
                r"(?i)(?:регистрационный номер|рег\.? ?(?:№|номер)|номер уведомления"
                r"|(?:уведомлени|извещени|доклад)\w+ (?:от [^\n]{5,25} )?№)(?: уведомления| дела)? ?[:№]? ?"
                r"(?P<n>\d{4}/\d{1,4}(?:/[A-Z]{1,3}\d{1,3}(?:[A-Z]{1,2}\d{0,2})?)?)\b",
                "{n}",
            ),
            written(
                r"(?i)\bРЕШЕНИЕ (?:Коллегии (?:[^\n]{0,60} )?)?(?:от )?\d{1,2} \w+ \d{4} ?(?:г\."
                r"|года)? ?№ ?(?P<n>\d{1,4})",
                "№ {n}",
                within=1_500,
            ),
            written(r"от \d{1,2} \w+ \d{4} (?:г\.|года) № ?(?P<n>\d{1,4})", "№ {n}", within=1_500),
            written(r"(?i)\bDecision (?:of the Board )?No\.? ?(?P<n>\d{1,4})", "№ {n}", within=1_500),
        ),
        published=(
            re.compile(
                r"^[ \t|]{0,20}(?:Дата\s+)?(?:официально(?:го)?\s+)?(?:опубликован[оаиы]?(?:ия)?"
                r"|размещен[оаиы]?|размещения"
                r"|публикации|опубликования)\b(?:[^\n\d.;]{0,90}?)(?=\d{1,2}[ .])",
                re.I | re.M,
            ),
            re.compile(r"\b[Дд]ата\s+(?:официального\s+)?опубликования[^\n\d]{0,60}(?=\d)"),
            re.compile(r"(?:РЕШЕНИЕ|Решение)\s+(?:Коллегии[^\n]{0,60}\s)?(?:от\s+)?(?=\d{1,2}\s)"),
            re.compile(
                r"(?:УВЕДОМЛЕНИЕ|Уведомление|РАСПОРЯЖЕНИЕ|Распоряжение|ИЗВЕЩЕНИЕ"
                r"|Извещение)\s+(?:от\s+)?(?=\d)"
            ),
            re.compile(
                r"\b[Дд]ата\s+(?:начала\s+(?:\w+\s+){0,2}расследования|публикации|размещения)\s*[:–-]\s*"
            ),
            re.compile(r"\b(?:опубликован\w*|дата\s+публикации)\s*:?\s*", re.I),
        ),
        extra={"product": find_product},
    ),
    nomenclature="TN VED",
)
