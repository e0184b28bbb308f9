"""Acquaintance whose signature is refused: «ознакомить по почте без подписи», «подписей не собирать», «расписываться не
надо»; not «без подписи к работе не допускать», nor what is said of others than those meant."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from actgen.check.judging.people import PEOPLE
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token

_ACQUAINT = ("ознакомить", "огласить", "сообщать")
_SIGNATURE = frozenset({"подпись", "роспись"})
_SIGNING = frozenset("расписываться расписаться подписываться подписаться".split())
_SHEET = frozenset({"лист", "журнал", "ведомость"})
_COLLECTING = frozenset(
    "собирать собрать требовать требоваться брать взять ставить отбирать получать оформлять заводить завести вести"
    " нужный нужно надо обязательный".split()
)
_NEEDLESS = frozenset("необязательный ненужный излишний лишний необязательно незачем".split())
_OTHER = frozenset({"чужой", "лишний", "дополнительный", "повторный"})
_OF_HEAD = frozenset({"директор", "заведующий", "руководитель", "начальник"})
_HELD = frozenset({"допускать", "допустить", "принимать", "начинать", "приступать", "считать"})
_NEAR = 3  # tokens: «подписей с работников не собирать», «без их личной подписи»


def unsigned(units: Sequence[Unit], anybody: Collection[str]) -> Iterator[Unit]:
    """Statements that have people acquainted without their signature, or refuse it right behind such a statement."""
    former: Unit | None = None
    for unit in units:
        acquaints = bool(unit.sentence.naming(_ACQUAINT))
        near = acquaints or (former is not None and former.paragraph == unit.paragraph)
        if near and _refuses(unit, anybody) and not _of_others(unit, anybody):
            yield unit
        former = unit if acquaints else None


def _of_others(unit: Unit, anybody: Collection[str]) -> bool:
    named = unit.names() & (PEOPLE | set(anybody))
    return bool(named) and named.isdisjoint(anybody)


def _refuses(unit: Unit, anybody: Collection[str]) -> bool:
    sentence = unit.sentence
    if sentence.lemmas.isdisjoint(_SIGNATURE | _SIGNING) and "ознакомления" not in sentence.texts:
        return False
    return any(
        _refused(sentence.tokens[first : last + 1]) and not _of_strangers(unit, first, anybody)
        for first, last in sentence.pieces
    )


def _of_strangers(unit: Unit, at: int, anybody: Collection[str]) -> bool:
    """«…; совет родителей – по почте, без подписи»: others stand behind the semicolon, none of those meant."""
    tokens = unit.sentence.tokens
    start = next((i + 1 for i in reversed(range(at)) if tokens[i].text == ";"), 0)
    if not start:
        return False
    meant = any(g.mention.first >= start for g in unit.sentence.naming(anybody))
    said = tokens[start:at]
    return not meant and any(t.word is not None and t.word.noun and t.word.animate for t in said)


def _refused(piece: Sequence[Token]) -> bool:
    """Whether this piece of a sentence says that nobody signs."""
    for at, token in enumerate(piece):
        word = token.word
        if word is None:
            continue
        if word.lemmas & _SIGNATURE and word.noun:
            if _without(piece, at) or _denied(piece, at) or _not_under(piece, at):
                return True
        elif (word.lemmas & _SIGNING or _is_sheet(piece, at)) and _denied(piece, at):
            return True
    return False


def _is_sheet(piece: Sequence[Token], at: int) -> bool:
    """«листа ознакомления»"""
    return [t.text for t in piece[at + 1 : at + 2]] == ["ознакомления"] and _has(
        [piece[at]], _SHEET
    )


def _without(piece: Sequence[Token], at: int) -> bool:
    """«без (их личной) подписи»; not where that holds something up, or another's signature is meant."""
    before = piece[max(0, at - _NEAR) : at]
    if all(t.text != "без" for t in before) or _is_another(piece, at):
        return False
    held = any(t.text == "не" for t in piece) or _has(piece, _HELD)
    return not held


def _denied(piece: Sequence[Token], at: int) -> bool:
    """«подписей не собирать», «не требовать подписи», «расписываться не надо», «подпись необязательна»."""
    if _is_another(piece, at):
        return False
    if _has(piece, _NEEDLESS):
        return True
    for i, token in enumerate(piece[:-1]):
        refused = piece[i + 1].word if token.text == "не" else None
        if refused is not None and refused.lemmas & _COLLECTING:
            return True
    return False


def _not_under(piece: Sequence[Token], at: int) -> bool:
    """«под подпись не знакомить», «не под подпись»."""
    if not at or piece[at - 1].text != "под":
        return False
    if at > 1 and piece[at - 2].text == "не":
        return True
    behind = [t.text for t in piece[at + 1 : at + 3]]
    return behind[:1] == ["не"] and len(behind) > 1 and "знаком" in behind[1]


def _is_another(piece: Sequence[Token], at: int) -> bool:
    """«чужих подписей», «без подписи директора»."""
    attributes = piece[max(0, at - 1) : at]
    owner = piece[at + 1 : at + 2]
    return _has(attributes, _OTHER) or _has(owner, _OF_HEAD)


def _has(tokens: Sequence[Token], lemmas: frozenset[str]) -> bool:
    return any(t.word is not None and not t.word.lemmas.isdisjoint(lemmas) for t in tokens)
