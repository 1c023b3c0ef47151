"""What all tests share: the real documents where they are present, golden files, no network."""

import socket
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REAL = ROOT.parent / "shared" / "real"


def pytest_addoption(parser):
    parser.addoption("--bless", action="store_true", help="rewrite golden files; review the diff")


@pytest.fixture(scope="session")
def root():
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def real():
    """The folder of real notices; tests that need it are skipped where it is absent."""
    if not REAL.is_dir():
        pytest.skip("no real documents here (../shared/real)")
    return REAL


@pytest.fixture
def golden(request):
    """Compare text with the file kept beside the test; --bless rewrites it."""

    def check(path, actual):
        if request.config.getoption("--bless"):
            path.write_text(actual, encoding="utf-8")
        assert path.exists(), f"no {path.name}: run pytest --bless and review the diff"
        assert actual == path.read_text(encoding="utf-8")

    return check


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch):
    """No test reaches a network: any address but this machine's own is refused."""
    connect = socket.socket.connect

    def guarded(self, address):
        host = address[0] if isinstance(address, tuple) else ""
        if host not in {"", "localhost", "::1"} and not str(host).startswith("127."):
            raise AssertionError(f"a test tried to reach {host}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def settings(tmp_path):
    """Settings of a fresh home; nothing of the machine's own settings reaches a test."""
    from tradewarn.settings import Settings

    return Settings(home=tmp_path / "home")


def _postgresql(name):
    import os

    import sqlalchemy as sa

    url = os.environ.get("TRADEWARN_TEST_POSTGRESQL")
    if not url:
        pytest.skip("no PostgreSQL here (TRADEWARN_TEST_POSTGRESQL)")
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as c:
        c.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}"'))
        c.execute(sa.text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    return sa.engine.make_url(url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(params=["sqlite", "postgresql"])
def any_settings(request, tmp_path):
    """Settings of a fresh home on each database."""
    from tradewarn.settings import Settings

    url = "" if request.param == "sqlite" else _postgresql("tradewarn_test")
    return Settings(home=tmp_path / "home", database_url=url)


@pytest.fixture
def store(settings):
    """A fresh store on SQLite."""
    from tradewarn.store import open_store

    opened = open_store(settings)
    yield opened
    opened.close()


@pytest.fixture
def any_store(any_settings):
    """A fresh store on each database: the same tests hold on both."""
    from tradewarn.store import open_store

    opened = open_store(any_settings)
    yield opened
    opened.close()
