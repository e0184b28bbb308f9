"""The last word left in a chat that is given up: «удалить чаты в WhatsApp, разместив в них ссылку на новый чат».

Whoever says there where the talk has gone to uses the service to leave it."""

from __future__ import annotations

import re

from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern

# said once, not «размещая» or «размещать» time and again
_SAID = Pattern(
    r"\b(?:размест|опублик|сообщи|извест|извещен|уведом|предупре|оповест|оповещен|напи[сш]|дать\b|дав\b|остав|закреп"
    r"|отправи|отправл|разосл|объяви|объявл|выложи|помест|помещ|пригласи|продублир|размещен)",
    re.IGNORECASE,
)
_PLACE = r"(?:чат|групп|бесед|канал|сообществ|мессенджер|сервис|площадк|переписк)[а-яё]*"
_OURS = r"(?:max\b|макс\b|сферум|vk\b|вк\b|учебн[а-яё]+\s+профил)"
_WHERE_TO = rf"(?:нов[а-яё]+\s+{_PLACE}|(?:чат[а-яё]*\s+(?:\S+\s+)?(?:в|на)\s+)?[«\"]?{_OURS})"
_MOVED = Pattern(
    rf"\b(?:ссылк|адрес|приглашени|qr|куар)[а-яё-]*\s+(?:[^\s,;]+\s+){{0,3}}?{_WHERE_TO}"
    rf"|\b(?:пригласи|позва)[а-яё]*\s+(?:[^\s,;]+\s+){{0,4}}?{_WHERE_TO}"
    r"|\b(?:о|об|про)\s+(?:[а-яё]+\s+)?(?:перехо|переез|перенос|перевод)[а-яё]*"
    rf"|\b(?:о|об|про)\s+(?:[а-яё]+\s+)?(?:закрыти|удалени|ликвидаци|прекращени|роспуск)[а-яё]*\s+(?:[а-яё]+\s+)?"
    rf"(?:{_PLACE}|их\b|её\b|его\b)",
    re.IGNORECASE,
)
# «ссылку на новый чат в группах WhatsApp», not «ссылку на новый чат в Telegram»
_LEFT_IN = Pattern(
    r"\b(?:во?|по)\s+(?:[а-яё]+\s+)?(?:чатах?|чате|группах|группе|беседах|беседе|каналах|канале|чатам|группам)"
    r"\s+(?:во?\s+)?[«\"]?$",
    re.IGNORECASE,
)


def is_farewell(unit: Unit, item: Governed) -> bool:
    """Whether the clause around a service only tells those who are there where to go, or that the chat ends."""
    tokens, base = unit.sentence.tokens, unit.sentence.start
    first, last = unit.sentence.pieces[item.piece]
    start = tokens[first].start
    text = unit.text[start - base : tokens[last].stop - base]
    moved = _MOVED.search(text)
    if moved is None or _SAID.search(text) is None:
        return False
    at = tokens[item.mention.first].start - start
    return at < moved.start() or item.mention.pronoun or _LEFT_IN.search(text[:at]) is not None
