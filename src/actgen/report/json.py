"""The report as JSON. Its keys and their order are a contract: other programs read it."""

from __future__ import annotations

import json
from typing import Any

from actgen.model.finding import CheckResult, Evidence, Finding, SuperiorAct, Verdict
from actgen.model.requirement import Status
from actgen.model.text import StructuredText
from actgen.report.view import View

STATUS_WORDS = {
    Status.REQUIRED: "required",
    Status.RECOMMENDED: "recommended",
    Status.DISPUTED: "disputed",
}


def as_json(result: CheckResult, view: View | None = None) -> str:
    """The whole result; ``view`` does not matter here."""
    report = {
        "act": act_entry(result.act),
        "institution": result.institution,
        "documents": [_document(document) for document in result.documents],
        "findings": [finding_entry(finding) for finding in result.findings],
        "summary": {verdict.value: result.count(verdict) for verdict in _SUMMARY}
        | {"disputed": len(result.disputed)},
        "on": result.on.isoformat() if result.on else None,
        "remarks": list(result.remarks),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def act_entry(act: SuperiorAct) -> dict[str, Any]:
    """The superior act."""
    return {
        "file": act.file,
        "kind": act.kind,
        "number": act.number,
        "date": act.date,
        "title": act.title,
    }


_SUMMARY = (
    Verdict.SATISFIED,
    Verdict.PARTIAL,
    Verdict.VIOLATED,
    Verdict.MISSING,
    Verdict.UNREADABLE,
    Verdict.NOT_APPLICABLE,
)


def _document(document: StructuredText) -> dict[str, Any]:
    requisites = document.requisites
    shown: dict[str, Any] = {
        "file": document.file,
        "kind": requisites.kind.value if requisites.kind else None,
        "number": requisites.number.value if requisites.number else None,
        "date": requisites.date.value.isoformat() if requisites.date else None,
        "readable": document.readable,
        "pages": document.pages,
    }
    if document.unread:
        shown["unread"] = [{"page": gap.page, "reason": gap.reason} for gap in document.unread]
    return shown


def finding_entry(finding: Finding) -> dict[str, Any]:
    """One finding."""
    return {
        "requirement": finding.requirement,
        "clause": finding.clause,
        "title": finding.title,
        "status": STATUS_WORDS[finding.status],
        "verdict": finding.verdict.value,
        "reason": finding.reason,
        "suggestion": finding.suggestion,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "warning": finding.warning,
        "demand": finding.demand,
        "nearest": _evidence(finding.nearest) if finding.nearest else None,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "clause": evidence.place.clause,
        "page": evidence.place.page,
        "quote": evidence.quote,
        "start": evidence.place.start,
        "end": evidence.place.stop,
    }
