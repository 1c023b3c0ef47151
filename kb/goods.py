"""Goods: the thesaurus, and what finds its entries in a text or by a tariff code."""

from kb.goods_match import GoodMatch, match_goods, match_product, vietnamese_name
from kb.thesaurus import Good, goods, goods_for_hs

__all__ = ["Good", "GoodMatch", "goods", "goods_for_hs", "match_goods", "match_product", "vietnamese_name"]
