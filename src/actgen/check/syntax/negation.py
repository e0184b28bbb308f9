"""What a negation denies: «не создавать», «без согласования»; not «пока не внесены», «без публикации не исполнять»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.words.tokens import Token

NEGATIONS = frozenset({"не", "без", "ни"})
_MAY_PART_NEGATION = frozenset({"бы", "более", "больше", "уже", "впредь"})
_TALKED_OF = ("вопрос", "обсужден", "рассмотрен", "разговор", "бесед", "упоминан", "рассказ")
_NO_LACK = frozenset(
    "обойтись обходиться обойдемся обходимся остаться оставаться справиться работать вести".split()
)
_MARKS = frozenset({",", ";", ":", "(", "–"})


def negated_at(tokens: Sequence[Token], first: int) -> bool:
    """Whether what begins at the token ``first`` is denied by the word before it."""
    before = first - 1
    while before >= 0 and tokens[before].text in _MAY_PART_NEGATION:
        before -= 1
    if before < 0 or tokens[before].text not in NEGATIONS or is_whoever(tokens, before):
        return False
    if _until(tokens, before) and not _is_infinitive(tokens[first]):
        return False
    # «ни регистрацию, ни использование … не вносить»: one negation, said twice
    return tokens[before].text != "ни" or not any(t.text in {"не", "нет"} for t in tokens)


def is_whoever(tokens: Sequence[Token], at: int) -> bool:
    """«Кого бы то ни было», «как бы ни назывался чат»: the particle denies nothing."""
    return tokens[at].text == "ни" and any(t.text == "бы" for t in tokens[max(0, at - 2) : at])


def _is_infinitive(token: Token) -> bool:
    return token.word is not None and token.word.infinitive


def is_needed(tokens: Sequence[Token], first: int) -> bool:
    """«Без публикации на сайте приказ не исполнять», «собрание без разговора о переходе не закрывать»: what nothing is
    done without is to be done."""
    without = _without(tokens, first)
    if without is None:
        return False
    if _nothing_is_done(tokens, without):
        return True
    if any(t.text in _NO_LACK for t in tokens[max(0, without - 4) : without]):
        return False
    for index in range(first + 1, len(tokens) - 1):
        if tokens[index].text in {",", ";", ":", "–"}:
            return False
        following = tokens[index + 1].word
        if tokens[index].text == "не" and following is not None:
            return following.infinitive or following.finite
    return False


def _without(tokens: Sequence[Token], first: int) -> int | None:
    """Where «без» stands: right before, or before a word for talking of it («без обсуждения», «без вопроса о»)."""
    at = first - 1
    if at >= 0 and tokens[at].text in {"о", "об", "про"}:
        at -= 1
    if at >= 0 and tokens[at].text.startswith(_TALKED_OF):
        at -= 1
    elif at != first - 1:
        return None
    return at if at >= 0 and tokens[at].text == "без" else None


def _nothing_is_done(tokens: Sequence[Token], without: int) -> bool:
    """«Ни один приказ не исполняется без публикации»."""
    denied = False
    for index in range(without - 1, -1, -1):
        text, word = tokens[index].text, tokens[index + 1].word
        if text in _MARKS:
            return False
        if text == "не" and word is not None and (word.finite or word.infinitive):
            denied = True
        if text in {"ни", "никакой", "никакие", "никто"}:
            return denied
    return False


def _until(tokens: Sequence[Token], at: int) -> bool:
    """«…, пока в него не внесены …» says when, and denies nothing; but «Чат пока не открываю», «пока не открывать»."""
    for index in range(at - 1, -1, -1):
        if tokens[index].text in _MARKS:
            return False
        if tokens[index].text in {"пока", "покуда"}:
            opens = not index or tokens[index - 1].text in _MARKS
            if any(token.text.startswith("котор") for token in tokens[max(0, index - 2) : index]):
                return True  # «…, дата которого пока не определена»
            alone = not index and not any(token.text == "," for token in tokens)
            return opens and not alone
    return False
