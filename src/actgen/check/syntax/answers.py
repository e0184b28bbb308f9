"""Questions that the next sentence answers with a refusal: «Заводить чат с учителями? Нет.», «Нужен ли? Не нужен.»"""

from __future__ import annotations

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.sentence import Sentence
from actgen.model.lexicon import Force

_NO = frozenset({"нет", "не", "никогда", "отнюдь", "незачем", "ни", "обойдемся", "увольте"})
_LONGEST = 5  # words of such an answer
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
