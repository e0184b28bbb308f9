"""The days that a statement sets: last days of its deadlines, days from which a thing only begins, school terms."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from actgen.check.judging.rough_times import MONTH_NAMES, corrected, rough_days
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Token
from actgen.model.text import Role
from actgen.russian.dates import find_dates
from actgen.russian.deadlines import find_deadlines

_NOT_LATER = Pattern(r"\bне позднее (?=конца|середины|окончания)", re.IGNORECASE)
# «Срок исполнения – пять календарных дней со дня подписания»
_LENGTH = Pattern(
    r"(?<=\s)[–—-]\s+(?=[\w()\s]{1,40}\b(?:дн(?:я|ей)|недел|месяц))|(?<=исполнения)\s*:?\s+(?=\w+\s+(?:\w+\s+)?дн(?:я|ей))",
    re.IGNORECASE,
)
# «план внутреннего контроля на апрель – июнь 2024 года»: the period of the plan, no deadline
_PLANNED = Pattern(
    r"(?<=\s)на\s+(?:[IV]+\s+квартал|[а-яё]+(?:\s*[–—-]\s*[а-яё]+)?)\s+(?:20\d\d|учебного)[^.,;]*?(?:год\w*|$)"
    r"|(?<=\s)на\s+[IV]+\s+квартал(?:\s+учебного\s+года)?",
    re.IGNORECASE,
)
_PLAN_BEFORE = Pattern(r"\bплан\w*(?:\s+[а-яё]+){0,4}\s+$", re.IGNORECASE)
# «к четвергу, 18 апреля 2024 года»
_WEEKDAY = Pattern(
    r"\b(?:к|ко|до|не позднее|не позже)\s+(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)[а-яё]*,?"
    r"\s+\(?(?=\d)|\bдо\s+конца\s+дня\s+(?=\d)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:со?|не (?:ранее|раньше)(?: чем)?(?: с)?|после)\s*$", re.IGNORECASE)
_MOVED = Pattern(
    r"\b(?:перенести|переносится|перенос|продлить|продлевается)\b.*\bна\b", re.IGNORECASE
)
_TERM = Pattern(
    r"\b(?:в течение|до конца|до окончания|в|во)\s+(?P<half>перв\w+ полугоди\w+\s+)?"
    r"(?P<year>20\d\d)\s*[/–-]\s*(?:20)?\d\d\s+учебн\w+ год\w*",
    re.IGNORECASE,
)
# «к началу нового учебного года»: the first of September after the day of the act
_TO_SCHOOL_YEAR = Pattern(
    r"\b(?:к|до|с|не\s+поз[дж]\w+)\s+(?:нов|следующ|очередн|предстоящ|будущ)(?:ого|его|ому|ему)\s+учебно(?:го|му)\s+год[ау]|"
    r"\b(?:к|до|с)\s+начал[ауо]\w*\s+(?:(?:нового|следующего|очередного)\s+)?учебного\s+года",
    re.IGNORECASE,
)
_HALF_YEAR = Pattern(r"\b(?P<half>перв|втор)\w+ полугоди\w+\s+(?P<year>20\d\d)\s+г", re.IGNORECASE)
# «срок – 24 мая», «срок исполнения: 24.05.2023», «срок установить 24 мая»
_TERM_STATED = Pattern(
    r"\bсрок\w*\b[^.;]*?(?:\s[–—-]|:|\b(?:установ|определ|назнач)\w+)\s*\d", re.IGNORECASE
)
# «учителя – 24 мая, обучающиеся – 7 июня», a cell typed behind a tabulator
_DASH = re.compile(r"(?:\s[–—-]|\t)\s*$")
_OPENS = re.compile(r"\s+[–—-]\s")  # «2 июня 2023 года – переход завершён»
_ALONE = re.compile(r"\W*")
# what lasts till a day is not done by it: «чат хранится до …», «группа сохраняется до …»
_LASTS = Pattern(
    r"[^,;.]*(?<!не )\b(?:хран\w+|сохран\w+|остав(?:ить|ляют?|ляется|ляем)|оста[её]тся|остаются"
    r"|жив[её]т|действу(?:ет|ют)|не снима\w+)\b[^,;.]*",
    re.IGNORECASE,
)
# «в трёхдневный срок, но не позднее 19.04.2024»: the last day is the one named
_CAPPED = Pattern(
    r"\b(?:в течение|в|за)\s+(?:[\w-]+\s+){1,4}?(?:срок|дн[ея]\w*|недел\w+|месяц\w*)"
    r"(?=,?\s+(?:но|и|однако)\s+не\s+поз[дж])",
    re.IGNORECASE,
)
# «В связи с экскурсией 21–23 февраля приказываю:»: the day of the occasion, not that of the work
_OCCASION = Pattern(
    r"\b(?:в связи с|в связи со|в честь|по случаю|по итогам|в преддверии)\s.*?"
    r"(?=,|\b(?:приказыва|обязыва|распоряжа|предписыва)|$)",
    re.IGNORECASE | re.DOTALL,
)
_LASTING = ("хран", "остав", "оста", "жив", "действу", "снима")
_EVERY_YEAR = Pattern(r"\b(?:раз в (?:год|полугодие|квартал)|ежегодн\w+)\b", re.IGNORECASE)
# «инструкцию, утверждённую 30.08.2021, дополнить»: the day of what is there already
_DONE_ON = Pattern(
    r"\b(?:утвержд[её]нн|принят|изданн|введ[её]нн|внес[её]нн|заключ[её]нн|подписанн)(?:ая|ое|ый|ые|ую|ой|ых|ого|ому|ым|ыми|ом)"
    r"\s+(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s+[а-я]+\s+\d{4}(?:\s+г(?:ода|\.))?)",
    re.IGNORECASE,
)
# «структуру, выстроенную в Сферуме зимой, …»: when a thing was done that is there already
_DONE_IN = Pattern(
    r"\b\w+нн(?:ую|ой|ый|ые|ых|ого|ому|ым|ыми|ом|ая|ое)\s+(?:[^\s,.;]+\s+){0,3}?(?:зимой|весной|летом|осенью)\b",
    re.IGNORECASE,
)
# «он утверждён в сентябре», «принят советом 30 августа»; not «должны быть созданы в мае»
_HAPPENED = Pattern(
    r"(?<!быть )(?<!будет )(?<!будут )\b(?:утвержд|приня|изда|введ|внес|заключ|подписа|согласова|созда|откры|заведе)"
    r"[еён]*[нт](?:а|о|ы|ая|ое|ый|ые|ую|ой|ых|ого|ому|ым|ыми|ом)?\s+(?:[а-яё]+\s+){0,3}?"
    rf"(?:(?:в|во)\s+(?:{MONTH_NAMES})[а-яё]*(?:\s+(?:прошл\w+\s+|20\d\d\s+)года)?"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}\.\d{{4}}|\s+(?:{MONTH_NAMES})[а-яё]*(?:\s+\d{{4}}(?:\s+г(?:ода|\.))?)?))",
    re.IGNORECASE,
)
_ORDINAL = Pattern(r"(?<=\d)-(?:го|му|е|ое)\b()")  # «к 1-му июня»
_TIME_GIVEN = Pattern(r"\b(?:срок|этап|отводит|отвед|да[её]тся)\w*", re.IGNORECASE)
_TERM_HEAD = Pattern(r"\bсрок|\bдата|\bкогда\b", re.IGNORECASE)
_SHORT_DAY = re.compile(r"\s*(?:\d{1,2}(?:\.\d\d)?\s*[–—-]\s*)?(?P<day>\d{1,2}\.\d\d)\.?\s*")
_PHASES = ("завершается", "заканчивается", "начинается", "стартует")
_OF_AN_ACT = re.compile(r"(?:\b(?:от|за|по|на|до|с|со|к|ко|позднее|позже)|№|\()\s*$", re.IGNORECASE)
# «до окончания учебного года»: the last of May after the day of the act
_TO_END_OF_SCHOOL_YEAR = Pattern(
    r"\b(?:до|к|не поз[дж]\w+)\s+(?:конц|окончани|завершени)\w+\s+"
    r"(?:(?:текущ|эт|настоящ|данн|нынешн)\w+\s+)?учебного\s+года",
    re.IGNORECASE,
)
# «после 19 апреля классов без чата быть не должно»: till that day they may be
_NEGATIONS = ("не", "ни", "без", "отсутств", "исключ", "запре")
_DIGIT = re.compile(r"\d")
# Beginnings of months, seasons and lengths of time; a line end may part a month in two.
_TIMES = (
    *"янв фев мар. март апр мая мае май маю июн июл авг сен. сент окт. октябр ноя дек лет осен зим".split(),
    *"год каникул квартал недел месяц месячн сут день дня дней дни днев".split(),
    *"полугод четверт триместр весн праздник декад первома рождеств звон дню женск".split(),
    "\n",
)
_RANGE = re.compile(r"\s*(?:г\.|года)?\s*(?:по|до|–|-)\s*\d")


def dues(
    unit: Unit, base: datetime.date | None, apart: Sequence[tuple[int, int]] = ()
) -> Iterator[datetime.date]:
    """Last days of the deadlines of a statement, and the days from which a thing only begins; ``apart`` are ranges of
    its text that speak of something else."""
    if not _may_say_when(unit.text):
        return
    whole = _without(unit.text, apart)
    if _EVERY_YEAR.search(unit.text):
        return
    whole = _ORDINAL.sub(r"\g<1>", whole)
    whole = _DONE_IN.sub(_blank, _DONE_ON.sub(_blank, whole))
    if unit.role is Role.CLAUSE:  # a cell may tell what there is to be: «чаты созданы 20 мая»
        whole = _HAPPENED.sub(_blank, whole)
    whole = _CAPPED.sub(_blank, whole)
    if unit.role is Role.PREAMBLE:
        whole = _OCCASION.sub(_blank, whole)
    whole = corrected(whole)
    lasts = any(word in whole.lower() for word in _LASTING)
    said = _LASTS.sub(_blank, whole) if lasts else whole
    text = _PLANNED.sub(_unless_of_a_plan, said)
    worded = _LENGTH.sub("в течение ", _NOT_LATER.sub("до ", _WEEKDAY.sub("до ", text)))
    for span in find_deadlines(worded, base):
        due = span.deadline.latest(base)
        if due is not None:
            yield due
    yield from _school_terms(said)
    yield from _year_parts(said, base)
    stated = bool(_TERM_STATED.search(said))
    moved = bool(_MOVED.search(said))
    planned = _is_planned(unit)
    if base is not None and unit.role is Role.CELL and _is_term(unit):
        yield from _in_term_cell(unit.text, base)
    told = _TIME_GIVEN.search(said) or any(_is_infinitive(t) for t in unit.sentence.tokens)
    if base is not None and told:
        yield from rough_days(said, base)
    for day in find_dates(said):
        before, after = said[: day.start], said[day.stop :]
        since = _SINCE.search(before)
        begins = since is not None and not _RANGE.match(after)
        dashed = _DASH.search(before) or (not before.strip() and _OPENS.match(after))
        bare = planned and not _OF_AN_ACT.search(before)
        alone = _ALONE.fullmatch(before) and _ALONE.fullmatch(after) and unit.role is Role.CELL
        value = day.value or _of_this_year(said[day.start : day.stop], base)
        if value is not None and (begins or moved or stated or dashed or bare or alone):
            late = since is not None and since.group().strip().lower() == "после"
            late = late and not any(t.startswith(_NEGATIONS) for t in unit.sentence.texts)
            yield value + datetime.timedelta(days=1) if late else value


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _may_say_when(text: str) -> bool:
    """Whether a text has a digit or names any time; without one no rule below finds a day in it."""
    lowered = text.lower()
    return _DIGIT.search(text) is not None or any(word in lowered for word in _TIMES)


def _is_term(unit: Unit) -> bool:
    """Whether the head of its column says that the cell is a deadline."""
    heads = (each for each in unit.above if each.role is Role.CELL)
    return any(_TERM_HEAD.search(head.text) for head in heads)


def _in_term_cell(text: str, base: datetime.date) -> Iterator[datetime.date]:
    """«05.06», «5–9.06»: days that a plan leaves without preposition and year."""
    day = _SHORT_DAY.fullmatch(text)
    if day is not None and (due := _of_this_year(day["day"], base)):
        yield due


def _of_this_year(text: str, base: datetime.date | None) -> datetime.date | None:
    """A day without its year: «2 июня»."""
    found = [span.deadline.latest(base) for span in find_deadlines(f"до {text}", base)]
    return found[0] if found else None


def _is_planned(unit: Unit) -> bool:
    """«Чаты открыть в Сферуме 15 сентября»: a day beside a perfective infinitive is that of the work."""
    return unit.role is Role.CLAUSE and any(
        t.text.startswith(_PHASES)
        or (t.word is not None and _is_infinitive(t) and not t.word.imperfective)
        for t in unit.sentence.tokens
    )


def _is_infinitive(token: Token) -> bool:
    return token.word is not None and token.word.infinitive


def _without(text: str, apart: Sequence[tuple[int, int]]) -> str:
    """The text with blanks in these ranges."""
    for start, stop in apart:
        text = text[:start] + " " * (stop - start) + text[stop:]
    return text


def _school_terms(text: str) -> Iterator[datetime.date]:
    """«в течение первого полугодия 2023/2024 учебного года», «в 2023/2024 учебном году»: their last days."""
    for match in _TERM.finditer(text):
        first = int(match.group("year"))
        if match.group("half"):
            yield datetime.date(first, 12, 31)
        else:
            yield datetime.date(first + 1, 5, 31)


def _year_parts(text: str, base: datetime.date | None) -> Iterator[datetime.date]:
    """«к началу нового учебного года», «во втором полугодии 2023 года»."""
    if base is not None and _TO_SCHOOL_YEAR.search(text):
        this = datetime.date(base.year, 9, 1)
        yield this if base < this else this.replace(year=base.year + 1)
    if base is not None and _TO_END_OF_SCHOOL_YEAR.search(text):
        last = datetime.date(base.year, 5, 31)
        yield last if base <= last else last.replace(year=base.year + 1)
    for match in _HALF_YEAR.finditer(text):
        year = int(match.group("year"))
        first = match.group("half").lower() == "перв"
        yield datetime.date(year, 6, 30) if first else datetime.date(year, 12, 31)


def _unless_of_a_plan(found: re.Match[str]) -> str:
    """The period, or blanks in the place of one that a plan is made for."""
    of_plan = _PLAN_BEFORE.search(found.string[: found.start()])
    return _blank(found) if of_plan else found[0]
