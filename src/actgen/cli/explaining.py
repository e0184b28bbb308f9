"""`actgen check --explain`: which words of which statements made the verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from actgen.errors import ActgenError
from actgen.model.finding import CheckResult
from actgen.source import Superior
from actgen.source.nearest import hint

ALL = "все"
"""Stands for every requirement that the documents are judged on."""


def wanted_requirements(superior: Superior, names: Sequence[str]) -> tuple[str, ...]:
    """The ids that ``--explain`` asks for.

    Raises ActgenError for a name that no requirement of the act has.
    """
    known = [each.requirement.id for each in superior.requirements]
    if ALL in names:
        return tuple(known)
    for name in names:
        if name not in known:
            advice = hint(name, known) or "Имена требований этого акта: " + ", ".join(known) + "."
            raise ActgenError(
                f"требования «{name}» нет в акте «{Path(superior.file).stem}»",
                advice=f"{advice} Или --explain {ALL}.",
            )
    return tuple(names)


def explained(
    superior: Superior, result: CheckResult, names: Sequence[str], width: int, color: bool
) -> str:
    """The text that tells why the verdicts on these requirements are what they are."""
    from actgen.check import finder_for, load_learned
    from actgen.check.explanation import explain
    from actgen.report.explanation import explanations_as_text
    from actgen.report.view import View

    found = explain(superior, result, finder_for(superior), names, load_learned())
    return explanations_as_text(result, found, View(width, color))
