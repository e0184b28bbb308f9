"""What people may be invited to but not obliged to («лишь предложить»): which statements oblige them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.mood import Mood
from actgen.check.people import is_agent
from actgen.check.sentence import Governed
from actgen.check.signals import Signal
from actgen.check.units import Reading, Unit
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import ConditionRequirement

_LEFT_OPEN = frozenset({Mood.WISH, Mood.PERMIT, Mood.OPTION, Mood.WAIVED})
_TELLING = frozenset({"разместить", "ознакомить"})
_CONSENT = re.compile(
    r"\b(?:с|при|по)\s+(?:[\w()]+\s+){0,2}согласи[яию]\b|\b(?<!не )(?:желающ|пожела|согласивш|согласн)\w+",
    re.IGNORECASE,
)
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
    actions = [g for g in named if _is_done(unit, g)]
    if named and not actions:
        return None
    people = [g for g in anchors if g.mention.means(requirement.meaning[-1])]
    if any(g.actions() & _TELLING for g in actions) or _describes(unit, actions):
        return None
    if _about_another(requirement, unit, reading, [*actions, *people]):
        return None
    if actions and people and not any(_takes_part(unit, g, actions) for g in people):
        return None
    moods = {mood, *(unit.mood(g) for g in people)}
    if moods & _LEFT_OPEN or _need_denied(unit) or _CONSENT.search(unit.text):
        reason = "документ это предлагает, но не обязывает"
        return Signal(Verdict.SATISFIED, reason, (unit.evidence(),))
    if mood is Mood.DO:
        reason = "документ к этому обязывает, а можно лишь предложить"
        return Signal(Verdict.VIOLATED, reason, (unit.evidence(),))
    return None


def _is_done(unit: Unit, item: Governed) -> bool:
    """A verb is; of things, what is made: «завести родителям учётную запись», not «в этом профиле»."""
    if item.mention.action:
        return True
    before = [
        t.text for t in unit.sentence.tokens[max(0, item.mention.first - 2) : item.mention.first]
    ]
    return bool(item.actions() & _MAKING) and not _INSIDE.intersection(before)


def _describes(unit: Unit, actions: Sequence[Governed]) -> bool:
    """«В чат входят …», «сколько родителей зарегистрировано», «зарегистрированы ли родители»: no order is given."""
    tokens = unit.sentence.tokens
    if any(token.text in _ASKING for token in tokens):
        return True
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


def _takes_part(unit: Unit, person: Governed, actions: Sequence[Governed]) -> bool:
    """Not so in «учителям установить MAX и вести в нём чаты с родителями»: they belong to another action."""
    if not any(person in unit.near(action) for action in actions):
        return False
    done = [link for link in person.chain if link.force is None]
    theirs = [link for action in actions for link in action.chain]
    first = min(action.mention.first for action in actions)
    told = is_agent(unit, person) and person.mention.first < first
    return told or not done or any(link in theirs for link in done)


def _need_denied(unit: Unit) -> bool:
    """«Регистрация родителей в MAX не является обязательной»."""
    tokens = unit.sentence.tokens
    return any(
        g.mention.force is Force.NEED
        and any(t.text == "не" for t in tokens[max(0, g.mention.first - _NEAR) : g.mention.first])
        for g in unit.sentence.governed
    )
