import json
import struct
import subprocess
import sys

import numpy as np
import pytest

from index.embedding import SentenceTransformerEmbedder, computes_in_bfloat16, unit
from index.model_build import BUILT_IN, built_model, is_built_in, model_identity, weights_file
from index.quantised import Quantised
from tradewarn.errors import ModelUnavailable
from tradewarn.settings import Settings


class FakeModel:
    """Counts what is asked of it; a text's vector is its length and its number of words."""

    def __init__(self):
        self.prompts = {"query": "query: ", "passage": "passage: "}
        self.calls = []

    def get_embedding_dimension(self):
        return 2

    def encode(self, texts, prompt_name, **options):
        self.calls.append((prompt_name, list(texts)))
        return np.array([[len(text), len(text.split())] for text in texts], dtype=np.float32)


@pytest.fixture
def fake(tmp_path):
    embedder = SentenceTransformerEmbedder("any", tmp_path)
    embedder._model = FakeModel()
    return embedder


def test_vectors_have_length_one_in_single_precision(fake):
    vectors = fake.passages(["one two", "three"])
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
    assert np.isfinite(unit(np.zeros((1, 2)))).all()


def test_passages_come_back_in_order_though_the_longest_are_embedded_first(fake):
    texts = [f"{'word ' * n}x" for n in (1, 70, 3, 50)] * 20
    vectors = fake.passages(texts)
    expected = unit([[len(text), len(text.split())] for text in texts])
    assert np.allclose(vectors, expected)
    batches = sorted(([len(text) for text in batch] for _, batch in fake._model.calls), reverse=True)
    lengths = [length for batch in batches for length in batch]
    assert lengths == sorted(lengths, reverse=True) and len(batches) == 3


def test_questions_and_passages_have_their_own_prompts(fake):
    fake.queries(["a"])
    fake.passages(["a"])
    assert [prompt for prompt, _ in fake._model.calls] == ["query", "passage"]


def test_a_question_asked_again_is_not_embedded_again(fake):
    first = fake.queries(["a b", "c", "a b"])
    again = fake.queries(["c", "a b"])
    assert fake._model.calls == [("query", ["a b", "c"])]
    assert np.array_equal(first[[1, 0]], again) and np.array_equal(first[0], first[2])


def test_progress_of_long_work_is_told(fake):
    told = []
    fake.passages(["x"] * 70, progress=lambda *at: told.append(at))
    assert told == [(32, 70), (64, 70), (70, 70)]


def test_no_passages_give_no_vectors(fake):
    assert fake.passages([]).shape == (0, 2)


@pytest.mark.parametrize(
    ("flags", "has"), [("fma avx512_bf16 x", True), ("amx_bf16", True), ("avx512f avx512_bf", False)]
)
def test_bfloat16_is_used_only_where_the_processor_says_so(tmp_path, flags, has):
    (tmp_path / "cpuinfo").write_text(f"flags\t\t: {flags}\n")
    assert computes_in_bfloat16(tmp_path / "cpuinfo") is has
    assert computes_in_bfloat16(tmp_path / "absent") is False


def test_a_model_that_is_not_there_is_a_coded_error(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelUnavailable, match="TRADEWARN_MODEL"):
        SentenceTransformerEmbedder(str(tmp_path / "no-such-model"), tmp_path).queries(["x"])


def test_a_folder_named_like_the_built_in_model_is_a_folder(tmp_path, monkeypatch):
    assert is_built_in(BUILT_IN)
    monkeypatch.chdir(tmp_path)
    (tmp_path / BUILT_IN).mkdir()
    assert not is_built_in(BUILT_IN)


@pytest.mark.parametrize(
    "content",
    [b"", b"E5S1", b"GGUF" + bytes(100), b"E5S1" + struct.pack("<I7if5i", *range(8), 1e-12, *[9] * 5)],
)
def test_a_weights_file_of_another_form_is_a_coded_error(tmp_path, content):
    (tmp_path / "weights").write_bytes(content)
    with pytest.raises(ModelUnavailable, match="form"):
        Quantised.read(tmp_path / "weights")


def test_a_build_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    def fail(weights, folder):
        (folder / "config.json").write_text("{}")
        raise OSError("no space left")

    monkeypatch.setattr("index.model_build.build", fail)
    with pytest.raises(ModelUnavailable, match="no space left"):
        built_model(tmp_path, say=lambda text: None)
    assert list((tmp_path / "models").iterdir()) == []


def test_the_weights_have_the_shape_of_the_model_they_claim_to_be():
    source = Quantised.read(weights_file())
    assert (source.width, source.layers, source.heads, source.inner) == (384, 12, 12, 1536)
    assert source.pieces[source.begin] == "<s>" and len(source.pieces) <= source.vocabulary
    assert np.isfinite(source.blocks("l0.q.w", 384, 384)).all()


@pytest.mark.model
def test_the_built_model_finds_the_meaning_across_languages():
    embedder = SentenceTransformerEmbedder(BUILT_IN, Settings.read().cache_dir)
    shrimp, steel = embedder.passages(
        [
            "Frozen warmwater shrimp from Viet Nam: final results.",
            "Hot-rolled steel flat products from Japan.",
        ]
    )
    question = embedder.queries(["tôm nước ấm đông lạnh"])[0]
    assert embedder.dimensions == 384 and embedder.name == model_identity()
    assert question @ shrimp > question @ steel + 0.03


@pytest.mark.parametrize(
    ("work", "absent"),
    [
        (
            "import index.search, index.indexing, index.embedding",
            ["torch", "faiss", "sentence_transformers", "numpy"],
        ),
        (
            "from index.backends.embedded import EmbeddedIndex\n"
            "from index.search import Searcher\n"
            "Searcher(EmbeddedIndex(Path(folder))).search('frozen shrimp', mode='lexical')",
            ["torch", "faiss", "sentence_transformers", "numpy"],
        ),
    ],
    ids=["importing", "a search by words"],
)
def test_nothing_slow_is_imported_for(tmp_path, work, absent):
    code = f"import sys, json\nfrom pathlib import Path\nfolder = sys.argv[1]\n{work}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "index")], capture_output=True, text=True, check=True
    )
    assert not set(absent) & set(json.loads(done.stdout))
