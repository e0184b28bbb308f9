"""The documents of many schools held against one superior act: what a municipality sees."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from actgen.model.finding import Finding, SuperiorAct, Verdict
from actgen.model.requirement import Status


class SchoolState(StrEnum):
    """Whether a school's documents were judged, and if not, why; ``russian`` is what a reader sees."""

    JUDGED = "judged"
    NO_DOCUMENTS = "no_documents"  # an empty folder, or a school of the register that sent nothing
    UNREAD = "unread"  # none of the documents could be read
    UNKNOWN_KIND = "unknown_kind"  # neither the register nor the documents tell it
    NOT_ADDRESSED = "not_addressed"  # the act is not addressed to institutions of this kind
    FAILED = "failed"  # the process that read the documents was ended by the system

    @property
    def russian(self) -> str:
        return _RUSSIAN[self]


_RUSSIAN = {
    SchoolState.JUDGED: "проверено",
    SchoolState.NO_DOCUMENTS: "нет документов",
    SchoolState.UNREAD: "документы не прочитаны",
    SchoolState.UNKNOWN_KIND: "вид учреждения не определён",
    SchoolState.NOT_ADDRESSED: "акт к ним не обращён",
    SchoolState.FAILED: "проверить не удалось",
}


class Origin(StrEnum):
    """What told the kind of an institution; the value is what a reader sees."""

    REGISTER = "реестр"
    OPTION = "ключ --for"
    DOCUMENTS = "документы"
    NAME = "название папки"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class SeenDocument:
    """A document of a school: its file under the surveyed folder, what was recognised of its requisites."""

    file: str
    kind: str | None = None
    number: str | None = None
    date: str | None = None  # ISO 8601
    pages: int | None = None
    readable: bool = True


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file, or a part of one, that could not be read or is no document: why, a Russian phrase, and what to do."""

    file: str
    reason: str
    advice: str = ""


ABSENT = "/"
"""Begins the key of a school that has no folder: no name of a folder has it."""


@dataclass(frozen=True, slots=True)
class School:
    """One row of the matrix. ``key`` is its folder, archive or file under the surveyed folder, or its name after
    `ABSENT`.

    ``institution`` is the kind as the act spells it, «» if not known; ``kind_quote`` the words that told it.
    ``documents`` are those that findings refer to by index. ``reason`` and ``advice`` say why it was not judged.
    ``skipped`` are files that are no documents, ``older`` the indexes of orders that are older than the act.
    """

    key: str
    name: str
    state: SchoolState
    institution: str = ""
    origin: Origin = Origin.NOTHING
    kind_quote: str = ""
    documents: tuple[SeenDocument, ...] = ()
    findings: tuple[Finding, ...] = ()
    unread: tuple[UnreadFile, ...] = ()
    skipped: tuple[UnreadFile, ...] = ()
    reason: str = ""
    advice: str = ""
    older: tuple[int, ...] = ()

    def is_older(self, finding: Finding) -> bool:
        """Whether a point is met by nothing but orders that are older than the act."""
        told = {each.document for each in finding.evidence}
        return finding.verdict is Verdict.SATISFIED and bool(told) and told <= set(self.older)

    @property
    def path(self) -> str | None:
        """Where its documents are under the surveyed folder."""
        return None if self.key.startswith(ABSENT) else self.key

    def required(self) -> tuple[Finding, ...]:
        """The findings that count: required and applicable."""
        return tuple(
            f
            for f in self.findings
            if f.status is Status.REQUIRED and f.verdict is not Verdict.NOT_APPLICABLE
        )

    def done(self) -> tuple[int, int]:
        """How many of the required and applicable points are satisfied, and how many there are."""
        required = self.required()
        return sum(f.verdict is Verdict.SATISFIED for f in required), len(required)


@dataclass(frozen=True, slots=True)
class Column:
    """A requirement: ``clause`` is the address of the clause that imposes it, «» for a shared set.

    ``shared`` is the title of that set.
    """

    requirement: str
    clause: str
    title: str
    status: Status
    shared: str = ""


MOST_TROUBLED = 10
"""So many schools are told of on the screen; a report has them all."""


@dataclass
class Totals:
    """What was counted over all schools.

    ``verdicts``: requirement → verdict → schools; ``warned``: requirement → schools with a warning; ``kinds``: kind of
    institution → (schools judged, of them with everything required satisfied, required points satisfied, required
    points); ``troubled``: the first schools that could not be judged or not be read as a whole, without findings;
    ``skipped``: the first files that are no documents.
    """

    states: Counter[SchoolState] = field(default_factory=Counter)
    verdicts: dict[str, Counter[Verdict]] = field(default_factory=dict)
    kinds: dict[str, list[int]] = field(default_factory=dict)
    warned: Counter[str] = field(default_factory=Counter)
    troubled: list[School] = field(default_factory=list)
    more_troubled: int = 0
    complete: int = 0
    to_mend: int = 0
    undecided: int = 0
    skipped: list[str] = field(default_factory=list)
    more_skipped: int = 0
    documents: int = 0
    unread: int = 0

    def add(self, school: School) -> None:
        """Count one more school."""
        self.states[school.state] += 1
        if school.unread or school.reason or school.state is not SchoolState.JUDGED:
            self._note(school)
        self.documents += len(school.documents)
        self.unread += len(school.unread)
        room = max(0, MOST_TROUBLED - len(self.skipped))
        self.skipped += [each.file for each in school.skipped[:room]]
        self.more_skipped += len(school.skipped[room:])
        if school.state is not SchoolState.JUDGED:
            return
        for finding in school.findings:
            self.verdicts.setdefault(finding.requirement, Counter())[finding.verdict] += 1
            self.warned[finding.requirement] += bool(finding.warning)
        done, wanted = school.done()
        self.complete += done == wanted
        to_mend = any(
            f.verdict in (Verdict.VIOLATED, Verdict.MISSING, Verdict.PARTIAL)
            for f in school.required()
        )
        self.to_mend += to_mend
        self.undecided += done != wanted and not to_mend
        kind = self.kinds.setdefault(school.institution, [0, 0, 0, 0])
        for index, number in enumerate((1, done == wanted, done, wanted)):
            kind[index] += number

    def _note(self, school: School) -> None:
        if len(self.troubled) < MOST_TROUBLED:
            self.troubled.append(replace(school, findings=()))
        else:
            self.more_troubled += 1

    @property
    def schools(self) -> int:
        """How many there are, judged or not."""
        return self.states.total()

    @property
    def exit_status(self) -> int:
        """0 all that is required of all is satisfied, 1 something is not, 2 something could not be read or judged."""
        judged = self.states[SchoolState.JUDGED] + self.states[SchoolState.NOT_ADDRESSED]
        if self.unread or judged < self.schools:
            return 2
        if self.to_mend:
            return 1
        return 0 if self.complete == self.states[SchoolState.JUDGED] else 2


@dataclass(frozen=True)
class Survey:
    """The whole result. ``schools`` gives them one after another, read anew on every call: they may be many.

    ``columns`` are the requirements of the act and, after them, the disputed points that some school touches: of those
    a school has a finding only if its documents are to be warned of. ``institutions`` are the kinds that the act is
    addressed to, with what they mean; ``on`` is the day for which was judged, ``remarks`` warn of the act itself.
    ``skipped`` are files beside the schools that are no documents.
    """

    act: SuperiorAct
    on: datetime.date
    institutions: Mapping[str, str]
    columns: tuple[Column, ...]
    schools: Callable[[], Iterator[School]]
    totals: Totals
    remarks: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


def share(done: int, wanted: int) -> float | None:
    """A part of a whole, from 0 to 1; None where there is nothing to be done.

    >>> share(3, 4), share(0, 0)
    (0.75, None)
    """
    return done / wanted if wanted else None
