"""In documents of which kind a point is looked for."""

from __future__ import annotations

from actgen.check.concepts import ConceptFinder
from actgen.model.requirement import Requirement

_JOB_DESCRIPTIONS = "должностные инструкции"


def is_expected(requirement: Requirement, kind: str | None, finder: ConceptFinder) -> bool:
    """Whether documents of this kind should say it; one of a kind that was not recognised may be any."""
    if not requirement.where or kind is None:
        return True
    kinds = {
        each for name in requirement.where for each in finder.document_kinds.get(name, (name,))
    }
    return kind in kinds


def is_job_description(kind: str | None, finder: ConceptFinder) -> bool:
    """What such a document says is said of one post only, so it answers no point that belongs elsewhere."""
    return kind in finder.document_kinds.get(_JOB_DESCRIPTIONS, ())
