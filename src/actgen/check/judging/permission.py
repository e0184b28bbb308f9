"""Which statements let a forbidden service be used."""

from __future__ import annotations

import re

from actgen.check.judging.farewell import is_farewell
from actgen.check.judging.former_chats import is_brought_to_an_end, what_is_there_ends
from actgen.check.judging.incidental import only_named
from actgen.check.judging.sparing import EXCEPTED
from actgen.check.syntax.amended_words import STRUCK
from actgen.check.syntax.mood import KEEPING, Form, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import DASHES
from actgen.model.lexicon import Force

USING = frozenset({"использовать", "создать", "вести", "подключить", "перейти"})
TALK = frozenset({"чат", "общение", "встречи", "видеосвязь"})
_TELLING = frozenset({"сообщать"})
_ABOUT = frozenset({"о", "об", "обо"})
_BY_MEANS = frozenset({"в", "во", "через", "по", "на"})
_ALLOWED = frozenset({Mood.DO, Mood.PERMIT, Mood.WISH, Mood.OPTION, Mood.PROVIDED, Mood.KEPT})
_GIVEN_UP = frozenset({Force.STOP, Force.BAN, Force.LIMIT})
_GROUPS = frozenset({"чат", "классы"})  # «эти группы»
_THESE = frozenset("эти этих этими этот этого указанный указанные данные названные такие".split())
_AMONG_THEMSELVES = re.compile(r"\bмежду собой\b|\bдруг с другом\b", re.IGNORECASE)
_FAMILIES = frozenset({"родители", "обучающиеся"})
_STAFF = frozenset({"педагоги", "сотрудники", "воспитатель", "классный руководитель"})
_PROVIDES = "документ предусматривает использование того, что должно быть исключено"
LETS = "документ допускает использование того, что должно быть исключено"
_PLACED = frozenset({"чат", "классы", "общение", "встречи", "видеосвязь"})
_CLASS = frozenset({"иностранный мессенджер"})
_MOVING = frozenset({"перейти"})
_OUT_OF = frozenset({"из", "с", "со"})
_STAYS = frozenset(
    {Mood.BAN, Mood.WAIVED, Mood.POSTPONED, Mood.LIMIT, Mood.KEPT, Mood.OPTION, Mood.PROVIDED}
)
_CONTINUING = ("продолж", "продл")
_RELATIVE_WITHIN = 3  # tokens: «, в группах которых …»


def permission(
    unit: Unit, item: Governed, spoken_of: frozenset[str], after: Unit | None = None
) -> str:
    """A Russian reason if the statement lets the service ``item`` be used; ``spoken_of`` are the concepts it speaks of,
    ``after`` is the statement behind it."""
    if _moved_from(unit, item):
        return LETS if unit.mood(item) in _STAYS else ""
    if item.set_aside or only_named(unit, item) or is_farewell(unit, item):
        return ""
    if item.supposed and not _is_placed(unit, item):
        return ""  # but «…, а тем, кто его не установил, – в Telegram»
    described = _described(unit, item)
    if described is not None:
        return LETS if _goes_on(unit, described, item) else ""
    if item.attributive and not _stops(unit, item):
        return ""  # but «запрет, касающийся WhatsApp, больше не действует»
    mood = unit.mood(item)
    if item.excepted:
        if STRUCK in item.chain and not item.mention.means(_CLASS):
            return ""  # «слова «кроме Viber» исключить»: the exception is taken back
        return EXCEPTED if mood in {Mood.BAN, Mood.LIMIT} else ""
    if mood not in _ALLOWED or item.only and mood is Mood.BAN:
        return ""
    used = item.actions() & USING or spoken_of & TALK or _stops(unit, item) or _tells(unit, item)
    used = used or _is_placed(unit, item)
    if mood is Mood.DO and not used:
        lead = {name for link in unit.lead for name in link.names}
        if not lead & USING:
            return ""
    if (mood is Mood.DO and _is_closed(unit, item, after)) or _among_families(unit):
        return ""
    return _PROVIDES if mood is Mood.DO else LETS


def _tells(unit: Unit, item: Governed) -> bool:
    """«Сообщает о выездах через Viber», «отвечает в WhatsApp»: the service is the means; not so in «сообщить об
    удалении Viber», «рассказать об обмане в Telegram»."""
    tokens = unit.sentence.tokens
    at = item.mention.first
    if not at or tokens[at - 1].text not in _BY_MEANS:
        return False
    link = item.chain[-1] if item.chain else None
    if link is None or link.force is not None or link.form not in {Form.FINITE, Form.INFINITIVE}:
        return False
    first, _ = unit.sentence.pieces[item.piece]
    told = any(token.text in _ABOUT for token in tokens[first:at])
    return not told or bool(item.actions() & _TELLING)


def _is_placed(unit: Unit, item: Governed) -> bool:
    """«Срочное – в WhatsApp директору»: a dash for the verb."""
    tokens = unit.sentence.tokens
    at = item.mention.first
    placed = at > 1 and tokens[at - 1].text in _BY_MEANS and tokens[at - 2].text in DASHES
    return placed and all(link.force is None and not link.negated for link in item.chain)


def _stops(unit: Unit, item: Governed) -> bool:
    """«Отказ от WhatsApp считать преждевременным»: what is not to be stopped goes on."""
    return any(link.force in _GIVEN_UP for link in (*unit.lead, *item.chain))


def _moved_from(unit: Unit, item: Governed) -> bool:
    """«Перевод групп из WhatsApp в Сферум отложить»: what is not moved away stays."""
    at = item.mention.first
    links = (*unit.lead, *item.chain)
    from_it = at > 0 and unit.sentence.tokens[at - 1].text in _OUT_OF
    return item.mention.plain and from_it and any(link.names & _MOVING for link in links)


def _described(unit: Unit, item: Governed) -> Governed | None:
    """The chats or talk of which the service only says where they are: «чаты, которые ведутся в Viber, …», «чаты,
    заведённые в Viber, …»."""
    first, _ = unit.sentence.pieces[item.piece]
    opening = unit.sentence.tokens[first : first + _RELATIVE_WITHIN]
    relative = item.subordinate and any(token.text.startswith("котор") for token in opening)
    if not (relative or item.attributive):
        return None
    before = [g for g in unit.sentence.governed if g.mention.last < first and g.mention.plain]
    placed = [g for g in before if g.mention.means(_PLACED)]
    own = [link for link in item.chain if not placed or link not in placed[-1].chain]
    stated = all(link.force is None and not link.negated for link in own)
    return placed[-1] if placed and stated else None


def _goes_on(unit: Unit, placed: Governed, item: Governed) -> bool:
    """Whether what is done with the chats leaves them where they are: they are kept, gone on with, not to be moved."""
    mood = unit.mood(placed)
    links = (*unit.lead, *placed.chain)
    if is_brought_to_an_end(unit, placed):
        return False
    if any(link.names & _MOVING for link in links):
        return mood in _STAYS
    told = any(link.background for link in item.chain)  # «чаты, которые велись в WhatsApp»
    if any(link.force in _GIVEN_UP for link in links) or (item.subordinate and not told):
        return mood in _ALLOWED
    kept = any(link.force in KEEPING or link.words.startswith(_CONTINUING) for link in links)
    return kept and mood in _ALLOWED


def _among_families(unit: Unit) -> bool:
    """«Родители вправе общаться между собой в любом мессенджере»: the institution takes no part."""
    if not _AMONG_THEMSELVES.search(unit.text):
        return False
    return bool(unit.names() & _FAMILIES) and not unit.names() & _STAFF


def _is_closed(unit: Unit, item: Governed, after: Unit | None) -> bool:
    """«Сейчас учителя ведут группы в WhatsApp; эти группы закрыть»: how things are is told to be ended."""
    link = item.chain[0] if item.chain else None
    if link is None or link.form is not Form.FINITE or link.force is not None:
        return False
    if what_is_there_ends(unit, item):
        return True
    if any(
        g.mention.first > item.mention.last and is_ended(unit, g) for g in unit.sentence.governed
    ):
        return True
    return after is not None and any(is_ended(after, g) for g in after.sentence.governed)


def is_ended(unit: Unit, item: Governed) -> bool:
    """«эти группы закрыть», «их закрыть»."""
    at = item.mention.first
    pointed = at > 0 and unit.sentence.tokens[at - 1].text in _THESE
    same = item.mention.pronoun or (pointed and item.mention.means(_GROUPS))
    stops = any(link.force in {Force.STOP, Force.LIFT} and not link.negated for link in item.chain)
    return same and stops and unit.mood(item) is Mood.BAN
