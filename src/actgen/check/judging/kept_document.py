"""A document that is left as it is: «План внутришкольного контроля не менять», «Изменений в план не вносить», «В план
«Сферум» не включать» refuse whatever an act wants to have put into it, though nothing of that is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from actgen.check.documents.reading import Reading
from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.lexicon import Force
from actgen.model.text import Role

_CHANGE = frozenset({"внести изменения", "включить в план", "менять"})
_LEFT = frozenset({Mood.BAN, Mood.KEPT})
# what such a sentence may speak of besides the document: changes of any sort, the time that it holds for
_CHANGES = frozenset(
    "изменение дополнение поправка правка корректива корректировка пересмотр обновление доработка строка пункт тема"
    " вопрос раздел проверка мероприятие число".split()
)
_TIMES = frozenset(
    "год полугодие четверть триместр квартал семестр месяц неделя январь февраль март апрель май июнь июль август"
    " сентябрь октябрь ноябрь декабрь школа сад колледж учреждение организация связь".split()
)
_UNLESS = frozenset(
    "кроме если до пока иначе самовольно произвольно исключением помимо более после".split()
)


def left_as_it_is(document: Collection[str], readings: Iterable[Reading]) -> Iterator[Unit]:
    """Sentences that leave the document as it is, in documents that speak of the service at all: elsewhere a plan
    may stay for quite other reasons."""
    for reading in readings:
        if reading.names.isdisjoint(HOME):
            continue
        for unit in reading.units:
            if unit.role is Role.CELL or _UNLESS & unit.sentence.texts:
                continue
            named = unit.sentence.naming(document)
            if any(_is_left(unit, item) and _of_nothing_else(unit, item, named) for item in named):
                yield unit


def _is_left(unit: Unit, item: Governed) -> bool:
    if item.supposed or item.subordinate or unit.mood(item) not in _LEFT:
        return False
    changed = any(link.names & _CHANGE or link.force is Force.UNCHANGED for link in item.chain)
    return changed or any(
        token.word is not None and token.word.lemmas & _CHANGES and "datv" in token.word.cases
        for token in unit.sentence.tokens
    )  # «пересмотру не подлежит»


def _of_nothing_else(unit: Unit, left: Governed, named: Iterable[Governed]) -> bool:
    """Whether nothing is named that is kept out: «питание в план контроля не включать» is about meals, and so is «не
    включать питание, в том числе в лагере, в план контроля»."""
    _, last = unit.sentence.pieces[left.piece]
    same = (g.piece for g in unit.sentence.governed if g.chain[:1] == left.chain[:1])
    first, _ = unit.sentence.pieces[min((left.piece, *same))]
    inside = {
        index
        for item in (*named, *unit.sentence.naming(HOME))
        for index in range(item.mention.first, item.mention.last + 1)
    }
    return all(
        index in inside
        or token.word is None
        or not token.word.noun
        or len(token.text) < 3
        or bool(token.word.lemmas & (_CHANGES | _TIMES))
        for index, token in enumerate(unit.sentence.tokens[first : last + 1], first)
    )
