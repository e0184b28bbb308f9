"""Protocols and acts of commissions: who was there, what was heard, said and decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from actgen.model.meeting import Commission, Meeting, Question, Speech
from actgen.model.parties import Person, Signature
from actgen.render.blocks import Block, Look, Paragraph, set_off
from actgen.render.parts.extracts import chosen, numbers_of
from actgen.render.parts.pen import Pen
from actgen.render.parts.points import PointMaker, free_paragraph
from actgen.render.parts.sentences import bare, capitalise, ended, lower_first_unless_name
from actgen.russian.agreement import agreed
from actgen.russian.morphology import parses

_DASH = re.compile(r"^[–—-]\s+")
HEARD, SPOKE, DECIDED = "СЛУШАЛИ:", "ВЫСТУПИЛИ:", "РЕШИЛИ:"


def opening_blocks(meeting: Meeting, pen: Pen) -> Iterator[Paragraph]:
    """Who led the meeting and who was there."""
    if meeting.chair is not None:
        yield Paragraph(Look.FLUSH, f"Председатель – {pen.person(meeting.chair)}", keep=True)
    if meeting.secretary is not None:
        yield Paragraph(Look.FLUSH, f"Секретарь – {pen.person(meeting.secretary)}", keep=True)
    if meeting.count is not None:
        yield Paragraph(Look.FLUSH, f"Присутствовали: {meeting.count}", keep=True)
    if meeting.present:
        yield Paragraph(Look.FLUSH, _listing("Присутствовали", meeting.present, pen))
    if meeting.absent:
        yield Paragraph(Look.FLUSH, _listing("Отсутствовали", meeting.absent, pen))
    if meeting.invited:
        yield Paragraph(Look.FLUSH, _listing("Приглашены", meeting.invited, pen))


def question_blocks(
    meeting: Meeting, points: PointMaker, pen: Pen, only: frozenset[str] = frozenset()
) -> Iterator[Block]:
    """The agenda, and every question: слушали – выступили – решили – голосовали.

    ``only``: the questions of these decisions («2.1») or all of these questions («2»), as an extract has them.
    """
    questions = [
        (number, question)
        for number, question in meeting.numbered
        if not only or numbers_of(number, only)
    ]
    titled = [(number, _agenda(each, each.title, pen)) for number, each in questions if each.title]
    agenda = points.agenda(titled)
    list_ = points.new_list()
    if agenda:
        yield Paragraph(Look.RUBRIC, "Повестка дня:", keep=True)
        yield from set_off(agenda)
    for number, question in questions:
        if question.considered:
            numbers = numbers_of(number, only)
            yield from set_off(tuple(_question(question, list_, number, points, pen, numbers)))


def meeting_signatures(meeting: Meeting) -> tuple[Signature, ...]:
    """A protocol is signed by the chair and the secretary, as far as they are named."""
    return tuple(
        Signature.model_validate({"должность": role, "имя": person.name})
        for role, person in (("Председатель", meeting.chair), ("Секретарь", meeting.secretary))
        if person is not None
    )


def commission_blocks(commission: Commission, kind: str, pen: Pen) -> Iterator[Block]:
    """«Составлен комиссией:» with its chair, secretary and members; the word agrees with the kind."""
    yield Paragraph(Look.RUBRIC, f"{agreed('Составлен', kind.lower())} комиссией:", keep=True)
    yield Paragraph(Look.FLUSH, f"Председатель – {pen.person(commission.chair)}", keep=True)
    if commission.secretary is not None:
        yield Paragraph(Look.FLUSH, f"Секретарь – {pen.person(commission.secretary)}", keep=True)
    if commission.members:
        yield from _members(commission.members, pen)
    if commission.present:
        yield Paragraph(Look.FLUSH, _listing("Присутствовали", commission.present, pen))


def commission_signatures(commission: Commission) -> tuple[Signature, ...]:
    """An act is signed by the whole commission, by their roles (п. 5.22)."""
    roles = [("Председатель комиссии", commission.chair)]
    roles += [(_member_word(commission.members), person) for person in commission.members]
    if commission.secretary is not None:
        roles.append(("Секретарь комиссии", commission.secretary))
    return tuple(
        Signature.model_validate({"роль": role, "имя": person.name}) for role, person in roles
    )


def _member_word(members: Sequence[Person]) -> str:
    return "Члены комиссии" if len(members) > 1 else "Член комиссии"


def _members(members: Sequence[Person], pen: Pen) -> Iterator[Paragraph]:
    """«Член комиссии – …» of one; several one under another, numbered."""
    word = _member_word(members)
    if len(members) == 1:
        yield Paragraph(Look.FLUSH, f"{word} – {pen.person(members[0])}")
        return
    yield Paragraph(Look.FLUSH, f"{word}:", keep=True)
    for i, member in enumerate(members, 1):
        yield Paragraph(Look.FLUSH, f"{i}. {pen.person(member)}", keep=i < len(members))


def _listing(word: str, people: Sequence[Person], pen: Pen) -> str:
    return f"{word}: {', '.join(pen.person(person) for person in people)}"


def _agenda(question: Question, title: str, pen: Pen) -> str:
    title = ended(capitalise(title), ".")
    if question.reporter is None:
        return title
    return f"{title} Докладчик – {pen.person(Person.model_validate(question.reporter))}"


def _question(
    question: Question,
    list_: int,
    ordinal: int,
    points: PointMaker,
    pen: Pen,
    only: frozenset[str],
) -> Iterator[Block]:
    rubrics: list[tuple[str, Sequence[Speech]]] = [(HEARD, question.heard), (SPOKE, question.spoke)]
    said = [(rubric, speeches) for rubric, speeches in rubrics if speeches]
    first = said[0][0] if said else DECIDED
    opening = points.question(list_, ordinal, first)
    yield opening
    for rubric, speeches in said:
        if rubric != first:
            yield Paragraph(Look.TEXT, rubric, keep=True)
        for speech in speeches:
            yield from speech_blocks(speech, points, pen)
    if question.decided:
        if first != DECIDED:
            yield Paragraph(Look.TEXT, DECIDED, keep=True)
        decisions = points.decisions(question.decided, list_, ordinal, question.numbering)
        whole = not only or str(ordinal) in only
        yield from decisions if whole else chosen((opening, *decisions), only)[1:]
    if question.votes is not None:
        yield Paragraph(Look.TEXT, ended(f"Голосовали: {question.votes}", "."))


def speech_blocks(speech: Speech, points: PointMaker, pen: Pen) -> Iterator[Paragraph]:
    """A speech: its line ends part paragraphs, lines after dashes become a list."""
    first, *lines = [" ".join(line.split()) for line in speech.text.split("\n") if line.strip()]
    said = speech_line(speech.model_copy(update={"text": first}), pen)
    yield replace(said, keep=True, text=ended(bare(said.text), ":")) if _dashed(lines) else said
    for dashed, run in groupby(lines, key=lambda line: _dashed([line])):
        if dashed:
            yield from points.dashes([_DASH.sub("", line) for line in run])
        else:
            yield from (free_paragraph(line) for line in run)


def _dashed(lines: Sequence[str]) -> bool:
    return bool(lines) and _DASH.match(lines[0]) is not None


def speech_line(speech: Speech, pen: Pen) -> Paragraph:
    """«Рябова Е.Д., завуч, сообщила …»; a dash, with a post or without, before what is no verb: «… – о ремонте»."""
    if speech.who is None:
        return Paragraph(Look.TEXT, ended(capitalise(speech.text.strip()), "."))
    who = pen.person(Person.model_validate({"имя": speech.who}))
    text = lower_first_unless_name(speech.text.strip())
    said = says(text)
    if speech.post:
        who += f", {speech.post}," if said else f", {speech.post}"
    return Paragraph(Look.TEXT, ended(f"{who} {text}" if said else f"{who} – {text}", "."))


def says(text: str) -> bool:
    """Whether a text begins with a verb in the past: «сообщила …»."""
    word = re.match(r"[\w-]+", text)
    if word is None:
        return False
    return any(parse.pos == "VERB" and parse.has("past") for parse in parses(word[0])[:1])
