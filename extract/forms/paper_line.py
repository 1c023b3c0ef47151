"""The lines by which a gazette, or who copies from it, says on what day it appeared.

``DOU nº 43, de 5 de março de 2031``, ``Publicada en el Diario Oficial No. 52.793 del …``,
``La Gaceta N° 44 — Miércoles 5 de marzo del 2031``: such a line names the paper first. A
sentence that tells when another act was published never begins with it.
"""

import re

WEEKDAY = (
    r"(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|segunda|ter[çc]a|quarta|quinta|sexta)(?:-feira)?"
)
COUNTS = (  # its number and part
    r"(?:[^\n\d]{0,40}\d{1,3}(?:\.\d{3})?\b(?![ \t]?[/º°.-](?:\d|[a-z]{3}[-/])|[ \t]+de[ \t]+[a-zç]))"
)
TO_DATE = rf"{COUNTS}{{0,3}}[^\n\d]{{0,40}}(?=\d)"


def own_line(papers: str) -> re.Pattern[str]:
    """Match what stands from a paper's name to the date, where a line, a bracket or a dash opens with it.

    Args:
        papers: The names of the paper, as alternatives of an expression.
    """
    said = (
        r"(?:(?:este\s+texto\s+n[ãa]o\s+substitui\s+o\s+)?publicad[oa][ \t]*:?[ \t]*(?:en|em|no|na|el)?"
        r":?[ \t]*(?:el|la|o)?[ \t]*)?"
    )
    return re.compile(rf"(?:^|[(|]|[ \t][-–—])[ \t]{{0,40}}{said}(?:{papers})(?![\w-]){TO_DATE}", re.I | re.M)


WEEKDAY_LINE = re.compile(  # the running head of a paper: a short line with the day of the week and the date
    rf"^[^\n;]{{0,70}}?(?<!\w){WEEKDAY},?[ \t]+"
    r"(?=\d{1,2}º?[ \t]+de[ \t]+\w{4,10}[ \t]+del?[ \t]+20\d\d[^\n]{0,60}$)",
    re.I | re.M,
)
