"""What every search engine must do when it is asked by meaning, or within filters."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.backend import Denied, Filters, Query
from index.words import exact_words, folded_words, identifier


def asked(text, **more):
    pairs = [(exact, folded) for exact in exact_words(text) for folded in folded_words(exact)]
    return Query(exact=tuple(e for e, _ in pairs), folded=tuple(f for _, f in pairs), **more)


def ids(ranked):
    return [record.id for record in ranked]


def test_nearest_gives_each_record_once_with_its_best_passage(engine, entry, fill, embedder):
    filler = "entirely other words stand here " * 12  # one passage
    made = [
        entry("long", "\f".join([filler, "frozen shrimp", *[filler] * 5]), title=""),
        entry("b", "steel", title=""),
    ]
    found = fill(engine(), made).nearest(embedder.queries(["frozen shrimp"])[0], Filters(), 10)
    assert [near.id for near in found] == ["long", "b"]
    assert found[0].passage == "long#1"


def test_nearest_finds_other_records_behind_one_with_many_passages(engine, entry, fill, embedder):
    long = entry("long", "\f".join(["frozen shrimp tails"] * 50), title="")
    others = [entry(f"o{n}", f"frozen goods {n}", title="") for n in range(5)]
    found = fill(engine(), [long, *others]).nearest(embedder.queries(["frozen shrimp"])[0], Filters(), 4)
    assert len({near.id for near in found}) == len(found) == 4


def test_nearest_is_exact_across_many_commits(engine, entry, fill, embedder):
    backend = engine()
    made = [entry(f"r{n:02d}", f"goods {n} {n * n} {n % 7}", title="") for n in range(60)]
    for start in range(0, 60, 7):
        fill(backend, made[start : start + 7])
    fill(backend, [entry("r05", "something new", title="")])
    backend.delete(["r11"])
    backend.commit()
    made = [m for m in made if m.id not in {"r05", "r11"}]
    vector = embedder.queries(["goods 9 81 2"])[0]
    scores = {m.id: float(embedder.queries([m.passages[0].text])[0] @ vector) for m in made}
    expected = sorted(scores, key=lambda i: -scores[i])[:5]
    assert [near.id for near in backend.nearest(vector, Filters(), 5)] == expected


def test_nearest_passes_over_the_values_that_are_left_out(engine, entry, fill, embedder):
    made = [
        entry("thai", "shrimp", countries=("TH",), market="US"),
        entry("sold", "shrimp", countries=("VN",), market="TH"),
        entry("duty", "shrimp", instruments=("AD", "CVD"), stage="order", market="US"),
        entry("said", "shrimp Thailand", authority="US-ITC", case_numbers=("AD733",)),
    ]
    backend, vector = fill(engine(), made), embedder.queries(["shrimp"])[0]

    def kept(*values, **more):
        near = backend.nearest(vector, Filters(denied=Denied(values=values), **more), 10)
        return {one.id for one in near}

    assert kept(("market", "TH"), ("country", "TH")) == {"duty", "said"}
    assert kept(("country", "TH"), market=("US",)) == {"duty"}
    assert kept(("instrument", "CVD"), ("case_number", "ad733")) == {"thai", "sold"}
    assert kept(("authority", "US-ITC"), ("stage", "order")) == {"thai", "sold"}
    assert kept(("market", "ZZ")) == kept() == {"thai", "sold", "duty", "said"}


VALUES = {
    "kind": st.sampled_from(["notice", "law", "case"]),
    "market": st.sampled_from(["US", "EU", None]),
    "authority": st.sampled_from(["US-DOC", "EU-COM", None]),
    "stage": st.sampled_from(["order", "final", None]),
    "language": st.sampled_from(["en", "vi", None]),
    "date": st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2020, 1, 9))),
    "countries": st.sets(st.sampled_from(["VN", "CN", "*"])).map(lambda s: tuple(sorted(s))),
    "instruments": st.sets(st.sampled_from(["AD", "CVD"])).map(lambda s: tuple(sorted(s))),
    "hs": st.sets(st.sampled_from(["0306", "030617", "0306170004", "73"])).map(lambda s: tuple(sorted(s))),
    "case_numbers": st.sets(st.sampled_from(["A-552-802", "AD733"])).map(lambda s: tuple(sorted(s))),
}
FILTERS = st.builds(
    Filters,
    kind=st.sampled_from([(), ("notice",), ("law", "case")]),
    market=st.sampled_from([(), ("US",), ("US", "EU")]),
    country=st.sampled_from([(), ("VN",), ("CN",), ("TH",)]),
    authority=st.sampled_from([(), ("US-DOC",)]),
    instrument=st.sampled_from([(), ("AD",)]),
    stage=st.sampled_from([(), ("order",)]),
    hs=st.sampled_from([(), ("0306",), ("030617",), ("73", "0306170004"), ("99",)]),
    case_number=st.sampled_from([(), ("A–552–802",)]),
    language=st.sampled_from([(), ("vi",)]),
    date_from=st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2020, 1, 9))),
    date_to=st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2020, 1, 9))),
)


def allows(filters, made):
    """The meaning of the filters, said once more and plainly."""
    single = ("kind", "market", "authority", "stage", "language")
    if any(getattr(filters, f) and getattr(made, f) not in getattr(filters, f) for f in single):
        return False
    if filters.country and not {*filters.country, "*"} & set(made.countries):
        return False
    if filters.instrument and not set(filters.instrument) & set(made.instruments):
        return False
    if filters.hs and not any(code.startswith(h) for code in made.hs for h in filters.hs):
        return False
    numbers = {identifier(n) for n in made.case_numbers}
    if filters.case_number and not {identifier(n) for n in filters.case_number} & numbers:
        return False
    if filters.date_from and (made.date is None or made.date < filters.date_from):
        return False
    return not (filters.date_to and (made.date is None or made.date > filters.date_to))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(st.fixed_dictionaries(VALUES), min_size=1, max_size=12),
    many=st.lists(FILTERS, min_size=12, max_size=12),
)
def test_words_meaning_and_counts_obey_every_filter_exactly(engine, entry, fill, embedder, rows, many):
    backend = engine()
    backend.delete(ids(backend.lexical(Query(limit=100))))
    made = [entry(f"r{n}", f"steel {n}", title="steel", **row) for n, row in enumerate(rows)]
    fill(backend, made)
    vector = embedder.queries(["steel"])[0]
    for filters in many:
        expected = {m.id for m in made if allows(filters, m)}
        assert set(ids(backend.lexical(asked("steel", filters=filters, limit=100)))) == expected
        assert {near.id for near in backend.nearest(vector, filters, 100)} == expected
        assert backend.count(asked("steel", filters=filters)).total == len(expected)


def test_the_nearest_are_the_same_whatever_was_added_together(engine, entry):
    """Long records fill the top of one stretch of vectors; what is cut off there may be nearer than another's."""
    import numpy as np

    from index.backend import Vectored

    chance = np.random.default_rng(3)
    asked = np.eye(1, 16, dtype=np.float32)[0]
    made = []
    for n in range(120):
        given = entry(f"r{n:03d}", "\f".join(f"page {p} of {n}" for p in range(6 if n < 60 else 1)))
        near = np.linspace(0.99, 0.5, 120)[n] if n % 2 else chance.uniform(0.5, 0.99)
        rows = np.zeros((len(given.passages), 16), dtype=np.float32)
        rows[:, 0], rows[:, 1] = near, np.sqrt(1 - near**2)
        made.append(Vectored(given, given.id, rows, "drawn"))
    backend = engine()
    for part in (made[:60], made[60:90], made[90:]):
        backend.add(part)
        backend.commit()
    everything = backend.nearest(asked, Filters(), 120)
    assert len(everything) == 120
    for limit in (1, 10, 40, 100):
        assert backend.nearest(asked, Filters(), limit) == everything[:limit]
