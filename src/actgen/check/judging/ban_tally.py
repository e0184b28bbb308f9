"""What the bans in all documents of a set come to: which services they name, for whom and when they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from actgen.check.judging.ban_circle import told_to_some
from actgen.check.judging.circle import narrowed
from actgen.check.judging.limits import limited, limited_to_study
from actgen.check.judging.part_of_people import told_to_part
from actgen.check.judging.signals import SOME, Signal
from actgen.check.judging.sparing import EXCEPTED, not_strict
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.finding import Evidence, Verdict
from actgen.model.requirement import BanRequirement

_OPEN_LIST = re.compile(
    r"в том числе|включая|например|и др\b|и пр\b|и т\.\s?[дп]|и (?:друг|проч|ин)[а-яё]+"
    r"|люб(?:ы|о[мйг])[а-яё]*|не исключая"
    r"|и аналогичн|и подобн|в частности|всех? |к примеру|прежде всего|в первую очередь|особенно|скажем"
    r"|\bостальн|\bвсяк|\bвообще\b|\bпроч|\bни\s+(?:\w{1,5}\s+)?(?:друг|ин[оыу]|как)|\bлюб|иностранщин"
    r"|\bвс[яеё]\s+(?:прочее|остальн|заграниц|иностран|зарубеж|импорт)",
    re.IGNORECASE,
)
_THE_OTHERS = frozenset({"прочим", "остальным", "другим", "иным"})
_EVEN = "даже"  # «…, даже если родители об этом просят» narrows nothing


@dataclass(slots=True)
class Tally:
    """What the statements of all documents say together."""

    banned: set[str] = field(default_factory=set)
    whole: bool = False
    limited: list[Evidence] = field(default_factory=list)
    bans: list[Evidence] = field(default_factory=list)
    narrowed: str = ""
    widely: bool = False  # whether a limit holds for all services and everywhere


def count_ban(
    requirement: BanRequirement, unit: Unit, banned: list[Governed], tally: Tally
) -> None:
    listed = {name for g in banned for name in g.mention.names if name in requirement.what}
    listed |= {
        name
        for below in unit.below
        for g in below.sentence.naming(requirement.what)
        for name in g.mention.names
    }
    whole = any(g.mention.means(requirement.whole_class) for g in banned)
    if unit.above and not whole:
        whole = (
            any(
                g.mention.means(requirement.whole_class)
                for u in unit.above
                for g in u.sentence.governed
            )
            and not listed
        )
    of_class = [g.chain for g in banned if g.mention.means(requirement.whole_class)]
    with_class = any(g.mention.means(requirement.what) and g.chain in of_class for g in banned)
    enumerated = with_class or bool(unit.below) or not of_class
    closed = bool(listed) and enumerated and not _OPEN_LIST.search(unit.text)
    tally.bans.append(unit.evidence())
    tally.banned |= listed
    if unit.sentence.exceptions and not any(
        g.excepted for g in unit.sentence.naming(requirement.what)
    ):
        tally.narrowed = EXCEPTED
    elif (
        SOME.search(unit.text)
        or told_to_part(unit)
        or any(told_to_some(unit, g) for g in banned)
        or (_EVEN not in unit.sentence.texts and narrowed(unit, banned))
    ):
        tally.narrowed = "запрещено не всем"
    elif not_strict(unit) or (
        limited(unit) and not (requirement.limit_suffices and limited_to_study(unit))
    ):
        tally.narrowed = "запрет действует не всегда или не везде"
    elif any(unit.mood(g) is Mood.LIMIT for g in unit.sentence.governed if _of_others(unit, g)):
        tally.narrowed = "остальным это лишь рекомендовано"
    elif whole and not closed:
        tally.whole = True


def is_wide(requirement: BanRequirement, unit: Unit, targets: Sequence[Governed]) -> bool:
    """Whether it holds for all services, and not for a few that are named; «на уроках» is all that such letters ask."""
    whole = any(g.mention.means(requirement.whole_class) for g in targets)
    named = {name for g in targets for name in g.mention.names if name in requirement.what}
    return whole or named >= set(requirement.what) or _OPEN_LIST.search(unit.text) is not None


def _of_others(unit: Unit, item: Governed) -> bool:
    """«прочим рекомендовать …»: said of those whom the ban leaves out."""
    first = unit.sentence.pieces[item.piece][0]
    tokens = unit.sentence.tokens[first : item.mention.first]
    return any(token.text in _THE_OTHERS for token in tokens)


def completeness(requirement: BanRequirement, tally: Tally) -> Signal | None:
    evidence = tuple(dict.fromkeys(tally.bans))[:3]
    missing = [name for name in requirement.what if name not in tally.banned]
    if tally.whole or (tally.bans and not missing):
        if tally.narrowed and not tally.whole:
            return Signal(Verdict.PARTIAL, tally.narrowed, evidence)
        return Signal(Verdict.SATISFIED, "запрет полный", evidence)
    if tally.limited and requirement.limit_suffices and not tally.widely:
        reason = "ограничены не все иностранные мессенджеры"
        return Signal(Verdict.PARTIAL, reason, tuple(tally.limited[:3]))
    if tally.limited and requirement.limit_suffices:
        return Signal(Verdict.SATISFIED, "использование ограничено", tuple(tally.limited[:3]))
    if tally.bans:
        if tally.narrowed and not tally.banned:
            return Signal(Verdict.PARTIAL, tally.narrowed, evidence)
        return Signal(Verdict.PARTIAL, f"в перечне нет: {', '.join(missing)}", evidence)
    if tally.limited:
        reason = "использование лишь ограничено или не рекомендовано, но не запрещено"
        return Signal(Verdict.PARTIAL, reason, tuple(tally.limited[:3]))
    return None
