"""Minutes: who was there, the agenda, and question by question what was heard, said, decided and how it was voted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.importing.clauses import ClauseReader
from actgen.importing.course import Considered, Course, read_course
from actgen.importing.days import first_day
from actgen.importing.labels import BRACKET, DASH, DOTTED, LETTERS, numbers, style
from actgen.importing.likeness import alike
from actgen.importing.piece import Piece
from actgen.importing.question_numbers import number_rubrics
from actgen.importing.rubrics import REPORTER, said
from actgen.importing.source import Source
from actgen.importing.speeches import by_speaker, spoken
from actgen.read.signs.words import NAME
from actgen.render.parts.sentences import Speaker, bare

_DAY = re.compile(
    r"(?:дата|день)(?:\s+(?:проведения|собрания|заседания)){0,2}\s*[:–-]", re.IGNORECASE
)


def meeting(source: Source, start: int, stop: int, speaker: Speaker, piece: Piece) -> bool:
    """Put the text of minutes into «заседание»; False, and nothing done, if it has no questions."""
    number_rubrics(source, start, stop)
    found = read_course(source, start, stop)
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
    _day(source, found, piece)
    piece.put(подпись=found.signed)
    piece.put(текст=[_line(source, k) for k in found.text])
    piece.put(текст_после_таблицы=[_line(source, k) for k in found.after])
    return True


def _line(source: Source, index: int) -> str:
    paragraph = source.paragraphs[index]
    return " ".join(f"{paragraph.label} {paragraph.text}".split())


def _day(source: Source, found: Course, piece: Piece) -> None:
    """«Дата проведения: 12.09.2024» among the lines of the opening is the date of the minutes."""
    for k in [*found.text]:
        day = first_day(said(source, k)) if _DAY.match(said(source, k)) else None
        if day and piece.get("дата", day) == day:
            piece["дата"] = day
            source.meant[k] = day
            source.moved.add(k)
            found.text.remove(k)


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
    source: Source, reader: ClauseReader, found: Course, titles: dict[int, Piece]
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


def _question(source: Source, reader: ClauseReader, found: Considered, piece: Piece) -> Piece:
    piece.put(
        слушали=list(_speeches(source, found, found.heard, heard=True)),
        выступили=list(_speeches(source, found, found.spoke, heard=False)),
    )
    _decisions(source, reader, found, piece)
    return piece.put(голосование=found.votes)


def _speeches(
    source: Source, found: Considered, indexes: Sequence[int], *, heard: bool
) -> Iterator[Piece]:
    """Who said what; a paragraph that names nobody goes on with the speech above it."""
    last: Piece | None = None
    for k in indexes:
        text = found.inline.get(k, _line(source, k))
        shown: list[str] = []
        for sentence in [text] if heard else by_speaker(text):
            made = spoken(sentence, k, heard=heard, inline=k in found.inline and not shown)
            if made is None and last is not None and not NAME.match(sentence):
                dashed = style(source.paragraphs[k].label) == DASH
                line = f"– {bare(said(source, k))}" if dashed else sentence
                last["что"] = f"{last['что']}\n{line}"
                shown.append(said(source, k) if dashed else sentence)
                continue
            if last is not None:
                yield last
            last, printed = made or (Piece(k, что=bare(sentence)), sentence)
            shown.append(printed)
        _note(source, found, k, " ".join(shown))
    if last is not None:
        yield last


def _note(source: Source, found: Considered, index: int, printed: str) -> None:
    """A speech is printed in other words than it was written."""
    text = found.inline.get(index, _line(source, index))
    if alike(printed, text):
        return
    if index in found.inline:
        line = source.meant.get(index, said(source, index))
        source.meant[index] = f"{line.removesuffix(text).rstrip(': ')}: {printed}"
    else:
        source.meant[index] = printed


def _decisions(source: Source, reader: ClauseReader, found: Considered, piece: Piece) -> None:
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
