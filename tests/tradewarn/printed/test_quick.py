import re

import pytest

from tradewarn.printed.needed import needed
from tradewarn.printed.quick import Wordings, lowered, quick

TEXTS = [
    "Anti-Dumping duties, ANTIDUMPING Duty; the dumping of Wire Rod in 2031 (12.5%)",
    "Thuế chống bán phá giá. THUẾ CHỐNG BÁN PHÁ GIÁ ngày 5 tháng 6",
    "İTHALATTA HAKSIZ REKABET, ithalatta haksız rekabet, dumpıng ſubſidy DUMPİNG",
    "Антидемпинговая ПОШЛИНА и пошлина",
    "HAKSIZ haksiz dumping DUMPING",
    "STRASSE straße K Å ẞ ﬆ",
    "",
]
PATTERNS = [
    r"\banti-?dumping\s+dut(?:y|ies)",
    r"(?P<a>dumping|subsidy)\s?(?P<b>\w*)",
    r"(?<![a-z])D[UMP]+ing\b|wire\s+ROD",
    r"(?:thuế|PHÁ GIÁ)",
    r"пошлин\w+",
    r"[A-Z]{3,9}\b",
    r"(?<=\()[\d.]+%",
    r"(\w)\1",
    r"\b|x",
    r"haksız|straße|[kå]|ſ",
    r"haks[ıa]z|DUMPİNG",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE])
@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_the_engine_finds(pattern, flags, text):
    plain, fast = re.compile(pattern, flags), quick(pattern, flags)
    for start in (0, 3, 20):
        for end in (10, 40, 1_000):
            found = [(m.span(), m.groups(), m.re) for m in fast.finditer(text, start, end)]
            assert found == [(m.span(), m.groups(), m.re) for m in plain.finditer(text, start, end)]
            one, other = fast.search(text, start, end), plain.search(text, start, end)
            assert (one and one.regs) == (other and other.regs)
    assert fast.sub("_", text) == plain.sub("_", text)


def test_a_long_text_is_read_as_a_short_one():
    text = "No word of it. " * 200 + "Anti-Dumping DUTY. " + "No word of it. " * 200
    assert [m[0] for m in quick(r"anti-dumping duty", re.IGNORECASE).finditer(text)] == ["Anti-Dumping DUTY"]


def test_what_a_match_gives_is_the_text_as_it_is_printed():
    match = quick(r"(?P<what>DUMPING) duty", re.IGNORECASE).search("a Dumping DUTY")
    assert match["what"] == "Dumping"


@pytest.mark.parametrize(
    "pattern", ["[À-Ỹ]", "(?-i:AD)x", "(?i:ad)x", r"[!-z]", "[ı-ň]", r"[A-Zđ-ỹ]", r"\N{DEGREE SIGN}"]
)
def test_a_pattern_that_means_something_else_in_lower_case_is_left_alone(pattern):
    assert lowered(pattern) is None


def test_escapes_and_named_groups_stay():
    assert lowered(r"\W\S\D\B\A(?P<No>X)(?P=No)[A-Z\W]\Z") == r"\W\S\D\B\A(?P<no>x)(?P=no)[a-z\W]\Z"


@pytest.mark.parametrize(
    "pattern, letters",
    [
        (r"\b(?:dumping|subsid\w+)\s+dut(?:y|ies)", {"dumping", "subsid"}),
        (r"(?:the\s+)?margin", {"margin"}),
        (r"(?:margin)?\d", set()),
        (r"(?:margin|\d)", set()),
        (r"(?:margin){2}", {"margin"}),
        (r"x(?!margin)", set()),
        (r"x(?=margin)", set()),
        (r"\d{4}[年년]", {"年", "년"}),
        (r"[ab]", set()),
        (r"a(?:b|c)d", set()),
        (r"(?>margin)s?", {"margin"}),
    ],
)
def test_the_letters_that_any_match_has(pattern, letters):
    assert set(needed(re.compile(pattern))) == letters


@pytest.mark.parametrize("text", TEXTS)
def test_wordings_find_what_one_pattern_of_them_finds(text):
    plain = re.compile("|".join(PATTERNS[:1] + PATTERNS[3:6]), re.IGNORECASE)
    found = [m.span() for m in Wordings(PATTERNS[:1] + PATTERNS[3:6]).finditer(text)]
    assert found == [m.span() for m in plain.finditer(text)]


def test_wordings_of_which_none_can_stand_there_find_nothing():
    assert not list(Wordings(["dumping", "phá giá"]).finditer("the weather of the week"))
