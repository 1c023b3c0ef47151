import unicodedata
from collections import Counter

import pytest

from kb.data import load_yaml
from kb.lexicon_terms import KINDS, MOST, entry, files, lexicon, read, spoken
from tradewarn.errors import BadKnowledge

ENTRIES = {path.name: list(read(path)) for path in files()}
LEAST = 3000


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_file_has_a_source_and_a_kind(path):
    content = load_yaml(path)
    assert content["source"]
    assert content["kind"] in KINDS


@pytest.mark.parametrize("name", ENTRIES)
def test_words_are_composed_and_trimmed(name):
    raw = next(path for path in files() if path.name == name).read_text("utf-8")
    assert unicodedata.is_normalized("NFC", raw)
    for one in ENTRIES[name]:
        assert one.vi == " ".join(one.vi.split())
        assert spoken(one.vi)


@pytest.mark.parametrize("name", ENTRIES)
def test_english_is_plain_short_and_said_once(name):
    for one in ENTRIES[name]:
        for sense in one.senses:
            assert len(sense.en) <= MOST, one.vi
            assert len(set(sense.en)) == len(sense.en), one.vi
            assert all(e.isascii() and e == " ".join(e.split()) and len(e) < 50 for e in sense.en), one.vi
            assert all(spoken(near) for near in sense.near), one.vi


def test_no_word_stands_twice():
    counted = Counter(spoken(one.vi) for listed in ENTRIES.values() for one in listed)
    assert [word for word, count in counted.items() if count > 1] == []


def test_there_are_enough_of_them():
    assert sum(map(len, ENTRIES.values())) >= LEAST


def test_a_file_without_english_is_refused(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("source: ours\nkind: noun\nwords:\n  xe: []\n", "utf-8")
    with pytest.raises(BadKnowledge, match="xe"):
        list(read(bad))
    bad.write_text("kind: noun\nwords:\n  xe: [vehicles]\n", "utf-8")
    with pytest.raises(BadKnowledge, match="source"):
        list(read(bad))


def test_every_entry_can_be_reached():
    known = lexicon()
    reached = set(known.by_sound.values())
    assert reached == set(range(len(known.packed)))
    assert all(entry(number).senses for number in reached)
