"""What a firm is told: its own rate, the others', or that it is out."""

import pytest


def test_a_named_firm_gets_its_own_rate(world, make, ask):
    rates = (make.rate("12.5", "Lotus Tile Joint Stock Company"), make.rate("40.1"))
    world.row("AU-1", [("order", 0, "affirmative", rates)])
    verdict = ask("Công ty Lotus Tile bị thuế gạch men bao nhiêu ở Úc?")
    assert verdict.verdict == "named"
    assert [r.rate for r in verdict.rates] == ["12.5"]


def test_a_firm_that_is_not_named_gets_the_rate_for_all_others(world, make, ask):
    rates = (make.rate("12.5", "Lotus Tile Joint Stock Company"), make.rate("40.1"))
    world.row("AU-1", [("order", 0, "affirmative", rates)])
    verdict = ask("gạch men sang Úc", company="Hoa Sen Xanh Co., Ltd.")
    assert verdict.verdict == "covered_all_others"
    assert [(r.rate, r.scope) for r in verdict.rates] == [("40.1", "all_others")]


def test_the_newest_rate_of_a_firm_applies(world, make, ask):
    world.row(
        "AU-1",
        [
            ("order", 0, "affirmative", (make.rate("12.5", "Lotus Tile JSC"),)),
            ("review-final", 500, "none", (make.rate("3.3", "Lotus Tile JSC"),)),
        ],
    )
    assert [r.rate for r in ask("gạch men sang Úc", company="Lotus Tile").rates] == ["3.3"]


def test_a_firm_taken_out_is_revoked_for_itself_alone(world, make, ask):
    world.notice("31-1", "order")
    world.notice(
        "33-1",
        "revocation-partial",
        days=500,
        text="The order is revoked for Lotus Tile Corporation (Lotus).",
    )
    for asked in ("Lotus Tile còn bị thuế gạch men ở Úc không", "lotus tile con bi thue gach men o uc khong"):
        verdict = ask(asked, company="Lotus Tile")
        assert verdict.verdict == "revoked"
        assert "Lotus Tile Corporation" in verdict.facts[0].quote
        assert any("doanh nghiệp khác" in c for c in verdict.caveats)
    assert ask("gạch men của tôi sang Úc có bị thuế không?").verdict == "covered_by_country"


def test_a_petitioner_is_not_named_as_an_exporter(world, make, ask):
    world.notice(
        "31-1", "order", companies=(make.firm("Southern Tile Company", role="petitioner", country=None),)
    )
    assert ask("ceramic tiles to Australia", company="Southern Tile").verdict == "covered_all_others"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vụ A-999-777 có nêu Công ty TNHH Alpha Ceramics không?", "Không tìm thấy A-999-777"),
        ("Is Alpha Ceramics Co., Ltd. named in case A-999-777?", "A-999-777 was not found"),
        ("Vụ A-999-777: gạch men của Alpha Ceramics sang Úc", "Không tìm thấy A-999-777"),
    ],
)
def test_a_number_that_no_record_bears_is_told_beside_the_firm(world, make, ask, question, told):
    world.notice("31-1", "initiation", companies=(make.firm("Alpha Ceramics Co., Ltd."),))
    verdict = ask(question)
    assert verdict.facts[0].source.ref == "31-1"
    assert verdict.summary.count(told) == 1


@pytest.mark.parametrize("question", ["gạch men SS304 sang Úc", "Công ty TNHH ABC123", "Vụ A-999-777"])
def test_what_only_looks_like_a_number_is_not_denied_nor_one_denied_twice(world, make, ask, question):
    world.notice("31-1", "initiation", companies=(make.firm("Công ty TNHH ABC123"),))
    assert ask(question).summary.count("Không tìm thấy") == ("A-999" in question)
