"""Who drafted a document: a name at its foot, with post, unit, phone and e-mail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.read.signs.words import NAME
from actgen.russian.name_order import TURKIC
from actgen.russian.names import SURNAME, WORD

EXECUTOR = re.compile(r"^исп(?:олнитель)?\s*[.:]+\s*(?=[А-ЯЁ])", re.IGNORECASE)
"""What stands before the name of the one who drafted a document: «Исп. », «Исполнитель: »."""
# Above the name, on a line of its own.
_RUBRIC = re.compile(r"исп(?:олнитель)?\s*[.:]*", re.IGNORECASE)
# «Ким Чжи Ён», «Иванова Анна»: a name only where the rubric or a phone says so.
_ANY_NAME = re.compile(
    rf"{SURNAME}(?:\s+{WORD}){{1,2}}(?:[\s-]+{TURKIC})?(?=\s*(?:$|,|\(?\+?\d|тел))"
)
_PHONE = re.compile(
    r"^(?:(?:раб\.\s*)?т(?:ел(?:ефон|\.)?|\.)[:.]?\s*)?(?P<phone>(?:\+7|8)?[\s(]*\d[\d\s()-]{3,})(?:\s*доб\..*)?$",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_MOST_WORDED = 2  # lines without figures below the name: post and unit


def drafted_by(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> None:
    """A name in full with post, unit, phone and e-mail on the lines below it."""
    lines = [k for k in indexes if source.paragraphs[k].cell is None]
    texts = [source.paragraphs[k].text.strip() for k in lines]
    rubric = bool(texts) and _RUBRIC.fullmatch(texts[0]) is not None
    if rubric:
        source.dropped.add(lines[0])
        used.add(lines[0])
        lines, texts = lines[1:], texts[1:]
    if not lines:
        return
    named = EXECUTOR.sub("", texts[0])
    told = rubric or named != texts[0]
    below = _reach(texts[1:])
    match = NAME.match(named)
    if match is None and (told or any(_tells_contact(each) for each in (named, *below))):
        match = _ANY_NAME.match(named)
    if match is None:
        return
    if named != texts[0]:
        source.meant[lines[0]] = named
    executor = Piece(lines[0], имя=surname_first(match[0]))
    used.update(lines[: len(below) + 1])
    beside = named[match.end() :].strip(" ,")
    for text in (beside, *below) if beside else below:
        email = _EMAIL.search(text)
        phone = _phone(text)
        if phone:
            executor.put(телефон=phone, почта=email[0] if email else None)
        elif email and email[0] == text:
            executor.put(почта=text)
        elif "должность" not in executor:
            post, _, unit = text.partition(", ")
            executor.put(должность=post[:1].lower() + post[1:], подразделение=unit)
        else:
            executor.put(подразделение=text)
    piece.put(исполнитель=executor)


def _reach(texts: Sequence[str]) -> list[str]:
    """The lines below the name that are of the same mark: post and unit, then phone and e-mail, and no more."""
    found: list[str] = []
    worded = 0
    for text in texts:
        contact = _is_contact(text)
        if not contact and (worded == _MOST_WORDED or worded < len(found)):
            break
        worded += not contact
        found.append(text)
    return found


def _is_contact(text: str) -> bool:
    return bool(_phone(text)) or bool(_EMAIL.fullmatch(text))


def _tells_contact(text: str) -> bool:
    """Whether a line, or what stands behind a name on it, is a phone or an e-mail."""
    return _is_contact(text) or _is_contact(re.sub(r"^[^\d@]*?(?=\(?\+?\d|тел|\S+@)", "", text))


def _phone(text: str) -> str:
    """The phone of a line that names nothing else, an e-mail aside."""
    rest = _EMAIL.sub("", text).strip(" ,")
    return rest if _PHONE.match(rest) else ""
