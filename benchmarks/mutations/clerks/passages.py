"""Sentences of the open corpus that meet a point, each in the document it was written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actgen.check import check_documents, finder_for
from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.requirement import Requirement
from actgen.model.text import Role, StructuredText
from actgen.read import typed_document
from benchmarks.accuracy_corpus import CORPUS, Labelled

_ABBREVIATIONS = "им|ул|пос|стр|руб|тел|корп|каб|зам|отв|кл|гор|обл|дер|проф|сот|др|пр"
_END = re.compile(r"(?<=[а-яёa-z»)\d]{2})[.;!?]\s+(?=[А-ЯЁ«A-Z])")
_ABBREVIATED = re.compile(rf"\b(?:{_ABBREVIATIONS})$")


@dataclass(frozen=True, eq=False)
class Paper:
    """A document of a case as typed; ``read`` is how it was read."""

    typed: str
    read: StructuredText


@dataclass(frozen=True, eq=False)
class Passage:
    """The sentence that decides a satisfied point, and where it stands.

    ``start``/``stop`` are its offsets in ``paper.typed``; ``text`` is it in one line without its closing mark;
    ``clause`` the number of its point, "" outside of simple numbers; ``item`` of a list with a lead-in; ``cell`` of a
    table; ``main`` part of the document, no attachment.
    """

    case: Labelled
    requirement: Requirement
    paper: Paper
    start: int
    stop: int
    text: str
    evidence: str
    clause: str
    item: bool
    cell: bool
    main: bool

    def checked(self, typed: str) -> Finding:
        """The finding on the point when the document is ``typed`` so. Raises ReadError if nothing of it is left."""
        changed = typed_document(typed, self.paper.read.file)
        papers = [changed if each is self.paper.read else each for each in self.case.documents]
        found = check_documents(
            self.case.superior, papers, self.case.institution, finder_for(self.case.superior)
        )
        return of(found, self.requirement.id)


def of(result: CheckResult, requirement: str) -> Finding:
    """The finding on a requirement."""
    return next(each for each in result.findings if each.requirement == requirement)


def papers(case: Labelled) -> tuple[Paper, ...]:
    """The typed documents of a case, the others left out."""
    found = []
    for read in case.documents:
        if read.file.endswith(".txt"):
            file = CORPUS / "open" / case.name / read.file.rpartition("/")[2]
            found.append(Paper(file.read_text(encoding="utf-8"), read))
    return tuple(found)


def passages(case: Labelled) -> Iterator[Passage]:
    """The sentences of a case that meet a point by the label and by the checker; points of mere form are left out."""
    result = case.check()
    typed = papers(case)
    for imposed in case.superior.requirements:
        requirement = imposed.requirement
        if case.expected.get(requirement.id) is not Verdict.SATISFIED:
            continue
        finding = of(result, requirement.id)
        if finding.verdict is not Verdict.SATISFIED:
            continue
        quotes = [case.evidence[requirement.id]] if requirement.id in case.evidence else []
        quotes = quotes or [each.quote for each in finding.evidence[:1]]
        for quote in quotes:
            for paper in typed:
                yield from _found(case, requirement, paper, quote)


def _found(case: Labelled, requirement: Requirement, paper: Paper, quote: str) -> Iterator[Passage]:
    leading = {each.parent for each in paper.read.paragraphs}
    wanted = spaced(quote).search
    for index, paragraph in enumerate(paper.read.paragraphs):
        if paragraph.role not in (Role.CLAUSE, Role.CELL) or paragraph.quoted or index in leading:
            continue
        hit = wanted(paragraph.text)
        if hit is None:
            continue
        first, last = _sentence(paragraph.text, hit.start())
        text = paragraph.text[first:last]
        typed = list(spaced(text).finditer(paper.typed))
        if len(typed) != 1 or hit.end() > last + 1 or text.endswith(":"):
            continue
        clause = paragraph.clause if re.fullmatch(r"\d+(?:\.\d+)*", paragraph.clause) else ""
        yield Passage(
            case, requirement, paper, typed[0].start(), typed[0].end(),
            " ".join(text.split()), quote, clause,
            item=paragraph.parent is not None and not re.fullmatch(r"\d+\.(?:\d+\.)*", paragraph.label),
            cell=paragraph.role is Role.CELL,
            main=any(part.main and part.start <= index < part.stop for part in paper.read.parts),
        )  # fmt: skip
        return


def spaced(text: str) -> re.Pattern[str]:
    """The same words, whatever line breaks stand between them."""
    return re.compile(r"\s+".join(map(re.escape, text.split())))


def _sentence(text: str, position: int) -> tuple[int, int]:
    """Where the sentence around a position begins and ends, its closing mark left out."""
    start = 0
    for end in _END.finditer(text):
        if _ABBREVIATED.search(text[: end.start()]):
            continue
        if end.end() > position:
            return start, end.start()
        start = end.end()
    return start, len(text.rstrip().rstrip(".;!"))
