"""The reports: a contract for programs, a page for a director."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import pytest

from actgen.model.finding import CheckResult, Evidence, Finding, SuperiorAct, Verdict
from actgen.model.place import Place
from actgen.model.requirement import Status
from actgen.model.text import Found, Requisites, StructuredText
from actgen.report import ENDINGS, FORMATS, View, as_json, as_text
from actgen.report.paint import clean, shortened

ORDER = StructuredText(
    "школа/приказ.docx",
    "текст",
    (),
    requisites=Requisites(
        kind=Found("приказ", 0, 1),
        number=Found("18-од", 0, 1),
        date=Found(datetime.date(2024, 4, 16), 0, 1),
    ),
    pages=2,
)
PLAN = StructuredText("школа/план.txt", "текст", ())
SCAN = StructuredText("скан.pdf", "", (), readable=False, remarks=("формат PDF пока не читается",))


def quote(document: int, text: str, **place: object) -> Evidence:
    return Evidence(document, text, Place(start=812, stop=871, **place))  # type: ignore[arg-type]


FINDINGS = (
    Finding(
        "local-act-issued",
        "1.1",
        "Издан локальный акт",
        Status.REQUIRED,
        Verdict.SATISFIED,
        "Сам приказ — локальный акт.",
        evidence=(quote(0, "Об использовании", clause="1", page=1),),
    ),
    Finding(
        "chat-head-parents-council",
        "1.2",
        "Чат с родительским активом",
        Status.REQUIRED,
        Verdict.VIOLATED,
        "Чат разрешено вести в Telegram.",
        "Создать чат в учебном профиле.",
        (quote(0, "Создать чат в Telegram;", clause="2.1", page=1),),
    ),
    Finding(
        "job-verify-status",
        "1.4 2)",
        "Подтверждение статуса",
        Status.RECOMMENDED,
        Verdict.MISSING,
        "Об этом не сказано.",
        "Подтвердить статус.",
        nearest=quote(1, "Подтвердить личность", cell=(1, 3, 2)),
    ),
    Finding(
        "deadline",
        "1",
        "Срок",
        Status.REQUIRED,
        Verdict.MISSING,
        "Срок не назван.",
        "До 19.04.2024.",
    ),
    Finding(
        "heads",
        "1.2",
        "Чат с заместителями",
        Status.REQUIRED,
        Verdict.PARTIAL,
        "Нет советников.",
        "Чат …",
    ),
    Finding(
        "plan",
        "1.3",
        "План",
        Status.REQUIRED,
        Verdict.UNREADABLE,
        "Не прочитан.",
        "Внести в план …",
    ),
    Finding("form", "", "Номер и дата", Status.REQUIRED, Verdict.SATISFIED, "Есть."),
    Finding(
        "other",
        "1.2",
        "Чат воспитателей",
        Status.REQUIRED,
        Verdict.NOT_APPLICABLE,
        "Только для МДОУ.",
    ),
)
RESULT = CheckResult(
    SuperiorAct("acts/k.yaml", "приказ", "223-09", "2024-04-13"),
    "МОУ",
    (ORDER, PLAN, SCAN),
    FINDINGS,
)

PAGE = """\
Проверка по акту:  приказ от 13.04.2024 № 223-09
Вид учреждения:    МОУ
Документы:         1. приказ.docx — приказ от 16.04.2024 № 18-од, 2 страницы
                   2. план.txt — вид документа не распознан
                   3. скан.pdf — не прочитан: формат PDF пока не читается

Номер перед названием — пункт вышестоящего акта, после цитаты — место в вашем документе.

Нарушено: в документах сказано обратное (1)

  ! нарушено  п. 1.2: Чат с родительским активом
    Чат разрешено вести в Telegram.
    Написано:    «Создать чат в Telegram» — приказ.docx, п. 2.1, с. 1
    Правильно:   Создать чат в учебном профиле.

Не найдено: в документах об этом не сказано (2)

  ✗ не найдено  п. 1: Срок
    Срок не назван.
    Добавьте:    До 19.04.2024.

  ✗ не найдено  п. 1.4 2): Подтверждение статуса (рекомендация)
    Об этом не сказано.
    Похожее:     «Подтвердить личность» — план.txt, таблица 1, строка 3
    Добавьте:    Подтвердить статус.

Выполнено частично: нужно дополнить (1)

  ± частично  п. 1.2: Чат с заместителями
    Нет советников.
    Полностью:   Чат …

Не прочитано: проверьте сами (1)

  ? не прочитано  п. 1.3: План
    Не прочитан.
    Должно быть: Внести в план …

Выполнено (2)
  ✓ п. 1.1: Издан локальный акт — приказ.docx, п. 1, с. 1
  ✓ Номер и дата

Не относится к этим документам: 1 требование (перечислить: --all).

Итого: 7 требований: выполнено 2, частично 1, нарушено 1, не найдено 2, не прочитано 1.
Документы нужно исправить: 3 обязательных пункта.
Результат неполный: 1 документ не прочитан.
→ Внесите в документы формулировки, которые даны при пунктах, и проверьте ещё раз.
→ Непрочитанное прочтите сами или дайте те же документы файлами DOCX.
"""


def conclusions(text: str) -> list[str]:
    """The sentences after the totals, without the advice."""
    _, _, end = text.partition("\nИтого: ")
    return [line for line in end.splitlines()[1:] if not line.startswith("→")]


def test_the_page_of_a_director() -> None:
    assert as_text(RESULT).replace("\u00a0", " ") == PAGE


def test_it_keeps_to_the_width() -> None:
    assert max(map(len, as_text(RESULT, View(width=60)).splitlines())) <= 60


def test_colours_change_nothing_but_colours() -> None:
    import re

    colored = as_text(RESULT, View(color=True))
    assert "\x1b[31m! нарушено" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == as_text(RESULT)


def test_what_does_not_apply_is_listed_on_demand() -> None:
    assert "– п. 1.2: Чат воспитателей — Только для МДОУ." in as_text(RESULT, View(everything=True))


@pytest.mark.parametrize(
    ("verdicts", "last"),
    [
        ([Verdict.SATISFIED], "Всё обязательное выполнено."),
        (
            [Verdict.SATISFIED, Verdict.UNREADABLE],
            "Проверить удалось не всё: часть текста не прочитана.",
        ),
        ([Verdict.MISSING], "Документы нужно исправить: 1 обязательный пункт."),
        ([Verdict.PARTIAL] * 5, "Документы нужно исправить: 5 обязательных пунктов."),
    ],
)
def test_the_last_line_says_what_to_do(verdicts: list[Verdict], last: str) -> None:
    findings = tuple(replace(FINDINGS[3], verdict=verdict) for verdict in verdicts)
    result = replace(RESULT, documents=(ORDER, PLAN), findings=findings)
    assert conclusions(as_text(result))[-1] == last


@pytest.mark.parametrize("verdict", [Verdict.SATISFIED, Verdict.MISSING])
def test_with_a_document_unread_the_last_line_says_so(verdict: Verdict) -> None:
    result = replace(RESULT, findings=(replace(FINDINGS[3], verdict=verdict),))
    *before, last = conclusions(as_text(result))
    assert last == "Результат неполный: 1 документ не прочитан."
    assert "Всё обязательное выполнено." not in before
    assert ("Документы нужно исправить: 1 обязательный пункт." in before) == (
        verdict is Verdict.MISSING
    )


def test_recommendations_do_not_count() -> None:
    result = replace(RESULT, documents=(ORDER, PLAN), findings=(FINDINGS[2],))
    assert conclusions(as_text(result)) == ["Всё обязательное выполнено."]


def test_quotes_cannot_steer_the_terminal() -> None:
    wicked = replace(FINDINGS[1], evidence=(quote(0, "\x1b[2Jчат\r\nв Telegram\u202e"),))
    text = as_text(replace(RESULT, findings=(wicked,)))
    assert "«[2Jчат в Telegram»" in text
    assert "\x1b" not in text


def test_json_is_the_contract_to_the_letter() -> None:
    result = replace(RESULT, documents=(ORDER, SCAN), findings=(FINDINGS[1],))
    assert (
        as_json(result)
        == """\
{
  "act": {
    "file": "acts/k.yaml",
    "kind": "приказ",
    "number": "223-09",
    "date": "2024-04-13",
    "title": ""
  },
  "institution": "МОУ",
  "documents": [
    {
      "file": "школа/приказ.docx",
      "kind": "приказ",
      "number": "18-од",
      "date": "2024-04-16",
      "readable": true,
      "pages": 2
    },
    {
      "file": "скан.pdf",
      "kind": null,
      "number": null,
      "date": null,
      "readable": false,
      "pages": null
    }
  ],
  "findings": [
    {
      "requirement": "chat-head-parents-council",
      "clause": "1.2",
      "title": "Чат с родительским активом",
      "status": "required",
      "verdict": "violated",
      "reason": "Чат разрешено вести в Telegram.",
      "suggestion": "Создать чат в учебном профиле.",
      "evidence": [
        {
          "document": 0,
          "clause": "2.1",
          "page": 1,
          "quote": "Создать чат в Telegram;",
          "start": 812,
          "end": 871
        }
      ],
      "warning": "",
      "demand": "",
      "nearest": null
    }
  ],
  "summary": {
    "satisfied": 0,
    "partial": 0,
    "violated": 1,
    "missing": 0,
    "unreadable": 0,
    "not_applicable": 0,
    "disputed": 0
  },
  "on": null,
  "remarks": []
}
"""
    )


def test_every_status_and_verdict_has_its_english_word() -> None:
    findings = tuple(replace(FINDINGS[1], status=status) for status in Status)
    statuses = [
        each["status"]
        for each in json.loads(as_json(replace(RESULT, findings=findings)))["findings"]
    ]
    assert statuses == ["required", "recommended", "disputed"]
    assert list(json.loads(as_json(RESULT))["summary"]) == [
        "satisfied", "partial", "violated", "missing", "unreadable", "not_applicable", "disputed",
    ]  # fmt: skip


def test_formats_are_found_by_name() -> None:
    assert {"text", "json", "html"} <= set(FORMATS)
    assert set(ENDINGS.values()) >= set(FORMATS)
    assert FORMATS["text"](RESULT, View()) == as_text(RESULT).encode()


def test_clean_and_shortened() -> None:
    assert clean(" Создать\tчат\u200b \n в\u00a0классе ") == "Создать чат в\u00a0классе"
    assert shortened("Создать чат", 20) == "Создать чат"
    assert shortened("Создать чаты, а также группы", 16) == "Создать чаты …"
