"""Deeds that are only taught, reported or looked at: «Обучить педагогов ведению чатов», «Подготовить отчёт об
использовании Сферума», «Проанализировать использование чатов» order none of them.

Such a deed is a noun that hangs on a word of teaching, telling or studying, with no verb between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import Token

_TEACHING = frozenset("обучение обучить обучать научить учить учеба".split())
_REPORTING = frozenset("отчет отчитаться справка доклад доложить".split())
MEETING = frozenset({"совещание"})
_ASKING = frozenset("опрос анкетирование".split())
_TELLING = (
    frozenset(
        "информация сведение презентация семинар вебинар тренинг курс инструктаж консультация инструкция памятка"
        " рекомендация лекция".split()
    )
    | _REPORTING
    | MEETING
    | _ASKING
)
_MASTER = frozenset({"мастер"})  # «мастер-класс по …»
STUDYING = (
    frozenset(
        "проанализировать анализировать анализ изучить изучать изучение оценить обзор мониторинг".split()
    )
    | _ASKING
)
_STUDIED = frozenset("возможности опыт функции функционал".split())
_ALL = _TEACHING | _TELLING | _MASTER | STUDYING
_ABOUT = frozenset({"о", "об", "обо", "по"})
_BREAKS = frozenset({";", ":", "."})
_DEED = re.compile(r"(?!обмен)\w+(?:[нтв]и[ею]|[нтв]ия|[нтв]ии|ци[яию]|ход[ауе]?)|работ[аеуы]")
_HOLDING = frozenset("провести проводить организовать созвать собрать".split())
_STUDIED_WITHIN = 3  # tokens from the verb to what is studied


class Treated(NamedTuple):
    """Inclusive token range of a deed with all that belongs to it, the token of the word it hangs on, and whether that
    is one of teaching."""

    first: int
    last: int
    by: int
    taught: bool


def treated(sentence: Sentence) -> list[Treated]:
    """The deeds of a sentence that are only spoken of, up to the next verb or the end of the piece."""
    if sentence.lemmas.isdisjoint(_ALL):
        return []
    tokens = sentence.tokens
    found = []
    for first, last in sentence.pieces:
        for index in range(first, last + 1):
            word = tokens[index].word
            if word is None or not word.lemmas & _ALL or word.full_participle:
                continue
            if (
                word.lemmas & _MASTER
                and tokens[index + 1 : index + 2]
                and tokens[index + 1].text != "-"
            ):
                continue
            deed = _deed(tokens, index, last)
            if deed is not None:
                taught = not word.lemmas.isdisjoint(_TEACHING)
                found.append(Treated(deed, _end(tokens, deed), index, taught))
    return found


def _deed(tokens: Sequence[Token], by: int, last: int) -> int | None:
    """Where what is taught, told or studied begins."""
    word = tokens[by].word
    assert word is not None
    if word.lemmas & MEETING and not any(
        each.word and each.word.lemmas & _HOLDING for each in tokens[max(0, by - 3) : by]
    ):
        return None
    for index in range(by + 1, last + 1):
        token = tokens[index]
        if token.text in _BREAKS or is_verb(token):
            return None
        if word.lemmas & (_TELLING | _MASTER) and token.text in _ABOUT:
            told = word.lemmas & _REPORTING or any(map(_is_deed, tokens[index + 1 : index + 3]))
            return index if told else None
        studied = _is_deed(token) or token.text in _STUDIED
        if word.lemmas & STUDYING and index - by <= _STUDIED_WITHIN and studied:
            return index
        if word.lemmas & _TEACHING and (token.text == "по" or _in_dative(token)):
            return index
    return None


def _end(tokens: Sequence[Token], deed: int) -> int:
    """What is joined to it by «и» may be a piece of its own."""
    stops = range(deed + 1, len(tokens))
    return (
        next((k for k in stops if tokens[k].text in _BREAKS or is_verb(tokens[k])), len(tokens)) - 1
    )


def is_verb(token: Token) -> bool:
    """An infinitive or a finite verb."""
    word = token.word
    return word is not None and not word.noun and (word.infinitive or word.finite)


def _is_deed(token: Token) -> bool:
    """«использование», «работу»: a noun that names something done; an exchange of experience is done by who tells."""
    word = token.word
    return word is not None and word.noun and _DEED.fullmatch(token.text) is not None


def _in_dative(token: Token) -> bool:
    """«ведению», «работе», «созданию»; not «педагогу»."""
    word = token.word
    return _is_deed(token) and word is not None and "datv" in word.cases
