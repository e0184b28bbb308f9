"""What every format of a survey says: words of cells, headings, totals."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from actgen.model.requirement import Status
from actgen.model.survey import Column, Origin, School, SchoolState, Survey, share
from actgen.report.groups import Group
from actgen.report.paint import clean
from actgen.report.places import Places, clause_name
from actgen.report.view_model import Point, document_words, point_of, registration
from actgen.russian.counting import count_phrase, plural
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets

SHARED = "Общие требования"
"""The heading over requirements of shared sets, which no clause imposes."""
SKIPPED = "не документ, пропущен"
SHORT = {
    Group.SATISFIED: "да",
    Group.PARTIAL: "част.",
    Group.VIOLATED: "наруш.",
    Group.MISSING: "нет",
    Group.UNREADABLE: "?",
    Group.DISPUTED: "спор.",
    Group.UNJUDGED: "–",
    Group.NOT_APPLICABLE: "–",
}
COUNTED = (
    Group.SATISFIED,
    Group.PARTIAL,
    Group.VIOLATED,
    Group.MISSING,
    Group.UNREADABLE,
    Group.DISPUTED,
)
"""The groups that totals count, in their order there."""
TO_MEND = frozenset(
    {Group.VIOLATED, Group.DISPUTED, Group.MISSING, Group.PARTIAL, Group.UNREADABLE}
)
"""The groups whose points a school is told of one by one."""
OLDER = "*"
"""Behind the word of a cell: the point is met by an order that is older than the act."""
OLDER_MEANS = "по документу, который старше акта"
_STATUS = {Status.REQUIRED: "", Status.RECOMMENDED: "рекомендация", Status.DISPUTED: "спорно"}


def heading(survey: Survey) -> str:
    """«приказ от 13.04.2024 № 223-09 «О работе …» на 01.05.2024»."""
    title = f" {in_guillemets(clean(survey.act.title))}" if survey.act.title else ""
    return f"{registration(survey.act)}{title} на {figures(survey.on)}"


def clause_groups(survey: Survey) -> Iterator[tuple[str, int]]:
    """The clauses over the columns, each with the number of its columns."""
    before: str | None = None
    count = 0
    for column in survey.columns:
        name = clause_name(column.clause) or SHARED
        if before is not None and name != before:
            yield before, count
            count = 0
        before, count = name, count + 1
    if before is not None:
        yield before, count


def column_title(column: Column) -> str:
    """«Чат с родителями (рекомендация)»."""
    status = _STATUS[column.status]
    return f"{clean(column.title)} ({status})" if status else clean(column.title)


def status_name(status: Status) -> str:
    """«обязательно», «рекомендация», «спорно»."""
    return _STATUS[status] or "обязательно"


def points_of(survey: Survey, school: School) -> Iterator[tuple[Column, Point | None]]:
    """The columns, each with what became of it in a school; None for a disputed point that it does not touch."""
    places = Places(school.documents)
    findings = {each.requirement: each for each in school.findings}
    for number, column in enumerate(survey.columns, 1):
        finding = findings.get(column.requirement)
        yield column, point_of(number, finding, places) if finding else None


def cell_word(school: School, point: Point | None) -> str:
    """«да», «нет»; «да*» where only an order says so that is older than the act."""
    word = SHORT[group_at(point)]
    if not school.older or point is None:
        return word
    finding = next(each for each in school.findings if each.requirement == point.requirement)
    return f"{word}{OLDER}" if school.is_older(finding) else word


def older_words(school: School) -> str:
    """«старше акта: приказ от 17.04.2024 № 9-ос», «» if no order of the school is."""
    named = []
    for index in school.older:
        document = school.documents[index]
        date = datetime.date.fromisoformat(document.date) if document.date else None
        named.append(clean(document_words(document.kind, date, document.number, None)))
    return f"старше акта: {'; '.join(named)}" if named else ""


def group_at(point: Point | None) -> Group:
    """The group of a cell."""
    return point.group if point else Group.UNJUDGED


def told(point: Point) -> str:
    """A point in some lines: verdict and reason, warning, quotes with their places, the ready wording."""
    lines = [f"{point.group.word.capitalize()}. {point.reason}".strip()]
    if point.warning:
        lines.append(point.warning)
    for quote in (*point.quotes, *((point.nearest,) if point.nearest else ())):
        like = "Похожее: " if quote is point.nearest else ""
        lines.append(f"{like}«{quote.text}»" + (f" — {quote.place}" if quote.place else ""))
    if point.wording:
        lines.append(f"{point.advice}: {point.wording}")
    return "\n".join(lines)


def kind_words(school: School) -> str:
    """«МОУ», or what is known instead."""
    return school.institution or (
        "не определён" if school.state is SchoolState.UNKNOWN_KIND else ""
    )


def origin_words(school: School) -> str:
    """«вид учреждения: МОУ (документы: МБОУ «СОШ № 5»)»."""
    if school.origin is Origin.NOTHING:
        return "вид учреждения не определён"
    quote = f": {clean(school.kind_quote)}" if school.kind_quote else ""
    return f"вид учреждения: {school.institution or 'другой'} ({school.origin.value}{quote})"


def documents_words(school: School) -> Iterator[str]:
    """«приказ.docx — приказ от 16.04.2024 № 18-од» for every document."""
    names = Places(school.documents)
    for index, document in enumerate(school.documents):
        date = datetime.date.fromisoformat(document.date) if document.date else None
        known = document_words(document.kind, date, document.number, document.pages)
        if not document.readable:
            known = "не прочитан"
        yield f"{clean(names.name(index))} — {clean(known)}"


def percent(done: int, wanted: int) -> str:
    """«75 %», «–» where there is nothing to be done.

    >>> percent(3, 4), percent(0, 0)
    ('75 %', '–')
    """
    found = share(done, wanted)
    return "–" if found is None else f"{found:.0%}".replace("%", " %")


@dataclass(frozen=True, slots=True)
class ColumnTotals:
    """A requirement and in how many schools it is in which group; ``share`` of those it applies to that meet it."""

    column: Column
    counts: Counter[Group]
    applies: int
    share: float | None


def column_totals(survey: Survey) -> list[ColumnTotals]:
    """What came of every requirement, in the order of the columns."""
    found = []
    for column in survey.columns:
        verdicts = survey.totals.verdicts.get(column.requirement, Counter())
        counts: Counter[Group] = Counter()
        for verdict, number in verdicts.items():
            counts[Group(verdict.value)] += number
        if column.status is Status.DISPUTED:  # neither met nor broken, only warned of
            warned = survey.totals.warned[column.requirement]
            judged = counts.total() - counts[Group.NOT_APPLICABLE]
            counts = Counter(
                {
                    Group.DISPUTED: warned,
                    Group.UNJUDGED: judged - warned,
                    Group.NOT_APPLICABLE: counts[Group.NOT_APPLICABLE],
                }
            )
        applies = counts.total() - counts[Group.NOT_APPLICABLE]
        met = None if column.status is Status.DISPUTED else share(counts[Group.SATISFIED], applies)
        found.append(ColumnTotals(column, counts, applies, met))
    return found


def worst_first(totals: list[ColumnTotals]) -> list[ColumnTotals]:
    """The requirements that most schools fail first; those that nobody was judged by are left out."""
    judged = [each for each in totals if each.applies and each.share is not None]
    return sorted(judged, key=lambda each: each.share or 0.0)


def summary_rows(survey: Survey) -> Iterator[tuple[str, str]]:
    """The figures of the whole, by name."""
    totals = survey.totals
    judged = totals.states[SchoolState.JUDGED]
    yield "Учреждений", str(totals.schools)
    yield "Проверено", str(judged)
    yield "Выполнили всё обязательное", f"{totals.complete} ({percent(totals.complete, judged)})"
    yield "Должны исправить документы", str(totals.to_mend)
    if totals.undecided:
        yield "Неясно, всё ли выполнено: прочитано не всё", str(totals.undecided)
    for state, number in totals.states.items():
        if state is not SchoolState.JUDGED:
            yield state.russian.capitalize(), str(number)
    yield "Документов", str(totals.documents)
    yield "Не прочитано файлов и мест", str(totals.unread)


def conclusion(survey: Survey) -> str:
    """The whole in a sentence."""
    totals = survey.totals
    judged = totals.states[SchoolState.JUDGED]
    words = f"{count_phrase(totals.schools, 'учреждение')}: "
    words += f"проверено {judged}, всё обязательное выполнили {totals.complete}"
    if totals.to_mend:
        words += f", исправить документы {plural(totals.to_mend, 'должно', 'должны', 'должны')} {totals.to_mend}"
    if totals.undecided:
        words += f", неясно – {totals.undecided} (прочитано не всё)"
    if judged < totals.schools:
        words += f", не проверено {totals.schools - judged}"
    return words + "."
