"""The agenda as iCalendar (RFC 5545): one all-day event for each deadline that is still open.

An event keeps its UID as long as its act and clause stay the same, so that a calendar program replaces it when the
file is imported again. Nothing in the file depends on the hour it was made.
"""

from __future__ import annotations

import datetime
import hashlib

from icalendar import Alarm, Calendar, Event, vRecur

from actgen.execution.words import act_name, capital, registration
from actgen.model.execution import Agenda, Item, Measure, State
from actgen.report.paint import clean, shortened
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets

_SUMMARY = 120
_DAY = datetime.timedelta(days=1)
OPEN = (State.OVERDUE, State.SOON, State.LATER, State.RECURRING)
"""What has a place in a calendar, if its date is known."""


def agenda_ics(agenda: Agenda, alarm: int | None = None) -> bytes:
    """The calendar; ``alarm`` is how many days before a deadline a program shall remind of it, None for never."""
    calendar = Calendar()
    calendar.add("prodid", "-//actgen//Сроки исполнения//RU")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", "Сроки исполнения")
    stamp = datetime.datetime.combine(agenda.on, datetime.time(), tzinfo=datetime.UTC)
    for item in dated(agenda):
        calendar.add_component(_event(item, stamp, alarm))
    return bytes(calendar.to_ical())


def dated(agenda: Agenda) -> tuple[Item, ...]:
    """The items that get an event."""
    return tuple(item for item in agenda.of(*OPEN) if item.due)


def uid_of(measure: Measure) -> str:
    """The identity of an event: the act's requisites (a draft's file) and the address within it."""
    act = measure.source.act
    named = (act.kind.lower(), " ".join(act.author.name), act.number or "", str(act.date or ""))
    identity = named if act.number or act.date else (measure.source.file,)
    digest = hashlib.sha256("\n".join((*identity, measure.address)).encode()).hexdigest()
    return f"{digest[:32]}@actgen"


def _event(item: Item, stamp: datetime.datetime, alarm: int | None) -> Event:
    assert item.due is not None
    measure = item.measure
    event = Event()
    event.add("uid", uid_of(measure))
    event.add("dtstamp", stamp)
    event.add("dtstart", item.due)
    if item.due < datetime.date.max:
        event.add("dtend", item.due + _DAY)
    late = "Просрочено: " if item.state is State.OVERDUE else ""
    event.add("summary", late + shortened(capital(clean(measure.text)), _SUMMARY))
    event.add("description", _description(item))
    event.add("location", f"{act_name(measure.source)}, {measure.address}")
    event.add("categories", ["Исполнение", clean(act_name(measure.source))])
    event.add("transp", "TRANSPARENT")
    if item.rule:
        event.add("rrule", vRecur.from_ical(item.rule))
    if alarm is not None:
        reminder = Alarm()
        reminder.add("action", "DISPLAY")
        reminder.add("description", f"Срок: {shortened(clean(measure.text), _SUMMARY)}")
        reminder.add("trigger", -_DAY * alarm)
        event.add_component(reminder)
    return event


def _description(item: Item) -> str:
    measure = item.measure
    act = measure.source.act
    lines = [
        clean(measure.text),
        "",
        f"Основание: {act_name(measure.source)}"
        + (f" {in_guillemets(clean(act.title))}" if act.title else ""),
        f"Пункт: {measure.address}",
        f"Срок в акте: {clean(measure.wording) or 'не указан'}",
    ]
    if measure.parties:
        lines.append(f"Ответственный: {'; '.join(clean(str(party)) for party in measure.parties)}")
    if measure.result:
        lines.append(f"Результат: {clean(measure.result)}")
    lines += [f"Примечание: {clean(note)}" for note in item.notes]
    if not registration(measure.source) and item.due:
        lines.append(f"Последний день: {figures(item.due)}")
    return "\n".join(lines)
