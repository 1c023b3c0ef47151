"""Questions of our own are understood as people mean them: what narrows an answer is right."""

import re
import unicodedata
from collections import Counter
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from index.understanding import understand
from index.words import identifier
from tradewarn.text import fold_words

TODAY = date(2026, 11, 22)
EXPECTED = re.compile(r"~?[a-z_]+:(?:(?! ~?[a-z_]+:).)+")


def questions():
    """Give each question with what is wanted of it: kind, value, and whether it may be doubtful."""
    for line in Path(__file__).with_name("questions.txt").read_text(encoding="utf-8").splitlines():
        if " | " in line:
            text, wanted = line.rsplit(" | ", 1)
            found = [w.split(":", 1) for w in EXPECTED.findall(wanted)]
            yield text, [(kind.lstrip("~"), value, kind.startswith("~")) for kind, value in found]


def meets(kind, wanted, part):
    """Tell whether a part is what was wanted."""
    if part.kind != kind:
        return False
    if kind == "date":
        return "..".join(part.values) == wanted
    if kind == "stage":
        return all(any(fnmatchcase(v, p) for p in wanted.split("|")) for v in part.values)
    if kind in ("number", "case_number"):
        return identifier(wanted) in map(identifier, part.values)
    if kind == "firm":
        return fold_words(part.values[0].replace("-", " ")) == fold_words(wanted)
    return wanted in part.values


def faults(text, wanted):
    """Count what is missed, and what is understood for sure that was not wanted."""
    understood = understand(text, today=TODAY)
    joined = " ".join([*map(understood.quoted, understood.parts), understood.rest])
    assert Counter(fold_words(joined)) == Counter(fold_words(text)), text
    found, missed, wrong = 0, [], []
    for kind, value, doubtful in wanted:
        hits = [part for part in understood.parts if meets(kind, value, part)]
        if any(part.sure for part in hits):
            found += 1
        elif not doubtful:
            missed.append(f"{text}: {kind}:{value}")
    for part in understood.parts:
        if part.sure and not any(meets(kind, value, part) for kind, value, _ in wanted):
            wrong.append(f"{text}: {part.kind} {part.values}")
    return found, missed, wrong


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_our_questions_are_understood(form):
    found, missed, wrong = 0, [], []
    for text, wanted in questions():
        one = faults(unicodedata.normalize(form, text), wanted)
        found, missed, wrong = found + one[0], missed + one[1], wrong + one[2]
    assert len(wrong) <= 0.02 * found, wrong
    assert len(missed) <= 0.03 * found, missed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mật ong nguyên chất", None),
        ("mặt ông ấy", None),
        ("is my product covered", None),
        ("dumpling filling", None),
        ("mẹ tự về quê", None),
        ("hàng Việt Nam này", "date"),
        ("dệt may 2024 việt nam", "market"),
        ("tờ khai 2024 tấn trị giá 482369 USD", "hs"),
        ("gọi số 0901234567", "hs"),
        ("công ty luật", "kind"),
        ("tôm của công dân Việt Nam", "country"),
        ("điều tra cá tra", "authority"),
    ],
)
def test_other_words_never_narrow_an_answer(text, kind):
    parts = understand(text, today=TODAY).parts
    assert not [part for part in parts if part.filters and kind in (None, part.kind)]


@pytest.mark.parametrize(
    "text",
    ["A-552-801", "A–552–801", "A—552‑801", "A552801", "a-552-801", "A 552 801"],
)
def test_a_case_number_is_one_in_any_dash(text):
    (part,) = understand(f"tôm {text} 2020", today=TODAY).parts[:1]
    assert (part.kind, part.values) == ("case_number", ("A-552-801",))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("chương 72", ("72",)),
        ("chapter 3", ("03",)),
        ("heading 7208", ("7208",)),
        ("0306.17", ("030617",)),
        ("HS 7208 51", ("720851",)),
        ("mã HS 76", ("76",)),
        ("HS 7208-7211", ("7208", "7209", "7210", "7211")),
        ("HTS 4412.31.0620", ("4412310620",)),
    ],
)
def test_a_tariff_code_may_have_any_length(text, codes):
    (part,) = understand(text, today=TODAY).parts
    assert (part.kind, part.values, part.sure) == ("hs", codes, True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tháng 3/2024", "2024-03-01", "2024-03-31"),
        ("từ 2019 đến 2021", "2019-01-01", "2021-12-31"),
        ("2019–2021", "2019-01-01", "2021-12-31"),
        ("quý II/2020", "2020-04-01", "2020-06-30"),
        ("sau 1/7/2025", "2025-07-02", ""),
        ("since May 2024", "2024-05-01", ""),
        ("before March 3, 2020", "", "2020-03-02"),
        ("từ năm 2020 đến nay", "2020-01-01", ""),
        ("6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("quý trước", "2026-07-01", "2026-09-30"),
        ("past two years", "2024-11-22", "2026-11-22"),
        ("ngày 31 tháng 1 năm 2024", "2024-01-31", "2024-01-31"),
    ],
)
def test_a_period_has_its_first_and_last_day(text, first, last):
    (part,) = understand(text, today=TODAY).parts
    assert (part.kind, part.values, part.sure) == ("date", (first, last), True)


@pytest.mark.parametrize("text", ["31/2/2024", "tháng 13/2024", "ngày 0 tháng 0 năm 2024"])
def test_a_day_that_does_not_exist_is_no_day(text):
    assert all(
        len(p.values) != 2 or p.values[0][:7] != "2024-13" for p in understand(text, today=TODAY).parts
    )


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("tôm từ Trung Quốc sang Mỹ", {"CN": "country", "US": "market"}),
        ("Việt Nam bị Mỹ điều tra", {"VN": "country", "US": "market"}),
        ("Việt Nam điều tra thép từ Thái Lan", {"VN": "market", "TH": "country"}),
        (
            "US investigation on Chinese goods completed in Vietnam",
            {"US": "market", "CN": "country", "VN": "country"},
        ),
        ("paper plates Vietnam antidumping review", {"VN": "country"}),
        ("nhập khẩu vào Ấn Độ và Úc", {"IN": "market", "AU": "market"}),
        ("Indian investigation on fibreboard", {"IN": "market"}),
    ],
)
def test_the_words_beside_a_country_tell_its_side(text, sides):
    parts = understand(text, today=TODAY).parts
    assert {p.values[0]: p.kind for p in parts if p.kind in ("market", "country")} == sides


def test_goods_before_a_country_leave_its_side_in_doubt():
    (part,) = understand("gỗ thanh định hình Brazil", today=TODAY).parts
    assert (part.values, part.sure, part.filters) == (("BR",), False, False)


@pytest.mark.parametrize("text", ["lẫn tránh", "lan tranh", "LẨN TRÁNH", "lẩn chánh", "anti-circumventoin"])
def test_slips_of_our_terms_are_mended(text):
    (part,) = understand(text, today=TODAY).parts
    assert (part.kind, part.values) == ("instrument", ("AC",))


def test_stages_of_one_question_narrow_each_other():
    parts = understand("khởi xướng, rà soát cuối kỳ", today=TODAY).parts
    assert {p.values for p in parts} == {("sunset-institution",)}


def test_in_a_pasted_page_nothing_is_sure():
    page = "Mỹ điều tra chống bán phá giá tôm Việt Nam năm 2024. " * 10
    assert not any(part.sure or part.filters for part in understand(page, today=TODAY).parts)
