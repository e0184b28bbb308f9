"""What people may be invited to but not obliged to («лишь предложить»): which statements oblige them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.free_will import is_left_to_will
from actgen.check.judging.not_theirs import is_awaited, is_job_of_another
from actgen.check.judging.offer_limits import bars_force
from actgen.check.judging.people import is_agent
from actgen.check.judging.signals import Signal
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import ConditionRequirement

_LEFT_OPEN = frozenset({Mood.WISH, Mood.PERMIT, Mood.OPTION, Mood.PROVIDED, Mood.WAIVED})
_CHOICE = frozenset({Mood.OPTION, Mood.WAIVED})
_ASKED = frozenset({Mood.WISH, Mood.OPTION})
_FREELY = Pattern(
    r"\b(?:доброволь\w+|желающ\w+|согласивш\w+"
    r"|(?:кто|котор\w+) (?:\w+ )?(?:хо[чт]\w+|захо\w+|пожела\w+|жела\w+|соглас\w+)"
    r"|(?:за)?хо(?:чешь|чет|тите|тят)\s*[–—,-]|(?:по)?жела(?:ешь|ет|ете|ют)\s*[–—,-]"
    r"|кому (?:он|она|это|чат) нуж\w+|только (?:с|по|при) (?:\w+ ){0,2}соглас\w+|членство \w+ \w+ свободное"
    r"|без (?:желания|согласия|ведома) (?:\w+ ){1,8}(?:нельзя|запре\w+|не \w+)"
    r"|никто (?:\w+ ){0,2}не (?:тян|гон|застав|невол)\w+"
    r"|отказ\w* (?:\w+ ){0,6}не (?:влеч|повлия|меня|сказ|счита)\w+|остаются? на усмотрени\w+"
    r"|необязательн\w+|не (?:\w+ )?обязательн\w+|обязательн\w+ не (?:явля|счита|призна|стан)\w+)",
    re.IGNORECASE,
)
_OFFERS = Pattern(  # «Воспитатель предлагает родителям чат группы»
    r"(?<!не )\bпредл(?:ага|ож)\w*\s+(?:\w+\s+){0,2}(?:родител|учени|обучающ|учащ|студент|семь)\w*"
    r"\s+(?:\([\w ]+\)\s+)?(?:\w+\s+){0,2}(?:чат|групп|мессенджер|max)",
    re.IGNORECASE,
)
_IF_THEY_LIKE = Pattern(
    r"\b(?:(?:за)?хо(?:чешь|чет|тите|тят)|(?:по)?жела(?:ешь|ет|ете|ют))\s*[–—-]", re.IGNORECASE
)
_REST = Pattern(r"\b(?:остальн|проч|друг)\w+", re.IGNORECASE)
_WHOEVER = Pattern(
    r"\bжелающих\s+(?:\w+\s+)?(?:приглаша|пригла[сш])|\bпригла\w+\s+(?:\w+\s+)?желающ"
    r"|\bпригла\w+,?\s+но\s+не\s+(?:настаива|обязыва|принужда|заставля)"
    r"|\bпредл(?:ож|аг)\w+\b[^.;]*\b(?:желающ\w+|тем,? (?:\w+,? )?кто (?:за)?хо[чт]\w+|тем,? кто (?:по)?жела\w+)"
    r"|\bжелающ(?:им|ие|их)\b[^.;]*\b(?:предл(?:ож|аг)|вступ|присоедин|подключа|регистрир)\w+"
    r"|\bникого\s+не\s+(?:принужда|обязыва|заставля|понужда)|\bне\s+(?:принужда|обязыва|заставля)\w+\s+никого\b",
    re.IGNORECASE,
)
_PAPER = frozenset({"памятка"})
_INVITED = Pattern(
    r"\b(?:пригла[шс]|зов[уеё]|позва)\w+\s+(?:[\w(),]+\s+){0,5}?в\s+(?:\w+\s+){0,2}(?:чат|групп|бесед|max|мессенджер)",
    re.IGNORECASE,
)
_TEACHERS = frozenset({"педагоги", "педагоги класса"})
_STAFF = frozenset({"сотрудники", "воспитатель"})
_TELLING = frozenset({"разместить", "ознакомить"})
_CONSENT = Pattern(
    r"\b(?:с|при|по)\s+(?:[\w()]+\s+){0,2}согласи[яию]\b|\b(?:согласивш|согласн|доброволь|пожелавш)\w+",
    re.IGNORECASE,
)
_FORCING = Pattern(r"\b(?:требова|обязыва|принужда|заставля)", re.IGNORECASE)
_OBLIGES = "документ к этому обязывает, а можно лишь предложить"
_SOFT = frozenset({Force.OPTION, Force.WISH})
_NEEDED = frozenset({Force.NEED, Force.DUTY})
_WITH = frozenset({"с", "со"})
_JOINING = frozenset({"и", "или", ",", "(", ")", "их"})
_OPENING = frozenset({"«", "„", "“"})
_PUT_IN = ("дополн", "излож", "включ", "внес", "вносит", "словами", "следующ")
_INVITING = frozenset({"пригласить"})
_MAKING = frozenset({"создать"})
_INSIDE = frozenset({"в", "через", "из"})
_TALK = frozenset({"общение", "встречи", "видеосвязь"})
_ASKING = frozenset({"сколько", "ли"})
_MEMBERSHIP = frozenset({"входит", "входят"})
_NEAR = 2  # tokens between «не» and «обязательной»: «не является обязательной»


def judge_offer(
    requirement: ConditionRequirement,
    unit: Unit,
    reading: Reading,
    anchors: Sequence[Governed],
    mood: Mood,
) -> Signal | None:
    """«родителям предложить …» meets it, «родителям зарегистрироваться …» violates it, «памятка о регистрации» is
    neither. The first concepts of the meaning are the action, the last the people."""
    named = [g for g in anchors if g.mention.means(requirement.meaning[0])]
    actions = [g for g in named if _is_done(unit, g) and not is_awaited(unit, g)]
    if named and not actions:
        return None
    people = [g for g in anchors if g.mention.means(requirement.meaning[-1]) and not g.excepted]
    if not people and unit.sentence.naming(requirement.meaning[-1]):
        return (
            None  # named only to be set aside: «перевести общение с родителями», «кроме родителей»
        )
    if any(_is_quoted(unit, g) for g in actions):
        return None
    if is_job_of_another(unit, reading, actions, people):
        return None
    needed = _said_to_be_needed(unit, actions)
    told = any(_is_told(g, requirement.meaning[0]) for g in actions)
    if (told and not needed) or _describes(unit, actions):
        return None
    if _about_another(requirement, unit, reading, [*actions, *people]):
        return None
    if _IF_THEY_LIKE.search(unit.text):
        return None  # left to :func:`plainly_offered`
    if actions and people and not any(_takes_part(unit, g, actions, needed) for g in people):
        return None
    if actions and all(g.mention.means(_INVITING) for g in actions):
        reason = "документ приглашает, но не обязывает"
        invited = mood in {Mood.DO, Mood.PERMIT}
        return Signal(Verdict.SATISFIED, reason, (unit.evidence(),)) if invited else None
    if any(_obliged_apart(unit, action) for action in actions):
        return Signal(Verdict.VIOLATED, _OBLIGES, (unit.evidence(),))
    moods = {mood, *(unit.mood(g) for g in people)}
    if moods & _LEFT_OPEN or _need_denied(unit) or _leaves_it(unit):
        reason = "документ это предлагает, но не обязывает"
        return Signal(Verdict.SATISFIED, reason, (unit.evidence(),))
    if mood is Mood.BAN and _FORCING.search(unit.text):
        reason = "документ запрещает к этому принуждать"
        return Signal(Verdict.SATISFIED, reason, (unit.evidence(),))
    if mood is Mood.DO:
        return Signal(Verdict.VIOLATED, _OBLIGES, (unit.evidence(),))
    return None


def _leaves_it(unit: Unit) -> bool:
    return bool(_CONSENT.search(unit.text)) or is_left_to_will(unit)


def _obliged_apart(unit: Unit, action: Governed) -> bool:
    """«Ученикам 8–11 классов установить MAX; остальные вступают по желанию»: some are obliged, before what is said of
    the rest."""
    rest = _REST.search(unit.text)
    soft = [g for g in unit.sentence.governed if g.mention.force in _SOFT]
    first = min((g.mention.first for g in soft), default=0)
    if rest is None or unit.mood(action) is not Mood.DO:
        return False
    if soft and not action.mention.first < first:
        return _rest_is_obliged(unit, action, rest.start(), soft)
    if not action.mention.first < first:
        return False
    before = unit.sentence.tokens[action.mention.last].start - unit.sentence.start < rest.start()
    near = unit.near(action)
    apart = not any(g in near for g in soft)
    needed = any(g.mention.force in _NEEDED and g.mention.first < first for g in near)
    return before and (apart or needed)


def _rest_is_obliged(unit: Unit, action: Governed, rest: int, soft: Sequence[Governed]) -> bool:
    """«Иногородним родителям по желанию, остальным надлежит вступить»."""
    at = unit.sentence.tokens[action.mention.first].start - unit.sentence.start
    bound = any(link.force in _NEEDED and not link.negated for link in action.chain)
    return bound and rest < at and all(g.piece < action.piece for g in soft)


def plainly_offered(
    requirement: ConditionRequirement, unit: Unit, reading: Reading
) -> Signal | None:
    """«Родителям предлагаем MAX», «участие родителей в чате добровольное»: without naming what they are invited to do;
    the service may be named elsewhere in the document, if a chat is named here."""
    people, (service, *_) = requirement.meaning[-1], requirement.meaning[1:]
    names = unit.names(wide=True)
    spoken = names & set(service) or ("чат" in names and reading.names & set(service))
    found = unit.sentence.naming(people)
    if not found and unit.names() & set(service) and not names & (_STAFF | _TEACHERS):
        return _to_nobody_in_particular(unit)
    if spoken and not found and unit.beside and not unit.names() & (_STAFF | _TEACHERS):
        found = _told_before(unit, people)
    if not spoken or not found:
        return None
    willing = is_left_to_will(unit)
    if not willing and any(not g.subordinate for g in unit.sentence.naming(_PAPER)):
        return None  # not «…, где новости появляются одновременно»
    if unit.names() & _STAFF and not (_OFFERS.search(unit.text) and "max" in unit.names()):
        return None
    things = unit.sentence.naming((*service, "чат"))
    left = willing or bool(_FREELY.search(unit.text))
    left = left or any(unit.mood(g) in _CHOICE for g in (*found, *things))
    asked = any(unit.mood(g) in _ASKED and is_agent(unit, g) for g in found)
    invited = _OFFERS.search(unit.text) or _INVITED.search(unit.text)
    if not (left or asked or invited or bars_force(unit)):
        return None
    reason = "документ это предлагает, но не обязывает"
    return Signal(Verdict.SATISFIED, reason, (unit.evidence(),))


def _told_before(unit: Unit, people: Sequence[str]) -> list[Governed]:
    """«Рассказать семьям о чате. Присоединение добровольное.»: whoever the sentence before spoke of last."""
    free = any(g.mention.force is Force.OPTION for g in unit.sentence.governed)
    before = unit.beside[-1].sentence.naming(people)
    return before[-1:] if free and not unit.beside[-1].names() & _STAFF else []


def _to_nobody_in_particular(unit: Unit) -> Signal | None:
    """«Желающих пригласить в чаты MAX», «приглашать, но не настаивать», «переходить в MAX никого не принуждать»."""
    if not _WHOEVER.search(unit.text):
        return None
    reason = "документ это предлагает, но не обязывает"
    return Signal(Verdict.SATISFIED, reason, (unit.evidence(),))


def _is_done(unit: Unit, item: Governed) -> bool:
    """A verb is; of things, what is made: «завести родителям учётную запись», not «в этом профиле»."""
    if item.mention.action:
        return True
    before = [
        t.text for t in unit.sentence.tokens[max(0, item.mention.first - 2) : item.mention.first]
    ]
    return bool(item.actions() & _MAKING) and not _INSIDE.intersection(before)


def _is_quoted(unit: Unit, item: Governed) -> bool:
    """«Слова «родители обязаны …» исключить»: words of another text, unless they are put into this one."""
    tokens = unit.sentence.tokens[: item.mention.first]
    straight = [token for token in tokens if token.text == '"']
    opened = [token for token in tokens if token.text in _OPENING] + straight[::2]
    closed = sum(token.text == "»" for token in tokens) + len(straight[1::2])
    if len(opened) <= closed:
        return False
    before = [token.text for token in tokens if token.start < opened[-1].start]
    return before[-1:] == ["слова"] or not any(word.startswith(_PUT_IN) for word in before)


def _describes(unit: Unit, actions: Sequence[Governed]) -> bool:
    """«В чат входят …», «сколько родителей зарегистрировано», «зарегистрированы ли родители»: no order is given."""
    tokens = unit.sentence.tokens
    if any(token.text in _ASKING for token in tokens):
        # «состоять ли в чате, решают родители» leaves it to them
        return not any(g.mention.force is Force.OPTION for g in unit.sentence.governed)
    return bool(actions) and all(tokens[g.mention.first].text in _MEMBERSHIP for g in actions)


def _about_another(
    requirement: ConditionRequirement, unit: Unit, reading: Reading, anchors: Sequence[Governed]
) -> bool:
    """«Контроль регистрации родителей», «переписку с родителями перенести …»: what is ordered is the control, the
    correspondence. It stands before the action or the people, above them, or in the title."""
    others = set(requirement.besides)
    around = (other.names() for other in (*unit.above, *unit.beside))
    if reading.topic & others or any(names & others for names in around):
        return True
    last = max((g.mention.first for g in anchors), default=0)
    return any(
        g.mention.means(others | _TALK) and g.mention.first < last and g in unit.near(anchors[0])
        for g in unit.sentence.governed
    )


def _takes_part(unit: Unit, person: Governed, actions: Sequence[Governed], needed: bool) -> bool:
    """Not so in «учителям установить MAX и вести в нём чаты с родителями»: they belong to another action."""
    if _comes_along(unit, person) or not any(person in unit.near(a) for a in actions):
        return False
    if needed:
        return True
    done = [link for link in person.chain if link.force is None]
    theirs = [link for action in actions for link in action.chain]
    first = min(action.mention.first for action in actions)
    told = is_agent(unit, person) and person.mention.first < first
    return told or not done or any(link in theirs for link in done)


def _comes_along(unit: Unit, person: Governed) -> bool:
    """«Общение с родителями», «работающим с детьми и родителями»: they are not the ones who are to do it."""
    tokens = unit.sentence.tokens
    for token in reversed(tokens[: person.mention.first]):
        if token.text in _WITH:
            return True
        if token.text not in _JOINING and not (token.word and "ablt" in token.word.cases):
            return False
    return False


def _need_denied(unit: Unit) -> bool:
    """«Регистрация родителей в MAX не является обязательной»."""
    return any(g.mention.force is Force.NEED and _denied(unit, g) for g in unit.sentence.governed)


def _denied(unit: Unit, item: Governed) -> bool:
    first = item.mention.first
    return any(t.text == "не" for t in unit.sentence.tokens[max(0, first - _NEAR) : first])


def _is_told(action: Governed, meant: Sequence[str]) -> bool:
    """«Довести до родителей порядок регистрации»: another action, that of telling, governs it."""
    return any(link.names & _TELLING and not link.names & set(meant) for link in action.chain)


def _said_to_be_needed(unit: Unit, actions: Sequence[Governed]) -> bool:
    """«… довести до сведения родителей, что регистрация в MAX обязательна»."""
    first = min((action.mention.first for action in actions), default=0)
    return bool(actions) and any(
        g.mention.force is Force.NEED and g.mention.first > first and not _denied(unit, g)
        for g in unit.sentence.governed
    )
