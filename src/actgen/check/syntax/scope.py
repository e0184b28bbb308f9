"""What a document says of itself: «Настоящее Положение регулирует порядок использования платформы …» obliges nobody,
however many people and services it names; what is to be done stands in its other points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import Token

_GOVERNING = frozenset("регулировать регламентировать определять устанавливать описывать".split())
_REGULATING = frozenset({"регулировать", "регламентировать"})
"""… which nobody but a document does, whatever its object: «регулирует использование MAX»."""
_RULES = frozenset(
    "порядок правило норма процедура отношение вопрос механизм требование условие принцип цель задача".split()
)
_OWN = frozenset(
    "положение порядок правило регламент инструкция памятка кодекс политика документ акт стандарт приложение".split()
)
_REACH = 4  # words between the verb and what it governs: «регулирует единый порядок», «определяет цели, порядок»
_BREAKS = frozenset({":", ";", "."})


def scopes(sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[tuple[int, int]]:
    """Inclusive token ranges of what a document is said to govern, up to the end of the sentence."""
    if sentence.lemmas.isdisjoint(_GOVERNING):
        return
    tokens = sentence.tokens
    said = {p.first for p in predicates}
    for index, token in enumerate(tokens):
        word = token.word
        if word is None or not word.lemmas & _GOVERNING:
            continue
        if word.past or (index and tokens[index - 1].text == "не"):
            continue
        alone = word.lemmas & _REGULATING and "," not in sentence.texts
        if not (alone or _rules(tokens, index)):
            continue
        if word.finite and _of_itself(tokens, index):
            stop = (k for k in range(index + 1, len(tokens)) if _goes_on(tokens, k, said))
            yield index, next(stop, len(tokens)) - 1
        elif word.full_participle and word.active_participle:  # «нормы, регулирующие порядок …»
            yield index, len(tokens) - 1


def _rules(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb governs a procedure: «определяет (единый) порядок», «регулирует отношения»; not «определяет
    администратора»."""
    near = tokens[verb + 1 : verb + 1 + _REACH]
    words = [t.word for t in near if t.word is not None]
    return any(w.lemmas & _RULES and w.noun for w in words)


def _of_itself(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the one that governs is a document: «Настоящее Положение (далее – Положение) …»."""
    return any(t.word is not None and t.word.lemmas & _OWN for t in tokens[:verb])


def _goes_on(tokens: Sequence[Token], index: int, said: set[int]) -> bool:
    """Whether something else is said from here on: «…; педагоги ведут переписку в MAX», «и обязывает …»."""
    word = tokens[index].word
    if tokens[index].text in _BREAKS:
        return True
    return index in said and word is not None and word.finite and not word.lemmas & _GOVERNING
