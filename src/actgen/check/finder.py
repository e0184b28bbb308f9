"""The compiled lexicon for the requirements of an act."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from actgen.check.concepts import ConceptFinder
from actgen.resources import acts_dir
from actgen.source import Superior
from actgen.source.lexicon import load_lexicon


def finder_for(superior: Superior) -> ConceptFinder:
    """What finds the concepts that the act's requirements speak of; compiled once in a process.

    Raises ErrorList with all faults of the lexicon.
    """
    return _compiled(acts_dir() / "lexicon.yaml")


@lru_cache(maxsize=4)
def _compiled(path: Path) -> ConceptFinder:
    return ConceptFinder(load_lexicon(path))
