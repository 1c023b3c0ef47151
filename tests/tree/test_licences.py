"""What must be installed for tradewarn to run is under licences that its users can accept."""

import re
from importlib.metadata import PackageNotFoundError, distribution, metadata

import pytest
from packaging.requirements import Requirement

ALLOWED = {
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "CNRI-Python", "ISC"),
    *("MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0", "ZPL-2.1", "Zlib"),
}
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
OLD_WORDS = {"Apache 2.0 License": "Apache-2.0", "Apache 2.0": "Apache-2.0", "BSD": "BSD-3-Clause"}
BUNDLED = " dependency licenses"  # pypdfium2's words for what PDFium carries; all permissive
LESSER = dict.fromkeys(
    ("psycopg", "psycopg-binary", "psycopg-pool"), "LGPL-3.0-only"
)  # optional, never linked in
CUDA = re.compile(r"nvidia-|cuda-toolkit$")  # of torch's CUDA build alone, under NVIDIA's own terms


def needed(name, extras=frozenset()):
    """Name every distribution that an installed one needs, itself included."""
    seen, waiting = {}, [(name, frozenset(extras))]
    while waiting:
        name, extras = waiting.pop()
        name = re.sub(r"[-_.]+", "-", name).lower()
        if extras <= seen.get(name, frozenset()) and name in seen:
            continue
        try:
            required = distribution(name).requires or []
        except PackageNotFoundError:  # of another platform, or an extra that is not installed
            continue
        seen[name] = seen.get(name, frozenset()) | extras
        for line in map(Requirement, required):
            if line.marker is None or any(line.marker.evaluate({"extra": e}) for e in {"", *extras}):
                waiting.append((line.name, frozenset(line.extras)))
    return sorted(seen)


def licence(told):
    """Give the licence that a distribution's metadata states, as one expression."""
    if told.get("License-Expression"):
        return told["License-Expression"]
    classes = [c.rpartition(" :: ")[2] for c in told.get_all("Classifier") or [] if c.startswith("License")]
    if classes:
        return " AND ".join(CLASSIFIERS.get(c, c) for c in classes)
    words = (told.get("License") or "none told").removesuffix(f",{BUNDLED}").replace(", ", " AND ")
    return OLD_WORDS.get(words, words)


def acceptable(expression):
    parts = re.sub(r"[()]|\s+WITH\s+[\w.-]+", "", expression).split(" AND ")
    return all(any(one.strip() in ALLOWED for one in part.split(" OR ")) for part in parts)


def test_everything_that_is_needed_to_run_has_an_allowed_licence():
    names = needed("tradewarn", {"postgresql"})
    found = {name: licence(metadata(name)) for name in names if not CUDA.match(name)}
    assert {"torch", "scrapy", "spacy", "pydantic-core"} <= found.keys()
    refused = {n: told for n, told in found.items() if not acceptable(told) and LESSER.get(n) != told}
    assert refused == {}


@pytest.mark.parametrize(
    "expression", ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "none told", ""]
)
def test_a_licence_that_binds_its_users_is_refused(expression):
    assert not acceptable(expression)


@pytest.mark.parametrize("expression", ["MIT", "MIT AND (GPL-2.0-only OR BSD-3-Clause)", "Apache-2.0 WITH X"])
def test_a_choice_with_one_allowed_licence_is_taken(expression):
    assert acceptable(expression)


def test_data_that_others_made_comes_with_its_licence(root):
    notice = (root / "NOTICE").read_text(encoding="utf-8")
    files = re.findall(r"LICENSES/[\w.-]+\.txt", notice)
    assert files
    assert {f"LICENSES/{p.name}" for p in (root / "LICENSES").iterdir()} == set(files)
    for path in re.findall(r"\b(?:kb|api)/[\w/]+(?:\.yaml|/)", notice):
        assert (root / path).exists(), path
    assert "UNICODE LICENSE V3" in (root / "LICENSES" / "Unicode-3.0.txt").read_text(encoding="utf-8")


def test_every_file_made_from_unicode_data_is_named_in_the_notice(root):
    notice = (root / "NOTICE").read_text(encoding="utf-8")
    for path in (root / "kb").rglob("*.yaml"):
        if "unicode license" in path.read_text(encoding="utf-8")[:2_000].lower():
            assert path.relative_to(root).as_posix() in notice
