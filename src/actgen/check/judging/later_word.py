"""The later of two documents has the last word: an act that it revokes no longer says what it said."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.mood import Mood
from actgen.model.finding import Verdict

_GRANTING = frozenset({Verdict.SATISFIED, Verdict.PARTIAL})


def without_revoked(signals: Sequence[Signal], readings: Sequence[Reading]) -> list[Signal]:
    """The signals without those of documents that are older than one which revokes the act («Правила, утверждённые
    приказом № 201, отменить»); in one document, or without dates, the new stands beside the old."""
    dates = {r.index: d.value for r in readings if (d := r.text.requisites.date) is not None}
    revoked = [s for s in signals if s.reason == REASON_OF_MOOD[Mood.REVOKED]]
    days = [day for signal in revoked if (day := _day(signal, dates)) is not None]
    if not days:
        return list(signals)
    last = max(days)
    return [
        signal
        for signal in signals
        if signal.verdict not in _GRANTING or (day := _day(signal, dates)) is None or day >= last
    ]


def _day(signal: Signal, dates: dict[int, datetime.date]) -> datetime.date | None:
    return dates.get(signal.evidence[0].document) if signal.evidence else None
