import doctest
import importlib
import pkgutil

import pytest

import kb

MODULES = [m.name for m in pkgutil.walk_packages(kb.__path__, "kb.")]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_documentation_run(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples_to_run():
    tried = sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES)
    assert tried >= 15
