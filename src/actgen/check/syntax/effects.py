"""What a remark does to what it is made on: «… отложить», «… носит рекомендательный характер», «… силы не имеет».

The remark is a sentence, a bracket or a note without the words that say what it is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from actgen.check.words.tokens import DASHES, FUTURE, Token


class Effect(Enum):
    """What becomes of it."""

    ENDED = auto()  # repealed, put off, not to be applied
    SOFTENED = auto()  # left to those who wish


_ENDING = frozenset(
    "отменить отменять отменяться исключить исключать исключаться аннулировать аннулироваться отозвать отложить"
    " откладывать откладываться отсрочить приостановить приостанавливать приостанавливаться снять снимать сниматься"
    " вычеркнуть упразднить подождать повременить погодить отказаться воздержаться".split()
)
_HOLDING = frozenset(
    "применять применяться исполнять исполняться выполнять выполняться действовать вступать вводить"
    " вводиться реализовывать исполнить выполнить применить состояться осуществлять".split()
)
_CREATING = frozenset({"создавать", "заводить"})
_DOING = frozenset({"делать", "сделать", "делаться"})
_THIS = frozenset({"этого", "это", "так"})
_FAILING = frozenset({"состояться"})
_SUBJECT_TO = frozenset({"подлежать"})
_CARRYING_OUT = frozenset("исполнение применение выполнение реализация".split())
_INVALID = frozenset({"недействительный", "недействующий", "ошибочный", "утративший"})
FORCE = frozenset({"сила"})
_HAVING = frozenset({"иметь"})
_LOSING = frozenset({"утратить", "утрачивать"})
_BEGINNING = frozenset({"приступить", "приступать", "начать", "начинать", "вернуться", "взяться"})
_LASTING = frozenset({"действовать", "применяться"})
_EXTENDING = frozenset({"распространяться", "относиться", "касаться"})
_WHOLE = frozenset(
    "школа учреждение организация сад гимназия лицей колледж техникум центр никто".split()
)
_OWN_STEPS = frozenset(
    "подписание издание утверждение регистрация опубликование ознакомление принятие обучение".split()
)
_SOFT = frozenset(
    "рекомендательный необязательный необязательно добровольный добровольно желательный рекомендуемый"
    " факультативный".split()
)
_ADVICE = frozenset("рекомендация пожелание просьба совет".split())
_COUNCIL = frozenset({"совет"})  # the word for advice is that for a council, too
_MERELY = frozenset("лишь только просто всего считать считаться это как а".split())
_ADVISING = frozenset({"советовать", "рекомендовать"})
_BINDING = frozenset({"обязательный", "обязательно"})
_LEFT = frozenset({"желание", "усмотрение", "возможность", "выбор"})
_URGING = frozenset(
    "настаивать заставлять принуждать неволить требовать обязывать торопиться спешить".split()
)
_BREACH = frozenset({"нарушение", "проступок"})
_ANSWER = frozenset({"ответственность", "взыскание", "наказание"})
_COUNTING = frozenset(
    "считать считаться являться признавать признаваться быть влечь нести наступать наступить следовать".split()
)
_SETTING_ABOUT = frozenset({"стать"})
_HARM = frozenset({"страшный", "плохой"})
_NOTHING = "ничего"
_DECIDING = frozenset({"решать", "решить", "выбирать"})
_HIMSELF = frozenset({"сам"})
_ALLOWING = frozenset(
    {"можно", "мочь", "вправе", "разрешаться", "разрешать", "разрешить", "допускаться"}
)
_BARRING = frozenset(
    "нельзя запрещаться запретить запрещать недопустимый недопустимо никто невозможно".split()
)
_SAYING = frozenset("носить являться быть иметь считать признать остаться сохранять".split())
_MOVING = (
    _ENDING
    | _HOLDING
    | _DOING
    | _SUBJECT_TO
    | _SAYING
    | _COUNTING
    | _URGING
    | _ADVISING
    | _DECIDING
    | _ALLOWING
)
_TELLING = (
    _MOVING
    | _CREATING
    | _EXTENDING
    | _INVALID
    | _LOSING
    | FORCE
    | _BEGINNING
    | _LASTING
    | _HAVING
    | _SOFT
    | _BINDING
    | _LEFT
    | _ADVICE
    | _HARM
)
"""All the words of which a rule below begins."""
_CASES = frozenset({"если", "кто", "кого", "кому", "чтобы"})
_NEAR = 2  # tokens: «не носит обязательного», «не являются обязательными»


def may_do(lemmas: frozenset[str]) -> bool:
    """Whether any of these words may do something."""
    return not _TELLING.isdisjoint(lemmas)


def effect(said: Sequence[Token]) -> Effect | None:
    """The first thing that the words do; None if they do nothing, or bar somebody from doing it."""
    if not any(is_(token, _TELLING) for token in said):
        return None
    tokens = _of_the_main_clause(said)
    for number, token in enumerate(tokens):
        word = token.word
        if word is None or _TELLING.isdisjoint(word.lemmas):
            continue
        found = _of_word(tokens, number, word.lemmas)
        if found is not None:
            return None if found is Effect.ENDED and _is_barred(tokens) else found
    return None


def _of_the_main_clause(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the clauses that name a case: «Кто этого не сделает, ответит»."""
    kept: list[Token] = []
    aside = False
    for number, token in enumerate(tokens):
        opens = not number or tokens[number - 1].text == ","
        if opens:
            near = [each.text for each in tokens[number : number + _NEAR]]
            aside = any(text in _CASES for text in near)
        if not aside:
            kept.append(token)
    return kept


def _of_word(tokens: Sequence[Token], number: int, lemmas: frozenset[str]) -> Effect | None:
    before = [each.text for each in tokens[max(0, number - _NEAR) : number]]
    denied = before[-1:] == ["не"]
    word = tokens[number].word
    assert word is not None
    says = word.infinitive or word.finite or word.predicative
    held = word.full_participle and "ablt" in word.cases  # «считать отменённым»
    if (says or held) and lemmas & _ENDING and not denied:
        return Effect.ENDED
    creating = word.infinitive and lemmas & _CREATING
    holding = (
        creating or lemmas & _HOLDING or (lemmas & _DOING and any(t.text in _THIS for t in tokens))
    )
    told = word.past and not lemmas & _FAILING  # «прежде этого не делали»
    if says and denied and not told and (holding or _to_nobody(tokens, lemmas)):
        return Effect.SOFTENED if any(is_(t, _ALLOWING) for t in tokens[:number]) else Effect.ENDED
    if denied and lemmas & _SUBJECT_TO and any(is_(t, _CARRYING_OUT) for t in tokens):
        return Effect.ENDED
    if lemmas & _INVALID and not denied and "не" not in before:
        return Effect.ENDED
    if lemmas & _LOSING and any(is_(each, FORCE) for each in tokens[number:]):
        return Effect.ENDED
    if lemmas & (FORCE | _BEGINNING | _LASTING) and _awaits(tokens[number:]):
        return Effect.ENDED
    if denied and lemmas & _HAVING and any(is_(each, FORCE) for each in tokens):
        return Effect.ENDED
    return Effect.SOFTENED if _softens(tokens, number, lemmas, before) else None


def _softens(
    tokens: Sequence[Token], number: int, lemmas: frozenset[str], before: Sequence[str]
) -> bool:
    word = tokens[number].word
    assert word is not None
    denied = before[-1:] == ["не"]
    if (lemmas & _SOFT and "не" not in before) or (lemmas & _BINDING and "не" in before):
        return True
    if lemmas & _LEFT and any(text in {"по", "на"} for text in before):
        return True
    if lemmas & _ADVICE and "не" not in before:
        near = tokens[max(0, number - _NEAR) : number]
        opens = not number and not lemmas & _COUNCIL
        return opens or any(is_(t, _MERELY) or t.text in DASHES for t in near)
    if lemmas & _ADVISING and word.full_participle:
        return not denied
    if lemmas & _ADVISING and not denied:
        return any(t.text == "не" for t in tokens[:number])
    if lemmas & _URGING and (denied or _will_not(tokens)):
        return True
    if denied and lemmas & _COUNTING and any(is_(t, _BINDING) for t in tokens[:number]):
        return True
    if lemmas & _HARM and any(t.text == _NOTHING for t in tokens[:number]):
        return True
    if denied and lemmas & _COUNTING:
        return any(is_(t, _BREACH | _ANSWER) for t in tokens)
    return bool(lemmas & _DECIDING) and any(is_(t, _HIMSELF) for t in tokens)


def _will_not(tokens: Sequence[Token]) -> bool:
    """«принуждать никого не будем», «настаивать не станем»."""
    return any(
        former.text == "не" and (token.text in FUTURE or is_(token, _SETTING_ABOUT))
        for former, token in pairwise(tokens)
    )


def _is_barred(tokens: Sequence[Token]) -> bool:
    """«откладывать нельзя», «отменить никто не вправе»."""
    for number, token in enumerate(tokens):
        if is_(token, _BARRING):
            return True
        if is_(token, _ALLOWING) and number and tokens[number - 1].text == "не":
            return True
        if token.text == "допускается" and number and tokens[number - 1].text == "не":
            return True
    return False


def _to_nobody(tokens: Sequence[Token], lemmas: frozenset[str]) -> bool:
    """«на школу не распространяются»: on the whole institution, not «на родителей школы»."""
    at = next((i for i, token in enumerate(tokens) if token.text in {"на", "к"}), None)
    if at is None or not lemmas & _EXTENDING:
        return False
    whom = next((t for t in tokens[at + 1 :] if t.word is None or not t.word.adjective), None)
    return whom is not None and is_(whom, _WHOLE)


def _awaits(tokens: Sequence[Token]) -> bool:
    """«вступает в силу после ввода корпуса», «по отдельному приказу»; not «после подписания», «с 1 сентября»."""
    after = next(
        (i for i, token in enumerate(tokens) if token.text in {"после", "по", "когда"}), None
    )
    return after is not None and not any(is_(token, _OWN_STEPS) for token in tokens[after:])


def moves(token: Token) -> bool:
    """Whether a verb says that something is in force, or ends, and nothing else."""
    return is_(token, _MOVING)


def is_(token: Token, lemmas: frozenset[str]) -> bool:
    """Whether a token is a form of one of these words."""
    return token.word is not None and not lemmas.isdisjoint(token.word.lemmas)
