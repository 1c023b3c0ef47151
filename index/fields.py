"""What an engine is given of a record: its words, by part and group of languages, and its codes.

A record's words stand folded, and those with marks as they are too, so that an exact match
can count more while a question typed without marks still finds. A word is sought in as few
fields as will do: each is another list to go through. Records in the languages that questions
come in have their words in other fields than the rest, for the same letters are another word
there and weigh otherwise.
"""

from index.backend import AT_HOME, UNTOLD
from index.words import identifier, token_texts
from tradewarn.model import IndexEntry, Passage

ALL, MARKED = "all", "marked"  # all words of a record, and those of them that have marks
HOME, ABROAD = "home", "abroad"  # in a language of AT_HOME, or in another
GROUPS = (HOME, ABROAD)
PARTS = ("title", "keywords", ALL)  # `all` has the words of the other two and of the passages
NOTHING = "∅"  # the one token of a field that has none; no question can have it
NO_DAY = 0  # of a record without one: before all days
EXACT_VALUES = ("kind", "market", "country", "authority", "instrument", "stage", "language", "issue")
LEVELS = {"hs_chapter": 2, "hs_heading": 4}  # what is counted of a code, and its digits
CODES = ("identifier", "case_number", "hs", "hs_code")
HS_SHORTEST = 2


def group_of(language: str) -> str:
    """Tell in which group of fields the words of a language stand."""
    return HOME if language in AT_HOME else ABROAD


def field_of(group: str, part: str) -> str:
    """Name the field of a part of the records of a group."""
    return f"{group}_{part}"


def words_of(entry: IndexEntry) -> dict[str, str]:
    """Give the tokens of a record by field, parted by blanks.

    No field is empty: one engine weighs a word by all records and another by those that have the field,
    so all of them have it.
    """
    group = group_of(entry.language or UNTOLD)
    found = {field_of(one, part): "" for one in GROUPS for part in (*PARTS, MARKED)}
    for part, texts in texts_of(entry).items():
        tokens = [token_texts(text) for text in texts]
        found[field_of(group, part)] = " ".join(folded for _, folded in tokens)
        if part == ALL:
            found[field_of(group, MARKED)] = " ".join(marked for marked, _ in tokens)
    return {field: tokens if tokens.strip() else NOTHING for field, tokens in found.items()}


def day_of(entry: IndexEntry) -> int:
    """Give a record's day as a number that can be compared."""
    return entry.date.toordinal() if entry.date else NO_DAY


def texts_of(entry: IndexEntry) -> dict[str, list[str]]:
    """Give the texts of each part; a title that its first passage repeats counts once in `all`."""
    body = [passage.text for passage in fresh_parts(entry.passages)]
    repeated = bool(body) and begins_with(body[0], entry.title)
    whole = [*entry.keywords, *body] if repeated else [entry.title, *entry.keywords, *body]
    return {"title": [entry.title], "keywords": list(entry.keywords), "all": whole}


def begins_with(text: str, title: str) -> bool:
    """Tell whether a text begins with the words of a title, the last of them whole."""
    after = text[len(title) : len(title) + 1]
    return text.startswith(title) and not (title[-1:].isalnum() and after.isalnum())


def filter_terms(entry: IndexEntry) -> list[tuple[str, str]]:
    """List the exact values by which a record can be filtered, HS codes by every prefix."""
    terms: set[tuple[str, str]] = {("kind", entry.kind)}
    for field, value in (
        ("market", entry.market or UNTOLD),
        ("authority", entry.authority or UNTOLD),
        ("stage", entry.stage),
        ("language", entry.language or UNTOLD),
    ):
        if value:
            terms.add((field, value))
    terms.update(("country", country) for country in entry.countries or (UNTOLD,))
    terms.update(("instrument", instrument) for instrument in entry.instruments)
    terms.update(("issue", issue) for issue in entry.issues)
    terms.update(("case_number", identifier(number)) for number in entry.case_numbers)
    for code in entry.hs:
        terms.add(("hs_code", code))
        terms.update(("hs", code[:n]) for n in range(HS_SHORTEST, len(code) + 1))
    return sorted(terms)


def terms_of(entry: IndexEntry) -> list[tuple[str, str]]:
    """List all values by which a record can be found, filtered and counted."""
    borne = {identifier(number) for number in (entry.ref, *entry.case_numbers)} - {""}
    counted = {
        (level, code[:width]) for level, width in LEVELS.items() for code in entry.hs if len(code) >= width
    }
    return [*filter_terms(entry), *(("identifier", number) for number in sorted(borne)), *sorted(counted)]


def fresh_parts(passages: tuple[Passage, ...]) -> list[Passage]:
    """Cut the overlaps away, so that no word of a record counts twice."""
    fresh: list[Passage] = []
    page, end = 0, 0
    for passage in passages:
        if passage.page != page:
            page, end = passage.page, 0
        cut = max(0, min(end - passage.start, len(passage.text)))
        fresh.append(passage.model_copy(update={"text": passage.text[cut:]}) if cut else passage)
        end = max(end, passage.end)
    return fresh
