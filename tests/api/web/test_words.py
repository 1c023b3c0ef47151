"""Both languages say everything, and nothing is said that no page shows."""

import re
import string
import unicodedata

import pytest

from api.web.words import LANGUAGES, Words

TABLES = {language: Words.load(language).table for language in LANGUAGES}
MARKS = re.compile(r"[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]", re.IGNORECASE)


def test_both_languages_have_every_key():
    assert set(TABLES["vi"]) == set(TABLES["en"])


def test_both_languages_take_the_same_values():
    def names(text):
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)

    for key, text in TABLES["vi"].items():
        assert names(text) == names(TABLES["en"][key]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_missing_or_decomposed(language):
    for key, text in TABLES[language].items():
        assert text and text == text.strip(), key
        assert text == unicodedata.normalize("NFC", text), key


def test_the_english_words_are_not_vietnamese():
    for key, text in TABLES["en"].items():
        assert not MARKS.search(text), key


def test_the_vietnamese_words_are_not_left_in_english():
    same = {k for k, v in TABLES["vi"].items() if v == TABLES["en"][k]}
    assert same == {"site.name"}


def test_every_key_that_a_template_names_has_words(root):
    used = set()
    for path in (root / "api" / "web" / "templates").iterdir():
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"""\bt\('([\w.]+)'[),]""", text))
        used |= {f"{key}.other" for key in re.findall(r"""\btn\('([\w.]+)'""", text)}
    assert len(used) > 100
    assert used <= set(TABLES["vi"])


def test_every_code_of_the_contract_has_words():
    from typing import get_args

    from tradewarn.model import CaseStatus, Notice, RateKind, RateScope, RelatedCountry, VerdictCode

    wanted = {f"verdict.{c}.{w}" for c in VerdictCode for w in ("title", "means")}
    wanted |= {f"rate_scope.{s}" for s in get_args(RateScope)}
    wanted |= {f"rate_kind.{k}" for k in get_args(RateKind)}
    wanted |= {f"case_status.{s}" for s in get_args(CaseStatus)}
    wanted |= {f"country_role.{r}" for r in get_args(RelatedCountry.model_fields["role"].annotation)}
    wanted |= {f"field.{f}" for f in Notice.model_fields.keys() - NOT_SHOWN}
    assert wanted <= set(TABLES["vi"])


NOT_SHOWN = {"id", "document", "pages", "parts", "partial", "status", "needs_review", "evidence"}


def test_a_number_takes_its_form():
    words = Words.load("en")
    assert words.count("search.found", 1) == "1 result"
    assert words.count("search.found", 1_200, "1,200") == "1,200 results"


def test_a_key_without_words_is_an_error():
    with pytest.raises(KeyError):
        Words.load("vi").say("no.such.key")
