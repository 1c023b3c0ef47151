"""What of a title is its own: the lines above the history that a page without blank lines runs on with.

Text drawn from a gazette has no blank lines, so that a short act is one block. Its title says
what is done; the sentences below tell what was done before, in the same words. The title is
therefore read sentence by sentence, each with all before it, until one says what is done.
"""

import re
from collections.abc import Iterator

from extract.us.headline import Extent

RECITALS = (
    r"background|introduction|summary|whereas|having[ \t]regard|resultandos?|considerandos?|vistos?"
    r"|antecedentes|considérant|vu|căn[ \t]cứ|제정[ \t]?이유|개정[ \t]?이유|주요[ \t]?내용|依據|说明|說明"
    r"|в[ \t]соответствии|на[ \t]основании|menimbang"
)
ENDS = re.compile(  # a line that ends a sentence, or one above the recitals or a dated sentence
    r"(?:(?<!reg)(?<!No)(?<!Nos)\.|[;。]|다\.?)[ \t]{0,20}(?=\n)"
    rf"|\n(?=[ \t]{{0,20}}(?:[A-Z0-9]{{1,3}}\.[ \t]{{1,4}})?(?:{RECITALS})\b)"
    r"|(?<=\d)\n(?=[ \t]{0,20}(?-i:The|La|Le|El|A|O)[ \t](?-i:[A-Z]))"
    r"|\n(?=[ \t]{0,20}(?:on|le|em|el|ngày)[ \t]\d{1,2}[ \t./])"
    r"|\n(?=[ \t]{0,20}on[ \t][A-Z][a-z]{2,8}[ \t]\d)",
    re.IGNORECASE,
)
SHORTEST = 30  # code points that can be a title
MOST = 6


def heads(text: str, title: Extent) -> Iterator[Extent]:
    """Give the beginnings of a title that end with a sentence, the shortest first; none where it is one."""
    given = 0
    for match in ENDS.finditer(text, title.start, title.end):
        if match.start() - title.start < SHORTEST or match.end() >= title.end:
            continue
        yield Extent(title.start, match.end())
        given += 1
        if given == MOST:
            return
