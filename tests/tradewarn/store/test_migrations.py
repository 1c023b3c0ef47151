import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tradewarn.errors import BadSetting, StoreOutdated
from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.store.migrate import HEAD, alembic_config
from tradewarn.store.schema import metadata


def test_head_names_the_newest_migration():
    assert ScriptDirectory.from_config(alembic_config()).get_current_head() == HEAD


def ours(name, kind, parent):
    """Leave out the tables in which procrastinate carries calls: it makes them itself."""
    return not (kind == "table" and name.startswith("procrastinate_"))


def our_tables(store):
    return {name for name in sa.inspect(store.engine).get_table_names() if ours(name, "table", {})}


def test_migrations_and_tables_agree(any_store):
    with any_store.engine.connect() as c:
        context = MigrationContext.configure(c, opts={"include_name": ours})
        assert compare_metadata(context, metadata) == []


def test_down_and_up_again_leaves_the_same_tables(any_store):
    config = alembic_config()
    with any_store.engine.begin() as c:
        config.attributes["connection"] = c
        command.downgrade(config, "base")
    assert our_tables(any_store) == {"alembic_version"}
    with any_store.engine.begin() as c:
        config.attributes["connection"] = c
        command.upgrade(config, "head")
    assert our_tables(any_store) == {*metadata.tables, "alembic_version"}


def test_what_a_store_of_0004_holds_is_there_afterwards_and_may_be_longer(any_store):
    config = alembic_config()
    with any_store.engine.begin() as c:
        config.attributes["connection"] = c
        command.downgrade(config, "0004")
        row = {"notice": "n-1", "field": "stage", "value": '["final"]', "reviewer": "lan", "at": "2031"}
        c.execute(sa.insert(metadata.tables["correction"]).values(**row))
    with any_store.engine.begin() as c:
        config.attributes["connection"] = c
        command.upgrade(config, "head")
    correction = metadata.tables["correction"]
    with any_store.engine.begin() as c:
        c.execute(sa.update(correction).values(reviewer="x" * 300))
        (kept,) = c.execute(sa.select(correction))
    assert (kept.notice, kept.value, kept.status, len(kept.reviewer)) == (
        "n-1",
        '["final"]',
        "corrected",
        300,
    )


def test_a_store_of_a_newer_tradewarn_is_refused(settings):
    store = open_store(settings)
    with store.transaction() as c:
        c.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreOutdated, match="9999"):
        open_store(settings)


@pytest.mark.parametrize("url", ["mysql://x/y", "not a url"])
def test_a_database_we_do_not_know_is_a_bad_setting(tmp_path, url):
    with pytest.raises(BadSetting):
        open_store(Settings(home=tmp_path, database_url=url))


def test_what_notices_of_0005_cite_can_be_looked_up_afterwards(any_store):
    config = alembic_config()
    with any_store.engine.begin() as c:
        config.attributes["connection"] = c
        command.downgrade(config, "0005")
        row = {"sha256": "a", "source": "m", "name": "d", "media_type": "t", "size": 1}
        c.execute(sa.insert(metadata.tables["document"]).values(**row))
        body = '{"citations": ["90 FR 17388"], "related_acts": []}'
        row = {"id": "n-1", "document": "a", "partial": 0, "body": body}
        c.execute(sa.insert(metadata.tables["notice"]).values(**row))
    with any_store.engine.begin() as c:
        config.attributes["connection"] = c
        command.upgrade(config, "head")
        rows = c.execute(sa.select(metadata.tables["notice_cites"])).all()
    assert rows == [("n-1", "90fr17388")]
