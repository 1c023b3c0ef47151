"""Facets and chips are links to the state they make."""

from api.web.facets import SHOWN, chips, groups

STATE = [("q", "tre"), ("market", "US"), ("mode", "lexical")]


def choice(facets, state, facet, value):
    group = next(g for g in groups(facets, state) if g.name == facet)
    return next(c for c in (*group.first, *group.more) if c.value == value)


def test_a_value_is_added_and_a_chosen_one_taken_off():
    facets = {"market": {"US": 3, "EU": 2}}
    assert choice(facets, STATE, "market", "EU").leads_to == (*STATE, ("market", "EU"))
    chosen = choice(facets, STATE, "market", "US")
    assert chosen.chosen
    assert chosen.leads_to == (("q", "tre"), ("mode", "lexical"))


def test_a_year_is_a_range_of_days_and_takes_the_place_of_another():
    state = [("q", "tre"), ("from", "2020-01-01"), ("to", "2020-12-31")]
    facets = {"year": {"2020": 1, "2021": 4}}
    assert choice(facets, state, "year", "2020").chosen
    assert choice(facets, state, "year", "2021").leads_to == (
        ("q", "tre"),
        ("from", "2021-01-01"),
        ("to", "2021-12-31"),
    )


def test_a_heading_narrows_its_chapter():
    facets = {"hs_chapter": {"44": 5}, "hs_heading": {"4419": 2}}
    assert choice(facets, [("hs", "44")], "hs_heading", "4419").leads_to == (("hs", "4419"),)


def test_values_stand_by_their_counts_and_years_by_their_number():
    facets = {"stage": {"order": 1, "final": 9}, "year": {"2019": 50, "2021": 1}}
    shown = {g.name: [c.value for c in g.first] for g in groups(facets, [])}
    assert shown == {"stage": ["final", "order"], "year": ["2021", "2019"]}


def test_many_values_stand_behind_more():
    facets = {"authority": {f"A{n:02}": 1 for n in range(SHOWN + 3)}}
    group = groups(facets, [])[0]
    assert (len(group.first), len(group.more)) == (SHOWN, 3)


def test_what_is_chosen_is_never_folded_away():
    facets = {"market": {f"M{n}": 100 - n for n in range(SHOWN + 4)}}
    last = f"M{SHOWN + 3}"
    (group,) = groups(facets, [("market", last)])
    assert last in [c.value for c in group.first if c.chosen]
    assert last not in [c.value for c in group.more]
    assert len(group.first) + len(group.more) == SHOWN + 4


def test_the_order_of_an_answer_is_no_filter():
    assert chips([("q", "x"), ("sort", "newest")]) == ()


def test_every_facet_of_the_index_is_shown():
    from api.web.facets import ORDER
    from index.backend import FACETS

    assert set(ORDER) == set(FACETS)


def test_the_words_and_the_mode_are_no_chips():
    assert [(c.name, c.value) for c in chips(STATE)] == [("market", "US")]
