"""Whose deadline a statement sets: of the required work, or of keeping papers, of control, of something else."""

from __future__ import annotations

import re

from actgen.check.judging.people import PEOPLE
from actgen.check.judging.rough_times import MONTH_NAMES
from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force
from actgen.model.text import Role

PAPER = frozenset({"акт", "исполнение"})
"""What an act says of itself."""
CONTROL_PLAN = frozenset({"план контроля"})
_CONTROL = frozenset({"контроль мероприятие", "контроль исполнения"})
# nouns that name no work of their own: «работу завершить к …», «всё сделать до … июня»
_GENERAL = frozenset(
    "работа срок год день неделя месяц число мероприятие исполнение выполнение задача пункт процесс переход мера"
    " указанный поручение задание дело дата время итог всё все весь час конец начало полгода"
    " январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()
)
# what sums up the points before: «всё перечисленное», «названные мероприятия», «со всем этим», «крайний срок – …»
_SUMMING = (
    "все всё весь это перечислить указать назвать изложить вышеизложенный вышеуказанный вышеперечисленный поручить"
    " работа мероприятие поручение задание срок дата дело"
).split()
_DOING = frozenset(  # «Исполнить до 15.11.2023.»
    "исполнить выполнить сделать завершить закончить окончить управиться уложиться успеть справиться".split()
)
_SUMS = frozenset(_SUMMING)
_WHO = PEOPLE | {"все", "руководитель", "заместители", "классный руководитель", "советники"}
# «в апреле», «22–26 апреля», «15.05.2024», «май»
_DAY = re.compile(
    rf"(?:\b(?:в|во|на)\s+)?(?:(?:\d{{1,2}}\s*[–-]\s*)?\b\d{{1,2}}\s+)?\b(?:{MONTH_NAMES})[а-яё]*(?:\s+20\d\d)?"
    r"|\b\d{1,2}\.\d\d(?:\.20\d\d)?",
    re.IGNORECASE,
)
# what stands before a day by which a thing is to be done
_BY = re.compile(
    r"(?:\b(?:до|к|ко|по|не\s+поз[дж]\w+|срок\w*)|\bсрок\w*\W+)\s*(?:\d{1,2}\s*[–-]\s*)?$",
    re.IGNORECASE,
)


@once
def days_of_checks(unit: Unit) -> list[tuple[int, int]]:
    """Ranges that say when the things put into a plan of control are to be checked («дополнить план контроля: в мае –
    использование профиля»): no deadlines, as «до 30 мая» would be."""
    if any(each.text.endswith(":") and each.names() & CONTROL_PLAN for each in unit.above):
        since = 0
    elif unit.names() & CONTROL_PLAN:
        sentence = unit.sentence
        last = min(g.mention.last for g in sentence.naming(CONTROL_PLAN))
        since = sentence.tokens[last].stop - sentence.start
    else:
        return []
    days = _DAY.finditer(unit.text, since)
    return [day.span() for day in days if not _BY.search(unit.text[: day.start()])]


@once
def sums_up(unit: Unit) -> bool:
    """«Всё перечисленное закончить к …», «Срок – …»: a statement on all the points before it, with no object of its
    own."""
    things = (g.mention for g in unit.sentence.governed if not g.mention.action)
    if unit.role is Role.CELL or any(m.names - PAPER - _WHO and m.force is None for m in things):
        return False
    words = [t.word for t in unit.sentence.tokens if t.word is not None]
    sums = any(w.lemmas & _SUMS or (w.infinitive and w.lemmas & _DOING) for w in words)
    return sums and not any(map(_is_object, unit.sentence.tokens))


def is_of_work(unit: Unit, work: frozenset[str]) -> bool:
    """Whether the dates of a statement are about the concepts ``work``, named here, above or in the items below; in
    the sentences before it, if it has no work of its own («Всё сделать до 1 июня»)."""
    own = unit.names()
    below = {name for item in unit.below for name in item.names()} if _leads_in(unit) else set()
    around = own.union(below, *(each.names() for each in unit.above))
    if unit.role is Role.CELL or not _names_other_work(unit):
        around = around.union(*(each.names() for each in unit.beside))
    named = own & work
    if named and named <= PAPER and not _does_paper(unit):
        around -= PAPER
    return bool(around & work) and not _checks_row(unit)


def _leads_in(unit: Unit) -> bool:
    """Whether what stands below belongs to it: «До 20 мая:», «Сферум, до 20 мая»; not «Выйти 20 апреля к 9:00.»."""
    return unit.text.endswith(":") or not any(map(_is_verb, unit.sentence.tokens))


def _checks_row(unit: Unit) -> bool:
    """A row of a table that begins with a check: «Проверка хода перехода», «Контроль …»."""
    cells = [each for each in (unit, *unit.beside) if each.role is Role.CELL and each.names()]
    told = min(cells, key=lambda each: each.start, default=None)
    if unit.role is not Role.CELL or told is None:
        return False
    first = min(told.sentence.governed, key=lambda item: item.mention.first)
    return first.mention.means(_CONTROL)


def apart(unit: Unit, work: frozenset[str]) -> list[tuple[int, int]]:
    """Ranges of the text that have a verb and an object of their own and none of the work: «…, родителям предложить до
    1 июня посетить собрание»; or that let a thing go on: «…, которым разрешается до конца года писать на бумаге»."""
    sentence, found = unit.sentence, []
    named = {g.piece for g in sentence.governed if g.mention.means(work)}
    for number, (first, last) in enumerate(sentence.pieces):
        tokens = sentence.tokens[first : last + 1]
        verbs = [t for t in tokens if t.word is not None and t.word.infinitive]
        own_work = named and number and number not in named and any(map(_is_object, tokens))
        going_on = verbs and all(t.word.imperfective for t in verbs if t.word is not None)
        let = going_on and any(
            g.piece == number and g.mention.force is Force.PERMIT for g in sentence.governed
        )
        # «…, которого предлагалось найти до 26 апреля»: what others once wanted
        past = any(t.text.startswith("котор") for t in tokens[:3]) and any(
            t.word is not None and t.word.past and t.word.finite for t in tokens
        )
        if let or (own_work and verbs) or (past and verbs):
            found.append((tokens[0].start - sentence.start, tokens[-1].stop - sentence.start))
    return found


def _does_paper(unit: Unit) -> bool:
    """«Положение утвердить до …», «приказ исполнить до …»; not «приказ хранить до …», «с контроля не снимать до …»."""
    if unit.names() & _CONTROL:
        return False
    done = any(g.mention.action for g in unit.sentence.governed)
    return done or "исполнение" in unit.names()


def _names_other_work(unit: Unit) -> bool:
    """Whether the sentence has a verb and an object of its own: «Родительские собрания провести до …»."""
    tokens = unit.sentence.tokens
    return any(map(_is_verb, tokens)) and any(map(_is_object, tokens))


def _is_verb(token: Token) -> bool:
    word = token.word
    return word is not None and (word.infinitive or (word.finite and not word.noun))


def _is_object(token: Token) -> bool:
    word = token.word
    if word is None or not word.noun or word.animate or word.preposition or len(token.text) < 3:
        return False
    return not (word.lemmas & _GENERAL or word.adverb or word.infinitive or word.finite)
