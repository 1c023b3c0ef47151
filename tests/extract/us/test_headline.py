import pytest

from extract.us.headline import parse, places
from kb.countries import country_code, find_countries


def take_apart(title):
    named = places(title, find_countries(title))
    parts = parse(title, named, start=0, end=len(title), code_of=country_code)
    words = lambda extents: [title[e.start : e.end] for e in extents]  # noqa: E731
    return (
        words(parts.goods),
        [p.code for p in parts.origins],
        words(parts.acts),
        [p.code for p in parts.others],
    )


@pytest.mark.parametrize(
    "title",
    [
        "Ceramic Door Knobs From Thailand: Final Results of Review",
        "Ceramic Door Knobs From Thailand; Final Results of Review",
        "Ceramic Door Knobs From Thailand Final Results of Review",
        "Ceramic Door Knobs from the Kingdom of Thailand: Final Results of Review",
        "Ceramic Door Knobs, From\nThailand: Final Results of Review",
        "Ceramic Door Knobs of Thailand: Final Results of Review",
    ],
)
def test_a_from_clause_parts_goods_and_act_whatever_the_punctuation(title):
    assert take_apart(title) == (["Ceramic Door Knobs"], ["TH"], ["Final Results of Review"], [])


@pytest.mark.parametrize(
    ("title", "origins"),
    [
        ("Tea From China, India, and the Socialist Republic of Vietnam: Orders", ["CN", "IN", "VN"]),
        ("Tea From the People's Republic of China and the Republic of Korea: Orders", ["CN", "KR"]),
        (
            "Tea From Bosnia and Herzegovina, Trinidad and Tobago, and Türkiye; Determinations",
            ["BA", "TT", "TR"],
        ),
        ("Tea From Mexico, and Turkey Scheduling of Full Five-Year Reviews", ["MX", "TR"]),
        ("Tea From the Russia Federation: Orders", ["RU"]),
    ],
)
def test_a_list_of_countries_is_read_to_its_end(title, origins):
    goods, found, acts, _ = take_apart(title)
    assert (goods, found) == (["Tea"], origins)
    assert len(acts) == 1


def test_a_name_that_no_country_bears_keeps_its_place_in_the_list():
    assert take_apart("Tea From India, Ruritania, and Mexico: Orders")[1] == ["IN", "", "MX"]
    assert take_apart("Tea From Ruritania: Orders")[:2] == (["Tea"], [""])


@pytest.mark.parametrize(
    ("title", "goods", "act"),
    [
        (
            "Initiation of Changed Circumstances Review: Tea From India",
            "Tea",
            "Initiation of Changed Circumstances Review",
        ),
        (
            "Antidumping Duty Order on Green Tea From India: Final Results of Sunset Review",
            "Green Tea",
            "Antidumping Duty Order on",
        ),
        (
            "Supplemental Initiation of Administrative Reviews of Certain Tea From India",
            "Certain Tea",
            "Supplemental Initiation of Administrative Reviews of",
        ),
        (
            "Door Frames and Parts Thereof: Preliminary Affirmative Countervailing Duty Determination",
            "Door Frames and Parts Thereof",
            "Preliminary Affirmative Countervailing Duty Determination",
        ),
    ],
)
def test_goods_may_stand_behind_the_act_or_without_an_origin(title, goods, act):
    found, _, acts, _ = take_apart(title)
    assert found == [goods]
    assert acts[0] == act


def test_several_goods_are_kept_apart_and_a_repeated_one_counts_once():
    goods, origins, _, _ = take_apart(
        "Green Tea From India; Black Tea From Kenya; and Green Tea From Japan: Final Results of Sunset Reviews"
    )
    assert goods == ["Green Tea", "Black Tea"]
    assert origins == ["IN", "KE", "JP"]


def test_a_country_in_the_act_is_no_origin():
    goods, origins, _, others = take_apart(
        "Tea From India: Final Affirmative Determination of Circumvention With Respect to Green Tea From Kenya"
    )
    assert (goods, origins, others) == (["Tea"], ["IN"], ["KE"])


def test_a_title_without_goods_has_none():
    goods, origins, acts, _ = take_apart("Initiation of Five-Year (Sunset) Reviews")
    assert (goods, origins) == ([], [])
    assert acts == ["Initiation of Five-Year (Sunset) Reviews"]


def test_the_formal_name_and_the_short_name_in_brackets_are_one_place():
    text = "made in the Socialist Republic of Vietnam (Vietnam) and sold"
    (place,) = places(text, find_countries(text))
    assert text[place.start : place.end] == "the Socialist Republic of Vietnam (Vietnam)"
