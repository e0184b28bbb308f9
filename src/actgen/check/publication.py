"""публикация: something is published in a given place, by a given day if there is one."""

from __future__ import annotations

import datetime
from dataclasses import replace

from actgen.check.condition import Heard, as_condition, statements
from actgen.check.dues import dues
from actgen.check.signals import Case, Signal, decisive
from actgen.model.finding import Verdict
from actgen.model.requirement import PublicationRequirement
from actgen.russian.dates import figures

_PUBLISH = ("разместить",)


def judge(requirement: PublicationRequirement, case: Case) -> Signal | None:
    """Satisfied by a statement that publishes it there; with a day, when that is not later.

    A statement without a day takes effect with its act, so the act's own date is its day.
    """
    asked = as_condition(
        requirement,
        (_PUBLISH, requirement.place),
        context=(requirement.what,) if requirement.what else (),
        besides=requirement.besides,
    )
    found = statements(asked, case.readings)
    return decisive(_in_time(requirement.latest, heard) for heard in found)


def _in_time(latest: datetime.date | None, heard: Heard) -> Signal:
    reading, unit, signal = heard
    if signal.verdict is not Verdict.SATISFIED or latest is None:
        return signal
    own = reading.text.requisites.date
    base = own.value if own else None
    days = list(dues(unit, base))
    if not days and base is None:
        return replace(signal, verdict=Verdict.PARTIAL, reason="не сказано, к какому дню")
    day = max(days, default=base)
    assert day is not None, "there is a deadline or the date of the act"
    if day > latest:
        reason = f"день публикации {figures(day)}, а требуется не позднее {figures(latest)}"
        return replace(signal, verdict=Verdict.VIOLATED, reason=reason)
    return signal
