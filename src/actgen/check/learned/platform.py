"""Which service a requirement is about, and whether a document speaks of another one instead."""

from __future__ import annotations

from actgen.check.documents.reading import Reading
from actgen.check.judging.refusal import HOME
from actgen.check.kept import kept
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.model.requirement import BanRequirement, ConditionRequirement, Requirement

_ANY_OF_OURS = frozenset({"отечественный мессенджер"})
"""«национальный мессенджер»: who writes so may mean whichever is asked for."""
_NOT_ASKED_FOR = frozenset({"не на чём", "не только", "отказ от", "кроме"})
"""Keys under which a service is what the requirement does not want."""
_OBLIGING = frozenset(
    {"#необходимость", "обязанность", "все", "установить приложение", "зарегистрировать"}
)
_UNUSED = frozenset({Mood.BAN, Mood.REVOKED, Mood.WAIVED, Mood.LIMIT})


def of_another_platform(reading: Reading, requirement: Requirement) -> bool:
    """Whether a document names nowhere the service that is asked for, and has another one used: the order on «Сферум»
    appoints nobody for MAX, however much the words resemble. A service that is only banned is not used."""
    asked = _asked(requirement)
    if not asked or not reading.names.isdisjoint(asked | _ANY_OF_OURS):
        return False
    others = SERVICES - asked
    if reading.names.isdisjoint(others):
        return False
    return not reading.title.isdisjoint(others & HOME) or any(
        unit.mood(item) not in _UNUSED
        for unit in reading.units
        for item in unit.sentence.naming(others)
    )


def may_oblige(unit: Unit, requirement: Requirement) -> bool:
    """Whether a statement may be an objection to what is only to be offered: one that names neither the service nor a
    duty obliges nobody to join it. «В чат входят тренер и родители» tells who is in the chat."""
    if not isinstance(requirement, ConditionRequirement) or not requirement.offered:
        return True
    asked = _asked(requirement)
    return not asked or not unit.names(wide=True).isdisjoint(asked | _OBLIGING)


@kept
def _asked(requirement: Requirement) -> frozenset[str]:
    """Empty where no service is asked for. A ban names the services that it bans."""
    if isinstance(requirement, BanRequirement):
        return frozenset()
    return frozenset(
        name
        for key, choice in requirement.choices()
        if key not in _NOT_ASKED_FOR
        for name in choice
        if name in HOME
    )
