"""Physical limits of goods, read as intervals."""

import pytest

from kb.limit_words import languages
from kb.limits import limits, number


def told(text, language):
    """Write each interval as mathematics does: ( and ) leave the end out."""
    return [
        f"{x.measure} {'[' if x.low_included else '('}{x.low or '-'}; {x.high or '-'}"
        f"{']' if x.high_included else ')'} {x.unit}"
        for x in limits(text, language=language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "a thickness of 4.75 mm or more but not exceeding 10 mm", ["thickness [4.75; 10] mm"]),
        (
            "en",
            "of a width of 600 mm or more and of a thickness of less than 4.75 mm",
            ["width [600; -) mm", "thickness (-; 4.75) mm"],
        ),
        ("en", "a thickness of more than 3 but not more than 9 mm", ["thickness (3; 9] mm"]),
        ("en", "reinforcing bar 8 mm to 50 mm in diameter", ["diameter [8; 50] mm"]),
        ("en", "thickness of between 0.3 and 0.5 millimeters", ["thickness [0.3; 0.5] mm"]),
        ("en", "1 1/2 inches or less in diameter", ["diameter (-; 1.5] in"]),
        (
            "en",
            "a width of 1,880 mm (74 inches) or more but not exceeding 2,000 mm (78.7 inches)",
            ["width [1880; 2000] mm"],
        ),
        (
            "en",
            "with an outside diameter not more than 406.4 mm and a wall thickness of 2 mm or more",
            ["outside_diameter (-; 406.4] mm", "wall_thickness [2; -) mm"],
        ),
        ("en", "8 mm or more thick and 600 mm or more wide", ["thickness [8; -) mm", "width [600; -) mm"]),
        ("en", "weighing 170 g/m2 or more", ["basis_weight [170; -) g/m2"]),
        ("vi", "chiều dày từ 1,2 đến 25,4 mm", ["thickness [1.2; 25.4] mm"]),
        (
            "vi",
            "chiều rộng không nhỏ hơn 1.250 mm, độ dày trên 0,16 mm",
            ["width [1250; -) mm", "thickness (0.16; -) mm"],
        ),
        ("fr", "d'une épaisseur supérieure à 3 mm mais n'excédant pas 4,75 mm", ["thickness (3; 4.75] mm"]),
        (
            "es",
            "de espesor inferior a 4,75 mm y ancho igual o superior a 600 mm",
            ["thickness (-; 4.75) mm", "width [600; -) mm"],
        ),
        ("pt", "de espessura igual ou superior a 0,5 mm, mas não superior a 1 mm", ["thickness [0.5; 1] mm"]),
        ("tr", "kalınlığı 4,75 mm veya daha fazla fakat 10 mm'yi geçmeyen", ["thickness [4.75; 10] mm"]),
        ("id", "ketebalan tidak kurang dari 0,20 mm tetapi tidak lebih dari 3 mm", ["thickness [0.2; 3] mm"]),
        ("ms", "lebar tidak melebihi 1,600 mm", ["width (-; 1600] mm"]),
        ("ru", "толщиной от 0,4 мм до 2 мм", ["thickness [0.4; 2] mm"]),
        ("zh", "厚度不小于4.75毫米但不超过10毫米", ["thickness [4.75; 10] mm"]),
        ("ko", "두께 4.75mm 이상 10mm 이하, 폭 600mm 미만", ["thickness [4.75; 10] mm", "width (-; 600) mm"]),
        (
            "th",
            "ความหนาตั้งแต่ 4.75 มม. แต่ไม่เกิน 10 มม. ความกว้าง 600 มม. ขึ้นไป",
            ["thickness [4.75; 10] mm", "width [600; -) mm"],
        ),
    ],
)
def test_a_limit_is_an_interval_in_each_language(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tiles not of a thickness greater than 4 mm",
        "of any thickness, whether or not over 4 mm",
        "a thickness of about 4 mm",
        "a thickness of more than 9 mm but less than 3 mm",
        "a thickness of more than 4 kg",
        "a rate of more than 5 mm",
        "sheets in 3 or more lots",
    ],
)
def test_what_is_not_plain_gives_no_limit(text):
    assert limits(text, language="en") == []


def test_two_limits_of_one_measure_that_are_alternatives_stay_two():
    assert told("a thickness of less than 5 mm or more than 9 mm", "en") == [
        "thickness (-; 5) mm",
        "thickness (9; -) mm",
    ]


def test_a_text_of_no_known_language_is_read_by_the_words_it_has():
    assert limits("chiều dày trên 4,75 mm") == limits("chiều dày trên 4,75 mm", language="vi")
    assert limits("ความหนาไม่เกิน 10 มม.") == limits("ความหนาไม่เกิน 10 มม.", language="th")


def test_every_word_of_every_language_is_a_word():
    """YAML reads a bare `no` or `~` as no word at all; each must have been put in quotes."""
    from kb.data import HOME, shipped_folder

    def leaves(data):
        if isinstance(data, dict):
            return [leaf for value in data.values() for leaf in leaves(value)]
        return [leaf for value in data for leaf in leaves(value)] if isinstance(data, list) else [data]

    for path, data in shipped_folder(str(HOME / "limit_words")):
        assert all(isinstance(leaf, str) and leaf for leaf in leaves(data)), path.name
    assert set(languages()) >= {"en", "vi", "fr", "es", "pt", "ms", "id", "tr", "zh", "ko", "ru", "th"}


def test_a_number_whose_language_is_not_known_is_not_read_where_its_mark_is_ambiguous():
    assert number("1,250", None) is None
    assert str(number("0,250", None)) == "0.250"
    assert str(number("1.250,5", None)) == "1250.5"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "chiều dày từ 1,2 mm đến dưới 10 mm", ["thickness [1.2; 10) mm"]),
        ("vi", "có chiều dày từ 1,2mm đến không quá 10mm", ["thickness [1.2; 10] mm"]),
        ("en", "thickness from 2 mm to less than 10 mm", ["thickness [2; 10) mm"]),
        ("en", "neither less than 2 mm nor more than 10 mm in thickness", ["thickness [2; 10] mm"]),
        ("es", "espesor de 2 mm a menos de 10 mm", ["thickness [2; 10) mm"]),
        ("pt", "espessura de 2 mm até menos de 10 mm", ["thickness [2; 10) mm"]),
    ],
)
def test_a_range_whose_upper_end_has_its_own_words_keeps_both_bounds(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "weighing 1,250 kg or more but less than 2.5 qm",
        "a thickness from 2 qm to less than 10 mm",
        "a thickness of 5 mm or more but less than 2 mm",
        "a thickness other than 5 mm or more",
    ],
)
def test_half_of_an_interval_is_no_limit(text):
    assert told(text, "en") == []
