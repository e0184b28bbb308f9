"""What a program can do to a sentence by its grammar: turn its verb, put a word before it, take words out."""

from __future__ import annotations

import re

from actgen.check.words.tokens import Token, tokenise
from actgen.russian.morphology import parses

_IMPERFECTIVE = {
    "включить": "включать",
    "внести": "вносить",
    "довести": "доводить",
    "завершить": "завершать",
    "запретить": "запрещать",
    "зарегистрировать": "регистрировать",
    "зарегистрироваться": "регистрироваться",
    "исключить": "исключать",
    "назначить": "назначать",
    "направить": "направлять",
    "обеспечить": "обеспечивать",
    "ограничить": "ограничивать",
    "ознакомить": "знакомить",
    "опубликовать": "публиковать",
    "организовать": "организовывать",
    "отправить": "отправлять",
    "охватить": "охватывать",
    "перевести": "переводить",
    "перейти": "переходить",
    "подключить": "подключать",
    "подключиться": "подключаться",
    "поручить": "поручать",
    "предложить": "предлагать",
    "представить": "представлять",
    "принять": "принимать",
    "присоединиться": "присоединяться",
    "провести": "проводить",
    "разместить": "размещать",
    "сделать": "делать",
    "согласовать": "согласовывать",
    "создать": "создавать",
    "сформировать": "формировать",
    "установить": "устанавливать",
    "утвердить": "утверждать",
    "учесть": "учитывать",
}
"""Aspect pairs of the verbs that orders begin with; no dictionary tells them."""


def verbs(text: str) -> list[Token]:
    """The verbs that carry the sentence: its first infinitive, or all finite verbs of its main clause."""
    words = [token for token in tokenise(text) if token.word]
    infinitives = [token for token in words if token.word and token.word.infinitive]
    if infinitives:
        return infinitives[:1]
    return [token for token in words if token.word and token.word.finite]


def is_told(text: str) -> bool:
    """Whether the sentence orders by an infinitive."""
    return any(token.word and token.word.infinitive for token in verbs(text))


def imperfective(infinitive: str) -> str:
    """«создать» → «создавать»; an imperfective verb stays. Raises KeyError for a perfective verb without a pair."""
    readings = [parse for parse in parses(infinitive.lower()) if parse.pos == "INFN"]
    if any(parse.has("impf") for parse in readings) and infinitive.lower() not in _IMPERFECTIVE:
        return infinitive
    return _IMPERFECTIVE[infinitive.lower()]


def before_verb(text: str, word: str, *, lasting: bool = False) -> str:
    """The sentence with a word before its verb: «Создать чат» → «Рекомендуется создать чат».

    ``lasting`` turns the infinitive into the imperfective, as bans and permissions want it. Before finite verbs the
    word goes with infinitives («вправе создавать»).
    """
    found = verbs(text)
    for number, token in reversed(list(enumerate(found))):
        form = text[token.start : token.stop]
        if token.word and token.word.finite and not token.word.infinitive:
            turned = next(p for p in parses(form.lower()) if p.pos == "VERB").inflect("INFN")
            form = turned or form
        elif lasting:
            form = imperfective(form)
        inserted = f"{word} {form.lower()}" if number == 0 else form.lower()
        text = text[: token.start] + inserted + text[token.stop :]
    return text[:1].upper() + text[1:]


def adverb_before_verb(text: str, adverb: str) -> str:
    """«создаёт чат» → «по возможности создаёт чат»: the verb stays as it is."""
    token = verbs(text)[0]
    verb = text[token.start :]
    turned = f"{text[: token.start]}{adverb} {verb[:1].lower()}{verb[1:]}"
    return turned[:1].upper() + turned[1:]


def negated(text: str) -> str:
    """«Создать чат» → «Не создавать чат», «создаёт чат» → «не создаёт чат»: every verb of the main clause."""
    if is_told(text):
        return before_verb(text, "не", lasting=True)
    for token in reversed(verbs(text)):
        text = f"{text[: token.start]}не {text[token.start :]}"
    return text[:1].upper() + text[1:]


def without(text: str, start: int, stop: int) -> str:
    """The sentence without one of several coordinated words: «с педагогами и активом» → «с активом»."""
    before, after = text[:start], text[stop:]
    if joined := re.search(r"(?:,| и|, и)\s+$", before):
        before = before[: joined.start()]
        return before + after
    after = re.sub(r"^\s*(?:,\s*|и\s+|,?\s+и\s+)", "", after)
    return before + after
