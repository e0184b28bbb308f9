"""Bans that begin after some time of school without a day: «прекратить после окончания учебного года» lets a chat stay
till then. A day or a season («с 1 сентября», «летом») is a late deadline and counts as such alone."""

from __future__ import annotations

import re

from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.model.text import Role

KEPT_TILL = "до этого времени документ оставляет то, что должно быть исключено"

_PART_OF_YEAR = (
    r"(?:(?:текущ|эт|настоящ|данн|нынешн|перв|втор|трет|четв[её]рт|последн|[IV]+|[1-4]-?)[а-яё]*\s+)*"
    r"(?:учебн\w+\s+(?:года|полугодия|четверти|триместра|семестра|периода)|четверти|полугодия|триместра|семестра|сессии"
    r"|(?:итогов|промежуточн|государственн)\w+\s+(?:\w+\s+)?аттестаци\w+|экзамен\w+|ЕГЭ|ОГЭ)"
)
_EVENT = (
    rf"(?:окончани|завершени|конц|истечени)\w+\s+{_PART_OF_YEAR}"
    r"|(?:экзамен|выпускн|последнего\s+звонка|(?:итогов|промежуточн)\w+\s+аттестаци|каникул|ЕГЭ|ОГЭ)\w*"
)
_LATER = Pattern(
    rf"\b(?:после|по|(?:не\s+(?:ранее|раньше|прежде)(?:\s+чем)?|начиная)(?:\s+(?:с|со|после))?|с\s+момента|со\s+дня)"
    rf"\s+(?:{_EVENT})"
    r"|\b(?:когда|как\s+только|после\s+того,?\s+как)\s+(?:за|о)?(?:конч|верш)\w+\s+(?:учебн\w+\s+)?"
    r"(?:год|четверть|полугодие|триместр|семестр|экзамены)\b",
    re.IGNORECASE,
)
# «в году и после его окончания», «немедленно, а не после окончания учебного года»
_AS_WELL = re.compile(
    r"(?:\bи|\bа также|\bдаже|\bне|\bни|\bили|\bкак|\bнезависимо)\s*$", re.IGNORECASE
)


def kept_till(unit: Unit, item: Governed) -> bool:
    """Whether the ban of the service ``item`` only begins at such a time, told beside it or in its row."""
    sentence = unit.sentence
    if item.attributive:
        return False  # «чат, созданный в WhatsApp после экзаменов, закрыть»
    if unit.role is Role.CELL and any(_is_time(each) for each in unit.beside):
        return True
    for found in _LATER.finditer(unit.text):
        if _AS_WELL.search(unit.text[: found.start()]):
            continue
        at = sentence.start + found.start()
        pieces = (
            number
            for number, (first, last) in enumerate(sentence.pieces)
            if sentence.tokens[first].start <= at < sentence.tokens[last].stop
        )
        if next(pieces, None) in _pieces(unit, item):
            return True
    return False


def _is_time(cell: Unit) -> bool:
    return cell.role is Role.CELL and _LATER.match(cell.text.strip()) is not None


def _pieces(unit: Unit, item: Governed) -> set[int]:
    """The piece in which the service stands, and that of the verb over it."""
    sentence = unit.sentence
    found = {item.piece}
    for link in item.chain:
        if link.at is not None:
            found.update(
                number
                for number, (first, last) in enumerate(sentence.pieces)
                if sentence.tokens[first].start <= link.at[0] < sentence.tokens[last].stop
            )
    return found
