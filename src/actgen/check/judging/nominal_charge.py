"""A charge without a verb: «внедрение «Сферума» – за Трофимовой Л.Г.», «за MAX – Осипенко С.Т.», a row of a table
with the work in one cell and somebody's name in another."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.tokens import DASHES, QUOTES, Token
from actgen.model.requirement import AppointmentRequirement
from actgen.model.text import Role as ParagraphRole

_WORK = frozenset(
    "внедрение ведение администрирование сопровождение координация развитие ответственность спрос работа".split()
)
_NOW = frozenset({"теперь", "отныне", "впредь", "сейчас"})
_FOR = frozenset({"за", "по"})
_AS = frozenset("на за у под с".split())  # «– на Гулькевич М.И.», «– под ответственность …»
_CHARGING = frozenset({"ответственный", "ответственность", "отвечать", "назначить", "возложить"})
_NONE = frozenset({"не", "нет", "без", "никто", "никого", "вместо", "кроме"})
_POST = 8  # words between the dash and the name: «на заместителя начальника Управления образования»
_PLACE = 7  # words between the service and the dash: «в образовательных учреждениях округа»


def charged_by_name(requirement: AppointmentRequirement, unit: Unit) -> bool:
    """Whether the whole statement, or the row, is the work and the name of who has it."""
    things = unit.sentence.naming(requirement.for_what)
    if not things or not _of_the_first(unit).isdisjoint(_NONE):
        return False
    if unit.role is ParagraphRole.CELL:
        return _in_a_row(unit, things)
    return bool(names(unit.text)) and (_work_first(unit, things) or _name_first(unit, things))


def _of_the_first(unit: Unit) -> frozenset[str]:
    """The words that count: where «теперь» tells who it is, those before the comma («…, Мальцева не отвечает»)."""
    texts = [token.text for token in unit.sentence.tokens]
    if _NOW.isdisjoint(texts) or "," not in texts:
        return unit.sentence.texts
    return frozenset(texts[: texts.index(",")])


def _in_a_row(unit: Unit, things: Sequence[Governed]) -> bool:
    opens = _opens_with_work(unit.sentence.tokens, things) or (
        _opens(unit, things) and _is_led(unit)
    )
    if not opens or any(_is_verb(token) for token in unit.sentence.tokens):
        return False
    texts = [u.text for u in unit.beside if u.role is ParagraphRole.CELL]
    if any(not u.sentence.texts.isdisjoint(_NONE) for u in unit.beside):
        return False
    return any(_is_person(text) for text in texts)


def _is_person(text: str) -> bool:
    """A cell with a name and, at most, the post before or behind it."""
    found = names(text)
    rest = text[: found[0][0]] + text[found[0][1] :] if found else text
    return len(found) == 1 and len(rest.split()) <= _POST and not any(c.isdigit() for c in rest)


def _opens_with_work(tokens: Sequence[Token], things: Sequence[Governed]) -> bool:
    """«внедрение ИКОП «Сферум»», «за ведение MAX»: nothing but the work stands before the service."""
    first = min(item.mention.first for item in things)
    before = [t for t in tokens[:first] if t.text not in QUOTES]
    said = [t for t in before if t.word is not None]
    work = [t for t in said if t.word is not None and t.word.lemmas & _WORK]
    return (
        bool(said)
        and all(t in work or t.text in _FOR or _of_work(t) for t in said)
        and (bool(work) or said[0].text in _FOR)
    )


def _of_work(token: Token) -> bool:
    """«за служебное общение в MAX», «за работу на платформе»."""
    return token.text in {"в", "на", "общение", "работу", "работа", "чаты", "переписку"} or bool(
        token.word is not None and token.word.adjective
    )


def _opens(unit: Unit, things: Sequence[Governed]) -> bool:
    return min(item.mention.first for item in things) <= 1


def _is_led(unit: Unit) -> bool:
    """Whether a lead-in or the head of the table speaks of those who answer."""
    return any(not u.sentence.lemmas.isdisjoint(_CHARGING) for u in unit.above)


def _work_first(unit: Unit, things: Sequence[Governed]) -> bool:
    tokens = unit.sentence.tokens
    if not (_opens_with_work(tokens, things) or (_opens(unit, things) and _is_led(unit))):
        return False
    last = things[0].mention.last
    marks = DASHES | _NOW
    dash = next((i for i in range(last + 1, len(tokens)) if tokens[i].text in marks), None)
    if dash is None or dash - last > _PLACE or any(_is_verb(t) for t in tokens[:dash]):
        return False
    start = tokens[dash].stop
    person = next((a for a, _ in names(unit.text) if a + unit.sentence.start >= start), None)
    if person is None:
        return False
    between = [t for t in tokens[dash + 1 :] if t.start < person + unit.sentence.start]
    return len(between) <= _POST and all(_is_post(t) for t in between)


def _name_first(unit: Unit, things: Sequence[Governed]) -> bool:
    """«Калитина Р.В. – внедрение ИКОП «Сферум»»."""
    tokens = unit.sentence.tokens
    person = names(unit.text)[0]
    dash = next((i for i, t in enumerate(tokens) if t.text in DASHES), None)
    if dash is None or person[1] + unit.sentence.start > tokens[dash].start:
        return False
    before = [t for t in tokens[:dash] if t.start >= person[1] + unit.sentence.start]
    if person[0] > 1 or len(before) > _POST or any(_is_verb(t) for t in tokens):
        return False
    behind = [g for g in things if g.mention.first > dash]
    if not behind:
        return False
    between = [t for t in tokens[dash + 1 : behind[0].mention.first] if t.text not in QUOTES]
    work = bool(between) and between[0].word is not None and between[0].word.lemmas & _WORK
    return bool(work or (between and between[0].text in _FOR) or _is_led(unit))


def _is_post(token: Token) -> bool:
    word = token.word
    if word is None:
        return token.text in QUOTES
    return token.text in _AS or word.noun or word.adjective or token.text in {"по", "да"}


def _is_verb(token: Token) -> bool:
    word = token.word
    return word is not None and not word.noun and (word.finite or word.infinitive)
