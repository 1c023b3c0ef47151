"""Who takes a firm's place, and who is found not to."""

import pytest

from extract.companies.roles import role_of

SENTENCES = [
    (
        "Commerce determines that «Rift Glass Limited» is the successor-in-interest to Vale Glass Co.",
        "successor",
    ),
    ("Commerce finds that «Rift Glass Limited» is not the successor-in-interest to Vale Glass Co.", "party"),
    ("Commerce finds that Rift Glass Limited is not the successor-in-interest to «Vale Glass Co.»", "party"),
    ("Rift Glass Limited is the successor-in-interest to «Vale Glass Co.»", "predecessor"),
    ("«Rift Glass Limited» is not a successor, while Hill Glass Inc. is the successor.", "party"),
    ("Rift Glass Limited is not a successor, while «Hill Glass Inc.» is the successor.", "successor"),
]


@pytest.mark.parametrize(("sentence", "role"), SENTENCES)
def test_a_firm_said_not_to_be_the_successor_is_none(sentence, role):
    start, end = sentence.index("«"), sentence.index("»") - 1
    text = sentence.replace("«", "").replace("»", "")
    assert role_of(text, start, end, low=0, high=len(text)) == role
