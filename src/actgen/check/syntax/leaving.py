"""What is left for something else: «из Telegram», «от Zoom и WhatsApp отказаться», «из мессенджеров (Viber, …)»."""

from __future__ import annotations

from dataclasses import replace

from actgen.check.syntax.mood import Form, Link, Mood
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

FROM = frozenset({"из", "с", "со", "от"})
_SERVICE_WORDS = frozenset({"мессенджер", "сервис", "приложение", "платформа"})
_PLACING = frozenset({"в", "на", "«", '"', "„"})
_LEAVE = frozenset({"уйти", "уходить", "выйти", "выходить", "съехать"})
JOINING = frozenset({",", "и", "или"})


def is_joined(sentence: Sentence, former: Governed, item: Governed) -> bool:
    """«а не в WhatsApp, Telegram и Viber»: nothing but «и» and commas stands between."""
    between = sentence.tokens[former.mention.last + 1 : item.mention.first]
    return bool(between) and all(token.text in JOINING for token in between)


def is_one_more_service(sentence: Sentence, source: Governed | None, item: Governed) -> bool:
    """«из Zoom и WhatsApp», «вместо Viber, WhatsApp», «из мессенджеров (Viber, WhatsApp)»: a service joined to the one
    that is left."""
    if source is None or not (source.mention.means(SERVICES) and item.mention.means(SERVICES)):
        return False
    between = sentence.tokens[source.mention.last + 1 : item.mention.first]
    return [token.text for token in between] == ["("] or is_joined(sentence, source, item)


def stands_from(sentence: Sentence, at: int) -> bool:
    """«из Telegram», «с иностранных мессенджеров»; not «с учителями»."""
    before = sentence.tokens[at - 1].text if at else ""
    word = sentence.tokens[at].word
    people = word is not None and word.animate and "ablt" in word.cases
    if before in FROM:
        return not (people and before in {"с", "со"})
    return _names_what_is_left(sentence, at) or _in_brackets_behind(sentence, at)


def _in_brackets_behind(sentence: Sentence, at: int) -> bool:
    """«из мессенджеров (Viber, WhatsApp)»: the first of those that the brackets name."""
    tokens, end = sentence.tokens, at - 2
    if end < 1 or tokens[at - 1].text != "(" or not _is_one_of(tokens[end], _SERVICE_WORDS):
        return False
    while end > 0 and (word := tokens[end - 1].word) is not None and word.adjective:
        end -= 1
    return end > 0 and tokens[end - 1].text in FROM


def _is_one_of(token: Token, lemmas: frozenset[str]) -> bool:
    return token.word is not None and not token.word.lemmas.isdisjoint(lemmas)


def _names_what_is_left(sentence: Sentence, at: int) -> bool:
    """«из группы Viber», «из старых чатов в WhatsApp»: the service of the group that one comes from."""
    if not any(g.mention.first == at for g in sentence.naming(SERVICES)):
        return False
    tokens, end = sentence.tokens, at - 1
    while end > 0 and tokens[end].text in _PLACING:
        end -= 1
    group = next((g.mention for g in sentence.naming({"чат"}) if g.mention.last == end), None)
    if group is None or not group.first:
        return False
    first, word = group.first - 1, tokens[group.first - 1].word
    if first and word is not None and word.adjective:
        first -= 1  # «из старых чатов»
    return tokens[first].text in {"из", "с", "со"}


def is_not_left(item: Governed) -> bool:
    """Whether what ends is itself denied: it is neither left nor moved; not «удаление …, отказ от …»."""
    verb = item.chain[0] if item.chain else None
    if verb is None or verb.force is Force.STOP or verb.form is Form.NOUN:
        return False
    return any(link.force is Force.STOP for link in item.chain) and item.mood() is Mood.DO


def given_up(link: Link) -> Link:
    """«с иностранных мессенджеров … уйти»: what one leaves is given up."""
    gives_up = link.form is Form.INFINITIVE and link.force is None and link.names & _LEAVE
    return replace(link, force=Force.STOP) if gives_up else link
