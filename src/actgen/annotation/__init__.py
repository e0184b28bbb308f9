"""Findings → copies of the school's own DOCX files with comments and tracked changes.

What is lacking is put in where it belongs, what contradicts the superior act is struck out or put right. Every change
is tried before it is proposed: read with all changes accepted, the set is judged again (`trial`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from actgen.annotation.edits import Note
from actgen.annotation.freeing import freeing
from actgen.annotation.ground import Ground
from actgen.annotation.lawful import lawful
from actgen.annotation.notes import has_blanks, notes_of, too_late
from actgen.annotation.places import Layout
from actgen.annotation.refusals import refusals
from actgen.annotation.situation import Sheet, Situation
from actgen.annotation.trial import find_cure
from actgen.annotation.writer import Marked, marked_copy
from actgen.check import ConceptFinder
from actgen.errors import ReadError
from actgen.model.finding import CheckResult, Finding
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.source import Superior

__all__ = ["Annotation", "SourceFile", "annotate", "has_blanks"]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A DOCX of the set: its name, its content, the indexes of the documents that were read from it, in order.

    ``notice`` is what a reader of the copy has to know of the file, a comment on its first words; «» if nothing.
    """

    file: str
    data: bytes
    documents: tuple[int, ...]
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """The copies and what they bring.

    ``copies`` has the content of the marked copy of every file by its name, as far as there is something to mark;
    ``cured`` the requirements that are met once all changes are accepted; ``left`` what is not met even then;
    ``refused`` why a file could not be marked; ``disputed`` how many points are warned of with all changes accepted;
    ``explained`` says of what is left why no change may mend it, by requirement, where that can be told.
    """

    copies: Mapping[str, bytes]
    cured: frozenset[str]
    left: tuple[Finding, ...]
    refused: tuple[ReadError, ...]
    disputed: int = 0
    explained: Mapping[str, str] = field(default_factory=dict)


def annotate(
    result: CheckResult,
    superior: Superior,
    files: Sequence[SourceFile],
    judge: Callable[[Sequence[StructuredText]], CheckResult],
    finder: ConceptFinder,
    moment: datetime.datetime,
) -> Annotation:
    """Mark copies of the files with what was found.

    ``judge`` checks a changed set as ``result`` was made; ``finder`` finds the concepts of the lexicon;
    ``moment`` (UTC) dates comments and changes.
    """
    sheets: list[Sheet] = []
    refused: list[ReadError] = []
    for number, file in enumerate(files):
        try:
            sheets += _sheets(number, file, result)
        except ReadError as error:
            refused.append(ReadError(error.message, Place(document=file.file), error.advice))
    situation = Situation(
        sheets,
        result.findings,
        superior,
        finder.document_kinds,
        result.institution,
        refusals(result, superior, finder),
        lawful(result, superior, finder),
        freeing(result.documents, finder),
    )
    cure = find_cure(situation, result.documents, judge)
    copies: dict[str, bytes] = {}
    for number, file in enumerate(files):
        marked = [
            Marked(
                sheet.text,
                cure.edits.get(sheet.index, ()),
                notes_of(sheet, situation, cure, result.act, moment.date()),
            )
            for sheet in sheets
            if sheet.file == number
        ]
        if any(each.edits or each.notes for each in marked):
            if file.notice:
                marked[0] = replace(marked[0], notes=(_notice(marked[0], file), *marked[0].notes))
            copies[file.file] = marked_copy(file.data, marked, moment)
    why = {
        finding.requirement: told
        for finding in cure.left
        for sheet in sheets
        if (told := too_late(finding, situation, sheet))
    }
    return Annotation(copies, cure.cured, cure.left, tuple(refused), cure.disputed, why)


def _notice(marked: Marked, file: SourceFile) -> Note:
    first = marked.text.paragraphs[0]
    return Note((file.notice,), first.start, first.stop)


def _sheets(number: int, file: SourceFile, result: CheckResult) -> list[Sheet]:
    """The documents of a file, made ready to be changed."""
    texts = [(index, result.documents[index]) for index in file.documents]
    return [
        Sheet(index, number, text, file.data, Ground(text, file.data), Layout(text))
        for index, text in texts
    ]
