"""What the lexicon does with phrases written after it and before it was asked."""

from pathlib import Path

import yaml

from kb.goods_text import words_of
from kb.lexicon import equivalents, translated

UNSEEN = yaml.safe_load(Path(__file__).with_name("unseen.yaml").read_text("utf-8"))
LEAST = 0.9  # of the English words that a notice of such goods would have


def keys(text):
    return {word.key for word in words_of(text)}


def test_most_english_words_of_unseen_phrases_are_found():
    wanted, found = 0, 0
    for phrase, words in UNSEEN:
        english = [translated(phrase).text, *(name for e in equivalents(phrase) for name in e.en)]
        known = {key for name in english for key in keys(name)}
        for word in words.split():
            wanted += 1
            found += any(keys(one) <= known for one in word.split("/"))
    assert found / wanted >= LEAST, f"{found} of {wanted}"
