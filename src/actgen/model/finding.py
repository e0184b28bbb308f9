"""Verdicts: what the checker says about one requirement, and on what grounds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from actgen.model.place import Place
from actgen.model.requirement import Status
from actgen.model.text import StructuredText


class Verdict(StrEnum):
    """The value is the JSON word; ``russian`` is what a director reads."""

    SATISFIED = "satisfied"
    PARTIAL = "partial"
    VIOLATED = "violated"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_APPLICABLE = "not_applicable"

    @property
    def russian(self) -> str:
        return _RUSSIAN[self]


_RUSSIAN = {
    Verdict.SATISFIED: "выполнено",
    Verdict.PARTIAL: "частично",
    Verdict.VIOLATED: "нарушено",
    Verdict.MISSING: "не найдено",
    Verdict.UNREADABLE: "не прочитано",
    Verdict.NOT_APPLICABLE: "не относится",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote and its place; ``document`` is the index of the document in the checked set."""

    document: int
    quote: str
    place: Place


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one requirement.

    ``clause`` is the address of the superior act's clause that imposes it («1.2», «1.4 3)», «» for a shared set);
    ``suggestion`` is ready wording, empty when satisfied or not applicable; for ``missing``
    ``nearest`` is the most similar passage of the checked documents, if any resembles it. ``warning`` is a Russian
    sentence on a disputed requirement: what is disputed about what the documents say; empty when nothing is.
    ``demand`` is the text of that clause, empty for a shared set. ``by_likeness``: the second reader says so, no rule.
    A finding with ``Status.DISPUTED`` counts in no total and not for the exit status, whatever its verdict.
    """

    requirement: str
    clause: str
    title: str
    status: Status
    verdict: Verdict
    reason: str
    suggestion: str = ""
    evidence: tuple[Evidence, ...] = ()
    nearest: Evidence | None = None
    warning: str = ""
    demand: str = ""
    by_likeness: bool = False


@dataclass(frozen=True, slots=True)
class SuperiorAct:
    """The act that was checked against, as far as a report names it.

    ``genitive`` is how a document refers to it, title apart: «приказа управления образования … от … № …».
    """

    file: str
    kind: str
    number: str | None
    date: str | None  # ISO 8601
    title: str = ""
    genitive: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Everything a report needs: the act, the documents as read, the findings in the order of the act's clauses.

    ``on`` is the day whose requirements were applied, ``remarks`` are Russian sentences on the check as a whole: that
    the act is not in force on that day, that another act takes its place, or that an order is older than it; ``older``
    are the indexes of such orders. Disputed points that the act does not demand come last among the findings, and only
    where the documents touch them.
    """

    act: SuperiorAct
    institution: str
    documents: tuple[StructuredText, ...]
    findings: tuple[Finding, ...]
    on: datetime.date | None = None
    remarks: tuple[str, ...] = ()
    older: tuple[int, ...] = ()

    def count(self, verdict: Verdict) -> int:
        """How many findings have this verdict; disputed points are counted apart, never as satisfied."""
        return sum(
            finding.verdict is verdict
            for finding in self.findings
            if finding.status is not Status.DISPUTED
        )

    @property
    def disputed(self) -> tuple[Finding, ...]:
        """The findings on disputed points. Those with a ``warning`` are what the documents should not say."""
        return tuple(finding for finding in self.findings if finding.status is Status.DISPUTED)

    @property
    def exit_status(self) -> int:
        """0 all that is applicable and required is satisfied, 1 something is not, 2 something could not be judged."""
        required = [f.verdict for f in self.findings if f.status is Status.REQUIRED]
        return _exit_status(required)


def _exit_status(verdicts: Iterable[Verdict]) -> int:
    seen = set(verdicts) - {Verdict.SATISFIED, Verdict.NOT_APPLICABLE}
    if seen - {Verdict.UNREADABLE}:
        return 1
    return 2 if seen else 0
