"""Questions on several goods for several markets, and on goods made of others' inputs."""

from datetime import timedelta

import pytest

from tradewarn.model import Question
from warn.check import Checker
from warn.made_from import input_spans
from warn.named_goods import named_goods
from warn.parts import parts


@pytest.fixture
def ask(world, make):
    def asked(question="", **fields):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=500))
        return checker.check(Question(question=question, **fields))

    return asked


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("gạch men sang Úc và túi giấy sang Canada", 2),
        ("gach men sang Uc va tui giay sang Canada", 2),
        ("ceramic tiles to Australia and paper bags to Canada", 2),
        ("sang Úc tôi bán gạch men, sang Canada tôi bán túi giấy", 2),
        ("gạch men và túi giấy sang Úc và Canada", 2),
        ("gạch men và túi giấy sang Úc", 1),
        ("gạch men sang Úc và Canada", 1),
        ("tôm HS 0306.17 sang Úc, HS 4819.30 sang Canada", 2),
        ("gạch men sang Úc", 1),
        ("gạch men sang Úc và vòng xoắn qz sang Canada", 2),
        ("vòng xoắn qz sang Úc và gạch men sang Canada", 2),
        ("ceramic tiles to Australia and gizmos to Canada", 2),
        ("gạch men sang Úc, túi giấy sang Canada và vòng xoắn qz sang EU", 3),
        ("gạch men sang Úc và sang Canada", 1),
        ("gạch men sang Úc và cũng sang Canada", 1),
        ("gạch men sang Úc và sau đó tái xuất sang Canada", 1),
        ("gạch men sang Úc có bị thuế không và sang Canada thì sao", 1),
        ("ceramic tiles to Australia and also to Canada", 1),
        ("we plan to ship to Australia ceramic tiles and to Canada", 1),
    ],
)
def test_a_question_is_parted_where_goods_and_markets_are_paired(question, count):
    assert len(parts(question)) == count


@pytest.mark.parametrize(
    "question",
    [
        "gạch men sang Úc và túi giấy sang Canada",
        "gach men sang Uc va tui giay sang Canada",
        "ceramic tiles to Australia and paper bags to Canada",
    ],
)
def test_each_good_is_answered_for_its_own_market_alone(world, make, ask, question):
    world.notice("31-1", "order", goods="paper-bags")  # of Australia: nobody asks
    world.notice("31-2", "order", goods="paper-bags", market="CA", rates=(make.rate("7.5"),))
    verdict = ask(question)
    assert verdict.verdict == "covered_by_country"
    assert [f.source.ref for f in verdict.facts] == ["31-2"]
    assert ("gạch men" if verdict.language == "vi" else "tiles") in verdict.summary.lower()
    assert [r.rate for r in verdict.rates] == ["7.5"]
    assert any("7.5" not in c and ("túi giấy" in c or "Bags" in c) for c in verdict.caveats)


def test_goods_beside_others_are_not_denied_by_their_words():
    named = {m.good.id for m in named_goods("bao dệt PP sang Úc và túi PE sang Úc")}
    assert named == {"laminated-woven-sacks", "pe-carrier-bags"}


@pytest.mark.parametrize(
    ("question", "inputs"),
    [
        ("mua thép cán nóng Trung Quốc, cán nguội rồi bán sang Mỹ", "mua thép cán nóng Trung Quốc"),
        ("buy hot-rolled steel from China, cold-roll it, sell to the US", "buy hot-rolled steel from China"),
        ("thép cán nóng nhập từ Trung Quốc rồi mạ kẽm xuất Mỹ", "thép cán nóng nhập từ Trung Quốc"),
        ("cold-rolled steel made from Chinese hot-rolled steel", "made from Chinese hot-rolled steel"),
        ("tủ bếp gỗ dán Trung Quốc lắp ráp ở Việt Nam bán sang Mỹ", "gỗ dán Trung Quốc"),
        ("hot-rolled steel from China to the US", ""),
        ("thép cán nóng Trung Quốc sang Mỹ", ""),
        ("garden hoses from Viet Nam in Brazil in mangueiras de jardim", ""),
    ],
)
def test_what_is_bought_abroad_is_told_from_what_is_made_of_it(question, inputs):
    assert [question[a:b] for a, b in input_spans(question)] == ([inputs] if inputs else [])


def test_inputs_processing_and_market_find_the_circumvention_finding_of_these_inputs(world, make, ask):
    for number, country in (("31-1", "CN"), ("31-2", "KR")):
        world.notice(
            number,
            "circumvention-final",
            days=0 if country == "CN" else 90,
            market="US",
            kinds=("AC",),
            goods="cold-rolled-steel",
            title="Steel: Final Affirmative Determination of Circumvention",
            origins=(country,),
            related_countries=(make.related(country, "order"), make.related("VN", "inquiry")),
        )
    for question in (
        "mua thép cán nóng Trung Quốc, cán nguội ở Việt Nam rồi bán sang Mỹ",
        "mua thep can nong Trung Quoc, can nguoi o Viet Nam roi ban sang My",
        "buy hot-rolled steel from China, cold-roll it in Viet Nam, sell to the US",
    ):
        verdict = ask(question)
        assert verdict.verdict == "covered_by_country", question
        assert verdict.facts[0].source.ref == "31-1"


def test_what_was_made_of_inputs_named_before_a_comma_is_the_goods():
    question = "bought Chinese hot-rolled coil, made pipes in Vietnam, ship to USA"
    assert [question[a:b] for a, b in input_spans(question)] == ["bought Chinese hot-rolled coil"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("gạch men sang Úc và vòng xoắn qz sang Canada", "“vòng xoắn qz”"),
        ("vòng xoắn qz sang Canada và gạch men sang Úc", "“vòng xoắn qz”"),
        ("ceramic tiles to Australia and gizmos to Canada", "the goods “gizmos” are not understood"),
    ],
)
def test_a_part_whose_goods_are_not_understood_is_told(world, ask, question, words):
    world.notice("31-1", "order")
    world.notice("31-2", "order", market="CA")  # of tiles in Canada: nobody asks
    verdict = ask(question)
    assert verdict.verdict == "covered_by_country"
    assert words in verdict.summary
    assert [f.source.ref for f in verdict.facts] == ["31-1"]
