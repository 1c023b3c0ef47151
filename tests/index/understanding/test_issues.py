"""Legal issues that a question names: which words are taken for one, and what they do to an answer."""

from datetime import date
from pathlib import Path

import pytest

from index.backends.embedded import EmbeddedIndex
from index.entries import entry_from_precedent
from index.expansion import known_names
from index.indexing import Indexer
from index.search import Searcher
from index.understanding import Removal, understand
from index.understanding.parts import PRECEDENT
from index.understanding.reading import keys_of
from kb.data import HOME
from kb.instruments import instruments
from kb.issues import legal_issues
from kb.loading import load
from kb.stages import stages

TODAY = date(2026, 11, 22)
ENOUGH_LOOKED_AT = 5


def parts(text):
    return understand(text, today=TODAY).parts


def issues(text):
    return {code for part in parts(text) if part.kind == "issue" for code in part.values}


@pytest.mark.parametrize("issue", legal_issues().values(), ids=lambda i: i.code)
def test_every_issue_is_understood_by_each_word_that_names_it_and_by_no_other(issue):
    assert issue.asked
    assert {word for word in issue.asked if issues(word) != {issue.code}} == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("có tình huống khẩn cấp với túi giấy không", "PRO-2"),
        ("tinh huong khan cap tui giay", "PRO-2"),
        ("đe doạ gây thiệt hại", "INJ-7"),
        ("de doa gay thiet hai", "INJ-7"),
        ("quy chế nền kinh tế thị trường", "NME-1"),
        ("non market economies", "NME-1"),
        ("the Vietnam-wide rate", "NME-3"),
        ("a particular market situtation", "NV-3"),
    ],
)
def test_an_issue_is_understood_with_and_without_marks_and_misspelt(text, code):
    assert issues(text) == {code}
    assert not any(part.filters for part in parts(text) if part.kind == "issue")


@pytest.mark.parametrize(
    "text",
    [
        "lẩn tránh",
        "circumvention inquiry",
        "rà soát cuối kỳ",
        "new shipper review",
        "changed circumstances",
        "phạm vi sản phẩm",
        "anti-absorption",
        "con tôm hơi to",
        "tự chứng nhận xuất xứ",
        "cơ quan công an",
        "cơ quan công đoàn",
        "co quan cong doan",
        "cơ quan công ích",
        "cơ quan công lập",
        "cơ quan công vụ",
        "cơ quan công khai dữ liệu",
        "cơ quan công nhận chất lượng",
        "lấy mẫu nước",
        "lấy mẫu máu",
        "soil sampling",
        "sampling of water",
        "public interest litigation",
        "tree saplings",
        "không phải zeroing",
        "except critical circumstances",
    ],
)
def test_stages_remedies_and_other_words_are_no_issue(text):
    assert issues(text) == set()


def test_no_word_of_an_issue_is_the_name_of_a_stage_or_remedy():
    known = [*instruments().values(), *stages().values()]
    named = {name for one in known for name in (one.en, one.vi, *one.words_en, *one.words_vi)}
    asked = {keys_of(word) for issue in legal_issues().values() for word in issue.asked}
    assert asked & {keys_of(name) for name in named} == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("án lệ về zeroing", True),
        ("tien le zeroing", True),
        ("precedents on zeroing", True),
        ("mức thuế chưa từng có tiền lệ", False),
        ("an unprecedented surge", False),
        ("luật quản lý ngoại thương", False),
    ],
)
def test_precedents_are_asked_for_in_so_many_words(text, wanted):
    assert any(part.label == PRECEDENT for part in parts(text)) is wanted


# -- what it does to an answer


@pytest.fixture(scope="module")
def searcher(tmp_path_factory):
    backend = EmbeddedIndex(tmp_path_factory.mktemp("precedents") / "index")
    Indexer(backend).add([entry_from_precedent(p) for p in load(HOME / "precedents.yaml").precedents])
    yield Searcher(backend, expand=known_names)
    backend.close()


def needs():
    lines = Path(__file__).with_name("issue_needs.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if " | " in line]


def share(searcher, text, code, removed=()):
    """Tell how many of the best answers deal with the issue, of as many as can."""
    held = [p for p in load(HOME / "precedents.yaml").precedents if code in p.issues]
    one = understand(text, today=TODAY).without(removed)
    hits = searcher.search(text, mode="lexical", limit=ENOUGH_LOOKED_AT, understood=one).hits
    return sum(code in hit.issues for hit in hits) / min(ENOUGH_LOOKED_AT, len(held))


def test_a_need_that_names_its_issue_is_answered_by_what_deals_with_it(searcher):
    named = [(text, code) for text, code in needs() if code in issues(text)]
    with_it = [share(searcher, text, code) for text, code in named]
    without = [share(searcher, text, code, [Removal("issue")]) for text, code in named]
    assert all(a >= b for a, b in zip(with_it, without, strict=True))
    assert sum(with_it) > sum(without)


def test_precedents_asked_for_stand_before_notices_in_the_same_words(entry, tmp_path):
    held = load(HOME / "precedents.yaml").precedents
    zeroing = next(p for p in held if "CMP-1" in p.issues)
    notice = entry("n-1", f"{zeroing.case}. {zeroing.point} zeroing zeroing", title="Zeroing")
    backend = EmbeddedIndex(tmp_path / "index")
    Indexer(backend).add([notice, entry_from_precedent(zeroing)])
    found = Searcher(backend)
    for text, first in (("zeroing", "n-1"), ("án lệ về zeroing", zeroing.id)):
        one = understand(text, today=TODAY).without([Removal("issue")])
        assert found.search(text, mode="lexical", understood=one).hits[0].id == first
    backend.close()


def test_an_issue_taken_off_raises_nothing(searcher):
    text = "án lệ zeroing và thuế suất riêng rẽ"
    one = understand(text, today=TODAY).without([Removal("issue", "CMP-1")])
    assert [p.values for p in one.parts if p.kind == "issue"] == [("NME-3",)]
    one = one.without([Removal("issue"), Removal("kind")])
    plain = searcher.search(text, mode="lexical").hits
    assert searcher.search(text, mode="lexical", understood=one).hits == plain


def test_a_need_in_other_words_is_never_taken_for_another_issue():
    wrong = {text: issues(text) for text, code in needs() if not issues(text) <= {code}}
    assert wrong == {}
