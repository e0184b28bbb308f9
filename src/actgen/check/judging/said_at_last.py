"""A refusal of something else, and behind it the very deed that is asked for: «К практикуму не допускать преподавателя,
не ознакомленного с инструкцией; знакомят всех в понедельник», «Нельзя считать акты доведёнными, пока их нет на сайте;
редактору опубликовать приказ», «Незнание не извиняет никого, поэтому секретарь знакомит с ним каждого».
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.people import PEOPLE
from actgen.check.syntax.mood import DENYING, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import QUOTES
from actgen.model.lexicon import Force
from actgen.model.requirement import ConditionRequirement

_BREAKS = frozenset({";", ":"})
_JOINING = frozenset({"поэтому", "посему", "потому", "оттого", "зато", "следовательно", "а", "но"})
_THEM = frozenset(
    "все всех всем каждого каждому каждый их им ним ними его ее него нее ней него это".split()
)
_DENIALS = frozenset(
    {
        "не",
        "ни",
        "нет",
        "без",
        "нельзя",
        "кроме",
        "если",
        "когда",
        "сам",
        "сами",
        "самостоятельно",
        "только",
        "лишь",
    }
)
_NEXT = 2  # tokens: «…, а потому …»


def said_at_last(requirement: ConditionRequirement, unit: Unit) -> Governed | None:
    """The verb of the meaning that is said positively in a clause of its own behind a refusal; None without one."""
    starts = _sections(unit)
    if len(starts) < 2:
        return None
    verbs = [g for g in unit.sentence.naming(requirement.meaning[0]) if _is_stated(unit, g)]
    for verb in reversed(verbs):
        start = max(s for s in starts if s <= verb.mention.first)
        if not start or not _is_refused_before(unit, start) or _is_a_reason(unit, start, verb):
            continue
        stop = min((s for s in starts if s > verb.mention.first), default=len(unit.sentence.tokens))
        if _is_whole(requirement, unit, start, stop):
            return verb
    return None


@once
def _sections(unit: Unit) -> Sequence[int]:
    """The tokens where clauses begin that have a say of their own; a list in quotation marks has none."""
    tokens = unit.sentence.tokens
    found, quoted = [0], 0
    for at, token in enumerate(tokens[:-1]):
        if token.text in QUOTES:
            quoted += 1
        behind = {t.text for t in tokens[at + 1 : at + 1 + _NEXT]}
        comma = token.text == "," and not behind.isdisjoint(_JOINING)
        if (token.text in _BREAKS or comma) and quoted % 2 == 0:
            found.append(at + 1)
    return found


def _is_stated(unit: Unit, item: Governed) -> bool:
    if item.subordinate or item.supposed or item.attributive or item.excepted or item.set_aside:
        return False
    word = unit.sentence.tokens[item.mention.first].word
    verb = word is not None and (word.finite or word.infinitive or word.predicative)
    plain = all(k.force in {None, Force.DUTY, Force.NEED} and not k.background for k in item.chain)
    return verb and plain and unit.mood(item) is Mood.DO


def _is_a_reason(unit: Unit, start: int, verb: Governed) -> bool:
    """«…, в MAX её не переводить: MAX работает с перебоями»: behind a colon a finite verb tells why."""
    word = unit.sentence.tokens[verb.mention.first].word
    return unit.sentence.tokens[start - 1].text == ":" and word is not None and word.finite


def _is_refused_before(unit: Unit, start: int) -> bool:
    before = (g for g in unit.sentence.governed if g.mention.last < start)
    return any(unit.mood(g) in DENYING or g.subordinate for g in before)


def _is_whole(requirement: ConditionRequirement, unit: Unit, start: int, stop: int) -> bool:
    """Whether the clause names what is meant, if only by a pronoun, and nobody else."""
    tokens = unit.sentence.tokens[start:stop]
    if any(t.text in _DENIALS for t in tokens):
        return False
    here = [g for g in unit.sentence.governed if start <= g.mention.first < stop]
    if any(unit.mood(g) in DENYING for g in here):
        return False
    rest = [set(choice) for choice in requirement.meaning[1:]]
    meant = {name for choice in rest for name in choice}
    if meant & PEOPLE and any(
        g.mention.means(PEOPLE) and not g.mention.means(meant) and not g.mention.pronoun
        for g in here
    ):
        return False
    told = any(g.mention.means(meant) and _is_object(unit, g) for g in here)
    return told or any(t.text in _THEM for t in tokens)


def _is_object(unit: Unit, item: Governed) -> bool:
    """«опубликовать приказ», not «публикуются на сайте»: no preposition before it."""
    before = unit.sentence.tokens[item.mention.first - 1].word if item.mention.first else None
    return before is None or not before.preposition
