"""Every example in a docstring of the package is true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import actgen.report

MODULES = [module.name for module in pkgutil.iter_modules(actgen.report.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    module = importlib.import_module(f"actgen.report.{name}")
    assert doctest.testmod(module).failed == 0
