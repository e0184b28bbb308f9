"""What is said of a pronoun and so of the thing it stands for: «чат создан ошибочно, его удалить», «… продолжать это»,
«… разрешается делать это и дальше»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.antecedents import is_chat
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.concepts import Mention
from actgen.check.words.services import OURS, SERVICES
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_MOVING = "перейти"
_INSIDE = frozenset({"в", "во"})
_WHERE = frozenset({"где", "куда", "откуда"})
_UNNAMED = frozenset({"либо", "нибудь"})
_THIS = frozenset({"это", "то"})
_THIS_OR_SO = frozenset({"это", "так"})
_WHO = frozenset({"кто", "который"})
_LETTING = frozenset({Force.PERMIT, Force.KEEP})
_ENDING = frozenset({Force.STOP, Force.LIFT, Force.BAN})


def carry_over(sentence: Sentence, stands_for: dict[Mention, Mention | None]) -> None:
    """What is done to a pronoun in the end is done to its noun: «чат … создан ошибочно, его удалить»."""
    if not stands_for:
        return
    for item in sentence.governed:
        noun = stands_for.get(item.mention)
        ends = any(link.force in _ENDING for link in item.chain) and item.mood() is Mood.BAN
        moved = any(_MOVING in link.names for link in item.chain)
        if noun is None or not ends or moved or _is_put_elsewhere(sentence, item):
            continue  # «перевод их в «Сферум» считать излишним»: they stay
        before = sentence.tokens[item.mention.first - 1].text if item.mention.first else ""
        if (
            before in _INSIDE
            and is_chat(noun)
            and not any(link.force is Force.BAN for link in item.chain)
        ):
            continue  # «отключать в нём уведомления»
        for named in sentence.governed:
            if named.mention is noun and not any(link.force for link in named.chain):
                named.chain = item.chain


def _is_put_elsewhere(sentence: Sentence, item: Governed) -> bool:
    """«Переписка – в учебном профиле; вести её в Telegram запрещается», «… вести её где-либо ещё запрещено»."""
    first, last = sentence.pieces[item.piece]
    if is_anywhere(sentence.tokens[first : last + 3]):
        return True
    beside = sentence.naming(SERVICES - OURS)
    return any(
        g.piece == item.piece
        and g.chain == item.chain
        and not (g.set_aside or g.mention.pronoun)
        and not g.mention.names & item.mention.names
        for g in beside
    )


def is_anywhere(tokens: Sequence[Token]) -> bool:
    """«где-либо ещё», «куда-нибудь»: a place that is left unnamed."""
    return any(
        token.text in _WHERE and any(t.text in _UNNAMED for t in tokens[at + 1 : at + 3])
        for at, token in enumerate(tokens)
    )


def take_up(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Руководителям, использующим Viber, продолжать это»: «это» is what the participle says."""
    if sentence.texts.isdisjoint(_THIS):
        return
    for predicate in predicates:
        after = sentence.tokens[predicate.last + 1 : predicate.last + 3]
        if predicate.link.force is None or not any(t.text in _THIS for t in after):
            continue
        for item in sentence.governed:
            if item.mention.last < predicate.first and item.attributive:
                item.chain, item.attributive = (predicate.link,), False


def let_go_on(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Тем, кто ведёт группы в Telegram, разрешается делать это и дальше»: what is told of them is let go on."""
    if sentence.texts.isdisjoint(_THIS_OR_SO):
        return
    tokens = sentence.tokens
    for predicate in predicates:
        after = tokens[predicate.last + 1 : predicate.last + 5]
        goes_on = any(t.text in _THIS_OR_SO for t in after)
        if predicate.link.force not in _LETTING or predicate.link.negated or not goes_on:
            continue
        for first, last in sentence.pieces:
            opening = tokens[first : min(first + 3, last + 1)]
            who = any(t.word is not None and t.word.lemmas & _WHO for t in opening)
            if not who or last >= predicate.first:
                continue
            for item in sentence.governed:
                if first <= item.mention.first <= last and not item.excepted:
                    item.chain, item.supposed = (predicate.link,), False
