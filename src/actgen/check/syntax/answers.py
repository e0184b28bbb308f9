"""Questions that are answered: by the next sentence («Заводить чат с учителями? Нет.», «Нужен ли? Не нужен.»), or in
the same breath («Вопрос, заводить ли чат с родителями, решить отрицательно»)."""

from __future__ import annotations

from dataclasses import replace

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.sentence import Sentence
from actgen.model.lexicon import Force

_NO = frozenset(
    "нет не никогда отнюдь незачем ни обойдемся увольте нельзя отказать отказано отклонить отклонено запретить"
    " исключено запрещено лишнее ненужно нечего".split()
)
_LONGEST = 5  # words of such an answer
_WHETHER = "ли"
_SETTLING = frozenset({"решить", "решать", "решен", "ответить", "отвечать", "решиться", "решаться"})
_YES = frozenset({"положительно", "утвердительно"})
_REFUSED = frozenset({"отрицательно"})
_DENIED = Link(Force.BAN, False, frozenset(), Form.FINITE)


def deny_the_question(question: Sentence, answer: Sentence) -> None:
    """Puts what was asked under the refusal that the next sentence answers with."""
    if question.tokens[-1].text != "?" or answer.tokens[0].text not in _NO:
        return
    words = sum(token.word is not None for token in answer.tokens)
    if words > _LONGEST or any(g.mention.plain and not g.mention.pronoun for g in answer.governed):
        return
    for item in question.governed:
        item.chain = (_DENIED,)


def settle(sentence: Sentence) -> None:
    """Puts what is asked with «ли» under the answer of its own sentence."""
    if _WHETHER not in sentence.texts or sentence.lemmas.isdisjoint(_SETTLING):
        return
    yes, refused = not sentence.texts.isdisjoint(_YES), not sentence.texts.isdisjoint(_REFUSED)
    if yes is refused:
        return
    for item in sentence.governed:
        if item.supposed:
            asked = [replace(k, force=None) if k.force is Force.OTHER else k for k in item.chain]
            asked = [k for k in asked if not k.background]
            item.chain = tuple(asked) if yes else (_DENIED,)
            item.supposed = item.subordinate = False
