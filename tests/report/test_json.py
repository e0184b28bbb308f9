"""JSON: a contract for other programs, to the letter."""

from __future__ import annotations

import json
from dataclasses import replace

from actgen.model.finding import CheckResult, SuperiorAct
from actgen.model.requirement import Status
from actgen.report.json import as_json


def test_the_contract_to_the_letter(sample: CheckResult) -> None:
    order, _, scan = sample.documents
    deadline = next(f for f in sample.findings if f.requirement == "deadline")
    chats = next(f for f in sample.findings if f.requirement == "chats")
    assert deadline.nearest is not None
    nearest = replace(deadline.nearest, document=0)
    findings = (replace(chats, evidence=chats.evidence[:1]), replace(deadline, nearest=nearest))
    result = replace(sample, documents=(order, scan), findings=findings)
    assert as_json(result) == CONTRACT


def test_an_act_without_date_and_a_check_without_day(sample: CheckResult) -> None:
    act = SuperiorAct("acts/k.yaml", "письмо", None, None)
    report = json.loads(as_json(replace(sample, act=act, on=None, remarks=())))
    assert report["act"]["number"] is report["act"]["date"] is report["on"] is None
    assert report["remarks"] == []


def test_every_status_and_verdict_has_its_english_word(sample: CheckResult) -> None:
    findings = tuple(replace(sample.findings[0], status=status) for status in Status)
    report = json.loads(as_json(replace(sample, findings=findings)))
    assert [each["status"] for each in report["findings"]] == [
        "required",
        "recommended",
        "disputed",
    ]
    assert list(report["summary"]) == [
        "satisfied", "partial", "violated", "missing", "unreadable", "not_applicable", "disputed",
    ]  # fmt: skip


CONTRACT = """\
{
  "act": {
    "file": "acts/k.yaml",
    "kind": "приказ",
    "number": "7-о",
    "date": "2024-04-13",
    "title": "О чатах школ"
  },
  "institution": "МОУ",
  "documents": [
    {
      "file": "школа/приказ.docx",
      "kind": "приказ",
      "number": "18-од",
      "date": "2024-04-16",
      "readable": true,
      "pages": 2,
      "unread": [
        {
          "page": 3,
          "reason": "Страница 3 не распознана."
        }
      ]
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
      "requirement": "chats",
      "clause": "1.2",
      "title": "Чаты директора",
      "status": "required",
      "verdict": "partial",
      "reason": "Не названы педагоги.",
      "suggestion": "Создать чаты директора с заместителями и педагогами.",
      "evidence": [
        {
          "document": 0,
          "clause": "1",
          "page": 1,
          "quote": "Создать чаты директора:\\nс заместителями;\\nс родителями <всех> классов.",
          "start": 55,
          "end": 124
        }
      ],
      "warning": "",
      "demand": "создать чаты руководителя",
      "nearest": null
    },
    {
      "requirement": "deadline",
      "clause": "1",
      "title": "Срок до 19.04.2024",
      "status": "required",
      "verdict": "missing",
      "reason": "В документах об этом не сказано.",
      "suggestion": "Установить срок – до 19.04.2024.",
      "evidence": [],
      "warning": "",
      "demand": "",
      "nearest": {
        "document": 0,
        "clause": "",
        "page": null,
        "quote": "май",
        "start": 53,
        "end": 56
      }
    }
  ],
  "summary": {
    "satisfied": 0,
    "partial": 1,
    "violated": 0,
    "missing": 1,
    "unreadable": 0,
    "not_applicable": 0,
    "disputed": 0
  },
  "on": "2024-04-20",
  "remarks": [
    "Акт утратил силу 01.04.2024."
  ]
}
"""
