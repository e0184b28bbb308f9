"""Statements about an earlier one: «На 1–4 классы пункт 1 не распространяется» exempts somebody from it, «Исполнение
пункта 1 отложить», «Пункт 1 признать утратившим силу» take it back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from actgen.check.documents.reading import Reading
from actgen.check.judging.people import THINGS
from actgen.check.judging.permission import TALK
from actgen.check.judging.sibling_clauses import sayings
from actgen.check.judging.signals import Signal
from actgen.check.judging.sparing import EXCEPTED
from actgen.check.syntax import remarks
from actgen.check.syntax.effects import Effect, effect
from actgen.check.syntax.own_clauses import names_its_own, numbered, saying
from actgen.check.syntax.units import Unit
from actgen.model.finding import Evidence, Verdict

_FREES = r"(?:не\s+(?:распростран\w+|охватыва\w+|каса\w+|относ\w+)|освобожд\w+|освобод\w+)"
_CLAUSE = r"пункт\w*\s+(?P<clause>\d+(?:\.\d+)*)(?!\.?\d)"
_BY_NUMBER = re.compile(
    rf"{_CLAUSE}[^.;]*{_FREES}|{_FREES}[^.;]*{_CLAUSE.replace('clause', 'after')}", re.IGNORECASE
)
_OF_THE_FORMER = re.compile(
    r"^(?:[А-ЯЁ]?[а-яё]+\s+){0,3}это(?:го)?\s|^(?:это|требовани\w+|правил\w+|сказанн\w+)\b|\b(?:требовани|правил|указани)\w+\s+не\s"
    r"|(?:указанн|названн|данн|этот|этого|этому|эту|этой|такой|такого)\w*\s+(?:чат|бесед|групп|контрол|обязанност|мероприяти)\w*",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(rf"не\s+(?:включа|приглаша|добавля|вход)\w+|{_FREES}", re.IGNORECASE)
# of which each of the patterns of leaving out has one
_STEMS = (
    "распростран",
    "охватыва",
    "каса",
    "относ",
    "освоб",
    "включа",
    "приглаша",
    "добавля",
    "вход",
)
_ADVISING = frozenset({"рекомендую", "рекомендуем", "советую", "советуем"})
_FREED = re.compile(_FREES, re.IGNORECASE)
_INTO_THE_CHAT = re.compile(
    r"\bв\s+(?:чат|беседу|группу|него|неё|нее|них)\s+не\s+(?:включа|приглаша|добавля|вход)\w+",
    re.IGNORECASE,
)


_OTHER_STAFF = re.compile(
    r"\b(?:техническ|обслуживающ|хозяйственн|вспомогательн|младш)\w+\s+(?:работник|персонал|сотрудник|воспитател)"
    r"|\b(?:повар|водител|сторож|уборщ|бухгалтер|секретар|завхоз|вахт[её]р|рабоч(?:их|ие)\s+по)\w*",
    re.IGNORECASE,
)
_MAY_TAKE_PART = frozenset({"родители", "обучающиеся", "родительский актив", "ученический актив"})
_POSTS = frozenset({"классный руководитель", "воспитатель"})
_HOLDERS = _POSTS | {"педагоги класса", "заместители", "советники", "администрация"}
_ALL_OF_THEM = frozenset({"сотрудники", "педагоги"})


@dataclass(frozen=True, slots=True)
class Release:
    """A statement that frees somebody: from the point ``clause``, or from the statement ``former`` right before it;
    with neither from all that the document says.

    With an ``effect`` it speaks to everybody: the point is put off, repealed, or left to those who wish.
    """

    unit: Unit
    clause: str | None
    former: Unit | None
    effect: Effect | None = None
    document: int | None = None  # the document of the set it speaks of, if not its own

    def frees_from(self, evidence: Evidence) -> bool:
        """Whether it frees somebody from what ``evidence`` quotes."""
        if self.document not in {None, evidence.document}:
            return False
        if self.document is None and evidence.document != self.unit.document:
            return False
        if self.clause is None and self.former is None:
            return self.document is not None or evidence.place.start != self.unit.start
        if self.clause is not None and _within(evidence.place.clause or "", self.clause):
            return True
        at = evidence.place.start or 0
        return self.former is not None and self.former.start <= at < self.former.stop

    def does(self, effect: Effect, evidence: Evidence) -> bool:
        """Whether that becomes of what ``evidence`` quotes."""
        return self.effect is effect and self.frees_from(evidence)


def _within(clause: str, point: str) -> bool:
    """Whether a clause is the point or stands under it: «3.1», «3 1)» under «3»."""
    return clause == point or clause.startswith((f"{point}.", f"{point} "))


def releases(readings: Sequence[Reading]) -> list[Release]:
    """All such statements of the documents, in their order."""
    own = [release for reading in readings for release in _of_document(reading)]
    return [*own, *_of_siblings(readings)] if len(readings) > 1 else own


def _of_siblings(readings: Sequence[Reading]) -> Iterator[Release]:
    """«Пункт 1 приказа № 201 отменить», said by another document of the set."""
    for reading in readings:
        for unit in reading.units:
            for other, said in sayings(unit, reading, readings):
                for clause in numbered(said):
                    yield Release(unit, clause, None, said.effect, other.index)


def _of_document(reading: Reading) -> Iterator[Release]:
    former: Unit | None = None
    starred: list[Unit] = []
    if reading.preamble and _advises(reading.preamble[-1]):
        yield Release(reading.preamble[-1], None, None, Effect.SOFTENED)
    for unit in reading.units:
        if "*" in unit.text:
            starred.append(unit)
        said = saying(unit.sentence.tokens) if names_its_own(unit.sentence) else None
        if said is not None:
            yield from (Release(unit, each, None, said.effect) for each in numbered(said))
        elif _is_note(reading, unit):
            yield from _noted(unit, starred)
        else:
            yield from _remarked(unit, former)
        former = unit


def _advises(opening: Unit) -> bool:
    """«… РЕКОМЕНДУЮ:» in place of «ПРИКАЗЫВАЮ:»."""
    words = [token for token in opening.sentence.tokens if token.word is not None]
    return opening.text.endswith(":") and bool(words) and words[-1].text in _ADVISING


def _is_note(reading: Reading, unit: Unit) -> bool:
    """«* Исполняется по желанию.»: the star of a note is its label."""
    return reading.text.paragraphs[unit.paragraph].label.startswith("*")


def _noted(note: Unit, starred: Iterable[Unit]) -> Iterator[Release]:
    """What a note says of the statements with a star."""
    tokens = note.sentence.tokens
    done = effect(tokens)
    if done is not None or remarks.excepts(tokens):
        yield from (Release(note, None, each, done) for each in starred)


def _remarked(unit: Unit, former: Unit | None) -> Iterator[Release]:
    """What a statement says of the point that it numbers, of the statement before it, or of itself."""
    tokens = unit.sentence.tokens
    things = not unit.names().isdisjoint(THINGS)
    lowered = unit.text.lower()
    match, back = None, None
    if any(stem in lowered for stem in _STEMS):
        match = _BY_NUMBER.search(unit.text)
        points_back = _LEAVES_OUT.search(unit.text) and _OF_THE_FORMER.search(unit.text)
        freed = not things and remarks.says_this(tokens) and _FREED.search(unit.text)
        back = former if points_back or freed or _INTO_THE_CHAT.search(unit.text) else None
    if back is not None and _is_of_others(unit, back):
        back = None
    if match or back:
        clause = (match.group("clause") or match.group("after")) if match else None
        yield Release(unit, clause, back)
    elif not remarks.may_remark(unit.sentence):
        return
    elif done := remarks.on_itself(tokens):
        yield Release(unit, None, unit, done)
    elif former is not None and (done := remarks.on_the_former(tokens, names_things=things)):
        yield Release(unit, None, former, done)


def _is_of_others(unit: Unit, former: Unit) -> bool:
    """«Классным руководителям создать чаты. Учителей-предметников это не касается.»: those freed had no such duty."""
    told = former.names(wide=True)
    if _INTO_THE_CHAT.search(unit.text) and _are_strangers(unit, told):
        return True
    named = unit.names() & _HOLDERS
    return bool(named) and bool(told & _POSTS) and told.isdisjoint(named | _ALL_OF_THEM)


def _are_strangers(unit: Unit, told: frozenset[str]) -> bool:
    """«Технических работников в него не включать», «Родители в него не входят»: the chat is none of theirs."""
    if _OTHER_STAFF.search(unit.text):
        return "сотрудники" not in told
    named = unit.names() & _MAY_TAKE_PART
    return bool(named) and told.isdisjoint(named)


def apply(signal: Signal, released: Sequence[Release], *, of_ban: bool = False) -> Signal:
    """A satisfied signal is only partial if others exempt from its evidence, violated if they take it back; a ban also
    if they exempt some talk («не относится к переписке с выпускниками»)."""
    if not signal.evidence or not released:
        return signal
    if signal.verdict in {Verdict.SATISFIED, Verdict.PARTIAL}:
        told = _told(signal, released, Effect.ENDED)
        if told:
            reason = "пункт об этом отложен или отменён этим же документом"
            return Signal(Verdict.VIOLATED, reason, (*signal.evidence, *told))
    if signal.verdict is not Verdict.SATISFIED:
        return signal
    told = _told(signal, released, Effect.SOFTENED)
    if told:
        reason = "документ сам называет это необязательным"
        return Signal(Verdict.PARTIAL, reason, (*signal.evidence, *told))
    partly = [r for r in released if r.effect is None]
    freed = [next((r for r in partly if r.frees_from(e)), None) for e in signal.evidence]
    found = tuple(release.unit.evidence() for release in freed if release is not None)
    if len(found) == len(freed):
        if of_ban and any(release.unit.names() & TALK for release in freed if release is not None):
            return Signal(Verdict.VIOLATED, EXCEPTED, (*signal.evidence, *found))
        reason = "для части исполнителей или участников сделано исключение"
        return Signal(Verdict.PARTIAL, reason, (*signal.evidence, *found))
    return signal


def _told(signal: Signal, released: Sequence[Release], effect: Effect) -> tuple[Evidence, ...]:
    """The statements that do so to everything the signal rests on; nothing if some of it stands."""
    found = [next((r for r in released if r.does(effect, e)), None) for e in signal.evidence]
    told = [release.unit.evidence() for release in found if release is not None]
    return tuple(dict.fromkeys(told)) if len(told) == len(found) else ()
