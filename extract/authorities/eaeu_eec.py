"""Eurasian Economic Union: the Commission, its Board and its Department for Internal Market Defence.

Authority:  investigates and imposes for five states (Treaty on the Union, annex 8)
Publishes:  decisions of the Board in Russian: ``Решение Коллегии … от 14 марта 2031 г. № 97``
Traps:      decimal commas with the word for per cent; codes ``7324 10 000 0``
History:    2026-11: first version
"""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.forms.finders import Manner, authority_form
from extract.forms.goods_ru import find_product
from extract.forms.identity import stage_finder
from extract.forms.numbers import written
from extract.letterhead import named
from tradewarn.model import Found, Stage

FOR_THE_REVIEW = re.compile(  # what a title on longer validity leaves to the decision itself
    r"\bпродл\w+[^;]{0,300}?\b(?:на\s+(?:период|время)\s+проведения|до\s+(?:завершения|окончания))\s+(?:\w+\s+){0,2}?"
    r"(?:расследования|пересмотра)",
    re.I,
)
LOOK_AT = 6_000
BY = "extract/authorities/eaeu_eec.py"
stage_as_worded = stage_finder(())


def find_stage(reading: Reading) -> Iterable[Found]:
    """Give the stage; a measure that only outlasts its review is extended, not continued."""
    text = reading.segment.flow
    for found in stage_as_worded(reading):
        match = FOR_THE_REVIEW.search(text, 0, LOOK_AT) if found.value == Stage.SUNSET_FINAL.value else None
        if match is None:
            yield found
        else:
            yield reading.segment.found(
                Stage.EXTENSION.value, match.start(), match.end(), confidence=0.9, by=BY
            )


FORM = authority_form(
    "EAEU-EEC",
    [
        named(r"евразийск\w+ экономическ\w+ комисси\w+", 0.96, within=1_500),
        named(
            r"департамент\w* защиты внутреннего рынка",
            0.93,
            within=1_500,
            also=r"евразийск\w+ экономическ\w+|\bЕАЭС\b|\bЕЭК\b",
        ),
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
            written(
                r"расследовани\w+ (?:№ ?)?(?P<n>(?:AD|AS|SG|CV|АД|СГ) ?-? ?\d{1,3}(?:/[A-ZА-Я\d]{1,4})?)\b",
                "{n}",
                confidence=0.8,
            ),
        ),
        acts=(
            written(
                r"(?i)\bуведомление о[б]? [^.;№]{5,120}№ ?"
                r"(?P<n>\d{4}/\d{1,4}(?:/[A-Z]{1,3}\d{1,3}(?:[A-Z]{1,2}\d{0,2})?)?)\b",
                "{n}",
                within=900,
            ),
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
        extra={"product": find_product, "stage": find_stage},
    ),
    nomenclature="TN VED",
)
