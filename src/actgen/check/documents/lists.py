"""Lists of chats: «ПЕРЕЧЕНЬ ЧАТОВ» over a table or numbered items, often an annex in a paper of its own.

The title of a list leads its items in as a clause with a colon would, and a list that does not name the platform
itself is read under the clause of another paper that refers to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from actgen.check.syntax.grammar import analyse
from actgen.check.syntax.mood import Chain, Form, Mood, mood_of
from actgen.check.syntax.rosters import HEADS, PEOPLE
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.units import Unit
from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.tokens import tokenise
from actgen.model.lexicon import Force
from actgen.model.text import Paragraph, Role, StructuredText

if TYPE_CHECKING:
    from actgen.check.documents.reading import Reading

_KINDS = r"(?:перечень|перечня|перечню|перечнем|перечне|спис\w+|реестр\w*|состав\w*)"
_LISTED = rf"{_KINDS}\s+(?:\w+\s+){{0,2}}(?:чат|групп|бесед|лент|сообществ)\w*"
_TITLE = re.compile(rf"\W*{_LISTED}", re.IGNORECASE)
_REFERS = re.compile(rf"\bприложени\w+|\b{_LISTED}", re.IGNORECASE)
_OTHER_THINGS = re.compile(rf"\W*{_KINDS}\s", re.IGNORECASE)
_CHAT = frozenset({"чат"})
_ANNEX = re.compile(
    r"\W*приложение\s[^.;]{0,20}\bк\s+(?:приказ|распоряжени|постановлени)", re.IGNORECASE
)
_OPENING = 4  # paragraphs: an emblem, a stamp and the line «Приложение …»
_HEADING = 5  # words of a heading that says what is not done
_NOT = frozenset({"не", "ни", "нет", "нельзя"})


def title_of_list(text: StructuredText, index: int, finder: ConceptFinder) -> Unit | None:
    """The title of a list of chats as the statement that leads its items in; None for any other paper."""
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.role is not Role.HEAD:
            return None
        if not _TITLE.match(paragraph.text):
            continue
        tokens = tokenise(paragraph.text)
        sentence = analyse(tokens, finder)
        if sentence.names.isdisjoint(_CHAT):
            if not _has_rosters(text, number, finder):
                return None  # «Список групп» of a kindergarten
            sentence.names |= _CHAT
        return Unit(
            document=index,
            paragraph=number,
            sentence=sentence,
            offset=paragraph.start,
            text=paragraph.text.strip(),
            place=text.place(number),
            role=paragraph.role,
        )
    return None


def _has_rosters(text: StructuredText, title: int, finder: ConceptFinder) -> bool:
    """Whether an entry behind the title names the head or a council among the people of a group."""
    for paragraph in text.paragraphs[title + 1 :]:
        if is_item(paragraph):
            met = [m for m in finder.find(tokenise(paragraph.text)) if m.means(PEOPLE)]
            if len(met) > 1 and any(m.means(HEADS) for m in met):
                return True
    return False


def is_item(paragraph: Paragraph) -> bool:
    """Whether a paragraph right under the title is an entry of the list, not a remark on it."""
    return paragraph.parent is None and (paragraph.cell is not None or bool(paragraph.label))


def led_names(reading: Reading, readings: Iterable[Reading], against: frozenset[str]) -> set[str]:
    """The concepts that other papers of the set give a list of chats: those of the clauses that refer to it and of the
    titles above these clauses; to an annex, those of its order. What names one of ``against`` gives none."""
    names: set[str] = set()
    annexed = _is_annex(reading)
    if not (reading.of_chats or annexed):
        return names
    for other in readings:
        if other is reading:
            continue
        if annexed and any(not unit.names().isdisjoint(against) for unit in other.units):
            continue
        if annexed and other.text.requisites.operative_word is not None:
            names |= other.title.union(*(unit.names() for unit in other.units))
            continue
        for unit in other.units:
            if _REFERS.search(unit.text) and unit.names().isdisjoint(against):
                names |= unit.names() | other.title
    return names


def _is_annex(reading: Reading) -> bool:
    """«Приложение к приказу от 17.04.2024 № 22» over a paper of its own: what it says is said within its order, but
    for a list of other things: «ПЕРЕЧЕНЬ КАБИНЕТОВ»."""
    head = [p.text for p in reading.text.paragraphs[:_OPENING] if p.role is not Role.CELL]
    if any(_OTHER_THINGS.match(text) and not _TITLE.match(text) for text in head):
        return False
    return any(_ANNEX.match(text) for text in head)


def heading_that_denies(heading: Sentence) -> Chain:
    """The verb of «БОЛЬШЕ НЕ ДЕЛАЕМ», «ЗАПРЕЩАЕТСЯ»: what stands below is not to be done."""
    words = sum(token.word is not None for token in heading.tokens)
    chain = heading.open_chain
    if words > _HEADING or len(chain) != 1 or chain[0].form is not Form.FINITE:
        return ()
    link = chain[0]
    return chain if mood_of(chain) is Mood.BAN and link.force in {None, Force.BAN} else ()


def denies_itself(sentence: Sentence) -> bool:
    """Whether an item says «не» or «запрещается» once more."""
    said = any(g.mention.force in {Force.BAN, Force.STOP} for g in sentence.governed)
    return said or not sentence.texts.isdisjoint(_NOT)
