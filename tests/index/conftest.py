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
CLUSTERS = {"elasticsearch": "", "elasticsearch of three nodes": "_THREE"}
GIVEN = {
    name: (url, os.environ.get(f"TRADEWARN_TEST_ELASTICSEARCH_CA{ending}"))
    for name, ending in CLUSTERS.items()
    if (url := os.environ.get(f"TRADEWARN_TEST_ELASTICSEARCH{ending}"))
}
ENGINES |= {name: lambda folder, name=name: elastic_index(elastic_address(folder, name)) for name in GIVEN}


def elastic_address(folder, name="elasticsearch"):
    """Name indexes of a test's own on a cluster that the tests were given."""
    from index.elastic.address import Address

    url, ca = GIVEN[name]
    own = f"tradewarn-test-{sha256(str(folder).encode()).hexdigest()[:12]}"
    hosts = (f"{'/'.join(host.split('/')[:3])}/{own}" for host in url.split(","))
    return Address.of(",".join(hosts), Path(ca) if ca else None)


def elastic_index(address):
    from index.elastic.engine import ElasticIndex

    return ElasticIndex(address)


@pytest.fixture
def cluster(tmp_path):
    """Give an address on a real cluster, under a name of its own."""
    if "elasticsearch" not in GIVEN:
        pytest.skip("no Elasticsearch here (TRADEWARN_TEST_ELASTICSEARCH)")
    address = elastic_address(tmp_path)
    yield address
    removed(address)


def removed(address):
    from index.elastic.asking import connected
    from index.elastic.indexes import Indexes

    indexes = Indexes(connected(address), address)
    indexes.remove([name for every in indexes.numbers().values() for name in every])


@pytest.hookimpl(tryfirst=True)  # before marks choose
def pytest_collection_modifyitems(items):
    """Three nodes hold the contract each time; the rest of what any engine holds, in the long form."""
    here = Path(__file__).parent
    for item in items:
        contract = item.path.name.startswith("test_backend_contract")
        if here in item.path.parents and not contract and "elasticsearch of three nodes" in item.name:
            item.add_marker(pytest.mark.slow)


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
    if request.param in GIVEN:
        removed(elastic_address(tmp_path, request.param))


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
