"""The sentence of an act that does what the act is for, where no title says it.

East Asian announcements tell the whole story of a case in order, from its opening on;
what they themselves do stands in the paragraph that ends with ``公告如下``, ``次のとおり告示する`` or
``다음과 같이 공고합니다``. The opening of a case that the first lines tell is then not taken for the act.
"""

import re
from collections.abc import Sequence

from extract.forms.subject import SHORTEST_TITLE, Telling, telling_by, tells
from extract.segment import Segment
from extract.tongue import Tongue
from extract.us.headline import Extent

HEAD = 5_000  # the paragraph stands in the first so many code points
LONGEST = 900  # and is no longer
HEADING = re.compile(r"\s{0,40}[一1１][、.．][^\n。]{2,40}")  # the first heading below names the step


def telling_by_act(operative: re.Pattern[str], title: re.Pattern[str] | None = None) -> Telling:
    """Make the rule that finds the title and, right behind it, the paragraph of the act itself.

    Args:
        operative: The words that close that paragraph.
        title: The authority's own way of setting its titles.
    """
    by_title = telling_by(title)

    def telling(segment: Segment, tongue: Tongue) -> tuple[Extent | None, Sequence[Extent]]:
        found, said = by_title(segment, tongue)
        act = _paragraph(segment, tongue, operative)
        if act is None:
            return found, said
        if found is not None and _is_running(segment.text, found):
            found, said = None, [e for e in said if e != found]
        at = 0 if found is None else 1
        return found, [*said[:at], act, *said[at:]]

    return telling


def _paragraph(segment: Segment, tongue: Tongue, operative: re.Pattern[str]) -> Extent | None:
    """Give the paragraph, from its first word, that names the remedy; its first heading belongs to it."""
    text = segment.flow
    for match in operative.finditer(text, 0, HEAD):
        start = max(text.rfind("\n", 0, match.start()) + 1, match.end() - LONGEST)
        heading = HEADING.match(text, match.end())
        end = heading.end() if heading else match.end()
        if end - start > SHORTEST_TITLE and tells(text, start, end, tongue):
            return Extent(start, end)
    return None


def _is_running(text: str, title: Extent) -> bool:
    """Say whether what was taken for a title is a sentence of the story."""
    words = text[title.start : title.end]
    return "。" in words or ("，" in words and "、" not in words and len(words) > 60)
