"""The report a director reads: what is wrong first, with the quote, its place, and words to put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from actgen.model.finding import CheckResult, Evidence, Finding, Verdict
from actgen.model.requirement import Status
from actgen.model.text import StructuredText
from actgen.report.paint import Painter, clean, shortened
from actgen.report.view import View
from actgen.russian.agreement import plural
from actgen.russian.dates import figures

_QUOTE = 300
_QUOTES = 3


@dataclass(frozen=True, slots=True)
class _Group:
    heading: str
    sign: str
    color: str


_GROUPS = {
    Verdict.VIOLATED: _Group("Нарушено: в документах сказано обратное", "!", "red"),
    Verdict.MISSING: _Group("Не найдено: в документах об этом не сказано", "✗", "red"),
    Verdict.PARTIAL: _Group("Выполнено частично: нужно дополнить", "±", "yellow"),
    Verdict.UNREADABLE: _Group("Не прочитано: проверьте сами", "?", "magenta"),
    Verdict.SATISFIED: _Group("Выполнено", "✓", "green"),
}
_STATUS = {Status.REQUIRED: "", Status.RECOMMENDED: "рекомендация", Status.DISPUTED: "спорно"}
_ADVICE = {
    Verdict.VIOLATED: "Правильно:  ",
    Verdict.MISSING: "Добавьте:   ",
    Verdict.PARTIAL: "Полностью:  ",
    Verdict.UNREADABLE: "Должно быть:",
}
_LABEL = 12  # all labels are padded to the longest


def as_text(result: CheckResult, view: View | None = None) -> str:
    """The whole report."""
    view = view or View()
    writer = _Writer(result, view, Painter(view.width, view.color))
    return "\n".join(writer.lines()) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    result: CheckResult
    view: View
    paint: Painter

    def lines(self) -> Iterator[str]:
        yield from self._heading()
        for verdict, group in _GROUPS.items():
            found = self._findings(verdict)
            if found:
                title = f"{group.heading} ({len(found)})"
                yield ""
                yield self.paint.style(title, "bold", group.color)
                for finding in found:
                    yield from self._finding(finding, group)
        yield from self._not_applicable()
        yield ""
        yield from self._summary()

    # --- heading ------------------------------------------------------------------------------

    def _heading(self) -> Iterator[str]:
        act = self.result.act
        words = [act.kind]
        if act.date:
            words.append("от " + ".".join(reversed(act.date.split("-"))))
        if act.number:
            words.append(f"№ {act.number}")
        yield from self.paint.lines(" ".join(words), 0, "Проверка по акту:  ", "bold")
        yield from self.paint.lines(self.result.institution, 0, "Вид учреждения:    ")
        for number, document in enumerate(self.result.documents, start=1):
            label = "Документы:         " if number == 1 else " " * 19
            label = "Документ:          " if len(self.result.documents) == 1 else label
            counted = f"{number}. " if len(self.result.documents) > 1 else ""
            yield from self.paint.lines(self._document(document), 0, label + counted)
            for unread in document.unread:
                yield from self.paint.lines(
                    unread.reason, 0, " " * 19 + "не прочитано: ", "magenta"
                )
        yield ""
        legend = "Номер перед названием — пункт вышестоящего акта, после цитаты — место в вашем документе."
        yield from self.paint.lines(legend, 0, "", "dim")

    def _document(self, document: StructuredText) -> str:
        requisites = document.requisites
        if not document.readable:
            remark = f": {document.remarks[0]}" if document.remarks else ""
            return f"{self._name(document)} — не прочитан{remark}"
        words = [requisites.kind.value if requisites.kind else "вид документа не распознан"]
        if requisites.date:
            words.append(f"от {figures(requisites.date.value)}")
        if requisites.number:
            words.append(f"№ {requisites.number.value}")
        if document.pages:
            pages = plural(document.pages, "страница", "страницы", "страниц")
            words[-1] += f", {document.pages} {pages}"
        return f"{self._name(document)} — {' '.join(words)}"

    def _name(self, document: StructuredText) -> str:
        """The name of the file, with its folder only where two files have the same name."""
        name = PurePath(document.file).name or document.file
        same = [each for each in self.result.documents if PurePath(each.file).name == name]
        return document.file if len(same) > 1 else name

    # --- findings -----------------------------------------------------------------------------

    def _findings(self, verdict: Verdict) -> list[Finding]:
        """The findings of one verdict in the order of the act, what is required before the rest."""
        found = [finding for finding in self.result.findings if finding.verdict is verdict]
        if verdict is Verdict.SATISFIED:
            return found
        return sorted(found, key=lambda finding: finding.status is not Status.REQUIRED)

    def _finding(self, finding: Finding, group: _Group) -> Iterator[str]:
        if finding.verdict is Verdict.SATISFIED:
            text = self._title(finding) + self._where(finding)
            yield from self.paint.lines(text, 2, f"{group.sign} ", label_style=(group.color,))
            return
        yield ""
        color = group.color if finding.status is Status.REQUIRED else "yellow"
        label = f"{group.sign} {finding.verdict.russian}  "
        yield from self.paint.lines(self._title(finding), 2, label, "bold", label_style=(color,))
        yield from self.paint.lines(finding.reason, 4)
        for evidence in finding.evidence[:_QUOTES]:
            yield from self._quote("Написано:   ", evidence)
        if finding.nearest is not None and not finding.evidence:
            yield from self._quote("Похожее:    ", finding.nearest)
        if finding.suggestion:
            label = _ADVICE.get(finding.verdict, "Формулировка:").ljust(_LABEL) + " "
            yield from self.paint.lines(finding.suggestion, 4, label)

    def _title(self, finding: Finding) -> str:
        clause = f"п. {finding.clause}" if finding.clause[:1].isdigit() else finding.clause
        remark = _STATUS[finding.status]
        title = f"{clause}: {finding.title}" if clause else finding.title
        return f"{title} ({remark})" if remark else title

    def _quote(self, label: str, evidence: Evidence) -> Iterator[str]:
        quote = shortened(clean(evidence.quote), _QUOTE).rstrip(" ;,")
        where = self._place(evidence)
        text = f"«{quote}»" + (f" — {where}" if where else "")
        yield from self.paint.lines(text, 4, label.ljust(_LABEL) + " ")

    def _place(self, evidence: Evidence) -> str:
        """Where a quote stands: «приказ.docx, п. 2.1, с. 1»; the file only where there are several."""
        place = evidence.place
        pieces = []
        if len(self.result.documents) > 1 and evidence.document < len(self.result.documents):
            pieces.append(self._name(self.result.documents[evidence.document]))
        if place.clause:
            pieces.append(f"п.\u00a0{place.clause}")
        if place.cell:
            table, row, _ = place.cell
            pieces.append(f"таблица\u00a0{table}, строка\u00a0{row}")
        if place.page is not None:
            pieces.append(f"с.\u00a0{place.page}")
        if len(pieces) < 2 and not place.clause and not place.cell and place.paragraph:
            pieces.append(f"абзац\u00a0{place.paragraph}")
        return ", ".join(pieces)

    def _where(self, finding: Finding) -> str:
        """Where the first quote of a satisfied point stands."""
        where = next(filter(None, map(self._place, finding.evidence)), "")
        return f" — {where}" if where else ""

    # --- the rest -----------------------------------------------------------------------------

    def _not_applicable(self) -> Iterator[str]:
        found = self._findings(Verdict.NOT_APPLICABLE)
        if not found:
            return
        yield ""
        if not self.view.everything:
            count = len(found)
            what = plural(count, "требование", "требования", "требований")
            text = f"Не относится к этим документам: {count} {what} (перечислить: --all)."
            yield from self.paint.lines(text, 0, "", "dim")
            return
        yield self.paint.style(f"Не относится ({len(found)})", "bold")
        for finding in found:
            reason = f" — {finding.reason}" if finding.reason else ""
            yield from self.paint.lines(self._title(finding) + reason, 2, "– ")

    def _summary(self) -> Iterator[str]:
        counts = {verdict: self.result.count(verdict) for verdict in _GROUPS}
        total = sum(counts.values())
        words = plural(total, "требование", "требования", "требований")
        told = ", ".join(f"{v.russian} {counts[v]}" for v in _IN_SUMMARY if counts[v])
        yield from self.paint.lines(
            f"{total} {words}: {told}." if total else "требований нет.", 0, "Итого: ", "bold"
        )
        unread = sum(not document.readable for document in self.result.documents)
        if not unread or any(f.verdict in _TO_MEND for f in self._required()):
            yield from self.paint.lines(*self._conclusion())
        if unread:
            words = plural(
                unread, "документ не прочитан", "документа не прочитаны", "документов не прочитано"
            )
            yield from self.paint.lines(f"Результат неполный: {unread} {words}.", 0, "", "magenta")
        elif partly := sum(bool(document.unread) for document in self.result.documents):
            words = plural(
                partly, "документ прочитан", "документа прочитаны", "документов прочитано"
            )
            text = f"Результат неполный: {partly} {words} не целиком."
            yield from self.paint.lines(text, 0, "", "magenta")

    def _required(self) -> list[Finding]:
        return [f for f in self.result.findings if f.status is Status.REQUIRED]

    def _conclusion(self) -> tuple[str, int, str, str]:
        required = self._required()
        to_mend = sum(f.verdict in _TO_MEND for f in required)
        unread = [f for f in required if f.verdict is Verdict.UNREADABLE]
        if to_mend:
            points = plural(
                to_mend, "обязательный пункт", "обязательных пункта", "обязательных пунктов"
            )
            return f"Документы нужно исправить: {to_mend} {points}.", 0, "", "red"
        if unread:
            return "Проверить удалось не всё: часть текста не прочитана.", 0, "", "magenta"
        return "Всё обязательное выполнено.", 0, "", "green"


_IN_SUMMARY = (
    Verdict.SATISFIED,
    Verdict.PARTIAL,
    Verdict.VIOLATED,
    Verdict.MISSING,
    Verdict.UNREADABLE,
)
_TO_MEND = (Verdict.VIOLATED, Verdict.MISSING, Verdict.PARTIAL)
