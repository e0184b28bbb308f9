"""A result with every group of points, quotes that overlap and run over paragraphs, and a document not read."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from actgen.model.finding import CheckResult, Evidence, Finding, SuperiorAct, Verdict
from actgen.model.place import Place
from actgen.model.requirement import Status
from actgen.model.text import (
    Found,
    Paragraph,
    Requisites,
    Role,
    Row,
    StructuredText,
    Table,
    Unread,
)


def text_of(file: str, paragraphs: Sequence[dict[str, Any]], **more: Any) -> StructuredText:
    """A document whose text is its paragraphs, a line each."""
    made, at = [], 0
    for each in paragraphs:
        made.append(Paragraph(start=at, stop=at + len(each["text"]), **each))
        at += len(each["text"]) + 1
    return StructuredText(file, "\n".join(p["text"] for p in paragraphs), tuple(made), **more)


def found_in(document: StructuredText, index: int, words: str, **place: Any) -> Evidence:
    """The place of some words of a document, the ``index``-th of the set."""
    start = document.text.index(words)
    stop = start + len(words)
    return Evidence(index, words, Place(document.file, start=start, stop=stop, **place))


ORDER = text_of(
    "школа/приказ.docx",
    [
        {"text": "МОУ «Школа № 5»", "role": Role.HEAD, "centered": True, "bold": True, "page": 1},
        {"text": "Директору", "role": Role.HEAD, "column": 1, "page": 1},
        {"text": "УТВЕРЖДАЮ", "role": Role.HEAD, "column": 2, "page": 1},
        {"text": "16.04.2024\t№ 18-од", "role": Role.HEAD, "page": 1},
        {"text": "Создать чаты директора:", "label": "1.", "clause": "1", "level": 1, "page": 1},
        {"text": "с заместителями;", "label": "–", "clause": "1", "level": 2, "parent": 4, "page": 1},
        {"text": "с родителями <всех> классов.", "label": "–", "clause": "1", "level": 2, "parent": 4, "page": 1},
        {"text": "Резервный чат вести в Telegram.", "label": "2.", "clause": "2", "level": 1, "page": 2},
        {"text": "Родителям установить MAX.", "label": "3.", "clause": "3", "level": 1, "page": 2},
        {"text": "Директор\tА.С. Тихонов", "role": Role.SIGNATURE, "page": 2},
    ],
    requisites=Requisites(
        kind=Found("приказ", 0, 1),
        issuer=Found("МОУ «Школа № 5»", 0, 15),
        number=Found("18-од", 0, 1),
        date=Found(datetime.date(2024, 4, 16), 0, 1),
    ),
    pages=2,
    unread=(Unread(3, "Страница 3 не распознана."),),
)  # fmt: skip
PLAN = text_of(
    "школа/план.docx",
    [
        {"text": "ПЛАН", "role": Role.HEADING, "centered": True},
        {"text": "Мероприятие", "role": Role.CELL, "cell": (1, 1, 1)},
        {"text": "Срок", "role": Role.CELL, "cell": (1, 1, 2)},
        {"text": "Раздел 1", "role": Role.CELL, "cell": (1, 2, 1)},
        {"text": "Проверить регистрацию", "role": Role.CELL, "cell": (1, 3, 1)},
        {"text": "май", "role": Role.CELL, "cell": (1, 3, 2)},
    ],
    tables=(Table(("Мероприятие", "Срок"), (Row(((3,),)), Row(((4,), (5,))))),),
    requisites=Requisites(kind=Found("план", 0, 1)),
    remarks=("скрытый текст не прочитан",),
)  # fmt: skip
SCAN = StructuredText("скан.pdf", "", (), readable=False, remarks=("файл повреждён",))


def point(
    name: str, clause: str, title: str, verdict: Verdict, reason: str, **more: Any
) -> Finding:
    return Finding(
        name, clause, title, more.pop("status", Status.REQUIRED), verdict, reason, **more
    )


FINDINGS = (
    point("number", "", "Номер и дата", Verdict.SATISFIED, "Номер и дата есть.",
          evidence=(found_in(ORDER, 0, "16.04.2024\t№ 18-од", page=1, paragraph=4),)),
    point("chats", "1.2", "Чаты директора", Verdict.PARTIAL, "Не названы педагоги.",
          suggestion="Создать чаты директора с заместителями и педагогами.", demand="создать чаты руководителя",
          evidence=(found_in(ORDER, 0, "Создать чаты директора:\nс заместителями;\nс родителями <всех> классов.",
                             clause="1", page=1),)),
    point("parents", "1.2", "Чат с родителями", Verdict.SATISFIED, "Сказано.",
          evidence=(found_in(ORDER, 0, "с родителями <всех> классов.", clause="1", page=1),)),
    point("foreign", "1.3", "Иностранные мессенджеры исключены", Verdict.VIOLATED, "Документ допускает Telegram.",
          suggestion="Чаты вести только в учебном профиле.", demand="не пользоваться иностранными мессенджерами",
          evidence=(found_in(ORDER, 0, "Резервный чат вести в Telegram.", clause="2", page=2),)),
    point("backup", "1.3", "Резервный чат", Verdict.SATISFIED, "Сказано.",
          evidence=(found_in(ORDER, 0, "чат вести в Telegram.\nРодителям", clause="2", page=2),)),
    point("deadline", "1", "Срок до 19.04.2024", Verdict.MISSING, "В документах об этом не сказано.",
          suggestion="Установить срок – до 19.04.2024.",
          nearest=found_in(PLAN, 1, "май", cell=(1, 3, 2))),
    point("status", "1.4 2)", "Подтверждение статуса", Verdict.MISSING, "В документах об этом не сказано.",
          status=Status.RECOMMENDED, suggestion="Подтвердить статус «учитель»."),
    point("plan", "1.5", "План контроля", Verdict.UNREADABLE, "Страница 3 не распознана.",
          suggestion="Включить в план контроль регистрации."),
    point("families", "", "Родителей обязывают установить мессенджер", Verdict.VIOLATED,
          "Документ обязывает родителей.", status=Status.DISPUTED,
          suggestion="Предложить родителям присоединиться по желанию.",
          warning="Обязанность родителей оспаривают (152-ФЗ).",
          evidence=(found_in(ORDER, 0, "Родителям установить MAX.", clause="3", page=2),)),
    point("offer", "2.1", "Родителям лишь предлагается", Verdict.MISSING, "В документах об этом не сказано.",
          status=Status.DISPUTED),
    point("teachers", "1.2", "Чат воспитателей", Verdict.NOT_APPLICABLE, "К учреждениям вида «МОУ» не относится."),
)  # fmt: skip


@pytest.fixture
def sample() -> CheckResult:
    """The result against an invented order."""
    act = SuperiorAct(
        "acts/k.yaml", "приказ", "7-о", "2024-04-13", "О чатах школ",
        "приказа Управления образования от 13.04.2024 № 7-о",
    )  # fmt: skip
    return CheckResult(
        act, "МОУ", (ORDER, PLAN, SCAN), FINDINGS, datetime.date(2024, 4, 20), ("Акт утратил силу 01.04.2024.",)
    )  # fmt: skip


@pytest.fixture
def clean_sample(sample: CheckResult) -> CheckResult:
    """The same with one document and nothing to mend."""
    findings = tuple(f for f in FINDINGS if f.requirement in ("number", "parents"))
    return replace(sample, documents=(replace(ORDER, unread=()),), findings=findings, remarks=())
