"""Which kinds of understood parts narrow an answer, and which only raise what matches.

A part narrows only where the records bear the field reliably: nearly every notice has its
market, origin, authority, instruments and day, while codes stand in few abstracts and a
stage is named in many words. Numbers are looked up by the index itself.
"""

FILTERS = frozenset({"market", "country", "authority", "instrument", "date", "language"})
KINDS = (
    "case_number",
    "number",
    "authority",
    "date",
    "hs",
    "stage",
    "instrument",
    "language",
    "firm",
    "market",
    "country",
    "kind",
)
"""Every kind, the most specific first: of two readings of equally many letters the earlier one stands."""
