"""What may be done about one finding: sets of edits, the gentlest first. Which of them helps is found out by trial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from actgen.annotation.adding import JOB_DESCRIPTION, adding, at_the_end
from actgen.annotation.putting_off import ordering_instead, puts_off
from actgen.annotation.references import leaves_dangling
from actgen.annotation.replacing import correcting, replacing
from actgen.annotation.requisites import requisite_edits
from actgen.annotation.situation import Remedy, Sheet, Situation
from actgen.check.syntax.cancelling import cancels_another
from actgen.model.finding import Evidence, Finding, Verdict
from actgen.model.requirement import (
    BanRequirement,
    CitationRequirement,
    ControlRequirement,
    DeadlineRequirement,
    Requirement,
    RequisiteRequirement,
)


def remedies(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """Every remedy for a finding that its documents have a sure place for; ``evidence`` is all found against it.

    The day of a demand that is warned of stays: a disputed demand is never made stricter. An act that is later than a
    deadline sets no such day any more, and a point that cancels another act stands: what is asked for comes besides. A
    point to which others refer is never taken out without another in its place."""
    requirement = situation.imposed(finding.requirement).requirement
    evidence = [each for each in evidence if not cancels_another(each.quote)]
    if isinstance(requirement, DeadlineRequirement):
        evidence = [each for each in evidence if not situation.warned(each)]
    for remedy in _all(finding, situation, evidence):
        sheet = situation.sheet(remedy.sheet)
        if sheet is None or missed_by(requirement, sheet):
            continue
        if leaves_dangling(sheet.layout, remedy.edits):
            continue
        if remedy.edits and all(sheet.allows(edit) for edit in remedy.edits):
            yield remedy


def missed_by(requirement: Requirement, sheet: Sheet) -> bool:
    """Whether a deadline was over when the document was issued: to put it in would be to backdate the act."""
    return isinstance(requirement, DeadlineRequirement) and sheet.is_later_than(requirement.latest)


def _all(finding: Finding, situation: Situation, evidence: Sequence[Evidence]) -> Iterator[Remedy]:
    requirement = situation.imposed(finding.requirement).requirement
    homes = situation.homes(finding.requirement)
    if isinstance(requirement, DeadlineRequirement):
        weighed = [each for each in evidence if puts_off(each.quote)]
        yield from ordering_instead(finding, situation, weighed)
        evidence = [each for each in evidence if each not in weighed]
    yield from correcting(finding, situation, evidence)
    for sheet in homes:
        for edits in requisite_edits(requirement, finding, sheet):
            yield Remedy(sheet.index, tuple(edits))
    if _says_no_opposite(finding, requirement, situation, evidence):
        for sheet in homes:
            yield from islice(adding(finding, situation, sheet), _BESIDE)
        if isinstance(requirement, BanRequirement):
            return  # who deletes a chat does what the ban wants
    if finding.verdict in (Verdict.PARTIAL, Verdict.VIOLATED):
        yield from replacing(finding, situation, evidence)
    if isinstance(requirement, RequisiteRequirement):
        return
    if isinstance(requirement, ControlRequirement) and not requirement.over:
        for sheet in homes:
            yield from at_the_end(finding, situation, sheet, last=True)
        return
    if finding.suggestion:
        for sheet in sorted(homes, key=lambda sheet: not _speaks_of(finding, situation, sheet)):
            yield from adding(finding, situation, sheet)


_BESIDE = 2
"""Places beside a statement that is to stay that are tried before it is changed."""


def _says_no_opposite(
    finding: Finding, requirement: Requirement, situation: Situation, evidence: Sequence[Evidence]
) -> bool:
    """Whether what is held against a duty takes nothing back: it may stay beside what is asked for."""
    if isinstance(
        requirement, DeadlineRequirement | CitationRequirement | RequisiteRequirement
    ) or not (finding.suggestion and evidence):
        return False
    against = finding.verdict is Verdict.VIOLATED
    short = finding.verdict is Verdict.PARTIAL and isinstance(requirement, BanRequirement)
    return (against or short) and all(map(situation.is_lawful, evidence))


def _speaks_of(finding: Finding, situation: Situation, sheet: Sheet) -> bool:
    """Whether a document is where the duties of a post, worded as such, belong."""
    if not finding.suggestion[:1].islower():
        return False
    return sheet.kind == JOB_DESCRIPTION or bool(situation.related(finding.requirement, sheet))
