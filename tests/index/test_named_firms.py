"""A firm is found under each of its names, whatever it is called in the question."""

from datetime import date

import pytest

from index.indexing import Indexer
from index.named_firms import firm_phrases
from index.search import Searcher
from index.understanding import understand

NAMED = "the review covers Vinh Hoan Corporation and others"
COMMON = "công ty cổ phần nào bị áp thuế, công ty nào không"


def firms(question):
    understood = understand(question, today=date(2026, 1, 1))
    return [(part.values[0], understood.quoted(part)) for part in understood.parts if part.kind == "firm"]


@pytest.mark.parametrize("question", ["Công ty Vĩnh Hoàn", "Công ty Cổ phần Vĩnh Hoàn bị áp thuế bao nhiêu"])
def test_a_record_that_names_the_firm_comes_before_those_that_say_company(engine, embedder, entry, question):
    backend = engine()
    records = [entry("n-1", NAMED, language="en")]
    records += [entry(f"v-{n}", COMMON, language="vi") for n in range(6)]
    Indexer(backend, embedder).add(records)
    understood = understand(question, today=date(2026, 1, 1))
    answer = Searcher(backend, embedder).search(question, understood=understood)
    assert answer.hits[0].id == "n-1"
    assert answer.hits[0].why.lexical_rank is not None


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Công ty Vĩnh Hoàn bị kiện", [("vinh-hoan", "Công ty Vĩnh Hoàn")]),
        ("Minh Phu Seafood Corp", [("minh-phu", "Minh Phu Seafood Corp")]),
        (
            "Công ty Minh Phú và Công ty Vĩnh Hoàn",
            [("minh-phu", "Công ty Minh Phú"), ("vinh-hoan", "Công ty Vĩnh Hoàn")],
        ),
        ("công ty Minh Phú xuất khẩu tôm", [("minh-phu", "công ty Minh Phú")]),
        ("Công ty CP Thủy sản Sao Băng Đỏ", [("Thủy sản Sao Băng Đỏ", "Công ty CP Thủy sản Sao Băng Đỏ")]),
        ("Công ty Dệt may Sao Băng ở Mỹ", [("Dệt may Sao Băng", "Công ty Dệt may Sao Băng")]),
        (
            "Công ty Sản xuất và Thương mại Sao Băng",
            [("Sao Băng", "Công ty Sản xuất và Thương mại Sao Băng")],
        ),
        ("Công ty TNHH “Sao Băng”?", [("Sao Băng", "Công ty TNHH “Sao Băng")]),
        ("công ty nào bị áp thuế", []),
        ("công ty", []),
    ],
)
def test_the_name_behind_its_form_is_read_whole_and_no_further(question, found):
    assert firms(question) == found


def test_a_name_with_more_own_words_is_another_firm():
    assert firms("Công ty TNHH Vĩnh Hoàn Mới")[0][0] == "Vĩnh Hoàn Mới"


def test_legal_forms_are_in_no_name_that_is_sought():
    understood = understand("Công ty Cổ phần Vĩnh Hoàn", today=date(2026, 1, 1))
    [part] = [part for part in understood.parts if part.kind == "firm"]
    words = {word for phrase in firm_phrases(part, understood.quoted(part)) for word in phrase.folded}
    assert {"vinh", "hoan"} <= words and words.isdisjoint({"corporation", "co", "phan", "cong", "ty"})
