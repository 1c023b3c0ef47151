"""Firms among many: what is found is what comparing all would find."""

import itertools

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kb.company_index import CompanyIndex
from kb.company_likeness import may_be_same
from kb.company_names import also_named, company_key
from kb.company_text import place_in
from kb.profiles import builtin_profiles
from tradewarn.text import fold_words

WORDS = ["Sao", "Mai", "Hoa", "Lan", "Ha", "Long", "Zandrel", "Zandrels", "Steel", "Pipe", "Thép", "Vietnam"]
FORMS = ["Co., Ltd.", "JSC", "Công ty Cổ phần", "Group", "", "(SMC)", "(Vietnam) Co., Ltd."]


@pytest.fixture(scope="module")
def keys(root):
    pairs = yaml.safe_load((root / "tests/kb/company_pairs.yaml").read_text(encoding="utf-8"))
    printed = {n for n in _strings(pairs) if 2 < len(n) < 120}
    printed |= {n for p in builtin_profiles() for n in p.companies}
    printed |= {f"{a} {b} {form}" for a, b in itertools.permutations(WORDS, 2) for form in FORMS}
    return [company_key(n) for n in sorted(printed)]


def _strings(data):
    if isinstance(data, str):
        yield data
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _strings(inner)


def test_every_firm_that_may_be_the_same_is_found(keys):
    index = CompanyIndex(keys)
    found = 0
    for key in keys[::7]:
        like = index.like(key)
        assert like == [k for k in keys if may_be_same(k, key)], key.name
        found += len(like)
    assert found > len(keys[::7]), "more than each one itself"


def test_a_firm_is_found_by_another_name_that_a_notice_prints(keys):
    index = CompanyIndex([also_named(company_key("Sao Mai JSC"), ["Blue Lotus Trading"]), *keys])
    (first, *_) = index.like(company_key("Blue Lotus"))
    assert first.name == "Sao Mai JSC"


@given(st.text("abdeghilmno", min_size=10, max_size=14), st.integers(0, 13), st.sampled_from("abdeghilmno"))
def test_a_slip_of_the_pen_is_found_wherever_it_is(word, at, letter):
    right, wrong = (
        company_key(f"{word} Co., Ltd."),
        company_key(f"{word[:at]}{letter}{word[at + 1 :]} Co., Ltd."),
    )
    assert bool(CompanyIndex([right]).like(wrong)) == may_be_same(right, wrong)


@given(st.lists(st.sampled_from([*WORDS, "SMC", "bán", "sang", "Mỹ"]), min_size=1, max_size=8))
def test_the_firms_in_a_text_are_all_that_stand_there(keys, words):
    text = fold_words(" ".join(words))
    assert CompanyIndex(keys).within(text) == [k for k in keys if place_in(k, text)[0] >= 0]


def test_a_firm_of_a_short_name_bears_other_words_of_its_own():
    full, short = company_key("Sao Mai Industrial Joint Stock Company (SAMICO)"), company_key("SAMICO")
    assert CompanyIndex([full, short]).of_short_name(short) == [full]
