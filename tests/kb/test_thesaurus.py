import csv
import re
import unicodedata

import pytest

from kb.goods import goods, goods_for_hs
from kb.thesaurus import Good

HEADING = re.compile(r"\d{4}|\d{6}")


def test_there_are_goods_of_every_sector():
    assert len(goods()) >= 200
    assert len({good.sector for good in goods().values()}) >= 12


def test_every_entry_has_names_codes_and_a_source():
    for good in goods().values():
        assert re.fullmatch(r"[a-z0-9-]+", good.id)
        assert good.en and good.vi and good.hs
        assert "HS" in good.note or "Harmonized System" in good.note
        assert all(HEADING.fullmatch(code) for code in (*good.hs, *good.hs_predecessors)), good.id


def test_names_are_composed_and_stand_once():
    for good in goods().values():
        for lang, names in good.names.items():
            assert len(names) == len(set(names)), (good.id, lang)
            assert all(unicodedata.is_normalized("NFC", name) and name == name.strip() for name in names)


def test_a_wider_kind_is_itself_an_entry():
    assert all(good.broader in goods() for good in goods().values() if good.broader)


def test_no_entry_knows_a_case_or_a_rate():
    for good in goods().values():
        text = " ".join([good.note, *(name for names in good.names.values() for name in names)])
        assert not re.search(r"[AC]-\d{3}-\d{3}|731-TA|\d+[.,]\d+ ?%", text), good.id


def test_every_code_is_in_the_nomenclature(real):
    path = real / "reference" / "hs2022_datasets.csv"
    if not path.exists():
        pytest.skip("no HS table here")
    with path.open(encoding="utf-8") as stream:
        known = {row["hscode"] for row in csv.DictReader(stream)}
    for good in goods().values():
        assert set(good.hs) <= known, good.id
        assert not set(good.hs_predecessors) & known, good.id


@pytest.mark.parametrize(
    ("digits", "first"),
    [
        ("030617", "frozen-warmwater-shrimp"),
        ("0306170004", "frozen-warmwater-shrimp"),
        ("030613", "frozen-warmwater-shrimp"),
        ("040900", "raw-honey"),
        ("482369", "paper-plates"),
        ("392321", "pe-carrier-bags"),
        ("401140", "motorcycle-tyres"),
        ("7208", "hot-rolled-steel"),
        ("7604", "aluminium-extrusions"),
        ("854140", "solar-cells"),
    ],
)
def test_a_code_finds_its_goods_first(digits, first):
    assert goods_for_hs(digits)[0].id == first


@pytest.mark.parametrize("digits", ["990000", "12", "", "x"])
def test_an_unknown_code_finds_nothing(digits):
    assert goods_for_hs(digits) == []


def test_a_good_is_immutable():
    good = next(iter(goods().values()))
    assert isinstance(good, Good)
    with pytest.raises(AttributeError):
        good.en = "other"
    with pytest.raises(TypeError):
        goods()["x"] = good


@pytest.mark.parametrize(
    "narrow", ["partially-oriented-yarn", "polyester-textured-yarn", "high-tenacity-yarn"]
)
def test_kinds_of_polyester_filament_yarn_are_within_it_and_none_within_another(narrow):
    assert goods()[narrow].broader == "polyester-filament-yarn"
    assert goods()["polyester-filament-yarn"].broader is None
