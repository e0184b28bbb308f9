"""What the checker's tests share: the compiled lexicon and a way to judge a short text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from actgen.check import ConceptFinder, check_documents
from actgen.model.finding import Finding
from actgen.model.text import StructuredText
from actgen.read import read_document
from actgen.resources import acts_dir
from actgen.source import Superior, load_superior
from actgen.source.lexicon import load_lexicon

Judge = Callable[..., Finding]


@cache
def finder() -> ConceptFinder:
    return ConceptFinder(load_lexicon(acts_dir() / "lexicon.yaml"))


@cache
def superior(name: str) -> Superior:
    return load_superior(acts_dir() / f"{name}.yaml")


@pytest.fixture(scope="session")
def lexicon_finder() -> ConceptFinder:
    """The compiled lexicon of the project."""
    return finder()


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], StructuredText]:
    """Reads a text as the checker would read a file."""

    def reader(text: str) -> StructuredText:
        path = tmp_path / "приказ.txt"
        path.write_text(text, encoding="utf-8")
        return read_document(path)

    return reader


@pytest.fixture
def judge(read: Callable[[str], StructuredText]) -> Judge:
    """The finding on one requirement for a short text."""

    def judged(act: str, requirement: str, text: str, institution: str = "") -> Finding:
        superior_act = superior(act)
        imposed = next(i for i in superior_act.requirements if i.requirement.id == requirement)
        kind = institution or imposed.requirement.institutions[0]
        result = check_documents(superior_act, [read(text)], kind, finder())
        return next(f for f in result.findings if f.requirement == requirement)

    return judged
