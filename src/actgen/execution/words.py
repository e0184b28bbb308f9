"""What is said of acts, measures and days in every output: the same words everywhere."""

from __future__ import annotations

from pathlib import PurePath

from actgen.model.execution import Item, Measure, Source, State
from actgen.russian.cases import Case
from actgen.russian.counting import count_phrase, plural
from actgen.russian.dates import figures
from actgen.russian.posts import decline_phrase

GROUPS = {
    State.OVERDUE: "Просрочено",
    State.SOON: "Срок близок",
    State.LATER: "Срок не наступил",
    State.RECURRING: "Повторяется",
    State.WAITING: "Срок зависит от события",
    State.UNDATED: "Без даты",
    State.UNCLEAR: "Срок не понят",
    State.DONE: "Исполнено",
    State.DROPPED: "Снято с контроля",
}
"""Headings of the groups, in the order they are shown."""


def act_name(source: Source, case: Case = Case.NOMN) -> str:
    """«постановление от 16.10.2023 № 351»; a draft without either is told by its file."""
    act = source.act
    kind = decline_phrase(act.kind.lower(), case)
    registered = registration(source)
    return f"{kind} {registered}" if registered else f"{kind} ({PurePath(source.file).name})"


def registration(source: Source) -> str:
    """«от 16.10.2023 № 351», as far as it is known."""
    act = source.act
    dated = f"от {figures(act.date)}" if act.date else ""
    return " ".join(filter(None, (dated, f"№ {act.number}" if act.number else "")))


def place_of(measure: Measure, *, with_act: bool) -> str:
    """«приложение, строка 5», after the act where there are several."""
    return f"{act_name(measure.source)}, {measure.address}" if with_act else measure.address


def capital(text: str) -> str:
    """The text with a capital first letter, as in a cell of a table."""
    return text[:1].upper() + text[1:]


def with_notes(item: Item) -> str:
    """How things are and the remarks to it, for a cell of a table."""
    return ";\n".join((standing(item), *item.notes))


def responsible_of(measure: Measure) -> str:
    """The names of the responsible parties; a dash for nobody."""
    return ", ".join(party.name for party in measure.parties) or "–"


def due_words(item: Item) -> str:
    """The deadline in a few words: «31.10.2023», «на постоянной основе», «не указан»."""
    if item.due is not None:
        return figures(item.due)
    return " ".join(item.measure.wording.split()) or "не указан"


def standing(item: Item) -> str:
    """How things are: «просрочено на 31 день», «осталось 10 дней, из них рабочих 6», «исполнено 25.10.2023»."""
    match item.state:
        case State.DONE | State.DROPPED:
            done = f" {figures(item.done)}" if item.done else ""
            return f"{item.state.russian}{done}"
        case State.OVERDUE:
            return f"просрочено на {count_phrase(-(item.days or 0), 'день', Case.ACCS)}"
        case State.RECURRING if item.due is None:
            return "повторяется"
    if item.days is None:
        return item.state.russian
    if item.days == 0:
        return "срок сегодня"
    left = plural(item.days, "остался", "осталось", "осталось")
    said = f"{left} {count_phrase(item.days, 'день')}"
    return said if item.working_days is None else f"{said}, рабочих – {item.working_days}"
