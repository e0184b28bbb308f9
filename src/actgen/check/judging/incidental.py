"""Where a service is only named: what is left for ours, what a talk is about, what certain people are known by.

«Участники групп в Viber переходят в «Сферум»», «беседа о мошенниках в Telegram», «Учителю, который ведёт группу в
Telegram, объявить замечание» let nobody use them.
"""

from __future__ import annotations

import re

from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import KEEPING, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import DASHES, OPENING_QUOTES, QUOTES
from actgen.model.lexicon import Force

_GOING = frozenset({"перейти", "пригласить", "подключить"})
_MOVING = frozenset({"перейти"})
_INTO = frozenset({"в", "во", "на", "к"})
_ABOUT = frozenset({"о", "об", "обо"})
_GROUP = ("чат",)
_PEOPLE = frozenset({"родители", "обучающиеся", "педагоги", "сотрудники", "воспитатель"}) | {
    "классный руководитель",
    "педагоги класса",
    "родительский актив",
    "ученический актив",
}
_TALKING = frozenset(
    "говорить поговорить рассказать рассказывать предупредить предупреждать напомнить напоминать разъяснить разъяснять"
    " провести проводить побеседовать беседовать".split()
)
_KNOWN_BY = re.compile(r"котор|ведущ|имеющ(?!\w*ся$)|использующ|пользующ")
_OWN_DEVICE = re.compile(r"\bс\s+(?:личн\w+\s+|своих\s+)?(?:телефон|смартфон|устройств)\w*", re.I)
_GOES_ON = re.compile(r"\b(?:туда|там|так и|этого|это|продолж\w*)\b", re.IGNORECASE)
_FREED = frozenset(
    {Mood.WAIVED, Mood.POSTPONED, Mood.KEPT, Mood.PERMIT, Mood.OPTION, Mood.PROVIDED}
)
_CONCEDING = frozenset({"если", "хотя", "хоть", "пусть", "даже", "когда", "раз"})
_ASKING = ("просивш", "попросивш", "просящ", "требовавш", "предлагавш", "настаивавш", "желавш")
_REFUSED = ("отказать", "отказано", "отказан", "отказыва", "отказе", "отклон")
_WITHIN = 2  # tokens between a group and its service: «групп Viber», «группы в Viber»


def only_named(unit: Unit, item: Governed) -> bool:
    """Whether the statement speaks of the service without providing for its use."""
    return (
        _gone_from(unit, item)
        or _of_closed(unit, item)
        or _is_topic(unit, item)
        or _known_by(unit, item)
        or _is_private(unit, item)
        or _is_conceded(unit, item)
        or _is_asked_in_vain(unit, item)
        or _is_asked(unit, item)
        or _is_defined(unit, item)
    )


def _is_asked(unit: Unit, item: Governed) -> bool:
    """«А если соперник зовёт в Telegram?»: a case put to somebody, who is yet to answer."""
    return item.subordinate and unit.sentence.tokens[-1].text == "?"


def _is_defined(unit: Unit, item: Governed) -> bool:
    """«Зарубежный сервис» – любая программа обмена сообщениями, принадлежащая иностранному лицу: what a word means."""
    tokens = unit.sentence.tokens
    if tokens[0].text not in OPENING_QUOTES or item.chain:
        return False
    closing = next((i for i, t in enumerate(tokens) if t.text in QUOTES - OPENING_QUOTES), 0)
    if not 0 < closing < len(tokens) - 2 or tokens[closing + 1].text not in DASHES:
        return False
    word = tokens[closing + 2].word
    return word is not None and not word.preposition and "nomn" in word.cases


def _is_conceded(unit: Unit, item: Governed) -> bool:
    """«Даже если родитель просит писать в WhatsApp, …», «Хотя в соседней школе Telegram оставили, …»: a clause that is
    overruled by the ban behind it."""
    if not item.subordinate or unit.sentence.texts.isdisjoint(_CONCEDING):
        return False
    tokens = unit.sentence.tokens
    start = item.piece
    while (
        start
        and tokens[unit.sentence.pieces[start - 1][1]].text == ","
        and not _opens_so(unit, start)
    ):
        start -= 1
    if not _opens_so(unit, start):
        return False
    last = unit.sentence.pieces[item.piece][1]
    behind = [g for g in unit.sentence.governed if g.mention.first > last and not g.subordinate]
    return any(g.mention.plain and unit.mood(g) is Mood.BAN for g in behind)


def _opens_so(unit: Unit, piece: int) -> bool:
    first = unit.sentence.pieces[piece][0]
    return any(t.text in _CONCEDING for t in unit.sentence.tokens[first : first + 2])


def _is_asked_in_vain(unit: Unit, item: Governed) -> bool:
    """«Бухгалтерии, просившей оставить Viber, отказать»: what somebody asked for, and did not get."""
    sentence = unit.sentence
    refused = any(text.startswith(_REFUSED) for text in sentence.texts)
    if not refused:
        return False
    before = sentence.tokens[: item.mention.first]
    asked = [i for i, t in enumerate(before) if t.text.startswith(_ASKING)]
    return bool(asked) and not any(t.text in {";", ":"} for t in before[asked[-1] :])


def _is_private(unit: Unit, item: Governed) -> bool:
    """«Удалять их с телефона никто не заставит»: what stays on somebody's own telephone is not used for work."""
    kept = any(link.force is Force.STOP and link.negated for link in item.chain)
    return kept and bool(_OWN_DEVICE.search(unit.text))


def _gone_from(unit: Unit, item: Governed) -> bool:
    """«Участники группы в Viber переходят в «Сферум»», «…, перенести её в учебный профиль»: ours is where they go."""
    if not item.chain or unit.mood(item) is not Mood.DO:
        return False
    link = item.chain[-1]
    if not link.names & _GOING or link.negated:
        return False
    verbs = [g for g in unit.sentence.naming(_GOING) if g.chain[-1:] == (link,)]
    if not verbs:
        return False
    at = verbs[0].mention.first
    if item.mention.last >= at and not item.mention.pronoun:
        return False
    tokens = unit.sentence.tokens
    return any(
        g.mention.means(HOME)
        and g.chain[-1:] == (link,)
        and g.mention.first > at
        and not (g.excepted or g.set_aside)
        and any(t.text in _INTO for t in tokens[max(0, g.mention.first - _WITHIN) : g.mention.last])
        for g in unit.sentence.governed
    )


def _of_closed(unit: Unit, item: Governed) -> bool:
    """«Из групп Viber выйти»: it says which groups, and they are given up."""
    for group in unit.sentence.naming(_GROUP):
        near = 0 < item.mention.first - group.mention.last <= _WITHIN
        if near and group.piece == item.piece and not group.excepted:
            given_up = any(k.force is Force.STOP and not k.negated for k in group.chain)
            return given_up and unit.mood(group) is Mood.BAN and unit.mood(item) is Mood.DO
    return False


def _is_topic(unit: Unit, item: Governed) -> bool:
    """«Провести беседу о мошенниках в Telegram», «Об обманах в Telegram говорить на собраниях»."""
    tokens = unit.sentence.tokens
    first, last = unit.sentence.pieces[item.piece]
    said_of = [i for i in range(first, item.mention.first) if tokens[i].text in _ABOUT]
    if not said_of:
        return False
    between = [t.word for t in tokens[said_of[-1] : item.mention.first] if t.word is not None]
    if any(w.infinitive or (w.finite and not w.noun) for w in between):
        return False
    words = [t.word for t in tokens[first : last + 1] if t.word is not None]
    return any(w.lemmas & _TALKING and (w.infinitive or w.finite) for w in words)


def _known_by(unit: Unit, item: Governed) -> bool:
    """«Родителям, которые сидят в Viber, помочь подключиться»: it says which parents; what they are told to do, or
    freed from, decides."""
    tokens = unit.sentence.tokens
    last = unit.sentence.pieces[item.piece][1]
    who = [
        g
        for g in unit.sentence.naming(_PEOPLE)
        if g.mention.first < item.mention.first and item.piece - g.piece in {0, 1}
    ]
    if not who or last + 1 >= len(tokens):
        return False  # «…, ведущие группы в Viber.»: nothing else is said
    opening = tokens[who[-1].mention.first + 1 : item.mention.first]
    if not any(_KNOWN_BY.match(t.text) for t in opening):
        return False
    if item.piece > who[-1].piece and not (item.subordinate or item.attributive):
        return False
    if _GOES_ON.search(unit.text) or unit.mood(who[-1]) in _FREED:
        return False
    links = (*unit.lead, *who[-1].chain)
    if any(k.force in KEEPING or (k.negated and k.names & _MOVING) for k in links):
        return False
    return unit.mood(who[-1]) in {Mood.DO, Mood.BAN} and any(
        g.mention.first > last or tokens[last + 1].text == "," for g in unit.sentence.governed
    )
