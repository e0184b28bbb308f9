"""«В Сферум уходят чаты и планёрки»: what goes over to a service does not end, though the verb by itself says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actgen.check.words.concepts import Mention
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import OPENING_QUOTES, Token
from actgen.model.lexicon import Force

_GOING = frozenset({"уходить", "уйти"})
_MOVE = frozenset({"перейти"})
_SERVICES = frozenset({"платформа", "профиль", "max"})
_INTO = frozenset({"в", "во", "на"})
_OUT_OF = frozenset({"из", "с", "со"})
_NEAR = 4  # tokens: «в рабочий чат «Сферума»»
_BREAKS = frozenset({",", ";", ":", "."})


def with_moves(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; where one goes to a service named before the verb, the verb is a move there."""
    return [
        replace(m, names=_MOVE, force=None, action=True)
        if m.force is Force.STOP
        and _is_going(tokens[m.first])
        and (_goes(tokens, mentions, m) or _leaves_for(tokens, mentions, m))
        else m
        for m in mentions
    ]


def _is_going(token: Token) -> bool:
    return token.word is not None and not token.word.lemmas.isdisjoint(_GOING)


def _leaves_for(tokens: Sequence[Token], mentions: Sequence[Mention], going: Mention) -> bool:
    """«Переписка уходит в Discord»."""
    at = going.last + 1
    if at < len(tokens) and tokens[at].text in _OUT_OF:
        return _leaves_one_for_another(tokens, mentions, going)
    if at >= len(tokens) or tokens[at].text not in _INTO:
        return False
    while at + 1 < len(tokens) and tokens[at + 1].text in OPENING_QUOTES:
        at += 1
    return any(m.first == at + 1 and m.means(SERVICES) for m in mentions)


def _leaves_one_for_another(
    tokens: Sequence[Token], mentions: Sequence[Mention], going: Mention
) -> bool:
    """«уходят из чата в WhatsApp в чат учебного профиля»; not «уходят из чата в WhatsApp»."""
    start = going.last + 1
    stop = next((i for i in range(start, len(tokens)) if tokens[i].text in _BREAKS), len(tokens))
    named = [m for m in mentions if start < m.first < stop and m.means(SERVICES)]
    if not named[1:] or not named[-1].means(_SERVICES):
        return False
    before = tokens[max(named[-2].last + 1, named[-1].first - _NEAR) : named[-1].first]
    return any(token.text in _INTO for token in before)


def _goes(tokens: Sequence[Token], mentions: Sequence[Mention], going: Mention) -> bool:
    for service in mentions:
        if service.last >= going.first or not service.means(_SERVICES):
            continue
        at = service.first - 1
        while at > 0 and tokens[at].text in OPENING_QUOTES:
            at -= 1
        between = {token.text for token in tokens[service.last : going.first]}
        if at >= 0 and tokens[at].text in _INTO and between.isdisjoint(_BREAKS):
            return True
    return False
