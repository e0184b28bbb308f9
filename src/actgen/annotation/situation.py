"""What remedies are chosen by: the documents that can be changed, and the findings before any change."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from actgen.annotation.edits import Edit, NewParagraph, NewRow, Relabel, Remove, Replace
from actgen.annotation.ground import Ground
from actgen.annotation.lawful import Span
from actgen.annotation.places import Layout
from actgen.model.finding import Evidence, Finding, Verdict
from actgen.model.text import StructuredText
from actgen.source import Imposed, Superior


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document of the set that can be changed.

    ``index`` is its place in the set, ``file`` that of its file among the files; a file may hold several documents.
    """

    index: int
    file: int
    text: StructuredText
    data: bytes
    ground: Ground
    layout: Layout

    @property
    def kind(self) -> str | None:
        """The kind of the document («приказ»), None where it is not known."""
        found = self.text.requisites.kind
        return found.value if found else None

    def is_later_than(self, day: datetime.date) -> bool:
        """Whether the document bears a later date than a day: it can order nothing to be done by then."""
        date = self.text.requisites.date
        return date is not None and date.value > day

    def allows(self, edit: Edit) -> bool:
        """Whether the file has a sure place for an edit, which leaves the document's own date and number alone."""
        if self._identifies(edit):
            return False
        if isinstance(edit, Replace):
            index = self.layout.paragraph_at(edit.start)
            if index is None and edit.start == edit.stop:  # put in at the end of a paragraph
                index = self.layout.paragraph_at(edit.start - 1)
            return index is not None and self.ground.editable(index)
        if isinstance(edit, NewParagraph):
            return self.ground.has_place(edit.beside) and self.ground.has_place(edit.model)
        if isinstance(edit, NewRow):
            return self.ground.has_place(edit.beside)
        assert isinstance(edit, Relabel | Remove)
        return self.ground.editable(edit.paragraph)

    def _identifies(self, edit: Edit) -> bool:
        """Whether an edit touches what a registered document is told by: to change that would be to forge it."""
        if isinstance(edit, Remove):
            start, stop = self.text.paragraphs[edit.paragraph][1:3]
        elif isinstance(edit, Replace):
            start, stop = edit.start, edit.stop
        else:
            return False
        every = (self.text.requisites, *(part.requisites for part in self.text.parts))
        own = (found for each in every for found in (each.date, each.number, each.approval))
        return any(found.start < stop and start < found.stop for found in own if found)


@dataclass(frozen=True, slots=True)
class Remedy:
    """Edits of one document that should meet a requirement; ``divisible``: each of them is of use by itself."""

    sheet: int
    edits: tuple[Edit, ...]
    divisible: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """The documents of a set, the superior act, and what was found before any change.

    ``refused`` are the statements that refuse what is missing, by requirement; ``lawful`` where statements stand that
    take nothing back; ``freeing`` where those stand that only exempt somebody from another one.
    """

    sheets: Sequence[Sheet]
    findings: Sequence[Finding]
    superior: Superior
    document_kinds: Mapping[str, tuple[str, ...]]
    institution: str
    refused: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    lawful: frozenset[Span] = frozenset()
    freeing: frozenset[Span] = frozenset()

    def sheet(self, index: int) -> Sheet | None:
        """The document of that index in the set, if it can be changed."""
        return next((sheet for sheet in self.sheets if sheet.index == index), None)

    def finding(self, requirement: str) -> Finding:
        """The finding on the requirement of that id."""
        return next(f for f in self.findings if f.requirement == requirement)

    def warned(self, evidence: Evidence) -> bool:
        """Whether a quote shares words with a finding that is warned of as disputed."""
        return any(
            each.document == evidence.document
            and (each.place.start or 0) < (evidence.place.stop or 0)
            and (evidence.place.start or 0) < (each.place.stop or 0)
            for finding in self.findings
            if finding.warning
            for each in finding.evidence
        )

    def is_lawful(self, evidence: Evidence) -> bool:
        """Whether a quote is, or lies within, a statement that takes nothing back."""
        return _lies_within(evidence, self.lawful)

    def is_freeing(self, evidence: Evidence) -> bool:
        """Whether a quote is, or lies within, a statement that only exempts somebody from another one."""
        return _lies_within(evidence, self.freeing)

    def imposed(self, requirement: str) -> Imposed:
        """The requirement of that id, with the clause that imposes it."""
        return next(i for i in self.superior.requirements if i.requirement.id == requirement)

    def homes(self, requirement: str) -> list[Sheet]:
        """The documents that should say it, those of the kind named first in front; if none is named, orders."""
        where = self.imposed(requirement).requirement.where
        ranked = []
        for sheet in self.sheets:
            kinds = [{*self.document_kinds.get(name, (name,))} for name in where]
            rank = next((k for k, names in enumerate(kinds) if sheet.kind in names), None)
            if not where:
                ranked.append((int(sheet.kind != "приказ"), sheet.index, sheet))
            elif rank is not None or sheet.kind is None:
                ranked.append((len(kinds) if rank is None else rank, sheet.index, sheet))
        return [sheet for *_, sheet in sorted(ranked, key=lambda each: each[:2])]

    def related(self, requirement: str, sheet: Sheet) -> list[int]:
        """Where a document speaks of the like: paragraphs that other points of the same clause rest on, the nearest
        clause first, later in the text first."""
        clause = self.finding(requirement).clause
        found: list[tuple[int, int]] = []
        for other in self.findings:
            theirs = other.clause
            if other.verdict not in _SAYING or not clause or not theirs:
                continue
            distance = 0 if theirs == clause else 1 if _akin(theirs, clause) else 2
            if distance == 2 or other.requirement == requirement:
                continue
            for evidence in other.evidence:
                index = sheet.layout.paragraph_at(evidence.place.start or 0)
                if evidence.document == sheet.index and index is not None:
                    found.append((distance, -index))
        return list(dict.fromkeys(-index for _, index in sorted(found)))

    def missing_beside(self, requirement: str) -> list[Finding]:
        """The finding and those of points of the same clause that are missing too, in the order of the superior act."""
        own = self.finding(requirement)
        return [
            other
            for other in self.findings
            if other is own
            or (
                other.verdict is Verdict.MISSING
                and own.clause
                and other.clause
                and (other.clause == own.clause or _akin(other.clause, own.clause))
            )
        ]

    def shared(self, evidence: Evidence, requirement: str) -> bool:
        """Whether another, satisfied point rests on the same words."""
        start, stop = evidence.place.start or 0, evidence.place.stop or 0
        return any(
            other.verdict is Verdict.SATISFIED
            and other.requirement != requirement
            and any(
                each.document == evidence.document
                and (each.place.start or 0) < stop
                and (each.place.stop or 0) > start
                for each in other.evidence
            )
            for other in self.findings
        )


_SAYING = (Verdict.SATISFIED, Verdict.PARTIAL)


def _akin(one: str, other: str) -> bool:
    """Clauses of one point: «1.4 2)» and «1.4 3)», or one within the other."""
    head, _, tail = one.partition(" ")
    base, _, rest = other.partition(" ")
    return head == base and bool(tail) == bool(rest)


def _lies_within(evidence: Evidence, spans: frozenset[Span]) -> bool:
    own = (evidence.place.start or 0, evidence.place.stop or 0)
    return any(
        document == evidence.document and start <= own[0] and own[1] <= stop
        for document, start, stop in spans
    )
