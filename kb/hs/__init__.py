"""Goods in words to tariff codes: candidates with a score and the reason, never a ruling.

`kb.hs.loaded` gives the classifier; nothing is imported here, since it takes scipy.
"""
