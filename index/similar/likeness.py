"""What two notices have in common, how much it counts, and how it is said."""

from collections.abc import Sequence
from typing import Literal

from index.saved.reasons import filter_words
from tradewarn.model import IndexEntry, Likeness

HEADING = 4  # digits of an HS heading: the same goods have other lines in each tariff
WEIGHTS = {
    "words": 3.0,
    "hs": 2.0,
    "nearness": 1.5,
    "issues": 1.0,
    "countries": 0.6,
    "instruments": 0.6,
    "market": 0.3,
    "stage": 0.2,
}
"""The goods decide; who is concerned, by what and where only orders those of like goods."""
Lang = Literal["vi", "en"]


def shared(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Give what both have, in the order of the first."""
    held = set(other)
    return tuple(dict.fromkeys(value for value in one if value in held))


def headings(codes: Sequence[str]) -> tuple[str, ...]:
    """Give the HS headings of codes."""
    return tuple(dict.fromkeys(code[:HEADING] for code in codes if len(code) >= HEADING))


def likeness(
    one: IndexEntry, other: IndexEntry, *, words: Sequence[str], nearness: float | None, close: bool
) -> Likeness:
    """Tell what two notices have in common; `close` says that their texts are near, as such notices go."""
    common = {
        "hs": shared(headings(one.hs), headings(other.hs)),
        "countries": shared(one.countries, other.countries),
        "instruments": shared(one.instruments, other.instruments),
        "issues": shared(one.issues, other.issues),
    }
    market = one.market if one.market == other.market else None
    stage = one.stage if one.stage == other.stage else None
    vi, en = (_said(common, words, market, stage, close, lang) for lang in ("vi", "en"))
    return Likeness(
        words=tuple(words),
        **common,
        market=market,
        stage=stage,
        nearness=None if nearness is None else round(nearness, 4),
        text_vi=vi,
        text_en=en,
    )


def score(like: Likeness, one: IndexEntry, *, words: float, near: float) -> float:
    """Add up what two notices have in common.

    Args:
        like: What it is.
        one: The notice that others are like.
        words: How well the words of its goods are found, 0 to 1.
        near: How near the texts are among those looked at, 0 to 1.
    """
    parts = {
        "words": words,
        "hs": _share(like.hs, headings(one.hs)),
        "nearness": near,
        "issues": _share(like.issues, one.issues),
        "countries": float(bool(like.countries)),
        "instruments": float(bool(like.instruments)),
        "market": float(like.market is not None),
        "stage": float(like.stage is not None),
    }
    return round(sum(WEIGHTS[name] * value for name, value in parts.items()), 6)


def _share(common: Sequence[str], own: Sequence[str]) -> float:
    return len(common) / len(own) if own else 0.0


def _said(
    common: dict[str, tuple[str, ...]],
    words: Sequence[str],
    market: str | None,
    stage: str | None,
    close: bool,
    lang: Lang,
) -> str:
    vi = lang == "vi"
    parts = []
    if words:
        quoted = ", ".join(f"“{word}”" for word in words)
        parts.append(f"{'cùng từ về hàng hóa' if vi else 'the same words for the goods'}: {quoted}")
    named = {
        "hs": common["hs"],
        "country": common["countries"],
        "instrument": common["instruments"],
        "market": (market,) if market else (),
        "stage": (stage,) if stage else (),
        "issue": common["issues"],
    }
    told = filter_words({name: values for name, values in named.items() if values}, lang)
    parts += [f"{'cùng' if vi else 'the same'} {text}" for text in told]
    if close:
        parts.append("lời văn gần nhau" if vi else "their texts are near")
    text = "; ".join(parts) or ("gần nhau" if vi else "they are near")
    return text[0].upper() + text[1:] + "."
