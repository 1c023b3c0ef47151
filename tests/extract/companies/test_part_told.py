"""The part of a firm in sentences of twelve languages."""

from pathlib import Path

import pytest
import yaml

from extract.companies.part_told import part_in, part_told

SAID = yaml.safe_load(Path(__file__).with_name("roles.yaml").read_text(encoding="utf-8"))
CASES = [tuple(row) for part in SAID.values() for row in part]


@pytest.mark.parametrize(("language", "sentence", "role"), CASES)
def test_the_words_beside_a_name_tell_its_part(language, sentence, role):
    start, end = sentence.index("«"), sentence.index("»") - 1
    assert part_told(sentence.replace("«", "").replace("»", ""), start, end, language) == role


def test_words_of_another_sentence_tell_nothing():
    text = "bên yêu cầu rút đơn. Công ty An Bình bán thép; bên yêu cầu khác"
    assert part_told(text, 21, 36, "vi") == "party"
    assert part_told(text, 21, 36, "xx") == "party"


def test_of_several_places_the_one_that_says_most_decides():
    assert part_in("Acme Ltd sells nails. The applicant, Acme Ltd, asked.", "Acme Ltd", "en") == "petitioner"
