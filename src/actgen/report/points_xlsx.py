"""The report as a workbook: a row for each point to filter and to hand on, the documents, the totals."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.finding import CheckResult
from actgen.report.groups import Group
from actgen.report.view import View
from actgen.report.view_model import Point, Quote, Report, build
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets
from actgen.tables.workbook import Row, Sheet, Tinted, Writer

TINTS = {
    Group.VIOLATED: "F4B6B6",
    Group.DISPUTED: "EFCDEB",
    Group.MISSING: "F8CFB0",
    Group.PARTIAL: "FFF0B8",
    Group.UNREADABLE: "DDD3F0",
    Group.SATISFIED: "D2EBD8",
    Group.UNJUDGED: "E4E7EB",
    Group.NOT_APPLICABLE: "E4E7EB",
}
"""The ground of a verdict's cell, the same as in the page."""
_COLUMNS = (
    ("№", 5), ("Вывод", 14), ("Пункт акта", 10), ("Требование", 30), ("Обязательность", 15), ("Причина", 30),
    ("Написано или похожее", 42), ("Что сделать", 42), ("Внимание", 26), ("Что сказано в акте", 90),
    ("Идентификатор", 24),
)  # fmt: skip
_ON_PAPER = 9


def as_xlsx(result: CheckResult, view: View) -> bytes:
    """The workbook: sheets «Пункты», «Документы», «Итоги»; of the view it takes the day."""
    report = build(result)
    writer = Writer(view.on)
    title = f"Проверка на выполнение: {report.act} ({report.institution})"
    points = [_row(point) for point in report.points]
    writer.write(Sheet("Пункты", title, _COLUMNS, points, 4, _ON_PAPER))
    writer.write(_documents(report, title))
    writer.write(_totals(report, view, title))
    return writer.package(title)


def _row(point: Point) -> Row:
    quotes = [_quoted(quote) for quote in point.said]
    if point.nearest:
        quotes.append(f"похожее: {_quoted(point.nearest)}")
    return (
        point.number,
        Tinted(f"{point.group.sign} {point.group.word}", TINTS[point.group]),
        point.clause,
        point.title,
        "обязательно" if point.required else point.status or "спорно",
        point.reason,
        "\n".join(quotes),
        f"{point.advice}: {point.wording}" if point.wording else "",
        point.warning,
        point.demand,
        point.requirement,
    )


def _quoted(quote: Quote) -> str:
    return f"«{quote.text}» – {quote.place}" if quote.place else f"«{quote.text}»"


def _documents(report: Report, title: str) -> Sheet:
    columns = (
        ("№", 5), ("Файл", 36), ("Что это", 44), ("Прочитан", 12), ("Не прочитано", 44), ("Цитат", 8),
        ("Примечания", 40),
    )  # fmt: skip
    rows: list[Row] = []
    for document in report.documents:
        quotes = sum(
            quote.document == document.index for point in report.points for quote in point.quotes
        )
        whole = "целиком" if document.readable and not document.unread else "не целиком"
        read = whole if document.readable else "нет"
        tint = TINTS[Group.SATISFIED if read == "целиком" else Group.UNREADABLE]
        rows.append((
            document.index + 1,
            document.name,
            document.known,
            Tinted(read, tint),
            "\n".join(document.unread),
            quotes,
            "\n".join(document.remarks),
        ))  # fmt: skip
    return Sheet("Документы", title, columns, rows, 2)


def _totals(report: Report, view: View, title: str) -> Sheet:
    return Sheet("Итоги", title, (("Что", 48), ("Сколько", 64)), list(_total_rows(report, view)))


def _total_rows(report: Report, view: View) -> Iterator[Row]:
    act = f"{report.act} {in_guillemets(report.act_title)}" if report.act_title else report.act
    yield "Вышестоящий акт", act
    for remark in report.remarks:
        yield "Внимание", Tinted(remark, TINTS[Group.DISPUTED])
    yield "Вид учреждения", report.institution
    if view.on is not None:
        yield "Проверено", figures(view.on)
    if day := report.other_day(view.on):
        yield "Требования на", day
    yield "Документов", len(report.documents)
    for group, points in report.groups.items():
        yield Tinted(group.heading, TINTS[group]), Tinted(len(points), TINTS[group])
    for conclusion in report.conclusions:
        yield "Вывод", conclusion.text
    for step in report.steps:
        yield "Что делать", step
