"""Executors named apart from their task or with posts in brackets, put where orders name those who are to act.

«Создать чаты. Исполнители: Зайцевой О.О. (методист), Петровой А.А. (секретарь)» is said by the program «Зайцевой О.О.,
методисту, и Петровой А.А., секретарю, создать чаты».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actgen.importing.names import surname_first
from actgen.importing.parties import parties_in
from actgen.read.signs.words import NAME
from actgen.render.parts.sentences import (
    lower_first_unless_name,
    lower_verb,
    starts_with_infinitive,
)
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.morphology import parses
from actgen.russian.nominative import nominative_phrase
from actgen.russian.phrases import heads
from actgen.russian.post_and_name import decline_party, posts_behind_names

_WORD = (
    r"(?:(?:ответственн\w+\s+)?исполнител(?:ь|и|ю|ям)"
    r"|ответственн(?:ый|ая|ые)(?:\sза\s(?:исполнение|выполнение))?)\s*[:–—-]\s*"
)
_LABEL = re.compile(_WORD, re.IGNORECASE)
_LABEL_BEHIND = re.compile(rf"[.;,]?\s+(?P<open>\()?{_WORD}", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<post>[^(),;:]+)\)")
_NEXT = re.compile(r"\s*[,;]\s*(?:и\s+)?|\s+и\s+")
_DUE = re.compile(
    r"[.;,]?\s*срок(?:\s+исполнения)?\s*[:–—-]\s*(?:до\s+)?"
    r"(?P<day>\d{1,2}(?:\.\d{2}\.\d{4}|\s[а-я]+\s\d{4})(?:\s?г(?:\.|ода)?)?)[.;]?$",
    re.IGNORECASE,
)
_TASK_ENDS = re.compile(r"[а-яё»)]{2}[.!?]\s+[«А-ЯЁ]")  # a second sentence begins
_LONGEST_POST = 80


@dataclass(frozen=True, slots=True)
class Named:
    """Who is to act, in the nominative, and what they are to do, perhaps behind a deadline; what to tell of it."""

    who: str
    rest: str
    doubt: str = ""

    @property
    def printed(self) -> str:
        """The sentence in the form of an order; a post behind a name is set off by commas."""
        said = " ".join(decline_party(self.who, Case.DATV).text.replace("\u00a0", " ").split())
        closed = "," if self.rest and posts_behind_names(self.who) else ""
        return f"{said}{closed} {self.rest}".strip()


@dataclass(frozen=True, slots=True)
class _Person:
    """In the nominative; the post is the one in brackets behind the name."""

    name: str
    post: str
    doubt: str = ""


def executors_first(said: str, *, leads: bool) -> Named | None:
    """The executors of a sentence and their task; None where none are named apart or with posts in brackets.

    ``leads``: the executors alone may be the whole of it.

    >>> executors_first("Беловой О.А. (методист), Ким П.О. (завуч) до 20.04.2026 создать чаты", leads=False).printed
    'Беловой О.А., методисту, и Ким П.О., завучу, до 20.04.2026 создать чаты'
    >>> executors_first("Создать чаты. Исполнитель: Белова О.А. Срок: 20 апреля 2026 г.", leads=False).printed
    'Беловой О.А. до 20.04.2026 создать чаты'
    """
    label = _LABEL.match(said)
    if label or "(" in said:
        people, stop = _people(said, label.end() if label else 0)
        rest = said[stop:].strip(" ,:–—-")
        named = label is not None or any(each.post for each in people)
        if people and named and (rest or leads):
            return _named(people, lower_verb(rest), label[0] if label else "")
    return _behind(said)


def names_executors(said: str) -> bool:
    """Whether a paragraph says nothing but who is to carry out the point above it.

    >>> names_executors("Исполнители: Белова О.А., Ким П.О."), names_executors("Исполнители: классные руководители")
    (True, False)
    """
    label = _LABEL.match(said)
    people, stop = _people(said, label.end()) if label else ([], 0)
    return bool(people) and not _DUE.sub("", said[stop:]).strip(" .;")


def _behind(said: str) -> Named | None:
    """«Создать чаты до 20.04.2026. Исполнители: …»: the task is one sentence with an infinitive."""
    label = _LABEL_BEHIND.search(said)
    if label is None:
        return None
    people, stop = _people(said, label.end())
    after = said[stop:].removesuffix(")") if label["open"] else said[stop:]
    task = said[: label.start()]
    due = _DUE.search(after) or _DUE.search(task)
    after, task = _DUE.sub("", after), _DUE.sub("", task)
    if (
        not people
        or after.strip(" .;")
        or not starts_with_infinitive(task)
        or _TASK_ENDS.search(task)
    ):
        return None
    day = find_dates(due["day"])[0].value if due else None
    by = f"до {figures(day)} " if day else ""
    return _named(people, f"{by}{lower_verb(task)}", label[0])


def _named(people: Sequence[_Person], rest: str, label: str) -> Named:
    doubt = next((each.doubt for each in people if each.doubt), "")
    if label:
        words = label.strip(" .,;:(–—-")
        doubt = doubt or f"слово «{words}» не печатается: исполнители названы в «кому»"
    return Named(_joined(people), rest, doubt)


def _people(text: str, start: int) -> tuple[list[_Person], int]:
    """People one after another, and where the last of them ends; nobody where one of them is not understood."""
    found: list[_Person] = []
    stop = start
    while True:
        name = NAME.search(text, start)
        if name is None or not _is_post(text[start : name.start()]):
            return found, stop
        bracket = _BRACKET.match(text, name.end())
        person = _person(text[start : name.end()], bracket["post"] if bracket else "")
        if person is None:
            return [], stop
        found.append(person)
        stop = bracket.end() if bracket else name.end()
        link = _NEXT.match(text, stop)
        if link is None:
            return found, stop
        start = link.end()


def _is_post(text: str) -> bool:
    """Whether what stands before a name is nothing, or words of a post and no task."""
    if not text.strip():
        return True
    words = re.fullmatch(r"[а-яёА-ЯЁ][^.,;:()–—]*\s", text)
    if words is None or len(text) > _LONGEST_POST:
        return False
    return not any(
        parse.pos == "INFN" for word in text.split() for parse in parses(word.lower())[:1]
    )


def _person(said: str, bracket: str) -> _Person | None:
    """Posts and names stand in the dative or, as clerks list them, in the nominative."""
    party = next(parties_in(said), None)
    post = lower_first_unless_name(" ".join(bracket.split()))
    post = nominative_phrase(post, Case.DATV) or post
    if post:
        found = heads(post)
        if len(found) != 1 or not found[0].animate or found[0].plural:
            return None
    name = NAME.sub(
        lambda found: surname_first(found[0]),
        party.name if party else lower_first_unless_name(said),
    )
    return _Person(name, post, party.doubt if party else "")


def _joined(people: Sequence[_Person]) -> str:
    """«Белова О.А., методист, и Ким П.О., завуч»; a semicolon where not everybody has a post behind the name."""
    each = [", ".join(filter(None, (one.name, one.post))) for one in people]
    posts = sum(bool(one.post) for one in people)
    if 0 < posts < len(people):
        return "; ".join(each)
    return (", и " if posts else " и ").join(filter(None, (", ".join(each[:-1]), each[-1])))
