"""The report a director reads: what is wrong first, with the quote, its place, and words to put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actgen.model.finding import CheckResult
from actgen.report.groups import Group
from actgen.report.paint import Painter
from actgen.report.summary import Tone
from actgen.report.view import View
from actgen.report.view_model import Point, Quote, Report, build
from actgen.russian.counting import plural

_QUOTES = 3
_LABEL = 12  # labels are padded to the longest, «Должно быть:»
_TONES = {Tone.GOOD: "green", Tone.BAD: "red", Tone.DOUBT: "magenta"}


def as_text(result: CheckResult, view: View | None = None) -> str:
    """The whole report."""
    view = view or View()
    writer = _Writer(build(result), view, Painter(view.width, view.color))
    return "\n".join(writer.lines()) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    report: Report
    view: View
    paint: Painter

    def lines(self) -> Iterator[str]:
        yield from self._heading()
        for group, points in self.report.groups.items():
            if group is Group.NOT_APPLICABLE and not self.view.everything:
                continue
            yield ""
            colors = (group.color,) if group.color else ()
            title = f"{group.heading} ({len(points)})"
            yield from self.paint.lines(title, 0, "", "bold", *colors)
            for point in points:
                yield from self._point(point)
        yield from self._not_listed()
        yield ""
        yield from self._summary()

    def _heading(self) -> Iterator[str]:
        yield from self.paint.lines(self.report.act, 0, "Проверка по акту:  ", "bold")
        for remark in self.report.remarks:
            yield from self.paint.lines(remark, 0, "Внимание:          ", "yellow")
        yield from self.paint.lines(self.report.institution, 0, "Вид учреждения:    ")
        if day := self.report.other_day(self.view.on):
            yield from self.paint.lines(day, 0, "Требования на:     ")
        margin = " " * 19
        several = len(self.report.documents) > 1
        for number, document in enumerate(self.report.documents, start=1):
            label = "Документы:         " if number == 1 else margin
            label = label if several else "Документ:          "
            counted = f"{number}. " if several else ""
            yield from self.paint.lines(document.described, 0, label + counted)
            for unread in document.unread:
                yield from self.paint.lines(unread, 0, f"{margin}не прочитано: ", "magenta")
        yield ""
        legend = "Номер перед названием — пункт вышестоящего акта, после цитаты — место в вашем документе."
        yield from self.paint.lines(legend, 0, "", "dim")

    # --- points -------------------------------------------------------------------------------

    def _point(self, point: Point) -> Iterator[str]:
        group = point.group
        if group in (Group.UNJUDGED, Group.NOT_APPLICABLE):
            reason = f" — {point.reason}" if point.reason else ""
            yield from self.paint.lines(point.heading + reason, 2, f"{group.sign} ")
            return
        if group is Group.SATISFIED:
            where = next((quote.place for quote in point.quotes if quote.place), "")
            text = f"{point.heading} — {where}" if where else point.heading
            yield from self.paint.lines(text, 2, f"{group.sign} ", label_style=(group.color,))
            yield from self._labelled("Внимание", point.warning, "yellow")
            return
        yield ""
        color = group.color if point.required or group is Group.DISPUTED else "yellow"
        label = f"{group.sign} {group.word}  "
        yield from self.paint.lines(point.heading, 2, label, "bold", label_style=(color,))
        yield from self._labelled("Внимание", point.warning, "yellow")
        yield from self.paint.lines(point.reason, 4)
        for quote in point.said[:_QUOTES]:
            yield from self._quote("Написано", quote)
        rest = len(point.said) - _QUOTES
        if rest > 0:
            words = plural(rest, "место", "места", "мест")
            yield from self.paint.lines(f"и ещё {rest} {words}", 4, " " * (_LABEL + 1), "dim")
        if point.nearest is not None:
            yield from self._quote("Похожее", point.nearest)
        yield from self._labelled(point.advice, point.wording)

    def _quote(self, label: str, quote: Quote) -> Iterator[str]:
        where = f" — {quote.place}" if quote.place else ""
        return self._labelled(label, f"«{quote.text}»{where}")

    def _labelled(self, label: str, text: str, *style: str) -> Iterator[str]:
        if text:
            padded = f"{label}:".ljust(_LABEL) + " "
            yield from self.paint.lines(text, 4, padded, *style)

    # --- the end ------------------------------------------------------------------------------

    def _not_listed(self) -> Iterator[str]:
        count = self.report.count(Group.NOT_APPLICABLE)
        if count and not self.view.everything:
            what = plural(count, "требование", "требования", "требований")
            yield ""
            text = f"Не относится к этим документам: {count} {what} (перечислить: --all)."
            yield from self.paint.lines(text, 0, "", "dim")

    def _summary(self) -> Iterator[str]:
        yield from self.paint.lines(self.report.totals, 0, "Итого: ", "bold")
        for conclusion in self.report.conclusions:
            yield from self.paint.lines(conclusion.text, 0, "", _TONES[conclusion.tone])
        for step in self.report.steps:
            yield from self.paint.lines(step, 0, "→ ")
