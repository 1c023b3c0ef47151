"""No text may make a regular expression run away: each that the project makes is found, and fuzzed."""

import json
import random
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tradewarn.printed.white_space import bounded

found = pytest.importorskip("bench.expressions.found")
attack = pytest.importorskip("bench.expressions.attack")
clock = pytest.importorskip("bench.expressions.clock")

SHORT, LONG = 20_000, 100_000
SECONDS = (
    0.00003  # of processor time for a character: 3 s for 100 kB, where the square of its length takes minutes
)
WINDOWS = {  # what is searched in the beginning of a text alone
    "extract/authorities/eu_com.py": 3_500,
    "extract/authorities/tr_mot.py": 3_500,
    "extract/authorities/us_cit.py": 4_000,
}
PATIENT = 4  # times the seconds, for the look at how they grow
GROWTH = 3.0  # times as long for a text of twice the length: with its square it is four, as long as it twice
MOST_RECIPES = 4  # of one expression, in the short form


@pytest.fixture(scope="module")
def listed(root):
    """What a fresh process finds: expressions, and calls it could not see into."""
    made = subprocess.run(
        [sys.executable, "-m", "bench.expressions.found"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr[-2000:]
    *rows, rest = map(json.loads, made.stdout.splitlines())
    return [found.Expression(**row | {"methods": tuple(row["methods"])}) for row in rows], rest["unseen"]


@pytest.fixture(scope="module")
def runs_away(listed):
    """Tell whether an expression runs away over a text: it takes long, and ever longer the longer the text.

    A busy machine makes one that takes long pass its time now and then; it does not bend its growth.
    """
    clocks = {size: clock.Clock(listed[0], limit=SECONDS * size) for size in (SHORT, LONG)}
    patient = {size: clock.Clock(listed[0], limit=PATIENT * SECONDS * size) for size in (SHORT, LONG)}

    def runs_away(place, recipe, window, size):
        if clocks[size].seconds(place, attack.filled(recipe, window)) is not None:
            return False
        whole, half = (patient[size].seconds(place, attack.filled(recipe, window // n)) for n in (1, 2))
        return whole is None or half is None or whole > GROWTH * half

    yield runs_away
    for made in (*clocks.values(), *patient.values()):
        made.close()


def slow_ones(listed, runs_away, *, size, most):
    slow = {}
    for place, expression in enumerate(listed[0]):
        chance = random.Random(ascii(expression.pattern))
        tree = attack.parse(expression.pattern, expression.flags)
        own = list(dict.fromkeys(attack.Attack(tree, chance).recipes()))
        given = list(attack.fixed())
        window = min(size, WINDOWS.get(expression.where.partition(":")[0], size))
        for recipe in [
            *chance.sample(own, min(len(own), most)),
            *chance.sample(given, min(len(given), most // 2)),
        ]:
            if runs_away(place, recipe, window, size):
                slow[f"{expression.where} {expression.pattern[:80]}"] = recipe
                break
    return slow


def test_every_expression_is_found(listed):
    expressions, unseen = listed
    assert unseen == [], (
        "calls of `re` whose expression nothing shows: make it at import or in a cached function"
    )
    files = {e.where.partition(":")[0] for e in expressions}
    assert len(expressions) > 1_500
    for lazy in (
        "kb/units.py",
        "kb/official_pages.py",
        "kb/limit_words.py",
        "extract/tongue.py",
        "warn/made_from.py",
    ):
        assert lazy in files, lazy


def test_an_expression_that_runs_away_is_seen():
    bad = [found.Expression(p, 0, "here:1") for p in (r"(?:\d+\.?)+%", r"\s*x", r"(?:a|a)*b", r"a*a*a*b")]
    trial = clock.Clock(bad, limit=SECONDS * SHORT)
    try:
        for place, expression in enumerate(bad):
            tree = attack.parse(expression.pattern, 0)
            recipes = [*attack.fixed(), *attack.Attack(tree, random.Random(1)).recipes()]
            assert any(trial.seconds(place, attack.filled(r, LONG)) is None for r in recipes), expression
    finally:
        trial.close()


def test_what_only_matches_from_a_place_is_not_searched_with(listed):
    by_where = {e.where.partition(":")[0] + e.pattern: e.methods for e in listed[0]}
    assert by_where["kb/profiles.py" + r"[\w.:-]{1,80}"] == ("fullmatch",)


def test_no_expression_runs_away(listed, runs_away):
    assert slow_ones(listed, runs_away, size=SHORT, most=MOST_RECIPES) == {}


@pytest.mark.slow
def test_no_expression_runs_away_on_longer_and_more(listed, runs_away):
    assert slow_ones(listed, runs_away, size=LONG, most=1_000) == {}


def hostile(data, expression):
    """A recipe that hypothesis puts together from what the expression likes."""
    tree = attack.parse(expression.pattern, expression.flags)
    seed = data.draw(st.integers(0, 2**16))
    known = [part for r in attack.Attack(tree, random.Random(seed)).recipes() for part in r[:2] if part]
    pieces = st.lists(st.sampled_from([*known, *attack.FIXED]), min_size=1, max_size=4).map("".join)
    killers = st.sampled_from(attack.KILLERS) | st.text(max_size=3)
    return data.draw(st.tuples(pieces | st.just(""), pieces, killers))


def fuzz(listed, runs_away, data, size):
    place = data.draw(st.integers(0, len(listed[0]) - 1))
    recipe = hostile(data, listed[0][place])
    window = min(size, WINDOWS.get(listed[0][place].where.partition(":")[0], size))
    assert not runs_away(place, recipe, window, size), (listed[0][place].where, recipe)


FIXTURES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=200, deadline=None, derandomize=True, database=None, suppress_health_check=FIXTURES)
@given(data=st.data())
def test_fuzzing_finds_no_text_that_hangs(listed, runs_away, data):
    fuzz(listed, runs_away, data, SHORT)


@pytest.mark.slow
@settings(max_examples=5_000, deadline=None, suppress_health_check=FIXTURES)
@given(data=st.data())
def test_long_fuzzing_finds_no_text_that_hangs(listed, runs_away, data):
    fuzz(listed, runs_away, data, LONG)


@pytest.mark.parametrize(
    ("loose", "tight"),
    [
        (r"a\s+b", r"a\s{1,40}b"),
        (r"\s*?x", r"\s{0,40}?x"),
        (r"[\s+]\\s+", r"[\s+]\\s+"),
        (r"[]\s*]\s*", r"[]\s*]\s{0,40}"),
        (r"\s*+", r"\s*+"),
    ],
)
def test_runs_of_white_space_are_bounded_outside_classes(loose, tight):
    assert bounded(loose) == tight
