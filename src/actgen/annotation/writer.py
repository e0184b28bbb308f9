"""Edits and notes → a copy of the file with tracked changes and comments."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from actgen.annotation.edits import Edit, NewParagraph, NewRow, Note, Relabel, Remove, Replace
from actgen.annotation.letters import Found, Letter, locate
from actgen.annotation.markup import (
    Pen,
    cut,
    lifted,
    mark_deleted,
    put,
    run_of,
    runs_between,
    strike,
)
from actgen.annotation.package import WordFile
from actgen.annotation.paragraphs import insert_paragraphs, insert_row, is_followed
from actgen.annotation.spans import Span, beside, ends_of
from actgen.model.text import Paragraph, StructuredText
from actgen.read.docx import paragraph_elements
from actgen.read.docx.wordml import Element, child, local

_UNMARKED = "Место в тексте отметить не удалось; речь о словах:"


@dataclass(slots=True)
class _Change:
    span: Span
    text: str
    about: str
    where: str = "over"  # «over» the span, «before» it, «after» it


@dataclass(frozen=True, slots=True)
class Marked:
    """A document of a file with what is to be changed and noted in it."""

    text: StructuredText
    edits: Sequence[Edit]
    notes: Sequence[Note] = ()


def marked_copy(data: bytes, documents: Sequence[Marked], moment: datetime.datetime) -> bytes:
    """The file with all edits as tracked changes and all notes as comments, dated ``moment`` (UTC).

    ``documents`` are those that were read from the file, one as a rule. Raises ReadError if it is protected or signed.
    """
    file = WordFile(data)
    pen = Pen(file.namespace, moment, file.idents())
    elements = paragraph_elements(file.body)
    jobs = [(_Job(each.text, file, pen, elements), each) for each in documents]
    for job, each in jobs:
        job.do(each.edits, each.notes)
    return file.content()


@dataclass(slots=True)
class _Job:
    text: StructuredText
    file: WordFile
    pen: Pen
    elements: list[Element]
    found: dict[int, Found] = field(init=False)
    changes: list[_Change] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    inserted: dict[str, list[Element]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.found = locate(self.text, self.elements)

    def do(self, edits: Sequence[Edit], notes: Sequence[Note]) -> None:
        for edit in edits:
            if isinstance(edit, Replace):
                self._change(edit)
            elif isinstance(edit, Relabel):
                found = self.found[edit.paragraph]
                span = self._span(found.label[0], found.label[-1])
                self.changes.append(_Change(span, edit.label, ""))
            elif isinstance(edit, Remove):
                found = self.found[edit.paragraph]
                first = found.label[0] if found.label else found.letters[0]
                self.changes.append(_Change(self._span(first, found.letters[-1]), "", edit.about))
        ranges = [(note, self._note_spans(note)) for note in notes]
        self._part_runs()
        for change in self.changes:
            self._apply(change)
        self._insert([e for e in edits if isinstance(e, NewParagraph)])
        rows: dict[int, Element] = {}
        for edit in edits:
            if isinstance(edit, Remove):
                self._remove_mark(edit)
            elif isinstance(edit, NewRow):
                place = self.elements[self.text.paragraphs[edit.beside].origin[-1]]
                above = rows.get(edit.beside)
                above = next(place.iterancestors("{*}tr")) if above is None else above
                rows[edit.beside], runs = insert_row(self.pen, above, edit.cells)
                self.inserted.setdefault(edit.about, []).extend(runs)
        for note, spans in ranges:
            self._comment(note, spans)
        for span in self.spans:
            for mark in (span.opening, span.closing):
                above = mark.getparent() if mark is not None else None
                if mark is not None and above is not None:
                    above.remove(mark)

    # --- places ------------------------------------------------------------------------------

    def _span(self, first: Letter, last: Letter) -> Span:
        span = Span(first, last)
        self.spans.append(span)
        return span

    def _change(self, edit: Replace) -> None:
        index, paragraph = self._paragraph(edit.start)
        found = self.found[index]
        start, stop = edit.start - paragraph.start, edit.stop - paragraph.start
        inside = [k for k, offset in enumerate(found.offsets) if start <= offset < stop]
        where = "over"
        if not inside:
            before = [k for k, offset in enumerate(found.offsets) if offset < start]
            inside, where = (before[-1:], "after") if before else ([0], "before")
        span = self._span(found.letters[inside[0]], found.letters[inside[-1]])
        if where == "over" and paragraph.text[start].isspace() and inside[0]:
            span.before = beside(found.letters[inside[0] - 1], span.first)
        if (
            where == "over"
            and paragraph.text[stop - 1].isspace()
            and inside[-1] + 1 < len(found.letters)
        ):
            span.after = beside(found.letters[inside[-1] + 1], span.last)
        self.changes.append(_Change(span, edit.text, edit.about, where))

    def _paragraph(self, offset: int) -> tuple[int, Paragraph]:
        return next(
            (k, p) for k, p in enumerate(self.text.paragraphs) if p.start <= offset <= p.stop
        )

    def _note_spans(self, note: Note) -> list[Span]:
        spans = []
        for index, paragraph in enumerate(self.text.paragraphs):
            found = self.found.get(index)
            if found is None or paragraph.start >= note.stop or paragraph.stop <= note.start:
                continue
            inside = [
                k
                for k, offset in enumerate(found.offsets)
                if note.start <= paragraph.start + offset < note.stop
            ]
            if inside:
                spans.append(self._span(found.letters[inside[0]], found.letters[inside[-1]]))
        return spans

    def _part_runs(self) -> None:
        """Part runs at the ends of all spans, from the last place of the file to the first."""
        order: dict[tuple[Element, int], int] = {}
        for element in {next(s.first.element.iterancestors("{*}p")): None for s in self.spans}:
            for node in element.iter():
                order[node, 0] = len(order)
        places = [
            (order[letter.element, 0], letter.offset, after, number, closes, span)
            for number, span in enumerate(self.spans)
            for letter, after, closes in ends_of(span)
        ]
        # of several things put in at one place the first comes first: its mark is put there last
        places.sort(key=lambda place: place[:4], reverse=True)
        for _, _, after, _, closes, span in places:
            mark = self.pen.element(
                "proofErr"
            )  # may stand wherever a run may; taken out at the end
            letter = next(letter for letter, _, each in ends_of(span) if each == closes)
            put(cut(letter, after=after), mark)
            if closes:
                span.closing = mark
            else:
                span.opening = mark

    # --- changes -----------------------------------------------------------------------------

    def _apply(self, change: _Change) -> None:
        span = change.span
        assert span.opening is not None
        assert span.closing is not None
        pen, run = self.pen.earlier(), run_of(change.span.first.element)
        properties = child(run, "rPr")
        if change.where == "over":
            strike(pen, list(runs_between(span.opening, span.closing)))
        if not change.text:
            return
        made = pen.inserted(pen.run(change.text, properties))
        if change.where == "before":
            lifted(pen, span.opening).addprevious(made)
        else:
            lifted(pen, span.closing).addnext(made)
        self.inserted.setdefault(change.about, []).append(made)

    def _remove_mark(self, edit: Remove) -> None:
        """The mark of a removed paragraph goes too where a paragraph follows that takes its place."""
        element = self.elements[self.text.paragraphs[edit.paragraph].origin[-1]]
        if is_followed(element) and child(element, "pPr", "sectPr") is None:
            mark_deleted(self.pen, element)

    def _insert(self, news: Sequence[NewParagraph]) -> None:
        groups: dict[tuple[int, bool], list[NewParagraph]] = {}
        for new in news:
            groups.setdefault((new.beside, new.before), []).append(new)
        for (neighbour, before), group in groups.items():
            origin = self.text.paragraphs[neighbour].origin
            place = self.elements[origin[0 if before else -1]]
            if (
                self.text.paragraphs[neighbour].cell
                and not self.text.paragraphs[group[0].model].cell
            ):
                place = list(place.iterancestors("{*}tbl"))[-1]
            made = insert_paragraphs(
                self.pen, place, [self._like(new) for new in group], before=before
            )
            for new, run in zip(group, made, strict=True):
                self.inserted.setdefault(new.about, []).append(run)

    def _like(self, new: NewParagraph) -> tuple[Element, str, Element | None, bool]:
        """The model, the text with its label, the properties of its runs, whether the number is left out."""
        model = self.elements[self.text.paragraphs[new.model].origin[0]]
        found = self.found.get(new.model)
        properties = child(run_of(found.letters[0].element), "rPr") if found else None
        text = f"{new.label}{self._gap(found)}{new.text}" if new.label else new.text
        return model, text, properties, new.bare

    def _gap(self, found: Found | None) -> str:
        """What stands between a typed label and the text: a tab or a blank."""
        if found is None or not found.label:
            return " "
        last, first = found.label[-1].element, found.letters[0].element
        if last is first:
            between = (last.text or "")[found.label[-1].offset + 1 : found.letters[0].offset]
            return "\t" if "\t" in between else " "
        paragraph = next(last.iterancestors("{*}p"))
        nodes = list(paragraph.iter())
        between_nodes = nodes[nodes.index(last) : nodes.index(first)]
        return "\t" if any(local(node) == "tab" for node in between_nodes) else " "

    # --- comments ----------------------------------------------------------------------------

    def _comment(self, note: Note, spans: Sequence[Span]) -> None:
        lines = note.lines
        ends = self._ends(note, spans)
        if ends is None:
            quote = self.text.text[note.start : note.stop]
            lines = (*lines, f"{_UNMARKED} «{quote}»") if quote else lines
            ends = self._top(note)
        ident = self.file.comment(self.pen, lines)
        first, last = ends
        first.addprevious(self.pen.element("commentRangeStart", id=ident))
        stop = self.pen.element("commentRangeEnd", id=ident)
        last.addnext(stop)
        reference = self.pen.element("r")
        reference.append(self.pen.element("commentReference", id=ident))
        stop.addnext(reference)

    def _ends(self, note: Note, spans: Sequence[Span]) -> tuple[Element, Element] | None:
        """The elements that a comment goes before and after."""
        if spans and spans[0].opening is not None and spans[-1].closing is not None:
            last = spans[-1].closing
            while (following := last.getnext()) is not None and local(following) in _OF_A_PLACE:
                last = following  # what was put in for the words commented on
            return spans[0].opening, last
        made = self.inserted.get(note.about) if note.about else None
        return (made[0], made[0]) if made else None

    def _top(self, note: Note) -> tuple[Element, Element]:
        """The whole paragraph where the letters are not surely found; the first of the file where that is not known."""
        index = next(
            (
                k
                for k, p in enumerate(self.text.paragraphs)
                if p.origin and p.start < note.stop and p.stop > note.start
            ),
            None,
        )
        origin = self.text.paragraphs[index].origin if index is not None else (0,)
        element = self.elements[origin[0]]
        inner = [item for item in element if local(item) != "pPr"]
        if not inner:
            empty = self.pen.element("r")
            element.append(empty)
            inner = [empty]
        return inner[0], inner[-1]


_OF_A_PLACE = frozenset({"ins", "proofErr"})
