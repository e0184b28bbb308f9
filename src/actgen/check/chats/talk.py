"""Talk that takes the place of a chat, without the word: «С родителями класса переписываться в WhatsApp»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.chats.owner import owned
from actgen.check.chats.place import is_besides, is_used
from actgen.check.chats.scope import CHAT, Scope, present_in
from actgen.check.documents.reading import Reading
from actgen.check.judging.people import is_agent, is_subject
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.mood import KEEPING, Link, Mood
from actgen.check.syntax.other_chats import OTHER
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import DASHES, Token
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import ChatRequirement

_TALK = frozenset({"общение", "сообщать"})
_OF_A_CLASS = ("классы",)
_CLASSES = frozenset("класс группа объединение кружок секция отделение".split())
_TEACHERS = ("педагоги",)
_AT = frozenset({"в", "во"})
_AS_BEFORE = DASHES | {"по-прежнему", "прежнему"}
_INSIDE = frozenset({"в", "во", "из", "через", "к", "по"})
_TALK_OF = frozenset({"беседа"})
_TALKING = ("провод", "провед", "провест", "состоится", "состоятся", "прийти", "приход", "явит")
_FOR_TALK = frozenset({"для", "на"})
_ON = frozenset({"о", "об", "про"})


def talk_elsewhere(requirement: ChatRequirement, reading: Reading) -> Iterator[tuple[Signal, bool]]:
    """«С родителями класса переписываться в WhatsApp»: without the word «чат», but what it is for is placed in another
    messenger; and whether it plainly is, not permitted or kept besides. Counts when the document says nothing of the
    chat itself."""
    for unit in reading.units:
        names = unit.names()
        said = (CHAT in names) and not _is_only_place(unit)
        if said or not names & set(requirement.elsewhere):
            continue
        if not (names & _TALK or _stay(requirement, unit) or _are_there(requirement, unit)):
            continue
        scope = Scope(None, tuple(g for g in unit.sentence.governed if g.mention.force is None))
        missing = set(requirement.participants) - present_in(requirement, unit, scope)
        if missing or not owned(requirement, unit, scope):
            continue
        if not owner_named(requirement, unit, reading.topic):
            continue
        if any(is_agent(unit, g) for g in unit.sentence.naming(requirement.not_by)):
            continue
        places = [g for g in unit.sentence.naming(requirement.elsewhere) if is_used(unit, g)]
        places = [g for g in places if not _is_theme(unit, g)]
        ours = [g for g in unit.sentence.naming(requirement.platform) if is_used(unit, g)]
        if places and not ours:
            reason = "такое общение ведётся в другом мессенджере"
            besides = is_besides(unit) and not _stay(requirement, unit)
            plainly = not besides and any(
                unit.mood(g) is Mood.DO or _stay(requirement, unit) for g in places
            )
            yield Signal(Verdict.VIOLATED, reason, (unit.evidence(),)), plainly


def talk_refused(requirement: ChatRequirement, reading: Reading) -> Iterator[Signal]:
    """«Общение директора с ученическим активом в учебном профиле свернуть»: the talk there is ended, so is its chat;
    «не общаться после отбоя» is a rule for talk that goes on."""
    for unit in reading.units:
        names = unit.names()
        if CHAT in names or names.isdisjoint(_TALK) or names.isdisjoint(requirement.platform):
            continue
        ended = [
            g
            for g in unit.sentence.naming(_TALK)
            if unit.mood(g) is Mood.BAN and any(_ends(link) for link in g.chain)
        ]
        if not ended or unit.names() & set(requirement.elsewhere):
            continue
        scope = Scope(None, tuple(g for g in unit.sentence.governed if g.mention.force is None))
        if set(requirement.participants) - present_in(requirement, unit, scope):
            continue
        if owned(requirement, unit, scope) and owner_named(requirement, unit, reading.topic):
            yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _ends(link: Link) -> bool:
    return link.force in {Force.STOP, Force.LIFT} and not link.negated


def _stay(requirement: ChatRequirement, unit: Unit) -> bool:
    """«Родительский комитет и директор остаются в Telegram», «… в привычной группе Вайбера», «для комитета оставляем
    Telegram»: people stay where they talk."""
    tokens = unit.sentence.tokens
    return any(
        not link.negated
        and link.force in KEEPING
        and link.words.startswith("оста")
        and (_is_within(unit, g) or (link.words.startswith("остав") and _is_left(tokens, g)))
        for g in unit.sentence.naming(requirement.elsewhere)
        for link in g.chain[-1:]
    )


def _is_within(unit: Unit, service: Governed) -> bool:
    """«в Telegram», «в группе Вайбера»."""
    first = service.mention.first
    group = next((g for g in unit.sentence.naming((CHAT,)) if g.mention.last + 1 == first), None)
    first = first if group is None else group.mention.first
    return first > 0 and unit.sentence.tokens[first - 1].text in _INSIDE


def _is_left(tokens: Sequence[Token], service: Governed) -> bool:
    """«оставляем Telegram», «Viber оставить»: the service itself is kept."""
    before = tokens[service.mention.first - 1].word if service.mention.first else None
    word = tokens[service.mention.first].word
    bare = before is None or not (before.preposition or before.noun)
    return bare and (word is None or not word.known or "accs" in word.cases)


def _are_there(requirement: ChatRequirement, unit: Unit) -> bool:
    """«Родительский комитет с директором – по-прежнему в Телеграме»: where people are, without a verb."""
    tokens = unit.sentence.tokens
    return any(
        not g.chain
        and g.mention.first
        and tokens[g.mention.first - 1].text in _AT
        and any(t.text in _AS_BEFORE for t in tokens[: g.mention.first])
        for g in unit.sentence.naming(requirement.elsewhere)
    )


def _is_theme(unit: Unit, item: Governed) -> bool:
    """«беседует с родителями о Telegram»."""
    at = item.mention.first
    return at > 0 and unit.sentence.tokens[at - 1].text in {"о", "об", "про"}


def _is_only_place(unit: Unit) -> bool:
    """«Актив и директор переписываются в Telegram в группе «Актив»»: the chat is where they talk."""
    tokens = unit.sentence.tokens
    chats = unit.sentence.naming((CHAT,))
    return all(g.mention.first and tokens[g.mention.first - 1].text in {"в", "во"} for g in chats)


def _is_of_class(unit: Unit, chat: Governed) -> bool:
    """«чаты классов», «чаты объединений»: the chat's own name says whose it is."""
    if chat.mention.means((OTHER,)):
        return False  # «чаты творческих групп»
    *before, last = unit.sentence.tokens[chat.mention.first : chat.mention.last + 1]
    if not any(token.word is not None and token.word.noun for token in before):
        return False  # «резервная группа» is the chat itself
    return last.word is not None and bool(last.word.lemmas & _CLASSES)


def owner_named(requirement: ChatRequirement, unit: Unit, topic: frozenset[str]) -> bool:
    """Whether it is plainly a chat of a class, though the owner may be left to be understood: the owner or a class is
    named here, above or in the title, or teachers are told to act."""
    if not requirement.owner_implied:
        return True
    if (unit.names(wide=True) | topic) & {*requirement.owner, *_OF_A_CLASS}:
        return True
    if any(_is_of_class(unit, g) for g in unit.sentence.naming((CHAT,))):
        return True
    led = any(u.sentence.naming(_TEACHERS) for u in unit.above)
    named = unit.sentence.naming(_TEACHERS)
    if any(set(_TEACHERS) & set(choice) for choice in requirement.participants):
        return led or any(is_agent(unit, g) for g in named)
    # «Педагог открывает беседу с кружковцами», «чаты педагогов с учащимися»
    return led or any(is_agent(unit, g) or is_subject(unit, g) or _has_it(unit, g) for g in named)


def _has_it(unit: Unit, teachers: Governed) -> bool:
    """«чаты педагогов с …»: those in the genitive right behind the chat."""
    return any(g.mention.last + 1 == teachers.mention.first for g in unit.sentence.naming((CHAT,)))


def is_spoken(unit: Unit, chat: Governed) -> bool:
    """«Проводить с родителями беседы», «беседы с учениками о профессиях»: talk, where no service is named."""
    tokens = unit.sentence.tokens
    word = tokens[chat.mention.first].word
    if word is None or word.lemmas.isdisjoint(_TALK_OF) or not unit.names().isdisjoint(SERVICES):
        return False
    if any(link.words.removeprefix("не ").startswith(_TALKING) for link in chat.chain):
        return True
    first = chat.mention.first
    if first and tokens[first - 1].text in _FOR_TALK and not word.plural:
        return True  # «приглашать родителей для беседы», «вызвать на беседу»
    _, last = unit.sentence.pieces[chat.piece]
    return any(token.text in _ON for token in tokens[chat.mention.last + 1 : last + 1])
