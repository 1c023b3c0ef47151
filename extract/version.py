"""The extractor's version: a hash of its rules and of the knowledge they read."""

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

RULES = {"extract": "*.py", "kb": "*", "tradewarn.printed": "*.py"}
CASE_RULES = {"extract.cases": "*.py", "kb": "*"}
SUFFIXES = {".py", ".yaml", ".yml", ".csv", ".json"}


@cache
def extractor_version() -> str:
    """Return 12 hex digits that change when a rule or a knowledge file changes.

    No number has to be raised by hand, so a better rule can never be forgotten: the
    store re-runs every document that an older version read.
    """
    return _hashed(RULES)


@cache
def cases_version() -> str:
    """Return 12 hex digits that change when a rule that joins notices into cases does."""
    return _hashed(CASE_RULES)


def _hashed(rules: Mapping[str, str]) -> str:
    digest = hashlib.sha256()
    for package, pattern in rules.items():
        spec = find_spec(package)
        assert spec is not None and spec.origin is not None
        root = Path(spec.origin).parent
        found = (p for p in root.rglob(pattern) if p.suffix in SUFFIXES and "__pycache__" not in p.parts)
        for path in sorted(found):
            digest.update(f"{package}/{path.relative_to(root).as_posix()}\n".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
