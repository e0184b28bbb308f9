"""A comparison as JSON. Its keys and their order are a contract (docs/compare.md): other programs read it."""

from __future__ import annotations

import json
from typing import Any

from actgen.model.comparison import Comparison, Item, RequisiteChange, VerdictChange, Version
from actgen.model.finding import Finding
from actgen.report.comparison_words import mark_of
from actgen.report.view import View


def comparison_json(comparison: Comparison, view: View | None = None) -> str:
    """The whole comparison; ``view`` does not matter here."""
    report = {
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        "requisites": [_pair(each) for each in comparison.requisites],
        "attachments": [
            {"old": each.old or None, "new": each.new or None, "items": each.items}
            for each in comparison.attachments
        ],
        "changes": [
            {
                "change": mark_of(each).value,
                "moved": each.moved,
                "renumbered": each.renumbered,
                "old": _item(each.old),
                "new": _item(each.new),
                "pieces": [{"edit": p.edit.value, "text": p.text} for p in each.pieces],
            }
            for each in comparison.changes
        ],
        "requirements": [
            {
                "requirement": each.requirement,
                "title": each.title,
                "old_clause": each.old,
                "new_clause": each.new,
                "fields": [_pair(field) for field in each.fields],
            }
            for each in comparison.requirements
        ],
        "verdicts": [_verdict(each) for each in comparison.verdicts],
        "summary": {
            "differs": comparison.differs,
            "unchanged": comparison.unchanged,
            "following": comparison.following,
            "cosmetic": comparison.cosmetic,
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _version(version: Version) -> dict[str, Any]:
    return {"file": version.file, "name": version.name, "title": version.title}


def _pair(change: RequisiteChange) -> dict[str, Any]:
    return {"name": change.name, "old": change.old or None, "new": change.new or None}


def _item(item: Item | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return {
        "kind": item.kind.value,
        "address": item.address,
        "label": item.label,
        "text": item.text,
    }


def _verdict(change: VerdictChange) -> dict[str, Any]:
    return {
        "requirement": change.requirement,
        "clause": change.clause,
        "title": change.title,
        "old": _finding(change.old),
        "new": _finding(change.new),
    }


def _finding(finding: Finding | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    return {
        "verdict": finding.verdict.value,
        "reason": finding.reason,
        "warning": finding.warning or None,
    }
