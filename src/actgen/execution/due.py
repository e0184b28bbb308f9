"""When a measure is due: the last day of its deadline, or why it has none."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from actgen.execution import workdays
from actgen.model.execution import Mark, Measure, State
from actgen.russian.dates import figures
from actgen.russian.deadline_cells import impossible_date
from actgen.russian.deadlines import (
    ByAgreement,
    Constantly,
    DuringYear,
    Unit,
    Unparsed,
    Within,
)
from actgen.russian.morphology import parses

# «со дня подписания настоящего приказа»: the day is that of the act itself.
_OF_THE_ACT = re.compile(
    r"(?:подписани|издани|приняти|утверждени|регистраци)\w*"
    r"(?:\s+(?:настоящ\w+\s+)?(?:приказ|распоряжени|постановлени|решени|указани|протокол|план|дорожн)\w*.*)?$",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"немедленно|незамедлительно|безотлагательно|в кратчайшие сроки", re.IGNORECASE
)
_ON_THE_DAY = re.compile(r"в день (?P<event>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """The last day, or the state of a measure that has none, with remarks for the user."""

    day: datetime.date | None = None
    state: State = State.UNCLEAR
    notes: tuple[str, ...] = ()


def due_of(measure: Measure, mark: Mark | None) -> Due:
    """When a measure falls due by its act and, for a term, by the event of its mark; recurrences are not for here."""
    deadline, base = measure.deadline, measure.source.act.date
    match deadline:
        case None:
            return Due(state=State.UNDATED, notes=("срок в акте не указан",))
        case Constantly() | ByAgreement():
            return Due(state=State.UNDATED)
        case Unparsed():
            return _unparsed(measure)
        case Within():
            return _term(measure, deadline, mark)
        case DuringYear():
            if deadline.school and base and base.month in (6, 7, 8):
                base = base.replace(month=9, day=1)  # what is planned in summer is for the autumn
    day = deadline.latest(base)
    return Due(day) if day else Due(notes=("у акта нет даты, год срока неизвестен",))


def _unparsed(measure: Measure) -> Due:
    wording = measure.wording
    if impossible := impossible_date(wording):
        return Due(notes=(f"такой даты нет: {impossible}",))
    if _AT_ONCE.search(wording):
        return Due(state=State.UNDATED)
    on_the_day = _ON_THE_DAY.search(wording)
    if on_the_day:
        act_date = measure.source.act.date
        if _OF_THE_ACT.match(on_the_day["event"]) and act_date and not measure.standing:
            return Due(act_date)
        return Due(state=State.WAITING)
    return Due(notes=("программа не поняла срок, проверьте сами",))


def _term(measure: Measure, term: Within, mark: Mark | None) -> Due:
    base = mark.event if mark else None
    notes: tuple[str, ...] = ()
    if base is None:
        base, notes = _implied_base(measure, term)
    if base is None:
        return Due(state=State.WAITING)
    if term.unit is Unit.WORKING_DAYS:
        day = workdays.nth(base, term.number) if term.number <= 10_000 else None
        if day is None:
            last = workdays.known_years()[-1]
            return Due(notes=(f"рабочие дни известны только по {last} год, срок не посчитан",))
    else:
        try:
            day = term.latest(base)
        except (OverflowError, ValueError):
            day = None
    return Due(day, notes=notes) if day else Due(notes=("срок не посчитать",))


def _implied_base(measure: Measure, term: Within) -> tuple[datetime.date | None, tuple[str, ...]]:
    """The act's own date, where the term is counted from it."""
    date = measure.source.act.date
    if date is None or measure.standing:
        return None, ()
    if term.event:
        words = re.sub(r"^(?:с момента|со дня|с даты|с дня|после)\s+", "", term.event)
        return (date, ()) if _OF_THE_ACT.match(words) else (None, ())
    if _is_a_habit(measure.text):
        return None, ()
    return date, (f"считается с даты акта, {figures(date)}",)


def _is_a_habit(text: str) -> bool:
    """«сообщать о выбывших в течение 3 рабочих дней»: every time, not once; told by the aspect of the verb."""
    for word in re.findall(r"[А-Яа-яЁё]+", text):
        readings = [parse for parse in parses(word.lower()) if parse.pos == "INFN"]
        if readings:
            return readings[0].has("impf")
    return False
