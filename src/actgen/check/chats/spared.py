"""Sentences that leave some of those meant without the chat that the sentence before orders: «Для первых классов чаты
не создаются», «Воспитатели ясельных групп чатов не заводят», «Выпускные классы этим не обременять».

Two things make one: a refusal (or a mere choice) of the chat or of «это», and a part of the circle: classes with a
number or an adjective, holders of the post or participants with words that narrow them, or people who are always few
(«совместители»). Chats of somebody else («младшие воспитатели чатов не создают») are none of the duty's business.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from actgen.check.chats.scope import CHAT
from actgen.check.documents.reading import Reading
from actgen.check.judging.people import PEOPLE
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.other_chats import OTHER
from actgen.check.syntax.rosters import HEADS, is_this
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.check.words.needed import Pattern
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import Token
from actgen.model.requirement import ChatRequirement

_OURS = frozenset({"платформа", "профиль"})
_NOT_SO = frozenset(
    {Mood.BAN, Mood.WAIVED, Mood.OPTION, Mood.WISH, Mood.PROVIDED, Mood.POSTPONED, Mood.PERMIT}
)
# «этим не обременять», «делают это по желанию», «этот пункт не распространяется», «Исключение – группа …»
_OF_THIS = Pattern(
    r"\bэт(?:им|ого|о|ому)\b[^.;]*\bне\s+(?:обремен|заним|беспоко|трог|дела|касат|касает|относ|распростран|обязан)\w*"
    r"|\bэт(?:о|им|ого)\s+(?:дела\w+\s+)?(?:по|на)\s+(?:\w+\s+)?(?:желани|возможност|усмотрени)\w*"
    r"|\b(?:делают|выполняют|решают)\s+(?:это\s+)?(?:\w+\s+)?(?:по|на)\s+(?:\w+\s+)?(?:желани|возможност|усмотрени)\w*"
    r"|\b(?:от\s+этого|этот|данный|настоящий)(?:\s+(?:пункт|порядок))?\s+(?:не\s+(?:распростран|каса|относ)|освобожд|освобод)\w*"
    r"|\bот\s+этого\s+[^.;,]*освобо\w+|^\W*исключени\w+\s*(?:–|составл\w+)",
    re.IGNORECASE,
)
_GROUPS = frozenset(
    "класс группа параллель отделение звено кружок объединение студия корпус филиал".split()
)
_EVERY = frozenset(
    "каждый весь любой всякий этот свой тот данный школьный учебный наш сам какой иной другой".split()
)
_FEW = frozenset(
    "совместитель пенсионер предпенсионер новичок стажёр стажер первоклассник второклассник младшеклассник"
    " старшеклассник выпускник десятиклассник дошкольник подросток малыш специалист остальной".split()
)
_BEARERS = (
    PEOPLE
    | HEADS
    | {"классный руководитель", "педагоги класса", "советники", "руководитель объединения"}
)
_INSIDE = frozenset({"в", "во", "из", "через", "по"})
_OTHER = ("друг", "ин", "дополнительн", "прежн", "стар", "лишн", "параллельн")
_AFTER = 2  # statements behind the order that may speak of it


def spares(
    requirement: ChatRequirement, told: Sequence[Unit], readings: Iterable[Reading]
) -> Unit | None:
    """The statement that frees some from what one of ``told`` orders; None without one."""
    people = frozenset(requirement.owner).union(*requirement.participants)
    for reading in readings:
        for former, unit, later in _triples(reading.units):
            if former not in told:
                continue
            for behind in (unit, later):
                near = behind is not None and (
                    behind is unit or behind.paragraph == former.paragraph
                )
                if behind is None or not near or behind in told:
                    break
                if (
                    _refuses(behind)
                    and _names_no_others(behind, people)
                    and _is_part(behind, people, former)
                ):
                    return behind
    return None


def _triples(units: Sequence[Unit]) -> Iterable[tuple[Unit, Unit, Unit | None]]:
    for number, (former, unit) in enumerate(pairwise(units)):
        yield former, unit, units[number + 2] if number + 2 < len(units) else None


@once
def _refuses(unit: Unit) -> bool:
    """Whether it denies the chat, or «это», or leaves it to choice; no other service is named."""
    if not unit.names().isdisjoint(SERVICES - _OURS):
        return False
    if _OF_THIS.search(unit.text):
        return True
    chats = [g for g in unit.sentence.naming((CHAT,)) if not _is_place(unit, g)]
    chats = [g for g in chats if not g.mention.means({OTHER})]  # «Беседы комиссий не заводить»
    return any(unit.mood(g) in _NOT_SO and not _is_another(unit, g) for g in chats)


def _is_place(unit: Unit, chat: Governed) -> bool:
    """«в чатах рекламу не размещать»; not «в чат не включать», «от участия в чате освободить»."""
    at = chat.mention.first
    before = unit.sentence.tokens[max(0, at - 2) : at]
    return any(t.text in _INSIDE for t in before) and not chat.actions() & {
        "подключить",
        "состоять",
    }


def _is_another(unit: Unit, chat: Governed) -> bool:
    at = chat.mention.first
    return at > 0 and unit.sentence.tokens[at - 1].text.startswith(_OTHER)


def _names_no_others(unit: Unit, people: Collection[str]) -> bool:
    """Not «чат директора с ученическим советом не создавать» behind a chat with teachers: that is another chat."""
    return all(g.mention.means(people) for g in unit.sentence.naming(_BEARERS))


def _is_part(unit: Unit, people: Collection[str], former: Unit) -> bool:
    tokens = unit.sentence.tokens
    if any(t.word is not None and not t.word.lemmas.isdisjoint(_FEW) for t in tokens):
        return True
    if any(_is_some_group(tokens, at) for at in range(len(tokens))):
        return True
    told = former.names(wide=True)
    return any(
        g.mention.means(people) and not g.mention.names.isdisjoint(told) and is_narrowed(unit, g)
        for g in unit.sentence.governed
    )


def _is_some_group(tokens: Sequence[Token], at: int) -> bool:
    """«первых классов», «в 11 классе», «классы коррекции», «ясельных групп»; not «каждого класса»."""
    word = tokens[at].word
    if word is None or word.lemmas.isdisjoint(_GROUPS):
        return False
    before = tokens[at - 1] if at else None
    if before is not None and (before.text[:1].isdigit() or _narrows(before)):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.word is None:
        return after is not None and (after.text in {"«", "№"} or after.text[:1].isdigit())
    described = after.word.noun or (after.word.adjective and not is_this(tokens, at + 2))
    return described and "gent" in after.word.cases and not after.word.finite


def _narrows(token: Token) -> bool:
    word = token.word
    if word is None or not (word.adjective or word.full_participle):
        return False
    return word.lemmas.isdisjoint(_EVERY)


def is_narrowed(unit: Unit, item: Governed) -> bool:
    """«воспитатели групп раннего возраста», «учащимся младше 14 лет», «педагоги, работающие …»."""
    tokens = unit.sentence.tokens
    behind = tokens[item.mention.last + 1 : item.mention.last + 3]
    if behind and behind[0].text in {"младше", "старше", "моложе", "до", "от", "с", "из"}:
        return True
    if len(behind) > 1 and behind[0].text == ",":
        second = behind[1].word
        return second is not None and (second.full_participle or behind[1].text.startswith("котор"))
    first = behind[0].word if behind else None
    if first is not None and first.noun and "gent" in first.cases and not first.finite:
        return True
    if first is not None and first.adjective and "gent" in first.cases:
        return len(behind) > 1 and behind[1].word is not None and behind[1].word.noun
    before = tokens[item.mention.first - 1] if item.mention.first else None
    narrow = before is not None and _narrows(before) and not is_this(tokens, item.mention.first)
    return narrow and before is not None and not before.text.startswith("младш")
