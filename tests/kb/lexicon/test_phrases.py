from pathlib import Path

import pytest
import yaml

from kb.goods_text import words_of
from kb.lexicon import equivalents, translated

PHRASES = yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_text("utf-8"))


def keys(text):
    return {word.key for word in words_of(text)}


def missing(phrase, wanted):
    english = [translated(phrase).text, *(name for e in equivalents(phrase) for name in e.en)]
    found = {key for name in english for key in keys(name)}
    return [one for one in wanted.split() if not any(keys(word) <= found for word in one.split("/"))]


@pytest.mark.parametrize(("phrase", "wanted"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_goods_that_nobody_listed_have_their_english_words(phrase, wanted):
    assert missing(phrase, wanted) == []
