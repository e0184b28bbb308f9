"""Acts → measures: clauses with a deadline, rows of plans and road maps, decisions of a meeting.

A sub-clause inherits «кому» and «срок» of the clauses above it; a clause with sub-clauses only leads in. A clause
whose «срок» is not given apart may still have one in its text. Passages in quotation marks that go into another
document, clauses of control and of entry into force are no measures.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from actgen.execution.columns import Columns, columns_of
from actgen.execution.parties import split_parties
from actgen.model.act import Act
from actgen.model.clauses import Clause, Numbering
from actgen.model.content import Content
from actgen.model.execution import Measure, Party, Source
from actgen.model.tables import Table
from actgen.russian.deadline_cells import Said, impossible_date, read_cell
from actgen.russian.deadlines import Deadline, Unparsed, find_deadlines
from actgen.russian.roman_numbers import roman
from actgen.source.addresses import Level, decisions_level
from actgen.source.kinds import family_of

# «графики на каждый день» are not drawn up every day.
_FOR_EACH = re.compile(r"\b(?:на|за|в)\s+кажд\w+\s+\w+$", re.IGNORECASE)


def measures_of(source: Source) -> list[Measure]:
    """All measures of an act and of its attachments, in the order they are printed; their addresses are unique."""
    act = source.act
    found = list(_Reader(source, act, "").content())
    for number, attachment in enumerate(act.attachments, start=1):
        name = f"приложение {number}" if len(act.attachments) > 1 else "приложение"
        found += _Reader(source, attachment, name).content()
    return _numbered_apart(found)


def _numbered_apart(measures: list[Measure]) -> list[Measure]:
    """«п. 3, срок 1» and «п. 3, срок 2» where one place has several deadlines."""
    times = Counter(measure.address for measure in measures)
    seen: Counter[str] = Counter()
    apart = []
    for measure in measures:
        if times[measure.address] > 1:
            seen[measure.address] += 1
            address = f"{measure.address}, срок {seen[measure.address]}"
            measure = replace(measure, address=address)
        apart.append(measure)
    return apart


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What the clauses above a clause say for it: their lead-in, who and when."""

    lead: str = ""
    addressee: str = ""
    deadlines: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one document; ``name`` is what its addresses begin with («приложение 2», «» for the act itself)."""

    source: Source
    document: Content
    name: str

    @property
    def base(self) -> datetime.date | None:
        act: Act = self.source.act
        stamps = [stamp.date for stamp in self.document.approval if stamp.date]
        return act.date or (stamps[0] if stamps else None)

    def content(self) -> Iterator[Measure]:
        document = self.document
        for number, question in document.meeting.numbered if document.meeting else ():
            yield from self._clauses(question.decided, decisions_level(question.numbering, number))
        yield from self._clauses(document.clauses, Level(document.numbering))
        yield from self._chapters()
        if document.table is not None:
            yield from self._table(document.table, "")

    def _chapters(self) -> Iterator[Measure]:
        through = count(1)
        for number, chapter in enumerate(self.document.chapters, start=1):
            if self.document.chapter_numbering.within:
                level = Level(Numbering.DOTTED, "", (number,))
                yield from self._clauses(chapter.clauses, level)
            elif self.document.chapter_numbering.anew:
                yield from self._clauses(chapter.clauses, Level(Numbering.DOTTED, roman(number)))
            else:
                level = Level(Numbering.DOTTED)
                yield from self._run(chapter.clauses, level, through, _Inherited())
            if chapter.table is not None:
                yield from self._table(chapter.table, f"раздел {number}")

    # --- clauses ------------------------------------------------------------------------------

    def _clauses(
        self, clauses: Sequence[Clause], level: Level, above: _Inherited | None = None
    ) -> Iterator[Measure]:
        yield from self._run(clauses, level, count(1), above or _Inherited())

    def _run(
        self, clauses: Sequence[Clause], level: Level, ordinals: Iterator[int], above: _Inherited
    ) -> Iterator[Measure]:
        paragraph = count(2)  # the first paragraph of a point is its own text
        for clause in clauses:
            if clause.text is None and clause.addressee is None and clause.heading is not None:
                yield from self._run(clause.clauses, level, ordinals, above)
                continue
            if clause.free:
                point, below = level.under, Level(clause.numbering, level.under)
            else:
                ordinal = next(ordinals)
                point, below = level.address(ordinal), level.below(ordinal, clause.numbering)
            address = self._address(point)
            if not clause.free and level.numbering is Numbering.DASH:
                address = f"{address}, абзац {next(paragraph)}"
            yield from self._clause(clause, address, above)
            yield from self._clauses(clause.clauses, below, self._below(clause, above))
            if clause.table is not None:
                yield from self._table(clause.table, f"п. {point}" if point else "")

    def _below(self, clause: Clause, above: _Inherited) -> _Inherited:
        """What a clause says for its sub-clauses, and for itself."""
        return _Inherited(
            _line(clause.text) or above.lead,
            clause.addressee or above.addressee,
            self._deadlines(clause) or above.deadlines,
        )

    def _clause(self, clause: Clause, address: str, above: _Inherited) -> Iterator[Measure]:
        """The measure that a clause is; none for one that only leads in, controls, or sets nothing to do."""
        if clause.control or clause.effective or clause.approves is not None or clause.clauses:
            return
        own, lead = _line(clause.text), above.lead.rstrip(":;,. ")
        if not own and not clause.items:
            return
        text = f"{lead}: {own}" if lead and own else own or lead
        if clause.items:
            text = f"{text.rstrip(':;,. ')}: {'; '.join(item.text for item in clause.items)}"
        here = self._below(clause, above)
        parties = split_parties(here.addressee, listed=False)
        for said in here.deadlines:
            yield self._measure(address, text, parties, said)

    def _deadlines(self, clause: Clause) -> tuple[Said, ...]:
        """The «срок» of a clause, else the deadlines of its text."""
        if clause.deadline:
            return tuple(read_cell(clause.deadline, self.base))
        return tuple(self._in_text(_line(clause.text)))

    def _in_text(self, text: str) -> list[Said]:
        spans = find_deadlines(text, self.base)
        found = [
            Said(text[s.start : s.stop], s.deadline)
            for s in spans
            if not _FOR_EACH.search(text[: s.stop])
        ]
        understood = [
            s for s in found if not isinstance(s.deadline, Unparsed) or impossible_date(s.wording)
        ]
        return understood or found

    # --- tables -------------------------------------------------------------------------------

    def _table(self, table: Table, under: str) -> Iterator[Measure]:
        columns = columns_of(table)
        if columns is None:
            return
        number = 0
        groups = (
            [("", table.rows)] if table.rows else [(s.title or "", s.rows) for s in table.sections]
        )
        for section, rows in groups:
            for row in rows:
                number += 1
                place = ", ".join(filter(None, (self.name, under, f"строка {number}")))
                yield from self._row(row, columns, place, section)

    def _row(
        self, row: Sequence[str], columns: Columns, address: str, section: str
    ) -> Iterator[Measure]:
        def cell(index: int | None) -> str:
            text = row[index].strip() if index is not None else ""
            return "" if text in ("–", "—", "-") else text

        text = " ".join(cell(columns.action).split())
        if not text:
            return
        wording = cell(columns.deadline)
        for said in read_cell(wording, self.base) if wording else [Said("", None)]:
            yield replace(
                self._measure(address, text, split_parties(cell(columns.parties)), said),
                result=" ".join(cell(columns.result).split()),
                section=" ".join(section.split()),
            )

    # --- both ---------------------------------------------------------------------------------

    def _address(self, point: str) -> str:
        return ", ".join(filter(None, (self.name, f"п. {point}" if point else ""))) or "текст"

    def _measure(self, address: str, text: str, parties: Sequence[str], said: Said) -> Measure:
        deadline: Deadline | None = said.deadline
        return Measure(
            source=self.source,
            address=address,
            text=text,
            parties=tuple(Party(name) for name in parties),
            wording=said.wording,
            deadline=deadline,
            standing=family_of(self.document.kind) == "regulation",
        )
