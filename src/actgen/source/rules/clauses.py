"""Clauses: levels, numbers typed by hand, deadlines that cannot be or are not understood."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError, SourceWarning
from actgen.russian.dates import DateError, figures, find_dates, parse_date
from actgen.source.tree import Positions
from actgen.source.walk import (
    Step,
    all_clauses,
    chapters,
    clauses,
    contents,
    either,
    get,
    own_texts,
    questions,
    spelt,
)

MAX_LEVELS = 4

_LISTS = ("пункты", "clauses", "решили", "decided")

_TYPED_NUMBER = re.compile(
    r"\s*(\d+(?:\.\d+)*[.)]|\d{1,2}(?:\.[1-9]\d?)+(?=\s+[А-ЯЁ][а-яё]))\s"  # «1.», «3.1 Создать»; not «1.5 ставки»
)
_TYPED_ROMAN = re.compile(r"\s*([IVX]+[.)])\s")
_TYPED_DASH = re.compile(r"\s*([-–—•])\s")
_TYPED_CONTROL = re.compile(
    r"\s*(возложить|возлага\w+|оставить|поручить|контроль|за|на)\s", re.IGNORECASE
)
_MYSELF = re.compile(
    r"\s*(?:(?:оставить|возложить)\s+)?(?:за|на)\s+(?:собой|мной|мною|себя|меня)[.\s]*",
    re.IGNORECASE,
)
_SAID = (
    *(
        "текст",
        "text",
        "пункты",
        "clauses",
        "перечень",
        "items",
        "таблица",
        "table",
        "цитата",
        "quotation",
    ),
    *("утвердить", "approves", "контроль", "control", "вступает в силу", "effective"),
)


def clause_notes(
    data: dict[str, Any], positions: Positions
) -> Iterator[SourceError | SourceWarning]:
    """What is wrong or doubtful in the clauses of an act and of its attachments."""
    for path, clause, level in all_clauses(data):
        if level == MAX_LEVELS + 1:
            message = "пятый уровень пунктов, а бывает не больше четырёх"
            advice = "Перенесите эти пункты уровнем выше или сделайте из них «перечень»."
            yield SourceError(message, positions.value(path), advice)
        yield from _typed_in_clause(path, clause, positions)
        yield from _typed_control(path, clause, positions)
        yield from _nothing_to_do(path, clause, positions)
    for path, content in contents(data):
        yield from _typed_in_headings(path, content, positions)
    yield from _deadlines(data, positions)


def _typed_in_clause(path: Step, clause: Any, positions: Positions) -> Iterator[SourceError]:
    """«1. Создать чат», «- с родителями»: what the program prints itself would be printed twice."""
    if path[-1] in _LISTS:
        return  # no list at all, which has a message of its own
    texts = [*own_texts(path, clause)]
    for where, item in either(clause, path, "перечень", "items"):
        texts += own_texts(where, item)
    free = spelt(clause, "без номера", "free") is not None
    for where, text in texts:
        number = None if free and where[:-1] == path else _TYPED_NUMBER.match(text)
        if number:
            yield _typed("номер", "набран", number[1], "тексте пункта", positions, where)
        elif dash := _TYPED_DASH.match(text):
            yield _typed("тире", "набрано", dash[1], "тексте пункта", positions, where)


def _typed_control(path: Step, clause: Any, positions: Positions) -> Iterator[SourceError]:
    """«контроль: возложить на Волка И.И.», «контроль: за начальником»: declined already, and said twice."""
    key = spelt(clause, "контроль", "control")
    text = clause[key] if key is not None else None
    if (
        isinstance(text, str)
        and not _MYSELF.fullmatch(text)
        and (found := _TYPED_CONTROL.match(text))
    ):
        message = f"«{key}»: слово «{found[1]}» здесь не пишут, его печатает программа"
        advice = (
            "Пишите только должность и имя, в именительном падеже:"
            " «начальник отдела Волк И.И.»; или «за собой»."
        )
        yield SourceError(message, positions.value((*path, str(key))), advice)


def _nothing_to_do(path: Step, clause: Any, positions: Positions) -> Iterator[SourceError]:
    """«{кому: завуч Цой В.С.}»: somebody is to do nothing."""
    key = spelt(clause, "кому", "addressee")
    if key is not None and spelt(clause, *_SAID) is None:
        message = f"«{key}» есть, а что сделать, не сказано"
        advice = "Добавьте в этот пункт «текст» (что сделать) или «пункты» (подпункты)."
        yield SourceError(message, positions.key((*path, key)), advice)


def _typed_in_headings(path: Step, content: Any, positions: Positions) -> Iterator[SourceError]:
    """«I. Общие положения», «1. О переходе»: chapters and questions are numbered by the program, too."""
    headings = [
        *(
            ((*where, key), each, key, "заголовке раздела")
            for where, each in chapters(content, path)
            for key in ("заголовок", "title")
        ),
        *(
            ((*where, key), each, key, "названии вопроса")
            for where, each in questions(content, path)
            for key in ("вопрос", "title")
        ),
    ]
    for where, owner, key, what in headings:
        text = get(owner, key)
        number = isinstance(text, str) and (_TYPED_NUMBER.match(text) or _TYPED_ROMAN.match(text))
        if number:
            yield _typed("номер", "набран", number[1], what, positions, where)


def _typed(
    sign: str, verb: str, found: str, where: str, positions: Positions, path: Step
) -> SourceError:
    message = f"{sign} «{found}» {verb} в {where}"
    advice = f"Номера и тире печатает программа: уберите «{found}»."
    return SourceError(message, positions.value(path), advice)


def _deadlines(data: dict[str, Any], positions: Positions) -> Iterator[SourceError | SourceWarning]:
    """Days that are none, terms before the day of the act itself, wordings that are no term."""
    day = _date(data)
    owners = [(path, clause) for path, clause, _ in clauses(data)]
    owners += [((name,), data.get(name)) for name in ("резолюция", "resolution")]
    for path, owner in owners:
        key = spelt(owner, "срок", "deadline")
        if key is not None and isinstance(owner[key], str):
            yield from _deadline(key, owner[key], (*path, key), day, positions)
    for path, content in contents(data):
        if path:
            yield from _impossible_in_attachment(path, content, positions)


def _impossible_in_attachment(
    path: Step, content: Any, positions: Positions
) -> Iterator[SourceError]:
    for where, clause, _ in clauses(content, path):
        key = spelt(clause, "срок", "deadline")
        if key is not None and isinstance(clause[key], str):
            yield from _impossible(key, clause[key], (*where, key), positions)


def _deadline(
    key: str, text: str, path: Step, day: datetime.date | None, positions: Positions
) -> Iterator[SourceError | SourceWarning]:
    from actgen.russian.deadlines import Unparsed, Within, parse_deadline

    impossible = list(_impossible(key, text, path, positions))
    yield from impossible
    if impossible:
        return
    due = parse_deadline(text, day)
    if isinstance(due, Unparsed):
        message = f"«{key}»: «{' '.join(text.split())}» — такой срок программе непонятен"
        advice = (
            "Он напечатается как есть. Понятны, например: 19.04.2024, «май 2024»,"
            " «в течение 3 рабочих дней», «ежеквартально»."
        )
        yield SourceWarning(message, positions.value(path), advice)
        return
    if day is None or isinstance(due, Within):  # a term is counted from the day itself
        return
    last = due.latest(day)
    if last is not None and last < day:
        message = f"«{key}»: {figures(last)} — раньше, чем дата самого документа ({figures(day)})"
        yield SourceWarning(message, positions.value(path), "Проверьте год.")


def _impossible(key: str, text: str, path: Step, positions: Positions) -> Iterator[SourceError]:
    for date in find_dates(text):
        if date.value is None and date.year is not None:
            message = f"«{key}»: {text[date.start : date.stop]} — такой даты нет"
            yield SourceError(message, positions.value(path))


def _date(data: dict[str, Any]) -> datetime.date | None:
    """The day of the act, if it has one that can be."""
    text = get(data, "дата", "date")
    try:
        return parse_date(text) if isinstance(text, str) else None
    except DateError:
        return None
