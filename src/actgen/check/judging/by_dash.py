"""A service told by a dash or a colon in the place of a verb: «Рабочая переписка – только в MAX», «Служебные чаты:
Telegram». With «только» talk is confined to the service whatever follows; without it, the service must end the clause,
or it is the subject of something else («Рабочий чат – MAX мы для этого купили»)."""

from __future__ import annotations

from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import DASHES
from actgen.model.requirement import ConditionRequirement

_LET = frozenset({Mood.DO, Mood.PERMIT, Mood.LIMIT, Mood.OPTION, Mood.KEPT})
_TALK = ("общение", "чат", "сообщать", "встречи", "видеосвязь")
_FOREIGN = frozenset({"иностранный мессенджер", "сторонний мессенджер", "иной сервис"})
_COLON = frozenset({":"})
_CLAUSE_ENDS = frozenset({",", ";", ":"})
_ENDS = frozenset({",", ";", ".", "!", ")"})
_KEPT_IN = "вести"
_NEAR = 4  # tokens from the dash to the service: «– это только мессенджер MAX»


@once
def kept_at_home(unit: Unit) -> tuple[Governed, ...]:
    """«Рабочая переписка – только в MAX»: our services to which talk is confined by a dash instead of a verb, whatever
    stands before the comma."""
    if unit.sentence.texts.isdisjoint(DASHES):
        return ()
    homes = [g for g in unit.sentence.naming(HOME) if g.only and not g.excepted]
    return tuple(g for g in homes if _by_mark(unit, g, DASHES))


@once
def placed(unit: Unit) -> tuple[Governed, ...]:
    """The services where talk is said to be by a dash or a colon, ours and others: «Служебная переписка – MAX.»"""
    if unit.sentence.texts.isdisjoint(DASHES | _COLON):
        return ()
    named = [g for g in unit.sentence.naming(SERVICES | _FOREIGN) if not g.excepted]
    return tuple(g for g in named if _ends_clause(unit, g) and _by_mark(unit, g, DASHES | _COLON))


def said_by_dash(requirement: ConditionRequirement, unit: Unit) -> Governed | None:
    """«Рабочая переписка – только в MAX»: a dash for the verb, where talk is to be kept in our service."""
    if requirement.offered or requirement.not_only or _KEPT_IN not in requirement.meaning[0]:
        return None
    if not all(unit.names() & set(choice) for choice in requirement.meaning[1:]):
        return None
    meant = {name for choice in requirement.meaning[1:] for name in choice}
    said = (*kept_at_home(unit), *placed(unit))
    return next((g for g in said if g.mention.names & meant), None)


def away_by_dash(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Переписка – учебный профиль; видеоконференции – Skype»."""
    return any(g.mention.means(requirement.elsewhere) for g in placed(unit))


def _ends_clause(unit: Unit, item: Governed) -> bool:
    """Whether nothing follows the service in its clause but its further name or a second service: «MAX или VK
    Мессенджер»."""
    tokens, at = unit.sentence.tokens, item.mention.last + 1
    while at < len(tokens) and tokens[at].text not in _ENDS:
        word = tokens[at].word
        if word is not None and (word.finite or word.infinitive):
            return False
        at += 1
    return at - item.mention.last <= _NEAR


def _by_mark(unit: Unit, item: Governed, marks: frozenset[str]) -> bool:
    tokens = unit.sentence.tokens
    dashes = [i for i in range(item.mention.first) if tokens[i].text in marks]
    if not dashes or item.mention.first - dashes[-1] > _NEAR:
        return False
    between = {t.text for t in tokens[dashes[-1] : item.mention.first]}
    if "не" in between or unit.mood(item) not in _LET:
        return False
    ends = _CLAUSE_ENDS
    opening = max((i for i in range(dashes[-1]) if tokens[i].text in ends), default=-1)
    talk = [g for g in unit.sentence.naming(_TALK) if opening < g.mention.first <= dashes[-1]]
    return any(g.mention.plain for g in talk)
