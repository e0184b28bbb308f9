"""Where the rules hear nothing, hear no objection or half of what is asked, the second reader is asked.

He may find what a wording says that no rule knows, an objection that the rules passed by, or that the statement on
which they rest says more or less than they make of it. He is never asked about dates and requisites: they are exact,
and the rules are. The bounds below were chosen on labelled cases that neither the rules nor the models had seen
then.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from actgen.check.documents.reading import Reading
from actgen.check.judging.signals import Signal
from actgen.check.judging.unappointed import tells_who_was
from actgen.check.learned.features import crossed, features
from actgen.check.learned.platform import may_oblige, of_another_platform
from actgen.check.learned.weights import (
    VERDICTS,
    Learned,
    mark,
    probabilities,
    probability,
)
from actgen.check.syntax.cancelling import cancels_another
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import (
    BanRequirement,
    ConditionRequirement,
    PublicationRequirement,
    Requirement,
)
from actgen.model.text import Role

EXACT = frozenset({"срок", "реквизит", "ссылка"})
"""Kinds that ask for dates and requisites."""


_COUNTED = frozenset({"чат", "запрет", "включение"})
"""Kinds where members, messengers or groups of people are counted: what lacks some for the rules is not complete."""
_NAMED = frozenset({"назначение"})
"""Kinds where a name decides whether all is said: names are words like any to the second reader."""
_OBJECTED_BY_RULE = frozenset({"запрет", "показатель", "мероприятие"})
"""Kinds where an objection is a name, a number or a day: of those the second reader knows nothing better."""


@dataclass(frozen=True, slots=True)
class Bound:
    """From which probabilities on the second reader is believed: that a statement speaks of the requirement, and that
    it means this verdict. ``own``: he is asked about the statements that the rules rest on, and about them alone."""

    said: float
    meant: float
    own: bool = False


_BOUNDS: dict[Verdict, tuple[tuple[Verdict, Bound], ...]] = {
    Verdict.MISSING: (
        (Verdict.VIOLATED, Bound(0.2, 0.5)),
        (Verdict.SATISFIED, Bound(0.4, 0.7)),
        (Verdict.PARTIAL, Bound(0.4, 0.6)),
    ),
    Verdict.SATISFIED: (
        (Verdict.VIOLATED, Bound(0.4, 0.8)),
        (Verdict.PARTIAL, Bound(0.2, 0.8, own=True)),
    ),
    Verdict.PARTIAL: (
        (Verdict.VIOLATED, Bound(0.5, 0.8)),
        (Verdict.SATISFIED, Bound(0.2, 0.9, own=True)),
    ),
}
"""What the rules say → what may be said instead, in this order."""
_NO_OBJECTION = 0.05
"""Up to this probability of every statement the second reader sees no objection where the rules see one."""
_MET = 0.2
"""From this probability of a statement on, the requirement is met where that objection is none."""
_TOLD = 0.4
"""From this probability on a statement is taken to speak of a requirement where opinions are told."""
_LEAST_SCORE = math.log(_NO_OBJECTION / (1 - _NO_OBJECTION))

_ENDING = "#прекращение"  # the concept of closing, deleting, leaving

_REASONS = {
    Verdict.SATISFIED: "документ это предусматривает",
    Verdict.PARTIAL: "документ предусматривает это не полностью",
    Verdict.VIOLATED: "документ говорит обратное",
}
_OFF = "сказанное похоже на возражение, но, судя по словам, речь о другом; о самом требовании ничего не сказано"
_ADVICE = "вывод сделан по сходству с размеченными примерами: прочтите это место сами"
_MOST = 4  # words told
_SHORT = 3  # letters; words no longer than that tell a reader nothing, but for those that deny
_DENYING = frozenset({"не", "ни", "нет", "без"})


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the second reader takes a statement for: probabilities from 0 to 1."""

    said: float
    meant: dict[Verdict, float]

    def of(self, verdict: Verdict) -> float:
        """How likely the statement speaks of the requirement and means this verdict."""
        return self.said * self.meant[verdict]


@dataclass(frozen=True, slots=True)
class _Voice:
    """A statement with the opinion on it, and whether its document may meet the requirement: it is expected to say so,
    and speaks of the service that is asked for."""

    unit: Unit
    expected: bool
    opinion: Opinion


def reconsidered(
    models: Learned,
    requirement: Requirement,
    signal: Signal | None,
    heard: Sequence[Reading],
    expected: Sequence[Reading],
) -> Signal | None:
    """The signal of the rules, or that of the second reader where he is surer.

    What meets a requirement is looked for in the documents that are ``expected`` to say it, an objection in all that
    are ``heard``.
    """
    verdict = signal.verdict if signal is not None else Verdict.MISSING
    column = _column(models, requirement)
    if column is None or not expected:
        return signal
    bounds = _BOUNDS.get(verdict, ())
    least = min((bound.said for _, bound in bounds), default=_NO_OBJECTION)
    able = [r for r in expected if not of_another_platform(r, requirement)]
    voices = [
        _Voice(unit, reading in able, opinion)
        for reading in heard
        for unit in reading.units
        if unit.role is not Role.HEADING
        and (opinion := _opinion(models, column, requirement, unit, least))
    ]
    if signal is not None and verdict is Verdict.VIOLATED:
        return _no_objection(models, requirement, signal, voices, heard)
    banned = _banned(requirement)
    # «Отменить приказ … № 100 о назначении Петровой» takes nothing from the one who is appointed besides
    named_anew = requirement.kind in _NAMED and verdict is Verdict.SATISFIED
    # «предложить …, никто не обязан»: the rules have weighed offer and duty within the statement that they quote
    offered = (
        isinstance(requirement, ConditionRequirement)
        and requirement.offered
        and verdict is Verdict.SATISFIED
    )
    for outcome, bound in bounds:
        if bound.own and (
            requirement.kind in _NAMED
            or (outcome is Verdict.SATISFIED and requirement.kind in _COUNTED)
        ):
            continue
        asked = [
            voice
            for voice in voices
            if voice.opinion.said >= bound.said
            if (
                _permits(voice.unit, banned) and may_oblige(voice.unit, requirement)
                if outcome is Verdict.VIOLATED
                else voice.expected and _names_the_place(voice.unit, requirement)
            )
            if not bound.own or _rests_on(signal, voice.unit)
            if not (named_anew and cancels_another(voice.unit.text))
            if not (offered and _rests_on(signal, voice.unit))
            if not (requirement.kind in _NAMED and tells_who_was(voice.unit))
        ]
        found = [voice for voice in asked if voice.opinion.meant[outcome] >= bound.meant]
        if found and not (bound.own and len(found) < len(asked)):
            return _by_likeness(models, requirement, outcome, found)
    return signal


def _no_objection(
    models: Learned,
    requirement: Requirement,
    signal: Signal,
    voices: Sequence[_Voice],
    heard: Sequence[Reading],
) -> Signal:
    """What the rules take for an objection, and what it is where no statement resembles one."""
    if (
        requirement.kind in _OBJECTED_BY_RULE
        or any(voice.opinion.of(Verdict.VIOLATED) > _NO_OBJECTION for voice in voices)
        or not any(
            unit.role is not Role.HEADING and _rests_on(signal, unit)
            for reading in heard
            for unit in reading.units
        )
    ):
        return signal
    met = [v for v in voices if v.expected and v.opinion.of(Verdict.SATISFIED) >= _MET]
    if met:
        return _by_likeness(models, requirement, Verdict.SATISFIED, met)
    return Signal(Verdict.MISSING, f"{_OFF} ({_ADVICE})", signal.evidence, by_likeness=True)


def _by_likeness(
    models: Learned, requirement: Requirement, outcome: Verdict, voices: Sequence[_Voice]
) -> Signal:
    """The surest of the statements as a reason; of two alike the earlier."""
    unit = max(voices, key=lambda voice: voice.opinion.of(outcome)).unit
    words = ", ".join(f"«{w}»" for w in deciding_words(models, requirement, unit, outcome))
    by = f"судя по словам {words}" if words else "судя по сказанному"
    reason = f"{by}, {_REASONS[outcome]} ({_ADVICE})"
    return Signal(outcome, reason, (unit.evidence(),), by_likeness=True)


def _rests_on(signal: Signal | None, unit: Unit) -> bool:
    """Whether the rules quote the statement, or a part of it."""
    if signal is None or not signal.evidence:
        return False
    told = unit.evidence()
    return any(
        e.document == told.document and (e.quote in told.quote or told.quote in e.quote)
        for e in signal.evidence
    )


def opinion_on(models: Learned, requirement: Requirement, unit: Unit) -> Opinion | None:
    """What the second reader makes of one statement; None for a requirement that he has not learned, or where he does
    not take the statement to speak of it."""
    column = _column(models, requirement)
    return None if column is None else _opinion(models, column, requirement, unit, _TOLD)


def deciding_words(
    models: Learned, requirement: Requirement, unit: Unit, verdict: Verdict
) -> tuple[str, ...]:
    """The words of the statement that speak most for a verdict, as written and in their order; at most four."""
    found = features(unit)
    column = VERDICTS.index(verdict)
    weight: dict[str, float] = {}
    for name, share in models.meant.shares((*found, *crossed(found, requirement.id)), column):
        kind, _, word = name.rpartition("\t")[2].partition(":")
        if kind in {"w", "b"}:
            for part in word.split("_"):
                weight[part] = weight.get(part, 0.0) + share
    written = {
        token.word.likely: token
        for token in reversed(unit.sentence.tokens)
        if token.word and (len(token.text) > _SHORT or token.text.lower() in _DENYING)
    }
    told = sorted(
        (lemma for lemma in written if weight.get(lemma, 0.0) > 0),
        key=lambda lemma: (-weight[lemma], lemma),
    )
    tokens = sorted((written[lemma] for lemma in told[:_MOST]), key=lambda token: token.start)
    start = unit.sentence.start
    return tuple(unit.text[token.start - start : token.stop - start] for token in tokens)


def _column(models: Learned, requirement: Requirement) -> int | None:
    """Where the first model tells of a requirement; None for one that he is not asked about."""
    return None if requirement.kind in EXACT else models.columns.get(mark(requirement))


def _opinion(
    models: Learned, column: int, requirement: Requirement, unit: Unit, least: float
) -> Opinion | None:
    """Nothing where the statement speaks of the requirement with a probability below the least."""
    said = _said(models, unit).get(column, 0.0)
    if said < least:
        return None
    found = features(unit)
    scores = models.meant.scores((*found, *crossed(found, requirement.id)))
    return Opinion(said, probabilities(scores))


def _banned(requirement: Requirement) -> frozenset[str]:
    """What a ban bans: who does not name it may refuse something else, but permits nothing. Empty for other kinds."""
    if not isinstance(requirement, BanRequirement):
        return frozenset()
    return frozenset((*requirement.what, *requirement.whole_class))


def _permits(unit: Unit, banned: frozenset[str]) -> bool:
    """Whether a statement may be an objection: to a ban only if it names, or stands beside, something banned, and does
    not plainly end it («Существующие группы в них закрыть»)."""
    if not banned:
        return True
    ends = _ENDING in unit.names() and all(
        unit.mood(item) is Mood.BAN for item in unit.sentence.governed
    )
    return not ends and not banned.isdisjoint(unit.names(wide=True))


def _names_the_place(unit: Unit, requirement: Requirement) -> bool:
    """Whether a statement may say that something is published where it should be: what hangs in the hall is not on
    the site, however much the words resemble."""
    if not isinstance(requirement, PublicationRequirement):
        return True
    return not unit.names(wide=True).isdisjoint(requirement.place)


def _said(models: Learned, unit: Unit) -> dict[int, float]:
    """How likely the statement speaks of a requirement, by column, where it is likely enough; asked once of each."""
    likely: dict[int, float] | None = unit.known.get(models)
    if likely is None:
        scores = models.said.scores(features(unit))
        columns = np.flatnonzero(scores >= _LEAST_SCORE)
        likely = {int(column): probability(float(scores[column])) for column in columns}
        unit.known[models] = likely
    return likely
