"""The statements of a set of documents that may speak of a requirement, and what each may be: what meets it, an
objection, or neither, whatever its words resemble.

What the words resemble is the second reader's opinion; names, places, services and the documents where a thing is
expected are not matters of resemblance, and decide here whether the opinion counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actgen.check.documents.reading import Reading
from actgen.check.judging.private_use import of_private_use_alone
from actgen.check.judging.published import of_other_things
from actgen.check.judging.signals import Signal
from actgen.check.judging.treatment import only_treated
from actgen.check.judging.unappointed import tells_who_was
from actgen.check.learned.opinions import Opinion, opinion
from actgen.check.learned.plain_sense import is_no_objection, kept_by_another
from actgen.check.learned.platform import may_oblige, of_another_platform
from actgen.check.learned.subjects import tells_its_subject
from actgen.check.learned.weights import Learned
from actgen.check.syntax.cancelling import cancels_another
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import (
    BanRequirement,
    ConditionRequirement,
    PublicationRequirement,
    Requirement,
)
from actgen.model.text import Role

ISSUED = frozenset({"издание"})
"""Kinds that ask for a document: that it says what it is about shows that there is one."""
DONE = frozenset({"условие", "показатель", "чат"})
"""Kinds that ask for something done: who only teaches it, or reports on it, neither does nor refuses it."""
NAMED = frozenset({"назначение"})
"""Kinds where a name decides whether all is said: names are words like any to the second reader."""
_ENDING = "#прекращение"  # the concept of closing, deleting, leaving


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement with the opinion on it. ``own``: the rules rest on it; ``meets``: it may meet the requirement, or
    half of it; ``objects``: it may be an objection."""

    unit: Unit
    opinion: Opinion
    own: bool
    meets: bool
    objects: bool


def voices(
    models: Learned,
    asked: int,
    requirement: Requirement,
    signal: Signal | None,
    heard: Sequence[Reading],
    expected: Sequence[Reading],
) -> list[Voice]:
    """Of the requirement whose column is ``asked`` for. What meets it is looked for in the documents that are
    ``expected`` to say it and speak of its service, an objection in all that are ``heard``. Of a ban, what is said of
    private talk alone is not heard."""
    met = signal is not None and signal.verdict is Verdict.SATISFIED
    of_persons = requirement.kind in NAMED
    # «предложить …, никто не обязан»: the rules have weighed offer and duty within the statement that they quote
    offered = met and isinstance(requirement, ConditionRequirement) and requirement.offered
    banned = _banned(requirement)
    found: list[Voice] = []
    for reading in heard:
        able = reading in expected and not of_another_platform(reading, requirement)
        for unit in reading.units:
            if unit.role is Role.HEADING or (banned and of_private_use_alone(unit, banned)):
                continue
            if requirement.kind not in ISSUED and tells_its_subject(unit.text):
                continue
            said = opinion(models, asked, requirement, unit)
            if said is None:
                continue
            treated = requirement.kind in DONE and only_treated(requirement, unit)
            own = rests_on(signal, unit)
            past = of_persons and tells_who_was(unit)
            # «Отменить приказ … № 100 о назначении Петровой» takes nothing from the one who is appointed besides
            passed_by = past or (offered and own)
            if of_persons and met:
                passed_by = passed_by or cancels_another(unit.text)
            found.append(
                Voice(
                    unit,
                    said,
                    own,
                    able
                    and not past
                    and not treated
                    and _names_the_place(unit, requirement)
                    and not kept_by_another(unit, requirement),
                    not (passed_by or treated)
                    and _permits(unit, banned)
                    and may_oblige(unit, requirement)
                    and not is_no_objection(unit, requirement, signal),
                )
            )
    return found


def rests_on(signal: Signal | None, unit: Unit) -> bool:
    """Whether the rules quote the statement, or a part of it."""
    if signal is None or not signal.evidence:
        return False
    told = unit.evidence()
    return any(
        e.document == told.document and (e.quote in told.quote or told.quote in e.quote)
        for e in signal.evidence
    )


def _banned(requirement: Requirement) -> frozenset[str]:
    """What a ban bans: who does not name it may refuse something else, but permits nothing. Empty for other kinds."""
    if not isinstance(requirement, BanRequirement):
        return frozenset()
    return frozenset((*requirement.what, *requirement.whole_class))


def _permits(unit: Unit, banned: frozenset[str]) -> bool:
    """Whether a statement may be an objection: to a ban only if it names, or stands beside, something banned, and does
    not plainly end it («Существующие группы в них закрыть»)."""
    if not banned:
        return True
    ends = _ENDING in unit.names() and all(
        unit.mood(item) is Mood.BAN for item in unit.sentence.governed
    )
    return not ends and not banned.isdisjoint(unit.names(wide=True))


def _names_the_place(unit: Unit, requirement: Requirement) -> bool:
    """Whether a statement may say that something is published where it should be: what hangs in the hall is not on
    the site, however much the words resemble, nor is what stands beside other things that are put there."""
    if not isinstance(requirement, PublicationRequirement):
        return True
    return not (unit.names(wide=True).isdisjoint(requirement.place) or of_other_things(unit))
