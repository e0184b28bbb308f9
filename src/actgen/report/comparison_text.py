"""A comparison for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from actgen.model.comparison import Comparison, Edit, Piece
from actgen.report.comparison_words import (
    Mark,
    change_heading,
    conclusion,
    mark_of,
    reasons,
    requirement_heading,
    requirement_mark,
    requirement_words,
    text_of,
    totals,
    verdict_words,
    version_words,
)
from actgen.report.paint import Painter, clean
from actgen.report.view import View

_COLORS = {
    Mark.ADDED: "green",
    Mark.REMOVED: "red",
    Mark.CHANGED: "yellow",
    Mark.MOVED: "magenta",
    Mark.RENUMBERED: "dim",
}
_STYLES = {Edit.SAME: "", Edit.REMOVED: "red strike", Edit.ADDED: "bold green"}
_BRACKETS = {Edit.SAME: ("", ""), Edit.REMOVED: ("[-", "-]"), Edit.ADDED: ("{+", "+}")}


def comparison_text(comparison: Comparison, view: View | None = None) -> str:
    """The whole comparison; removed words stand in [- -], added ones in {+ +}, or in colour."""
    view = view or View()
    return "\n".join(_Writer(comparison, view).lines()) + "\n"


class _Writer:
    def __init__(self, comparison: Comparison, view: View) -> None:
        self.told, self.view = comparison, view
        self.paint = Painter(view.width, view.color)

    def lines(self) -> Iterator[str]:
        yield from self.paint.lines(version_words(self.told.old), 0, "Было:  ", "bold")
        yield from self.paint.lines(version_words(self.told.new), 0, "Стало: ", "bold")
        yield from self._short()
        yield from self._changes()
        yield from self._requirements()
        yield from self._verdicts()
        yield ""
        yield from self.paint.lines(conclusion(self.told), 0, "", "bold")

    def _short(self) -> Iterator[str]:
        if self.told.requisites:
            yield from self._title("Реквизиты")
            for each in self.told.requisites:
                words = f"{clean(each.old) or '–'} → {clean(each.new) or '–'}"
                yield from self.paint.lines(words, 2, f"{each.name}: ")
        if self.told.attachments:
            yield from self._title("Приложения")
            for attachment in self.told.attachments:
                mark = Mark.REMOVED if attachment.old else Mark.ADDED
                words = f"{clean(attachment.old or attachment.new)}: {mark.word} целиком"
                yield from self.paint.lines(words, 2, f"{mark.sign} ", label_style=(_COLORS[mark],))

    def _changes(self) -> Iterator[str]:
        yield from self._title("Текст")
        for change in self.told.changes:
            mark = mark_of(change)
            yield from self.paint.lines(
                change_heading(change), 2, f"{mark.sign} ", "bold", label_style=(_COLORS[mark],)
            )
            yield from self._pieces(text_of(change))
        yield from self.paint.lines(totals(self.told), 2, "", "dim")

    def _requirements(self) -> Iterator[str]:
        if not self.told.requirements:
            return
        yield from self._title("Требования")
        for each in self.told.requirements:
            mark = requirement_mark(each)
            yield from self.paint.lines(
                requirement_words(each), 2, f"{mark.sign} ", "bold", label_style=(_COLORS[mark],)
            )
            for field in each.fields:
                words = f"{clean(field.old) or '–'} → {clean(field.new) or '–'}"
                yield from self.paint.lines(words, 6, f"{field.name}: ")

    def _verdicts(self) -> Iterator[str]:
        if not self.told.judged:
            return
        yield from self._title(f"Вердикты ({self.told.judged})")
        if not self.told.verdicts:
            yield from self.paint.lines("не изменились", 2)
        for change in self.told.verdicts:
            heading = requirement_heading(change.title, change.clause)
            yield from self.paint.lines(f"{heading}: {verdict_words(change)}", 2, "", "bold")
            for name, reason in reasons(change):
                yield from self.paint.lines(reason, 6, f"{name}: ".ljust(8))

    def _title(self, title: str) -> Iterator[str]:
        yield ""
        yield self.paint.style(title, "bold")

    def _pieces(self, pieces: tuple[Piece, ...]) -> Iterator[str]:
        text = Text()
        whole = len(pieces) == 1  # its mark says what became of it
        for piece in pieces:
            before, after = ("", "") if whole or self.view.color else _BRACKETS[piece.edit]
            style = _STYLES[piece.edit] if self.view.color and not whole else ""
            text.append(f"{before}{piece.text}{after}", style)
        out = StringIO()
        console = Console(
            file=out,
            width=max(self.view.width, 40),
            force_terminal=self.view.color,
            color_system="standard" if self.view.color else None,
            no_color=not self.view.color,
            highlight=False,
            legacy_windows=False,
        )
        console.print(Padding(text, (0, 0, 0, 6)))
        yield from (line.rstrip() for line in out.getvalue().rstrip("\n").splitlines())
