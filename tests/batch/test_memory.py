"""Ten thousand packages take no more memory than a thousand: what is remembered of a school makes room soon."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType
from typing import Any

import actgen.render
import actgen.russian
import actgen.source

_CACHE = type(lru_cache(str))
_TEXTS = 4096  # values of a cache keyed by words of the documents: some hundred schools
_NOT_OF_PRINTING = {
    "lemmas",
    "is_known",
    "_signs",
    "_forms",
}  # the checker and the import ask these


def _caches(package: ModuleType) -> Iterator[tuple[str, Any]]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, _CACHE) and value.__module__ == found.name:
                yield name, value


def _is_keyed_by_text(cache: Any) -> bool:
    return any(each.annotation == "str" for each in inspect.signature(cache).parameters.values())


def test_what_is_remembered_of_words_while_printing_is_bounded() -> None:
    sizes = {
        f"{cache.__module__}.{name}": cache.cache_parameters()["maxsize"]
        for package in (actgen.render, actgen.russian, actgen.source)
        for name, cache in _caches(package)
        if _is_keyed_by_text(cache) and name not in _NOT_OF_PRINTING
    }
    assert "actgen.render.parts.typesetting.bound" in sizes
    assert {name: size for name, size in sizes.items() if size is None or size > _TEXTS} == {}
