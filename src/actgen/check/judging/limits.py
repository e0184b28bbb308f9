"""Statements that hold for a time or a place only («во время уроков не пользоваться»)."""

from __future__ import annotations

import re

from actgen.check.documents.reading import Reading
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern

_DAY = r"(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\w+"
_EVENT = (
    r"(?:урок|заняти|перемен|лекци|каникул|экзамен|мероприяти|смен|дежурств|аттестаци|олимпиад|собрани|совещани|педсовет"
    r"|прогул(?:к|ок)|тих\w+ час|экзамен|тестировани|контрольн|впр|егэ|огэ|зач[её]т|консультаци|репетици|экскурси"
    r"|поход|поездк|карантин|сесси|практик)"
)
_OFFICE = r"(?:служебн|рабоч|школьн|казённ|казенн|корпоративн|учебн)"
_MACHINE = r"(?:компьютер|телефон|устройств|ноутбук|планшет|техник|машин|смартфон|пк\b)"
_LIMIT = Pattern(
    rf"\b(?:во время|в ходе|при проведении)\s+(?:\w+\s+)?{_EVENT}\w*|\bв\s+д(?:ни|ень)\s+(?:\w+\s+)?{_EVENT}\w*"
    rf"|\bна\s+{_OFFICE}\w+\s+{_MACHINE}\w*|\bв\s+(?:читальн|актов|спортивн|столов|компьютерн)\w+\s+(?:зал|класс)\w*"
    r"|\bпо\s+(?:будн\w+|(?:рабоч|выходн|праздничн|учебн)\w+\s+дн\w+|выходным|вечерам|утрам|ночам)\b"
    r"|\b(?:после|до|позже|позднее|раньше|ранее)\s+\d{1,2}[.:](?:00|15|30|45)\b(?!\.\d)"
    r"|\bв\s+(?:здани|помещени)(?:и|ях)\b|\bпри\s+(?:детях|учениках|обучающихся|родителях|воспитанниках)\b"
    r"|\bпока\s+(?:ид[её]т|идут|длится|длятся|продолжа\w+)|\bчерез\s+школьн\w+\s+(?:wi|вай|сет|интернет)|\bв\s+школьной\s+сети\b"
    r"|\bна\s+(?:\w+\s+)?(?:урок|заняти|перемен|лекци|территори)(?:е|ах|ях|и)\b"
    r"|\b(?:в|во)\s+(?:\w+\s+)?(?:рабоч|нерабоч|учебн|внеурочн|внерабоч|ночн|вечерн|каникулярн)\w+\s+(?:врем\w+|час\w+)"
    r"|\bв\s+(?:выходн|праздничн|нерабоч|каникулярн)\w+(?:\s+и\s+\w+)?\s+дн\w+|\bв\s+(?:дни\s+)?каникул\w*"
    rf"|\bпо\s+{_DAY}|\bв(?:о)?\s+{_DAY}"
    r"|\b(?:после|до|позднее|позже|ранее|раньше|с)\s+\d{1,2}(?:[.:]\d\d)?\s*час\w*|\b(?:ночью|вечером|вечерами)\b"
    r"|\bс\s+\d{1,2}[.:](?:[034]0|15|45)\s+до\s+\d{1,2}[.:](?:[034]0|15|45)\b(?!\.\d)|\bв\s+часы\s+(?:работ|заняти|урок)\w*"
    r"|\b(?:до|после)\s+(?:\w+\s+(?:часов\s+)?)?(?:утра|вечера|полудня|обеда)\b"
    r"|\bв\s+(?:тих\w+|сон)\s*час\w*|\bв\s+час[ыа]\s+(?:прогул|сна|дежур|при[её]м)\w*|\bна\s+пар(?:ах|е)\b|\bв\s+лагер\w+"
    r"|\bна\s+(?:\w+\s+){0,2}?(?:полугодие|четверть|триместр|лето|зиму|осень|весну|месяц|неделю|квартал|каникулы)\b"
    r"|\bдо\s+(?:конца|окончания|завершения)\s+(?:\w+\s+)?(?:экзамен|сесси|лагер|сбор|егэ|огэ|аттестаци|учебн\w+\s+год|ремонт)\w*"
    r"|\bна\s+период\b|\bна\s+время\b|\bв\s+период\b"
    r"|\bв\s+течени[ею]\s+(?:\w+\s+)?(?:дн|урок|смен|недел|месяц|год|четверт|полугоди|заняти|лет)\w*"
    r"|\bдо\s+(?:конца|окончания|завершения)\s+(?:\w+\s+)?(?:год|четверт|полугоди|месяц|недел|каникул|карантин|смен|сезон)\w*"
    r"|\bна\s+(?:\w+\s+)?(?:репетици|концерт|спектакл|педсовет|совещани|собрани|планёрк|планерк|экскурси|соревновани"
    r"|тренировк|выезд|консультаци|мероприяти|экзамен|дежурств|кружк|праздник|линейк)(?:ах|ях)\b"
    r"|\bв\s+(?:поездк|поход|лагер|коридор|столов|спальн|раздевалк|кабинет|класс|здани|помещени|актов\w+ зал|учительск)"
    r"\w*(?:ах|ях|е|ой|ии)\b",
    re.IGNORECASE,
)
_ALWAYS = Pattern(
    r"\b(?:и|а также)\s+(?:за\s+(?:его|её|ее|их)\s+пределами|вне|дома|на\s+улице|(?:на|в)\s+(?:личн|сво|домашн)\w+)"
    r"|\bв\s+(?:рабоч|урочн|учебн)\w+\s+и\s+(?:не|вне)\w+|\bкак\b[^.;]*\bтак и\b"
    r"|\bхоть\b[^.;]*\bхоть\b|\bв\s+любое\s+время\b|\bи\s+после\s+(?:него|неё|нее|них)\b"
    r"|\bни\b[^.;]*\bни\b",
    re.IGNORECASE,
)
_INCLUDING = ("в том числе", "включая", "особенно", "тем более", "прежде всего", "в том числе и")


# «не использовать до 1 сентября», «под запретом до 31 мая»: what lasts till a day; «отказаться до 26 мая» is a deadline
_TILL = Pattern(
    r"\b(?:не\s+(?:использу|пользу|использовать|пользоваться|применя|вести|писать|общаться|открыва|заходить)\w*"
    r"|под\s+(?:запретом|замком)|запрещ(?:ено|ены|ена|ён|ается|аются|аем|аю)|нельзя|воздерж\w+|недопустимо)\b(?P<between>[^.;]*?)"
    r"\bдо\s+(?:\d{1,2}[.\s]|(?:начала|сентября|октября|января|мая|июня|лета|осени|весны|зимы|нового)\b)",
    re.IGNORECASE,
)
_DUE = Pattern(r"\bсрок|\bисполн|\bзаверш|\bудал|\bзакры|\bсда", re.IGNORECASE)


def _till(text: str) -> bool:
    found = _TILL.search(text) if " до " in text.lower() else None
    return found is not None and not _DUE.search(found["between"])


def limited(unit: Unit) -> bool:
    """Whether the statement speaks of a part of the time or of a place within the institution."""
    return limited_text(unit.text)


def limited_text(text: str) -> bool:
    """Whether the words do, whatever they are said of."""
    if _till(text):
        return True
    found = _LIMIT.search(text)
    if found is None or _ALWAYS.search(text):
        return False
    return not text[: found.start()].rstrip().lower().endswith(_INCLUDING)


_LESSONS = Pattern(
    r"\b(?:на|при проведении)\s+(?:заняти(?:ях|й)\b|(?:урок|лекци)(?:ах|ях|ов|й)(?=,|\s+и\s+(?:в|во|при|для)\s))",
    re.IGNORECASE,
)
_OF_WHAT = frozenset({"с", "со", "по", "у", "в", "во", "для", "при"})


def limited_to_study(unit: Unit) -> bool:
    """«На занятиях иностранными мессенджерами не пользоваться», «на уроках и в переписке с детьми»: all of study, where
    no more is asked; not «на уроках» alone, «на занятиях с малышами»."""
    text = unit.text
    found = _LESSONS.search(text)
    if found is None or limited_text(text[: found.start()] + text[found.end() :]):
        return False
    at = unit.sentence.start + found.end()
    behind = next((t for t in unit.sentence.tokens if t.start >= at), None)
    if behind is None or behind.word is None:
        return True
    of_what = behind.word.noun and "gent" in behind.word.cases
    return not (of_what or behind.text in _OF_WHAT)


_FREED = Pattern(
    r"\bот\s+(?:этого|этой обязанности|них|него|неё|нее)(?:\s+(?!не\b)\w+)?\s+освобожд|\bэт(?:о|ого|от показатель)\s+"
    r"(?:пока\s+|временно\s+)?не\s+(?:каса|требу|распростран|относ)|\bэто\s+(?:необязательно|не обязательно|по желанию)"
    r"|\b(?:для|в отношении)\s+[^.;]{3,60}?\s(?:с?дела\w+|допуска\w+|допусти\w+)\s+исключени"
    r"|\bисключени\w+\s+(?:с?дела\w+|допуска\w+)\s+для\b",
    re.IGNORECASE,
)
_LEFT_ALONE = Pattern(
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
