"""Why a verdict is what it is: the statements that were considered, with the words that made them count or not.

Nothing is judged a second way: every statement is put before the very judge of its requirement alone, and what he says
of it is told beside the words that the grammar found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actgen.check.documents.reading import Reading, read_units
from actgen.check.engine import JUDGES
from actgen.check.expectation import is_expected, is_job_description
from actgen.check.judging.signals import Case, Signal
from actgen.check.learned.opinions import Opinion, opinion_on
from actgen.check.learned.weights import Learned
from actgen.check.syntax.mood import Chain, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.concepts import ConceptFinder
from actgen.model.finding import CheckResult, Evidence, Finding, Verdict
from actgen.model.requirement import Requirement
from actgen.source import Superior

_MOST = 4  # statements that did not decide; more are counted only
_FEWEST = 2  # concepts; a statement that names one of them and counts for nothing is no neighbour
_NOT_SOUGHT = ("не ", "кроме")  # keys of what must not be named: «не чей», «не на чём»


@dataclass(frozen=True, slots=True)
class Named:
    """A concept that a statement names. ``start``/``stop`` are offsets in the document's text; ``words`` are as
    written, ``by`` the words that govern them, outermost first; ``mood`` is the outcome; ``marks`` are Russian words on
    what else decides («исключение», «только», «пересказ»)."""

    start: int
    stop: int
    words: str
    concepts: tuple[str, ...]
    by: tuple[str, ...]
    mood: Mood
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as the judge of the requirement sees it alone: ``verdict`` is None when it says nothing about it.

    ``lacking`` are the choices of concepts that neither it nor what leads it in names; ``operators`` the half-open
    ranges of the words that govern, in the document's text; ``decisive``: the verdict rests on it. ``opinion`` is what
    the second reader takes it for, where he takes it to speak of the requirement.
    """

    evidence: Evidence
    lead_in: tuple[str, ...]
    named: tuple[Named, ...]
    operators: tuple[tuple[int, int], ...]
    lacking: tuple[tuple[str, tuple[str, ...]], ...]
    verdict: Verdict | None
    reason: str
    expected: bool
    decisive: bool
    opinion: Opinion | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """The finding, what the requirement looks for (key and choice of concepts), and the statements: the decisive ones
    first, then the nearest; ``others`` is how many more name something of it."""

    finding: Finding
    sought: tuple[tuple[str, tuple[str, ...]], ...]
    statements: tuple[Statement, ...]
    others: int = 0


def explain(
    superior: Superior,
    result: CheckResult,
    finder: ConceptFinder,
    requirements: Sequence[str],
    second_reader: Learned | None = None,
) -> tuple[Explanation, ...]:
    """Explains the findings on these requirements (ids), in the order of the act. Deterministic."""
    readings = [read_units(text, n, finder) for n, text in enumerate(result.documents)]
    imposed = {each.requirement.id: each.requirement for each in superior.requirements}
    case = Case(superior.act, result.institution, readings, readings, finder, superior.bases)
    return tuple(
        _explanation(finding, imposed[finding.requirement], case, second_reader)
        for finding in result.findings
        if finding.requirement in requirements and finding.requirement in imposed
    )


def _explanation(
    finding: Finding, requirement: Requirement, case: Case, second_reader: Learned | None
) -> Explanation:
    sought = tuple(
        dict.fromkeys(c for c in requirement.choices() if not c[0].startswith(_NOT_SOUGHT))
    )
    found: list[tuple[bool, int, Statement]] = []
    for reading in case.readings:
        if is_job_description(reading.kind, case.finder) and not is_expected(
            requirement, reading.kind, case.finder
        ):
            continue
        for unit in reading.units:
            statement = _statement(finding, requirement, sought, reading, unit, case, second_reader)
            if statement is not None:
                matched = len(sought) - len(statement.lacking)
                found.append((statement.decisive, matched, statement))
    decisive = [s for d, _, s in found if d]
    rest = [(n, s) for d, n, s in found if not d]
    rest.sort(key=lambda pair: (pair[1].verdict is None, -pair[0]))
    shown = tuple(s for _, s in rest[:_MOST])
    return Explanation(finding, sought, (*decisive, *shown), max(0, len(rest) - _MOST))


def _statement(
    finding: Finding,
    requirement: Requirement,
    sought: Sequence[tuple[str, tuple[str, ...]]],
    reading: Reading,
    unit: Unit,
    case: Case,
    second_reader: Learned | None,
) -> Statement | None:
    """What one unit contributes; None if it names nothing of what is looked for and nothing rests on it."""
    decisive = any(_rests_on(e, reading.index, unit) for e in finding.evidence)
    names = {name for _, choice in sought for name in choice}
    governed = [g for g in unit.sentence.governed if g.mention.means(names)]
    if not decisive and not governed:
        return None
    alone = _judged_alone(requirement, reading, unit, case)
    few = len({name for g in governed for name in g.mention.names} & names) < _FEWEST
    if not decisive and alone is None and few and requirement.kind != "запрет":
        return None
    around = unit.names().union(*(u.names() for u in (*unit.above, *unit.beside)), reading.topic)
    lacking = tuple((key, choice) for key, choice in sought if not around & set(choice))
    if requirement.kind == "запрет":
        lacking = ()  # a ban names some of them, not all
    links = [link for g in governed for link in g.chain if link.at]
    spans = {(unit.offset + at[0], unit.offset + at[1]) for at in (link.at for link in links) if at}
    return Statement(
        evidence=unit.evidence(),
        lead_in=tuple(dict.fromkeys(u.text for u in reversed(unit.above) if u.text.endswith(":"))),
        named=tuple(_named(unit, item, names, reading.text.text) for item in governed),
        operators=tuple(sorted(spans)),
        lacking=lacking,
        verdict=alone.verdict if alone else None,
        reason=alone.reason if alone else "",
        expected=is_expected(requirement, reading.kind, case.finder),
        decisive=decisive,
        opinion=opinion_on(second_reader, requirement, unit) if second_reader else None,
    )


def _rests_on(evidence: Evidence, document: int, unit: Unit) -> bool:
    start, stop = evidence.place.start or 0, evidence.place.stop or 0
    return evidence.document == document and start < unit.stop and unit.start < stop


def _judged_alone(
    requirement: Requirement, reading: Reading, unit: Unit, case: Case
) -> Signal | None:
    """The judge's word on this unit, with the title and the lead-ins of its document but no other statement."""
    lone = replace(reading, units=[unit])
    signal = JUDGES[requirement.kind](requirement, replace(case, readings=[lone], expected=[lone]))
    return signal if signal is not None and signal.evidence else None


def _named(unit: Unit, item: Governed, names: set[str], text: str) -> Named:
    tokens = unit.sentence.tokens
    start = unit.offset + tokens[item.mention.first].start
    stop = unit.offset + tokens[item.mention.last].stop
    chain = [link for link in (*unit.lead, *item.modifiers, *item.chain) if link.words]
    if text[start:stop].count("«") > text[start:stop].count("»") and text[stop : stop + 1] == "»":
        stop += 1  # a name is shown with both its quotation marks
    at = (tokens[item.mention.first].start, tokens[item.mention.last].stop)
    itself = bool(chain) and chain[-1].at is not None and chain[-1].at[1] == at[1]
    return Named(
        start,
        stop,
        chain.pop().words if itself else text[start:stop],
        tuple(sorted(item.mention.names & names)),
        tuple(link.words for link in chain),
        unit.mood(item),
        _marks(item),
    )


def _marks(item: Governed) -> tuple[str, ...]:
    told = {
        "исключение": item.excepted,
        "только": item.only,
        "от этого уходят": item.set_aside,
        "в придаточном": item.subordinate,
        "в причастном обороте": item.attributive,
        "местоимение": item.mention.pronoun,
        "пересказ": _recalled(item.chain),
    }
    return tuple(word for word, is_so in told.items() if is_so)


def _recalled(chain: Chain) -> bool:
    return any(link.background for link in chain)
