"""Requirements × documents → findings."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from actgen.check import older
from actgen.check.disputes import disputed_points, with_disputes
from actgen.check.documents import legibility
from actgen.check.documents.reading import Reading, read_units
from actgen.check.expectation import documents_for
from actgen.check.judging import exemptions, reservations
from actgen.check.judging.called_off import called_off
from actgen.check.judging.refused_deeds import refused_deed
from actgen.check.judging.refused_outright import refused_outright
from actgen.check.judging.signals import Case, Signal
from actgen.check.kept import kept
from actgen.check.kinds import (
    appointment,
    ban,
    chat,
    citation,
    condition,
    control,
    deadline,
    familiarisation,
    inclusion,
    indicator,
    issue,
    measure,
    passage,
    publication,
    requisite,
)
from actgen.check.learned.second_reader import reconsidered
from actgen.check.learned.weights import Learned
from actgen.check.reference import filled, reference
from actgen.check.syntax.units import Unit, once
from actgen.check.validity import not_applied, remarks
from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.tokens import word
from actgen.check.words.vocabulary import require_known_concepts
from actgen.garbage import uncollected
from actgen.model.act import Act
from actgen.model.finding import CheckResult, Evidence, Finding, SuperiorAct, Verdict
from actgen.model.requirement import BanRequirement, Requirement
from actgen.model.text import StructuredText
from actgen.russian.lookalikes import fold
from actgen.source import Imposed, Superior

JUDGES: dict[str, Callable[[Any, Case], Signal | None]] = {
    "чат": chat.judge,
    "запрет": ban.judge,
    "срок": deadline.judge,
    "назначение": appointment.judge,
    "издание": issue.judge,
    "включение": inclusion.judge,
    "формулировка": passage.judge,
    "показатель": indicator.judge,
    "ссылка": citation.judge,
    "публикация": publication.judge,
    "ознакомление": familiarisation.judge,
    "контроль": control.judge,
    "реквизит": requisite.judge,
    "мероприятие": measure.judge,
    "условие": condition.judge,
}
"""Kind of requirement → the module that judges it."""

_OF_FORM = frozenset({"реквизит", "ссылка", "контроль"})
"""Kinds that ask what the document is, not what it orders: no clause takes that back."""
_OF_ITS_KIND = _OF_FORM | {"издание"}
"""Kinds that only a document of the right kind can meet, whatever others say."""
_NARROWED_BY_THEMSELVES = frozenset({"запрет", "срок"})
"""Kinds whose judges weigh every limit of a statement: to a ban and a day the same words do something else."""
_EVERYWHERE = {"платформа", "профиль"}
_WORD = re.compile(r"[A-Za-zА-Яа-яЁё]{4,}")
_SIMILAR = 0.2  # share of common words; less similar passages are no help as «the nearest»


@uncollected()  # statements know each other, and are dropped together at the end
def check_documents(
    superior: Superior,
    documents: Sequence[StructuredText],
    institution: str,
    finder: ConceptFinder,
    on: datetime.date | None = None,
    *,
    second_reader: Learned | None = None,
) -> CheckResult:
    """Judges a set of documents together against a superior act, for one kind of institution.

    A ``second_reader`` is asked where the rules hear nothing or no objection (`learned.second_reader`); without one the
    rules judge alone. What the act requires is taken as it stands on the day ``on``, without one today: a requirement
    that is not in force then is not applicable. Raises ErrorList if a requirement speaks of a concept that the lexicon
    does not know.
    """
    day = on or datetime.date.today()
    require_known_concepts(superior, finder)
    readings = [read_units(text, index, finder) for index, text in enumerate(documents)]
    released = exemptions.releases(readings)
    statements = reservations.by_place(readings)

    def find(imposed: Imposed, *, helped: bool = True) -> Finding:
        if told := not_applied(imposed, day):
            return _finding(imposed, superior.act, institution, Verdict.NOT_APPLICABLE, told)
        return _find(
            imposed,
            superior,
            readings,
            released,
            statements,
            institution,
            finder,
            second_reader,
            helped=helped,
        )

    judged = [(imposed, find(imposed)) for imposed in superior.requirements]
    findings = with_disputes(judged, disputed_points(), partial(find, helped=False))
    act = superior.act
    before = older.older_orders(act, documents, finder)
    return CheckResult(
        act=SuperiorAct(
            file=superior.file,
            kind=act.kind,
            number=act.number,
            date=act.date.isoformat() if act.date else None,
            title=" ".join((act.title or "").split()),
            genitive=reference(act),
        ),
        institution=institution,
        documents=tuple(documents),
        findings=findings,
        on=day,
        remarks=(*remarks(superior, day), *older.told(act, documents, before)),
        older=before,
    )


def _find(
    imposed: Imposed,
    superior: Superior,
    readings: Sequence[Reading],
    released: Sequence[exemptions.Release],
    statements: reservations.Statements,
    institution: str,
    finder: ConceptFinder,
    second_reader: Learned | None,
    *,
    helped: bool,
) -> Finding:
    """What the documents say of one point; ``helped``: what they do not say, with the passage that comes nearest."""
    requirement, act = imposed.requirement, superior.act
    if requirement.institutions and institution not in requirement.institutions:
        return _finding(
            imposed,
            act,
            institution,
            Verdict.NOT_APPLICABLE,
            f"к учреждениям вида «{institution}» не относится",
        )
    expected, heard = documents_for(requirement, readings, finder)
    by_others = requirement.kind not in _OF_ITS_KIND
    elsewhere = not expected and by_others
    case = Case(act, institution, heard, expected, finder, superior.bases)
    signal = None if elsewhere else _said(requirement, case)
    if signal is None and by_others and len(expected) < len(heard):
        # who speaks of it in a document where nobody would look for it is taken at his word
        signal = _said(requirement, replace(case, expected=heard, aside=True))
    if elsewhere:
        expected = heard
    if isinstance(requirement, BanRequirement):
        posts = [r for r in readings if r not in heard]
        signal = ban.with_posts(requirement, signal, replace(case, readings=posts))
    if second_reader is not None:
        second = reconsidered(second_reader, requirement, signal, heard, expected)
        if (
            second is None
            or not second.by_likeness
            or legibility.may_resemble(second.evidence, readings)
        ):
            signal = second
    if signal is not None and requirement.kind not in _OF_FORM:
        of_ban = isinstance(requirement, BanRequirement)
        signal = exemptions.apply(signal, released, of_ban=of_ban)
        if requirement.kind not in _NARROWED_BY_THEMSELVES:
            signal = called_off(requirement, signal, statements)
            signal = reservations.weigh(requirement, signal, statements)
    lacking = legibility.gaps(expected)
    silent = signal is not None and signal.verdict is Verdict.SATISFIED and not signal.evidence
    missed = silent or (signal is not None and signal.verdict is Verdict.MISSING)
    # silence of a text that was not read, or of one that need not say it
    open_ = signal is None or (missed and (bool(lacking) or elsewhere))
    if signal is not None and not open_ and (expected or signal.evidence):
        reason = legibility.with_doubts(
            signal.reason, signal.verdict, signal.evidence, readings, lacking
        )
        shown = signal.evidence
        if silent and isinstance(requirement, BanRequirement):
            shown = ban.said_outright(requirement, heard)
        found = _finding(imposed, act, institution, signal.verdict, reason, shown)
        return replace(found, by_likeness=True) if signal.by_likeness else found
    if elsewhere or not expected:
        return _finding(
            imposed,
            act,
            institution,
            Verdict.NOT_APPLICABLE,
            "об этом говорят в документах другого вида",
        )
    if lacking:
        return _finding(
            imposed,
            act,
            institution,
            Verdict.UNREADABLE,
            legibility.not_found(lacking),
            nearest=_nearest(requirement, expected) if helped else None,
        )
    return _finding(
        imposed,
        act,
        institution,
        Verdict.MISSING,
        "в документах об этом не сказано",
        nearest=_nearest(requirement, expected) if helped else None,
    )


def _said(requirement: Requirement, case: Case) -> Signal | None:
    """What the rules make of the documents where a point is expected."""
    return (
        JUDGES[requirement.kind](requirement, case)
        or refused_outright(requirement, case.expected)
        or refused_deed(requirement, case.expected)
    )


def _finding(
    imposed: Imposed,
    act: Act,
    institution: str,
    verdict: Verdict,
    reason: str,
    evidence: tuple[Evidence, ...] = (),
    nearest: Evidence | None = None,
) -> Finding:
    requirement = imposed.requirement
    settled = verdict in {Verdict.SATISFIED, Verdict.NOT_APPLICABLE}
    return Finding(
        requirement=requirement.id,
        clause=imposed.clause,
        title=requirement.title,
        status=requirement.status,
        verdict=verdict,
        reason=f"{reason[:1].upper()}{reason[1:]}.",
        suggestion="" if settled else filled(requirement.worded(institution), act),
        evidence=evidence,
        nearest=nearest,
        demand=imposed.text if imposed.clause else "",
    )


def _nearest(requirement: Requirement, readings: Sequence[Reading]) -> Evidence | None:
    """The statement that shares most words with the ready wording, and at least one concept with the requirement."""
    concepts, wanted = _sought(requirement)
    best: tuple[float, Unit] | None = None
    for reading in readings:
        for unit in reading.units:
            if unit.names().isdisjoint(concepts) or len(unit.sentence.tokens) <= 3:
                continue
            words = _words_of(unit)
            score = 2 * len(wanted & words) / (len(wanted) + len(words))
            if score >= _SIMILAR and (best is None or score > best[0]):
                best = (score, unit)
    return best[1].evidence() if best else None


@kept
def _sought(requirement: Requirement) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts of a requirement that tell it from others, and the words of its wording."""
    concepts = {name for _, name in requirement.concepts()} - _EVERYWHERE
    return frozenset(concepts), _words(requirement.wording)


@once
def _words_of(unit: Unit) -> frozenset[str]:
    return _words(unit.text)


def _words(text: str) -> frozenset[str]:
    """The longer words of a text by their dictionary forms."""
    written = _WORD.findall(fold(text).lower().replace("ё", "е"))
    return frozenset(word(form).likely for form in written)
