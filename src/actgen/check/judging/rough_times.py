"""Days that clerks name roughly: «летом», «в первых числах июня», «через месяц», «после каникул», «до Нового года»."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from actgen.check.words.needed import Pattern
from actgen.russian.dates import MONTHS
from actgen.russian.number_words import cardinal_number

_MONTHS = "январ феврал март апрел ма[йяе] июн июл август сентябр октябр ноябр декабр".split()
MONTH_NAMES = "|".join(_MONTHS)
"""Beginnings of the names of months, for a regular expression."""
_MONTH = (
    "(?P<month>" + "|".join(f"{stem}[а-яё]*" for stem in _MONTHS) + r")(?:\s+(?P<year>20\d\d))?"
)
_PART = Pattern(
    r"\b(?P<part>перв\w+\s+числах|начал\w*|середин\w*|перв\w+\s+половин\w+|втор\w+\s+половин\w+|последн\w+\s+числах|кон(?:ец|ца|це|цу))"
    rf"\s+{_MONTH}\b",
    re.IGNORECASE,
)
_PART_ENDS = {"перв": 10, "нача": 10, "сере": 15}
_SEASON = Pattern(
    r"\b(?:(?P<name>летом|осенью|зимой)|в течение (?P<whole>лета|осени|зимы))(?:\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_SEASON_ENDS = {"лет": (8, 31), "осе": (11, 30), "зим": (2, 28)}
# «не ранее июня 2024 года», «с сентября»: the first day of it
_SINCE_MONTH = Pattern(
    rf"\b(?:начиная\s+со?|не\s+(?:ранее|раньше)(?:\s+чем)?(?:\s+в|\s+со?)?|со?)\s+{_MONTH}\b"
    r"(?!\s+(?:прошл|минувш))",
    re.IGNORECASE,
)
_HOLIDAYS = Pattern(r"\bпосле\s+(?P<name>летних|осенних|зимних|весенних)\s+каникул", re.IGNORECASE)
_HOLIDAYS_END = {"лет": (9, 1), "осе": (11, 5), "зим": (1, 10), "вес": (4, 1)}
_NEW_YEAR = Pattern(r"\b(?:до|к)\s+нов(?:ого|ому)\s+год[ау]\b", re.IGNORECASE)
_NEXT_SCHOOL_YEAR = Pattern(
    r"\b(?:в|во)\s+(?:следующем|новом|будущем|предстоящем)\s+учебном\s+году\b", re.IGNORECASE
)
_AFTER = Pattern(
    r"\b(?:через|отводится|отвести|дается|даётся)\s+(?:(?P<number>\w+)\s+)?(?P<unit>недел\w+|месяц\w*|дн\w+|день)\b",
    re.IGNORECASE,
)
_PRESENT = Pattern(r"(?:сегодняшн|нынешн|эт|текущ|настоящ)", re.IGNORECASE)
# «до конца месяца», «до конца полугодия», «до окончания четверти»: parts of the year that the day itself lies in
_CURRENT = Pattern(
    r"\b(?:до|к)\s+(?:конц[ау]|окончани[яю]|исход[ау])\s+(?:\w+\s+)?(?P<span>месяца|полугодия|четверти|триместра)\b",
    re.IGNORECASE,
)
_QUARTERS = ((10, 27), (12, 30), (3, 24), (5, 26))  # of a school year, as ministries advise them
_UPTO_SEASON = Pattern(
    r"\b(?:до|к)\s+(?P<name>лета|лету|осени|зимы|зиме|весны|весне)\b", re.IGNORECASE
)
_SEASON_BEGINS = {"лет": (5, 31), "осе": (8, 31), "зим": (11, 30), "вес": (2, 28)}
_UPTO_HOLIDAYS = Pattern(
    r"\b(?:до|к)\s+(?P<name>майски[хм]|летни[хм]|осенни[хм]|зимни[хм]|весенни[хм])\s+(?:каникул|праздник)",
    re.IGNORECASE,
)
_HOLIDAYS_BEGIN = {"май": (4, 30), "лет": (5, 31), "осе": (10, 26), "зим": (12, 29), "вес": (3, 23)}
# «к Дню Победы», «после майских праздников»: a known day of article 112 of the Labour Code or of schools; the last day
# before it, or that on which work goes on behind it
_FEASTS = Pattern(
    r"\b(?P<when>до|ко?|накануне|по|после|не\s+поз[дж]\w+)\s+(?:праздник\w*\s+)?(?:[«\"]\s*)?(?:наступлени\w+\s+)?"
    r"(?P<name>дн[яюе]\s+(?:победы|россии|знаний|учителя|народного\s+единства|защитник\w+\s+отечества"
    r"|весны\s+и\s+труда|космонавтики)|первомая|первомаю|последнего\s+звонка|последнему\s+звонку|рождеств[ауо]"
    r"|(?:международного\s+)?женского\s+дня|(?:международному\s+)?женскому\s+дню)\b",
    re.IGNORECASE,
)
# «концерт к Дню Победы», «готовиться в чатах ко Дню учителя»: the feast is the theme, not the day
_FESTIVE = Pattern(
    r"\b(?:подготов|готов|концерт|мероприят|посвящ|поздрав|конкурс|акци|праздн|материал|открытк|утренник|линейк|выставк"
    r"|поздравлени|газет|стих|рисунк|сценари|украс|оформ)",
    re.IGNORECASE,
)
_BREAK = re.compile("[,;.:]")
_FEAST_DAYS = {
    "победы": (5, 9),
    "россии": (6, 12),
    "знаний": (9, 1),
    "учителя": (10, 5),
    "единства": (11, 4),
    "отечества": (2, 23),
    "труда": (5, 1),
    "космонавтики": (4, 12),
    "первома": (5, 1),
    "звон": (5, 25),
    "рождеств": (1, 7),
    "женск": (3, 8),
}
_AFTER_HOLIDAYS = Pattern(
    r"\b(?:после|по\s+(?:окончании|завершении|истечении))\s+(?P<name>майских|новогодних|январских|ноябрьских)"
    r"\s+(?:праздни[кч]|выходных|каникул)",
    re.IGNORECASE,
)
_HOLIDAYS_OVER = {"май": (5, 10), "нов": (1, 9), "янв": (1, 9), "ноя": (11, 5)}
_DECADE = Pattern(
    rf"\b(?P<number>перв|втор|треть|последн)[а-яё]*\s+декад[а-яё]*\s+{_MONTH}\b", re.IGNORECASE
)
_DECADE_ENDS = {"перв": 10, "втор": 20}
_NEXT_WEEK = Pattern(r"\bна\s+(?:следующей|будущей)\s+неделе\b", re.IGNORECASE)
_WITHIN = Pattern(
    r"\bза\s+(?P<number>\w+)\s+(?:\w+\s+)?(?P<unit>недел[июь]\w*|месяц\w*|дн(?:я|ей))\b(?!\s+(?:до|перед)\b)",
    re.IGNORECASE,
)
# «первый этап (май)»
_BRACKETED = Pattern(rf"\(\s*{_MONTH}(?:\s*г(?:\.|ода))?\s*\)", re.IGNORECASE)

# «к концу мая, точнее к 26-му числу», «на этой неделе, самое позднее 18 апреля», «до конца месяца (до 29.04.2024)»
_CORRECTED = Pattern(
    r"\b(?:до|к|на|в)\s+(?:(?:[а-яё]+)\s+){0,2}?"
    rf"(?:недел|месяц|год|полугоди|четверт|триместр|лет|осен|зим|весн|{MONTH_NAMES})[а-яё]*"
    r"\s*[,(–—]\s*(?:а\s+)?(?:(?:точнее|вернее|именно|то есть|т\.\s?е\.|самое позднее|не поз[дж]\w+|не далее)"
    r"[\s,:–—]*)?"
    r"(?P<to>(?:(?:до|к|ко|по|не поз[дж]\w+)\s+)?)"
    rf"(?P<day>\d{{1,2}})(?:-?(?:го|му|е|ое))?(?P<rest>\.\d\d(?:\.\d+)?|\s+числ[оау]|\s+(?:{MONTH_NAMES})[а-яё]*)",
    re.IGNORECASE,
)
_NAMED_MONTH = Pattern(rf"\b(?:{MONTH_NAMES})[а-яё]*", re.IGNORECASE)


_EVE = Pattern(
    r"(?P<word>\b(?:в|до)\s+)?\bканун(?:а|у|е)?\s+(?P<day>\d{1,2})(?=[.\s])", re.IGNORECASE
)


def corrected(text: str) -> str:
    """The text with the exact day alone where a rough one is told before it."""
    return _CORRECTED.sub(_exact, _EVE.sub(_day_before, text))


def _day_before(found: re.Match[str]) -> str:
    """«кануна 20 апреля»: the nineteenth; that of a first day is left as it is."""
    day = int(found["day"])
    return f"{found['word'] or ''}{day - 1}" if day > 1 else found[0]


def _exact(found: re.Match[str]) -> str:
    rest = found["rest"]
    if "числ" in rest:
        month = _NAMED_MONTH.search(found[0])
        if month is None:
            return found[0]
        rest = f" {MONTHS[_month(month[0])][1]}"
    return f"до {found['day']}{rest}"


def rough_days(text: str, base: datetime.date) -> Iterator[datetime.date]:
    """The last day that each rough time may mean, seen from the day ``base``."""
    for found in _PART.finditer(text):
        month = _month(found["month"])
        end = _PART_ENDS.get(found["part"][:4].lower())
        end = 15 if "перв" in found["part"].lower() and "полов" in found["part"].lower() else end
        year = _year(found["year"], month, base)
        yield datetime.date(year, month, end) if end else _end_of_month(year, month)
    for found in _SEASON.finditer(text):
        month, day = _SEASON_ENDS[(found["name"] or found["whole"])[:3].lower()]
        yield datetime.date(_year(found["year"], month, base), month, day)
    for found in _SINCE_MONTH.finditer(text):
        month = _month(found["month"])
        yield datetime.date(_year(found["year"], month, base), month, 1)
    for found in _HOLIDAYS.finditer(text):
        month, day = _HOLIDAYS_END[found["name"][:3].lower()]
        yield datetime.date(_year(None, month, base), month, day)
    if _NEW_YEAR.search(text):
        yield datetime.date(base.year, 12, 31)
    if _NEXT_SCHOOL_YEAR.search(text):
        yield datetime.date(base.year + (base.month >= 9), 9, 1)
    yield from _ends_of_parts(text, base)
    yield from _feasts(text, base)
    for found in _DECADE.finditer(text):
        month = _month(found["month"])
        year = _year(found["year"], month, base)
        end = _DECADE_ENDS.get(found["number"].lower())
        yield datetime.date(year, month, end) if end else _end_of_month(year, month)
    if _NEXT_WEEK.search(text):
        yield base + datetime.timedelta(days=11 - base.weekday())  # its Friday
    for found in _BRACKETED.finditer(text):
        month = _month(found["month"])
        yield _end_of_month(_year(found["year"], month, base), month)
    for found in _WITHIN.finditer(text):
        if cardinal_number(found["number"]) or found["number"].isdigit():
            yield base + datetime.timedelta(days=_length(found["number"], found["unit"]))
    for found in _AFTER.finditer(text):
        present = found["number"] and _PRESENT.match(found["number"])
        yield (
            _end_of_present(found["unit"], base)
            if present
            else base + datetime.timedelta(days=_length(found["number"], found["unit"]))
        )


def _end_of_present(unit: str, base: datetime.date) -> datetime.date:
    """The last day of what the day itself lies in: «сегодняшний день», «эта неделя», «текущий месяц»."""
    span = unit[:3].lower()
    if span == "мес":
        return _end_of_month(base.year, base.month)
    return base + datetime.timedelta(days=max(0, 4 - base.weekday()) if span == "нед" else 0)


def _ends_of_parts(text: str, base: datetime.date) -> Iterator[datetime.date]:
    """«до конца месяца», «до окончания четверти», «до осени», «до майских праздников»."""
    for found in _CURRENT.finditer(text):
        span = found["span"][:3].lower()
        if span == "мес":
            yield _end_of_month(base.year, base.month)
        elif span == "пол":
            yield _next(base, (12, 31) if base.month >= 9 else (5, 31))
        else:
            yield min(_next(base, end) for end in _QUARTERS)
    for found in _UPTO_SEASON.finditer(text):
        yield _next(base, _SEASON_BEGINS[found["name"][:3].lower()])
    for found in _UPTO_HOLIDAYS.finditer(text):
        yield _next(base, _HOLIDAYS_BEGIN[found["name"][:3].lower()])


def _feasts(text: str, base: datetime.date) -> Iterator[datetime.date]:
    """«к Дню Победы», «после Дня Победы», «после майских праздников»."""
    for found in _FEASTS.finditer(text):
        clause = _BREAK.split(text[: found.start()])[-1] + _BREAK.split(text[found.end() :])[0]
        if _FESTIVE.search(clause):
            continue
        name = found["name"].lower()
        day = next(d for word, d in _FEAST_DAYS.items() if word in name)
        if found["when"].lower() != "после":
            yield _next(base, day)
        elif base <= (this := datetime.date(base.year, *day)):
            yield this + datetime.timedelta(days=1)
    for found in _AFTER_HOLIDAYS.finditer(text):
        yield _next(base, _HOLIDAYS_OVER[found["name"][:3].lower()])


def _next(base: datetime.date, day: tuple[int, int]) -> datetime.date:
    """The first such day of the year that is not before ``base``."""
    this = datetime.date(base.year, *day)
    return this if base <= this else this.replace(year=base.year + 1)


def _month(word: str) -> int:
    return next(n for n, stem in enumerate(_MONTHS, 1) if re.match(stem, word, re.IGNORECASE))


def _year(written: str | None, month: int, base: datetime.date) -> int:
    """As written, else the next such month from ``base`` on."""
    return int(written) if written else base.year + (month < base.month)


def _end_of_month(year: int, month: int) -> datetime.date:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def _length(number: str | None, unit: str) -> int:
    """Days in «две недели», «месяц»; a word that is no number counts for one."""
    many = (int(number) if number.isdigit() else cardinal_number(number) or 1) if number else 1
    return many * {"нед": 7, "мес": 30}.get(unit[:3].lower(), 1)
