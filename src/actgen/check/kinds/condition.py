"""условие: concepts that must (or must not) meet within one statement."""

from __future__ import annotations

from actgen.check.judging.anchors import Choices
from actgen.check.judging.completeness import LACKS, together, unsaid
from actgen.check.judging.confinement import confined
from actgen.check.judging.private_use import for_private_use
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal, decisive
from actgen.check.judging.statements import ELSEWHERE, statements
from actgen.check.syntax.mood import KEEPING, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement

_MEETINGS = frozenset({"встречи", "видеосвязь"})


def judge(requirement: ConditionRequirement, case: Case) -> Signal | None:
    """Satisfied when one statement says it all as a duty, or several do together for «полнота»."""
    found = [*statements(requirement, case.readings), *confined(requirement, case.readings)]
    signal = together(requirement, found, case)
    if signal is None or requirement.wholly:
        return moved_elsewhere(requirement, case) or signal
    if signal.reason.startswith(LACKS):
        left_unsaid = unsaid(requirement, found, case.institution)
        return moved_elsewhere(requirement, case, left_unsaid) or signal
    return signal


def moved_elsewhere(
    requirement: ConditionRequirement, case: Case, left_unsaid: Choices | None = None
) -> Signal | None:
    """«Переписку вести в Telegram», where it should be in the profile and nothing says that it is; in documents on the
    subject alone. With ``left_unsaid``, only what nothing else says: «планёрки – в профиле» beside «секция шахмат – в
    Discord» leaves out no more than correspondence."""
    if left_unsaid is not None:
        left_unsaid = tuple(choice for choice in left_unsaid if not HOME & set(choice))
        if not left_unsaid:
            return None
    meaning = tuple(
        requirement.elsewhere if HOME & set(choice) else choice for choice in requirement.meaning
    )
    if not requirement.elsewhere or meaning == requirement.meaning or requirement.offered:
        return None
    other = requirement.model_copy(
        update={"meaning": meaning, "elsewhere": (), "theme": (), "besides": ()}
    )
    home = HOME.intersection(*requirement.meaning[1:])
    on_subject = [reading for reading in case.readings if reading.names & (home or HOME)]
    found = [
        signal
        for _, unit, signal in statements(other, on_subject)
        if (signal.verdict is Verdict.SATISFIED or _kept(unit, signal) or _meets(unit, signal))
        and _names_any(unit, left_unsaid)
        and _at_work(requirement, unit)
    ]
    if len(meaning) > 2:  # «Чат с заведующими остаётся в WhatsApp»: the keeping is the action
        bare = other.model_copy(update={"meaning": meaning[1:]})
        found += [
            s
            for _, unit, s in statements(bare, on_subject)
            if _kept(unit, s) and _names_any(unit, left_unsaid) and _at_work(requirement, unit)
        ]
    return decisive([Signal(Verdict.VIOLATED, ELSEWHERE, s.evidence) for s in found])


def _at_work(requirement: ConditionRequirement, unit: Unit) -> bool:
    """Not «иностранными мессенджерами пользуются только вне работы», nor «отказаться от Zoom: совещания вести в …» or,
    behind that, «Совещания вести в Сферуме.»"""
    named = unit.sentence.naming(requirement.elsewhere)
    if not named:
        return not any(unit.mood(g) is Mood.DO for g in unit.sentence.naming(HOME))
    return not all(for_private_use(unit, g) or _left(unit, g) for g in named)


def _left(unit: Unit, item: Governed) -> bool:
    """Whether a service is given up: «из Zoom», «а не в Zoom», «использование Zoom прекратить»."""
    return item.set_aside or unit.mood(item) is Mood.BAN


def _names_any(unit: Unit, choices: Choices | None) -> bool:
    return choices is None or any(unit.names(wide=True) & set(choice) for choice in choices)


def _meets(unit: Unit, signal: Signal) -> bool:
    """«Видеособрания разрешается проводить в Zoom»: a meeting that may be held there is not held in the profile; talk
    that is allowed elsewhere is charged to the ban."""
    return signal.reason == REASON_OF_MOOD[Mood.PERMIT] and bool(unit.names() & _MEETINGS)


def _kept(unit: Unit, signal: Signal) -> bool:
    """«Рабочие чаты остаются в Telegram», «чат оставить без изменений в Viber»."""
    links = (link for g in unit.sentence.governed for link in g.chain)
    kept = any(link.force in KEEPING and not link.negated for link in links)
    return kept and signal.reason in {REASON_OF_MOOD[Mood.PERMIT], REASON_OF_MOOD[Mood.KEPT]}
