"""Statements that refuse what is missing, which the verdict does not rest on: «от контроля за чатами отказаться».

Whatever is put in would stand beside them and be contradicted. What each statement says is told by the explanation of
the verdict, that is by the judges themselves.
"""

from __future__ import annotations

from actgen.annotation.lawful import other_services
from actgen.check import ConceptFinder
from actgen.check.explanation import Statement, explain
from actgen.check.syntax.mood import REFUSING
from actgen.check.words.tokens import tokenise
from actgen.model.finding import CheckResult, Evidence, Verdict
from actgen.model.requirement import BanRequirement
from actgen.source import Superior

_WHERE = frozenset({"на чём"})  # a document on the service need not name it in every statement
_ENOUGH = 2
"""Concepts; one alone is refused in many a statement about something else."""


def refusals(
    result: CheckResult, superior: Superior, finder: ConceptFinder
) -> dict[str, tuple[Evidence, ...]]:
    """Requirement that is missing → the statements that refuse it; only requirements that have such.

    A statement refuses it when it names all that is sought but one thing at most, denies or puts off two of these,
    is about no other service, and no verdict rests on it.
    """
    requirements = [imposed.requirement for imposed in superior.requirements]
    bans = {each.id for each in requirements if isinstance(each, BanRequirement)}
    others = other_services(superior)
    missing = [
        finding.requirement
        for finding in result.findings
        if finding.verdict is Verdict.MISSING and finding.requirement not in bans
    ]
    used = [  # what is missing rests on nothing, though it may quote what seemed to object
        each
        for finding in result.findings
        if finding.verdict is not Verdict.MISSING
        for each in finding.evidence
    ]
    found: dict[str, tuple[Evidence, ...]] = {}
    for explanation in explain(superior, result, finder, missing):
        refusing = tuple(
            statement.evidence
            for statement in explanation.statements
            if _refuses(statement)
            and not any(_overlap(statement.evidence, each) for each in used)
            and not any(m.means(others) for m in finder.find(tokenise(statement.evidence.quote)))
        )
        if refusing:
            found[explanation.finding.requirement] = refusing
    return found


def _refuses(statement: Statement) -> bool:
    lacking = {key for key, _ in statement.lacking}
    against = statement.verdict in (None, Verdict.VIOLATED)
    if not against or not statement.expected or len(statement.lacking) > 1:
        return False
    denied = sum(named.mood in REFUSING for named in statement.named)
    return denied >= (1 if lacking and lacking <= _WHERE else _ENOUGH)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return (
        one.document == other.document
        and (one.place.start or 0) < (other.place.stop or 0)
        and (other.place.start or 0) < (one.place.stop or 0)
    )
