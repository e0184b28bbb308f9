"""What is said not to be: «чата не будет», «подключать не будем», «не должно остаться не подключённых»."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from actgen.check.concepts import Mention
from actgen.check.tokens import Token

COPULA = frozenset({"быть", "остаться", "оставаться", "оставить", "оставлять"})
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
        elif token.word.finite and "быть" in token.word.lemmas and _is_denied(tokens, index):
            verb = _beside(tokens, index, predicates)
            if verb is None:
                nothing.append(index)
            else:
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


def _is_denied(tokens: Sequence[Token], index: int) -> bool:
    before = index - 1
    if before >= 0 and tokens[before].text in _MODAL:
        before -= 1
    return before >= 0 and tokens[before].text in {"не", "ни"}


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
