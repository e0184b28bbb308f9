"""показатель: a figure is reached – a share of people, a number of events in a period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.anchors import completes
from actgen.check.judging.circle import of_some_classes, spares_some
from actgen.check.judging.completeness import LACKS, together, unsaid
from actgen.check.judging.figures import Figure, counts, shares
from actgen.check.judging.fractions import fraction, is_term
from actgen.check.judging.people import PEOPLE
from actgen.check.judging.rejected_figures import without_rejected
from actgen.check.judging.signals import Case, Signal
from actgen.check.judging.statements import FREED, OF_SOME, Heard, as_condition, statements
from actgen.check.judging.targets import with_targets
from actgen.check.kinds.condition import moved_elsewhere
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import IndicatorRequirement, Period
from actgen.model.text import Role

_FEW = ("часть",)
_ALL = ("все",)
_ACCUSATIVE = {Period.WEEK: "неделю"}
_COUNTED = PEOPLE | {"педагоги класса"}
_HALF = 50
_WHOLE = 100
_SHORT = frozenset({FREED, OF_SOME})
_SHARE_OF_PEOPLE = re.compile(
    r"(?:%|\bпроцент\w*|\bдол\w+|\bполовин\w+|\bтрет\w+|\bчетверт\w+)\s+(?:(?:всех|наших)\s+)?"
    r"(?:учител|педагог|преподавател|воспитател|учен|учащ|обучающ|сотрудник|работник)",
    re.IGNORECASE,
)
# «повышать долю учителей, создавших чаты»: how far is not said
_GROWING = re.compile(
    r"\b(?:повы[сш]\w+|увелич\w+|нара[щс]\w+|(?:при)?рост(?:а|у|ом)?|раст(?:и|[её]т|ить)|подн[ия]\w+)\b[^.;]*"
    r"\b(?:дол\w+|числ\w+|количеств\w+|процент\w*|охват\w*|учител\w+|педагог\w+)",
    re.IGNORECASE,
)
_SHARE = ("доля",)
_STAFF = "сотрудники"  # «одна десятая коллектива»: whoever of them is counted


def judge(requirement: IndicatorRequirement, case: Case) -> Signal | None:
    """A statement with a figure that reaches the target satisfies; one below it violates; one without any figure
    is partial, unless whom it names without a number are all of them."""
    asked = as_condition(
        requirement,
        requirement.meaning,
        theme=requirement.theme,
        elsewhere=requirement.elsewhere,
        by=requirement.by,
        not_by=requirement.not_by,
        besides=requirement.besides,
        completeness=requirement.completeness,
        nearby=requirement.nearby,
    )
    measured = [
        (heard[0], heard[1], _measured(requirement, heard))
        for heard in with_targets(asked, statements(asked, case.readings), case.readings)
        if not _of_others(requirement, heard[1])
    ]
    signal = together(asked, measured, case)
    if signal is not None and signal.reason.startswith(LACKS):
        left = unsaid(asked, measured, case.institution)
        return moved_elsewhere(asked, case, left) or signal
    return signal or moved_elsewhere(asked, case)


def _measured(requirement: IndicatorRequirement, heard: Heard) -> Signal:
    """What the figures of a statement make of its verdict."""
    reading, unit, signal = heard
    if signal.verdict is not Verdict.SATISFIED:
        return _too_few(requirement, unit, signal)
    whom = frozenset(name for choice in requirement.meaning[1:] for name in choice) & _COUNTED
    if whom and (of_some_classes(unit, whom) or spares_some(unit, whom)):
        return replace(signal, verdict=Verdict.PARTIAL, reason="охвачены не все")
    target = _target(requirement)
    figures = _figures(requirement, unit) or list(_result_told(requirement, reading, unit))
    for figure in figures:
        if requirement.per is not None and figure.per is None:
            reason = f"указано {figure.wording}, но не сказано, за какое время; требуется {target}"
            return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
        if figure.several and figure.per is requirement.per and not _reaches(requirement, figure):
            reason = f"числа нет, а требуется {target}"
            return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
        if not _reaches(requirement, figure):
            reason = f"указано {figure.wording}, а требуется {target}"
            return replace(signal, verdict=Verdict.VIOLATED, reason=reason)
        if figure.upper and requirement.at_least is not None:
            reason = f"«не более {figure.wording}» ничего не обещает, а требуется {target}"
            return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
    if figures:
        return replace(signal, reason=f"указано {figures[0].wording}, требуется {target}")
    led = tuple(each for each in unit.above if each.role is not Role.CELL)
    told = (unit, *led, *(each for each in unit.beside if completes(each)))
    everybody = [item for each in told for item in each.sentence.naming(_ALL)]
    not_all = bool(everybody) and all(item.set_aside for item in everybody)  # «не все»
    whose = led if whom.isdisjoint(unit.names()) else ()  # «Не менее трети учителей: …»
    few = not requirement.counted and any(_few(requirement, each) for each in (unit, *whose))
    part = _part_told((unit, *whose)) if few else None
    if part is not None and _reaches(requirement, Figure(part, "")):
        return replace(signal, reason=f"указано {part:.0f} %, требуется {target}")
    if few and part is None and (requirement.at_least or 100) < _HALF:
        reason = f"числа нет, а требуется {target}"
        return replace(signal, verdict=Verdict.PARTIAL, reason=reason)  # «хотя бы часть учителей»
    if few or (not requirement.counted and not_all):
        reason = f"охвачена лишь часть, а требуется {target}"
        return replace(signal, verdict=Verdict.VIOLATED, reason=reason)
    if _GROWING.search(unit.text) and not (requirement.counted or everybody):
        reason = f"числа нет, а требуется {target}"
        return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
    if (
        not requirement.counted
        and (everybody or requirement.all_meant)
        and requirement.at_least is not None
    ):
        return replace(signal, reason="охвачены все")
    return replace(signal, verdict=Verdict.PARTIAL, reason=f"числа нет, а требуется {target}")


def _too_few(requirement: IndicatorRequirement, unit: Unit, signal: Signal) -> Signal:
    """«Зарегистрировать 80 % школ, малокомплектные не регистрировать»: the share is too small whoever is spared."""
    if signal.verdict is not Verdict.PARTIAL or signal.reason not in _SHORT or requirement.counted:
        return signal
    told = list(shares((unit,)))
    below = next((f for f in told if not _reaches(requirement, f)), None)
    if below is None and told and (requirement.at_least or _WHOLE) < _WHOLE:
        reason = f"указано {told[0].wording}, требуется {_target(requirement)}"
        return replace(signal, verdict=Verdict.SATISFIED, reason=reason)
    if below is None and signal.reason == OF_SOME and _few(requirement, unit):
        part = _part_told((unit,))
        if part is not None and not _reaches(requirement, Figure(part, "")):
            below = Figure(part, f"{part:.0f} %")
    if below is None:
        return signal
    reason = f"указано {below.wording}, а требуется {_target(requirement)}"
    return replace(signal, verdict=Verdict.VIOLATED, reason=reason)


def _part_told(units: Sequence[Unit]) -> float | None:
    """«Не менее трети учителей:»: the first share told as a part, by a statement or by what leads it in."""
    return next(filter(None, (fraction(without_rejected(each.text)) for each in units)), None)


def _figures(requirement: IndicatorRequirement, unit: Unit) -> list[Figure]:
    """The figures of the statement and of its row; of its lead-in, when it has none itself."""
    near = (unit, *unit.beside)
    for units in (near, unit.above):
        found = list(counts(units, requirement.counted) if requirement.counted else shares(units))
        if found:
            return _of_these(requirement, found)
    return []


def _of_these(requirement: IndicatorRequirement, found: list[Figure]) -> list[Figure]:
    """«Подключить 100 % педагогов и 80 % обучающихся»: without the shares of other people than those asked for."""
    wanted = {_STAFF, *(name for choice in requirement.meaning for name in choice)}
    return [figure for figure in found if not figure.of or figure.of & wanted]


def _result_told(
    requirement: IndicatorRequirement, reading: Reading, unit: Unit
) -> Iterator[Figure]:
    """«Регистрация обучающихся. Срок: май. Ожидаемый результат: 90 % обучающихся.»: the share stands in a further
    sentence of the paragraph that does nothing itself, as do all between."""
    if requirement.counted or unit.role is Role.CELL:
        return
    wanted = {name for choice in requirement.meaning[1:] for name in choice}
    for other in reading.units:
        if other.paragraph != unit.paragraph or unit not in other.beside:
            continue
        if any(item.chain for item in other.sentence.governed):
            return
        people = other.names() & PEOPLE
        if ":" in other.sentence.texts and (not people or people & wanted):
            yield from shares([other])


def _reaches(requirement: IndicatorRequirement, figure: Figure) -> bool:
    value = figure.rate(requirement.per)
    if requirement.at_least is not None:
        return value >= requirement.at_least - 1e-9
    assert requirement.at_most is not None, "the model wants one of the two bounds"
    return value <= requirement.at_most + 1e-9


def _target(requirement: IndicatorRequirement) -> str:
    """«не менее 80 %», «не менее 2 за квартал»."""
    bound = requirement.at_least if requirement.at_least is not None else requirement.at_most
    word = "не менее" if requirement.at_least is not None else "не более"
    unit = "" if requirement.counted else " %"
    per = f" за {_ACCUSATIVE.get(requirement.per, requirement.per)}" if requirement.per else ""
    return f"{word} {bound:g}{unit}{per}"


def _few(requirement: IndicatorRequirement, unit: Unit) -> bool:
    """«часть педагогов», «большинство учеников»; not «всех педагогов, а также желающих родителей», «раз в четверть»."""
    group = {name for choice in requirement.meaning[1:] for name in choice}
    plain = [g for g in unit.sentence.governed if g.mention.plain]
    tokens, base = unit.sentence.tokens, unit.sentence.start
    for few in unit.sentence.naming(_FEW):
        first, last = tokens[few.mention.first], tokens[few.mention.last]
        if is_term(unit.text, first.start - base, last.stop - base):
            continue
        after = [g for g in plain if g.mention.first > few.mention.first]
        if not after or after[0].mention.means(group) or not after[0].mention.means(PEOPLE):
            return True
    return False


def _of_others(requirement: IndicatorRequirement, unit: Unit) -> bool:
    """«довести долю гимназистов …» under a lead-in that names teachers speaks of the pupils."""
    wanted = {name for choice in requirement.meaning[1:] for name in choice}
    own = unit.names()
    if not own & wanted and own & PEOPLE:
        return True
    if wanted.isdisjoint(_COUNTED) and _SHARE_OF_PEOPLE.search(unit.text):
        return True  # «15 % учителей созваниваются по видео» tells no share of the calls
    counted = _whose_share(unit)
    return (
        counted is not None and counted.mention.means(PEOPLE) and not counted.mention.means(wanted)
    )


def _whose_share(unit: Unit) -> Governed | None:
    """«доля учителей, проводящих видеозвонки»: whoever stands right behind the word."""
    plain = [g for g in unit.sentence.governed if g.mention.plain]
    for share in unit.sentence.naming(_SHARE):
        after = [g for g in plain if share.mention.last < g.mention.first <= share.mention.last + 2]
        if after:
            return after[0]
    return None
