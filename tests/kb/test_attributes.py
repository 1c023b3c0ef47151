"""Attributes that exclude each other."""

import pytest

from kb.attributes import attributes, opposed


@pytest.mark.parametrize(
    ("said", "described", "words"),
    [
        ("tôm tươi", ["Frozen Shrimp"], ("tươi", "Frozen")),
        ("tom tuoi", ["Frozen Shrimp"], ("tuoi", "Frozen")),
        ("fresh fillets", ["phi lê đông lạnh"], ("fresh", "đông lạnh")),
        ("máy cắt cỏ chạy điện", ["Gas Powered Mowers"], ("chạy điện", "Gas Powered")),
        ("kệ bắt bu lông", ["Boltless Shelving"], ("bắt bu lông", "Boltless")),
        ("mac ao go", ["Steel hangers", "mắc áo thép"], ("go", "Steel")),
        ("ống thép đúc", ["Welded pipe"], ("ống thép đúc", "Welded")),
        ("lốp xe tải", ["Passenger vehicle tires"], ("xe tải", "Passenger vehicle")),
        ("plastic bags", ["Paper bags"], ("plastic", "Paper")),
    ],
)
def test_an_attribute_that_the_description_denies_is_told(said, described, words):
    assert opposed(said, *described) == words


@pytest.mark.parametrize(
    ("said", "described"),
    [
        ("tôm", ["Frozen Shrimp"]),
        ("tôm đông lạnh", ["Frozen Shrimp", "tôm đông lạnh"]),
        ("fresh shrimp", ["Shrimp"]),
        ("fresh fish", ["Fresh or frozen fish"]),
        ("ke khong bu long", ["Boltless shelving"]),
        ("túi giấy quai nhựa", ["Paper bags"]),
        ("tủ gỗ chân sắt", ["Wooden cabinets"]),
        ("lốp xe tải nhẹ", ["Passenger vehicle and light truck tires"]),
        ("đinh sắt", ["Steel nails"]),
        ("sản phẩm tuổi trẻ", ["Frozen shrimp"]),
    ],
)
def test_what_agrees_or_is_not_said_is_not_opposed(said, described):
    assert opposed(said, *described) is None


def test_the_longest_words_of_an_attribute_win():
    assert dict(attributes("kệ không bu lông")["assembly"]) == {"boltless": "không bu lông"}
    assert "seam" in attributes("ống thép không hàn")
    assert set(attributes("ống thép không hàn")["seam"]) == {"seamless"}
