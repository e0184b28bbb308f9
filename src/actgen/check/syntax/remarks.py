"""What a sentence says of the statement before it, and what a bracket or the end of a statement says of itself.

«Создать чат с родителями. Дело это добровольное.», «… (по желанию)», «…, однако обязательным это не является». Remarks
on other things («Бассейн посещать по желанию») are none: a remark points back («это», «исполнение») and names nothing
itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.effects import Effect, effect, is_, may_do
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import DASHES, Token

_THIS = frozenset({"это", "этого", "этому", "этим", "этом"})
_POINTING = frozenset({"этот", "данный", "указанный", "настоящий", "такой"})
_GENERAL = frozenset(
    "исполнение неисполнение выполнение невыполнение требование указание поручение предписание обязанность мера дело"
    " решение назначение запрет ограничение правило норма задача отказ сказать сказанное указанное"
    " вышесказанное".split()
)
_MERE = frozenset({"все", "всего"})  # «это всего лишь совет»
_ABOUT = frozenset({"о", "об"})
_LINKING = frozenset({"о", "об", "по", "с", "со", "в", "от", "на", "для", "из"})
_OPENING = 4  # words among which the subject stands
_LONGEST = 16  # words of a remark
_SHORT = 8  # words of a remark that has no subject: «Никого заставлять не будем»
_BEFORE_BRACKET = 4  # tokens in which a list would part the bracket from the rest
_TURNING = frozenset({"но", "однако", "хотя", "впрочем", "причем", "правда", "фактически"})
_MARKS = frozenset({",", ";", "."})
_EXCEPTING = frozenset({"кроме", "исключением", "исключая"})


def may_remark(sentence: Sentence) -> bool:
    """Whether a sentence has a word that a remark needs: few have."""
    return may_do(sentence.lemmas)


def on_the_former(tokens: Sequence[Token], *, names_things: bool) -> Effect | None:
    """What a sentence does to the statement before it. ``names_things``: it names what a statement may be about."""
    words = [token for token in tokens if token.word is not None]
    if len(words) > _LONGEST:
        return None
    if _points_back(tokens):
        return None if names_things and not says_this(tokens) else effect(tokens)
    if names_things or len(words) > _SHORT:
        return None
    done = effect(tokens)
    bare = not any(t.word and t.word.noun and not t.word.adjective for t in words)
    return done if done is Effect.SOFTENED and bare else None


def on_itself(tokens: Sequence[Token]) -> Effect | None:
    """What the bracket that closes a statement does to it, or its end behind «однако», «хотя»."""
    first, last = _last_bracket(tokens)
    if first < last <= first + _LONGEST:
        done = effect(tokens[first:last])
        near = tokens[max(0, first - 1 - _BEFORE_BRACKET) : first - 1]
        listed = any(t.text in {",", "и", ";"} for t in near)
        # «с учителями, с библиотекарем (по желанию)»: a wish may be that of the last of a list
        return done if done is Effect.ENDED or not listed else None
    for number, token in enumerate(tokens):
        turns = token.text in _TURNING and number
        if turns and (tokens[number - 1].text == "," or tokens[number - 1].text in DASHES):
            tail = tokens[number + 1 :]
            if says_this(tail) and len(tail) <= _LONGEST:
                return effect(tail)
    return None


def excepts(tokens: Sequence[Token]) -> bool:
    """«* Кроме водителей»: a note that spares somebody."""
    return any(token.text in _EXCEPTING for token in tokens[:3])


def _points_back(tokens: Sequence[Token]) -> bool:
    return says_this(tokens) or _is_of_the_former(tokens)


def says_this(tokens: Sequence[Token]) -> bool:
    """«этого не делать», «это требование»; not «отчёт об этом», «этого чата»."""
    for number, token in enumerate(tokens):
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        before = tokens[number - 1].text if number else ""
        if token.text in _THIS and before not in _ABOUT:
            named = after is not None and after.word is not None and _is_name(after)
            if not named or (after is not None and is_(after, _GENERAL)):
                return True
        if is_(token, _POINTING) and after is not None and is_(after, _GENERAL):
            return True
    return False


def _is_name(token: Token) -> bool:
    word = token.word
    if word is None or token.text in _MERE or len(token.text) == 1:
        return False
    verb = word.infinitive or word.finite or word.predicative
    return (word.noun or word.adjective) and not (verb or word.adverb)


def _is_of_the_former(tokens: Sequence[Token]) -> bool:
    """«Исполнение пока приостановить»: a general noun among the first words that nothing is said about."""
    words = [number for number, token in enumerate(tokens) if token.word is not None][:_OPENING]
    for number in words:
        if not is_(tokens[number], _GENERAL):
            continue
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        if after is None or after.word is None:
            return True
        word = after.word
        owned = word.noun and "gent" in word.cases and not (word.finite or word.predicative)
        linked = after.text in _LINKING
        adjective = word.adjective and "gent" in word.cases and not word.predicative
        return not (owned or linked or adjective) or is_(after, _GENERAL)
    return False


def _last_bracket(tokens: Sequence[Token]) -> tuple[int, int]:
    """The half-open range of the tokens in the bracket that ends a statement; (0, 0) without one."""
    closing = next(
        (n for n in range(len(tokens) - 1, -1, -1) if tokens[n].text not in _MARKS), None
    )
    if closing is None or tokens[closing].text != ")":
        return 0, 0
    opening = next((n for n in range(closing, -1, -1) if tokens[n].text == "("), None)
    return (opening + 1, closing) if opening else (0, 0)
