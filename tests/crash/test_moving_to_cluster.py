"""A store moved to PostgreSQL and Elasticsearch and back under SIGKILL: the same store, the same answers.

Kills come at random moments, in the copying of the rows and while the index is built. What is asked
before, there and after are the questions of the evaluation (`bench/needs`).
"""

import json
import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlalchemy as sa
from test_carrying import QUESTIONS, SEED, digests, kill_in, settings_of, whole

from index.backend import Filters
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.store import open_store

NEEDS = Path(__file__).parents[2] / "bench" / "needs" / "queries.jsonl"
TOP, DEEP = 10, 50  # hits that are compared; those among which ties of the tenth are looked for
MODES = ("lexical", "hybrid")
LONGEST = 0.5  # seconds into a step
AGAIN = {"indexed", "index_seen", "job"}  # what tells of the index and the work on it, which is made anew
STEPS = {  # in the order in which a move comes to them
    "copying": ("fill", "fill", "hold", "bring_changed", "_compare", "_refer", "leave"),
    "indexing": ("_index", "add", "add", "commit", "_taken_over", "takes_over", "_give_back"),
}


@dataclass
class Told:
    """What is written out at the end."""

    kills: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    figures: dict[str, object] = field(default_factory=dict)

    def write(self):
        lines = [f"{name}: {value}" for name, value in self.figures.items()]
        lines += [f"{name}: {value:.1f} s" for name, value in self.seconds.items()]
        lines.append(f"{len(self.kills)} kills: {', '.join(self.kills)}")
        sys.stdout.write("\n" + "\n".join(lines) + "\n")


def needs(count):
    """The questions of the evaluation, so many at even distances."""
    texts = [json.loads(line)["text"] for line in NEEDS.read_text(encoding="utf-8").splitlines()]
    return [*QUESTIONS, *texts[:: max(1, len(texts) // count)]]


def asked(env, questions):
    """Answer all questions, and see that nothing of what is stored is missing in the index."""
    with Program(settings_of(env)) as program:
        program.backend.verify()
        assert not program.behind()
        services = ProgramServices(program)
        found = {
            (question, mode): services.search(question, filters=Filters(), mode=mode, limit=DEEP)
            for question in questions
            for mode in MODES
        }
        return {key: (a.total, [(hit.id, hit.score) for hit in a.hits]) for key, a in found.items()}


def unlike(before, after):
    """Tell which questions have other records among the first ten, or the same in another order, ties aside."""
    told = []
    for key, (total, hits) in before.items():
        scores = dict(hits)
        found = [scores.get(record) for record, _ in after[key][1][:TOP]]
        if total != after[key][0] or found != [score for _, score in hits[:TOP]]:
            told.append(key)
    return told


def plan(chance, most, **phases):
    """Draw steps of a move at which to kill it: so many of each phase, in the order of a move."""
    kills = []
    for phase, count in phases.items():
        drawn = sorted(chance.sample(range(len(STEPS[phase])), count))
        kills += [(STEPS[phase][n], chance.randint(1, most.get(STEPS[phase][n], 1))) for n in drawn]
    return kills


def moved(env, words, way, kills, chance, told):
    """Kill a move at each of these moments, then let it end; the time of the last run is noted."""
    began = time.monotonic()
    for step, number in kills:
        if kill_in(env, words, step, number, chance.uniform(0, LONGEST)):
            told.kills.append(f"{way} {step} {number}")
    told.seconds[f"{way}, killed runs"] = time.monotonic() - began
    began = time.monotonic()
    report = json.loads(whole(env, *words))
    told.seconds[f"{way}, last run"] = time.monotonic() - began
    assert report["answers"]["unequal"] == [], report["answers"]
    return report


def campaign(env, url, index, chance, *, kills, sample, questions):
    """Move there and back under kills; the store must be the store it was."""
    told = Told()
    there = env | {"TRADEWARN_DATABASE_URL": url, "TRADEWARN_INDEX_URL": index}
    expected, before = digests(settings_of(env), *AGAIN), asked(env, questions)
    for ends, way, goal, to, at in (
        (env, "there", there, (url, index), kills[0]),
        (there, "back", env, ("sqlite", "embedded"), kills[1]),
    ):
        words = ["move", "--database-url", to[0], "--index-url", to[1], "--sample", str(sample), "--json"]
        report = moved(ends, words, way, at, chance, told)
        assert report["index"]["records"] == report["index"]["held"]
        assert digests(settings_of(goal), *AGAIN) == expected
        after = asked(goal, questions)
        other = unlike(before, after)
        told.figures[f"answers {way}"] = f"{len(before) - len(other)} of {len(before)} as before"
        assert not other, other[:10]
    assert after == before, "back in the same engine not even a score differs"
    told.figures["rows"] = sum(rows for rows, _ in expected.values())
    told.figures["records in the index"] = report["index"]["held"]
    told.write()
    return told


@pytest.fixture
def home(tmp_path, environment, notices_file, elasticsearch_url):
    """A home of so many documents, taken in and done with."""

    def make(count):
        env = environment(tmp_path / "home") | {"TRADEWARN_INDEX_URL": ""}
        whole(env, "ingest", "--json", str(notices_file(count)))
        return env

    return make


def test_a_store_moved_to_a_cluster_and_back_under_kills_is_the_store_it_was(
    home, postgresql_url, elasticsearch_url
):
    chance = random.Random(SEED)
    kills = [
        (("fill", chance.randint(1, 15)), ("add", chance.randint(1, 5))),
        (("takes_over", 1),),
    ]
    told = campaign(
        home(100),
        postgresql_url,
        elasticsearch_url,
        chance,
        kills=kills,
        sample=2,
        questions=needs(8),
    )
    assert len(told.kills) >= 2


@pytest.mark.slow
def test_a_large_store_moved_to_a_cluster_and_back_under_kills_is_the_store_it_was(
    home, postgresql_url, elasticsearch_url
):
    began = time.monotonic()
    env = home(5_000)
    ingested = time.monotonic() - began
    chance = random.Random(SEED)
    most = {"fill": 1_000, "add": 200}
    told = campaign(
        env,
        postgresql_url,
        elasticsearch_url,
        chance,
        kills=[plan(chance, most, copying=3, indexing=3) for _ in range(2)],
        sample=20,
        questions=needs(10_000),
    )
    sys.stdout.write(f"ingested in {ingested:.1f} s\n")
    assert len(told.kills) >= 10
    store = open_store(settings_of(env))
    with store.engine.connect() as c:
        assert c.execute(sa.text("SELECT count(*) FROM document")).scalar() == 5_000
    store.close()
