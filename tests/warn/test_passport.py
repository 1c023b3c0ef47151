"""A firm's passport: what is its own, what is only like it, and what is not found."""

from datetime import timedelta

import pytest

from warn.check import Checker


@pytest.fixture
def of(world, make):
    def asked(name, lang="en", days=1000):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=days))
        return checker.company(name, lang=lang)

    return asked


def test_it_gathers_a_firm_over_markets_with_its_rates_over_time(world, make, of):
    name = "Lotus Tile Joint Stock Company"
    steps = [
        ("prelim", 0, "affirmative", (make.rate("9.5", name),)),
        ("order", 200, "affirmative", (make.rate("12.5", name),)),
    ]
    world.row("AU-1", steps)
    world.row("EU-1", [("order", 300, "affirmative", (make.rate("7.1", "LOTUS TILE JSC"),))], market="EU")
    found = of("Lotus Tile")
    assert [a.importing_country for a in found.appearances] == ["EU", "AU"]
    assert {s.name for s in found.spellings} == {name, "LOTUS TILE JSC"}
    (australia,) = (a for a in found.appearances if a.importing_country == "AU")
    assert [m.rate for m in australia.measures] == ["9.5", "12.5"]
    assert all(f.quote for a in found.appearances for f in a.facts)
    assert [r.rate for r in australia.now] == ["12.5"]


def test_other_firms_of_a_proceeding_are_its_peers(world, make, of):
    rates = (make.rate("12.5", "Lotus Tile JSC"), make.rate("3.1", "River Brick Co., Ltd."))
    world.row("AU-1", [("order", 0, "affirmative", rates)])
    (one,) = of("Lotus Tile JSC").appearances
    assert one.peers == ("River Brick Co., Ltd.",)


def test_a_name_only_like_it_is_told_and_not_joined(world, make, of):
    rates = (make.rate("12.5", "Lotus Tile JSC"), make.rate("3.1", "Lotus Tile Hai Phong Pipe Co., Ltd."))
    world.row("AU-1", [("order", 0, "affirmative", rates)])
    found = of("Lotus Tile JSC")
    assert [s.name for s in found.spellings] == ["Lotus Tile JSC"]
    (one,) = found.appearances
    assert [m.rate for m in one.measures] == ["12.5"]


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "Không tìm thấy"), ("en", "was not found in the sources")]
)
def test_a_firm_that_no_record_names_is_not_found_and_the_sources_are_listed(world, make, of, lang, words):
    world.row("AU-1", [("order", 0, "affirmative", (make.rate("12.5", "Lotus Tile JSC"),))])
    found = of("Blue Lagoon Ceramics", lang)
    assert not found.appearances and not found.spellings
    assert words in found.summary and found.caveats and found.sources_loaded


def test_acts_after_the_day_are_not_told(world, make, of):
    world.row("AU-1", [("order", 200, "affirmative", (make.rate("12.5", "Lotus Tile JSC"),))])
    assert not of("Lotus Tile JSC", days=100).appearances
    assert of("Lotus Tile JSC", days=201).appearances


@pytest.mark.parametrize("name", ["Công ty TNHH", "Co., Ltd.", "???"])
def test_a_name_that_says_no_firm_of_its_own_is_told(world, of, name):
    world.notice("31-1", "order")
    assert not of(name).appearances
