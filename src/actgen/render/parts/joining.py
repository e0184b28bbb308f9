"""Words that belong together stay in one line: a number and what it counts, a date and its preposition, a title's end.

Only running text is joined. In the cells of a table every place to break is needed, and what is searched for by its
words (properties of a file, values of a template) keeps plain blanks. Source: Мильчин, Чельцова, «Справочник издателя
и автора», 3.4 (a figure is not parted from what it counts, a preposition not from the date after it).
"""

from __future__ import annotations

import re

from actgen.render.blocks import Look
from actgen.russian.morphology import Parse, parses
from actgen.russian.typography import NBSP, apart_from_addresses

# What is joined here is no longer than this: the line before a longer run would be stretched.
LONGEST = 16
# A last word of a title that would look lost in a line of its own.
LOST = 5
# Titles and headings are not stretched: they begin at the left or stand in the middle.
HEADINGS = frozenset(
    (Look.TITLE, Look.TITLE_CENTRED, Look.ATTACHMENT_TITLE, Look.CHAPTER, Look.HEADING)
)

# A number that is the name of what stands before it: «пункт 5», «в кабинетах 12 и 14»; any other may count a word.
_AMOUNT = re.compile(
    r"\b(?:(?:номер|кабинет|аудитори|корпус|дом|квартир|строени|помещени|приложени|раздел|глав|стать|част|пункт"
    r"|подпункт|абзац|таблиц|рисун|строк|граф|форм|лист|уров|этап|модул|вариант|параграф)[а-яё]{0,4}"
    r"|(?:пп?|подп|чч?|стр?|гл|каб|корп|д|кв)\.)"
    r"[ \u00a0](?:№\u00a0)?\d+(?:(?:, | и | или |–)\d+)*"
    r"|(?<![\w.,:/№–\u2011-])(?<!№[ \u00a0])(?:\d{1,3}–)?(?P<number>\d{1,3}(?:\u00a0\d{3})*)"
    r"(?P<blank> )(?=(?P<counted>[а-яё]{3,})(?![\w-]))",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"(?<![^\s«„(])(?:от|до|с|со|по|к|на|за)(?P<blank> )"
    r"(?=\d{1,2}(?:\.\d{2}\.\d{4}(?!\d)"
    r"|\u00a0(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b))",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(rf"(?<=[^ \t\n])(?P<blank> )(?=[^ \t\n]{{1,{LOST}}}\Z)")
_RUN_BEFORE = re.compile(r"[^ \t\n]*\Z")
_RUN_AFTER = re.compile(r"[^ \t\n]*")
_OBLIQUE = ("gent", "datv", "ablt", "loct")


def joined(text: str, look: Look) -> str:
    """A paragraph that is typeset, with what belongs together joined.

    >>> joined("по 24 предметам до 12.10.2026", Look.TEXT)
    'по 24\\xa0предметам до\\xa012.10.2026'
    >>> joined("О работе в мессенджере MAX", Look.TITLE)
    'О работе в мессенджере\\xa0MAX'
    """
    return apart_from_addresses(text, lambda rest: _joined(rest, look))


def _joined(text: str, look: Look) -> str:
    text = _BEFORE_DATE.sub(_join, text)
    text = _AMOUNT.sub(_count, text)
    if look in HEADINGS:
        while (closer := _LAST_WORD.sub(_join, text)) != text:  # «чата», «в MAX»
            text = closer
    return text


def _join(match: re.Match[str]) -> str:
    """What was found with its blank made non-breaking, unless that makes too long a run."""
    start, end = match.span("blank")
    before, after = _RUN_BEFORE.search(match.string, 0, start), _RUN_AFTER.match(match.string, end)
    assert before is not None
    assert after is not None
    if len(before[0]) + 1 + len(after[0]) > LONGEST:
        return match[0]
    at = start - match.start()
    return match[0][:at] + NBSP + match[0][at + 1 :]


def _count(match: re.Match[str]) -> str:
    counted = match["counted"]
    if counted is None:
        return match[0]
    number = int(match["number"].replace(NBSP, ""))
    counts = any(_goes_with(number, parse) for parse in parses(counted.lower()))
    return _join(match) if counts else match[0]


def _goes_with(number: int, word: Parse) -> bool:
    """Whether a form may stand behind a number that counts it: «5 предметам», never «5 предмет», «5 провести»."""
    if word.pos not in ("NOUN", "ADJF"):
        return False
    last = 0 if 11 <= number % 100 <= 14 else number % 10
    if last == 1:
        return not word.plural
    if word.plural and any(word.has(case) for case in _OBLIQUE):
        return True
    # «3 предмета», «3 новые группы»
    return 2 <= last <= 4 and (word.has("NOUN", "sing", "gent") or word.has("ADJF", "plur"))
