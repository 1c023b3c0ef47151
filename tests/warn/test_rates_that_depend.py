"""Where the firm alone does not tell the rate: pairs with a producer, figures that differ."""

import pytest


@pytest.fixture
def pairs(world, make):
    return world.row(
        "AU-1",
        [
            (
                "order",
                0,
                "affirmative",
                (
                    make.rate("31.1", "Lotus Trading JSC", producer="Red Kiln Co., Ltd.", scope="pair"),
                    make.rate("14.3", "Lotus Trading JSC", producer="Blue Kiln Co., Ltd.", scope="pair"),
                    make.rate("40.1"),
                ),
            )
        ],
    )


def test_an_exporter_of_several_producers_is_told_each_rate_with_its_producer(pairs, ask):
    verdict = ask("ceramic tiles to Australia", company="Lotus Trading JSC")
    assert {(r.rate, r.producer) for r in verdict.rates} == {
        ("31.1", "Red Kiln Co., Ltd."),
        ("14.3", "Blue Kiln Co., Ltd."),
    }
    (caveat,) = [c for c in verdict.caveats if "depends on who made" in c]
    assert "Red Kiln" in caveat and "Blue Kiln" in caveat


def test_a_firm_that_only_makes_the_goods_has_the_rate_through_that_exporter_alone(pairs, ask):
    verdict = ask("gạch men sang Úc", company="Blue Kiln Co., Ltd.")
    assert [(r.rate, r.company) for r in verdict.rates] == [("14.3", "Lotus Trading JSC")]
    (caveat,) = [c for c in verdict.caveats if "vai trò nhà sản xuất" in c]
    assert "Lotus Trading JSC" in caveat


def test_a_firms_own_goods_and_those_of_another_are_both_told(world, make, ask):
    own = make.rate("5.0", "Lotus Trading JSC", producer="Lotus Trading JSC", scope="pair")
    other = make.rate("31.1", "Lotus Trading JSC", producer="Red Kiln Co., Ltd.", scope="pair")
    world.row("AU-1", [("order", 0, "affirmative", (own, other, make.rate("40.1")))])
    verdict = ask("ceramic tiles to Australia", company="Lotus Trading JSC")
    assert {r.rate for r in verdict.rates} == {"5.0", "31.1"}


def test_a_rate_that_a_correction_leaves_open_is_never_told_as_certain(world, make, ask):
    lotus = "Lotus Tile JSC"
    wrong, right = (make.rate(r, lotus, country="VN") for r in ("25.0", "23.7"))
    world.notice("31-1", "order", rates=(wrong, make.rate("40.1", country="VN")))
    world.notice("31-2", "correction", days=20, rates=(wrong, right), related_acts=("31-1",))
    verdict = ask("ceramic tiles to Australia", company=lotus)
    assert {r.rate for r in verdict.rates} == {"25.0", "23.7"}
    assert any("not certain" in c for c in verdict.caveats)
