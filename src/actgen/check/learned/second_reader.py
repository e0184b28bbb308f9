"""The second reader weighs what the rules say against what the words of the statements resemble.

He may find what a wording says that no rule knows, an objection that the rules passed by, or that the statement on
which they rest says more, less or something else than they make of it. How far he is believed was learned from cases
that the rules met for the first time (`learned.trees`); of dates and requisites he is never asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.signals import Signal
from actgen.check.learned.opinions import LEAST, column, deciding_words
from actgen.check.learned.trees import OUTCOMES, Trees, load_trees, numbers
from actgen.check.learned.voices import NAMED, Voice, voices
from actgen.check.learned.weights import Learned
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement

_COUNTED = frozenset({"чат", "запрет", "включение", "ознакомление"})
"""Kinds where members, messengers or groups of people are counted: what lacks some for the rules is not complete."""
_WORDED = frozenset({"формулировка"})
"""Kinds where a wording is compared part by part: the rules know whether it is whole."""
_NUMBERED = frozenset({"показатель"})
"""Kinds where a number decides: what reaches it for the rules is no objection («не менее 10 сообщений»)."""
_LISTED = frozenset({"запрет"})
"""Kinds where a list is to be complete: a ban whole for the rules («включая WhatsApp и Viber») lacks nothing."""
_OBJECTED_BY_RULE = frozenset({"запрет", "показатель", "мероприятие"})
"""Kinds where an objection is a name, a number or a day: only of the statement that the rules quote, and only where it
resembles no objection at all, may the second reader know better."""
_NO_OBJECTION = 0.1
"""Up to this probability a statement that speaks of the requirement is not taken to object to it."""
_OPPOSED = (Verdict.SATISFIED, Verdict.VIOLATED)
_HALVES = {Verdict.PARTIAL, Verdict.SATISFIED}
_COSTS = {
    (Verdict.VIOLATED, Verdict.SATISFIED): 4.0,
    (Verdict.SATISFIED, Verdict.VIOLATED): 2.0,
}
"""What is → what is said: how bad the mistake is; any other counts one. A violation that is called met is the worst,
for nobody looks at the place again; then a false accusation."""

_FOUND = {
    Verdict.SATISFIED: (0.4, 0.7),
    Verdict.PARTIAL: (0.4, 0.6),
    Verdict.VIOLATED: (0.2, 0.5),
}
"""Where the rules found nothing: how likely a statement must be to speak of the requirement, and then to mean the
outcome. A statement that merely considers the thing resembles one that orders it."""
_FOUND_BESIDE = {
    Verdict.SATISFIED: (LEAST, 0.5),
    Verdict.PARTIAL: (LEAST, 0.5),
    Verdict.VIOLATED: (0.3, 0.7),
}
"""The same where the rules found something."""

_REASONS = {
    Verdict.SATISFIED: "документ это предусматривает",
    Verdict.PARTIAL: "документ предусматривает это не полностью",
    Verdict.VIOLATED: "документ говорит обратное",
}
_OFF = "сказанное похоже на возражение, но, судя по словам, речь о другом; о самом требовании ничего не сказано"
_ADVICE = "вывод сделан по сходству с размеченными примерами: прочтите это место сами"


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
    asked = column(models, requirement)
    if asked is None or not expected or verdict not in OUTCOMES:
        return signal
    found = voices(models, asked, requirement, signal, heard, expected)
    outcome = weighed(load_trees(), requirement, verdict, found)
    if outcome is verdict:
        return signal
    if outcome is Verdict.MISSING:
        evidence = signal.evidence if signal is not None else ()
        return Signal(outcome, f"{_OFF} ({_ADVICE})", evidence, by_likeness=True)
    return _by_likeness(
        models, requirement, outcome, _speaking(requirement, verdict, outcome, found)
    )


def weighed(
    trees: Trees, requirement: Requirement, verdict: Verdict, found: Sequence[Voice]
) -> Verdict:
    """What is said of a requirement: the verdict of the rules, or the outcome that is expected to cost less."""
    outcomes = [each for each in OUTCOMES if _may_become(requirement, verdict, each, found)]
    if len(outcomes) == 1:
        return verdict
    likely = trees.probabilities(numbers(requirement.kind, verdict, found))
    return min(outcomes, key=lambda each: _cost(likely, each))


def _may_become(
    requirement: Requirement, verdict: Verdict, outcome: Verdict, found: Sequence[Voice]
) -> bool:
    """Whether the outcome may be said instead of the verdict of the rules: some statement must speak for it."""
    if outcome is verdict:
        return True
    if outcome is Verdict.MISSING:
        quoted = any(voice.own for voice in found)
        return verdict is Verdict.VIOLATED and not (quoted or requirement.kind in _OBJECTED_BY_RULE)
    if verdict is Verdict.VIOLATED and requirement.kind in _OBJECTED_BY_RULE:
        own = [voice.opinion.meant[verdict] for voice in found if voice.own]
        if not own or max(own) > _NO_OBJECTION:
            return False
    if (verdict, outcome) == _OPPOSED and requirement.kind in _NUMBERED:
        return False
    counted = outcome is Verdict.SATISFIED and requirement.kind in _COUNTED
    by_rule = counted or requirement.kind in NAMED | _WORDED
    by_rule = by_rule or (outcome is Verdict.PARTIAL and requirement.kind in _LISTED)
    if {verdict, outcome} == _HALVES and by_rule:
        return False
    return bool(_speaking(requirement, verdict, outcome, found))


def _speaking(
    requirement: Requirement, verdict: Verdict, outcome: Verdict, found: Sequence[Voice]
) -> list[Voice]:
    """Those that may speak for an outcome."""
    against = outcome is Verdict.VIOLATED
    able = [voice for voice in found if (voice.objects if against else voice.meets)]
    by_name = verdict is Verdict.VIOLATED and requirement.kind in _OBJECTED_BY_RULE
    # another statement does not tell what the one that the rules quote lacks
    if by_name or {verdict, outcome} == _HALVES:
        able = [voice for voice in able if voice.own]
    said, meant = (_FOUND if verdict is Verdict.MISSING else _FOUND_BESIDE)[outcome]
    return [v for v in able if v.opinion.said >= said and v.opinion.meant[outcome] >= meant]


def _cost(likely: dict[Verdict, float], said: Verdict) -> float:
    """What it is expected to cost to say so: probabilities of the other outcomes, each by how bad it is."""
    return sum(
        share * _COSTS.get((true, said), 1.0) for true, share in likely.items() if true is not said
    )


def _by_likeness(
    models: Learned, requirement: Requirement, outcome: Verdict, found: Sequence[Voice]
) -> Signal:
    """The surest of the statements as a reason; of two alike the earlier."""
    unit = max(found, key=lambda voice: voice.opinion.of(outcome)).unit
    words = ", ".join(f"«{w}»" for w in deciding_words(models, requirement, unit, outcome))
    by = f"судя по словам {words}" if words else "судя по сказанному"
    reason = f"{by}, {_REASONS[outcome]} ({_ADVICE})"
    return Signal(outcome, reason, (unit.evidence(),), by_likeness=True)
