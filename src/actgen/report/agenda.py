"""The agenda for a terminal: groups from the overdue to the done, each a table."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from actgen.execution.words import (
    GROUPS,
    act_name,
    capital,
    due_words,
    responsible_of,
    standing,
)
from actgen.model.execution import Agenda, Item, State
from actgen.report.paint import Painter, clean, shortened
from actgen.report.view import View
from actgen.russian.counting import plural
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets

_TEXT = 240
_COLORS = {
    State.OVERDUE: "red",
    State.SOON: "yellow",
    State.UNCLEAR: "magenta",
    State.DONE: "green",
}


def agenda_text(agenda: Agenda, view: View | None = None) -> str:
    """The whole agenda. What is done or dropped is only counted, unless everything is to be shown."""
    view = view or View()
    return "\n".join(_Writer(agenda, view).lines()) + "\n"


class _Writer:
    def __init__(self, agenda: Agenda, view: View) -> None:
        self.agenda, self.view = agenda, view
        self.paint = Painter(view.width, view.color)
        self.several = len(agenda.sources) > 1

    def lines(self) -> Iterator[str]:
        yield from self._heading()
        for state, title in GROUPS.items():
            items = self.agenda.of(state)
            if not items:
                continue
            yield ""
            color = _COLORS.get(state)
            heading = f"{self._title(state, title)} ({len(items)})"
            yield self.paint.style(heading, "bold", *((color,) if color else ()))
            if state in (State.DONE, State.DROPPED) and not self.view.everything:
                places = "; ".join(self._place(item) for item in items)
                yield from self.paint.lines(places, 2)
                continue
            yield from self._table(items)
            if state is State.WAITING:
                advice = "Дату события укажите в файле отметок, ключ «событие»."
                yield from self.paint.lines(advice, 1, "", "dim")
        yield ""
        yield from self.paint.lines(self._summary(), 0, "Итого: ", "bold")

    def _heading(self) -> Iterator[str]:
        label = "Исполнение:  "
        for number, source in enumerate(self.agenda.sources, start=1):
            title = f" {in_guillemets(clean(source.act.title))}" if source.act.title else ""
            mark = f"[{number}] " if self.several else ""
            yield from self.paint.lines(f"{act_name(source)}{title}", 0, label + mark, "bold")
            label = " " * len(label)
        yield from self.paint.lines(figures(self.agenda.on), 0, "На дату:     ")
        if self.agenda.responsible:
            yield from self.paint.lines(self.agenda.responsible, 0, "Исполнитель: ")

    def _title(self, state: State, title: str) -> str:
        if state is not State.SOON:
            return title
        days = self.agenda.within
        return f"{title}: {days} {plural(days, 'день', 'дня', 'дней')} или меньше"

    def _table(self, items: tuple[Item, ...]) -> Iterator[str]:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=True)
        for title, ratio in (("Срок", 4), ("Пункт", 3), ("Что сделать", 8), ("Ответственный", 4)):
            table.add_column(title, ratio=ratio, overflow="fold")
        for item in items:
            table.add_row(*(self._cells(item)))
        out = StringIO()
        console = Console(
            file=out,
            width=self.view.width,
            force_terminal=self.view.color,
            color_system="standard" if self.view.color else None,
            no_color=not self.view.color,
            highlight=False,
            legacy_windows=False,
        )
        console.print(table)
        yield from (line.rstrip() for line in out.getvalue().strip("\n").splitlines())

    def _cells(self, item: Item) -> Iterator[Text]:
        due = due_words(item)
        state = standing(item)
        told = "" if item.state in (State.UNDATED, State.UNCLEAR, State.WAITING) else state
        yield Text(clean(due) + (f"\n{told}" if told else ""))
        yield Text(self._place(item))
        text = Text(shortened(capital(clean(item.measure.text)), _TEXT))
        for note in item.notes:
            text.append(f"\n* {clean(note)}", style="dim" if self.view.color else "")
        yield text
        yield Text(clean(responsible_of(item.measure)))

    def _place(self, item: Item) -> str:
        """«приложение, строка 5», after the number of the act in the heading where there are several."""
        address = clean(item.measure.address)
        if not self.several:
            return address
        return f"[{self.agenda.sources.index(item.measure.source) + 1}] {address}"

    def _summary(self) -> str:
        counts = {state: len(self.agenda.of(state)) for state in GROUPS}
        total = sum(counts.values())
        told = ", ".join(f"{state.russian} – {n}" for state, n in counts.items() if n)
        return f"{total} {plural(total, 'срок', 'срока', 'сроков')}: {told}."
