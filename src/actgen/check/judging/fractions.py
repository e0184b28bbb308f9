"""Shares that are told as a part of a whole: «половина», «девять десятых», «семи учителей из десяти».

The quarters of the school year are none: «раз в четверть», «со второй четверти».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.russian.number_words import cardinal_number

_OF = re.compile(r"((?:\w+ ){1,3})из (?:каждых )?(\w+)\b", re.IGNORECASE)
_OF_EVERY = re.compile(r"\bиз каждых (\w+) ((?:[\w-]+ ?){1,7})", re.IGNORECASE)
# «из десяти педагогов не менее восьми делятся», «из тридцати учителей чат заводят шестеро»
_OF_PEOPLE = re.compile(
    r"\bиз ([\w-]+) (?:педагог|учител|воспитател|преподавател|работник|сотрудник|учен|обучающ|студент|школ)\w*"
    r"((?:,? [«\"]?[\w-]+[»\"]?){1,9})",
    re.IGNORECASE,
)
_OF_OTHERS = (
    "класс",
    "сообщ",
    "раз",
    "звон",
    "чат",
    "час",
    "мин",
    "нед",
    "дн",
    "ден",
    "меся",
    "бал",
    "год",
)
# «двадцать на сотню», «на сотню учителей – двадцать»
_HUNDRED = re.compile(r"\b([а-яё]+|\d+) на сотню\b", re.IGNORECASE)
# «всего учителей 20, подключить 18», «в штате 40 педагогов; зарегистрироваться 36»: the whole is told first
_OF_TOTAL = re.compile(
    r"\b(?:всего(?: в школе| у нас)?|по списку|по штату|в штате|числится|работает)"
    r"(?: [а-яё-]+){0,2}\s*[:–—-]?\s*\b(\d+|[а-яё]+)\b"
    r"(?: [а-яё-]+){0,3}\s*[,;:(–—]\s*(?:из них |а )?((?:[а-яё-]+ ){1,4}?(?:[–—-] )?)(\d+)"
    r"(?=\s*(?:$|[.,;)]|(?:чел|педагог|учител|тренер|воспитател|преподавател|работник|сотрудник|обучающ|учащ|ученик)))",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:^|\s)(?:до|к|с|по|за|в|на|от|через|не|остальн\w+)\s+(?:[а-яё-]+\s+)?(?:[–—-] )?$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:([а-яё]+) )?(половин\w+|трет(?:ь|и|ей|ью)|четверт(?:ь|и|ей|ью)"
    r"|(?:пят|шест|седьм|восьм|девят|десят|двадцат)(?:ая|ой|ую|ых)(?: част\w+)?)\b",
    re.IGNORECASE,
)
_PARTS = {
    "пол": 2, "тре": 3, "чет": 4, "пят": 5, "шес": 6, "сед": 7, "вос": 8, "дев": 9, "дес": 10, "два": 20
}  # fmt: skip
_PLAIN = 3  # «треть» is a share by itself, «вторая четверть» a time, «пятая школа» a name
# «раз в четверть», «II четверти», «по итогам четверти», «каждую четверть»: a time, whatever follows
_QUARTER = re.compile(r"(?:[а-яё]+\s+)?четверт(?:ь|и|ей|ью|ям|ях)", re.IGNORECASE)
_A_TIME = re.compile(
    r"(?:\b(?:раз(?:а|ов)?|дважды|трижды|однажды|\w+ократно)\s+(?:в|за|на)(?:\s+(?:каждую|учебную))?"
    r"|\b(?:перв|втор|треть[еяюи]|четв[её]рт|кажд|последн|следующ|нов|текущ|эт[аоу]|прошл|предыдущ|прошедш|очередн"
    r"|ближайш|учебн|нынешн|люб)\w*"
    r"|\b[IV]{1,3}|\b[1-4]\s?-\s?[а-яё]{1,2}"
    r"|\b(?:начал|кон(?:ец|ц)|итог|окончани|завершени|течени|середин|протяжени|недел|месяц|дн|ден|период|рамк|график|план)[а-яё]*)"
    r"\s*$",
    re.IGNORECASE,
)
# «в четверти», «за четверть», «2 четверть»: a time, where it is not said of whom or what it is a part
_MAYBE_A_TIME = re.compile(r"\b(?:во?|за|на|со?|после|перед|по|\d)\s*$", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"\s+(?:[а-яё]+(?:ых|их|ого|его|ой|ей)\s+)?(?:педагог|учител|воспитател|преподавател|тренер|мастер|работник"
    r"|сотрудник|коллектив|штат|состав|учен|обучающ|учащ|студент|школьник|воспитанник|дет|родител|сем|класс|групп|школ|урок"
    r"|заняти|встреч|совещани|собрани|чат|всех|их|нас|числ)",
    re.IGNORECASE,
)
_COLLECTIVE = {
    "сотни": 100,
    "сотня": 100,
    "десятка": 10,
    "десяток": 10,
    "двое": 2,
    "трое": 3,
    "четверо": 4,
    "пятеро": 5,
    "шестеро": 6,
    "семеро": 7,
    "восьмеро": 8,
    "девятеро": 9,
    "двоих": 2,
    "троих": 3,
    "четверых": 4,
    "пятерых": 5,
    "шестерых": 6,
    "семерых": 7,
    "восьмерых": 8,
    "девятерых": 9,
}


def ratios(text: str) -> Iterator[tuple[float, str, int]]:
    """Per cent, wording and offset of «300 из 400», «семи учителей из десяти», «из каждых десяти – восьмерых», «всего
    20, подключить 18».

    >>> [round(share) for share, _, _ in ratios("Подключить не менее семи учителей из десяти.")]
    [70]
    """
    yield from _of_totals(text)
    for match in _HUNDRED.finditer(text) if "сотню" in text else ():
        if part := _number(match[1]):
            yield float(part), match.group(), match.start()
    if " из " not in f" {text.lower()}":
        return
    found = [(m, m[1].split(), m[2]) for m in _OF.finditer(text)]
    found += [
        (m, _counting(m[2].replace(",", "").split()), m[1]) for m in _OF_PEOPLE.finditer(text)
    ]
    found += [(m, m[2].split(), m[1]) for m in _OF_EVERY.finditer(text)]
    for match, words, of in found:
        whole = _number(of)
        part = _told_last(words)
        if whole and part and part <= whole:
            yield 100 * part / whole, match.group().strip(), match.start()


def _counting(words: list[str]) -> list[str]:
    """The words without the numbers of other things («5 классов») and of what is so already («подключены 41»)."""
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    return [
        word
        for before, word, after in around
        if not (after.startswith(_OF_OTHERS) or before.endswith(("ены", "ено", "аны", "ано")))
    ]


def _of_totals(text: str) -> Iterator[tuple[float, str, int]]:
    for match in _OF_TOTAL.finditer(text):
        whole, part = _number(match[1]), int(match[3])
        if whole and part <= whole and not _PREPOSITION.search(match[2]):
            yield 100 * part / whole, match.group().strip(), match.start()


def fraction(text: str) -> float | None:
    """Per cent of the first «половина», «две трети», «девять десятых»; None where there is none.

    >>> fraction("Охватить три четверти педагогов."), fraction("Раз в две четверти провести семинар.")
    (75.0, None)
    """
    for found in _PART.finditer(text):
        if is_term(text, found.start(), found.end()):
            continue
        many = cardinal_number(found[1]) if found[1] else None
        of = _PARTS[found[2][:3].lower()]
        if many or of <= _PLAIN or " част" in found[2]:
            return 100 * (many or 1) / of
    return None


def is_term(text: str, start: int, stop: int) -> bool:
    """Whether «четверть» at ``start``..``stop`` is a part of the school year, not of people or things.

    >>> is_term("Раз в четверть учителям", 6, 14), is_term("Четверть учителей", 0, 8)
    (True, False)
    """
    if not _QUARTER.fullmatch(text[start:stop]):
        return False
    before = text[:start]
    if _A_TIME.search(before):
        return True
    first, _, quarter = text[start:stop].rpartition(" ")  # «первой четверти» may be one match
    if quarter and _A_TIME.search(f"{before}{first}"):
        return True
    return _MAYBE_A_TIME.search(before) is not None and _OF_WHOM.match(text, stop) is None


def _told_last(words: list[str]) -> int | None:
    """The last number among the words: of «сорок два учителя» 42, not 2."""
    for at in range(len(words) - 1, -1, -1):
        if number := _number(words[at]):
            return (at and cardinal_number(f"{words[at - 1]} {words[at]}")) or number
    return None


def _number(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    return _COLLECTIVE.get(written.lower()) or cardinal_number(written)
