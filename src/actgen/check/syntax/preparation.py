"""What is only prepared: «подготовить предложения о …», «изучить опыт школ, которые …», «проект плана дополнить …».

An order to think a thing over, to draft it or to put it before somebody does not order the thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.mood import Form
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import Token

_PREPARING = frozenset(
    "подготовить готовить разработать разрабатывать составить внести вносить вынести выносить представить представлять"
    " предоставить направить собрать обсудить рассмотреть изучить изучать проработать прорабатывать продумать"
    " проанализировать обобщить включить предусмотреть запланировать выяснить узнать оценить предложить"
    " дополнить взвесить обдумать".split()
)
_THINKING = frozenset({"проработать", "прорабатывать", "продумать", "изучить", "изучать"})
_THOUGHTS = frozenset(
    "предложение опыт плюс минус преимущество недостаток перспектива идея концепция кандидатура целесообразность"
    " необходимость нужность".split()
)
_POSSIBILITY = frozenset({"возможность"})
_DISCUSSING = frozenset("обсудить изучить оценить взвесить обдумать проработать продумать".split())
_PLAN = frozenset({"план", "график", "программа"})
_OF_CHANGE = frozenset({"перевод", "переход", "внедрение", "создание", "подключение"})
_DRAFT = frozenset({"проект"})
_PAPERS = frozenset(
    "план положение инструкция приказ распоряжение порядок правило регламент изменение дополнение".split()
)
_APPROVING = frozenset(
    "утвердить принять ввести издать подписать утверждать принимать одобрить".split()
)
_AND = frozenset({"и", "а", ";"})


def prepared(sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[tuple[int, int]]:
    """Inclusive token ranges of what is only to be thought over or drafted."""
    if sentence.lemmas.isdisjoint(_NOUNS) or sentence.lemmas.isdisjoint(_PREPARING):
        return
    for start, stop in _segments(sentence):
        tokens = sentence.tokens[start:stop]
        verbs = [
            start + at
            for at, token in enumerate(tokens)
            if token.word is not None and token.word.infinitive
        ]
        preparing = [at for at in verbs if _is(sentence.tokens[at], _PREPARING)]
        if not preparing or any(_is(token, _APPROVING) for token in tokens):
            continue
        for at in preparing:
            if _is(sentence.tokens[at], _THINKING):
                yield at + 1, _end(sentence, predicates, at, stop)
        for at in range(start, stop):
            if _is_draft(sentence, at):
                yield start, stop - 1
            elif _is_thought(sentence, at, preparing) or _is_discussed(sentence, at, preparing):
                yield at, _end(sentence, predicates, at, stop)


_NOUNS = _THOUGHTS | _POSSIBILITY | _DRAFT | _PLAN | _THINKING


def _segments(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Half-open ranges between semicolons."""
    start = 0
    for at, token in enumerate(sentence.tokens):
        if token.text == ";":
            yield start, at
            start = at + 1
    yield start, len(sentence.tokens)


def _is_draft(sentence: Sentence, at: int) -> bool:
    """«проект должностной инструкции», «в проекте плана»."""
    if not _is(sentence.tokens[at], _DRAFT):
        return False
    behind = sentence.tokens[at + 1 :]
    noun = next((t for t in behind if t.word is None or not t.word.adjective), None)
    return noun is not None and _is(noun, _PAPERS)


def _is_thought(sentence: Sentence, at: int, preparing: Sequence[int]) -> bool:
    """«предложения о …», «план перевода …» as what a verb before it prepares; «при необходимости» is none."""
    token = sentence.tokens[at]
    if not any(verb < at for verb in preparing):
        return False
    if _is(token, _PLAN):
        return at + 1 < len(sentence.tokens) and _is(sentence.tokens[at + 1], _OF_CHANGE)
    before = sentence.tokens[at - 1].text
    return _is(token, _THOUGHTS) and before not in {"при", "по", "без", "нет", "в"}


def _is_discussed(sentence: Sentence, at: int, preparing: Sequence[int]) -> bool:
    """«обсудить возможность создать чат»; not «предоставить возможность», «по возможности»."""
    if not _is(sentence.tokens[at], _POSSIBILITY) or sentence.tokens[at - 1].text in {"по", "при"}:
        return False
    return any(verb < at and _is(sentence.tokens[verb], _DISCUSSING) for verb in preparing)


def _end(sentence: Sentence, predicates: Sequence[Predicate], at: int, stop: int) -> int:
    """The last token of what depends on the thought: up to a further verb of the order («… и представить»)."""
    verbs = [p.first for p in predicates if p.link.form is Form.INFINITIVE and at < p.first < stop]
    for verb in verbs:
        if verb == at + 1:
            continue  # «предложение включить …»
        if sentence.tokens[verb - 1].text in _AND or _is(sentence.tokens[verb], _PREPARING):
            return verb - 1
    return stop - 1


def _is(token: Token, lemmas: frozenset[str]) -> bool:
    return token.word is not None and not lemmas.isdisjoint(token.word.lemmas)
