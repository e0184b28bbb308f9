"""The grammar of deadlines: an ordered list of rules, each a pattern and the maker of its value.

Dates are masked beforehand (every character of a date becomes one private character), so a rule
speaks of a date as of one symbol D, however the date is written. A blank in a pattern stands for
any blanks, line ends included.
"""

from __future__ import annotations

import re

from actgen.russian import deadline_makers as make
from actgen.russian.dates import MONTHS
from actgen.russian.deadline_makers import Found, Make

Rule = tuple[re.Pattern[str], Make, tuple[str, ...]]
"""A pattern, the maker of its value, and beginnings of words in lower case one of which it needs: a text that has none
of them is not searched for it."""

MASK = "\U0010fffd"
"""What every character of a date is replaced by."""

_D = f"{MASK}+"
_NOT_LATER = "не (?:позднее|позже)"
_IN_TIME = r"(?:в срок\s*[:,–-]?\s*)?"
_WORK = "исполнения|выполнения|реализации|представления|предоставления|проведения"
DUE = rf"срок\w*(?: (?:{_WORK}))?\s*[:–—-]?\s*"
"""«Срок: », «срок исполнения – » before the deadline itself."""
_INCLUSIVE = r"(?:\s*\(?включительно\)?)?"

_YEAR_WORD = r"(?:\s*(?:года|году|год|г\.|г\b))?"
_YEAR = rf" (?P<year>\d{{4}})(?!\s*[/\d]){_YEAR_WORD}"
_NOM, _GEN, _LOC = ("|".join(forms[i] for forms in MONTHS.values()) for i in range(3))
_DAT = "|".join(re.sub("я$", "ю", re.sub("а$", "у", forms[1])) for forms in MONTHS.values())
_ANY = f"{_NOM}|{_GEN}|{_LOC}"
_DASH = r"\s*[–—-]\s*"

_UNITS_IN_WORDS = "одного|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти"
_N = (
    rf"(?P<n>\d+|[а-яё]+(?: (?:{_UNITS_IN_WORDS}))?)"
    r"(?:-?[хти]{1,2})?\s*(?:\(\s*[а-яё\s]+\)\s*)?"
)
_UNIT = (
    r"(?P<unit>(?:рабоч|календарн)\w+ дн(?:я|ей)|дн(?:я|ей)|суток"
    r"|недел[ия]|недель|месяц(?:а|ев))"
)
_TO_THE_END = r"[^.,;:()\n]*[^.,;:()\s]"
_EVENT = rf"(?: (?P<tail>(?:с момента|со дня|с даты|с дня|после) {_TO_THE_END}))?"

_WEEKDAY = "понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]"
_PERIOD = "(?:день|сутки|неделю|месяц|квартал|четверть|триместр|полугодие|год|учебный год)"
_EVERY = (
    "(?:ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно"
    f"|кажд(?:ый|ую|ое) (?:{_PERIOD}|{_WEEKDAY}))"
)
_BY_DAY = r"(?:до|не позднее|к) \d{1,2}(?:-?(?:го|му))? числ[ау]"
_TIMES = r"(?:\d+|один|одного|два|двух|три|тр[её]х|четырех)"
_ORDINAL = "(?:перв|втор|четв[её]рт)(?:ый|ой|ого|ом)|трет(?:ий|ьего|ьем)"
_QUARTER = rf"(?:I{{1,3}}|IV|[1-4](?:-?(?:й|го|м|ом))?|{_ORDINAL})"
_HALF = "I{1,2}|[12](?:-?(?:е|го|м|ом))?|(?:перв|втор)(?:ое|ого|ом)"
_WEEKDAYS = "(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)[ая]м"
_MONTH = "январ феврал март апрел мая мае май маю июн июл август сентябр октябр ноябр декабр"
_FIGURE = "0 1 2 3 4 5 6 7 8 9"
_OFTEN = "ежеднев еженедел ежемесяч ежекварт ежегод кажд"
_STAGE = "(?:учебного года|(?:учебной )?четверти|месяца|квартала|недели|триместра|полугодия)"
_WHICH_YEAR = r"(?:\d{4}\s*[/–-]\s*\d{2,4} |текущего |нового )?"


def _rule(maker: Make, *pattern: str, needs: str) -> Rule:
    spaced = "".join(pattern).replace(" ", r"\s+")
    compiled = re.compile(rf"(?<![\w.{MASK}]){spaced}(?!\w)", re.IGNORECASE)
    return compiled, maker, tuple(needs.split())


# The longest match wins; of equally long ones, the first.
RULES: tuple[Rule, ...] = (
    # a day: «в срок до 19 апреля 2024 года», «Срок: 26.05.2023», «с 1 по 15 сентября», «до 19.04»
    _rule(
        make.until, rf"{_IN_TIME}(?:до|{_NOT_LATER}|к|по) (?P<date>{_D}){_INCLUSIVE}", needs=MASK
    ),
    _rule(make.until, rf"до(?P<date>{_D})", needs=MASK),  # typed without the blank: «до14.04.2025»
    _rule(make.until, rf"{DUE}(?:до |{_NOT_LATER} |по )?(?P<date>{_D}){_INCLUSIVE}", needs=MASK),
    _rule(
        make.date_range,
        rf"(?:в период |в сроки? )?с (?P<from>{_D}) (?:по|до) (?P<to>{_D}){_INCLUSIVE}",
        needs=MASK,
    ),
    _rule(make.date_range, rf"(?P<from>{_D}){_DASH}(?P<to>{_D})", needs=MASK),
    _rule(
        make.day_and_month,
        rf"{_IN_TIME}(?:до|{_NOT_LATER}) (?P<day>\d{{1,2}})\.(?P<month>\d\d)",
        r"(?!\.?\d|\s*час|\s*ч\b)",
        needs=_FIGURE,
    ),
    # the end or the beginning of a longer time: «до конца мая 2024 года», «до начала четверти»
    _rule(make.until_end_of_month, rf"до конца (?P<month>{_GEN})(?:{_YEAR})?", needs="конца"),
    _rule(
        make.until_end_of_month,
        rf"{_NOT_LATER} (?P<month>{_GEN})(?:{_YEAR})?",
        needs="позднее позже",
    ),
    _rule(
        make.until_end_of_year,
        r"до конца (?:(?P<year>\d{4}) |текущего |календарного )?года",
        needs="конца",
    ),
    _rule(
        make.until_beginning_of_month,
        rf"{_IN_TIME}(?:до (?:начала )?(?P<month>{_GEN})|к (?P<month_dat>{_DAT}))(?:{_YEAR})?",
        needs=_MONTH,
    ),
    _rule(
        Found.unparsed,
        rf"(?:до|к|после) (?:конц[ау]|начал[ау]|окончани[яю]) {_WHICH_YEAR}{_STAGE}",
        needs="конц начал окончани",
    ),
    # months and quarters: «октябрь 2023 – май 2024», «в мае 2023 года», «II квартал 2026 года»
    _rule(
        make.months,
        rf"(?:в период с |с |в )?(?P<m1>{_ANY})(?: (?P<year1>\d{{4}}){_YEAR_WORD})?",
        rf"(?:{_DASH}| по | до )(?P<m2>{_ANY}) (?P<year2>\d{{4}})(?!\d){_YEAR_WORD}",
        needs=_MONTH,
    ),
    _rule(make.month, rf"во? (?P<month>{_LOC})(?:{_YEAR})?", needs=_MONTH),
    _rule(make.month, rf"в течени[ие] (?P<month>{_GEN})(?:{_YEAR})?", needs=_MONTH),
    _rule(make.month, rf"(?P<month>{_NOM}){_YEAR}", needs=_MONTH),
    _rule(
        make.quarter,
        rf"(?:во? |до конца )?(?P<q>{_QUARTER}) квартал[аеу]?(?:{_YEAR})?",
        needs="квартал",
    ),
    # a year: «в течение 2023/2024 учебного года»
    _rule(
        make.during_year,
        r"в течени[ие] (?:всего )?(?:(?P<year>\d{4})(?:\s*[/–-]\s*\d{2,4})? )?",
        "(?P<school>учебного )?года",
        needs="года",
    ),
    _rule(
        make.during_year,
        r"в (?P<year>\d{4})\s*[/–-]\s*\d{2,4} (?P<school>учебном) году",
        needs="учебном",
    ),
    # a term: «в течение 3 (трёх) рабочих дней со дня издания», «в трёхдневный срок»
    _rule(make.within, rf"в течени[ие] {_N}{_UNIT}{_EVENT}", needs="течени"),
    _rule(
        make.within,
        rf"в течени[ие] (?P<unit>рабочего дня|дня|суток|недели|месяца){_EVENT}",
        needs="течени",
    ),
    _rule(make.within, rf"{_NOT_LATER} (?:чем через )?{_N}{_UNIT}{_EVENT}", needs="позднее позже"),
    _rule(
        make.within_compound,
        r"в (?P<n>\d+(?:-?х)?[\s-]*|[а-яё]*?)\s*-?(?P<unit>дневный|недельный|месячный) срок",
        _EVENT,
        needs="дневный недельный месячный",
    ),
    # again and again: «ежемесячно до 5 числа», «ежегодно до 1 сентября», «не реже одного раза в неделю»
    _rule(make.recurrence, rf"{_EVERY}(?:,? {_BY_DAY}(?: [а-яё]+ месяца)?)?", needs=_OFTEN),
    _rule(make.recurrence, rf"{_EVERY},? (?:до|не позднее|к) {_D}", needs=_OFTEN),
    _rule(
        make.recurrence,
        rf"{_BY_DAY} (?:{_EVERY}|(?:каждого|текущего|следующего) (?:месяца|квартала))",
        needs="числ",
    ),
    _rule(
        make.recurrence,
        rf"(?:не (?:реже|менее|чаще) )?(?:чем )?(?:{_TIMES} )?раза? в (?:{_TIMES} )?",
        f"(?:{_PERIOD}|недели|месяца)",
        needs="раз",
    ),
    _rule(make.recurrence, "по мере (?:необходимости|поступления|обращения)", needs="мере"),
    _rule(
        make.constantly,
        "(?:на постоянной основе|постоянно(?! действующ)|в постоянном режиме)",
        needs="постоянн",
    ),
    _rule(
        make.by_agreement, rf"по согласованию(?: (?P<tail>с {_TO_THE_END}))?", needs="согласовани"
    ),
    # understood by people only
    _rule(
        Found.unparsed,
        "(?:незамедлительно|немедленно|безотлагательно|в кратчайшие сроки"
        "|в день (?:издания|подписания|поступления|обращения))",
        needs="немедленно незамедлительно безотлагательно кратчайшие день",
    ),
)

# What is a deadline only where a deadline is expected, such as a cell of a plan.
RULES_FOR_CELLS: tuple[Rule, ...] = (
    _rule(make.until, rf"(?P<date>{_D}){_INCLUSIVE}", needs=MASK),
    _rule(make.month, rf"(?P<month>{_NOM})", needs=_MONTH),
    _rule(make.months, rf"(?P<m1>{_NOM}){_DASH}(?P<m2>{_NOM})", needs=_MONTH),
    _rule(
        make.during_year,
        r"(?:в )?(?P<year>\d{4})\s*(?:год[уа]?|г\.|г\b)",
        needs=_FIGURE,
    ),
    # «I полугодие 2026 года», «по вторникам и пятницам», «раз в две недели»
    _rule(
        make.half_year, rf"(?:во? )?(?P<half>{_HALF}) полугоди[еяи](?:{_YEAR})?", needs="полугоди"
    ),
    _rule(
        make.recurrence,
        rf"(?:{_EVERY},? )?по {_WEEKDAYS}(?:(?:, | и ){_WEEKDAYS})*",
        needs="понедельник вторник сред четверг пятниц суббот воскресень",
    ),
    _rule(
        make.recurrence,
        r"(?:не (?:реже|чаще) )?(?:(?:1|один|одного) )?раза? в [а-яё]+ [а-яё]+",
        needs="раз",
    ),
)
