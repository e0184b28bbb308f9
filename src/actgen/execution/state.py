"""How a measure stands on a day: done, overdue, soon, recurring …"""

from __future__ import annotations

import datetime
from dataclasses import replace

from actgen.execution import workdays
from actgen.execution.due import due_of
from actgen.execution.schedule import Schedule, impossible_day, is_of_school_year, schedule
from actgen.model.execution import Item, Mark, Measure, State
from actgen.russian.agreement import plural
from actgen.russian.dates import figures
from actgen.russian.deadlines import Recurrence, Within

_MOST_MISSED = 1000


def item_of(measure: Measure, mark: Mark | None, on: datetime.date, within: int) -> Item:
    """The measure on the day of control; ``within`` days ahead are «soon»."""
    if mark and mark.dropped and mark.dropped <= on:
        return Item(measure, State.DROPPED, done=mark.dropped, mark=mark)
    item = (
        _recurring(measure, measure.deadline, mark, on)
        if isinstance(measure.deadline, Recurrence)
        else _once(measure, mark, on, within)
    )
    notes = (*item.notes, *_doubts(measure, mark, on))
    if item.due is None or item.state is State.DONE:
        return replace(item, notes=notes)
    return replace(
        item,
        days=(item.due - on).days,
        working_days=workdays.count(on, item.due),
        notes=(*notes, *_day_off(item, on)),
    )


def _once(measure: Measure, mark: Mark | None, on: datetime.date, within: int) -> Item:
    found = due_of(measure, mark)
    day, notes = found.day, found.notes
    if mark and mark.moved:
        was = f"срок перенесен с {figures(day)}" if day else "срок назначен"
        day, notes = mark.moved, (f"{was} на {figures(mark.moved)}",)
    done = max((date for date in mark.done if date <= on), default=None) if mark else None
    if done:
        late = (f"с опозданием на {_days((done - day).days)}",) if day and done > day else ()
        return Item(measure, State.DONE, due=day, done=done, mark=mark, notes=(*notes, *late))
    if day is None:
        return Item(measure, found.state, mark=mark, notes=notes)
    left = (day - on).days
    state = State.OVERDUE if left < 0 else State.SOON if left <= within else State.LATER
    return Item(measure, state, due=day, mark=mark, notes=notes)


def _recurring(
    measure: Measure, deadline: Recurrence, mark: Mark | None, on: datetime.date
) -> Item:
    if impossible := impossible_day(deadline.wording):
        return Item(measure, State.UNCLEAR, mark=mark, notes=(f"такого дня нет: {impossible}",))
    plan = schedule(deadline.wording, min(measure.source.act.date or on, on))
    if plan is None:
        if is_of_school_year(deadline.wording):
            note = "даты учебных периодов программе неизвестны"
            return Item(measure, State.RECURRING, mark=mark, notes=(note,))
        return Item(measure, State.UNDATED, mark=mark)
    done = sorted(date for date in mark.done if date <= on) if mark else []
    missed, following = _unfulfilled(plan, done, on)
    last = done[-1] if done else None
    if missed:
        note = "" if len(missed) == 1 else f"пропущено сроков: {len(missed)}"
        state, due = State.OVERDUE, missed[0]
        return Item(
            measure, state, due, done=last, rule=plan.rule, mark=mark, notes=(note,) if note else ()
        )
    return Item(measure, State.RECURRING, following, done=last, rule=plan.rule, mark=mark)


def _unfulfilled(
    plan: Schedule, done: list[datetime.date], on: datetime.date
) -> tuple[list[datetime.date], datetime.date | None]:
    """The occurrences before ``on`` that no mark fulfils, and the next one to come.

    Without marks nothing is known to be missed. Control begins with the period of the first mark; a mark fulfils the
    earliest open occurrence up to that of its own period, so that a late one counts for the occurrence it was late for.
    """
    waiting: list[datetime.date] = []
    marks = list(done)
    for day in plan.occurrences(done[0] if done else on):
        waiting.append(day)
        while marks and marks[0] <= day:
            marks.pop(0)
            if waiting:
                waiting.pop(0)
        if day >= on and waiting and waiting[-1] == day:
            return waiting[:-1][:_MOST_MISSED], day
    return waiting[:_MOST_MISSED], None


def _doubts(measure: Measure, mark: Mark | None, on: datetime.date) -> tuple[str, ...]:
    """What a mark says that does not fit."""
    if mark is None:
        return ()
    doubts = []
    later = [date for date in mark.done if date > on]
    if later:
        doubts.append(
            f"отметка об исполнении {figures(min(later))} позже дня контроля {figures(on)}, не учтена"
        )
    if mark.dropped and mark.dropped > on:
        doubts.append(f"снятие с контроля {figures(mark.dropped)} позже дня контроля, не учтено")
    act_date = measure.source.act.date
    if act_date and any(date < act_date for date in mark.done):
        doubts.append("исполнено раньше, чем издан акт: проверьте дату")
    if mark.event and not isinstance(measure.deadline, Within):
        doubts.append("«событие» не нужно: срок от него не зависит")
    if mark.moved and isinstance(measure.deadline, Recurrence):
        doubts.append("перенос срока у повторяющегося не учитывается")
    if len(mark.done) > 1 and not isinstance(measure.deadline, Recurrence):
        doubts.append("дат исполнения несколько, взята последняя")
    return tuple(doubts)


def doubts_of(item: Item, on: datetime.date) -> tuple[str, ...]:
    """What the mark of an item says that does not fit, for the user's attention."""
    return _doubts(item.measure, item.mark, on)


def _day_off(item: Item, on: datetime.date) -> tuple[str, ...]:
    """Said of a last day still to come, unless the act itself names the weekday."""
    due = item.due
    if due is None or due < on or "BYDAY" in item.rule or workdays.is_working(due) is not False:
        return ()
    last = workdays.last_before(due)
    before = f", последний рабочий день – {figures(last)}" if last else ""
    return (f"{figures(due)} – выходной{before}",)


def _days(number: int) -> str:
    return f"{number} {plural(number, 'день', 'дня', 'дней')}"
