"""включение: a row, a measure, a passage is put into a document."""

from __future__ import annotations

from dataclasses import replace

from actgen.check.condition import Heard, as_condition, statements, together
from actgen.check.signals import Case, Signal
from actgen.model.finding import Verdict
from actgen.model.requirement import InclusionRequirement

# What is only spoken of by these is not put in: «ознакомить с планом контроля регистрации».
_SPEAK_OF_IT = frozenset({"ознакомить"})


def judge(requirement: InclusionRequirement, case: Case) -> Signal | None:
    """Satisfied by a clause that puts it into the document, or by that document itself with such a row."""
    asked = as_condition(
        requirement,
        requirement.what,
        context=(requirement.into,),
        completeness=requirement.completeness,
        completeness_for=requirement.completeness_for,
        nearby=requirement.nearby,
    )
    found = [h for h in statements(asked, case.readings) if not _only_spoken_of(requirement, h)]
    signal = together(asked, found, case.institution)
    if signal is not None and signal.verdict is Verdict.SATISFIED:
        return replace(signal, reason=f"включено: {requirement.into[0]}")
    return signal


def _only_spoken_of(requirement: InclusionRequirement, heard: Heard) -> bool:
    """Whether the statement does something else with the document that it names."""
    _, unit, _ = heard
    named = unit.sentence.naming(requirement.into)
    return bool(named) and all(item.actions() & _SPEAK_OF_IT for item in named)
