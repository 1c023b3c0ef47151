"""What was understood is shown as chips, each a link to the answer without it."""

from datetime import date

import pytest

from api.web.understood import meanings
from index.understanding import understand
from index.understanding.narrowing import shown
from index.understanding.policy import KINDS

TODAY = date(2026, 11, 22)


def told(text, language="vi", state=()):
    return meanings(language).of(shown(understand(text, today=TODAY)), state)


def test_each_part_is_named_in_the_language_of_the_page():
    (vi,), (en,) = told("sang Mỹ"), told("sang Mỹ", "en")
    assert (vi.value, en.value) == ("Hoa Kỳ", "United States")
    assert vi.name != en.name


def test_a_part_leads_to_the_page_without_it():
    state = (("q", "tôm sang Mỹ"), ("market", "EU"))
    (part,) = told("tôm sang Mỹ", state=state)
    assert part.leads_to == (*state, ("not", "market:US"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tháng 3/2024", "từ 01/03/2024 đến 31/03/2024"),
        ("sau 1/7/2025", "từ 02/07/2025"),
        ("trước năm 2020", "đến hết 31/12/2019"),
        ("HS 7208-7212", "7208 … 7212"),
        ("rà soát cuối kỳ", "“rà soát cuối kỳ”"),
        ("bằng tiếng Anh", "Tiếng Anh"),
        ("đe dọa gây thiệt hại", "Đe dọa gây thiệt hại (INJ-7)"),
        ("án lệ", "Tiền lệ"),
    ],
)
def test_values_are_said_in_words(text, value):
    assert [part.value for part in told(text)] == [value]


def test_every_kind_has_words():
    for language in ("vi", "en"):
        words = meanings(language)._words
        assert [kind for kind in KINDS if not words.has(f"understood.kind.{kind}")] == []


def test_the_page_shows_chips_that_take_a_part_off(client):
    page = client.get("/search?q=thép sang Mỹ").text
    assert "not=market%3AUS" in page
    assert "as_written=true" in page
    assert "Hoa Kỳ" in page


def test_a_part_taken_off_stays_off_and_can_come_back(client):
    page = client.get("/search?q=thép sang Mỹ&not=market:US").text
    assert "Hiểu lại cả câu hỏi" in page
    assert "not=market%3AUS&amp;not" not in page
    assert "Hiểu câu hỏi là" not in page


def test_as_written_shows_no_part(client):
    assert "Hiểu câu hỏi là" not in client.get("/search?q=thép sang Mỹ&as_written=true").text
