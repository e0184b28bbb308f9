"""What a document says of its own clauses: «Пункт 1 настоящего приказа отменить», «Пункты 1–3 исполняются по желанию»,
«Настоящий приказ носит рекомендательный характер».

Clauses of other documents («Пункт 2 приказа № 5 отменить», «Пункт 3 исключить из плана») are not meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from actgen.check.tokens import DASHES, Token


class Effect(Enum):
    """What becomes of the clauses."""

    ENDED = auto()  # repealed, put off, not to be applied
    SOFTENED = auto()  # left to those who wish


@dataclass(frozen=True, slots=True)
class Saying:
    """``clauses`` are their numbers as written («1», «2.3»); None means the whole document."""

    clauses: tuple[str, ...] | None
    effect: Effect


_CLAUSE = frozenset({"пункт", "подпункт"})
_SHORT = frozenset({"п", "пп"})
_DOCUMENTS = frozenset(
    "приказ распоряжение постановление положение инструкция правило регламент порядок план письмо акт закон график"
    " карта договор протокол программа контроль".split()
)
_THIS = frozenset({"настоящий", "данный", "этот", "наш"})
_TO_COME = frozenset({"особый", "отдельный", "новый", "дополнительный", "следующий"})
_OF_IT = frozenset(
    "исполнение действие требование норма предписание выполнение реализация применение содержание текст указание"
    " срок".split()
)
_ENDING = frozenset(
    "отменить отменять отменяться исключить исключать исключаться аннулировать аннулироваться отозвать отложить"
    " откладывать откладываться отсрочить приостановить приостанавливать приостанавливаться снять снимать сниматься"
    " вычеркнуть упразднить".split()
)
_HOLDING = frozenset(
    "применять применяться исполнять исполняться выполнять выполняться действовать подлежать вступать вводить"
    " вводиться реализовывать исполнить выполнить применить".split()
)
_BEING = frozenset("носить являться быть иметь считать признать остаться сохранять".split())
_INVALID = frozenset({"недействительный", "недействующий", "ошибочный", "утративший"})
_FORCE = frozenset({"сила"})
_LOSING = frozenset({"утратить", "утрачивать"})
_EXTENDING = frozenset({"распространяться", "относиться", "касаться"})
_WHOLE = frozenset(
    "школа учреждение организация сад гимназия лицей колледж техникум центр никто".split()
)
_OWN_STEPS = frozenset(
    "подписание издание утверждение регистрация опубликование ознакомление принятие".split()
)
_SOFT = frozenset(
    "рекомендательный необязательный необязательно добровольный добровольно желательный".split()
)
_BINDING = frozenset({"обязательный", "обязательно"})
_LEFT = frozenset({"желание", "усмотрение", "возможность"})
_NEAR = 2  # tokens: «не носит обязательного», «не являются обязательными»
_OPENING = 3  # words before which the document itself is the subject: «Исполнение приказа – …»


def saying(tokens: Sequence[Token]) -> Saying | None:
    """What a sentence says of clauses of its own document, or of the document as a whole; None for anything else."""
    found = _clauses(tokens)
    if found is not None:
        numbers, first, last = found
        rest = [*tokens[:first], *tokens[last:]]
        if not _is_object(tokens, first) or _speaks_of_another(rest):
            return None
        effect = _effect(rest)
        return Saying(numbers, effect) if effect is not None else None
    at = _itself(tokens)
    if at is None:
        return None
    this = at > 0 and _is(tokens[at - 1], _THIS)
    rest = [*tokens[: at - this], *tokens[at + 1 :]]
    if _speaks_of_another(rest):
        return None
    effect = _effect(rest)
    if effect is None or not (this or effect is Effect.SOFTENED) or _does_more(tokens):
        return None
    return Saying(None, effect)


def _clauses(tokens: Sequence[Token]) -> tuple[tuple[str, ...], int, int] | None:
    """The numbers behind the first «пункт», the token it is, and the token behind the last number."""
    for index, token in enumerate(tokens):
        after = index + 1
        if token.text.lower() in _SHORT and after < len(tokens) and tokens[after].text == ".":
            after += 1
        elif not _is(token, _CLAUSE):
            continue
        numbers: list[str] = []
        through = False
        while after < len(tokens):
            text = tokens[after].text
            if text[0].isdigit():
                numbers += _range(numbers[-1], text) if through else [text]
                through = False
            elif text in DASHES and numbers:
                through = True
            elif text not in {",", "и", "№"}:
                break
            after += 1
        if numbers:
            return tuple(numbers), index, after
    return None


def _range(first: str, last: str) -> list[str]:
    """«1–3» without its first number; of numbers with points the last alone."""
    if first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + 99:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    return [last]


def _is_object(tokens: Sequence[Token], first: int) -> bool:
    """«пункт 1 отменить», «исполнение пункта 1 отложить»; not «сведения, указанные в пункте 1, …»."""
    former = tokens[first - 1] if first else None
    if former is None or former.word is None:
        return True
    word = former.word
    verb = word.infinitive or word.finite or word.predicative or word.adverb
    return verb or bool(word.lemmas & (_OF_IT | _THIS)) or former.text == "и"


def _itself(tokens: Sequence[Token]) -> int | None:
    """The token that names the document as a whole: «настоящий приказ», or «приказ» as what the sentence is about."""
    words = 0
    for index, token in enumerate(tokens):
        if token.word is None:
            continue
        if _is(token, _DOCUMENTS):
            this = index > 0 and _is(tokens[index - 1], _THIS)
            at = index - 1 if this else index
            if (this or words < _OPENING) and _is_object(tokens, at):
                return index
            return None
        words += 1
    return None


def _speaks_of_another(tokens: Sequence[Token]) -> bool:
    """«приказа № 5», «из плана»; not «настоящего приказа», «до особого распоряжения»."""
    return any(
        token.text == "№"
        or (_is(token, _DOCUMENTS) and not (index and _is(tokens[index - 1], _THIS | _TO_COME)))
        for index, token in enumerate(tokens)
    )


def _does_more(tokens: Sequence[Token]) -> bool:
    """«Настоящий приказ по возможности разместить на сайте»: a verb that says nothing of its being in force."""
    verbs = (
        t.word for t in tokens if t.word is not None and not (t.word.noun or t.word.preposition)
    )
    return any(
        (word.finite or word.infinitive or word.active_participle)
        and word.lemmas.isdisjoint(_HOLDING | _ENDING | _BEING)
        for word in verbs
    )


def _effect(tokens: Sequence[Token]) -> Effect | None:
    for number, token in enumerate(tokens):
        word = token.word
        if word is None:
            continue
        before = [each.text for each in tokens[max(0, number - _NEAR) : number]]
        denied = before[-1:] == ["не"]
        says = word.infinitive or word.finite or word.predicative
        if says and word.lemmas & _ENDING and not denied:
            return Effect.ENDED
        if says and denied and (word.lemmas & _HOLDING or _to_nobody(tokens, word.lemmas)):
            return Effect.ENDED
        if word.lemmas & _INVALID and not denied and "не" not in before:
            return Effect.ENDED
        if word.lemmas & _LOSING and any(_is(each, _FORCE) for each in tokens[number:]):
            return Effect.ENDED
        if word.lemmas & _FORCE and _awaits(tokens[number:]):
            return Effect.ENDED
        if (word.lemmas & _SOFT and "не" not in before) or (
            word.lemmas & _BINDING and "не" in before
        ):
            return Effect.SOFTENED
        if word.lemmas & _LEFT and any(text in {"по", "на"} for text in before):
            return Effect.SOFTENED
    return None


def _to_nobody(tokens: Sequence[Token], lemmas: frozenset[str]) -> bool:
    """«на школу не распространяются»: on the whole institution, not «на родителей школы»."""
    at = next((i for i, token in enumerate(tokens) if token.text in {"на", "к"}), None)
    if at is None or not lemmas & _EXTENDING:
        return False
    whom = next((t for t in tokens[at + 1 :] if t.word is None or not t.word.adjective), None)
    return whom is not None and _is(whom, _WHOLE)


def _awaits(tokens: Sequence[Token]) -> bool:
    """«вступает в силу после ввода корпуса»; not «после подписания», «с 1 сентября»."""
    after = next((i for i, token in enumerate(tokens) if token.text == "после"), None)
    return after is not None and not any(_is(token, _OWN_STEPS) for token in tokens[after:])


def _is(token: Token, lemmas: frozenset[str]) -> bool:
    return token.word is not None and not lemmas.isdisjoint(token.word.lemmas)


def numbered(saying: Saying) -> Iterator[str | None]:
    """The clauses one by one; None once for the whole document."""
    yield from saying.clauses if saying.clauses is not None else (None,)
