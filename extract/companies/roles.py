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
ABOUT_OTHERS = re.compile(
    r"\b(?:identif\w+|nam(?:ed|es|ing)|list(?:ed|s|ing)|alleg\w+|exporters?|respondents?|foreign|selected"
    r"|examin\w+"
    r"|as\s+producers)\b",
    re.IGNORECASE,
)  # a petition, or who filed it, speaks of the firms that it is about
_JOINING = """
    and of the a an for de da do und et i.e i.e e.g namely including d/b/a is are was were each
    collectively hereinafter both members member consisting whose its
"""
JOINING = frozenset(_JOINING.split())
DESCRIBED = re.compile(
    r"\b(?:an?\s|the\s)?(?:U\.?S\.?\s|domestic\s)?(?:producers?|manufacturers?|wholesalers?|union"
    r"|association|coalition)"
    r"\s(?:of|that|which|in)\s[^,;()]{1,80}",
    re.IGNORECASE,
)  # “a U.S. producer of oak tables”
HERE = re.compile(
    r"\b(?:in|to|for|of)\s(?:this|these|the|each)\s(?:[\w-]{2,20}\s){0,2}"
    r"(?:investigations?|reviews?|inquir(?:y|ies)|proceedings?|cases?)\b",
    re.IGNORECASE,
)
SHORT_NAME = re.compile(r"[,\s]{0,3}(?:\((?!the\s+petitioner)[^()]{1,80}\))?[,\s]{0,3}")


@dataclass(frozen=True, slots=True)
class _Before:
    """Words at most `reach` letters before a name; `then` between them and it, “except” not.

    `listed`: only names and the small words that join them may stand between.
    """

    role: str
    words: re.Pattern[str]
    reach: int
    then: re.Pattern[str] | None = None
    listed: bool = False

    def tells(self, text: str, start: int, low: int) -> bool:
        found = list(self.words.finditer(text, max(low, start - self.reach), start))
        if self.listed:
            return any(_only_names(text[first.end() : start]) for first in found)
        if not found or EXCEPT.search(text, found[0].end(), start):
            return False
        if self.role == "petitioner" and ABOUT_OTHERS.search(text, found[0].end(), start):
            return False
        return self.then is None or self.then.search(text, found[0].end(), start) is not None


@dataclass(frozen=True, slots=True)
class _Behind:
    """Words that stand behind a name: within `reach`, or close behind its short name (0).

    Where a group `no` of the nearest of them matched, the text denies the role.
    `listed`: only names and the small words that join them may stand between.
    """

    role: str
    words: re.Pattern[str]
    reach: int = 0
    listed: bool = False

    def tells(self, text: str, end: int, high: int) -> bool:
        if self.listed:
            first = self.words.search(text, end, min(high, end + self.reach))
            return first is not None and _only_names(text[end : first.start()])
        if self.reach:
            first = self.words.search(text, end, min(high, end + self.reach))
            return first is not None and not first.groupdict().get("no")
        gap = SHORT_NAME.match(text, end, high)
        return self.words.match(text, gap.end() if gap else end, high) is not None


def _before(role: str, words: str, reach: int, then: str | None = None, *, listed: bool = False) -> _Before:
    between = re.compile(then, re.IGNORECASE) if then else None
    return _Before(role, re.compile(words, re.IGNORECASE), reach, between, listed)


def _behind(role: str, words: str, reach: int = 0, *, listed: bool = False) -> _Behind:
    return _Behind(role, re.compile(words, re.IGNORECASE), reach, listed)


def _only_names(between: str) -> bool:
    """Tell whether a stretch is a list of names: no word of it says what somebody does."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", HERE.sub(" ", DESCRIBED.sub(" ", between)))
    return all(w[0].isupper() or w.rstrip(".") in JOINING for w in words)


IDENTIFIED = (
    r"\b(?:identif(?:y|ied|ies)|nam(?:ed|es)|list(?:ed|s))\s[^.;]{0,60}"
    r"\b(?:compan(?:y|ies)|producers?|exporters?|manufacturers?|firms?|entit(?:y|ies))\b"
)
BY = r"\b(?:by|from|on\s+behalf\s+of)\s"
WIDE = r"(?:a\s+)?part\s+of\s+the\s+[\w.'’-]{1,40}[-\s]wide\s+entity\b"
CUES: tuple[_Before | _Behind, ...] = (
    _behind(
        "country-wide entity",
        r"\b(?:is|are|was|were|remains?|as)\s+(?:considered\s+|deemed\s+|treated\s+as\s+)?" + WIDE,
        300,
        listed=True,
    ),
    _behind(
        "country-wide entity",
        r"[\s,]{0,3}(?:did|do|does|has|have|failed)\s[^.;]{0,200}?\b(?:is|are|was|were|remains?)\s+" + WIDE,
    ),
    _before("country-wide entity", r"(?<!\bnot )\b" + WIDE + r"\s{0,3}:\s", 400, listed=True),
    _behind(
        "petitioner",
        r"[,\s]{0,3}(?:solicit(?:ó|aron)|presentó|presentaron)\s+(?:la\s+solicitud"
        r"|el\s+inicio)",
    ),
    _behind("petitioner", r"\s{0,2}(?:selaku|sebagai)\s+(?:Para\s+)?Pemohon\b"),
    _before("petitioner", r"\b(?:[Nn]guyên\s+đơn|[Pp]emohon)\s*(?:là|:|adalah)?\s*(?:Công\s+ty\s+)?\Z", 40),
    _behind(
        "petitioner",
        r"\((?:collectively,?\s+)?(?:hereinafter,?\s+)?[“\"‘']{0,2}(?:the\s+)?petitioners\b",
        260,
        listed=True,
    ),
    _behind("petitioner", r"[\s,]{0,3}\(?[“\"‘']{0,2}(?:the\s+|hereinafter,?\s+)?petitioner\b"),
    _behind("petitioner", r"\b(?:filed|submitted)\s+(?:[\w-]+\s+){0,5}petitions?\b", 110, listed=True),
    _before("petitioner", r"\b(?:filing|receipt)\s+of\s+(?:[\w-]+\s+){0,5}petitions?\b", 260, BY),
    _before("petitioner", r"\bpetitions?\b", 420, r"\b(?:filed|submitted|received)\b"),
    _before("petitioner", r"\bpetitioner\b(?!\)|['’])[\s,:(—-]{1,4}(?:is\s|was\s)?", 18, listed=True),
    _before("petitioner", r"\bpetitioners\b(?!\)|['’])[\s,:(—-]{1,4}", 160, listed=True),
    _before("respondent", IDENTIFIED, 260),
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
    _behind("successor", r"\bis\s+(?P<no>not\s+)?(?:a\s+|the\s+)?successor", 160),
    _before("predecessor", r"(?<!not )(?<!not the )(?<!not a )\bsuccessor-in-interest\s+(?:to|of)\s", 110),
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
        r"\b(?:respondents?|individual\w*\s+examin\w*|sold|sell|sales?|circumvent\w*|margin|rate|subsid\w+"
        r"|cooperat\w+|bona\s+fide"
        r"|single\s+entity|cross-owned|affiliat\w+|eligib\w+|questionnaire)\b",
        300,
    ),
)
RANK = (
    "petitioner", "country-wide entity", "review rescinded", "no shipments", "successor", "predecessor",
    "importer",
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
