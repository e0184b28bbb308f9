"""The groups that a report sorts its points into, from what is urgent to what calls for nothing."""

from __future__ import annotations

from enum import StrEnum

from actgen.model.finding import Finding, Verdict
from actgen.model.requirement import Status


class Group(StrEnum):
    """The groups of points in the order of urgency; the value is their name in identifiers and style sheets."""

    VIOLATED = "violated"
    DISPUTED = "disputed"
    MISSING = "missing"
    PARTIAL = "partial"
    UNREADABLE = "unreadable"
    SATISFIED = "satisfied"
    UNJUDGED = "unjudged"
    NOT_APPLICABLE = "not_applicable"

    @property
    def heading(self) -> str:
        """«Нарушено: в документах сказано обратное»."""
        return _LOOKS[self][0]

    @property
    def word(self) -> str:
        """«нарушено»: the verdict of its points in a word or two."""
        return _LOOKS[self][1]

    @property
    def sign(self) -> str:
        """One sign, so that nothing is told by colour alone."""
        return _LOOKS[self][2]

    @property
    def color(self) -> str:
        """The colour of a terminal, "" for none."""
        return _LOOKS[self][3]

    @property
    def to_mend(self) -> bool:
        """Whether its required points call for a change of the documents."""
        return self in (Group.VIOLATED, Group.MISSING, Group.PARTIAL)


_LOOKS = {
    Group.VIOLATED: ("Нарушено: в документах сказано обратное", "нарушено", "!", "red"),
    Group.DISPUTED: ("Спорно: обязывать к этому рискованно", "спорно", "⚠", "yellow"),
    Group.MISSING: ("Не найдено: в документах об этом не сказано", "не найдено", "✗", "red"),
    Group.PARTIAL: ("Выполнено частично: нужно дополнить", "частично", "±", "yellow"),
    Group.UNREADABLE: ("Не прочитано: проверьте сами", "не прочитано", "?", "magenta"),
    Group.SATISFIED: ("Выполнено", "выполнено", "✓", "green"),
    Group.UNJUDGED: ("Спорные требования, возражений к документам нет", "без оценки", "○", ""),
    Group.NOT_APPLICABLE: ("Не относится", "не относится", "–", ""),
}


def group_of(finding: Finding) -> Group:
    """Where a finding is told of: what is disputed is neither met nor broken, only warned of."""
    if finding.status is Status.DISPUTED and finding.verdict is not Verdict.NOT_APPLICABLE:
        return Group.DISPUTED if finding.warning else Group.UNJUDGED
    return Group(finding.verdict.value)
