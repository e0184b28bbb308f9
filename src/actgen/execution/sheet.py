"""The agenda as a document: «Контрольный лист исполнения», an act to be rendered like any other."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.execution.words import (
    GROUPS,
    act_name,
    capital,
    due_words,
    registration,
    with_notes,
)
from actgen.model.act import Act
from actgen.model.execution import Agenda, Item, Measure, Source, State
from actgen.russian.cases import Case
from actgen.russian.counting import plural
from actgen.russian.dates import NBSP, figures, words
from actgen.russian.post_and_name import decline_party
from actgen.russian.posts import decline_phrase

KIND = "контрольный лист исполнения"
_COLUMNS = (
    ("Пункт", 11), ("Мероприятие", 32), ("Ответственный", 16), ("Срок", 11), ("Состояние", 14),
    ("Отметка об исполнении", 16),
)  # fmt: skip
_FILLED_IN = "Отметки внес(ла) ______________________________ «___» ______________ 20__ г."


def control_sheet(agenda: Agenda) -> Act:
    """The document: totals, then a table with a section for each state, from the overdue to the done."""
    return Act.model_validate(
        {
            "вид": KIND,
            "альбомная": True,
            "автор": agenda.sources[0].act.author,
            "заголовок": "\n".join(_title(agenda)),
            "текст": [_totals(agenda), *_controllers(agenda)],
            "таблица": {
                "столбцы": [{"заголовок": name, "ширина": width} for name, width in _COLUMNS],
                "разделы": list(_sections(agenda)),
                "номера строк": False,
            },
            "текст после таблицы": [*map(capital, agenda.warnings), _FILLED_IN],
        }
    )


def _title(agenda: Agenda) -> Iterator[str]:
    """The acts in the genitive, then the day and the responsible party."""
    for source in agenda.sources:
        yield full_name(source, Case.GENT)
    if agenda.responsible:
        yield f"исполнитель: {agenda.responsible}"
    yield f"по состоянию на {words(agenda.on)}"


def full_name(source: Source, case: Case) -> str:
    """«постановления администрации городского округа Пелым от 16.10.2023 № 351 «Об утверждении …»»."""
    act = source.act
    issuer = act.author.genitive or decline_phrase(" ".join(act.author.name), Case.GENT)
    kind = decline_phrase(act.kind.lower(), case)
    head = f"{kind} {_inside(issuer)} {registration(source)}".strip()
    title = " ".join((act.title or "").split())
    if not title:
        return head
    # A plan is called «план мероприятий по …», an order «приказ … «О …»».
    return f"{head} «{title}»" if title[:2] in ("О ", "Об") else f"{head} {title}"


def _inside(issuer: str) -> str:
    """The name of an issuer within a sentence: «администрации», but «МБОУ», «Светлоборской городской Думы»."""
    first = issuer.split()[0]
    common = (
        "администрац",
        "департамент",
        "управлен",
        "муниципальн",
        "государственн",
        "комитет",
        "отдел",
    )
    return issuer[0].lower() + issuer[1:] if first.lower().startswith(common) else issuer


def _totals(agenda: Agenda) -> str:
    counted = [(state, len(agenda.of(state))) for state in GROUPS]
    total = sum(number for _, number in counted)
    told = ", ".join(f"{state.russian}{NBSP}–{NBSP}{number}" for state, number in counted if number)
    return f"Всего на контроле {total} {plural(total, 'срок', 'срока', 'сроков')}: {told}"


def _controllers(agenda: Agenda) -> Iterator[str]:
    """Who controls each act by its own clause of control."""
    for source in agenda.sources:
        who = next((clause.control for clause in source.act.clauses if clause.control), None)
        if who is None:
            continue
        if who.lower().startswith("за с") and source.act.signature:
            signer = source.act.signature[0]
            who = " ".join(filter(None, (signer.post, signer.name)))
        who = decline_party(who, Case.NOMN).text
        what = "Контроль" if len(agenda.sources) == 1 else f"Контроль ({act_name(source)})"
        yield f"{what}: {who[0].lower()}{who[1:]}"


def _sections(agenda: Agenda) -> Iterator[dict[str, object]]:
    for state, title in GROUPS.items():
        items = agenda.of(state)
        if not items:
            continue
        days = plural(agenda.within, "дня", "дней", "дней")
        heading = f"{title} (в течение {agenda.within} {days})" if state is State.SOON else title
        yield {"заголовок": heading, "строки": [list(_row(item, agenda)) for item in items]}


def _row(item: Item, agenda: Agenda) -> Iterator[str]:
    measure = item.measure
    yield place_in(measure, several=len(agenda.sources) > 1)
    yield "\n".join(
        filter(None, (capital(measure.text), measure.result and f"Результат: {measure.result}"))
    )
    yield "\n".join(party.name for party in measure.parties) or "–"
    yield due_words(item)
    yield with_notes(item)
    yield "\n".join(_remarks(item))


def place_in(measure: Measure, *, several: bool) -> str:
    """The clause, under the act where the document speaks of several."""
    return f"{act_name(measure.source)}\n{measure.address}" if several else measure.address


def _remarks(item: Item) -> Iterator[str]:
    """What the status file says; an empty cell is for the pen."""
    mark = item.mark
    if mark is None:
        return
    if mark.done and item.done:
        yield f"исполнено {', '.join(figures(day) for day in mark.done if day <= item.done)}"
    if mark.moved:
        yield f"срок перенесен на {figures(mark.moved)}"
    if mark.event:
        yield f"событие: {figures(mark.event)}"
    yield from filter(None, (mark.reason, mark.remark))
