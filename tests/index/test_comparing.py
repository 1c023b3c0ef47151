"""An index that is not what the store gave it comes level by itself, on every engine.

A snapshot is what an administrator would keep and restore: a copy of the folder, or indexes of an older
state to which the aliases are moved.
"""

from shutil import copytree, rmtree

import pytest

from index.comparing import LOOK_SECONDS, NAME, compare_stage
from index.elastic.engine import ElasticIndex
from index.indexing import Indexer
from index.stage import entries_of, index_stage
from tradewarn.model import Precedent
from tradewarn.store.following import PROJECTION
from tradewarn.work import Worker

SOURCE = "list.csv"


class Home:
    """A store, an index, and workers that begin and end."""

    def __init__(self, store, engine, embedder):
        self.store, self.engine, self.embedder = store, engine, embedder
        self.now = 1.0

    def put(self, **points):
        """Store these facts in place of all others, and enter them for the index."""
        facts = [
            Precedent(
                id=f"precedent-{name}",
                case=name,
                point=point,
                issues=(),
                standing="checked",
                source="s",
                row="1",
            )
            for name, point in points.items()
        ]
        self.store.jobs.reopen("index", self.store.precedents.put(facts, source=SOURCE), version=PROJECTION)

    def stages(self):
        backend = self.engine()
        return [
            compare_stage(self.store, backend.name, lambda: backend, clock=lambda: self.now),
            index_stage(self.store, lambda: Indexer(backend, self.embedder)),
        ]

    def work(self):
        """Be a worker that begins, does what there is, and ends."""
        return Worker(self.store, self.stages()).run_until_idle()

    def is_level(self):
        ids = self.store.precedents.ids()
        backend = self.engine()
        held = backend.get(list(backend.ids()))
        right = {one: entry.model_copy(update={"passages": ()}) for one, entry in self.entries(ids).items()}
        noted = self.store.indexed.ids(backend.name)
        return held == right and noted == sorted(ids) and not self.store.jobs.unfinished("index")

    def entries(self, ids):
        return entries_of(self.store, ids)


class Snapshot:
    """The state of an index, to be restored later."""

    def __init__(self, home, kept):
        self.backend, self.kept = home.engine(), kept
        if isinstance(self.backend, ElasticIndex):
            self.copy = ElasticIndex(self.backend.address, 90)
            entries = home.entries(home.store.precedents.ids())
            Indexer(self.copy, home.embedder).add(list(entries.values()))
        else:
            copytree(self.backend.folder, kept)

    def restore(self):
        if isinstance(self.backend, ElasticIndex):
            live, copy = self.backend.indexes, self.copy.indexes
            old = [(index, alias) for alias, every in live.targets().items() for index in every]
            moved = [{"remove": {"index": index, "alias": alias}} for index, alias in old]
            moved += [
                {"add": {"index": name, "alias": live.names[part]}} for part, name in copy.names.items()
            ]
            live.client.indices.update_aliases(actions=moved)
            live.remove([index for index, _ in old])
        else:
            rmtree(self.backend.folder)
            copytree(self.kept, self.backend.folder)


def lose(backend):
    if isinstance(backend, ElasticIndex):
        backend.indexes.remove([name for every in backend.indexes.targets().values() for name in every])
    else:
        rmtree(backend.folder)


@pytest.fixture
def home(store, engine, embedder):
    return Home(store, engine, embedder)


@pytest.fixture
def snapshot(home, tmp_path):
    return lambda: Snapshot(home, tmp_path / "kept")


def test_an_older_state_with_as_many_records_is_brought_level_unasked(home, snapshot):
    home.put(one="old point", two="second point", three="third point")
    home.work()
    kept = snapshot()
    home.put(one="new point", two="second point", four="fourth point")  # one changed, one left, one came
    home.work()
    assert home.is_level()
    kept.restore()
    assert home.engine().size().records == 3 and not home.is_level()
    home.work()
    assert home.is_level()


def test_it_is_brought_level_before_more_is_written_to_it_too(home, snapshot):
    home.put(one="old point", two="second point")
    home.work()
    kept = snapshot()
    home.put(one="new point", three="third point")
    home.work()
    kept.restore()
    home.put(one="new point", three="third point", four="fourth point")
    home.work()
    assert home.is_level()


def test_a_worker_that_runs_on_finds_it_at_its_next_look(home, snapshot):
    home.put(one="old point")
    worker = Worker(home.store, home.stages())
    worker.run_until_idle()
    kept = snapshot()
    home.put(one="new point")
    worker.run_until_idle()
    kept.restore()
    assert worker.run_until_idle() == 0, "it has looked a moment ago"
    home.now += LOOK_SECONDS + 1
    worker.run_until_idle()
    assert home.is_level()


def test_an_index_that_is_lost_under_a_worker_is_made_again(home):
    home.put(one="old point", two="second point")
    worker = Worker(home.store, home.stages())
    worker.run_until_idle()
    lose(home.engine())
    home.now += LOOK_SECONDS + 1
    worker.run_until_idle()
    assert home.is_level() and home.store.jobs.dead() == 0


def test_what_comes_while_it_is_lost_is_no_fault_of_what_comes(home):
    home.put(one="old point")
    worker = Worker(home.store, home.stages())
    worker.run_until_idle()
    lose(home.engine())
    home.put(one="old point", two="second point")
    worker.run_until_idle()
    assert home.is_level() and home.store.jobs.dead() == 0


def test_the_store_restored_to_an_older_state_is_found_too(home):
    """As by the tools of a database: the index has more commits than were noted."""
    home.put(one="old point", two="second point")
    home.work()
    name = home.engine().name
    seen = home.store.indexed.seen(name)
    rows = dict(next(home.store.indexed.pages(name)))
    home.put(one="new point", three="third point")
    home.work()
    home.put(one="old point", two="second point")
    with home.store.transaction() as c:  # everything as it was before
        home.store.jobs.done(
            home.store.jobs.take_over(
                "index", home.store.jobs.unfinished("index"), version=PROJECTION, connection=c
            ),
            connection=c,
        )
        home.store.indexed.forget(name, connection=c)
        home.store.indexed.took(name, rows.items(), connection=c)
        home.store.indexed.saw(name, seen, anew=True, connection=c)
    home.work()
    assert home.is_level()


def test_a_store_that_meets_an_engine_for_the_first_time_fills_it(home):
    home.put(one="old point", two="second point")
    jobs = home.store.jobs.claim("index", limit=10)
    home.store.jobs.done(jobs)  # for another engine
    home.work()
    assert home.is_level()


def test_nothing_is_compared_twice_and_nothing_where_all_is_as_it_was(home, monkeypatch):
    compared = []
    monkeypatch.setattr("index.comparing.compare", lambda store, backend: compared.append(backend.name))
    home.put(one="old point")
    home.work()
    home.put(one="new point", two="second point")
    home.work()
    home.work()
    assert compared == []


@pytest.mark.parametrize("killed", ["before", "after"])
def test_a_kill_in_the_middle_of_a_commit_needs_no_comparison(home, monkeypatch, killed):
    compared = []
    monkeypatch.setattr("index.comparing.compare", lambda store, backend: compared.append(backend.name))
    home.put(one="old point")
    home.work()
    home.put(one="new point")
    add = Indexer.add

    def dying(self, *args, **more):
        if killed == "after":
            add(self, *args, **more)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Indexer, "add", dying)
        with pytest.raises(KeyboardInterrupt):
            home.work()
    home.work()
    assert home.is_level() and compared == []


def test_an_engine_restored_while_a_batch_is_written_is_not_taken_for_the_new_one(
    home, snapshot, monkeypatch
):
    home.put(one="old point", two="second point")
    home.work()
    kept = snapshot()
    home.put(one="new point", two="second point")
    home.work()
    home.put(one="new point", two="second point", three="third point")
    add = Indexer.add

    def meanwhile(self, *args, **more):
        monkeypatch.setattr(Indexer, "add", add)
        kept.restore()
        return self.add(*args, **more)

    monkeypatch.setattr(Indexer, "add", meanwhile)
    home.work()
    home.work()
    assert home.is_level()


def test_what_is_to_be_compared_waits_for_an_engine_that_is_away(store, embedder):
    from index.elastic.address import Address
    from tradewarn.errors import IndexUnavailable

    away = ElasticIndex(Address.of("http://127.0.0.1:9"))
    stage = compare_stage(store, away.name, lambda: away)
    Worker(store, [stage]).run_until_idle()  # the look is put off
    store.jobs.reopen(NAME, [away.name], version=PROJECTION)
    with pytest.raises(IndexUnavailable):
        Worker(store, [stage]).run_until_idle()
    assert store.jobs.unfinished(NAME) == [away.name] and store.jobs.dead() == 0


def test_a_comparison_of_an_engine_that_is_no_more_in_use_is_passed_over(home):
    home.store.jobs.reopen(NAME, ["another"], version=PROJECTION)
    home.work()
    assert home.store.jobs.unfinished(NAME) == []


def test_many_records_are_compared_in_parts(home, snapshot, monkeypatch):
    monkeypatch.setattr("index.comparing.TOGETHER", 3)
    monkeypatch.setattr("tradewarn.store.indexed.TOGETHER", 2)
    home.put(**{f"a{n}": f"old point {n}" for n in range(8)})
    home.work()
    kept = snapshot()
    home.put(**{f"a{n}": f"new point {n}" for n in range(4, 12)})
    home.work()
    kept.restore()
    home.work()
    assert home.is_level()


def test_the_ids_of_all_records_are_told(fill, engine, entry):
    made = [entry(f"n-{n}", "widgets") for n in range(25)]
    assert sorted(fill(engine(), made).ids()) == sorted(one.id for one in made)


def test_an_index_keeps_its_lineage_and_one_made_anew_has_another(fill, engine, entry):
    first = fill(engine(), [entry("n-1", "widgets")])
    lineage = first.lineage
    fill(first, [entry("n-2", "widgets")])
    assert engine().lineage == lineage == first.lineage
    lose(first)
    assert engine().lineage != lineage
