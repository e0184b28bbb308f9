"""The report as GitHub-flavoured Markdown: for a letter, a chat, a task; readable as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.model.finding import CheckResult
from actgen.report.groups import Group
from actgen.report.view import View
from actgen.report.view_model import Point, Quote, build
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets

# What Markdown or HTML would take for markup; a full stop or bracket after figures would begin a list.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~#&]")
_LIST = re.compile(r"^(\d+)([.)])")
_SIGN = re.compile(r"^([-+=])")


def as_markdown(result: CheckResult, view: View | None = None) -> str:
    """The whole report; of the view it takes the day and whether to list what does not apply."""
    text = "\n".join(_lines(result, view or View())).rstrip("\n") + "\n"
    return re.sub("\n{3,}", "\n\n", text)


def escaped(text: str) -> str:
    r"""The text so that Markdown shows it as it is.

    >>> escaped("1. *Чат* <b>")
    '1\\. \\*Чат\\* \\<b\\>'
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c == "\u00a0" else " " for c in text)
    text = _MARKUP.sub(lambda match: "\\" + match[0], text)
    text = _LIST.sub(r"\1\\\2", text)
    return _SIGN.sub(r"\\\1", text)


def _lines(result: CheckResult, view: View) -> Iterator[str]:
    report = build(result)
    yield "# Проверка документов"
    yield ""
    name = f" {in_guillemets(report.act_title)}" if report.act_title else ""
    yield f"- **По акту:** {escaped(report.act + name)}"
    for remark in report.remarks:
        yield f"- **Внимание:** {escaped(remark)}"
    yield f"- **Вид учреждения:** {escaped(report.institution)}"
    if view.on is not None:
        yield f"- **Проверено:** {figures(view.on)}"
    if day := report.other_day(view.on):
        yield f"- **Требования на:** {day}"
    for document in report.documents:
        yield f"- **Документ:** {escaped(document.described)}"
        for reason in document.unread:
            yield f"  - не прочитано: {escaped(reason)}"
        for remark in document.remarks:
            yield f"  - {escaped(remark)}"
    yield ""
    for conclusion in report.conclusions:
        yield f"**{escaped(conclusion.text)}**  "
    yield f"Итого: {escaped(report.totals)}"
    yield ""
    for step in report.steps:
        yield f"1. {escaped(step)}"
    if report.steps:
        yield ""
    yield "| Вывод | Пунктов |"
    yield "| --- | ---: |"
    for group, points in report.groups.items():
        yield f"| {group.sign} {group.word} | {len(points)} |"
    for group, points in report.groups.items():
        if group is Group.NOT_APPLICABLE and not view.everything:
            continue
        yield ""
        yield f"## {group.sign} {group.heading} ({len(points)})"
        yield ""
        for point in points:
            yield from _brief(point) if group in report.brief else _point(point)


def _brief(point: Point) -> Iterator[str]:
    places = dict.fromkeys(quote.place for quote in point.quotes if quote.place)
    told = ", ".join(places) if point.group is Group.SATISFIED else point.reason
    yield f"- {escaped(point.heading)}" + (f" — {escaped(told)}" if told else "")
    if point.warning:
        yield f"  - **Внимание:** {escaped(point.warning)}"


def _point(point: Point) -> Iterator[str]:
    yield f"### {escaped(point.heading)}"
    yield ""
    if point.warning:
        yield f"**Внимание:** {escaped(point.warning)}"
        yield ""
    if point.reason:
        yield escaped(point.reason)
        yield ""
    for quote in point.said:
        yield from _quote("Написано", quote)
    if point.nearest:
        yield from _quote("Похожее", point.nearest)
    if point.wording:
        yield f"**{point.advice}:** {escaped(point.wording)}"
        yield ""


def _quote(label: str, quote: Quote) -> Iterator[str]:
    where = f" — {escaped(quote.place)}" if quote.place else ""
    yield f"> {label}: «{escaped(quote.text)}»{where}"
    yield ""
