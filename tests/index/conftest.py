"""What the tests of the index share: records to index, a tiny model, the engines there are."""

import os
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from hashing_embedder import HashingEmbedder

from index.backends.embedded import EmbeddedIndex
from index.entries import entry_hash, passage_text
from index.passages import cut_passages
from tradewarn.model import IndexEntry, Page

ENGINES = {"embedded": lambda folder: EmbeddedIndex(folder / "index", wait=0.2)}
if ELASTICSEARCH := os.environ.get("TRADEWARN_TEST_ELASTICSEARCH"):
    ENGINES["elasticsearch"] = lambda folder: elastic_index(folder)


def elastic_address(folder):
    """Name indexes of a test's own on the cluster that the tests were given."""
    from index.elastic.address import Address

    own = f"tradewarn-test-{sha256(str(folder).encode()).hexdigest()[:12]}"
    hosts = ",".join(f"{host.rstrip('/')}/{own}" for host in ELASTICSEARCH.split(","))
    ca = os.environ.get("TRADEWARN_TEST_ELASTICSEARCH_CA")
    return Address.of(hosts, Path(ca) if ca else None)


def elastic_index(folder):
    from index.elastic.engine import ElasticIndex

    return ElasticIndex(elastic_address(folder))


@pytest.fixture
def cluster(tmp_path):
    """Give an address on a real cluster, under a name of its own."""
    if not ELASTICSEARCH:
        pytest.skip("no Elasticsearch here (TRADEWARN_TEST_ELASTICSEARCH)")
    address = elastic_address(tmp_path)
    yield address
    removed(address)


def removed(address):
    from index.elastic.asking import connected
    from index.elastic.indexes import Indexes

    indexes = Indexes(connected(address), address)
    indexes.remove([name for every in indexes.numbers().values() for name in every])


@pytest.fixture
def embedder():
    return HashingEmbedder()


@pytest.fixture
def make_embedder():
    return HashingEmbedder


@pytest.fixture(scope="session")
def entry():
    """Make an index entry; whatever is not said is plain."""

    def make(identity, text="", **fields):
        title = fields.pop("title", text.split("\n")[0][:80] or identity)
        fields.setdefault("kind", "notice")
        fields.setdefault("ref", identity)
        fields.setdefault("date", date(2024, 1, 1))
        pages = [Page(number=n, text=t) for n, t in enumerate(text.split("\f"), start=1)]
        return IndexEntry(id=identity, title=title, passages=cut_passages(identity, pages), **fields)

    return make


@pytest.fixture(params=sorted(ENGINES))
def engine(request, tmp_path):
    """Open an engine on the same place as often as asked: each a process of its own would."""
    opened = []

    def open_engine():
        backend = ENGINES[request.param](tmp_path)
        opened.append(backend)
        return backend

    yield open_engine
    for backend in opened:
        backend.close()
    if request.param == "elasticsearch":
        removed(elastic_address(tmp_path))


@pytest.fixture
def vectored(embedder):
    """Make an entry ready for an engine."""
    from index.backend import Vectored

    def make(made, *, model=True):
        if not model or not made.passages:
            return Vectored(made, entry_hash(made))
        vectors = embedder.passages([passage_text(made, passage) for passage in made.passages])
        return Vectored(made, entry_hash(made), vectors, embedder.name)

    return make


@pytest.fixture
def fill(vectored):
    """Add entries to an engine and commit."""

    def add(backend, entries):
        backend.add([vectored(made) for made in entries])
        backend.commit()
        return backend

    return add
