"""Import spaCy without torch.

thinc tries ``import torch`` when it is imported, and takes it if it is there: 2.9 s and
640 MB that a pipeline of rules never uses (measured: 4.0 s and 713 MB against 1.1 s and
about 75 MB). Hiding torch for the length of that one import leaves it free for the embedder,
which imports it later when a vector is wanted.
"""

import sys
from functools import cache
from typing import Any


@cache
def spacy() -> Any:
    """Return the spaCy module, imported without its optional torch backend."""
    hidden = "torch" not in sys.modules
    if hidden:
        sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        import spacy as module
    finally:
        if hidden:
            del sys.modules["torch"]
    return module
