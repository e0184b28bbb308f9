"""Whether a requirement counts as met by the changes of a trial: not where its words stand by chance in what was put in
for something else, nor where what is left only resembles them."""

from __future__ import annotations

from rapidfuzz import fuzz

from actgen.annotation.edits import NewParagraph, Replace
from actgen.annotation.situation import Remedy, Situation
from actgen.model.finding import Finding, Verdict
from actgen.model.requirement import Status

_THE_SAME = 85.0  # per cent of the words
_SIGNS = ".;:, "
_SETTLED = frozenset({Verdict.SATISFIED, Verdict.NOT_APPLICABLE})

Plan = dict[str, Remedy | None]
"""What is to be done about every requirement that was not met, in the order of the superior act's clauses."""


def open_(finding: Finding) -> bool:
    """Whether something is to be done: not met, and nothing disputed; what could not be read is to be read first."""
    return not settled(finding) and finding.verdict is not Verdict.UNREADABLE


def settled(finding: Finding) -> bool:
    """Whether nothing is to be done: met, of no concern here, or disputed."""
    return finding.verdict in _SETTLED or finding.status is Status.DISPUTED


def met_in_passing(finding: Finding, situation: Situation, plan: Plan) -> bool:
    """Whether of what contradicted nothing but the striking out is left, and what is asked for in its place is said by
    nothing but words put in for something else."""
    before = next((f for f in situation.findings if f.requirement == finding.requirement), None)
    if before is None or not before.suggestion:
        return False
    if before.verdict is not Verdict.VIOLATED and finding.requirement not in situation.refused:
        return False
    if _texts(plan.get(finding.requirement)) or not finding.evidence:
        return False
    others = [text for remedy in plan.values() for text in _texts(remedy)]
    for each in finding.evidence:
        quote = each.quote.strip(_SIGNS).lower()
        if not any(quote in text.lower() for text in others):
            return False
    return not any(fuzz.token_set_ratio(before.suggestion, t) >= _THE_SAME for t in others)


def only_alike(finding: Finding, situation: Situation) -> bool:
    """Whether what was not met before the changes, or was met by the rules, now is by likeness alone. That proves no
    change: the words that are left may resemble what was wanted because they stood beside what was struck."""
    if not finding.by_likeness or finding.verdict is not Verdict.SATISFIED:
        return False
    before = next((f for f in situation.findings if f.requirement == finding.requirement), None)
    return before is not None and (open_(before) or _by_rules(before))


def seems_harmed(finding: Finding, situation: Situation) -> bool:
    """Whether what the rules saw met before the changes is now held to be contradicted by likeness alone. A guess takes
    no words of the school away: a ban whose exception was struck out resembles a refusal, and still stands."""
    if not finding.by_likeness or finding.verdict is not Verdict.VIOLATED:
        return False
    before = next((f for f in situation.findings if f.requirement == finding.requirement), None)
    return before is not None and _by_rules(before)


def _by_rules(finding: Finding) -> bool:
    return finding.verdict is Verdict.SATISFIED and not finding.by_likeness


def said_by_others(requirement: str, plan: Plan) -> bool:
    own = _texts(plan[requirement])
    others = [text for key, each in plan.items() if key != requirement for text in _texts(each)]
    return any(fuzz.token_set_ratio(a, b) >= _THE_SAME for a in own for b in others)


def _texts(remedy: Remedy | None) -> list[str]:
    """What a remedy puts in."""
    edits = remedy.edits if remedy else ()
    return [e.text for e in edits if isinstance(e, NewParagraph | Replace) and e.text]
