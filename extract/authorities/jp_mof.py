"""Japan: Ministry of Finance, with the Ministry of Economy, Trade and Industry.

Authority:  both investigate and the cabinet imposes (Customs Tariff Law, articles 7 to 9)
Publishes:  notices of the Ministry of Finance in the official gazette (``財務省告示第123号``), cabinet orders
            (``政令第123号``)
Traps:      years of an era (令和5年 is 2023); a cabinet order bears the duty
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named

MINISTRY = authority_form(
    "JP-MOF",
    [
        named(
            r"財務省(?:告示|関税局)|財務大臣|経済産業省(?:告示)?",
            0.95,
            within=1_500,
            also=r"不当廉売|ダンピング|相殺関税|緊急関税",
        ),
        named(r"不当廉売関税に関する政令", 0.95, within=1_500),
        named(
            r"\bMinistry of (?:Finance|Economy,? Trade and Industry)\b",
            0.9,
            within=1_000,
            also=r"\bJapan\b(?:.|\n){0,3000}\bdumping\b|\bdumping\b(?:.|\n){0,3000}\bJapan\b",
        ),
    ],
    Manner(
        languages=("ja", "en"),
        editions=True,
        acts=(
            written(r"(?P<n>財務省告示第[\d〇一二三四五六七八九十百]{1,6}号)", "{n}", within=1_500),
            written(r"(?P<n>政令第[\d〇一二三四五六七八九十百]{1,6}号)", "{n}", within=1_500),
        ),
        related=(written(r"(?P<n>財務省告示第[\d〇一二三四五六七八九十百]{1,6}号)", "{n}", confidence=0.8),),
        published=(
            re.compile(r"(?:公布|告示|発表|掲載|公表|公示)(?:日|年月日|日時)[：:]?\s{0,40}"),
            re.compile(  # a line that holds the date and, in the ministry's releases, a group of subjects
                r"^[ \t\u3000]{0,20}(?=(?:20\d\d|(?:令和|平成)\s?[\d元〇一二三四五六七八九十]{1,3})\s?年"
                r"\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日"
                r"(?:[ \t\u3000]{0,6}[（(][^\n()（）]{1,12}[)）])?"
                r"(?:[ \t\u3000]{1,6}[^\n。、，\d]{1,24})?[ \t\u3000]{0,20}$)",
                re.M,
            ),
        ),
    ),
    nomenclature="Japan Customs Tariff",
)
