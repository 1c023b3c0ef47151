"""Documents whose day of publication nobody could read."""

from datetime import timedelta

import pytest

from tradewarn.model import Question
from warn.check import Checker


@pytest.fixture
def ask(world, make):
    def asked(question="", **fields):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=600))
        return checker.check(Question(question=question, **fields))

    return asked


@pytest.mark.parametrize(
    "question",
    ["gạch men sang Úc có bị thuế không", "gach men sang uc co bi thue khong", "ceramic tiles to Australia"],
)
def test_a_document_without_a_date_is_found_and_left_to_a_person(world, ask, question):
    world.notice("31-1", "initiation", publication_date=None)
    verdict = ask(question)
    assert verdict.verdict == "needs_review"
    assert [f.source.ref for f in verdict.facts] == ["31-1"]
    assert verdict.facts[0].source.date is None
    assert verdict.facts[0].quote
    assert any("31-1" in c for c in verdict.caveats)


def test_its_number_finds_it(world, ask):
    world.notice("2031/7", "initiation", publication_date=None, case_numbers=("EPR 999",))
    for number in ("EPR 999", "case 2031/7"):
        assert ask(number).verdict == "needs_review"


def test_the_firms_it_names_are_known(world, make, ask):
    firm = make.firm("Lotus Tile JSC")
    world.notice("31-1", "final", publication_date=None, companies=(firm,))
    verdict = ask("Lotus Tile có bị nêu tên ở Úc không")
    assert verdict.verdict == "needs_review"
    assert verdict.facts


def test_a_running_proceeding_decides_and_the_document_is_told_beside_it(world, ask):
    world.notice("31-1", "order")
    world.notice("31-2", "review-final", publication_date=None)
    verdict = ask("gạch men sang Úc")
    assert verdict.verdict == "covered_by_country"
    assert {f.source.ref for f in verdict.facts} == {"31-1", "31-2"}


def test_an_opening_without_a_date_may_be_newer_than_what_has_ended(world, ask):
    world.notice("31-1", "order")
    world.notice("31-2", "revocation", days=90)
    assert ask("gạch men sang Úc").verdict == "revoked"
    world.notice("31-3", "initiation", publication_date=None)
    assert ask("gạch men sang Úc").verdict == "needs_review"


def test_its_exclusions_are_used(world, ask):
    world.notice("31-1", "order", goods="frozen-warmwater-shrimp")
    asked = "breaded shrimp to Australia"
    assert ask(asked).verdict != "excluded"
    world.notice(
        "31-2",
        "other",
        goods="frozen-warmwater-shrimp",
        publication_date=None,
        scope={"exclude": ("breaded shrimp and prawns",)},
    )
    verdict = ask(asked)
    assert verdict.verdict == "excluded"
    assert verdict.facts[0].quote == "breaded shrimp and prawns"
    assert any("breaded shrimp and prawns" in c for c in ask("frozen shrimp to Australia").caveats)


def test_a_safeguard_without_origins_touches_goods_from_viet_nam(world, ask):
    world.notice("31-1", "initiation", origins=(), kinds=("SG",), publication_date=None, market="PH")
    assert ask("gạch men sang Philippines").verdict == "needs_review"


@pytest.mark.parametrize(
    "more", [{"origins": ("TH",)}, {"market": "CA"}, {"goods": "cement"}, {"partial": True}]
)
def test_what_is_about_others_is_still_no_record(world, ask, more):
    world.notice("31-1", "initiation", publication_date=None, **more)
    world.notice("31-2", "order", goods="mattresses")
    assert ask("gạch men sang Úc").verdict == "no_record"


def test_a_document_without_number_or_date_is_named_by_its_title(world, ask):
    world.notice("31-1", "initiation", publication_date=None, document_number=None, title="Tiles looked at")
    verdict = ask("ceramic tiles to Australia")
    assert any("“Tiles looked at”" in c for c in verdict.caveats)
    assert "n-31-1" not in " ".join([f.text for f in verdict.facts] + list(verdict.caveats))


def test_a_person_s_date_makes_it_a_step_of_its_case(world, make, ask):
    world.notice("31-1", "order", publication_date=None)
    assert ask("gạch men sang Úc").verdict == "needs_review"
    day = str(make.day)
    world.store.notices.correct("n-31-1", "publication_date", day, reviewer="an", at=f"{day}T00:00:00")
    assert ask("gạch men sang Úc").verdict == "covered_by_country"
