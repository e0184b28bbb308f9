"""Figures of a statement: shares («не менее 80 %», «девяноста процентов») and counts («двух акций в квартал»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from actgen.check.judging.fractions import ratios
from actgen.check.judging.people import PEOPLE
from actgen.check.judging.rejected_figures import without_rejected
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Token
from actgen.model.requirement import Period
from actgen.model.text import Role
from actgen.russian.number_words import cardinal_number

_AND_MORE = r"(?:\s+(?:и|или)\s+(?:более|больше|выше))?"
_PERCENT = re.compile(rf"(\d{{1,3}}(?:[.,]\d+)?){_AND_MORE}\s*(?:%|процент)")
_PERCENT_IN_WORDS = Pattern(rf"([а-яё]+(?: [а-яё]+)??){_AND_MORE} процент\w*", re.IGNORECASE)
_ONE_IN = Pattern(
    r"кажд\w+ (втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|двадцат)(?:ый|ой|ого|ому|ым|ом|ий|ьего|ьему)\b",
    re.IGNORECASE,
)
_ONE_IN_SHARE = {
    "втор": 50.0, "трет": 33.0, "четв": 25.0, "пят": 20.0, "шест": 16.7, "седь": 14.3, "вось": 12.5, "девя": 11.1,
    "деся": 10.0, "двад": 5.0,
}  # fmt: skip
_TODAY = Pattern(r"\([^)]*(?:сейчас|сегодня|настоящее время|данный момент|фактически)[^)]*\)")
_WHOLE = Pattern(r"\b(?:стопроцентн|100\s*-\s*процентн)\w*", re.IGNORECASE)
# «увеличить с 35 % до 100 %»: where it begins is no target
_BEGINS = Pattern(r"\b[сc]\s+\d{1,3}(?:[.,]\d+)?\s*(?:%|процент\w*)?\s+(?=до\s+\d)")
_BARE = re.compile(
    r"^\W*(?:не (?:менее|меньше|реже|более|больше) |от |минимум |по )?(\d+|[а-яё]+)(?: (?:и|или) \w+)?\W*$",
    re.IGNORECASE,
)
_UPPER = ("не более", "не выше", "не больше", "максимум")
_PLURALS = ("и", "ы", "я", "а")
_BEHIND = re.compile(
    r"\s*(?:%|процент\w*)?\s*(?:от\s+)?(?:[а-яё]+(?:ых|их)\s+){0,2}", re.IGNORECASE
)
_BEFORE = re.compile(r"\s*(?:[–—:(-]|до|на)\s*(?:(?:не\s+менее|до|на)\s+)?", re.IGNORECASE)
_NEAR = 3  # tokens between a number and what it counts: «не менее 2 открытых мотивирующих акций»
_AFTER = 5  # tokens between what is counted and its number: «число сообществ – не менее 3»

_DOZENS = {
    "дюжина": 12, "дюжину": 12, "дюжины": 12, "дюжиной": 12, "полдюжины": 6, "десяток": 10, "десятка": 10,
    "пара": 2, "пару": 2, "пары": 2, "полсотни": 50, "сотня": 100, "сотню": 100, "сотни": 100,
}  # fmt: skip
_FOR_SEVERAL = Pattern(
    r"\b(?:за|в|на)\s+(?:кажды\w+\s+)?(дв\w+|тр(?:и|[её]х)|четыр\w+|[2-9])\s+(?:учебны\w+\s+|рабочи\w+\s+)?"
    r"(?:недел|месяц|квартал)",
    re.IGNORECASE,
)
_WEEKS = {
    Period.DAY: 0.2,  # a school week has five days
    Period.WEEK: 1.0,
    Period.MONTH: 52 / 12,
    Period.QUARTER: 13.0,
    Period.HALF_YEAR: 26.0,
    Period.YEAR: 52.0,
}
_STEMS = {
    "день": Period.DAY,
    "недел": Period.WEEK,
    "месяц": Period.MONTH,
    "квартал": Period.QUARTER,
    "полугод": Period.HALF_YEAR,
    "год": Period.YEAR,
}
_EVERY = Pattern(
    r"\b(?:в|за|кажд\w+)\s+(?:(?:учебн|рабоч|кажд|календарн|одн)\w+\s+)?(день|недел(?=ю\b)|месяц|квартал|полугод(?=ие\b)|год)(?:ю|ие)?\b",
    re.IGNORECASE,
)
# «недельная активность», «за семь дней», «неделю не закрывает, пока …», a cell «неделя»
_OF_A_WEEK = Pattern(
    r"\b(?:за|в|на)\s+(?:кажды\w+\s+)?(?:дв\w+|тр(?:и|[её]х)|четыр\w+|[2-9])\s+(?:учебны\w+\s+|рабочи\w+\s+)?недел"
    r"|\bнедельн\w+|\b(?:за|в) (?:семь|7) дней|\bне \w+ (?:рабоч\w+ |учебн\w+ )?неделю|^\W*недел[яю]\W*$",
    re.IGNORECASE,
)
_ADVERB = Pattern(r"\bеже(дневн|недел|месяч|квартал|год)\w*", re.IGNORECASE)
_ADVERBS = {"месяч": "месяц", "дневн": "день"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written, whether it is only an upper bound, and the period it is for."""

    value: float
    wording: str
    upper: bool = False
    per: Period | None = None
    several: bool = False  # «еженедельно писать сообщения»: how many is not said
    of: frozenset[str] = frozenset()  # whose share it is, where they stand beside it

    def rate(self, per: Period | None) -> float:
        """The number for another period: 1 a month is 3 a quarter."""
        if per is None or self.per is None:
            return self.value
        return self.value * _WEEKS[per] / _WEEKS[self.per]


def shares(units: Sequence[Unit]) -> Iterator[Figure]:
    """The shares in per cent that statements name."""
    for unit in units:
        # «(сейчас – 40 %)» is no target
        text = _BEGINS.sub(_blank, _TODAY.sub(_blank, without_rejected(unit.text)))
        spelled = _PERCENT_IN_WORDS.search(text)
        value = _spelled_number(spelled.group(1)) if spelled else None
        if spelled and value is not None:
            yield Figure(value, f"«{spelled.group()}»", _is_upper(text[: spelled.start()]))
        if one := _ONE_IN.search(text):
            yield Figure(_ONE_IN_SHARE[one.group(1)[:4].lower()], f"«{one.group()}»")
        for share, wording, at in ratios(text):
            yield Figure(share, f"«{wording}»", _is_upper(text[:at]))
        for match in _PERCENT.finditer(text):
            number = float(match.group(1).replace(",", "."))
            upper = _is_upper(text[: match.start()])
            of = _whose(unit, text, match.start(), match.end())
            yield Figure(number, f"{match.group(1)} %", upper, of=of)
        if _WHOLE.search(text):
            yield Figure(100, "100 %")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _whose(unit: Unit, text: str, start: int, stop: int) -> frozenset[str]:
    """«100 % педагогов», «педагогов – 90 %»: the people right behind a share, or before it and a dash; empty where
    nobody stands there."""
    tokens, base = unit.sentence.tokens, unit.sentence.start
    people = [(g, g.mention) for g in unit.sentence.naming(PEOPLE)]
    for item, mention in people:
        first = tokens[mention.first].start - base
        if stop <= first and _BEHIND.fullmatch(text, stop, first):
            return item.mention.names
    for item, mention in reversed(people):
        last = tokens[mention.last].stop - base
        if last <= start and _BEFORE.fullmatch(text, last, start):
            return item.mention.names
    return frozenset()


def counts(units: Sequence[Unit], counted: Sequence[str]) -> Iterator[Figure]:
    """How many of the things counted statements name; «ежеквартально проводить акции» is one a quarter."""
    for unit in units:
        tokens = unit.sentence.tokens
        for item in unit.sentence.naming(counted):
            kept = _kept(unit)
            number = _number_at(kept, item.mention.first, item.mention.last)
            if number is None and not kept[item.mention.first].text:
                number = _number_at(
                    kept, -1, -1, len(kept)
                )  # «пять сообщений – мало, пишут десять»
            number = number and _for_one(number, unit.text)
            per = period(unit.text) or next(filter(None, map(period, _leads(unit))), None)
            if unit.role is Role.CELL:
                per = per or next((p for p in map(period, _texts(units, unit)) if p), None)
                number = number or next(filter(None, map(_bare, _texts(units, unit))), None)
            if number is not None:
                yield Figure(*number, per=per)
            elif per is not None and _ADVERB.search(unit.text):
                several = _is_plural(tokens[item.mention.first])
                yield Figure(1, "один раз", per=per, several=several)


def _kept(unit: Unit) -> Sequence[Token]:
    """The tokens, those of rejected figures emptied."""
    tokens, text = unit.sentence.tokens, without_rejected(unit.text)
    if text == unit.text:
        return tokens
    start = unit.sentence.start
    return [
        token if text[token.start - start : token.stop - start].strip() else replace(token, text="")
        for token in tokens
    ]


def _leads(unit: Unit) -> list[str]:
    """«За неделю каждый педагог обязан:»: what leads an item in tells its period."""
    return [above.text for above in unit.above if above.role is not Role.CELL]


def _texts(units: Sequence[Unit], own: Unit) -> list[str]:
    return [unit.text for unit in units if unit is not own]


def _bare(text: str) -> tuple[float, str, bool] | None:
    """«10 и более»: a cell that is but a number."""
    found = _BARE.match(text)
    value = (int(found[1]) if found[1].isdigit() else cardinal_number(found[1])) if found else None
    return (float(value), found[1], _is_upper(text[: found.start(1)])) if found and value else None


def _is_plural(token: Token) -> bool:
    """«сообщения», «акции», read as plurals where they might be genitives."""
    word = token.word
    return word is not None and token.text != word.likely and token.text.endswith(_PLURALS)


def period(text: str) -> Period | None:
    """The period that a statement counts for: «в квартал», «ежемесячно»."""
    if every := _ADVERB.search(text):
        stem = every.group(1).lower()
        return _STEMS[_ADVERBS.get(stem, stem)]
    found = _EVERY.search(text)
    if found is None and _OF_A_WEEK.search(text):
        return Period.WEEK
    return _STEMS[found.group(1).lower()] if found else None


def _for_one(number: tuple[float, str, bool], text: str) -> tuple[float, str, bool]:
    """«10 сообщений за две недели»: how many for one."""
    found = _FOR_SEVERAL.search(text)
    many = _value(found[1]) if found else None
    return (number[0] / many, number[1], number[2]) if many else number


def _value(written: str) -> float | None:
    return float(written) if written.isdigit() else _DOZENS.get(written) or cardinal_number(written)


def _number_at(
    tokens: Sequence[Token], first: int, last: int, within: int = _AFTER
) -> tuple[float, str, bool] | None:
    """The number before a mention, else right after it, with its wording and whether it is an upper bound."""
    before = range(first - 1, max(-1, first - 2 - _NEAR), -1)
    after = range(last + 1, min(len(tokens), last + 1 + within))
    for at in (*before, *after):
        token = tokens[at]
        if token.text in {";", "(", ")"}:
            break
        value = _value(token.text)
        if value and not _is_another(tokens, at):
            said = " ".join(t.text for t in tokens[max(0, at - 2) : at])
            return float(value), token.text, said.endswith(_UPPER)
    return None


def _is_another(tokens: Sequence[Token], at: int) -> bool:
    """A number of something else: «№ 5», «5 класс», «20 %», «2025 г.»."""
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return before == "№" or after in {"%", "г", "класс", "классов"} or after.startswith("процент")


def _is_upper(before: str) -> bool:
    return before.rstrip().lower().endswith(_UPPER)


def _spelled_number(words: str) -> int | None:
    """«девяноста», «девяноста пяти»; a word before them is left out."""
    return cardinal_number(words) or cardinal_number(words.split()[-1])
