"""Every example in a docstring of the package is true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import actgen.annotation

MODULES = [
    module.name
    for module in pkgutil.walk_packages(actgen.annotation.__path__, "actgen.annotation.")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0
