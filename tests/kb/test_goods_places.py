"""Modifiers of Vietnamese goods in any order, and goods that are only chosen by their words."""

import pytest

from kb.goods_match import match_goods


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("thép cuộn cán nguội không gỉ", "stainless-cold-rolled"),
        ("thep cuon can nguoi khong gi", "stainless-cold-rolled"),
        ("thép không gỉ cán nguội", "stainless-cold-rolled"),
        ("sợi polyester fine denier", "polyester-staple-fibre"),
        ("sợi polyester", "polyester-filament-yarn"),
        ("lốp xe nông nghiệp", "agricultural-tyres"),
        ("lốp xe", "tyres"),
        ("đũa tre", "chopsticks"),
        ("dua tre dung mot lan", "chopsticks"),
        ("đệm lò xo", "mattresses"),
    ],
)
def test_the_words_choose_the_goods(text, good):
    assert match_goods(text)[0].good.id == good


@pytest.mark.parametrize("text", ["thép cán nguội và thép không gỉ", "thép cán nguội, thép không gỉ"])
def test_the_modifiers_of_two_goods_are_not_put_together(text):
    assert "stainless-cold-rolled" not in {m.good.id for m in match_goods(text)}
    assert match_goods("mattresses")[0].good.vi == "đệm giường"
