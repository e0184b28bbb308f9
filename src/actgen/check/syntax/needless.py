"""Needs that nobody has and demands that do not reach: «Надобности в … школа не видит», «Требование о … на наш сад не
распространяется»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.words.tokens import Token

NEEDS = frozenset(
    "надобность нужда необходимость потребность смысл резон основание причина повод".split()
)
_SEES = frozenset(
    "видеть испытывать усматривать усматриваться находить находиться иметь иметься ощущать чувствовать".split()
)
DEMANDS = frozenset(
    {"требование", "предписание", "норма", "обязанность", "указание", "пункт", "поручение"}
)
DUTIES = frozenset({"обязанность", "задача", "долг", "забота"})
_IS = frozenset({"являться", "считаться", "быть", "входить", "вменяться"})
_REACHES = frozenset({"распространяться", "распространиться", "касаться", "относиться"})
_HOUSE = frozenset(
    "школа сад детсад колледж техникум училище центр дом гимназия лицей учреждение организация управление аппарат"
    " отдел комитет мы наш".split()
)
_ENDS = frozenset({";", ".", "!", "?"})


def unfelt_need(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The need and the verb that denies it; the need opens its clause, so what it is for stands between."""
    for at, token in enumerate(tokens):
        if token.word is None or not token.word.noun or token.word.lemmas.isdisjoint(NEEDS):
            continue
        if "gent" not in token.word.cases or (at and tokens[at - 1].word is not None):
            continue
        for verb in range(at + 2, len(tokens)):
            if tokens[verb].text in _ENDS:
                break
            if tokens[verb - 1].text == "не" and _is(tokens[verb], _SEES):
                return at, verb
    return None


def unreaching_demand(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The demand and the denied verb, where whom it does not reach is the institution, not some of its people."""
    for verb in range(1, len(tokens)):
        if tokens[verb - 1].text != "не" or not _is(tokens[verb], _REACHES):
            continue
        demand = next((i for i in range(verb) if _is(tokens[i], DEMANDS)), None)
        if demand is not None and any(_is(token, _HOUSE) for token in _reached(tokens, verb)):
            return demand, verb
    return None


def no_duty(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """«Ведение чата обязанностью классного руководителя не является»: the duty and the denied verb behind it, or the
    verb and the duty: «не является обязанностью педагога»."""
    for verb in range(1, len(tokens)):
        if tokens[verb - 1].text != "не" or not _is(tokens[verb], _IS):
            continue
        for at in (*range(verb - 2, max(-1, verb - 7), -1), *range(verb + 1, verb + 3)):
            if at >= len(tokens) or tokens[at].text in _ENDS | {",", ":"}:
                continue
            word = tokens[at].word
            if word is not None and "ablt" in word.cases and _is(tokens[at], DUTIES):
                return min(at, verb), max(at, verb)
    return None


def _reached(tokens: Sequence[Token], verb: int) -> Sequence[Token]:
    """What stands behind «на», «к» or the verb: «на наш сад», «нашей школы не касается»."""
    before = next((i for i in range(verb - 1, -1, -1) if tokens[i].text in {"на", "к"}), None)
    if before is None or verb - before > 8:
        return tokens[max(0, verb - 3) : verb + 4]
    return [*tokens[before + 1 : before + 4], *tokens[verb + 1 : verb + 4]]


def _is(token: Token, words: frozenset[str]) -> bool:
    return token.word is not None and not token.word.lemmas.isdisjoint(words)
