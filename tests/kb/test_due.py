"""Whatever the rules say falls due has a name in both languages."""

import unicodedata

import pytest

from extract.cases.events import TERMS
from extract.deadlines.kinds import KINDS
from extract.forms.deadlines import TASKS
from kb.due import due_name, dues


@pytest.mark.parametrize(
    "what", sorted({*(w for w, _ in KINDS), *(w for _, w in TASKS), *TERMS, "measures expire"})
)
def test_what_the_rules_find_has_a_name(what):
    assert what in dues()


def test_vietnamese_names_are_vietnamese():
    for due in dues().values():
        assert due.vi != due.en and not due.vi.isascii(), due
        assert unicodedata.is_normalized("NFC", due.vi)


def test_a_kind_without_a_name_shows_itself():
    assert due_name("a word of the source", "vi") == "a word of the source"
