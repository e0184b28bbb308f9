"""Which verdicts are others now: of documents against two versions of an act, or of two versions of a document."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from actgen.check import check_documents, finder_for, load_learned
from actgen.model.comparison import VerdictChange
from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.text import StructuredText
from actgen.source import Superior


def judged(
    superior: Superior,
    documents: Sequence[StructuredText],
    institution: str,
    on: datetime.date,
) -> CheckResult:
    """The verdicts on documents. Raises ErrorList if a requirement speaks of an unknown concept."""
    return check_documents(
        superior, documents, institution, finder_for(superior), on, second_reader=load_learned()
    )


def changed_verdicts(old: CheckResult, new: CheckResult) -> Iterator[VerdictChange]:
    """Requirements whose verdict or warning is another, known by their ids, in the order of the newer act.

    A requirement that does not apply and one that is not there are the same.
    """
    before = {each.requirement: each for each in old.findings}
    after = {each.requirement: each for each in new.findings}
    for name in dict.fromkeys((*after, *before)):
        was, now = _applied(before.get(name)), _applied(after.get(name))
        if _said(was) == _said(now):
            continue
        known = now or was
        assert known is not None
        yield VerdictChange(name, known.clause, known.title, was, now)


def _applied(finding: Finding | None) -> Finding | None:
    return None if finding is None or finding.verdict is Verdict.NOT_APPLICABLE else finding


def _said(finding: Finding | None) -> tuple[object, ...]:
    return (finding.verdict, finding.status, finding.warning) if finding else ()
