"""Rows of tables: a cell is led in by the head of its column and by what stands above the table; a remark in one cell
(«по возможности», «не создаётся») colours the whole row, and a note below the table belongs to the rows it marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from actgen.check.syntax.mood import BACKGROUND, DENYING, Chain, Form, Link, Mood, mood_of
from actgen.check.words.tokens import Token
from actgen.model.text import Paragraph, Role, Row, StructuredText

if TYPE_CHECKING:
    from actgen.check.syntax.units import Unit

_SAYS_NOTHING = frozenset({Mood.DO, Mood.OTHER})
_NOTE = ("примечани", "*", "¹", "1)")
_STAR = "*"
_NUMBERED = re.compile(r"(?:таблица|табл\.)(?:\s*№?\s*\d+)?\s*\.?", re.IGNORECASE)
_NO = Link(None, True, frozenset({"быть"}), Form.FINITE)
_DECIDED = frozenset({"решили", "решено", "решение", "постановили", "принято", "договорились"})
_WHOSE = frozenset(
    "решением решению приказом приказу распоряжением распоряжению указанию просьбе предложению согласно протокол"
    " протоколом протоколу основании требованию".split()
)
_SHARE = ("%", "процент")
_NOTES = 3  # paragraphs behind a table that may be notes on it


def context(
    text: StructuredText,
    number: int,
    columns: Mapping[tuple[int, int], int],
    by_paragraph: Mapping[int, Sequence[Unit]],
    *,
    bare: bool,
) -> tuple[Unit, ...]:
    """The sentences of the head of a cell's column; where nothing leads the table in (``bare``), also those of the
    paragraph or heading right above it; «Таблица 1» between the two says nothing."""
    cell = text.paragraphs[number].cell
    assert cell is not None
    head = columns.get((cell[0], cell[2]))
    found = list(by_paragraph.get(head, ())) if head is not None and head != number else []
    if bare:
        before = number
        while before and (text.paragraphs[before].cell or (-1,))[0] == cell[0]:
            before -= 1
        if before and _NUMBERED.fullmatch(text.paragraphs[before].text.strip()):
            before -= 1
        if text.paragraphs[before].cell is None:
            found += reversed(by_paragraph.get(before, ()))
    return tuple(found)


def heads(text: StructuredText) -> dict[tuple[int, int], int]:
    """The paragraphs of the header cells, by table and column."""
    body = {p for table in text.tables for row in table.rows for cell in row.cells for p in cell}
    found: dict[tuple[int, int], int] = {}
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.cell is not None and number not in body:
            found.setdefault((paragraph.cell[0], paragraph.cell[2]), number)
    return found


def targets(text: StructuredText) -> frozenset[int]:
    """The paragraphs of rows where a cell tells a share: «Педагоги, подключённые к Сферуму | 100 %»."""
    found: set[int] = set()
    for table in text.tables:
        for row in table.rows:
            cells = [number for cell in row.cells for number in cell]
            if any(share in text.paragraphs[number].text for number in cells for share in _SHARE):
                found.update(cells)
    return frozenset(found)


def join_rows(text: StructuredText, by_paragraph: Mapping[int, Sequence[Unit]]) -> None:
    """The cells of a row are read together."""
    for table in text.tables:
        notes = [
            unit for number in _notes(text, table.rows) for unit in by_paragraph.get(number, ())
        ]
        for row in table.rows:
            units = [unit for cell in row.cells for p in cell for unit in by_paragraph.get(p, ())]
            marked = any(_STAR in text.paragraphs[p].text for cell in row.cells for p in cell)
            remarks = [(unit, _remark(unit)) for unit in units]
            for unit, remark in remarks:
                if remark:
                    _put_source_aside(unit)
            spoken = frozenset().union(*(unit.names() for unit in units))
            own = tuple(
                note
                for note in notes
                if (marked if _is_starred(text, note) else note.names() & spoken)
            )
            for unit in units:
                unit.beside = tuple(other for other in units if other is not unit)
                unit.notes = own
                for other, colour in remarks:
                    if other is not unit and not (colour and _denies_itself(unit, colour)):
                        unit.lead = (*unit.lead, *colour)


def _denies_itself(unit: Unit, colour: Chain) -> bool:
    """«Отказ от чужого | ни слова в иностранных мессенджерах»: two cells that refuse the same, not a refusal of a
    refusal."""
    if mood_of(colour) not in DENYING:
        return False
    things = [g for g in unit.sentence.governed if g.mention.plain and not g.excepted]
    return bool(things) and all(g.mood() in DENYING for g in things)


def _remark(unit: Unit) -> Chain:
    """What a cell that names no thing of its own does to its row: «по желанию», «не открывать», «отменён»."""
    if _answers_no(unit):
        return (_NO,)
    if refusal := _explained(unit):
        return refusal
    tokens = unit.sentence.tokens
    source = next((at for at, t in enumerate(tokens) if at and _tells_whose(t)), len(tokens))
    said = [item for item in unit.sentence.governed if item.mention.first < source]
    if not said or any(item.mention.plain and not item.mention.pronoun for item in said):
        return ()
    decided = sum(1 for token in tokens[:2] if token.text in _DECIDED)
    if said[0].mention.first > 1 + decided:
        return ()
    if said[0].chain and mood_of(said[0].chain) is not mood_of(unit.sentence.open_chain):
        return ()  # «работает с 2021 г., переезд не планируется»
    chain = unit.sentence.open_chain
    return () if mood_of(chain) in _SAYS_NOTHING else chain


def _answers_no(unit: Unit) -> bool:
    """«нет» in a column «Нужен», «Создаётся»; in a column «Примечание» it says nothing."""
    words = [token.text for token in unit.sentence.tokens if token.word is not None]
    head = next((u.sentence.tokens[0].word for u in unit.above if u.role is Role.CELL), None)
    asks = head is not None and (head.finite or head.predicative) and not head.noun
    return asks and words == ["нет"]


def _put_source_aside(unit: Unit) -> None:
    """«исключено решением педсовета» says nothing of the meetings of the педсовет."""
    tokens = unit.sentence.tokens
    source = next((at for at, t in enumerate(tokens) if at and _tells_whose(t)), len(tokens))
    for item in unit.sentence.governed:
        if item.mention.first > source:
            item.chain = (BACKGROUND, *item.chain)


def _tells_whose(token: Token) -> bool:
    """«исключено решением педсовета», «отменено по просьбе родителей»: whose decision it is, is no thing of its own."""
    return token.text in _WHOSE


def _explained(unit: Unit) -> Chain:
    """«не требуется: директор звонит по телефону»: what stands before the colon is the remark."""
    tokens = unit.sentence.tokens
    colon = next((at for at, token in enumerate(tokens) if token.text == ":"), None)
    before = [g for g in unit.sentence.governed if colon is not None and g.mention.first < colon]
    if not before or before[0].mention.first > 1 or before[0].mention.force is None:
        return ()
    chain = before[0].chain
    return chain if len(before) == 1 and mood_of(chain) not in _SAYS_NOTHING else ()


def _notes(text: StructuredText, rows: Sequence[Row]) -> Iterator[int]:
    """The paragraphs right behind a table that are notes on it."""
    last = max((p for row in rows for cell in row.cells for p in cell), default=None)
    if last is None:
        return
    for number in range(last + 1, min(last + 1 + _NOTES, len(text.paragraphs))):
        paragraph = text.paragraphs[number]
        if paragraph.role is not Role.CLAUSE or not _is_note(paragraph):
            return
        yield number


def _is_note(paragraph: Paragraph) -> bool:
    return (paragraph.label or paragraph.text).lower().startswith(_NOTE)


def _is_starred(text: StructuredText, note: Unit) -> bool:
    paragraph = text.paragraphs[note.paragraph]
    return (paragraph.label or paragraph.text).startswith(_STAR)
