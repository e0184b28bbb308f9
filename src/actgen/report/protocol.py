"""The report as a document to be printed and signed: «Справка о проверке», an act that is rendered like any other."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.act import Act
from actgen.model.finding import CheckResult, SuperiorAct
from actgen.model.parties import UNNAMED
from actgen.report.groups import Group
from actgen.report.paint import clean
from actgen.report.view import View
from actgen.report.view_model import Document, Point, Quote, Report, build, numbered
from actgen.russian.cases import Case
from actgen.russian.counting import plural
from actgen.russian.grounds import cite_kind
from actgen.russian.quotes import in_guillemets

KIND = "справка"
QUOTES = 3
"""Quotes of a point that are printed; the others are counted."""
_COLUMNS = (
    ("Пункт акта", 8), ("Требование", 21), ("Вывод", 12), ("Основание", 34), ("Что сделать", 25),
)  # fmt: skip
_SIGNED = tuple(
    f"{what} {'_' * 40} «___» ______________ 20__ г."
    for what in ("Проверку провел(а)", "С результатами ознакомлен(а)")
)


def protocol(result: CheckResult, view: View) -> Act:
    """The document; of the view it takes the day and whether to list what does not apply."""
    report = build(result)
    return Act.model_validate(
        {
            "вид": KIND,
            "альбомная": True,
            "автор": _author(report),
            "дата": view.on,
            "заголовок": f"о проверке документов на выполнение {_act(result.act)}",
            "заголовок посередине": True,
            "текст": list(_text(result, report, view)),
            "таблица": {
                "столбцы": [{"заголовок": name, "ширина": width} for name, width in _COLUMNS],
                "разделы": list(_sections(report, view.everything)),
            },
            "текст после таблицы": [*_after(report, view.everything), *_SIGNED],
        }
    )


def _author(report: Report) -> object:
    """The institution as it stands in the documents, if all name the same; else a line to be filled in."""
    issuers: dict[str, list[str]] = {}
    for document in report.documents:
        if issuer := document.text.requisites.issuer:
            lines = document.text.text[issuer.start : issuer.stop].split("\n")
            issuers[clean(issuer.value).lower()] = [clean(line) for line in lines if clean(line)]
    return issuers.popitem()[1] if len(issuers) == 1 else UNNAMED


def _act(act: SuperiorAct) -> str:
    """«приказа от 13.04.2024 № 223-09»: the issuer stands in the text."""
    return " ".join((cite_kind(act.kind, Case.GENT), *numbered(act)))


def _text(result: CheckResult, report: Report, view: View) -> Iterator[str]:
    name = f" {in_guillemets(report.act_title)}" if report.act_title else ""
    yield f"Проверено выполнение {result.act.genitive or _act(result.act)}{name}"
    if day := report.other_day(view.on):
        yield f"Требования взяты на {day}"
    yield from report.remarks
    yield f"Вид учреждения: {report.institution}"
    if len(report.documents) == 1:
        yield f"Проверен документ: {_document(report.documents[0])}"
    else:
        yield "Проверены документы:"
        for number, document in enumerate(report.documents, start=1):
            yield f"{number}) {_document(document)}"
    for document in report.documents:
        for reason in document.unread:
            yield f"Не прочитано ({document.name}): {reason}"
        for remark in document.remarks:
            yield f"{document.name}: {remark}"
    yield f"Итого: {report.totals}"
    yield " ".join(conclusion.text for conclusion in report.conclusions)


def _document(document: Document) -> str:
    return f"{document.name} – {document.known}"


def _sections(report: Report, everything: bool) -> Iterator[dict[str, object]]:
    for group, points in report.groups.items():
        if group is Group.NOT_APPLICABLE and not everything:
            continue
        rows = [list(_row(point)) for point in points]
        yield {"заголовок": f"{group.heading} ({len(points)})", "строки": rows}


def _row(point: Point) -> Iterator[str]:
    yield point.clause or "–"
    yield point.title
    yield f"{point.group.word}\n({point.status})" if point.status else point.group.word
    yield "\n".join(_grounds(point)) or "–"
    yield f"{point.advice}: {point.wording}" if point.wording else "–"


def _grounds(point: Point) -> Iterator[str]:
    if point.warning:
        yield f"Внимание: {point.warning}"
    if point.group is Group.SATISFIED:
        yield from dict.fromkeys(quote.place for quote in point.quotes if quote.place)
        return
    if point.reason:
        yield point.reason
    for quote in point.said[:QUOTES]:
        yield f"Написано: {_quoted(quote)}"
    rest = len(point.said) - QUOTES
    if rest > 0:
        yield f"и ещё {rest} {plural(rest, 'место', 'места', 'мест')}"
    if point.nearest:
        yield f"Похожее: {_quoted(point.nearest)}"


def _quoted(quote: Quote) -> str:
    return f"«{quote.text}» – {quote.place}" if quote.place else f"«{quote.text}»"


def _after(report: Report, everything: bool) -> Iterator[str]:
    left_out = report.count(Group.NOT_APPLICABLE)
    if left_out and not everything:
        what = plural(left_out, "требование", "требования", "требований")
        yield f"Не относится к этим документам: {left_out} {what}"
    yield from report.steps
