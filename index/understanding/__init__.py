"""Understand a question: what it names becomes parts that the user sees and can remove."""

from index.understanding.asking import understand
from index.understanding.parts import Part, Removal, Understood

__all__ = ["Part", "Removal", "Understood", "understand"]
