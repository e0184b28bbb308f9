"""What is said not to be: «чата не будет», «чату не быть», «подключать не станем», «не должно остаться не …»."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from actgen.check.syntax.negation import is_whoever
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import Token

COPULA = frozenset({"быть", "остаться", "оставаться", "оставить", "оставлять"})
_AUXILIARY = frozenset({"быть", "стать", "собираться", "намереваться", "намерить", "намерен"})
_ALONE = frozenset({"не", "ни", "мы", "я", "никто", "пока", "здесь", "у", "нас"})
_CLAUSES = frozenset({";", ":", "(", ")", "–", ".", "!", "?"})
_PLACING = frozenset({"в", "во", "на"})
_MODAL = frozenset({"должно", "должен", "должны", "должна", "может", "могут", "следует"})
_MAY_PART = frozenset({"был", "была", "было", "были", "бы", "еще", "ещё", "уже", "будет", "будут"})
_TALK = frozenset({"чат", "общение"})
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
        if token.text == "нет" and not _is_alternative(tokens, index):
            nothing.append(index)
        elif token.word.infinitive and "быть" in token.word.lemmas and _ends_clause(tokens, index):
            if _is_denied(tokens, index):
                nothing.append(index)  # «чату в профиле не быть»
        elif (
            token.word.lemmas & _AUXILIARY
            and (token.word.finite or token.word.predicative)
            and _is_denied(tokens, index)
        ):
            verb = _beside(tokens, index, predicates)
            verb = _before_all(tokens, index, predicates) if verb is None else verb
            if verb is None and "быть" in token.word.lemmas:
                nothing.append(index)
            elif verb is not None:
                denied.add(verb)
    return nothing, denied


def _is_alternative(tokens: Sequence[Token], index: int) -> bool:
    """«есть у них мессенджер или нет»: both are meant."""
    return index > 0 and tokens[index - 1].text == "или"


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


def _before_all(
    tokens: Sequence[Token], auxiliary: int, predicates: AbstractSet[int]
) -> int | None:
    """«Вносить в план регистрацию, равно как и пользование, не будем»: cut off by commas and alone between them, it
    belongs to the infinitive with which its clause begins."""
    if not _ends_clause(tokens, auxiliary):
        return None
    start = auxiliary
    while start and (tokens[start - 1].text in _ALONE or _is_subject(tokens, start - 1)):
        start -= 1
    if not start or tokens[start - 1].text != ",":
        return None
    while start and tokens[start - 1].text not in _CLAUSES:
        start -= 1
    verb = next((i for i in range(start, auxiliary) if i in predicates), None)
    word = tokens[verb].word if verb is not None else None
    return verb if word is not None and word.infinitive and word.imperfective else None


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """«Создавать чаты, как просит управление, классные руководители не будут»: who will not, or where."""
    word = tokens[at].word
    if tokens[at].text in _BREAKS or word is None:
        return False
    placed = at > 0 and tokens[at - 1].text in _PLACING
    return word.preposition or "nomn" in word.cases or placed


def _ends_clause(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 == len(tokens) or tokens[index + 1].text in _BREAKS


def _is_denied(tokens: Sequence[Token], index: int) -> bool:
    before = index - 1
    if before >= 0 and tokens[before].text in _MODAL:
        before -= 1
    return before >= 0 and tokens[before].text in {"не", "ни"} and not is_whoever(tokens, before)


class Remaining(NamedTuple):
    """Participles that say what must not remain undone («не оставлять неподключённым») or may («остаться вне …»):
    first token → whether the remaining itself is denied, which makes two denials and so a duty; the tokens of that
    denial deny nothing else."""

    undone: dict[int, bool]
    spent: frozenset[int]


_NONE_REMAIN = Remaining({}, frozenset())


def remaining(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Remaining:
    """What is said to remain, or not to remain, undone."""
    actions = [m for m in mentions if m.action]
    if not any(m.denied or _is_undone(tokens, m.first) for m in actions):
        return _NONE_REMAIN
    found: dict[int, bool] = {}
    spent: set[int] = set()
    for index, token in enumerate(tokens):
        nobody = token.text == "нет"
        if not nobody and not (_is_copula(token) and token.word.lemmas & COPULA):  # type: ignore[union-attr]
            continue
        after = _denied_behind(tokens, index)
        denied = nobody or after is not None or _is_denied(tokens, index)
        first = _undone_behind(tokens, actions, index, denied=denied)
        if first is None and denied and not any(m.means(_TALK) for m in mentions):
            first = _undone_before(tokens, actions, index)
        if first is None:
            continue
        found[first] = denied
        if denied:
            spent |= {index, index - 1 if after is None else after}
    return Remaining(found, frozenset(spent))


def _undone_behind(
    tokens: Sequence[Token], actions: Sequence[Mention], index: int, *, denied: bool
) -> int | None:
    """«не оставлять неподключённым», «не должно остаться педагога, который не подключён»."""
    mention = next((m for m in actions if m.first > index), None)
    if mention is None or not (mention.denied or _is_undone(tokens, mention.first)):
        return None
    if tokens[index].text == "нет" and not _is_related(tokens[index : mention.first]):
        return None
    word = tokens[mention.first].word
    said_of = word is None or word.preposition or "ablt" in word.cases
    return mention.first if denied or said_of else None


def _undone_before(tokens: Sequence[Token], actions: Sequence[Mention], index: int) -> int | None:
    """«Ни один учитель вне Сферума не остаётся», «педагогов, не подключённых к нему, быть не должно»."""
    mention = next((m for m in reversed(actions) if m.last < index), None)
    if mention is None or any(token.text == "без" for token in tokens[index:]):
        return None
    word = tokens[mention.first].word
    if not (mention.denied or _is_undone(tokens, mention.first)):
        return None
    said_of = word is None or word.preposition or word.full_participle or word.adjective
    return mention.first if said_of or _is_related(tokens[: mention.first]) else None


def _is_undone(tokens: Sequence[Token], first: int) -> bool:
    """«не подключён», «не был бы подключён», «ещё не зарегистрирован»."""
    before = first - 1
    while before >= 0 and tokens[before].text in _MAY_PART:
        before -= 1
    return before >= 0 and tokens[before].text == "не"


def _is_related(tokens: Sequence[Token]) -> bool:
    """Whether a clause with «который», «кто» begins here."""
    return any(token.text.startswith(("котор", "кто")) for token in tokens)


def _denied_behind(tokens: Sequence[Token], index: int) -> int | None:
    """The word of duty in «быть не должно»."""
    after = [token.text for token in tokens[index + 1 : index + 3]]
    return index + 2 if len(after) == 2 and after[0] == "не" and after[1] in _MODAL else None


def _is_copula(token: Token) -> bool:
    return token.word is not None and (
        token.word.finite or token.word.infinitive or token.word.gerund
    )
