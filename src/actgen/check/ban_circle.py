"""A ban laid on some of the staff only: «Вахтёры и дежурные … не пользуются», «Директору и завучам отказаться от …»."""

from __future__ import annotations

from actgen.check.people import is_dative
from actgen.check.sentence import Governed
from actgen.check.units import Unit

_EVERYBODY = frozenset(
    {"педагоги", "сотрудники", "воспитатель", "педагоги класса", "классный руководитель"}
    | {"обучающиеся", "родители", "руководитель объединения", "руководители учреждений"}
    | {"специалисты управления", "администрация"}
)
"""Whoever is told by one of these is the staff, or as much of it as an act of its kind speaks to."""
_ANYBODY = frozenset(
    "лицо участник член коллега человек гражданин пользователь субъект никто каждый весь кто товарищ друг владелец"
    " подписчик специалист учреждение школа".split()
)
_GIVING_UP = ("отказ", "воздерж", "избега", "переста", "выйти", "уйти", "покинуть")
_USING = frozenset({"использовать", "общение", "сообщать"})


def told_to_some(unit: Unit, item: Governed) -> bool:
    """Whether those who are told to give the service ``item`` up are named, and all of them are posts that few hold:
    several at once, or in the plural."""
    links = [*unit.lead, *item.chain]
    verbs = [k for k in links if (k.negated and k.names & _USING) or k.words.startswith(_GIVING_UP)]
    if not verbs or any(k.force is None and not k.negated and not k.names & _USING for k in links):
        return False
    told = _told(unit, item)
    return bool(told) and (len(told) > 1 or unit.sentence.tokens[told[0]].word.plural)  # type: ignore[union-attr]


def _told(unit: Unit, item: Governed) -> list[int]:
    """The tokens of those told, in the dative or as the subject at the head of the sentence; none if anybody is."""
    tokens = unit.sentence.tokens
    first, last = unit.sentence.pieces[item.piece]
    told = []
    for index in range(first, last + 1):
        word = tokens[index].word
        if word is None or len(tokens[index].text) <= 2:
            continue
        if word.lemmas & _ANYBODY:
            return []
        if not (word.noun and word.animate) or tokens[index].capital and index != first:
            continue
        subject = "nomn" in word.cases and index < item.mention.first and _heads(unit, first, index)
        if not subject and not is_dative(tokens, index):
            continue
        named = [g for g in unit.sentence.governed if g.mention.first <= index <= g.mention.last]
        if any(g.mention.means(_EVERYBODY) for g in named):
            return []
        told.append(index)
    return told


def _heads(unit: Unit, first: int, index: int) -> bool:
    """Whether only nouns in the nominative and «и» stand before: «Вахтёры и дежурные …»."""
    before = unit.sentence.tokens[first:index]
    return all(
        t.text in {"и", ",", "или"} or (t.word is not None and "nomn" in t.word.cases)
        for t in before
    )
