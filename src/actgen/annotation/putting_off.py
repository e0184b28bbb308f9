"""«Вопрос … рассмотреть на педсовете 30.05.2024»: the day of a meeting puts a duty off, no earlier day mends that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.annotation.adding import adding
from actgen.annotation.edits import Replace
from actgen.annotation.situation import Remedy, Situation
from actgen.annotation.wordings import as_point
from actgen.model.finding import Evidence, Finding
from actgen.model.requirement import (
    BanRequirement,
    CitationRequirement,
    DeadlineRequirement,
    RequisiteRequirement,
)

_TO_BE_WEIGHED = re.compile(
    r"\b(?:рассмотре|обсуд|обсужд|вынес|выноси|заслуша|решить|вернуться)\w*", re.IGNORECASE
)
_MEETING = re.compile(
    r"\b(?:педсовет|совет|совещани|собрани|заседани|план[её]рк|педчас)\w*", re.IGNORECASE
)
_QUESTION = re.compile(r"\bвопрос\w*", re.IGNORECASE)


def puts_off(quote: str) -> bool:
    """Whether a statement only has a question weighed at a meeting.

    >>> puts_off("Вопрос о переводе переписки рассмотреть на педагогическом совете 30.05.2024.")
    True
    >>> puts_off("Провести педсовет до 30.05.2024."), puts_off("Создать чат с советом родителей до 30.05.2024.")
    (False, False)
    """
    return all(p.search(quote) for p in (_TO_BE_WEIGHED, _MEETING, _QUESTION))


def ordering_instead(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """What is put off is ordered in the place of the question; if that sets no day, a day is set besides."""
    for each in evidence:
        sheet = situation.sheet(each.document)
        for wording in _put_off(situation, each) if sheet else ():
            start, stop = each.place.start or 0, each.place.stop or 0
            ordered = Replace(start, stop, as_point(wording), finding.requirement)
            yield Remedy(each.document, (ordered,))
            for added in adding(finding, situation, sheet) if sheet else ():
                yield Remedy(each.document, (ordered, *added.edits))
                break


def _put_off(situation: Situation, evidence: Evidence) -> Iterator[str]:
    """The wordings of what a quote was taken to speak of, what rests on it in front."""
    named = [f for f in situation.findings if any(_same(e, evidence) for e in f.evidence)]
    named += [f for f in situation.findings if f.nearest and _same(f.nearest, evidence)]
    for finding in named:
        requirement = situation.imposed(finding.requirement).requirement
        exact = DeadlineRequirement | BanRequirement | CitationRequirement | RequisiteRequirement
        if not isinstance(requirement, exact):
            yield requirement.worded(situation.institution)


def _same(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.quote == other.quote
