"""Minutes: who was there, the agenda, and question by question what was heard, said, decided and how it was voted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actgen.importing.clauses import ClauseReader
from actgen.importing.labels import DOTTED, numbers
from actgen.importing.likeness import alike
from actgen.importing.names import surname_first
from actgen.importing.persons import people, person
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.meeting import Speech
from actgen.read.marks import split_signature
from actgen.read.words import NAME
from actgen.render.meeting import speech_line
from actgen.render.pen import Pen
from actgen.render.profile import default_profile
from actgen.render.sentences import Speaker, bare
from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.nominative import nominative_party, nominative_phrase

HEARD, SPOKE, DECIDED, VOTED, AGENDA = "слушали", "выступили", "решили", "голосовали", "повестка"
_OPENINGS = (
    (
        "председатель",
        re.compile(
            r"^Председатель(?:ствующий|ствовала?)?\s*[–—:-]\s*(?P<rest>\S.*)$", re.IGNORECASE
        ),
    ),
    ("секретарь", re.compile(r"^Секретарь\s*[–—:-]\s*(?P<rest>\S.*)$", re.IGNORECASE)),
    (
        "присутствовали",
        re.compile(r"^Присутств(?:овали|уют|овало|ует)\s*[–—:-]?\s*(?P<rest>.*)$", re.IGNORECASE),
    ),
    (
        "отсутствовали",
        re.compile(r"^Отсутств(?:овали|уют)\s*[–—:-]?\s*(?P<rest>.*)$", re.IGNORECASE),
    ),
    ("приглашены", re.compile(r"^Приглаш[её]н(?:ы|ные)\s*[–—:-]?\s*(?P<rest>.*)$", re.IGNORECASE)),
)
_RUBRIC = re.compile(
    r"^(?P<of>По [а-яё]+ вопросу(?: повестки(?: дня)?)?[,:]?\s+)?"
    r"(?P<word>слушали|выступил[аи]?|решили|постановили|решение|голосовали|повестка(?:\s+(?:дня|[а-я]+ания))?)"
    r"\s*(?P<colon>[:.]?)\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_DECREED = ("постановили", "решение")  # printed «РЕШИЛИ», which says the same
_WORDS = {"постановили": DECIDED, "решение": DECIDED, "выступил": SPOKE, "выступила": SPOKE}
_REPORTER = re.compile(
    r"^(?P<title>.*?[.!?»)])\s*\(?Докладчик[иа]?\s*[–—:-]\s*(?P<who>.+?)\)?$", re.DOTALL
)
_PRONOUN = re.compile(r"\s*[,.]?\s*(?:она|он|котор(?:ая|ый))\s+", re.IGNORECASE)
_AGENDA_PRINTED = "Повестка дня:"
_FOLLOWING = 400
_LONGEST_PARTY = 160  # of a post and a name in the accusative


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


def meeting(source: Source, start: int, stop: int, speaker: Speaker, piece: Piece) -> bool:
    """Put the text of minutes into «заседание»; False, and nothing done, if it has no questions."""
    found = _read(source, start, stop)
    signed = _signed(source, stop)
    for role in ("председатель", "секретарь"):
        if role not in found.opening and role in signed:
            found.opening[role] = Piece(None, имя=signed[role])
    titles = [_title(source, k) for k in found.agenda]
    if (
        not found.questions
        or "председатель" not in found.opening
        or "секретарь" not in found.opening
    ):
        return False
    if titles and len(titles) != len(found.questions):
        source.doubt(
            found.agenda[0], "вопросов в повестке дня и рассмотренных вопросов разное число"
        )
    reader = ClauseReader(source, speaker)
    questions = [
        _question(source, reader, question, titles[k] if k < len(titles) else None)
        for k, question in enumerate(found.questions)
    ]
    for title in titles[len(questions) :]:
        questions.append(title)
    found.opening["вопросы"] = questions
    piece["заседание"] = found.opening
    piece.put(текст=[_line(source, k) for k in found.text])
    piece.put(текст_после_таблицы=[_line(source, k) for k in found.after])
    return True


def _line(source: Source, index: int) -> str:
    paragraph = source.paragraphs[index]
    return " ".join(f"{paragraph.label} {paragraph.text}".split())


def _said(source: Source, index: int) -> str:
    return " ".join(source.paragraphs[index].text.split())


def _signed(source: Source, start: int) -> dict[str, str]:
    """Chair and secretary as the signatures name them."""
    found: dict[str, str] = {}
    for k in range(start, source.part.stop):
        text = _said(source, k)
        _, name = split_signature(text)
        for role in ("председатель", "секретарь"):
            if name and text.lower().startswith(role):
                found.setdefault(role, surname_first(name))
    return found


def _rubric(source: Source, index: int) -> tuple[str, str] | None:
    """The rubric that a paragraph opens, and what follows on the same line."""
    match = _RUBRIC.match(_said(source, index))
    if not match or source.paragraphs[index].cell is not None:
        return None
    word = " ".join(match["word"].lower().split())
    if not (match["colon"] or match["of"] or not match["rest"] or match["word"].isupper()):
        return None
    if match["of"] or word in _DECREED:
        shown = DECIDED.upper() if word in _DECREED else match["word"]
        source.meant[index] = f"{shown}: {match['rest']}".strip()
    if word.startswith(AGENDA):
        if not match["rest"] and word != f"{AGENDA} дня":
            source.meant[index] = _AGENDA_PRINTED
        return AGENDA, match["rest"]
    return _WORDS.get(word, word), match["rest"]


def _read(source: Source, start: int, stop: int) -> _Minutes:
    """One pass over the paragraphs: opening, agenda, questions."""
    found = _Minutes(Piece(start), [], [], [], [])
    current: list[int] | None = None
    listed: str | None = None
    for k in range(start, stop):
        opened = _rubric(source, k)
        if opened is not None:
            listed = None
            current = _open(found, source, k, *opened)
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
            and (source.paragraphs[k].label or NAME.search(_said(source, k)))
            and people(_said(source, k))
        ):
            found.opening.setdefault(listed, []).extend(people(_said(source, k), k))
        else:
            found.text.append(k)
    return found


def _opening(found: _Minutes, source: Source, index: int) -> str | None:
    """Take a line of who was there; the key that lines below it belong to."""
    for key, pattern in _OPENINGS:
        match = pattern.match(_said(source, index))
        if match is None:
            continue
        rest = match["rest"].strip()
        if not _said(source, index).lower().startswith(key):
            source.meant[index] = f"{key.capitalize()}: {rest}"
        if key in ("председатель", "секретарь"):
            if key not in found.opening:
                found.opening[key] = person(rest, index)
            return key
        counted = (
            re.match(r"\d+\s", rest) and key == "присутствовали"
        )  # «38 родителей, заведующая …»
        named = people(rest, index) if rest and not counted else []
        if named:
            found.opening.setdefault(key, []).extend(named)
        elif rest and key == "присутствовали":
            found.opening["число присутствовавших"] = bare(rest)
        elif rest:
            return None
        return key
    return None


def _open(found: _Minutes, source: Source, index: int, rubric: str, rest: str) -> list[int]:
    """The list that the paragraphs below a rubric go to."""
    if rubric == AGENDA:
        return found.agenda
    last = found.questions[-1] if found.questions else None
    fresh = (
        last is None or rubric == HEARD or (rubric == DECIDED and bool(last.decided or last.votes))
    )
    if fresh:
        label = numbers(source.paragraphs[index].label)
        last = _Question(index, label[0] if label else len(found.questions) + 1)
        found.questions.append(last)
    assert last is not None
    if rubric == VOTED:
        last.votes = bare(rest)
        return found.after
    current = {HEARD: last.heard, SPOKE: last.spoke, DECIDED: last.decided}[rubric]
    if rest:
        last.inline[index] = rest
        current.append(index)
    return current


def _continue(found: _Minutes, source: Source, index: int, current: list[int]) -> list[int]:
    """A paragraph below a rubric; after the vote only what ends the minutes may follow."""
    if current is found.agenda and not source.paragraphs[index].label and found.agenda:
        found.text.append(index)
        return current
    current.append(index)
    return current


def _title(source: Source, index: int) -> Piece:
    """A question of the agenda with its reporter."""
    text = _said(source, index)
    match = _REPORTER.match(text)
    if match:
        return Piece(index).put(вопрос=bare(match["title"]), докладчик=bare(match["who"]))
    return Piece(index, вопрос=bare(text))


def _question(source: Source, reader: ClauseReader, found: _Question, title: Piece | None) -> Piece:
    question = title if title is not None else Piece(found.at)
    heard = list(_speeches(source, found, found.heard))
    if "вопрос" not in question:
        question["вопрос"] = heard[0]["что"] if heard else "Вопрос"
        source.doubt(found.at, "вопроса нет в повестке дня: впишите его название")
    question.put(слушали=heard, выступили=list(_speeches(source, found, found.spoke)))
    question.put(решили=_decisions(source, reader, found))
    question.put(голосование=found.votes)
    return question


def _speeches(source: Source, found: _Question, indexes: Sequence[int]) -> Iterator[Piece]:
    """Who said what; a paragraph that names nobody goes on with the speech above it."""
    last: Piece | None = None
    for k in indexes:
        text = found.inline.get(k, _line(source, k))
        made = next(_proved(source, found, k, text), None)
        if made is not None:
            if last is not None:
                yield last
            last = made
        elif last is not None:
            last["что"] = (
                f"{last['что']}. {text}"
                if not last["что"].endswith(".")
                else f"{last['что']} {text}"
            )
        else:
            last = Piece(k, кто="Докладчик", что=bare(text))
            source.doubt(k, "не понято, кто говорил: впишите «кто»")
    if last is not None:
        yield last


def _proved(source: Source, found: _Question, index: int, text: str) -> Iterator[Piece]:
    """The speeches that print a text; a speaker in the accusative is put into the nominative.

    After «СЛУШАЛИ:» on its line a name is in the accusative: «Белову О.А.», not a nominative «Белову».
    """
    inline = index in found.inline
    called = [*_called(index, text), *_heard(index, text)]
    if index not in found.heard:
        forms = [*_called(index, text)]
    else:
        forms = [*_heard(index, text), *called] if inline else called
    for piece, expected in forms:
        printed = speech_line(Speech.model_validate(dict(piece)), Pen(default_profile())).text
        if alike(printed, expected or printed):
            if not alike(printed, text):
                match = _RUBRIC.match(_said(source, index)) if inline else None
                source.meant[index] = f"{match['word']}: {printed}" if match else printed
            yield piece


def _called(index: int, text: str) -> Iterator[tuple[Piece, str]]:
    """Speeches whose speaker stands first in the nominative, with what they have to print."""
    said = bare(text)
    if name := NAME.match(said):
        who = surname_first(name[0])
        rest = said[name.end() :]
        expected = "" if _PRONOUN.match(rest) else f"{who}{rest}"
        for post, what in _split(rest.strip()):
            yield Piece(index).put(кто=who, должность=post, что=what), expected


def _heard(index: int, text: str) -> Iterator[tuple[Piece, str]]:
    """Speeches whose speaker is put into the nominative; what they print is another wording."""
    said = bare(text)
    name = NAME.search(said[:_LONGEST_PARTY])
    genders = (None, Gender.MASC)  # «Кулика О.Н.» is a man
    forms = (nominative_party(said[: name.end()], Case.ACCS, gender=g) for g in genders if name)
    party = next(filter(None, forms), None)
    if name is None or party is None:
        return
    speaker = person(party)
    for post, what in _split(said[name.end() :].strip()):
        told = speaker.get("должность") or nominative_phrase(post, Case.ACCS) or post
        yield Piece(index).put(кто=speaker["имя"], должность=told, что=what), ""


def _split(rest: str) -> Iterator[tuple[str, str]]:
    """Post and words after a name: «, завуч, сообщила …», «– о ремонте», «, завуч – о ремонте», «сообщила …»."""
    if pronoun := _PRONOUN.match(rest):
        yield "", rest[pronoun.end() :]
    elif rest.startswith(","):
        inner = rest[1:].strip()
        for comma in re.finditer(r",\s+", inner[:_FOLLOWING]):
            yield inner[: comma.start()], inner[comma.end() :].lstrip("–—- ")
        for dash in re.finditer(r"\s+[–—-]\s+", inner[:_FOLLOWING]):
            yield inner[: dash.start()].rstrip(","), inner[dash.end() :]
    elif match := re.match(r"[–—-]\s+", rest):
        yield "", rest[match.end() :]
    elif rest:
        yield "", rest


def _decisions(source: Source, reader: ClauseReader, found: _Question) -> list[Piece]:
    """The points of a decision; what stands on the line of the rubric is a paragraph without a number."""
    inline = [k for k in found.decided if k in found.inline]
    made = [Piece(k).put(текст=bare(found.inline[k]), без_номера="да") for k in inline]
    rest = [k for k in found.decided if k not in found.inline]
    if rest:
        tops = reader.tree(rest[0], rest[-1] + 1)
        clauses, _ = reader.clauses(tops, DOTTED, 1)
        made += clauses
    return made
