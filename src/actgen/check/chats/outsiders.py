"""People named beside a chat who are not in it: met in person, set apart by «не», kept out by another verb, those who
only say why there is none."""

from __future__ import annotations

from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import DASHES
from actgen.model.requirement import ChatRequirement

_BEFORE_PEOPLE = frozenset({"с", "со", "для"})
IN_PERSON = frozenset({"очно", "лично", "устно", "встреча", "личный", "прием", "линейка"})
_SERVICES = frozenset({"платформа", "профиль", "max"})
_WITH = frozenset({"с", "со"})
LETTING_IN = (
    "включ",
    "добавл",
    "приглаш",
    "приним",
    "принят",
    "вход",
    "вступ",
    "пуска",
    "зовут",
    "собира",
    "собрать",
    "объедин",
    "зачисл",
    "впуска",
    "впусти",
    "вводи",
    "звать",
)


def is_not_them(unit: Unit, item: Governed) -> bool:
    """«с завучами, а не с учителями», «для родителей, но не для детей»."""
    if not item.set_aside or "не" not in unit.sentence.texts:
        return False
    first = item.mention.first
    before = [t.text for t in unit.sentence.tokens[max(0, first - 3) : first]]
    if before and before[-1] in _BEFORE_PEOPLE:
        before = before[:-1]
    return before[-2:] in (["а", "не"], ["но", "не"])


def is_of_staff(requirement: ChatRequirement, unit: Unit, chat: Governed, item: Governed) -> bool:
    """«чат учителей остаётся»: that of the staff, where nothing here or above says that a class has it."""
    word = unit.sentence.tokens[item.mention.last].word
    theirs = item.mention.first == chat.mention.last + 1 and item.mention.means({"педагоги"})
    if not theirs or word is None or "gent" not in word.cases:
        return False
    near = unit.names().union(*(other.names() for other in unit.above))
    return near.isdisjoint({*requirement.owner, "классы"})


def is_why(unit: Unit, chat: Governed, item: Governed) -> bool:
    """«Чат с ученическим советом не нужен: дети для него малы»: who a refused chat is with was said behind its «с»;
    the subject of a further piece tells why."""
    tokens = unit.sentence.tokens
    start, _ = unit.sentence.pieces[item.piece]
    word = tokens[item.mention.last].word
    if item.piece <= chat.piece or item.mention.first != start or word is None:
        return False
    said = tokens[chat.mention.last + 1 : start]
    mark = said[-1].text if said else ""
    subject = "nomn" in word.cases and "ablt" not in word.cases
    return subject and mark in {":", ",", "–", "("} and any(t.text in _WITH for t in said)


def is_kept_out(unit: Unit, chat: Governed | None, item: Governed) -> bool:
    """«создают беседы с учениками, родителей же в беседы не зовут»: another verb keeps them out."""
    if chat is None or not item.chain or item.chain[-1:] == chat.chain[-1:]:
        return False
    return lets_nobody_in(unit, item) and unit.mood(chat) is Mood.DO


def is_met_in_person(unit: Unit, chat: Governed | None, item: Governed) -> bool:
    """«чаты: с заместителями – в Сферуме, с советом старшеклассников – раз в четверть очно»: no chat is theirs."""
    tokens, pieces = unit.sentence.tokens, unit.sentence.pieces
    if chat is None or item.piece <= chat.piece or item.piece + 1 >= len(pieces):
        return False
    if tokens[pieces[item.piece][1]].text not in DASHES:
        return False
    first, last = pieces[item.piece + 1]
    words = [t.word for t in tokens[first : last + 1] if t.word is not None]
    if any(
        g.piece == item.piece + 1 and g.mention.means(_SERVICES) for g in unit.sentence.governed
    ):
        return False
    return any(not w.lemmas.isdisjoint(IN_PERSON) for w in words)


def lets_nobody_in(unit: Unit, item: Governed) -> bool:
    """Whether it stands under «не приглашать», «не зовут»."""
    link = item.chain[-1] if item.chain else None
    letting = link is not None and link.words.removeprefix("не ").startswith(LETTING_IN)
    return letting and unit.mood(item) is Mood.BAN
