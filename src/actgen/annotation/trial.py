"""Remedies tried until the documents, read with every change accepted, satisfy the superior act."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from actgen.annotation.compiling import compiled
from actgen.annotation.edits import Edit
from actgen.annotation.remedies import Remedy, remedies
from actgen.annotation.situation import Situation
from actgen.annotation.writer import Marked, marked_copy
from actgen.model.finding import CheckResult, Evidence, Finding, Verdict
from actgen.model.requirement import Status
from actgen.model.text import StructuredText
from actgen.read import documents_in

_MOST_ROUNDS = 24
_ANY_DAY = datetime.datetime(2000, 1, 1)
_SETTLED = frozenset({Verdict.SATISFIED, Verdict.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class Cure:
    """What was found to help.

    ``edits`` by document; ``cured`` are the requirements that the edits meet, ``left`` the findings that remain when
    all edits are accepted.
    """

    edits: dict[int, list[Edit]]
    cured: frozenset[str]
    left: tuple[Finding, ...]


@dataclass(slots=True)
class _Patient:
    """A requirement that is not met: what was tried, what is being tried."""

    finding: Finding
    evidence: list[Evidence]
    options: list[Remedy] = field(default_factory=list)
    tried: int = 0

    @property
    def remedy(self) -> Remedy | None:
        return self.options[self.tried] if self.tried < len(self.options) else None


def find_cure(
    situation: Situation,
    documents: Sequence[StructuredText],
    judge: Callable[[Sequence[StructuredText]], CheckResult],
) -> Cure:
    """Try remedies for all findings at once, round by round: whatever does not help gives way to the next.

    A round reads the changed files as the checker would read them with all changes accepted, and judges the set.
    """
    patients: dict[str, _Patient] = {}
    for finding in situation.findings:
        if open_(finding):
            _admit(patients, situation, finding)
    best: tuple[int, Cure] | None = None
    for _ in range(_MOST_ROUNDS):
        edits, skipped = compiled(situation, [p.options[p.tried :] for p in patients.values()])
        for patient, places in zip(patients.values(), skipped, strict=True):
            patient.tried += places
        found = judge(_accepted(situation, edits, documents)).findings
        unmet = {finding.requirement: finding for finding in found if open_(finding)}
        left = tuple(finding for finding in found if not _settled(finding))
        cured = frozenset(key for key in patients if key not in unmet)
        score = len(unmet)
        if best is None or score <= best[0]:  # of equals the one with fewer vain edits
            best = (score, Cure(edits, cured, left))
        if not _next_round(patients, situation, unmet):
            break
    assert best is not None
    return best[1]


def open_(finding: Finding) -> bool:
    """Whether something is to be done: not met, and nothing disputed; what could not be read is to be read first."""
    return not _settled(finding) and finding.verdict is not Verdict.UNREADABLE


def _settled(finding: Finding) -> bool:
    return finding.verdict in _SETTLED or finding.status is Status.DISPUTED


def _admit(patients: dict[str, _Patient], situation: Situation, finding: Finding) -> None:
    patient = _Patient(finding, list(finding.evidence))
    patient.options = list(dict.fromkeys(remedies(finding, situation, patient.evidence)))
    patients[finding.requirement] = patient


def _next_round(
    patients: dict[str, _Patient],
    situation: Situation,
    unmet: dict[str, Finding],
) -> bool:
    """Go on with those that nothing has helped yet; False when there is nothing more to try."""
    changed = False
    for key, finding in unmet.items():
        patient = patients.get(key)
        if patient is None:  # met before, and harmed by a remedy for another one
            before = situation.finding(key)
            harmed = replace(
                finding,
                verdict=Verdict.MISSING,
                evidence=before.evidence,
                suggestion=finding.suggestion,
            )
            _admit(patients, situation, harmed)
            changed |= patients[key].remedy is not None
            continue
        fresh = _mapped(finding.evidence, patient.evidence, situation)
        if fresh and finding.verdict is Verdict.VIOLATED:
            patient.evidence += fresh
            worse = replace(patient.finding, verdict=Verdict.VIOLATED)
            options = list(dict.fromkeys(remedies(worse, situation, patient.evidence)))
            patient.options, patient.tried = options, 0
            changed = True
        elif patient.remedy is not None:
            patient.tried += 1
            changed = True
    return changed


def _mapped(
    found: Sequence[Evidence], known: Sequence[Evidence], situation: Situation
) -> list[Evidence]:
    """Quotes of the changed documents that stand in the unchanged ones too, and are not known yet."""
    fresh = []
    for each in found:
        sheet = situation.sheet(each.document)
        at = sheet.text.text.find(each.quote) if sheet and each.quote else -1
        if sheet is None or at < 0:
            continue
        index = sheet.layout.paragraph_at(at)
        overlapping = any(
            k.document == each.document
            and (k.place.start or 0) < at + len(each.quote)
            and (k.place.stop or 0) > at
            for k in known
        )
        if index is not None and not overlapping:
            place = sheet.text.place(index, at, at + len(each.quote))
            fresh.append(replace(each, place=place))
    return fresh


def _accepted(
    situation: Situation, edits: dict[int, list[Edit]], documents: Sequence[StructuredText]
) -> list[StructuredText]:
    """The set as it is read with all edits accepted."""
    result = list(documents)
    for file in {sheet.file for sheet in situation.sheets}:
        sheets = [sheet for sheet in situation.sheets if sheet.file == file]
        if not any(edits.get(sheet.index) for sheet in sheets):
            continue
        marked = [Marked(sheet.text, edits.get(sheet.index, [])) for sheet in sheets]
        found = documents_in(marked_copy(sheets[0].data, marked, _ANY_DAY), "документ.docx")
        if len(found) == len(sheets):
            for sheet, text in zip(sheets, found, strict=True):
                result[sheet.index] = replace(text, file=sheet.text.file)
    return result
