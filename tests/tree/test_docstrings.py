"""Every example that stands in a docstring of ours runs and prints what it says."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

PACKAGES = ("api", "crawlers", "extract", "index", "kb", "tradewarn", "warn")


def modules_with_examples(root):
    """Name the modules with examples; the others need not be imported to know that they have none."""
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            if ">>> " in path.read_text(encoding="utf-8"):
                parts = path.relative_to(root).with_suffix("").parts
                yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def pytest_generate_tests(metafunc):
    if "module" in metafunc.fixturenames:
        metafunc.parametrize("module", list(modules_with_examples(metafunc.config.rootpath)))


def test_the_examples_of_a_module_run(module):
    imported = import_module(module)
    written = Path(imported.__file__).read_text(encoding="utf-8").count(">>> ")
    assert doctest.testmod(imported) == (0, written)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_has_an_example(root, package):
    assert any(m.partition(".")[0] == package for m in modules_with_examples(root))
