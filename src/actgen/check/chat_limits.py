"""What makes a chat one for some only: left to those who wish, some not let in, others released, none for some."""

from __future__ import annotations

import re

from actgen.check.chat_scope import CHAT, Scope
from actgen.check.mood import Mood
from actgen.check.sentence import Governed
from actgen.check.units import Unit
from actgen.model.lexicon import Force
from actgen.model.requirement import ChatRequirement

_REFUSING = frozenset({Mood.BAN, Mood.WAIVED})
# «желающим того», «согласными на это», «имеющими смартфон»: not all of them
_SELECTED = re.compile(
    r"\b(?:желающ|согласн(?:ы[ех]|ым)|согласивш|(?<!не )имеющ\w+\s+(?:смартфон|телефон|компьютер))",
    re.IGNORECASE,
)
# «совместители в нём не состоят», «пенсионеров не приглашать»; not «посторонних не приглашать»
_NOT_LET_IN = re.compile(
    r"\b(?P<who>\w+)\s+(?:(?:в|во)\s+\w+\s+)?не\s+(?:состо|вход|включа|приглаша|добавля|вступа)",
    re.IGNORECASE,
)
_STRANGERS = ("посторонн", "лишн", "чуж", "сторонн", "рекл", "третьих", "лиц")
# «советника приглашать, когда он нужен»
_SOMETIMES = re.compile(
    r"\b(?:приглаша|подключа|включа|добавля)\w+,?\s+(?:когда|если|при необходимости)\b",
    re.IGNORECASE,
)
_RELEASED = re.compile(r"\bосвобожда\w+|\bосвобод\w+", re.IGNORECASE)


def is_for_some(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """Whether a chat that is to be made is limited in the same sentence to some of those who should be in it, or left
    to somebody's wish; what is said of another chat of the sentence does not count."""
    if any(_limits(note) for note in unit.notes):
        return True
    anchor = scope.chat
    if anchor is None:
        return False
    return (
        _is_left_open(unit, scope, anchor)
        or _is_said_of_some(unit, scope, anchor)
        or _is_refused_to_some(requirement, unit, anchor)
    )


def _limits(note: Unit) -> bool:
    """«* Совместители в чат не включаются.», «Примечание: учителя старше 60 лет вступают по желанию.»"""
    kept_out = _NOT_LET_IN.search(note.text)
    if kept_out is not None:
        return not kept_out["who"].lower().startswith(_STRANGERS)
    return note.softened() or bool(_RELEASED.search(note.text)) or bool(note.sentence.exceptions)


def _is_left_open(unit: Unit, scope: Scope, anchor: Governed) -> bool:
    """«…, по возможности, создать», «…, участие добровольное»."""
    tokens = unit.sentence.tokens
    stop = len(tokens) if scope.stop is None else scope.stop
    return any(
        anchor.mention.first < g.mention.first < stop
        and [t.text for t in tokens[g.mention.first - 2 : g.mention.first]] != ["и", ","]
        and (  # «…, и, если нужно, чат …» is said of the next one
            g.mention.force is Force.OPTION
            or (g.mention.force is Force.WISH and tokens[g.mention.first].text in {"по", "при"})
        )
        for g in unit.near(anchor)
    )


def _is_said_of_some(unit: Unit, scope: Scope, anchor: Governed) -> bool:
    tokens = unit.sentence.tokens
    end = tokens[-1].stop if scope.stop is None else tokens[scope.stop].start
    begin = tokens[anchor.mention.first].start if scope.start else unit.sentence.start
    own = unit.text[begin - unit.sentence.start : end - unit.sentence.start]
    behind = own[tokens[anchor.mention.first].start - begin :]
    kept_out = _NOT_LET_IN.search(behind)
    excluded = kept_out is not None and not kept_out["who"].lower().startswith(_STRANGERS)
    sometimes = _SOMETIMES.search(behind) or _RELEASED.search(behind)
    return excluded or bool(sometimes or _SELECTED.search(own))


def _is_refused_to_some(requirement: ChatRequirement, unit: Unit, anchor: Governed) -> bool:
    """«…; начальным классам чаты не создавать»: such chats are denied behind, and no other service is named there."""
    later = [
        g
        for g in unit.sentence.naming({CHAT})
        if g.mention.first > anchor.mention.first and unit.mood(g) in _REFUSING
    ]
    return any(
        g.chain[-1:] != anchor.chain[-1:]
        and not any(other.mention.means(requirement.elsewhere) for other in unit.near(g))
        and _names_people(unit, g)
        for g in later
    )


def _names_people(unit: Unit, chat: Governed) -> bool:
    """Whether somebody in the dative is denied the chat: «начальным классам», «первоклассникам»."""
    first, _ = unit.sentence.pieces[chat.piece]
    tokens = unit.sentence.tokens[first : chat.mention.first]
    return any(t.word is not None and t.word.noun and "datv" in t.word.cases for t in tokens)
