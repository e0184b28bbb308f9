"""«УТВЕРЖДЕНО приказом от …»: a regulation that an order approves is signed, and rests on the superior act, there."""

from __future__ import annotations

import re

from actgen.check.documents.reading import quoted
from actgen.check.judging.signals import Case, Signal
from actgen.model.finding import Verdict

_REGULATIONS = "локальные нормы"
_ORDER = re.compile(r"\b(?:приказ|распоряжени|постановлени)", re.IGNORECASE)
_IN_PERSON = re.compile(
    r"\bутверждаю\b", re.IGNORECASE
)  # «УТВЕРЖДАЮ Директор ______»: signed in the stamp


def by_order(case: Case, told: str) -> Signal | None:
    """Not applicable where all documents are regulations whose stamps name the order; None where any is not."""
    kinds = case.finder.document_kinds.get(_REGULATIONS, ())
    stamps = []
    for reading in case.expected:
        stamp = reading.text.requisites.approval
        if reading.kind not in kinds or stamp is None:
            return None
        if not _ORDER.search(stamp.value) or _IN_PERSON.search(stamp.value):
            return None
        stamps.append(quoted(reading, stamp.start, stamp.stop))
    reason = f"документ утверждён приказом: {told}"
    return Signal(Verdict.NOT_APPLICABLE, reason, tuple(stamps)) if stamps else None
