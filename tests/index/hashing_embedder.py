"""A tiny model for tests: a text's vector is the sum of one fixed direction a word."""

from hashlib import sha256

import numpy as np

from tradewarn.text import fold_words


class HashingEmbedder:
    def __init__(self, name="hashing", dimensions=32):
        self.name, self.dimensions = name, dimensions
        self.embedded = 0

    def queries(self, texts):
        return np.stack([self._vector(text) for text in texts])

    def passages(self, texts, progress=lambda done, total: None):
        self.embedded += len(texts)
        return self.queries(texts)

    def _vector(self, text):
        vector = np.full(self.dimensions, 1e-3)
        for word in fold_words(text):
            seed = int.from_bytes(sha256(word.encode()).digest()[:8], "big")
            vector += np.random.default_rng(seed).standard_normal(self.dimensions)
        return (vector / np.linalg.norm(vector)).astype(np.float32)
