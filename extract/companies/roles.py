"""What part a firm plays, told from the words around its name.

The roles: petitioner, requester, domestic interested party, importer, exporter,
producer, producer/exporter, respondent, no shipments, review rescinded, successor,
predecessor, and party where the text tells no more.
"""

import re
from dataclasses import dataclass

BOTH = (
    r"(?:producers?|manufacturers?)(?:/|\s+and(?:/or)?\s+)exporters?"
    r"|exporters?(?:/|\s+and(?:/or)?\s+)(?:producers?|manufacturers?)"
)
EXCEPT = re.compile(r"\b(?:except|other\s+than|excluding|but\s+not)\b", re.IGNORECASE)
SHORT_NAME = re.compile(r"[,\s]{0,3}(?:\((?!the\s+petitioner)[^()]{1,80}\))?[,\s]{0,3}")


@dataclass(frozen=True, slots=True)
class _Before:
    """Words at most `reach` letters before a name; `then` between them and it, “except” not."""

    role: str
    words: re.Pattern[str]
    reach: int
    then: re.Pattern[str] | None = None

    def tells(self, text: str, start: int, low: int) -> bool:
        first = self.words.search(text, max(low, start - self.reach), start)
        if first is None or EXCEPT.search(text, first.end(), start):
            return False
        return self.then is None or self.then.search(text, first.end(), start) is not None


@dataclass(frozen=True, slots=True)
class _Behind:
    """Words that stand behind a name: within `reach`, or close behind its short name (0)."""

    role: str
    words: re.Pattern[str]
    reach: int = 0

    def tells(self, text: str, end: int, high: int) -> bool:
        if self.reach:
            return self.words.search(text, end, min(high, end + self.reach)) is not None
        gap = SHORT_NAME.match(text, end, high)
        return self.words.match(text, gap.end() if gap else end, high) is not None


def _before(role: str, words: str, reach: int, then: str | None = None) -> _Before:
    return _Before(
        role, re.compile(words, re.IGNORECASE), reach, re.compile(then, re.IGNORECASE) if then else None
    )


def _behind(role: str, words: str, reach: int = 0) -> _Behind:
    return _Behind(role, re.compile(words, re.IGNORECASE), reach)


BY = r"\b(?:by|from|on\s+behalf\s+of)\s"
CUES: tuple[_Before | _Behind, ...] = (
    _behind(
        "petitioner",
        r"\((?:collectively,?\s+)?(?:hereinafter,?\s+)?[“\"‘']{0,2}(?:the\s+)?petitioners\b",
        260,
    ),
    _behind("petitioner", r"[\s,]{0,3}\(?[“\"‘']{0,2}(?:the\s+|hereinafter,?\s+)?petitioner\b"),
    _before("petitioner", r"\bpetitions?\b", 420, r"\b(?:filed|submitted|received)\b"),
    _before("petitioner", r"\bpetitioner\b(?!\)|['’])[\s,:(—-]{1,4}(?:is\s|was\s)?", 18),
    _before("petitioner", r"\bpetitioners\b(?!\)|['’])[\s,:(—-]{1,4}", 110),
    _before("domestic interested party", r"\bintent\s+to\s+participate\b", 300, BY),
    _before("domestic interested party", r"\bdomestic\s+(?:interested\s+part\w+|producers?|industry)\b", 160),
    _behind(
        "domestic interested party",
        r"(?:a|as\s+a|the)\s+(?:U\.?S\.?|domestic)\s+(?:interested\s+party|producer)",
    ),
    _before("requester", r"\brequest(?:s|ed)?\b", 160, BY),
    _behind("requester", r"(?:timely\s+)?(?:requested|filed\s+a\s+request|withdrew)\b"),
    _before(
        "review rescinded",
        r"\b(?:rescind\w*|rescission)\b",
        420,
        r"\b(?:with\s+respect\s+to|for|of|as\s+to|covering)\s",
    ),
    _behind(
        "no shipments", r"\b(?:had\s+no|made\s+no|did\s+not\s+have|did\s+not\s+ship|claimed\s+no)\b", 320
    ),
    _behind("successor", r"\bis\s+(?:not\s+)?(?:a\s+|the\s+)?successor", 160),
    _before("predecessor", r"\bsuccessor-in-interest\s+(?:to|of)\s", 110),
    _before("importer", r"\bimporters?(?:\s+of\s+record)?\b", 40),
    _behind("importer", r"(?:an?|the)\s+(?:U\.?S\.?\s+)?importer\b"),
    _before(
        "producer/exporter",
        r"\b(?:produced\s+and(?:/or)?\s+exported|exported\s+and(?:/or)?\s+produced)\b",
        200,
        r"\bby\s",
    ),
    _behind("producer/exporter", rf"(?:an?|the)\s+(?:\w+\s+){{0,2}}(?:{BOTH})"),
    _before("producer/exporter", rf"\b(?:{BOTH})[\s,:]", 110),
    _behind("exporter", r"(?:an?|the)\s+(?:\w+\s+){0,2}exporter\b"),
    _behind("producer", r"(?:an?|the)\s+(?:\w+\s+){0,2}(?:producer|manufacturer)\b"),
    _before("exporter", r"\bexported\s(?:to\s+the\s+United\s+States\s+)?by\s|\bexporters?[\s,:]", 90),
    _before("producer", r"\b(?:produced|manufactured)\s+by\s", 90),
    _before(
        "respondent",
        r"\b(?:respondents?|individual\w*\s+(?:examin|investigat)\w*|selected|cover(?:s|ed|ing)"
        r"|cross-owned|affiliat\w+|single\s+entity|(?:rates?|margins?)\s+(?:for|of|to))\b",
        300,
    ),
    _behind(
        "respondent",
        r"\b(?:respondents?|individual\w*\s+examin\w*|sold|sell|sales?|circumvent\w*|margin|rate|subsid\w+|cooperat\w+|bona\s+fide"
        r"|single\s+entity|cross-owned|affiliat\w+|eligib\w+|questionnaire)\b",
        300,
    ),
)
RANK = (
    "petitioner", "review rescinded", "no shipments", "successor", "predecessor", "importer",
    "producer/exporter", "exporter", "producer", "requester", "domestic interested party",
    "respondent", "party",
)  # fmt: skip


def role_of(text: str, start: int, end: int, *, low: int, high: int) -> str:
    """Tell the role of a name at `start`:`end` in its sentence `low`:`high`."""
    for cue in CUES:
        if cue.tells(text, start, low) if isinstance(cue, _Before) else cue.tells(text, end, high):
            return cue.role
    return "party"


def better(one: str, other: str) -> str:
    """Return the role that says more; who both makes and ships is both."""
    if {one, other} == {"exporter", "producer"}:
        return "producer/exporter"
    return min(one, other, key=lambda r: RANK.index(r) if r in RANK else len(RANK))
