"""Which kinds of understood parts narrow an answer, and which only raise what matches.

A part narrows only where the records bear the field reliably and what narrows was measured to
help (`docs/decisions/search.md`): nearly every notice has its market, origin, authority and day.
Codes stand in few abstracts, a stage is named in many words, and who asks for an anti-dumping order is
served by the same proceeding's other acts. Numbers are looked up by the index itself.
"""

FILTERS = frozenset({"market", "country", "authority", "date", "language", "without"})
KINDS = (
    "without",
    "case_number",
    "number",
    "authority",
    "date",
    "hs",
    "issue",
    "stage",
    "instrument",
    "language",
    "firm",
    "market",
    "country",
    "kind",
)
"""Every kind, the most specific first: of two readings of equally many letters the earlier one stands."""
