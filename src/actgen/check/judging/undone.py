"""What a statement takes back: the day of it is none by which the work is done.

«Учителя Носову Е.А. от обязанностей администратора освободить с 17 апреля», «чат директора с педагогами в Сферуме
закрыть до 18 апреля», «положение о платформе признать утратившим силу с …»; not so where a foreign service is given up,
as it is to be, nor where a thing is only put off.
"""

from __future__ import annotations

from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import Beginning
from actgen.model.lexicon import Force

_UNDOING = frozenset({Force.STOP, Force.LIFT, Force.WAIVE, Force.REPEAL})
_TAKEN = frozenset({Mood.BAN, Mood.WAIVED, Mood.REVOKED})
_FOREIGN = SERVICES - HOME
_TALK = frozenset({"чат", "общение", "встречи", "видеосвязь"})
# «переписку вне Сферума прекратить»: what is ended is not ours
_BESIDE = frozenset({"вне", "помимо", "мимо", "минуя", "кроме", "без"})
_OUT_OF = frozenset({"из", "с", "со"})
_FOR_A_TIME = Beginning("приостан", "временно")  # put off to a day: a late deadline


def is_undone(unit: Unit, work: frozenset[str]) -> bool:
    """Whether all of the work that the statement names is taken back."""
    named = unit.sentence.naming(work)
    return bool(named) and _all_undone(unit, named)


def undone_ranges(unit: Unit, work: frozenset[str]) -> list[tuple[int, int]]:
    """Ranges of the text that only take work back, up to where work is named again: «Носову от обязанностей
    администратора освободить с …, чаты создать до …», «прежний срок создания чатов (31 мая) отменить; создать их …»."""
    sentence, found = unit.sentence, []
    named = sentence.naming(work)
    for number, (first, _) in enumerate(sentence.pieces):
        here = [item for item in named if item.piece == number]
        if here and len(here) < len(named) and _all_undone(unit, here):
            naming = (item.piece for item in named if item.piece > number)
            _, last = sentence.pieces[min(naming, default=len(sentence.pieces)) - 1]
            tokens = sentence.tokens[first : last + 1]
            found.append((tokens[0].start - sentence.start, tokens[-1].stop - sentence.start))
    return found


def _all_undone(unit: Unit, named: list[Governed]) -> bool:
    pieces = {item.piece for item in named}
    beside = [item for item in unit.sentence.governed if item.piece in pieces]
    names = frozenset[str]().union(*(item.mention.names for item in beside))
    if names & _FOREIGN or not (names & HOME or names - _TALK):
        return False
    texts = unit.sentence.texts
    if texts & _BESIDE or _FOR_A_TIME in unit.sentence.beginnings:
        return False
    if any(_is_left(unit, item) for item in named if item.mention.means(_TALK)):
        return False  # «удалить из чатов в Сферуме посторонних»
    return all(_is_taken_back(unit, item) for item in named)


def _is_left(unit: Unit, item: Governed) -> bool:
    """«из чатов»: what something is taken out of."""
    at = item.mention.first
    return at > 0 and unit.sentence.tokens[at - 1].text in _OUT_OF


def _is_taken_back(unit: Unit, item: Governed) -> bool:
    links = (*unit.lead, *item.chain)
    undoing = any(link.force in _UNDOING and not link.negated for link in links)
    return undoing and unit.mood(item) in _TAKEN
