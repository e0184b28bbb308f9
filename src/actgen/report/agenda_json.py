"""The agenda as JSON. Its keys and their order are a contract (docs/deadlines.md): other programs read it."""

from __future__ import annotations

import datetime
import json
from typing import Any

from actgen.model.execution import Agenda, Item, State
from actgen.report.view import View


def agenda_json(agenda: Agenda, view: View | None = None) -> str:
    """The whole agenda; ``view`` does not matter here."""
    report = {
        "on": agenda.on.isoformat(),
        "within": agenda.within,
        "responsible": agenda.responsible or None,
        "acts": [
            {
                "file": source.file,
                "kind": source.act.kind,
                "number": source.act.number,
                "date": _iso(source.act.date),
                "title": source.act.title,
            }
            for source in agenda.sources
        ],
        "measures": [_item(item) for item in agenda.items],
        "summary": {state.value: len(agenda.of(state)) for state in State},
        "warnings": list(agenda.warnings),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _item(item: Item) -> dict[str, Any]:
    measure, mark = item.measure, item.mark
    return {
        "file": measure.source.file,
        "address": measure.address,
        "text": measure.text,
        "section": measure.section or None,
        "responsible": [
            {"name": party.name, "meaning": party.meaning or None} for party in measure.parties
        ],
        "result": measure.result or None,
        "wording": measure.wording or None,
        "state": item.state.value,
        "due": _iso(item.due),
        "days": item.days,
        "working_days": item.working_days,
        "done": _iso(item.done),
        "recurrence": item.rule or None,
        "reason": mark.reason if mark else None,
        "remark": mark.remark if mark else None,
        "notes": list(item.notes),
    }


def _iso(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None
