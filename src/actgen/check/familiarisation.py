"""ознакомление: people are acquainted with a document, under their signature where that is asked for."""

from __future__ import annotations

from actgen.check.condition import as_condition, statements, together
from actgen.check.signals import Case, Signal
from actgen.model.requirement import FamiliarisationRequirement

_ACQUAINT = ("ознакомить",)
_SIGNED = ("под подпись",)


def judge(requirement: FamiliarisationRequirement, case: Case) -> Signal | None:
    """Satisfied when all who are asked for are acquainted, in one statement or several; partial without some."""
    anybody = tuple(dict.fromkeys(name for choice in requirement.whom for name in choice))
    asked = as_condition(
        requirement,
        (_ACQUAINT, anybody, *((requirement.with_what,) if requirement.with_what else ())),
        completeness=(*requirement.whom, *((_SIGNED,) if requirement.signed else ())),
        besides=requirement.besides,
    )
    return together(asked, statements(asked, case.readings), case.institution)
