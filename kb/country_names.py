"""The names of countries, in the forms that notices print and users type."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from kb.data import shipped
from kb.vietnamese import sound
from tradewarn.text import fold, fold_words, nfc

WARY, PLAIN = True, False


class Country(NamedTuple):
    """A country or customs union: its code, and the names we print."""

    code: str
    en: str
    vi: str
    alpha3: str | None


class Rules(NamedTuple):
    """Words that decide whether a doubtful name is a country; folded unless said."""

    places: frozenset[str]
    strict_places: frozenset[str]
    not_before: frozenset[str]  # by sound
    not_before_bare: frozenset[str]
    not_after: frozenset[str]  # by sound
    bare_ambiguous: frozenset[str]
    us_followers: frozenset[str]
    exporting: frozenset[str]
    asks_on: frozenset[str]  # with marks and without
    proceeds: frozenset[str]  # by sound
    within_words: frozenset[str]  # by sound


@lru_cache(maxsize=1)
def _own() -> Mapping[str, Any]:
    data: Mapping[str, Any] = shipped("countries.yaml")
    return data


@lru_cache(maxsize=1)
def _cldr() -> Mapping[str, Mapping[str, str]]:
    data: Mapping[str, Mapping[str, str]] = shipped("countries_cldr.yaml")
    return data


@lru_cache(maxsize=1)
def _entries() -> Mapping[str, Mapping[str, Any]]:
    return {**_own()["unions"], **_own()["countries"]}


@lru_cache(maxsize=1)
def countries() -> Mapping[str, Country]:
    """Give every country and union by its code."""
    found: dict[str, Country] = {}
    for code in sorted({*_cldr(), *_entries()}):
        plain, own = _cldr().get(code, {}), _entries().get(code, {})
        found[code] = Country(
            code, own.get("en") or plain["en"], own.get("vi") or plain["vi"], own.get("alpha3")
        )
    return found


@lru_cache(maxsize=1)
def rules() -> Rules:
    """Give the words that decide on doubtful names."""
    own = _own()
    places = {word for listed in own["place_words"].values() for word in listed}
    return Rules(
        places=frozenset(fold(word) for word in places),
        strict_places=frozenset(own["strict_places"]),
        not_before=frozenset(sound(word) for word in own["not_before"]),
        not_before_bare=frozenset(fold(word) for word in own["not_before"]) - {"an"},
        not_after=frozenset(sound(word) for word in own["not_after"]),
        bare_ambiguous=frozenset(own["bare_ambiguous"]),
        us_followers=frozenset(own["us_followers"]),
        exporting=frozenset(own["exporting"]),
        asks_on=frozenset(s for word in own["asks_on"] for s in (sound(word), fold(word))),
        proceeds=frozenset(sound(word) for word in own["proceeds"]),
        within_words=frozenset(" ".join(map(sound, word.split())) for word in own["within_words"]),
    )


def running_names() -> Iterator[tuple[str, str, bool]]:
    """Give each name to be found in running text: name, code, whether it is doubtful."""
    common = set(_own()["common_words"])
    for code, names in _cldr().items():
        for name in names.values():
            if name not in common:
                yield nfc(name), code, PLAIN
                if " & " in name:
                    yield nfc(name.replace(" & ", " and ")), code, PLAIN
    for code, entry in _entries().items():
        for name in entry.get("names", ()):
            yield nfc(name), code, PLAIN
        for name in entry.get("after", ()):
            yield nfc(name), code, WARY


def short_names() -> Iterator[tuple[str, str]]:
    """Give the abbreviations, found only as written."""
    for code, entry in _entries().items():
        for name in entry.get("short", ()):
            yield nfc(name), code


def demonyms() -> Iterator[tuple[str, str, bool]]:
    """Give each adjective of origin: the word, the code, whether it needs its capital."""
    capital = set(_own()["demonyms_capital"])
    for code, words in _own()["demonyms"].items():
        for word in words:
            yield nfc(word), code, word in capital


@lru_cache(maxsize=1)
def whole_cells() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Map what may fill a whole cell to its code: by sound (marks kept), and folded."""
    spoken: dict[str, str] = {}
    folded: dict[str, str] = {}

    def add(name: str, code: str) -> None:
        spoken.setdefault(" ".join(sound(word) for word in nfc(name).split()), code)
        folded.setdefault(" ".join(fold_words(name)), code)

    for name, code, _ in running_names():
        add(name, code)
    for name, code in short_names():
        add(name, code)
    for code, names in _cldr().items():
        for name in names.values():
            add(name, code)
    for code, entry in _entries().items():
        for name in entry.get("listed", ()):
            add(name, code)
        if entry.get("alpha3"):
            add(entry["alpha3"], code)
    return spoken, folded
