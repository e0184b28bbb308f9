"""Chats spoken of by their proper names: one paper tells that «Экипаж» is the head's chat with the teachers, a notice
beside it that «Экипаж» is back in Telegram, or that the chat «Парламент» will not be opened; or by «этот чат» in the
sentence behind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from actgen.check.chats.place import STANDING, is_besides
from actgen.check.chats.scope import CHAT
from actgen.check.documents.reading import Reading
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.mood import KEEPING, Mood
from actgen.check.syntax.rosters import is_this
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.model.finding import Verdict
from actgen.model.requirement import ChatRequirement
from actgen.model.text import Role

_ELSEWHERE = "такой чат ведётся в другом мессенджере"
_QUOTED = re.compile(r"[«\"“„]\s*([^«»\"“”„]{2,40}?)\s*[»\"”“]")
_WORDS = 4  # of the name in a cell that has no quotation marks
_REFUSED = frozenset({Mood.BAN, Mood.WAIVED, Mood.POSTPONED})
_LEFT = STANDING | {Mood.KEPT}
_INSIDE = frozenset({"в", "во", "из", "через", "к"})
_OPENING = 3  # tokens, with the number of the item
_BEHIND = 2  # tokens between a chat and its name


def told_otherwise(
    requirement: ChatRequirement, told: Sequence[Unit], readings: Iterable[Reading]
) -> Iterator[Signal]:
    """What other statements do with the chats that ``told`` provide for, when they call them by name alone or point
    back to them."""
    named = frozenset().union(*(_names(unit) for unit in told))
    for reading in readings:
        for former, unit in pairwise((None, *reading.units)):
            assert unit is not None  # only the first of all is
            again = former in told and _points_back(unit)
            if unit in told or (named.isdisjoint(_quoted(unit)) and not again):
                continue
            if _is_elsewhere(requirement, unit):
                yield Signal(Verdict.VIOLATED, _ELSEWHERE, (unit.evidence(),))
            elif (mood := _refused(requirement, unit, named, again=again)) is not None:
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[mood], (unit.evidence(),))


def _names(unit: Unit) -> frozenset[str]:
    """The names that a statement gives to chats; in a table those of its row, with quotation marks or without."""
    if unit.role is not Role.CELL:
        return _quoted(unit) if CHAT in unit.names(wide=True) else frozenset()
    cells = [unit, *unit.beside]
    short = {_folded(u.text.strip(" .")) for u in cells[1:] if len(u.text.split()) <= _WORDS}
    return frozenset(short).union(*(_quoted(u) for u in cells))


@once
def _quoted(unit: Unit) -> frozenset[str]:
    return frozenset(_folded(found) for found in _QUOTED.findall(unit.text))


def _folded(name: str) -> str:
    return " ".join(name.lower().replace("ё", "е").split())


def _is_elsewhere(requirement: ChatRequirement, unit: Unit) -> bool:
    """«Беседа «Экипаж» снова в Telegram», «Экипаж» остаётся в Viber»; not a reserve, nor what is moved from there."""
    if unit.names().isdisjoint(requirement.elsewhere) or is_besides(unit) and not _stays(unit):
        return False
    near = [g for g in unit.sentence.governed if not (g.set_aside or g.supposed or g.excepted)]
    if any(g.mention.means(requirement.platform) and unit.mood(g) is Mood.DO for g in near):
        return False
    places = [g for g in near if g.mention.means(requirement.elsewhere) and not g.attributive]
    return any(unit.mood(g) in _LEFT for g in places)


def _stays(unit: Unit) -> bool:
    links = (link for g in unit.sentence.governed for link in g.chain)
    return any(link.force in KEEPING and not link.negated for link in links)


def _refused(
    requirement: ChatRequirement, unit: Unit, named: frozenset[str], *, again: bool
) -> Mood | None:
    """«Чат «Парламент» открывать не будем»; not «чат «Парламент» в Telegram закрыть»."""
    if not unit.names().isdisjoint(requirement.elsewhere):
        return None
    for chat in unit.sentence.naming((CHAT,)):
        mood = unit.mood(chat)
        meant = again or _name_behind(unit, chat) in named
        if mood in _REFUSED and meant and not _is_place(unit, chat):
            return mood
    return None


def _is_place(unit: Unit, chat: Governed) -> bool:
    """«в этом чате рекламу не размещать»."""
    tokens = unit.sentence.tokens[max(0, chat.mention.first - 2) : chat.mention.first]
    return any(token.text in _INSIDE for token in tokens)


@once
def _points_back(unit: Unit) -> bool:
    """«Этот чат …»: a statement that begins with the chat named before."""
    tokens = unit.sentence.tokens
    chats = (g.mention.first for g in unit.sentence.naming((CHAT,)))
    return any(at <= _OPENING and is_this(tokens, at) for at in chats)


def _name_behind(unit: Unit, chat: Governed) -> str:
    tokens = unit.sentence.tokens
    start = tokens[chat.mention.last].stop - unit.sentence.start
    found = _QUOTED.search(unit.text, start)
    near = found is not None and len(unit.text[start : found.start()].split()) <= _BEHIND
    return _folded(found[1]) if found is not None and near else ""
