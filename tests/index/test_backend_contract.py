"""What every search engine must do; a new one is held to all of this by naming it in conftest."""

from contextlib import suppress
from datetime import date, timedelta

import pytest

from index.backend import Concept, Denied, Filters, Phrase, Query, Taken
from index.entries import entry_hash
from index.words import exact_words, folded_words, identifier
from tradewarn.errors import IndexOutdated, StoreBusy


def asked(text, **more):
    pairs = [(exact, folded) for exact in exact_words(text) for folded in folded_words(exact)]
    return Query(exact=tuple(e for e, _ in pairs), folded=tuple(f for _, f in pairs), **more)


def ids(ranked):
    return [record.id for record in ranked]


def test_what_is_not_committed_is_not_found(engine, entry, vectored):
    backend = engine()
    backend.add([vectored(entry("a", "frozen shrimp"))])
    assert ids(engine().lexical(asked("shrimp"))) == []
    backend.commit()
    assert ids(engine().lexical(asked("shrimp"))) == ["a"]


def test_an_open_reader_sees_what_another_process_commits(engine, entry, fill, embedder):
    reader, writer = engine(), engine()
    vector = embedder.queries(["frozen shrimp"])[0]
    assert reader.lexical(asked("shrimp")) == [] and reader.nearest(vector, Filters(), 5) == []
    before = reader.generation
    fill(writer, [entry("a", "frozen shrimp")])
    assert ids(reader.lexical(asked("shrimp"))) == ["a"]
    assert [near.id for near in reader.nearest(vector, Filters(), 5)] == ["a"]
    assert reader.generation != before
    assert reader.model == "hashing"


def test_adding_a_record_again_replaces_all_of_it(engine, entry, fill, embedder):
    backend = engine()
    fill(backend, [entry("a", "frozen shrimp", market="US"), entry("b", "steel nails", market="US")])
    fill(backend, [entry("a", "paper plates", market="EU")])
    assert ids(backend.lexical(asked("shrimp"))) == []
    assert ids(backend.lexical(asked("plates"))) == ["a"]
    assert backend.size().records == 2 and backend.size().vectors == 2
    assert backend.count(Query()).facets["market"] == {"EU": 1, "US": 1}
    [nearest, *_] = backend.nearest(embedder.queries(["paper plates"])[0], Filters(), 2)
    assert (nearest.id, nearest.score) == ("a", pytest.approx(1, abs=0.001))
    assert backend.nearest(embedder.queries(["frozen shrimp"])[0], Filters(market=("EU",)), 2)[0].score < 0.7


def test_a_deleted_record_is_gone_from_every_answer(engine, entry, fill, embedder):
    backend = fill(engine(), [entry("a", "frozen shrimp"), entry("b", "frozen shrimp tails")])
    backend.delete(["a", "never there"])
    backend.commit()
    assert ids(backend.lexical(asked("shrimp"))) == ["b"]
    assert [near.id for near in backend.nearest(embedder.queries(["shrimp"])[0], Filters(), 5)] == ["b"]
    assert backend.get(["a"]) == {} and backend.taken(["a"]) == {}
    assert backend.passages_by_id(["a#0"]) == {}
    assert backend.count(Query()).total == 1
    size = backend.size()
    assert (size.records, size.passages, size.vectors) == (1, 1, 1)


def test_when_all_is_deleted_another_model_may_begin(engine, entry, vectored, fill, make_embedder):
    backend = fill(engine(), [entry("a", "frozen shrimp")])
    backend.delete(["a"])
    backend.commit()
    assert backend.model is None and backend.size().vectors == 0


def test_taken_tells_content_and_model(engine, entry, vectored):
    backend = engine()
    with_vectors, without = entry("a", "frozen shrimp"), entry("b", "steel nails")
    backend.add([vectored(with_vectors), vectored(without, model=False)])
    backend.commit()
    assert backend.taken(["a", "b", "c"]) == {
        "a": Taken(hash=entry_hash(with_vectors), model="hashing"),
        "b": Taken(hash=entry_hash(without), model=None),
    }


def test_vectors_of_two_models_are_never_mixed(engine, entry, fill, make_embedder):
    from index.backend import Vectored

    backend = fill(engine(), [entry("a", "frozen shrimp")])
    other = make_embedder("another", 32)
    made = entry("b", "steel nails")
    with pytest.raises(IndexOutdated):
        backend.add([Vectored(made, "hash", other.passages(["steel nails"]), other.name)])
        backend.commit()


def test_the_second_writer_is_told_that_the_index_is_busy_or_may_write_too(engine, entry, vectored, fill):
    first, second = engine(), engine()
    first.add([vectored(entry("a", "frozen shrimp"))])
    with suppress(StoreBusy):
        second.add([vectored(entry("b", "steel nails"))])
        second.commit()
    first.commit()
    fill(second, [entry("b", "steel nails")])
    assert ids(first.lexical(Query())) == ids(second.lexical(Query())) == ["a", "b"]


def test_closing_drops_what_was_not_committed_and_frees_the_writer(engine, entry, vectored, fill):
    first = engine()
    first.add([vectored(entry("a", "frozen shrimp"))])
    first.close()
    second = fill(engine(), [entry("b", "steel nails")])
    assert ids(second.lexical(Query())) == ["b"]


def test_a_word_is_found_with_and_without_marks_and_the_exact_one_stands_first(engine, entry, fill):
    backend = fill(
        engine(),
        [
            entry("plain", "thep cuon", title="x"),
            entry("marked", "thép cuộn", title="x"),
            entry("other", "thẹp cuồn", title="x"),
        ],
    )
    assert ids(backend.lexical(asked("thép cuộn")))[0] == "marked"
    found = ids(backend.lexical(asked("thep cuon")))
    assert set(found) == {"plain", "marked", "other"}, "typed without marks, all of them may be meant"


def test_the_letter_d_with_a_stroke_is_folded(engine, entry, fill):
    backend = fill(engine(), [entry("a", "Tôm ĐÔNG LẠNH")])
    assert ids(backend.lexical(asked("dong lanh"))) == ["a"]


def test_text_in_decomposed_form_is_found_by_composed_words(engine, entry, fill):
    import unicodedata

    backend = fill(engine(), [entry("a", unicodedata.normalize("NFD", "thép không gỉ"))])
    assert ids(backend.lexical(asked("thép"))) == ["a"]


def test_a_title_counts_more_than_the_text(engine, entry, fill):
    backend = fill(
        engine(),
        [
            entry("text", "notice on steel nails and shrimp", title="Notice on several goods"),
            entry("title", "notice on several goods and more", title="Notice on shrimp"),
        ],
    )
    assert ids(backend.lexical(asked("shrimp"))) == ["title", "text"]


def test_words_that_are_required_stand_side_by_side(engine, entry, fill):
    backend = fill(
        engine(),
        [
            entry("apart", "fillets that are not fish but frozen goods", title="x"),
            entry("beside", "frozen goods that are fish fillets but not", title="x"),
        ],
    )
    query = asked("fish fillets", required=(Phrase(folded=("fish", "fillets")),))
    assert ids(backend.lexical(query)) == ["beside"]
    assert backend.count(query).total == 1
    assert backend.count(query, ["apart"]).total == 1, "what is near in meaning has them too"


def test_another_name_finds_and_all_its_words_are_needed(engine, entry, fill):
    backend = fill(engine(), [entry("a", "frozen warmwater shrimp"), entry("b", "frozen fish")])
    goods = Concept(names=(("frozen", "shrimp"), ("prawns",)))
    assert ids(backend.lexical(asked("tôm", concepts=(goods,)))) == ["a"]
    assert backend.count(asked("tôm", concepts=(goods,))).total == 1


def test_a_concept_that_is_not_enough_only_raises(engine, entry, fill):
    made = [
        entry("a", "steel nails", title="x"),
        entry("b", "steel racks order", title="x"),
        entry("c", "order", title="x"),
    ]
    backend = fill(engine(), made)
    stage = Concept(names=(("order",),), enough=False)
    assert ids(backend.lexical(asked("steel", concepts=(stage,)))) == ["b", "a"]
    assert backend.count(asked("steel", concepts=(stage,))).total == 2


def test_a_phrase_is_found_only_as_a_phrase(engine, entry, fill):
    backend = fill(engine(), [entry("a", "case A–552–801 of"), entry("b", "801 552 a")])
    assert ids(backend.lexical(Query(phrases=(Phrase(folded=("a", "552", "801")),)))) == ["a"]


def test_an_identifier_is_found_in_any_writing(engine, entry, fill):
    made = [
        entry("a", "x", ref="2025-00815", case_numbers=("A-552-802",)),
        entry("b", "x", ref="P.U. (A) 33/2023", case_numbers=("EPR 611",)),
        entry("c", "x", ref="1846/QĐ-BCT"),
    ]
    backend = fill(engine(), made)
    for text, expected in [
        ("A–552–802", "a"),
        ("2025-00815", "a"),
        ("epr611", "b"),
        ("PU(A) 33/2023", "b"),
        ("1846/QD-BCT", "c"),
    ]:
        assert ids(backend.lexical(Query(identifiers=(identifier(text),)))) == [expected], text


def test_an_hs_code_finds_longer_codes_and_the_shorter_ones_that_take_it_in(engine, entry, fill):
    made = [
        entry("longer", "x", hs=("0306170004",)),
        entry("shorter", "x", hs=("0306",)),
        entry("sibling", "x", hs=("030695",)),
    ]
    backend = fill(engine(), made)
    assert ids(backend.lexical(Query(hs=("030617",)))) == ["longer", "shorter"]


def test_nothing_asked_lists_all_newest_first(engine, entry, fill):
    made = [entry(f"r{n}", "x", date=date(2020, 1, 1) + timedelta(days=n)) for n in (3, 1, 2)]
    backend = fill(engine(), [*made, entry("undated", "x", date=None)])
    assert ids(backend.lexical(Query())) == ["r3", "r2", "r1", "undated"]


def test_equal_scores_stand_by_id_whatever_the_order_of_adding(engine, entry, fill):
    backend = engine()
    names = [f"r{n:02d}" for n in range(40)]
    for start in range(0, 40, 7):
        fill(backend, [entry(name, "same words", title="t") for name in reversed(names[start : start + 7])])
    assert ids(backend.lexical(asked("same words", limit=40))) == names
    assert ids(backend.lexical(asked("same words", limit=5, offset=5))) == names[5:10]


def test_pages_join_without_gap_or_double(engine, entry, fill):
    made = [entry(f"r{n}", f"steel {'nails ' * (n % 5)} {n}") for n in range(30)]
    backend = fill(engine(), made)
    whole = ids(backend.lexical(asked("steel nails", limit=30)))
    paged = [
        i
        for offset in range(0, 30, 7)
        for i in ids(backend.lexical(asked("steel nails", limit=7, offset=offset)))
    ]
    assert len(set(whole)) == 30 and paged == whole


def test_facets_count_each_record_once_a_value(engine, entry, fill):
    made = [
        entry(
            "a",
            "shrimp " * 300,
            market="US",
            authority="US-DOC",
            countries=("VN", "CN"),
            instruments=("AD", "CVD"),
            stage="order",
            hs=("0306170004", "030695", "160521"),
            language="en",
            issues=("CMP-1", "RAT-1"),
            date=date(2024, 5, 1),
        ),
        entry("b", "shrimp", market="EU", kind="case", countries=("*",), issues=("CMP-1",), date=None),
        entry("c", "steel", market="EU"),
    ]
    counted = fill(engine(), made).count(asked("shrimp"))
    assert counted.total == 2
    assert counted.facets == {
        "kind": {"case": 1, "notice": 1},
        "market": {"EU": 1, "US": 1},
        "country": {"*": 1, "CN": 1, "VN": 1},
        "authority": {"US-DOC": 1},
        "instrument": {"AD": 1, "CVD": 1},
        "stage": {"order": 1},
        "hs_chapter": {"03": 1, "16": 1},
        "hs_heading": {"0306": 1, "1605": 1},
        "year": {"2024": 1},
        "language": {"en": 1},
        "issue": {"CMP-1": 2, "RAT-1": 1},
    }


def test_records_are_held_to_a_legal_issue_by_words_and_by_meaning(engine, entry, fill):
    made = [
        entry("a", "duty", issues=("CMP-1", "NME-1")),
        entry("b", "duty", issues=("RAT-3",)),
        entry("c", "duty"),
    ]
    backend = fill(engine(), made)
    wanted = Filters(issue=("cmp-1", "RAT-3"))
    assert wanted.issue == ("CMP-1", "RAT-3")
    assert set(ids(backend.lexical(asked("duty", filters=wanted)))) == {"a", "b"}
    assert backend.count(Query(filters=Filters(issue=("NME-1",)))).total == 1


def test_an_issue_that_the_taxonomy_lacks_is_refused():
    with pytest.raises(ValueError, match="XYZ-9"):
        Filters(issue=("XYZ-9",))


def test_count_takes_in_records_named_beside_the_match_within_the_filters(engine, entry, fill):
    made = [entry("a", "shrimp"), entry("b", "steel"), entry("c", "nails", market="US")]
    backend = fill(engine(), made)
    assert backend.count(asked("shrimp"), also=["a", "b"]).total == 2
    assert backend.count(asked("shrimp", filters=Filters(market=("US",))), also=["b", "c"]).total == 1
    assert backend.count(None, also=["b", "c"]).total == 2


def test_what_several_queries_match_counts_once(engine, entry, fill):
    made = [
        entry("a", "shrimp", market="US", language="en"),
        entry("b", "shrimp and nails", market="EU", language="en"),
        entry("c", "nails", market="EU", language="vi"),
        entry("d", "pipes", market="US", language="vi"),
    ]
    backend = fill(engine(), made)
    counted = backend.count(asked("shrimp"), (), (asked("nails"), ()))
    assert (counted.total, counted.facets["market"]) == (3, {"EU": 2, "US": 1})
    home, abroad = (asked("nails", filters=Filters(language=(one,))) for one in ("vi", "en"))
    assert backend.count(home, ["d"], (abroad, ["d"])).facets["language"] == {"vi": 2, "en": 1}
    assert backend.count(None, ["a"], (None, ["a", "d"])).total == 2


def test_a_measure_on_all_origins_is_found_under_every_country(engine, entry, fill):
    made = [
        entry("all", "steel", countries=("*",)),
        entry("vn", "steel", countries=("VN",)),
        entry("cn", "steel", countries=("CN",)),
    ]
    backend = fill(engine(), made)
    found = backend.lexical(asked("steel", filters=Filters(country=("VN",))))
    assert set(ids(found)) == {"all", "vn"}


def test_passages_are_ranked_within_each_record(engine, entry, fill):
    filler = "Nothing of note is said here. " * 60
    backend = fill(
        engine(),
        [entry("a", f"{filler}\fThe rate for shrimp is 25.76 percent.\f{filler}"), entry("b", "steel")],
    )
    query = asked("shrimp rate")
    found = backend.passages(query, ["a", "b"], 1)
    assert set(found) == {"a"}
    [passage] = found["a"]
    assert passage.page == 2 and "shrimp" in passage.text
    assert backend.passages_by_id([passage.id, "none"]) == {passage.id: passage}


def test_records_come_back_as_they_went_in(engine, entry, fill):
    made = entry("a", "thép", keywords=("tôm",), hs=("0306",), countries=("VN",), case_numbers=("AD733",))
    assert fill(engine(), [made]).get(["a", "b"]) == {"a": made.model_copy(update={"passages": ()})}


@pytest.mark.parametrize(
    ("denied", "kept"),
    [
        (Denied(values=(("country", "TH"),)), ["b", "c", "d"]),
        (Denied(values=(("country", "TH"), ("case_number", "ad733"))), ["c", "d"]),
        (Denied(identifiers=("ad733",)), ["a", "c", "d"]),
        (Denied(phrases=(Phrase(folded=("thailand",)),)), ["a", "b", "d"]),
        (Denied(phrases=(Phrase(folded=("white", "shrimp")),)), ["a", "b", "c"]),
        (Denied(marked=("nấm",)), ["a", "b", "c", "d"]),
        (Denied(marked=("năm",)), ["a", "b", "c"]),
        (Denied(phrases=(Phrase(folded=("shrimp",)),)), []),
        (Denied(), ["a", "b", "c", "d"]),
    ],
)
def test_no_hit_has_what_is_left_out(engine, entry, fill, denied, kept):
    made = [
        entry("a", "shrimp", title="x", countries=("TH",)),
        entry("b", "shrimp, white", title="x", countries=("VN",), case_numbers=("AD733",)),
        entry("c", "shrimp Thailand", title="x", language="en"),
        entry("d", "white shrimp năm 2024", title="x", language="vi"),
    ]
    backend = fill(engine(), made)
    query = asked("shrimp", filters=Filters(denied=denied))
    assert sorted(ids(backend.lexical(query))) == kept
    assert backend.count(query).total == len(kept)
    assert backend.among(["a", "b", "c", "d"], query) == set(kept)
    assert sorted(ids(backend.lexical(Query(filters=Filters(denied=denied))))) == kept


def test_one_word_in_two_spellings_is_one_word_among_names_too(engine, entry, fill):
    backend = fill(engine(), [entry("shoes", "Footwear", language="en", keywords=("giày giấy",))])
    sought = Query(exact=("giày", "giấy", "tôm"), folded=("giay", "giay", "tom"), needed=2, keyed=True)
    assert backend.lexical(sought) == []
    assert ids(backend.lexical(sought.model_copy(update={"needed": 1}))) == ["shoes"]
