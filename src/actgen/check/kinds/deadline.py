"""срок: everything is to be done not later than a date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from actgen.check.documents.reading import Reading, quoted
from actgen.check.judging.due_work import (
    CONTROL_PLAN,
    PAPER,
    apart,
    days_of_checks,
    is_of_work,
    sums_up,
)
from actgen.check.judging.dues import dues
from actgen.check.judging.people import PEOPLE, is_agent
from actgen.check.judging.refusal import HOME
from actgen.check.judging.reports_sent import does_more, is_reported, reported
from actgen.check.judging.signals import Case, Signal, decisive
from actgen.check.judging.undone import is_undone, undone_ranges
from actgen.check.syntax.mood import BACKGROUND, REFUSING, Mood, mood_of
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.needed import Pattern
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import tokenise
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import DeadlineRequirement
from actgen.model.text import Role
from actgen.russian.dates import figures

_AS_BEFORE = Pattern(
    r"\bпрежн\w+ поряд\w+|\bкак (?:и )?(?:прежде|раньше|общал\w+)|\bи (?:дальше|впредь)\b|\bпо-?прежнему\b",
    re.IGNORECASE,
)
_DAY_TOLD = re.compile(
    r"\b3[01]\b|\b2[89]\b|\b(?:конц|окончани|завершени|истечени|до\b)", re.IGNORECASE
)
_WISHED = frozenset({Mood.WISH, Mood.OPTION})
_ISSUING = ("издать",)
_ISSUED = frozenset(_ISSUING)
_REFUSED = REFUSING | {Mood.REVOKED}
_ENDING = frozenset({Force.STOP, Force.BAN})
_FOREIGN = SERVICES - HOME
_FAMILIES = frozenset({"родители", "обучающиеся"})
_ADVISED = Pattern(
    r"\b(?:рекоменд\w+|желательн\w+|примерн\w+|ориентировочн\w+|предполагаем\w+)\s+(?:срок|дат)",
    re.IGNORECASE,
)
# «срок исполнения», «мероприятия, перечисленные в пункте 2, завершить к …»
_OF_ALL = Pattern(
    r"\bсрок\w*\s+(?:исполнени|выполнени)|\b(?:мероприяти|работ)\w*[^.;]*\bпункт\w*\s+\d[^.;]*"
    r"\b(?:заверш|законч|выполн|исполн|провести)\w+"
    r"|\b(?:переход|перевод|внедрени|подключени)\w*\s+(?:\w+\s+)?(?:заверш|законч|выполн|осуществ)\w+",
    re.IGNORECASE,
)


def judge(requirement: DeadlineRequirement, case: Case) -> Signal | None:
    """A later deadline is a violation; without any, an act that orders things at once is judged by its own date."""
    latest = requirement.latest
    planned = not CONTROL_PLAN.isdisjoint(requirement.work)  # only their planning is asked for
    signals: list[Signal] = []
    for reading in case.expected:
        if not _on_subject(requirement, reading, case):
            continue
        date = reading.text.requisites.date
        base = date.value if date else None
        met: list[Signal] = []
        for unit in _counted(requirement, reading):
            since = base or latest.replace(month=1, day=1)
            work = frozenset(requirement.work)
            others = [*apart(unit, work), *undone_ranges(unit, work), *reported(unit)]
            if planned:
                others = [*others, *days_of_checks(unit)]
            for due in dues(unit, since, others):
                evidence = unit.evidence()
                if due > latest and not (
                    _is_month(unit.text, due) and _last_workday(due) <= latest
                ):
                    reason = (
                        f"назначен срок {figures(due)}, а требуется не позднее {figures(latest)}"
                    )
                    signals.append(Signal(Verdict.VIOLATED, reason, (evidence,)))
                elif _softened(unit, requirement):
                    reason = f"срок {figures(due)} лишь желателен"
                    met.append(Signal(Verdict.PARTIAL, reason, (evidence,)))
                else:
                    reason = f"срок {figures(due)} не позже требуемого {figures(latest)}"
                    met.append(Signal(Verdict.SATISFIED, reason, (evidence,)))
        signals.extend(met)
        at_once = not (met or signals or case.aside)
        if at_once and base is not None and _orders(requirement, reading):
            signals.append(_by_own_date(base, latest, reading))
    return decisive(signals)


def _is_month(text: str, due: datetime.date) -> bool:
    """Whether the day is the end of a month that is only named («в декабре 2023 года»), not told as a day."""
    ends = (due + datetime.timedelta(days=1)).day == 1
    return ends and not _DAY_TOLD.search(text)


def _last_workday(due: datetime.date) -> datetime.date:
    """The last Monday to Friday up to a day: what is done in a month is done by then."""
    return due - datetime.timedelta(days=max(0, due.weekday() - 4))


def _by_own_date(base: datetime.date, latest: datetime.date, reading: Reading) -> Signal:
    date = reading.text.requisites.date
    assert date is not None
    evidence = (quoted(reading, date.start, date.stop),)
    if base <= latest:
        reason = (
            f"отдельного срока нет, исполняется сразу; акт издан {figures(base)}, это не позднее"
            f" {figures(latest)}"
        )
        return Signal(Verdict.SATISFIED, reason, evidence)
    reason = f"акт издан {figures(base)}, а всё должно быть сделано не позднее {figures(latest)}"
    return Signal(Verdict.VIOLATED, reason, evidence)


def _on_subject(requirement: DeadlineRequirement, reading: Reading, case: Case) -> bool:
    """Whether the document speaks of what the superior act's title names, or gives up what is to be left: an order on
    the canteen meets no deadline. What has no title is on the subject as soon as it speaks of any of the work."""
    subject = _subject(case.finder, case.act.title or "") & set(requirement.work)
    if not subject or subject & reading.names:
        return True
    work = [g for unit in reading.units for g in unit.sentence.naming(requirement.work)]
    if reading.text.requisites.title is None:
        return any(not (g.mention.action or g.mention.means(PAPER)) for g in work)
    return any(map(_given_up, work))


@lru_cache(maxsize=100)
def _subject(finder: ConceptFinder, title: str) -> frozenset[str]:
    """The things that the title of an act names."""
    mentions = finder.find(tokenise(title))
    return frozenset(name for mention in mentions if not mention.action for name in mention.names)


def _orders(requirement: DeadlineRequirement, reading: Reading) -> bool:
    """Whether it orders anything at all: an act that only refuses meets no deadline."""
    work = set(requirement.work)
    said = [(u, g) for u in reading.units for g in u.sentence.naming(work) if g.chain]
    done = [(u, g) for u, g in said if not g.mention.means(PAPER) or g.actions() & _ISSUED]
    if not done:  # «Ответственность за приказ несу я» orders nothing
        return not any(u.mood(g) in _REFUSED for u, g in said)
    return any(_given_up(g) or not (u.mood(g) in _REFUSED or _stays(u, g)) for u, g in done)


def _given_up(item: Governed) -> bool:
    """«Viber из обращения вывести»: what the superior act wants to be left is left."""
    ends = any(link.force in _ENDING and not link.negated for link in item.chain)
    return ends and item.mention.means(_FOREIGN) and item.mood() is Mood.BAN


def _stays(unit: Unit, item: Governed) -> bool:
    """«Группу в Viber оставить», «Переписку вести в WhatsApp», «прежним порядком»: nothing new is ordered, or what is
    cited."""
    kept = any(link.force is Force.KEEP for link in item.chain) or item.mood() is Mood.OTHER
    ours = [g for g in unit.sentence.naming(HOME) if unit.mood(g) is Mood.DO]
    elsewhere = unit.names() & SERVICES - HOME or _AS_BEFORE.search(unit.text)
    return kept or bool(elsewhere and not ours)


def _counted(requirement: DeadlineRequirement, reading: Reading) -> Iterator[Unit]:
    """Statements whose dates are deadlines of the required work."""
    # dates in a plan of control are those of the checks; in any other table, of the work itself
    tables = any("план" in name for name in requirement.where) or not reading.topic & CONTROL_PLAN
    leads = (unit for unit in reading.preamble if unit.text.endswith(":"))
    work, heard = frozenset(requirement.work), 0  # ``heard``: paragraph of the last statement on it
    for unit in (*leads, *reading.units):
        if unit.names() & work - PAPER:
            heard = unit.paragraph
        if unit.role is Role.CELL and not tables:
            continue
        reports = unit.names(wide=unit.role is Role.CELL) & set(requirement.reports)
        if is_reported(unit) or (reports and not does_more(unit, work)):
            continue
        if _told_to_families(unit):
            continue  # a day for families is none for the institution, and is disputed by itself
        if _refused(unit, requirement):
            continue  # «обучающиеся 1–4 классов в этом учебном году не подключаются»
        leads_in = unit.role is Role.PREAMBLE
        summing = sums_up(unit) and not any(heard < n <= unit.paragraph for n in reading.headings)
        of_all = leads_in or _OF_ALL.search(unit.text) or (heard and summing)
        general = bool(of_all) and bool(reading.names & work)
        if requirement.work and not general and not is_of_work(unit, work):
            continue  # a deadline of something else: «журналы сдать до …»
        yield unit


def _told_to_families(unit: Unit) -> bool:
    """«Родителям до 01.02.2026 установить MAX»: nobody else is told to act, so the day is not that of the work."""
    told = [g for g in unit.sentence.naming(PEOPLE) if is_agent(unit, g)]
    return bool(told) and all(g.mention.means(_FAMILIES) for g in told)


def _softened(unit: Unit, requirement: DeadlineRequirement) -> bool:
    """Whether the work is only wished for; of a statement that does not name it, whether anything is."""
    if _ADVISED.search(unit.text):
        return True
    named = [unit.mood(g) for g in unit.sentence.naming(requirement.work)]
    return any(mood in _WISHED for mood in named) if named else unit.softened()


def _refused(unit: Unit, requirement: DeadlineRequirement) -> bool:
    """Whether the work is only said not to be done, or to be checked («Проверить наличие чатов»)."""
    named = unit.sentence.naming(requirement.work)
    if not named:
        return False
    if is_undone(unit, frozenset(requirement.work)):
        return True
    issued = any(_is_issued(unit, g) for g in unit.sentence.naming(_ISSUING))
    if all(unit.mood(g) is Mood.OTHER and not (issued and BACKGROUND in g.chain) for g in named):
        return True  # not «положение о платформе утвердить к 31 мая»: its issue is the work
    return {unit.mood(g) for g in named if g.mention.action} == {Mood.BAN}


def _is_issued(unit: Unit, item: Governed) -> bool:
    """«Положение утвердить к …», and what sets it a day as well: «проект … подготовить к», «принятие … отложить до»."""
    if unit.mood(item) in {Mood.DO, Mood.POSTPONED}:
        return True
    word = unit.sentence.tokens[item.mention.first].word
    drafted = "проект" in unit.sentence.lemmas and word is not None and word.infinitive
    return drafted and mood_of([link for link in item.chain if not link.background]) is Mood.DO
