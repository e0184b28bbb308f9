"""The course of a meeting: which paragraphs of its minutes are the opening, the agenda, a question, the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from actgen.importing.kinds import is_extract
from actgen.importing.labels import DOTTED, numbers, style
from actgen.importing.likeness import alike, words
from actgen.importing.persons import people, person
from actgen.importing.piece import Piece
from actgen.importing.rubrics import (
    AGENDA,
    DECIDED,
    HEARD,
    OPENINGS,
    SPOKE,
    VOTED,
    Rubric,
    rubric_at,
    said,
)
from actgen.importing.source import Source
from actgen.model.parties import Person
from actgen.read.signs.words import NAME
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import bare
from actgen.render.profile_file import default_profile

SPOKEN = "ВЫСТУПИЛИ:"
_CLOSED = re.compile(
    r"(?:собрание|заседание|педсовет|совещание)\s+(?:было\s+)?(?:закрыт|оконч|заверш)|выписка\s+верна",
    re.IGNORECASE,
)


@dataclass
class Considered:
    """The paragraphs of one question by rubric."""

    at: int
    number: int
    heard: list[int] = field(default_factory=list)
    spoke: list[int] = field(default_factory=list)
    decided: list[int] = field(default_factory=list)
    votes: str = ""
    inline: dict[int, str] = field(default_factory=dict)


@dataclass
class Course:
    """What was found in the text of minutes."""

    opening: Piece
    text: list[int]
    agenda: list[int]
    questions: list[Considered]
    after: list[int]
    signed: list[Piece] = field(default_factory=list)
    told: set[int] = field(default_factory=set)
    """The paragraphs that say which question they belong to."""


def read_course(source: Source, start: int, stop: int) -> Course:
    """One pass over the paragraphs: opening, agenda, questions."""
    found = Course(Piece(start), [], [], [], [])
    current: list[int] | None = None
    listed: str | None = None
    for k in range(start, stop):
        opened = rubric_at(source, k)
        if opened is not None:
            listed = None
            current = _open(found, source, k, opened)
            continue
        if found.questions and _closes(found, source, k):
            continue
        if found.questions and _CLOSED.match(said(source, k)):
            found.after.append(k)
            current = found.after
            continue
        if number := _headed(found, source, k):
            current = _open(found, source, k, Rubric(SPOKE, "", number))
            source.meant[k] = SPOKEN
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
    _agenda_without_its_word(source, found)
    return found


def _closes(found: Course, source: Source, index: int) -> bool:
    """Take «Председатель: Белова О.А.» below the last question, which is a signature."""
    for key, pattern in OPENINGS[:2]:
        match = pattern.match(said(source, index))
        if match and NAME.fullmatch(match["rest"].strip(" _/")):
            signed = Piece(index, роль=key.capitalize(), имя=person(match["rest"])["имя"])
            name = Pen(default_profile()).initials_first(signed["имя"])
            source.meant[index] = f"{signed['роль']} {name}"
            found.signed.append(signed)
            return True
    return False


def _headed(found: Course, source: Source, index: int) -> int:
    """The number of the question that a line below the agenda names once more; 0 for any other line."""
    if source.paragraphs[index].cell is not None or not found.agenda:
        return 0
    if not found.questions and _lists(source, found.agenda, index):
        return 0  # the agenda itself, with the same title twice
    text = bare(said(source, index))
    titles = [bare(said(source, k)) for k in found.agenda]
    above = found.questions[-1].number if found.questions else 0
    again = [n for n, title in enumerate(titles, 1) if n > above and alike(title, text)]
    return again[0] if again and index not in found.agenda else 0


def _agenda_without_its_word(source: Source, found: Course) -> None:
    """Numbered lines above the first question are the agenda, be it called so or not."""
    if found.agenda or not found.questions:
        return
    own = [k for k in found.text if k < found.questions[0].at]
    tail = [*takewhile(lambda k: style(source.paragraphs[k].label) == DOTTED, reversed(own))][::-1]
    labels = [numbers(source.paragraphs[k].label) for k in tail]
    if labels and labels == [(n,) for n in range(1, len(labels) + 1)]:
        found.agenda = tail
        found.text = [k for k in found.text if k not in tail]


def _opening(found: Course, source: Source, index: int) -> str | None:
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


def _open(found: Course, source: Source, index: int, rubric: Rubric) -> list[int]:
    """The list that the paragraphs below a rubric go to."""
    if rubric.name == AGENDA:
        return found.agenda
    last = found.questions[-1] if found.questions else None
    label = numbers(source.paragraphs[index].label)
    fresh = (
        last is None
        or (len(label) == 1 and last.number < label[0] <= len(found.agenda))
        or rubric.name == HEARD
        or (rubric.number is not None and rubric.number != last.number)
        or (rubric.name == DECIDED and bool(last.decided or last.votes))
    )
    if last is None or fresh:
        last = Considered(index, _number(found, source, index, rubric))
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


def _number(found: Course, source: Source, index: int, rubric: Rubric) -> int:
    """The number of a question: as its line says or the label above it, if they rise; else the next one."""
    above = found.questions[-1].number if found.questions else 0
    label = numbers(source.paragraphs[index].label)
    own = rubric.number or (label[0] if len(label) == 1 else 0)
    in_turn = own == above + 1 or rubric.number or is_extract(source) or own <= len(found.agenda)
    return own if own > above and in_turn else above + 1


def _continue(found: Course, source: Source, index: int, current: list[int]) -> list[int]:
    """A paragraph below a rubric; after the vote only what ends the minutes may follow."""
    if current is found.agenda and found.agenda and not _lists(source, found.agenda, index):
        found.text.append(index)
        return current
    current.append(index)
    return current


def _lists(source: Source, agenda: Sequence[int], index: int) -> bool:
    """Whether a paragraph goes on with the numbers of the agenda."""
    label, last = (numbers(source.paragraphs[k].label) for k in (index, agenda[-1]))
    return bool(label) and (not last or label > last)
