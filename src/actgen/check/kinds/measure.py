"""мероприятие: a row of a plan or a point of an order – what is held, by when, who answers for it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.dues import dues
from actgen.check.judging.people import named_person
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal, decisive
from actgen.check.judging.statements import Heard, as_condition, statements
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.on_agenda import put_to_families
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.due import Due
from actgen.model.finding import Verdict
from actgen.model.requirement import MeasureRequirement
from actgen.model.text import Role
from actgen.russian.dates import figures, find_dates
from actgen.russian.deadline_cells import read_cell
from actgen.russian.deadlines import Unparsed

_RESPONSIBLE = re.compile(
    r"\bответственн|\bисполнител|\bкто\b|\bотв\.|\bотвеча(?:ет|ют)\b(?! на)|\bкурирует\b|\bспрос\b|\bспро(?:сим|шу) с\b"
    r"|\bпод (?:\w+ )?(?:руководством|началом)\b|\bруководит\b",
    re.IGNORECASE,
)
# «кто этим займётся – решим», «ответственный подбирается»: nobody yet
_NOBODY_YET = re.compile(
    r"\bкто\b[^.;]*\b(?:решим|решит|уточн|определ|неизвестн)"
    r"|\b(?:ответственн|отвечают|исполнител)\w*[^.;]*\b(?:подбира|подыск|предстоит|уточня|определим|не назнач|не опр)",
    re.IGNORECASE,
)
_OF_ACT = re.compile(r"(?:\bот|№|\bза)\s*$", re.IGNORECASE)
_TERM = re.compile(r"\bсрок|\bдата|\bкогда\b|\bпериод|\bвремя\b", re.IGNORECASE)
# a cell that leaves it open who answers: «____», «определяется по ходу дела», «будет назначен»
_BLANK = re.compile(
    r"^[\s_–—-]*$|\b(?:определ|уточн|назнач)[а-яё]+(?:ся|тся)?\s+(?:по\b|позже|позднее|дополнительно|приказом)"
    r"|\b(?:будет|не)\s+(?:определ|уточн|назнач|выбран)|\bвакан|^\s*(?:определяется|уточняется)\W*$",
    re.IGNORECASE,
)
_LABEL = 4  # words of a sentence that only says when: «Октябрь.», «До 20 декабря 2023 года.»
_HOLDING = frozenset(
    "проводить провести вести готовить подготовить отвечать организовать показывать показать рассказывать"
    " организовывать обучать учить обеспечивать обеспечить делать объяснять устраивать переводить переносить"
    " докладывать отвечать заниматься следить курировать руководить завершать завершить закончить заканчивать начинать"
    " испытывать испытать апробировать опробовать пробовать попробовать тестировать протестировать обкатывать обкатать"
    " проверять проверить внедрять внедрить перевести перенести выполнять выполнить обучить научить показать".split()
)
# «обучение у методиста», «силами методиста», «под руководством завуча»
_THROUGH = re.compile(
    r"\b(?:у|силами|под\s+руководством|с\s+участием|при\s+участии|с\s+помощью|при\s+помощи)\s+(?:\w+(?:его|ого|ой|ей|их|ых)\s+)?(?P<who>\w+)",
    re.IGNORECASE,
)
_HEADS = frozenset(
    {"заведующий", "управляющий", "завсектор", "завотделом"}
)  # declined like adjectives
_CLAUSE_ENDS = frozenset({",", ";", ":", "."})
_FAR = 12  # words between who acts and the verb
_NOT_AGENTS = frozenset({"к", "по", "с", "со", "и", ","})
_BODIES = frozenset(
    "отдел кабинет управление сектор служба центр комитет департамент кафедра".split()
)


def judge(requirement: MeasureRequirement, case: Case) -> Signal | None:
    """Satisfied by a row or point that names the measure, its deadline and the one who answers for it."""
    asked = as_condition(
        requirement, requirement.what, theme=requirement.theme, besides=requirement.besides
    )
    stated = {id(reading): reading.text.deadlines for reading in case.readings}
    found = statements(asked, case.expected)
    return decisive(_complete(requirement, heard, stated[id(heard[0])]) for heard in found)


def _complete(requirement: MeasureRequirement, heard: Heard, stated: tuple[Due, ...]) -> Signal:
    """What its deadline and its responsible make of a measure that is there."""
    reading, unit, signal = heard
    if (
        signal.reason == REASON_OF_MOOD[Mood.WISH]
        and not unit.lead
        and put_to_families(unit.sentence)
    ):
        signal = replace(signal, verdict=Verdict.SATISFIED)
    if signal.verdict is not Verdict.SATISFIED:
        return signal
    own = _deadlines(unit, stated)
    beside = () if own else _days(unit, reading)
    late = _late(requirement, reading, own) or _too_late(requirement, beside)
    if late is not None and requirement.latest is not None:
        reason = (
            f"назначен срок {figures(late)}, а требуется не позднее {figures(requirement.latest)}"
        )
        return replace(signal, verdict=Verdict.VIOLATED, reason=reason)
    lacking = []
    if requirement.dated and not own and not beside:
        lacking.append("срок")
    if requirement.assigned and not _assigned(unit, reading):
        lacking.append("ответственный")
    if lacking:
        reason = f"мероприятие есть, но не назван {' и '.join(lacking)}"
        return replace(signal, verdict=Verdict.PARTIAL, reason=reason, rank=len(lacking))
    return replace(signal, reason="мероприятие предусмотрено")


def _deadlines(unit: Unit, stated: tuple[Due, ...]) -> list[Due]:
    """The deadlines of the statement's point or row; without any, those of what leads it in or of its items."""
    near = {unit.paragraph, *(each.paragraph for each in unit.beside)}
    far = {each.paragraph for each in (*unit.above, *unit.below)}
    return [d for d in stated if d.paragraph in near] or [d for d in stated if d.paragraph in far]


def _days(unit: Unit, reading: Reading) -> tuple[datetime.date | None, ...]:
    """«(семинар 16 ноября 2023 года)»: a day of the measure without a word of deadline; not that of an act. None is a
    time without a last day: «Еженедельно.»"""
    date = reading.text.requisites.date
    base = date.value if date else None
    if unit.role is Role.CELL:
        told = [each for each in unit.beside if _TERM.search(_column(each, reading))]
    else:
        told = [each for each in unit.beside if len(each.text.split()) <= _LABEL]
        labels = [said.deadline for each in told for said in read_cell(each.text, base)]
        if labels and not any(label is None or isinstance(label, Unparsed) for label in labels):
            return tuple(label.latest(base) for label in labels if label is not None)
        told = []
    found = [
        day
        for each in (unit, *told)
        for day in find_dates(each.text)
        if not _OF_ACT.search(each.text[: day.start])
    ]
    days = [day.value for day in found if day.value is not None]
    return tuple(days) or tuple(dues(unit, base))


def _too_late(
    requirement: MeasureRequirement, days: tuple[datetime.date | None, ...]
) -> datetime.date | None:
    last = max((day for day in days if day is not None), default=None)
    wanted = requirement.latest
    return last if last is not None and wanted is not None and last > wanted else None


def _late(
    requirement: MeasureRequirement, reading: Reading, stated: list[Due]
) -> datetime.date | None:
    """The last day of the deadlines, if it is after the one that is asked for."""
    date = reading.text.requisites.date
    days = [d.value.latest(date.value if date else None) for d in stated]
    latest = max((day for day in days if day is not None), default=None)
    wanted = requirement.latest
    return latest if latest is not None and wanted is not None and latest > wanted else None


def _assigned(unit: Unit, reading: Reading) -> bool:
    """Whether somebody answers for it: the cell of the responsible is filled in, or somebody is told to act."""
    if unit.role is Role.CELL:
        return any(
            not _BLANK.search(each.text)
            for each in (unit, *unit.beside)
            if _RESPONSIBLE.search(_column(each, reading))
        )
    own = [each for each in reading.units if each.paragraph == unit.paragraph]
    return any(
        named_person(each)
        or (_RESPONSIBLE.search(each.text) and not _NOBODY_YET.search(each.text))
        or _told_to_act(each)
        or _acts_itself(each)
        or _acted_through(each)
        for each in (*own, *unit.above, *unit.below)
    )


def _column(unit: Unit, reading: Reading) -> str:
    """The header of the column that a cell stands in; empty for a table without one."""
    cell = unit.place.cell
    if cell is None:
        return ""
    table, _, column = cell
    header = reading.text.tables[table - 1].header
    return header[column - 1] if column <= len(header) else ""


def _told_to_act(unit: Unit) -> bool:
    """«Классным руководителям провести …», «проводится учителями информатики», «методическому кабинету перевести …»:
    people in the dative or instrumental, a department in the dative."""
    tokens = unit.sentence.tokens
    return any(
        token.word is not None
        and len(token.text) > 2  # «по» is taken for a noun of every case
        and "мессенджер" not in token.word.lemmas  # a borrowed word, declined like a person
        and (
            (
                (
                    token.word.animate
                    or token.word.lemmas & _HEADS
                    or token.text.startswith("заведующ")
                )
                and token.word.cases & {"datv", "ablt"}
            )
            or ("datv" in token.word.cases and token.word.lemmas & _BODIES)
        )
        and (not at or tokens[at - 1].text not in _NOT_AGENTS)
        for at, token in enumerate(tokens)
    )


def _acted_through(unit: Unit) -> bool:
    """«у старшего воспитателя», «силами методиста», «под руководством завуча»."""
    starts = {found.start("who") for found in _THROUGH.finditer(unit.text)}
    return bool(starts) and any(
        token.word is not None and token.word.animate and "gent" in token.word.cases
        for token in unit.sentence.tokens
        if token.start - unit.sentence.start in starts
    )


def _acts_itself(unit: Unit) -> bool:
    """«который проводит методист», «готовит завуч»: who holds it stands in the nominative beside a verb of holding."""
    tokens = unit.sentence.tokens
    for at, token in enumerate(tokens):
        if token.word is None or not token.word.finite or not token.word.lemmas & _HOLDING:
            continue
        near = (*_before(tokens, at), *_behind(tokens, at))
        words = [each.word for each in near if each.word is not None and len(each.text) > 2]
        if any(word.noun and word.animate and "nomn" in word.cases for word in words):
            return True
    return False


def _before(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words of the clause before a verb: «Куратор группы до 20.09.2022 проводит …»."""
    start = next((i for i in range(at - 1, -1, -1) if tokens[i].text in _CLAUSE_ENDS), -1)
    return tokens[max(start + 1, at - _FAR) : at]


def _behind(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The next words of the clause behind a verb: «проводит завуч»."""
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in _CLAUSE_ENDS), None)
    return tokens[at + 1 : min(at + 4, len(tokens) if stop is None else stop)]
