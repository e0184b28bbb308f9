"""Minutes: who was there, the agenda, and question by question what was heard, said, decided and how it was voted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actgen.importing.clauses import ClauseReader
from actgen.importing.kinds import is_extract
from actgen.importing.labels import BRACKET, DASH, DOTTED, LETTERS, numbers
from actgen.importing.likeness import alike, words
from actgen.importing.persons import people, person
from actgen.importing.piece import Piece
from actgen.importing.rubrics import (
    AGENDA,
    DECIDED,
    HEARD,
    OPENINGS,
    REPORTER,
    SPOKE,
    VOTED,
    Rubric,
    rubric_at,
    said,
)
from actgen.importing.source import Source
from actgen.importing.speeches import by_speaker, spoken
from actgen.model.parties import Person
from actgen.read.words import NAME
from actgen.render.pen import Pen
from actgen.render.profile import default_profile
from actgen.render.sentences import Speaker, bare


@dataclass
class _Question:
    """The paragraphs of one question by rubric."""

    at: int
    number: int
    heard: list[int] = field(default_factory=list)
    spoke: list[int] = field(default_factory=list)
    decided: list[int] = field(default_factory=list)
    votes: str = ""
    inline: dict[int, str] = field(default_factory=dict)


@dataclass
class _Minutes:
    """What was found in the text of minutes."""

    opening: Piece
    text: list[int]
    agenda: list[int]
    questions: list[_Question]
    after: list[int]
    told: set[int] = field(default_factory=set)
    """The paragraphs that say which question they belong to."""


def meeting(source: Source, start: int, stop: int, speaker: Speaker, piece: Piece) -> bool:
    """Put the text of minutes into «заседание»; False, and nothing done, if it has no questions."""
    found = _read(source, start, stop)
    titles = _titles(source, found.agenda)
    if not any(each.heard or each.spoke or each.decided for each in found.questions):
        return False
    if titles and len(titles) != len(found.questions):
        source.doubt(
            found.agenda[0], "вопросов в повестке дня и рассмотренных вопросов разное число"
        )
    reader = ClauseReader(source, speaker)
    found.opening["вопросы"] = list(_questions(source, reader, found, titles))
    piece["заседание"] = found.opening
    piece.put(текст=[_line(source, k) for k in found.text])
    piece.put(текст_после_таблицы=[_line(source, k) for k in found.after])
    return True


def _line(source: Source, index: int) -> str:
    paragraph = source.paragraphs[index]
    return " ".join(f"{paragraph.label} {paragraph.text}".split())


def _read(source: Source, start: int, stop: int) -> _Minutes:
    """One pass over the paragraphs: opening, agenda, questions."""
    found = _Minutes(Piece(start), [], [], [], [])
    current: list[int] | None = None
    listed: str | None = None
    for k in range(start, stop):
        opened = rubric_at(source, k)
        if opened is not None:
            listed = None
            current = _open(found, source, k, opened)
            continue
        key = (
            _opening(found, source, k)
            if not found.questions and current is not found.agenda
            else None
        )
        if key is not None:
            listed = key
        elif current is not None:
            current = _continue(found, source, k, current)
        elif (
            listed
            and (source.paragraphs[k].label or NAME.search(said(source, k)))
            and people(said(source, k))
        ):
            named = people(said(source, k), k)
            found.opening.setdefault(listed, []).extend(named)
            _note_people(source, k, "", named)
        else:
            found.text.append(k)
    return found


def _opening(found: _Minutes, source: Source, index: int) -> str | None:
    """Take a line of who was there; the key that lines below it belong to."""
    for key, pattern in OPENINGS:
        match = pattern.match(said(source, index))
        if match is None:
            continue
        rest = match["rest"].strip()
        if not said(source, index).lower().startswith(key):
            source.meant[index] = f"{key.capitalize()}: {rest}"
        if key in ("председатель", "секретарь"):
            if key not in found.opening:
                found.opening[key] = person(rest, index)
                _note_people(source, index, key, [found.opening[key]])
            return key
        counted = (
            re.match(r"\d+\s", rest) and key == "присутствовали"
        )  # «38 родителей, заведующая …»
        named = people(rest, index) if rest and not counted else []
        if named:
            found.opening.setdefault(key, []).extend(named)
            _note_people(source, index, key, named)
        elif rest and key == "присутствовали":
            found.opening["число присутствовавших"] = bare(rest)
        elif rest:
            return None
        return key
    return None


def _note_people(source: Source, index: int, key: str, people_: Sequence[Piece]) -> None:
    """«Белова О.А., завуч» is printed «завуч Белова О.А.», which says the same."""
    pen = Pen(default_profile())
    told = ", ".join(pen.person(Person.model_validate(dict(each))) for each in people_)
    if sorted(words(told)) == sorted(words(" ".join(_values(people_)))):
        source.meant[index] = f"{key.capitalize()}: {told}" if key else told


def _values(people_: Sequence[Piece]) -> Iterator[str]:
    for each in people_:
        yield from each.values()


def _open(found: _Minutes, source: Source, index: int, rubric: Rubric) -> list[int]:
    """The list that the paragraphs below a rubric go to."""
    if rubric.name == AGENDA:
        return found.agenda
    last = found.questions[-1] if found.questions else None
    fresh = (
        last is None
        or rubric.name == HEARD
        or (rubric.number is not None and rubric.number != last.number)
        or (rubric.name == DECIDED and bool(last.decided or last.votes))
    )
    if last is None or fresh:
        last = _Question(index, _number(found, source, index, rubric))
        found.questions.append(last)
    if rubric.number is not None:
        found.told.add(index)
    if rubric.name == VOTED:
        last.votes = bare(rubric.rest)
        return found.after
    current = {HEARD: last.heard, SPOKE: last.spoke, DECIDED: last.decided}[rubric.name]
    if rubric.rest:
        last.inline[index] = rubric.rest
        if current:
            source.meant[index] = rubric.rest  # the rubric is printed once
        current.append(index)
    return current


def _number(found: _Minutes, source: Source, index: int, rubric: Rubric) -> int:
    """The number of a question: as its line says or the label above it, if they rise; else the next one."""
    above = found.questions[-1].number if found.questions else 0
    label = numbers(source.paragraphs[index].label)
    own = rubric.number or (label[0] if len(label) == 1 else 0)
    in_turn = own == above + 1 or rubric.number or is_extract(source) or own <= len(found.agenda)
    return own if own > above and in_turn else above + 1


def _continue(found: _Minutes, source: Source, index: int, current: list[int]) -> list[int]:
    """A paragraph below a rubric; after the vote only what ends the minutes may follow."""
    if current is found.agenda and not source.paragraphs[index].label and found.agenda:
        found.text.append(index)
        return current
    current.append(index)
    return current


def _titles(source: Source, agenda: Sequence[int]) -> dict[int, Piece]:
    """The questions of the agenda by their numbers, or counted where they have none that rise."""
    pieces = [_title(source, k) for k in agenda]
    labels = [numbers(source.paragraphs[k].label)[:1] for k in agenda]
    own = [label[0] for label in labels if label]
    rising = len(own) == len(agenda) and own == sorted(set(own))
    return dict(zip(own if rising else range(1, len(agenda) + 1), pieces, strict=True))


def _title(source: Source, index: int) -> Piece:
    """A question of the agenda with its reporter."""
    text = said(source, index)
    match = REPORTER.match(text)
    if match:
        return Piece(index).put(вопрос=bare(match["title"]), докладчик=bare(match["who"]))
    return Piece(index, вопрос=bare(text))


def _questions(
    source: Source, reader: ClauseReader, found: _Minutes, titles: dict[int, Piece]
) -> Iterator[Piece]:
    """The questions in the order of their numbers; what nobody spoke to stands in the agenda alone."""
    spoken_to = {question.number: question for question in found.questions}
    above = 0
    for number in sorted({*titles, *spoken_to}):
        question = spoken_to.get(number)
        piece = titles.get(number) or Piece(question.at if question else None)
        if number != above + 1:
            piece["номер"] = number
        above = number
        if question and (number in titles or question.at in found.told):
            _put_number(source, question.at, number)
        yield _question(source, reader, question, piece) if question else piece


def _put_number(source: Source, index: int, number: int) -> None:
    """The number that is printed before a rubric says what the line says: «По первому вопросу», or its turn."""
    if not source.paragraphs[index].label:
        source.meant[index] = f"{number}. {source.meant.get(index, said(source, index))}"


def _question(source: Source, reader: ClauseReader, found: _Question, piece: Piece) -> Piece:
    piece.put(
        слушали=list(_speeches(source, found, found.heard, heard=True)),
        выступили=list(_speeches(source, found, found.spoke, heard=False)),
    )
    _decisions(source, reader, found, piece)
    return piece.put(голосование=found.votes)


def _speeches(
    source: Source, found: _Question, indexes: Sequence[int], *, heard: bool
) -> Iterator[Piece]:
    """Who said what; a paragraph that names nobody goes on with the speech above it."""
    last: Piece | None = None
    for k in indexes:
        text = found.inline.get(k, _line(source, k))
        shown: list[str] = []
        for sentence in [text] if heard else by_speaker(text):
            made = spoken(sentence, k, heard=heard, inline=k in found.inline and not shown)
            if made is None and last is not None and not NAME.match(sentence):
                last["что"] = f"{last['что'].removesuffix('.')}. {sentence}"
                shown.append(sentence)
                continue
            if last is not None:
                yield last
            last, printed = made or (Piece(k, что=bare(sentence)), sentence)
            shown.append(printed)
        _note(source, found, k, " ".join(shown))
    if last is not None:
        yield last


def _note(source: Source, found: _Question, index: int, printed: str) -> None:
    """A speech is printed in other words than it was written."""
    text = found.inline.get(index, _line(source, index))
    if alike(printed, text):
        return
    if index in found.inline:
        line = source.meant.get(index, said(source, index))
        source.meant[index] = f"{line.removesuffix(text).rstrip(': ')}: {printed}"
    else:
        source.meant[index] = printed


def _decisions(source: Source, reader: ClauseReader, found: _Question, piece: Piece) -> None:
    """The points of a decision; what stands on the line of the rubric is a paragraph without a number."""
    inline = [k for k in found.decided if k in found.inline]
    made = [Piece(k).put(текст=bare(found.inline[k]), без_номера="да") for k in inline]
    rest = [k for k in found.decided if k not in found.inline]
    if rest:
        tops = reader.tree(rest[0], rest[-1] + 1)
        clauses, numbering = reader.clauses(tops, DOTTED, 1)
        made += clauses
        if numbering in (BRACKET, LETTERS, DASH):
            piece["нумерация"] = numbering
    piece.put(решили=made)
