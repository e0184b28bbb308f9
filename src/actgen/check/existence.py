"""What is said not to be: «чата не будет», «чату не быть», «подключать не станем», «не должно остаться не …»."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from actgen.check.concepts import Mention
from actgen.check.negation import is_whoever
from actgen.check.tokens import Token

COPULA = frozenset({"быть", "остаться", "оставаться", "оставить", "оставлять"})
_AUXILIARY = frozenset({"быть", "стать", "собираться", "намереваться"})
_MODAL = frozenset({"должно", "должен", "должны", "должна", "может", "могут", "следует"})
_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", ".", "!", "?"})


def denied_existence(
    tokens: Sequence[Token], predicates: AbstractSet[int]
) -> tuple[list[int], set[int]]:
    """Tokens that deny that something is («нет», «не будет»), and predicates that a «не будем» beside them denies."""
    nothing: list[int] = []
    denied: set[int] = set()
    for index, token in enumerate(tokens):
        if token.word is None or index in predicates:
            continue
        if token.text == "нет":
            nothing.append(index)
        elif token.word.infinitive and "быть" in token.word.lemmas and _ends_clause(tokens, index):
            if _is_denied(tokens, index):
                nothing.append(index)  # «чату в профиле не быть»
        elif token.word.finite and token.word.lemmas & _AUXILIARY and _is_denied(tokens, index):
            verb = _beside(tokens, index, predicates)
            if verb is None and "быть" in token.word.lemmas:
                nothing.append(index)
            elif verb is not None:
                denied.add(verb)
    return nothing, denied


def _beside(tokens: Sequence[Token], auxiliary: int, predicates: AbstractSet[int]) -> int | None:
    """The verb that «не будем», «не был» belongs to, in either order."""
    for step in (1, -1):
        index = auxiliary + step
        while 0 <= index < len(tokens) and tokens[index].text not in _BREAKS:
            word = tokens[index].word
            if word is not None and (word.infinitive or word.predicative) and index in predicates:
                return index
            index += step
    return None


def _ends_clause(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 == len(tokens) or tokens[index + 1].text in _BREAKS


def _is_denied(tokens: Sequence[Token], index: int) -> bool:
    before = index - 1
    if before >= 0 and tokens[before].text in _MODAL:
        before -= 1
    return before >= 0 and tokens[before].text in {"не", "ни"} and not is_whoever(tokens, before)


def remaining(tokens: Sequence[Token], mentions: Sequence[Mention]) -> dict[int, bool]:
    """Participles that say what must not remain undone («не оставлять неподключённым») or may («остаться вне …»):
    first token → whether the remaining itself is denied, which makes two denials and so a duty."""
    found: dict[int, bool] = {}
    for index, token in enumerate(tokens):
        if token.word is None or not token.word.lemmas & COPULA or not _is_copula(token):
            continue
        denied = _is_denied(tokens, index)
        for mention in mentions:
            if mention.action and mention.first > index:
                word = tokens[mention.first].word
                before = tokens[mention.first - 1].text
                undone = mention.denied or before == "не"
                predicative = word is not None and "ablt" in word.cases
                if undone and (predicative or denied or not word or word.preposition):
                    found[mention.first] = denied
                break
    return found


def _is_copula(token: Token) -> bool:
    return token.word is not None and (
        token.word.finite or token.word.infinitive or token.word.gerund
    )
