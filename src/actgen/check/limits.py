"""Statements that hold for a time or a place only («во время уроков не пользоваться»)."""

from __future__ import annotations

import re

from actgen.check.reading import Reading
from actgen.check.units import Unit

_DAY = r"(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\w+"
_LIMIT = re.compile(
    r"\b(?:во время|в ходе)\s+(?:\w+\s+)?(?:урок|заняти|перемен|лекци|каникул|экзамен|мероприяти|смен)\w+"
    r"|\bна\s+(?:\w+\s+)?(?:урок|заняти|перемен|лекци|территори)\w+"
    r"|\b(?:в|во)\s+(?:\w+\s+)?(?:рабоч|нерабоч|учебн|внеурочн|внерабоч|ночн|вечерн|каникулярн)\w+\s+(?:врем\w+|час\w+)"
    r"|\bв\s+(?:выходн|праздничн|нерабоч|каникулярн)\w+(?:\s+и\s+\w+)?\s+дн\w+|\bв\s+(?:дни\s+)?каникул\w*"
    rf"|\bпо\s+{_DAY}|\bв(?:о)?\s+{_DAY}"
    r"|\b(?:после|до|позднее|позже|ранее|раньше|с)\s+\d{1,2}(?:[.:]\d\d)?\s*час\w*|\b(?:ночью|вечером|вечерами)\b"
    r"|\bна\s+период\b|\bна\s+время\b|\bв\s+период\b"
    r"|\bв\s+течени[ею]\s+(?:\w+\s+)?(?:дн|урок|смен|недел|месяц|год|четверт|полугоди|заняти|лет)\w*"
    r"|\bдо\s+(?:конца|окончания|завершения)\s+(?:\w+\s+)?(?:год|четверт|полугоди|месяц|недел|каникул|карантин|смен|сезон)\w*"
    r"|\bна\s+(?:\w+\s+)?(?:репетици|концерт|спектакл|педсовет|совещани|собрани|планёрк|планерк|экскурси|соревновани"
    r"|тренировк|выезд|консультаци|мероприяти|экзамен|дежурств|кружк|праздник|линейк)(?:ах|ях)\b"
    r"|\bв\s+(?:поездк|поход|лагер|коридор|столов|спальн|раздевалк|кабинет|класс|здани|помещени|актов\w+ зал|учительск)"
    r"\w*(?:ах|ях|е|ой|ии)\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"\bв\s+(?:рабоч|урочн|учебн)\w+\s+и\s+(?:не|вне)\w+|\bкак\b[^.;]*\bтак и\b|\bни\b[^.;]*\bни\b",
    re.IGNORECASE,
)


def limited(unit: Unit) -> bool:
    """Whether the statement speaks of a part of the time or of a place within the institution."""
    return bool(_LIMIT.search(unit.text)) and not _ALWAYS.search(unit.text)


_FREED = re.compile(
    r"\bот\s+(?:этого|этой обязанности|них|него|неё|нее)(?:\s+(?!не\b)\w+)?\s+освобожд|\bэт(?:о|ого|от показатель)\s+"
    r"(?:пока\s+|временно\s+)?не\s+(?:каса|требу|распростран|относ)|\bэто\s+(?:необязательно|не обязательно|по желанию)"
    r"|\b(?:для|в отношении)\s+[^.;]{3,60}?\s(?:с?дела\w+|допуска\w+|допусти\w+)\s+исключени"
    r"|\bисключени\w+\s+(?:с?дела\w+|допуска\w+)\s+для\b",
    re.IGNORECASE,
)
_LEFT_ALONE = re.compile(
    r"^\W*(?:тех|их|совместител\w+)\b[^.;]*\bне\s+(?:трогать|беспокоить)", re.IGNORECASE
)


def frees_some(unit: Unit) -> bool:
    """«…; бухгалтерия от этого освобождается», «молодых специалистов это не касается»: not all have the duty."""
    return bool(_FREED.search(unit.text))


def frees_then(unit: Unit, reading: Reading) -> bool:
    """«Каждый ученик регистрируется. Для первоклассников сделано исключение.»: so says the next sentence of the
    paragraph."""
    later = (u for u in reading.units if u.paragraph == unit.paragraph and u.start >= unit.stop)
    following = next(later, None)
    if following is None:
        return False
    return frees_some(following) or bool(_LEFT_ALONE.search(following.text))
