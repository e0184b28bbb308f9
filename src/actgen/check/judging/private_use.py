"""A service left for private talk: «WhatsApp разрешён только в личных целях», «пользоваться Телегой вне работы»,
«личное общение в Telegram не ограничивается». What is said of private talk lets nobody use the service at work;
said with «только», it bans it there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once

_PRIVATE = re.compile(
    r"\b(?:личн|частн|бытов|неслужебн|внеслужебн|нерабоч|неделов)(?:ых|ые|ое|ого|ому|ом|ая|ой|ую|ым|ыми|ими|их|ие|ий)\s+"
    r"(?:цел|нужд|надобност|потребност|общени|перепис|разговор|сообщени|чат|бесед|контакт|дел|вопрос|связ|использовани"
    r"|пользовани)\w*"
    r"|\bвне\s+(?:работы|службы|рабоч\w+|служебн\w+|школьных|должностных)\b"
    r"|\bне\s+по\s+(?:работе|службе|рабоч\w+|служебн\w+)\b"
    r"|\bсо?\s+(?:своими\s+)?(?:родными|близкими|друзьями|знакомыми|роднёй|родней)\b"
    r"|\bкак\s+частн\w+\s+лиц\w*|\b(?:в\s+быту|в\s+кругу\s+(?:семьи|друзей))\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:рабоч|служебн|делов|школьн|производствен|должностн)\w+|\b(?:по|для)\s+(?:работе|работы|службе|службы|делу)\b",
    re.IGNORECASE,
)
_FAMILIES = frozenset({"родители", "обучающиеся", "родительский актив", "ученический актив"})
_ONLY = re.compile(
    r"(?<!не )\b(?:только|лишь|исключительно|единственно)\s+(?:(?:для|в|во|с|со|при|и|на)\s+)*$",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"\bне\s+(?:только|лишь|исключительно)\b", re.IGNORECASE)
_LET = frozenset({Mood.DO, Mood.PERMIT, Mood.LIMIT, Mood.OPTION, Mood.KEPT})
_DASHES = frozenset({"–", "—", "-"})


def for_private_use(unit: Unit, item: Governed) -> bool:
    """Whether the clause around a service speaks of private talk and names neither work nor families."""
    return any(a <= item.mention.first <= b for a, b, _ in _private_clauses(unit))


def of_private_use_alone(unit: Unit, banned: Collection[str]) -> bool:
    """Whether all that is said of banned services is said of private talk: no likeness makes that an objection."""
    named = unit.sentence.naming(banned)
    return bool(named) and all(for_private_use(unit, each) for each in named)


def only_for_private_use(unit: Unit, item: Governed) -> bool:
    """«разрешён только в личных целях», «пользоваться … лишь вне работы»: at work it is not to be used."""
    return unit.mood(item) in _LET and any(
        only and a <= item.mention.first <= b for a, b, only in _private_clauses(unit)
    )


@once
def _private_clauses(unit: Unit) -> tuple[tuple[int, int, bool], ...]:
    """Clauses of private talk: first and last token, and whether the service is left for that only."""
    return tuple(_clauses(unit)) if _PRIVATE.search(unit.text) else ()


def _clauses(unit: Unit) -> Iterator[tuple[int, int, bool]]:
    tokens, base = unit.sentence.tokens, unit.sentence.start
    for first, last in _stretches(unit):
        text = unit.text[tokens[first].start - base : tokens[last].stop - base]
        found = _PRIVATE.search(text)
        if found is None or _WORK.search(_PRIVATE.sub(" ", text)):
            continue
        named = (g for g in unit.sentence.naming(_FAMILIES) if first <= g.mention.first <= last)
        if any(named):
            continue  # «личная переписка с родителями в WhatsApp» is work
        if _NOT_ONLY.search(text[: found.start()]):
            continue
        yield first, last, bool(_ONLY.search(text[: found.start()]))


def _stretches(unit: Unit) -> list[tuple[int, int]]:
    """The pieces of a sentence, the items of an enumeration with the piece that goes on with them, and what a dash
    parts from what stands before it."""
    tokens = unit.sentence.tokens
    found: list[tuple[int, int]] = []
    start: int | None = None
    for first, last in unit.sentence.pieces:
        start = first if start is None else start
        bare = last - first <= 1 and tokens[last].text == ","  # «WhatsApp, Telegram и …»
        if not (bare or tokens[last].text in _DASHES):
            found.append((start, last))
            start = None
    return found if start is None else [*found, (start, len(tokens) - 1)]
