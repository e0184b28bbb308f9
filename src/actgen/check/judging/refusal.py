"""What a denial is about: the thing required itself, or only another one, another time, another sort."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.judging.limits import limited
from actgen.check.judging.people import PEOPLE
from actgen.check.syntax.mood import DENYING, Form, Link, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.taken_up import is_anywhere
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.model.lexicon import Force
from actgen.model.requirement import ConditionRequirement

HOME = frozenset({"платформа", "профиль", "max"})
"""The services that acts demand."""

_USE = "использовать"
_OTHERS = frozenset({"прежний", "старый", "иной", "другой", "прочий", "сторонний"})
_ELSEWHERE = re.compile(r"\bв (?:другом|ином|других|иных) мест", re.IGNORECASE)
_MAKE, _CHAT = "создать", "чат"
_JOIN, _JOINED = "состоять", frozenset({"чат", "сообщество"})
_ENTER = "подключить"
_STRUCTURING, _STRUCTURE = "внести в структуру", frozenset({"структура", "классы"})
_FOREIGN = frozenset({"чат", "иностранный мессенджер", "сторонний мессенджер", "иной сервис"})
_JOINING = frozenset({"пригласить"})
_EACH_OTHER = re.compile(r"\bдруг (?:другу|с другом)\b|\bмежду собой\b", re.IGNORECASE)
_NEAR = 2  # tokens: «прежним средствам связи»
_WHERE = frozenset({"в", "во", "на"})
_BEING = frozenset({"быть"})
_HARMING = frozenset(
    "ломать сломать рушить разрушать разрушить портить разбирать разобрать нарушать нарушить терять потерять"
    " перестраивать переделывать перекраивать прерывать прервать путать смешивать запускать засорять".split()
)


def denies_another(
    requirement: ConditionRequirement, unit: Unit, anchors: Sequence[Governed]
) -> bool:
    """«Не использовать Telegram, работать в Сферуме», «в другом месте переписка не ведётся» deny another service, not
    the thing required."""
    home = any(set(choice) & HOME for choice in requirement.meaning)
    if home and (of_another_sort(unit, anchors[0]) or _ELSEWHERE.search(unit.text)):
        return True
    others = [g for g in unit.near(anchors[0]) if g.mention.means(requirement.elsewhere)]
    if not any(unit.mood(g) is Mood.BAN for g in others):
        return bool(others) and len(anchors) == 1
    return not any(g.mention.means(HOME) and unit.mood(g) is Mood.BAN for g in anchors)


def refuses_a_chat(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Переписку вести по радиостанции, чат с заместителями в профиле не открывать»: it is a chat that is refused, not
    the use of the service; that is charged to the chat."""
    if _MAKE in requirement.meaning[0]:
        return False
    things = {name for choice in requirement.meaning[1:] for name in choice} & HOME
    named = [g for g in unit.sentence.naming(things) if unit.mood(g) in DENYING]
    chats = [g for g in unit.sentence.naming({_CHAT}) if unit.mood(g) in DENYING]
    return bool(named) and all(
        _MAKE in g.actions() and any(c.chain == g.chain for c in chats) for g in named
    )


def of_besides(requirement: ConditionRequirement, unit: Unit, anchors: Sequence[Governed]) -> bool:
    """Whether a concept of «кроме» stands in the same clause; what is refused is not about what comes instead
    («учеников к Сферуму не подключать, для связи сохранить электронный дневник»)."""
    named = [g for g in unit.near(anchors[0]) if g.mention.means(requirement.besides)]
    if named and _EACH_OTHER.search(unit.text):
        return False  # «пишут родителям и друг другу»
    verb = anchors[0].chain[-1:]
    # «подключить всех педагогов, создать чаты педагогов и детей»: of whom else the sentence speaks
    others = [a for a in anchors if a.mention.means(PEOPLE) and a.chain[-1:] != verb]
    here = {a.piece for a in anchors if a is anchors[0] or (a.mention.plain and a not in others)}
    named = [g for g in named if g.piece in here or not _is_done_apart(unit, g, anchors)]
    if unit.mood(anchors[0]) is Mood.BAN:
        named = [g for g in named if g.piece in here or g.mention.means(PEOPLE)]
    return bool(named)


def told_apart(
    requirement: ConditionRequirement, unit: Unit, anchors: Sequence[Governed]
) -> list[Governed]:
    """People of «кроме» and «не кто» who are spoken of in a clause of their own: «Работники общаются в MAX, родители
    могут присоединиться»."""
    others = (*requirement.besides, *requirement.not_by)
    return [
        g
        for g in unit.sentence.naming(others)
        if g.mention.means(PEOPLE) and _is_done_apart(unit, g, anchors)
    ]


def without_others(anchors: Sequence[Governed], others: Sequence[Governed]) -> list[Governed]:
    """The first anchor, and what is not said of these people."""
    verbs = {g.chain[0] for g in others} - {*anchors[0].chain[:1]}
    return [a for a in anchors if a is anchors[0] or verbs.isdisjoint(a.chain[:1])]


def _is_done_apart(unit: Unit, item: Governed, anchors: Sequence[Governed]) -> bool:
    """«Учителям подключиться к Сферуму, директору состоять в чатах»: the clause has a verb of its own, and none of the
    meaning."""
    if anchors[0].subordinate or (item.mention.means(PEOPLE) and not _is_told_apart(unit, item)):
        return False  # «для семей, которые MAX не пользуются», «беседы, куда входят преподаватели»
    own, said = item.chain[-1:], anchors[0].chain[-1:]
    verbs = (Form.INFINITIVE, Form.FINITE)
    return (
        bool(own and said)
        and own[0] is not said[0]
        and own[0].form in verbs
        and said[0].form in verbs
    )


def _is_told_apart(unit: Unit, item: Governed) -> bool:
    """«Работники общаются в MAX, родителям предложить вступить в чаты»: people who act in a clause of their own, or are
    told to."""
    word = unit.sentence.tokens[item.mention.first].word
    if item.subordinate or item.attributive or word is None or not item.piece:
        return False
    first = unit.sentence.pieces[item.piece][0]
    return first == item.mention.first and bool(word.cases & {"nomn", "datv"})


def rests(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«По пятницам совещания не проводить» says when, not that they are held elsewhere."""
    things = {name for choice in requirement.meaning[1:] for name in choice} & HOME
    return bool(things) and not unit.names() & things and limited(unit)


def of_another_sort(unit: Unit, item: Governed) -> bool:
    """«к прежним средствам связи», «иных средств связи», «вести её где-либо ещё»."""
    first = item.mention.first
    start, stop = unit.sentence.pieces[item.piece]
    if is_anywhere(unit.sentence.tokens[start : stop + 3]):
        return True
    pieces = [g for g in unit.sentence.governed if g.piece == item.piece]
    denied = item.mention.action and not any(g.mention.means(HOME) for g in pieces)
    before = unit.sentence.tokens[start if denied else max(0, first - _NEAR) : first]
    return any(t.word is not None and t.word.lemmas & _OTHERS for t in before)


def of_a_foreign_service(unit: Unit, item: Governed) -> bool:
    """«…, использование WhatsApp запрещено»: a deed whose piece names a foreign service and none of ours."""
    beside = [g for g in unit.sentence.governed if g.piece == item.piece]
    foreign = any(g.mention.means(SERVICES - HOME) for g in beside)
    said = item.mention.action or item.mention.pronoun  # «вести её в Telegram»
    return said and foreign and not any(g.mention.means(HOME) for g in beside)


def thing_denied(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Совещания проводить очно, учебный профиль для этого не применять»: the action is ordered, but the very thing it
    should be done with is denied wherever it is named; people who are left out are exempted."""
    for choice in requirement.meaning[1:]:
        named = [g for g in unit.sentence.naming(choice) if not (_put_apart(g) or g.subordinate)]
        if set(choice) & PEOPLE or not named:
            continue
        if all(g.mention.plain and unit.mood(g) is Mood.BAN for g in named):
            return True
    return False


def renounced(requirement: ConditionRequirement, unit: Unit) -> list[Governed] | None:
    """«От Сферума отказаться», «из сообщества уйти», «классы в Сферуме упразднить»: whoever gives a thing up does not
    use, join or make it, though that is not named."""
    things = _to_be_had(requirement.meaning[0])
    if not things or (things <= _STRUCTURE and not _is_of_the_service(unit)):
        return None
    named = [unit.sentence.naming(choice) for choice in requirement.meaning[1:]]
    if not named or not all(named):
        return None
    if any(not of_a_foreign_service(unit, g) for g in unit.sentence.naming(requirement.meaning[0])):
        return None
    if any(map(_is_given_up, unit.sentence.naming(requirement.elsewhere))):
        return None  # «аппарату вернуться в Telegram, Сферум закрыть» gives up the one alone
    meant = [g for found in named for g in found]
    own = [g for g in meant if g.mention.means(things) and not _put_apart(g)]
    given_up = [g for g in own if len(g.chain) == 1 and _is_given_up(g)]
    return given_up if given_up and given_up == own else None


def _is_given_up(item: Governed) -> bool:
    return any(map(_gives_up, item.chain))


def _to_be_had(actions: Sequence[str]) -> frozenset[str]:
    """What is used, joined or made, by the action that a requirement asks for."""
    if (_USE in actions or _ENTER in actions) and _JOIN not in actions:
        return HOME
    if _JOIN in actions:
        return _JOINED
    return _STRUCTURE if _STRUCTURING in actions else frozenset()


def _is_of_the_service(unit: Unit) -> bool:
    """«Классы в Сферуме упразднить»; not «группы в Viber закрыть, работать в Сферуме»."""
    names = unit.names()
    foreign = any(name[:1].isupper() for name in names) or not names.isdisjoint(_FOREIGN)
    return not names.isdisjoint(HOME) and not foreign


def left_undone(requirement: ConditionRequirement, unit: Unit) -> list[Governed] | None:
    """«Структуру классов в Сферуме не наполнять»: a denied verb that the lexicon does not know, with all the rest of
    what is required and the service beside it."""
    if unit.names().isdisjoint(HOME):
        return None
    rest = [unit.sentence.naming(choice) for choice in requirement.meaning[1:]]
    if not rest or not all(rest) or unit.sentence.naming(requirement.meaning[0]):
        return None
    if unit.sentence.naming(requirement.elsewhere):
        return None
    actions = [g for g in unit.sentence.governed if g.mention.action and g.chain]
    known = {g.chain[-1] for g in actions if not g.mention.means(_JOINING)}
    named = [g for found in rest for g in found]
    if any(_is_source(unit, g) for g in named):
        return None  # «из учебного профиля чаты не выносить»
    undone = [g for g in named if g.chain and _is_denied(g.chain[-1]) and g.chain[-1] not in known]
    if any(g.chain[-1].names & _HARMING for g in undone):
        return None  # «структуру классов не ломать»
    if not undone or len(undone) < len(named) or _of_another_thing(unit, undone):
        return None
    return undone


def _of_another_thing(unit: Unit, undone: Sequence[Governed]) -> bool:
    """«В учебном профиле нет рекламы», «делить сад в Сферуме на группы не будем»: all that is named is where something
    else is not done."""
    link = undone[0].chain[-1]
    if link.names == _BEING:  # what stands in other clauses is not what there is not
        undone = [g for g in undone if _clause_of(unit, link) == g.piece]
    if not all(_is_place(unit, g) for g in undone):
        return False
    beside = [g for g in unit.sentence.governed if g.mention.plain and link in g.chain]
    return link.form is Form.FINITE or len(beside) > len(undone)


def _clause_of(unit: Unit, link: Link) -> int | None:
    """The number of the piece where a predicate stands."""
    tokens = unit.sentence.tokens
    for number, (first, last) in enumerate(unit.sentence.pieces):
        if link.at and tokens[first].start <= link.at[0] < tokens[last].stop:
            return number
    return None


def _is_place(unit: Unit, item: Governed) -> bool:
    """«в Сферуме», «в нём», «там»."""
    tokens, first = unit.sentence.tokens, item.mention.first
    behind = first > 0 and tokens[first - 1].text in _WHERE
    return tokens[first].text == "там" or (behind and item.mention.means(HOME))


def _is_source(unit: Unit, item: Governed) -> bool:
    first = item.mention.first
    return first > 0 and unit.sentence.tokens[first - 1].text == "из" and item.mention.means(HOME)


def _is_denied(link: Link) -> bool:
    return link.force is None and link.negated and link.form in {Form.FINITE, Form.INFINITIVE}


def _put_apart(item: Governed) -> bool:
    """«вместо Сферума», «кроме Сферума»; not «от Сферума отказаться»."""
    return item.excepted or (item.set_aside and not any(_gives_up(link) for link in item.chain))


def _gives_up(link: Link) -> bool:
    return link.force in {Force.STOP, Force.BAN, Force.LIFT} and not link.negated


def does_another(requirement: ConditionRequirement, item: Governed) -> bool:
    """«Родителям участие в чатах предлагается; остальные получают …»: what is offered is another action."""
    action = {*requirement.meaning[0]}
    actions = [link.names for link in item.chain if link.force is None]
    return bool(actions) and not any(names & action for names in actions)
