"""Every example in a docstring of the package is true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import actgen.batch

MODULES = [module.name for module in pkgutil.iter_modules(actgen.batch.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    module = importlib.import_module(f"actgen.batch.{name}")
    assert doctest.testmod(module).failed == 0
