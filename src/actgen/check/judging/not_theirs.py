"""Families named without being told anything: a teacher's own duty in a job description («регистрирует учащихся и
родителей в Сферуме»), and what is waited for («…, пока не перейдут все родители»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.documents.reading import Reading
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import OPENING_QUOTES

_JOB = "должностная инструкция"
_JOB_KIND = "инструкц"
# «обеспечивает регистрацию 100 % родителей», «подключает всех родителей»: whom it reaches is no longer free
_ALL = re.compile(
    r"\b(?:всех|каждо\w+|100|обязательн\w+|обязан\w*|обеспеч\w+|добива\w+)\b", re.IGNORECASE
)
_UNTIL = frozenset({"пока", "покуда", "когда"})
_JOINING = frozenset({"до", "тех", "пор", ",", "и", *OPENING_QUOTES})
_DENYING = re.compile(r"\b(?:не|нельзя|запре[щт]\w+|отказ\w*|без)\b", re.IGNORECASE)


def is_job_of_another(
    unit: Unit, reading: Reading, actions: Sequence[Governed], people: Sequence[Governed]
) -> bool:
    """«Внести в должностную инструкцию …: «регистрирует учащихся и родителей»»: the teacher does so; the families are
    the object of his verb and nothing is asked of them."""
    in_job = _JOB in unit.names(wide=True) or _JOB_KIND in (reading.kind or "").lower()
    if not in_job or not actions or not people:
        return False
    return all(_has_them_for_object(unit, g, people) for g in actions)


def _has_them_for_object(unit: Unit, action: Governed, people: Sequence[Governed]) -> bool:
    tokens = unit.sentence.tokens
    token = tokens[action.mention.first]
    if token.word is None or not token.word.finite or token.text.endswith(("ся", "сь")):
        return False
    behind = [g for g in people if g.mention.first > action.mention.last]
    if not behind:
        return False
    first, last = behind[0].mention.first, behind[-1].mention.last
    between = unit.text[token.stop - unit.sentence.start : tokens[last].stop - unit.sentence.start]
    word = tokens[first].word
    return word is not None and "accs" in word.cases and not _ALL.search(between)


def is_awaited(unit: Unit, action: Governed) -> bool:
    """«Педагогам использовать MAX наряду с Telegram, пока не перейдут все родители»; not «не допускать, пока не
    зарегистрируются»: there it is forced."""
    tokens = unit.sentence.tokens
    first, last = unit.sentence.pieces[action.piece]
    opening = next((t for t in tokens[first : last + 1] if t.text not in _JOINING), None)
    if opening is None or opening.text not in _UNTIL:
        return False
    start = unit.sentence.start
    rest = unit.text[: tokens[first].start - start] + " " + unit.text[tokens[last].stop - start :]
    return not _DENYING.search(rest)
