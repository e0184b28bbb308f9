"""What may be done to any sentence: left out, turned by its grammar, taken back later."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from actgen.check.judging.people import PEOPLE
from actgen.check.words.tokens import tokenise
from actgen.model.requirement import AppointmentRequirement, IssueRequirement
from benchmarks.mutations import sentences as grammar
from benchmarks.mutations.order import Order, Sentence


@dataclass(frozen=True)
class Mutation:
    """What stands in place of the sentence, what is said later, other data of the act."""

    by: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    data: dict[str, Any] | None = None


Change = Callable[[Order, Sentence], Mutation | None]
"""What is done to an order; None for a sentence that lacks what would be changed."""


def said(turned: Callable[[str], str | None]) -> Change:
    def mutate(order: Order, sentence: Sentence) -> Mutation | None:
        text = turned(sentence.text)
        return Mutation((text,)) if text is not None and text != sentence.text else None

    return mutate


def inserted(infinitive: str, finite: str, *, lasting: bool = False) -> Change:
    """A predicate before the infinitive, or what goes with an infinitive instead of finite verbs."""

    def turned(text: str) -> str | None:
        if re.search(r"\bне (?=\w+(?:ть|ти|ться)\b)", text):
            return None  # a second negation is no plain sentence
        told = grammar.is_told(text)
        return grammar.before_verb(text, infinitive if told else finite, lasting=lasting and told)

    return said(turned)


def later(words: str) -> Change:
    return lambda order, sentence: Mutation(
        (sentence.text,), (words.format(номер=order.number(sentence)),)
    )


def negated(text: str) -> str | None:
    return None if re.search(r"\b[Нн]е \w+", text) else grammar.negated(text)


def moved(order: Order, sentence: Sentence) -> Mutation | None:
    return None if sentence.within else Mutation((), (sentence.text,))


def dropped(order: Order, sentence: Sentence) -> Mutation:
    return Mutation()


def quoted(text: str) -> str:
    return f"Принять к сведению, что в приказе соседнего учреждения сказано: «{text}»"


def considered(text: str) -> str | None:
    if not grammar.is_told(text):
        return None
    return f"Рассмотреть вопрос о том, нужно ли {text[:1].lower()}{text[1:]}"


def excepting(order: Order, sentence: Sentence) -> Mutation | None:
    """Only where the sentence speaks of people, and not of their council or deputies, whom nobody is excepted from."""
    named = {
        name
        for mention in order.finder.find(tokenise(sentence.text))
        for name in mention.names & PEOPLE
    }
    if not named & {"педагоги", "сотрудники", "обучающиеся", "родители", "воспитатель"}:
        return None
    if isinstance(sentence.requirement, (IssueRequirement, AppointmentRequirement)):
        return None
    return Mutation((f"{sentence.text}, за исключением принятых на работу по совместительству",))
