"""Deadlines told below their point, in a paragraph of their own: «Срок: до 10.09.2026»."""

from __future__ import annotations

import re

from actgen.importing.deadline import clerks_deadline, is_understood
from actgen.importing.sentence import Keys, Said, ends_one_sentence, gives_orders, printed
from actgen.render.parts.sentences import Speaker, bare
from actgen.russian.dates import figures, find_dates

_LABEL = re.compile(
    r"сроки?(?:\s+(?:исполнения|выполнения|реализации))?\s*[:–—-]\s*(?P<due>\S.*)", re.IGNORECASE
)
_YEAR = re.compile(r"(?<=\d{4})\s?г(?:\.|ода)?$", re.IGNORECASE)
_ROMAN = re.compile("[IVX]")  # «I квартал»
# Deadlines that no date is made of: «до конца учебного года», «ежегодно в мае», «немедленно».
_WORDED = re.compile(
    r"(?:до|к|не позднее|после|в (?:течение|день|конце|начале)|по (?:мере|окончании|завершении)|еже\w+"
    r"|немедленно|незамедлительно)(?!\w)",
    re.IGNORECASE,
)
_OWN = frozenset({"кому", "текст"})


def due_told(text: str) -> str | None:
    """What to write after «срок» for a paragraph that tells nothing but the deadline of the point above it.

    >>> due_told("Срок: 10.09.2026."), due_told("Срок исполнения – до 15 сентября 2026 г.")
    ('10.09.2026', '15.09.2026')
    >>> due_told("Срок: еженедельно"), due_told("Срок хранения: 5 лет"), due_told("Срок: по решению совета")
    ('еженедельно', None, None)
    """
    label = _LABEL.fullmatch(bare(" ".join(text.split())))
    if label is None:
        return None
    said = _YEAR.sub("", label["due"])
    bare_day = re.sub(r"^(?:до|не позднее)\s+", "", said, flags=re.IGNORECASE)
    days = find_dates(bare_day)
    if len(days) == 1 and days[0].value and (days[0].start, days[0].stop) == (0, len(bare_day)):
        return figures(days[0].value)
    small = said if _ROMAN.match(said) else said[:1].lower() + said[1:]
    if not (is_understood(small) or _WORDED.match(small)):
        return None
    return clerks_deadline(said) or small


def with_due(said: Said, due: str, speaker: Speaker) -> Said | None:
    """A point with the deadline told below it; None if it has one, or the deadline cannot be told of all of it."""
    text = str(said.keys.get("текст", ""))
    if (
        not gives_orders(speaker.kind)
        or not said.keys.keys() <= _OWN
        or not ends_one_sentence(text)
    ):
        return None
    keys: Keys = {**said.keys, "срок": due}
    shown = printed(keys, speaker)
    doubt = said.doubt or "срок стоял ниже отдельной строкой: теперь он напечатается в самом пункте"
    return Said(keys, shown, doubt) if shown is not None else None
