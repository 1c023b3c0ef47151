"""The reviewed words of questions name only codes that there are."""

from fnmatch import fnmatchcase

from kb.asking import asked, capitals, codes, listed, slips
from kb.authorities import authorities
from kb.country_names import countries
from tradewarn.model import Instrument, Stage
from tradewarn.text import fold_words


def test_every_stage_pattern_meets_a_stage():
    patterns = [code for entry in asked("stages") for code in entry.codes if code != "own"]
    assert [p for p in patterns if not any(fnmatchcase(stage.value, p) for stage in Stage)] == []


def test_every_code_is_known():
    assert {c for e in asked("instruments") for c in e.codes} <= {i.value for i in Instrument}
    assert {c for e in asked("authorities") for c in e.codes} | set(capitals().values()) <= set(authorities())
    assert {c for e in asked("kinds") for c in e.codes} <= {"law", "notice", "case"}
    assert codes("usually_market") | codes("usually_origin") | codes("always_market") <= set(countries())


def test_a_slip_is_never_a_right_spelling_of_another_term():
    terms = {fold_words(w) for what in ("stages", "instruments") for e in asked(what) for w in e.words}
    typed = {slip for known in slips().values() for slip in known}
    assert typed & terms == set()


def test_no_sure_word_is_listed_as_doubtful_too():
    doubtful = listed("doubtful_instruments")
    sure = {" ".join(fold_words(w)) for e in asked("instruments") for w in e.words if not e.doubtful}
    assert sure & doubtful == set()
