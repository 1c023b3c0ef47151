"""A store moves to another database and back, goes on after an interruption, and is compared."""

from itertools import count

import pytest
import sqlalchemy as sa

from tradewarn.errors import BadUse, CopyUnequal, StoreError, StoreMoved, StoreNotEmpty
from tradewarn.model import Document
from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.store.moving import bringing
from tradewarn.store.moving.ends import open_goal, take_back
from tradewarn.store.moving.holding import is_held
from tradewarn.store.moving.moving import move_rows
from tradewarn.store.schema import job, metadata


class Stopped(Exception):
    """In the place of a kill."""


def silent(what, done, waiting):
    """Tell nothing."""


def move(store, url, *, progress=silent, index_due=False):
    goal = open_goal(url)
    try:
        return move_rows(store.engine, goal, index_due=index_due, progress=progress)
    finally:
        goal.dispose()


def stopping_at(number, phase=""):
    """Stop at the so-manieth report of progress, of one phase or of any."""
    told = []

    def progress(what, done, waiting):
        told.append(what)
        if what == (phase or what) and (told.count(phase) if phase else len(told)) == number:
            raise Stopped

    return progress


def without_leases(rows):
    """Give rows as they are carried: no work is anybody's at the goal."""
    at = {name: list(job.c).index(job.c[name]) for name in ("state", "owner", "lease_until")}

    def free(row):
        values = list(row)
        if values[at["state"]] in ("leased", "again"):
            values[at["state"]], values[at["owner"]], values[at["lease_until"]] = "ready", None, None
        return tuple(values)

    return rows | {"job": sorted(map(free, rows["job"]), key=repr)}


@pytest.fixture
def few_at_once(monkeypatch):
    monkeypatch.setattr(bringing, "MOST_ROWS", 7)


@pytest.fixture
def sqlite_url(tmp_path):
    return f"sqlite:///{tmp_path / 'goal.sqlite'}"


@pytest.fixture
def at(opened, tmp_path):
    """Open the store of this home at a URL."""
    return lambda url: opened(Settings(home=tmp_path / "home", database_url=url))


def test_every_table_arrives_row_by_row(any_store, any_goal, full, every_row, at):
    full(any_store, rows=60)
    brought = move(any_store, any_goal)
    assert every_row(at(any_goal)) == without_leases(every_row(any_store))
    assert {name: table.rows for name, table in brought.tables.items()} == dict.fromkeys(metadata.tables, 60)
    assert (brought.resumed, brought.again) == (0, 0)


def test_a_move_that_was_stopped_anywhere_goes_on(any_store, any_goal, full, every_row, at, few_at_once):
    full(any_store)
    places = [("rows", 1), ("rows", 3), ("rows", 40), ("rows", 90), ("changes", 5), ("rows", 27)]
    for what, number in [*places, ("changes", 27), ("compare", 1), ("compare", 27)]:
        with pytest.raises(Stopped):
            move(any_store, any_goal, progress=stopping_at(number, what))
    with pytest.raises(StoreMoved):
        at(any_goal)
    brought = move(any_store, any_goal)
    assert every_row(at(any_goal)) == without_leases(every_row(any_store))
    assert brought.resumed == 40 * len(metadata.tables)


def test_what_changes_while_rows_come_arrives(any_store, any_goal, full, every_row, at, few_at_once):
    full(any_store)
    terms = metadata.tables["term"]
    tables = [metadata.tables[n] for n in ("document", "term", "warning", "run", "reading")]

    numbers = count()

    def while_work_goes_on(what, _, waiting):
        if what != "rows":
            return
        done = next(numbers)
        name = any_store.archive.put(f"new {done}".encode())
        made = Document(sha256=name, source="m", name="new", media_type="text/plain", size=1)
        with any_store.transaction() as c:
            any_store.documents.add([made], connection=c)
            read = {
                "language": None,
                "document": name,
                "version": "1",
                "media_type": "t",
                "relevant": 1,
                "pages": b"x",
            }
            c.execute(sa.insert(tables[4]).values(**read))
            for key in (f"0{done}", f"9{done}"):
                c.execute(sa.insert(terms).values(id=key, body="new"))
            some = sa.select(terms.c.id).where(terms.c.body != "new").limit(1).scalar_subquery()
            c.execute(sa.update(terms).where(terms.c.id == some).values(body="changed"))
            gone = sa.select(sa.func.min(tables[2].c.id)).scalar_subquery()
            c.execute(sa.delete(tables[2]).where(tables[2].c.id == gone))
            gone = sa.select(sa.func.max(tables[3].c.id)).scalar_subquery()
            c.execute(sa.delete(tables[3]).where(tables[3].c.id == gone))

    stop = stopping_at(100, "rows")

    def both(what, done, waiting):
        while_work_goes_on(what, done, waiting)
        stop(what, done, waiting)

    with pytest.raises(Stopped):
        move(any_store, any_goal, progress=both)
    brought = move(any_store, any_goal, progress=while_work_goes_on)
    assert brought.again > 0
    goal = at(any_goal)
    assert every_row(goal) == without_leases(every_row(any_store))
    with goal.transaction() as c:  # references are looked at again
        lost = {"document": "nowhere", "version": "1", "media_type": "t", "relevant": 1, "pages": b"x"}
        with pytest.raises(sa.exc.IntegrityError):
            c.execute(sa.insert(tables[4]).values(**lost))


def test_a_store_that_was_moved_refuses_writers_and_answers_readers(
    any_store, any_goal, full, any_settings, opened
):
    full(any_store)
    move(any_store, any_goal)
    another = opened(any_settings)
    for store in (any_store, another):
        assert store.documents.count() == 40
        with pytest.raises(StoreMoved, match="moved"):
            store.people.add("Lan", role="officer")
        with pytest.raises(StoreMoved):
            store.jobs.claim("extract", limit=1)


def test_numbers_and_work_go_on_at_the_goal(any_store, any_goal, full, at):
    full(any_store)
    move(any_store, any_goal)
    goal, run = at(any_goal), metadata.tables["run"]
    before = goal.generation()
    with goal.transaction() as c:
        (row,) = c.execute(sa.select(run).limit(1)).mappings()
        c.execute(sa.insert(run), {k: v for k, v in row.items() if k != "id"})
        assert c.execute(sa.select(sa.func.max(run.c.id))).scalar() == 1_041
    goal.people.add("Lan", role="officer")
    assert goal.generation() == before


def test_the_index_is_entered_anew_where_it_is_another(store, sqlite_url, full, at):
    full(store)
    move(store, sqlite_url, index_due=True)
    goal = at(sqlite_url)
    ids = {*goal.notices.ids(), *goal.cases.ids(), *goal.precedents.ids()}
    assert ids <= set(goal.jobs.unfinished("index"))
    assert len(ids) == 40
    with goal.engine.connect() as c:
        assert c.execute(sa.select(metadata.tables["indexed"])).all() == []


def test_there_and_back_any_number_of_times(any_store, any_settings, any_goal, full, every_row, at, opened):
    full(any_store)
    expected = without_leases(every_row(any_store))
    for _ in range(2):
        move(any_store, any_goal)
        goal = at(any_goal)
        goal.people.add("Lan", role="officer")
        goal.people.add("Minh", role="officer")
        with goal.transaction() as c:
            person = metadata.tables["person"]
            c.execute(sa.delete(person).where(person.c.name.in_(["Lan", "Minh"])))
        move(goal, any_settings.store_url)
        any_store = opened(any_settings)
        assert every_row(any_store) == expected
        with pytest.raises(StoreMoved):
            goal.people.add("Lan", role="officer")
    any_store.people.add("Lan", role="officer")


def test_a_move_that_ended_is_not_done_again(store, sqlite_url, full, at):
    full(store)
    move(store, sqlite_url)
    at(sqlite_url).people.add("Lan", role="officer")
    assert move(store, sqlite_url).tables == {}
    with pytest.raises(StoreMoved):
        store.people.add("Minh", role="officer")
    assert at(sqlite_url).people.anyone()


def test_a_goal_with_records_of_its_own_is_left_alone(any_store, any_goal, full, every_row, at):
    full(any_store)
    goal = at(any_goal)
    full(goal, seed=2)
    before = every_row(goal)
    with pytest.raises(StoreNotEmpty):
        move(any_store, any_goal)
    assert every_row(goal) == before
    any_store.people.add("Lan", role="officer")


def test_a_goal_that_another_store_is_coming_to_is_left_alone(store, sqlite_url, full, opened, tmp_path):
    full(store)
    with pytest.raises(Stopped):
        move(store, sqlite_url, progress=stopping_at(30))
    other = opened(Settings(home=tmp_path / "other"))
    full(other, seed=2)
    with pytest.raises(StoreNotEmpty, match="being moved into it"):
        move(other, sqlite_url)
    move(store, sqlite_url)


def test_a_store_goes_to_one_place_at_a_time_and_not_to_itself(store, sqlite_url, settings, full, tmp_path):
    full(store)
    with pytest.raises(BadUse):
        move(store, settings.store_url)
    move(store, sqlite_url)
    with pytest.raises(StoreMoved, match=r"goal\.sqlite"):
        move(store, f"sqlite:///{tmp_path / 'third.sqlite'}")


def test_a_store_that_is_released_is_written_to_again(any_store, any_goal, full, every_row, at):
    full(any_store)
    with pytest.raises(Stopped):
        move(any_store, any_goal, progress=stopping_at(60))
    with any_store.engine.connect() as c:
        assert is_held(c)
    assert take_back(any_store.engine) is None
    any_store.people.add("Lan", role="officer")
    move(any_store, any_goal)  # it goes on, and closes it again
    assert every_row(at(any_goal)) == without_leases(every_row(any_store))
    assert take_back(any_store.engine) is not None
    any_store.people.add("Minh", role="officer")
    with pytest.raises(StoreNotEmpty):
        move(any_store, any_goal)


def test_a_row_that_changed_at_the_goal_is_found_and_its_table_brought_again(
    any_store, any_goal, full, every_row, at
):
    full(any_store)
    spoilt = []

    def spoil(what, done, waiting):
        if what == "changes" and not spoilt:
            engine = sa.create_engine(any_goal)
            with engine.begin() as c:
                c.execute(sa.update(metadata.tables["term"]).values(body="another"))
            engine.dispose()
            spoilt.append(done)

    with pytest.raises(CopyUnequal, match="term"):
        move(any_store, any_goal, progress=spoil)
    with pytest.raises(StoreMoved):
        at(any_goal)
    move(any_store, any_goal)
    assert every_row(at(any_goal)) == without_leases(every_row(any_store))


def test_a_text_that_postgresql_cannot_keep_is_named(store, postgresql_url):
    with store.transaction() as c:
        c.execute(sa.insert(metadata.tables["term"]).values(id="t-1", body="a\0b"))
    with pytest.raises(StoreError, match="zero byte") as refused:
        move(store, postgresql_url)
    assert "t-1" in refused.value.where
    store.people.add("Lan", role="officer")


def test_what_is_no_number_is_not_lost_unsaid(opened, postgresql_url, sqlite_url, tmp_path):
    store = opened(Settings(home=tmp_path / "home", database_url=postgresql_url))
    row = {"key": "k", "stage": "s", "subject": "s", "state": "done", "tries": 1}
    with store.transaction() as c:
        c.execute(sa.insert(job).values(**row, lease_until=float("nan")))
    with pytest.raises(CopyUnequal, match="job"):
        move(store, sqlite_url)


def test_rows_stand_in_the_order_of_code_points_in_every_language(postgresql_url, every_row, full, opened):
    """A server whose language sorts otherwise must not pass over what lies between two batches."""
    from tradewarn.store.copying.streams import key_of, rows

    engine = sa.create_engine(postgresql_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as c:
        c.execute(sa.text('DROP DATABASE IF EXISTS "tradewarn_sorted"'))
        locales = [
            r[0] for r in c.execute(sa.text("SELECT collname FROM pg_collation WHERE collprovider = 'i'"))
        ]
        if not locales:
            pytest.skip("this server sorts by code points only")
        made = "CREATE DATABASE tradewarn_sorted TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'vi' LOCALE 'C'"
        c.execute(sa.text(made))
    engine.dispose()
    url = sa.engine.make_url(postgresql_url).set(database="tradewarn_sorted")
    store = open_store(Settings(database_url=url.render_as_string(hide_password=False)))
    table = metadata.tables["term"]
    try:
        names = ["a", "B", "á", "Z", "z", "đ", "d", "_", "0", "\U0001f990", "\uffee", "a b", "ab", "A"]
        with store.transaction() as c:
            c.execute(sa.insert(table), [{"id": n, "body": "x"} for n in names])
        with store.engine.connect() as c:
            with rows(c, table) as found:
                assert [key_of(table, r)[0] for r in found] == sorted(names, key=str.encode)
            with rows(c, table, after=("Z",)) as found:
                some = [key_of(table, r)[0] for r in found]
            assert some == [n for n in sorted(names, key=str.encode) if n.encode() > b"Z"]
    finally:
        store.close()


@pytest.mark.parametrize("number", [5, 60])
def test_a_goal_that_is_not_whole_is_no_store(store, sqlite_url, full, at, number):
    full(store)
    with pytest.raises(Stopped):
        move(store, sqlite_url, progress=stopping_at(number))
    with pytest.raises(StoreMoved, match="not all of it is here"):
        at(sqlite_url)
