"""The report as SARIF 2.1.0 (OASIS Standard, errata 01): for editors, dashboards and services that collect findings.

A requirement is a rule, a finding a result. Regions count characters (Unicode code points) and lines in the text of a
document as it was read, which is part of the report (``artifacts[].contents.text``): in a DOCX or a scan there is
nothing else to count in. Clauses and tables are logical locations.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote as percent_encoded

from actgen import __version__
from actgen.model.finding import CheckResult, Evidence, Finding, Verdict
from actgen.model.requirement import Status
from actgen.model.text import StructuredText
from actgen.report.json import STATUS_WORDS
from actgen.report.places import Places
from actgen.report.view import View
from actgen.report.view_model import Document, build

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# 3.27.9: a result of any kind but «fail» has the level «none».
_KINDS = {
    Verdict.SATISFIED: "pass",
    Verdict.UNREADABLE: "open",
    Verdict.NOT_APPLICABLE: "notApplicable",
}
_LEVELS = {Verdict.VIOLATED: "error", Verdict.MISSING: "error", Verdict.PARTIAL: "warning"}


def as_sarif(result: CheckResult, view: View | None = None) -> str:
    """The whole result as one run; ``view`` does not matter here."""
    documents = build(result).documents
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(result)},
                "language": "ru-RU",
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(documents, result)],
                "artifacts": [_artifact(document) for document in documents],
                "results": list(_results(result)),
                "properties": {
                    "act": {
                        "kind": result.act.kind,
                        "number": result.act.number,
                        "date": result.act.date,
                        "title": result.act.title,
                    },
                    "institution": result.institution,
                    "on": result.on.isoformat() if result.on else None,
                },
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(result: CheckResult) -> dict[str, Any]:
    return {
        "name": "actgen",
        "version": __version__,
        "language": "ru-RU",
        "rules": [_rule(finding) for finding in result.findings],
    }


def _rule(finding: Finding) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": finding.requirement,
        "shortDescription": {"text": finding.title},
        "fullDescription": {"text": finding.demand or finding.title},
        "defaultConfiguration": {"level": "error" if finding.status is Status.REQUIRED else "note"},
        "properties": {"clause": finding.clause, "status": STATUS_WORDS[finding.status]},
    }
    if finding.suggestion:
        rule["help"] = {"text": f"Готовая формулировка: {finding.suggestion}"}
    return rule


def _invocation(documents: tuple[Document, ...], result: CheckResult) -> dict[str, Any]:
    """Whether all could be read, and what could not; remarks on the act are of the configuration."""
    notes = [
        {"level": "warning" if document.readable else "error", "message": {"text": text},
         "locations": [_location(document.index, document.text)]}
        for document in documents
        for text in (document.unread if document.readable else (document.known,))
    ]  # fmt: skip
    whole = all(document.readable for document in documents)
    return {
        "executionSuccessful": whole,
        "toolExecutionNotifications": notes,
        "toolConfigurationNotifications": [
            {"level": "warning", "message": {"text": remark}} for remark in result.remarks
        ],
    }


def _artifact(document: Document) -> dict[str, Any]:
    return {
        "location": {"uri": _uri(document.text.file)},
        "description": {"text": document.described},
        "roles": ["analysisTarget"],
        "contents": {"text": document.text.text},
    }


def _results(result: CheckResult) -> Iterator[dict[str, Any]]:
    places = Places(result.documents)
    for index, finding in enumerate(result.findings):
        kind, level = _gravity(finding)
        entry: dict[str, Any] = {
            "ruleId": finding.requirement,
            "ruleIndex": index,
            "kind": kind,
            "level": level,
            "message": {"text": _message(finding)},
            "locations": [_evidence(each, result, places) for each in finding.evidence],
            "partialFingerprints": {"requirementAndQuotes/v1": _fingerprint(finding)},
            "properties": {
                "verdict": finding.verdict.value,
                "status": STATUS_WORDS[finding.status],
                "suggestion": finding.suggestion,
            },
        }
        if not finding.evidence and result.documents:
            # Viewers show nothing without a file.
            likely = finding.nearest.document if finding.nearest else 0
            entry["locations"] = [_location(likely, result.documents[likely])]
        if finding.nearest:
            near = _evidence(finding.nearest, result, places)
            entry["relatedLocations"] = [{"id": 1, **near, "message": {"text": "Похожее место"}}]
        yield entry


def _gravity(finding: Finding) -> tuple[str, str]:
    """Kind and level of a result."""
    if finding.warning:
        return "fail", "warning"
    if finding.status is Status.DISPUTED:
        return "informational", "none"
    if kind := _KINDS.get(finding.verdict):
        return kind, "none"
    required = finding.status is Status.REQUIRED
    return "fail", _LEVELS[finding.verdict] if required else "note"


def _message(finding: Finding) -> str:
    pieces = (f"{finding.title}: {finding.verdict.russian}.", finding.reason, finding.warning)
    return " ".join(piece for piece in pieces if piece)


def _evidence(evidence: Evidence, result: CheckResult, places: Places) -> dict[str, Any]:
    location = _location(evidence.document, result.documents[evidence.document])
    place, text = evidence.place, result.documents[evidence.document].text
    if place.start is not None and place.stop is not None:
        physical = location["physicalLocation"]
        physical["region"] = _region(text, place.start, place.stop)
    if where := places.of(evidence):
        logical: dict[str, Any] = {"fullyQualifiedName": where.replace("\u00a0", " ")}
        if place.clause:
            logical |= {"name": f"п. {place.clause}", "kind": "clause"}
        elif place.cell:
            logical |= {"name": f"таблица {place.cell[0]}, строка {place.cell[1]}", "kind": "cell"}
        if place.page is not None:
            logical["properties"] = {"page": place.page}
        location["logicalLocations"] = [logical]
    return location


def _location(index: int, document: StructuredText) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(document.file), "index": index}}}


def _region(text: str, start: int, stop: int) -> dict[str, Any]:
    """Offsets, and lines and columns from 1 for programs that know only those; the end column is past the end."""
    return {
        "startLine": text.count("\n", 0, start) + 1,
        "startColumn": start - text.rfind("\n", 0, start),
        "endLine": text.count("\n", 0, stop) + 1,
        "endColumn": stop - text.rfind("\n", 0, stop),
        "charOffset": start,
        "charLength": stop - start,
        "snippet": {"text": text[start:stop]},
    }


def _uri(file: str) -> str:
    """A path as a URI reference (RFC 3986); an absolute one gets its scheme."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else percent_encoded(os.fsencode(path.as_posix()))


def _fingerprint(finding: Finding) -> str:
    """The same for the same fault, wherever the text was moved to (3.27.17)."""
    told = (finding.requirement, finding.verdict.value, *(each.quote for each in finding.evidence))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]
