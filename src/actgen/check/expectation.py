"""In documents of which kind a point is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from actgen.check.documents.reading import Reading
from actgen.check.words.concepts import ConceptFinder
from actgen.model.requirement import Requirement

_JOB_DESCRIPTIONS = "должностные инструкции"


def is_expected(requirement: Requirement, kind: str | None, finder: ConceptFinder) -> bool:
    """Whether documents of this kind should say it; one of a kind that was not recognised may be any."""
    if not requirement.where or kind is None:
        return True
    return kind in _kinds(finder, requirement.where)


@lru_cache(maxsize=1000)
def _kinds(finder: ConceptFinder, where: tuple[str, ...]) -> frozenset[str]:
    """The kinds of documents that are named, groups of kinds resolved."""
    return frozenset(each for name in where for each in finder.document_kinds.get(name, (name,)))


def is_job_description(kind: str | None, finder: ConceptFinder) -> bool:
    """What such a document says is said of one post only, so it answers no point that belongs elsewhere."""
    return kind in finder.document_kinds.get(_JOB_DESCRIPTIONS, ())


def documents_for(
    requirement: Requirement, readings: Sequence[Reading], finder: ConceptFinder
) -> tuple[list[Reading], list[Reading]]:
    """The documents that are expected to speak of a requirement, and those that are heard besides, where an objection
    may stand."""
    expected = [r for r in readings if is_expected(requirement, r.kind, finder)]
    heard = [r for r in readings if r in expected or not is_job_description(r.kind, finder)]
    return expected, heard
