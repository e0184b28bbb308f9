"""Remedies tried until the documents, read with every change accepted, satisfy the superior act."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from actgen.annotation.compiling import agrees, chosen, compiled
from actgen.annotation.cured import (
    Plan,
    met_in_passing,
    only_alike,
    open_,
    said_by_others,
    seems_harmed,
    settled,
)
from actgen.annotation.edits import Edit
from actgen.annotation.remedies import remedies
from actgen.annotation.situation import Remedy, Situation
from actgen.annotation.writer import Marked, marked_copy
from actgen.model.finding import CheckResult, Evidence, Finding, Verdict
from actgen.model.text import StructuredText
from actgen.read import documents_in

_MOST_ROUNDS = 24
_SECOND_CHANCES = 3
_ANY_DAY = datetime.datetime(2000, 1, 1)
_BEGINNING = 40  # characters by which a quote is known again
_SENTENCE = re.compile(r".+?(?:[.!?](?=\s|$)|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cure:
    """What was found to help.

    ``edits`` by document; ``cured`` are the requirements that the edits meet, ``left`` the findings that remain when
    all edits are accepted, ``disputed`` the number of findings that then have a warning.
    """

    edits: dict[int, list[Edit]]
    cured: frozenset[str]
    left: tuple[Finding, ...]
    disputed: int


@dataclass(slots=True)
class _Patient:
    """A requirement that is not met: the remedies that have not failed, the one that is being tried."""

    finding: Finding
    evidence: list[Evidence]
    options: list[Remedy] = field(default_factory=list)
    remedy: Remedy | None = None
    waiting: bool = (
        False  # its remedies were at odds with those of others: now it comes before them
    )
    failed: list[Remedy] = field(default_factory=list)


Judge = Callable[[Sequence[StructuredText]], CheckResult]


def find_cure(situation: Situation, documents: Sequence[StructuredText], judge: Judge) -> Cure:
    """Try remedies for all findings at once, round by round: whatever does not help gives way to the next.

    A round reads the changed files as the checker would read them with all changes accepted, and judges the set. At
    the end every change that is not needed is left out again.
    """
    patients: dict[str, _Patient] = {}
    for finding in situation.findings:
        if open_(finding):
            _admit(patients, situation, finding)
    best: tuple[int, Plan] | None = None
    for _ in range(_MOST_ROUNDS):
        _choose(situation, patients)
        tried = {p.finding.requirement: p.remedy for p in _in_order(patients, situation)}
        unmet = _unmet(situation, documents, judge, tried)
        if best is None or len(unmet) <= best[0]:
            best = (len(unmet), tried)
        if not unmet or not _next_round(patients, situation, unmet):
            break
    assert best is not None
    needed = _needed(situation, documents, judge, best[1], best[0])
    needed = _gentler(situation, documents, judge, needed, patients, best[0])
    edits = compiled(situation, needed.values())
    found = judge(_accepted(situation, edits, documents)).findings
    left = {f.requirement for f in found if not settled(f) or only_alike(f, situation)}
    cured = frozenset(f.requirement for f in situation.findings if open_(f)) - left
    disputed = sum(bool(finding.warning) for finding in found)
    return Cure(edits, cured, tuple(f for f in found if f.requirement in left), disputed)


def _choose(situation: Situation, patients: dict[str, _Patient]) -> None:
    """Give every patient a remedy, those first that say the opposite of what they should."""
    queue = sorted(
        patients.values(), key=lambda p: (not p.waiting, _URGENCY.index(p.finding.verdict))
    )
    for patient, remedy in zip(queue, chosen(situation, [p.options for p in queue]), strict=True):
        patient.remedy = remedy


_URGENCY = (Verdict.VIOLATED, Verdict.PARTIAL, Verdict.MISSING)


def _in_order(patients: dict[str, _Patient], situation: Situation) -> list[_Patient]:
    """In the order of the superior act's clauses, as new points are to stand."""
    return [patients[f.requirement] for f in situation.findings if f.requirement in patients]


def _unmet(
    situation: Situation, documents: Sequence[StructuredText], judge: Judge, plan: Plan
) -> dict[str, Finding]:
    """What is not met with these remedies applied."""
    changed = _accepted(situation, compiled(situation, plan.values()), documents)
    found = judge(changed).findings
    unmet = {
        f.requirement: f
        for f in found
        if (open_(f) and not seems_harmed(f, situation)) or only_alike(f, situation)
    }
    for finding in found:
        if finding.requirement not in unmet and met_in_passing(finding, situation, plan):
            unmet[finding.requirement] = replace(finding, verdict=Verdict.MISSING, evidence=())
    return unmet


def _needed(
    situation: Situation,
    documents: Sequence[StructuredText],
    judge: Judge,
    plan: Plan,
    unmet: int,
) -> Plan:
    """The remedies without which more would be unmet; one may have been brought along by another.

    What nothing was said about is left out only where another remedy says nearly the same.
    """
    kept = dict(plan)
    remedied = [key for key, remedy in plan.items() if remedy is not None]
    suspects: set[str] = set()
    # Of any two remedies one is once left out without the other: few trials show which may be brought along.
    for bit in range((len(remedied) - 1).bit_length()):
        for side in (0, 1):
            dropped = {key for k, key in enumerate(remedied) if k >> bit & 1 == side}
            trial = {key: None if key in dropped else remedy for key, remedy in plan.items()}
            suspects |= dropped - _unmet(situation, documents, judge, trial).keys()
    for requirement in [key for key in remedied if key in suspects]:
        missing = situation.finding(requirement).verdict is Verdict.MISSING
        if missing and not said_by_others(requirement, kept):
            continue
        without: Plan = {**kept, requirement: None}
        if len(_unmet(situation, documents, judge, without)) <= unmet:
            kept = without
    return kept


def _gentler(
    situation: Situation,
    documents: Sequence[StructuredText],
    judge: Judge,
    plan: Plan,
    patients: dict[str, _Patient],
    unmet: int,
) -> Plan:
    """Gentler remedies in the places of those found: one may have failed because another finding was not cured yet."""
    kept = dict(plan)
    for requirement in [key for key, remedy in plan.items() if remedy is not None]:
        for candidate in patients[requirement].failed[:_SECOND_CHANCES]:
            others = [remedy for key, remedy in kept.items() if key != requirement]
            instead: Plan = {**kept, requirement: candidate}
            if agrees(situation, candidate, others) and (
                len(_unmet(situation, documents, judge, instead)) <= unmet
            ):
                kept = instead
                break
    return kept


def _admit(patients: dict[str, _Patient], situation: Situation, finding: Finding) -> None:
    if refused := situation.refused.get(finding.requirement):
        finding = replace(finding, verdict=Verdict.VIOLATED, evidence=refused)
    evidence = list(finding.evidence)
    options = _options(finding, situation, evidence)
    patients[finding.requirement] = _Patient(finding, evidence, options)


def _next_round(
    patients: dict[str, _Patient], situation: Situation, unmet: dict[str, Finding]
) -> bool:
    """Go on with those that nothing has helped yet; False when there is nothing more to try."""
    changed = False
    for key, finding in unmet.items():
        patient = patients.get(key)
        if patient is None:  # met before, and harmed by a remedy for another one
            before = situation.finding(key)
            harmed = replace(finding, verdict=Verdict.MISSING, evidence=before.evidence)
            against = _mapped(finding.evidence, (), situation)
            if finding.verdict is Verdict.VIOLATED and against:
                harmed = replace(finding, evidence=tuple(against))
            _admit(patients, situation, harmed)
            changed |= bool(patients[key].options)
            continue
        fresh = _mapped(finding.evidence, patient.evidence, situation)
        if fresh and finding.verdict is Verdict.VIOLATED:
            patient.evidence += fresh
            patient.finding = replace(patient.finding, verdict=Verdict.VIOLATED)
            patient.options = _options(patient.finding, situation, patient.evidence)
            changed = True
        elif patient.remedy is None:
            changed |= bool(patient.options) and not patient.waiting
            patient.waiting = True
        else:
            patient.options = [o for o in patient.options if o != _whole(patient)]
            patient.failed.append(patient.remedy)
            changed = True
    return changed


def _whole(patient: _Patient) -> Remedy | None:
    """The option that the remedy tried is, or is a part of."""
    tried = patient.remedy
    assert tried is not None
    return next(
        (o for o in patient.options if o.sheet == tried.sheet and {*tried.edits} <= {*o.edits}),
        None,
    )


def _options(finding: Finding, situation: Situation, evidence: Sequence[Evidence]) -> list[Remedy]:
    return list(dict.fromkeys(remedies(finding, situation, evidence)))


def _mapped(
    found: Sequence[Evidence], known: Sequence[Evidence], situation: Situation
) -> list[Evidence]:
    """Quotes of the changed documents that stand in the unchanged ones too, and are not known yet; of one that a change
    has made shorter, the sentence that it was."""
    fresh = []
    for each in found:
        sheet = situation.sheet(each.document)
        at = sheet.text.text.find(each.quote[:_BEGINNING]) if sheet and each.quote else -1
        if sheet is None or at < 0:
            continue
        if not sheet.text.text.startswith(each.quote, at):
            end = _SENTENCE.match(sheet.text.text, at)
            each = replace(each, quote=end[0] if end else each.quote)
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
