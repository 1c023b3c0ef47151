"""What all tests share: the real documents where they are present, golden files, no network."""

import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REAL = ROOT.parent / "shared" / "real"
LONG = {
    "crash",
    "test_expressions.py",
    "test_killed_commits.py",
    "test_writers.py",
}  # minutes, of one worker each


def pytest_addoption(parser):
    parser.addoption("--bless", action="store_true", help="rewrite golden files; review the diff")


def pytest_collection_modifyitems(items):
    """The longest files come first: at the end one worker would be at them while the others have nothing."""
    items.sort(key=lambda item: LONG.isdisjoint(item.path.parts))


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


def _postgresql(purpose):
    import os

    import sqlalchemy as sa

    url = os.environ.get("TRADEWARN_TEST_POSTGRESQL")
    if not url:
        pytest.skip("no PostgreSQL here (TRADEWARN_TEST_POSTGRESQL)")
    name = f"{purpose}_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as c:
        c.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}"'))
        c.execute(sa.text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    return sa.engine.make_url(url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def postgresql_url():
    """The URL of an empty PostgreSQL database."""
    return _postgresql("tradewarn_empty")


@pytest.fixture
def elasticsearch_url(tmp_path, monkeypatch):
    """The URL of indexes of a test's own on a real cluster; its authority is set in the environment."""
    import os
    from hashlib import sha256

    url = os.environ.get("TRADEWARN_TEST_ELASTICSEARCH")
    if not url:
        pytest.skip("no Elasticsearch here (TRADEWARN_TEST_ELASTICSEARCH)")
    from index.elastic.address import Address
    from index.elastic.asking import connected
    from index.elastic.indexes import Indexes

    own = f"tradewarn-test-{sha256(str(tmp_path).encode()).hexdigest()[:12]}"
    ca = os.environ.get("TRADEWARN_TEST_ELASTICSEARCH_CA")
    if ca:
        monkeypatch.setenv("TRADEWARN_INDEX_CA", ca)
    named = ",".join(f"{'/'.join(host.split('/')[:3])}/{own}" for host in url.split(","))
    yield named
    address = Address.of(named, Path(ca) if ca else None)
    indexes = Indexes(connected(address), address)
    indexes.remove([name for every in indexes.numbers().values() for name in every])


@contextmanager
def _one_answer(status, body="{}", headers=(), context=None):
    """Serve one answer to whatever is asked; gives the host and port."""

    class Answers(BaseHTTPRequestHandler):
        def answer(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            sent = {"Content-Type": "application/json", **dict(headers), "Content-Length": str(len(body))}
            for name, value in sent.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body.encode())

        do_GET = do_POST = do_PUT = do_HEAD = answer

        def log_message(self, *said):
            """Say nothing."""

    served = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    if context is not None:
        served.socket = context.wrap_socket(served.socket, server_side=True)
    thread = threading.Thread(target=served.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{served.server_address[1]}"
    finally:
        served.shutdown()
        served.server_close()


@pytest.fixture
def stand_in():
    """A server that only shakes hands; what a right one answers is tested on a right one."""
    return _one_answer


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


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory):
    """A sentence-transformers folder of a few thousand weights: the real code path, in milliseconds.

    Its vectors mean nothing, but they are the same for the same text, which is all that
    tests of storing, killing and rebuilding need.
    """
    import json

    import torch
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("model")
    letters = ["[PAD]", "[UNK]", *map(chr, range(33, 127))]
    tokenizer = Tokenizer(models.WordLevel({c: n for n, c in enumerate(letters)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFD(), normalizers.StripAccents()])
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(letters),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", model_max_length=128
    ).save_pretrained(folder)
    modules = [("Transformer", ""), ("Pooling", "1_Pooling"), ("Normalize", "2_Normalize")]
    described = [
        {"idx": n, "name": str(n), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for n, (kind, path) in enumerate(modules)
    ]
    (folder / "modules.json").write_text(json.dumps(described))
    (folder / "1_Pooling").mkdir()
    pooling = {"word_embedding_dimension": 16, "pooling_mode_mean_tokens": True}
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(pooling))
    (folder / "2_Normalize").mkdir()
    return folder
