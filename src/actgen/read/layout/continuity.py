"""Whether a sentence runs through from one line to the next, by its words."""

from __future__ import annotations

import re

from actgen.read.layout.lines import Line
from actgen.read.signs.kinds import is_kind_line
from actgen.read.signs.labels import split_label
from actgen.read.signs.marks import APPENDIX, STAMP, opens_stamp
from actgen.read.signs.operative import OPERATIVE
from actgen.read.signs.words import PREAMBLE
from actgen.russian.morphology import is_known, parses
from actgen.russian.quotes import depth_after

# Contacts, the date and number of an act: each has a line of its own in a letterhead or a stamp.
_OWN_LINE = re.compile(
    r"(?:от\s\d|от\s[«_]|(?:пр-к?т|б-р|мкр)\s|(?:г|с|п|пос|пгт|ул|пер|пл|пр-кт|просп|тел|факс|экз)\.|тел|факс|e-?mail|сайт|http|www)",
    re.IGNORECASE,
)
# … so have an e-mail, a postcode and «(по списку)» in an addressee, whatever ends above them.
_OWN_WHOLE = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{6}|\(по списку\)", re.IGNORECASE)
# A line does not end a title with these words.
_OPEN_END = re.compile(
    r"(?:^|\s)(?:в|во|на|по|о|об|от|до|за|и|или|к|с|со|у|из|при|для|сети|№|(?<!\d )г\.|им\.|имени|города|района"
    r"|села|ул\.|пер\.|просп\.|д\.)$"
)
# What is never left alone at the end of a line: «№», «И.», «ст.», a dash clings to the word before it.
_CLINGING = re.compile(r"^(?:№|§|[А-ЯЁA-Z]\.|[а-яё]{1,4}\.|[–—-]|«?[А-ЯЁа-яё]|\d{1,2})$")
_CLINGS = 5  # characters: nothing longer clings
# … and these cling to the word before them: a dash, initials after a name.
_CLUNG_TO = re.compile(r"^(?:[–—-]|(?:[А-ЯЁ]\.){1,2}[,;.:]?)$")
_COUNTED = re.compile(
    r"\s[–—-]\s\d[\d ]*%?$"
)  # a figure after a dash ends an entry: «педагогов – 15»
_CAPITALIZED = re.compile(r"[А-ЯЁ][а-яё]+(?![А-Яа-яЁё])")
_NAME_ALONE = re.compile(r"(?:[А-ЯЁ][а-яё-]+ )?[А-ЯЁ]\. ?[А-ЯЁ]\.(?: ?[А-ЯЁ][а-яё-]+)?")
# What a line of a stamp cannot end with: «№», «от», «по», «Приказ от «02»», initials that stand before a surname.
_WANTING = re.compile(
    r"(?:^|\s)(?:№|от|по|на|и|в|к)$|(?:^|(?<![\d_])\s)(?:г|с|п|д|пос|ст|пгт|им|ул)\.$",
    re.IGNORECASE,
)
_DAY_LAST = re.compile(r"«\s*(?:\d{1,2}|_+)\s*»$")
_INITIALS_LAST = re.compile(r"(?:^|[_/]\s*)(?:[А-ЯЁ]\.\s?){1,2}$")
_SURNAME_ALONE = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?/?")
_STAMPS = ("СОГЛАСОВАНО", "ПРИНЯТО", "РАССМОТРЕНО", "УТВЕРЖД", "ВВЕДЕНО", "ПРИЛОЖЕНИЕ")


def runs_on(text: str, more: str) -> bool:
    """Whether a sentence goes on, by its letters: «по внедрению» below «Об утверждении плана»."""
    first = more[:1]
    if has_own_line(text, more) or "__" in more[:6]:
        return False
    if first.islower() or first == "№" or text[-1:] in ",№":
        return True
    if first.isascii() and first.isupper():
        return text[-1:].islower()
    if first.isdigit():
        counted = re.match(r"[\d.–-]+ [а-яё]{3}", more)
        return text[-1:] in "–—-/" or (counted is not None and text[-1:].islower())
    if first in '«"“(„':
        return more[1:2].isalpha() and not text.isupper()
    return bool(_OPEN_END.search(text)) or (text.isupper() and _ends_with_adjective(text))


def has_own_line(text: str, more: str) -> bool:
    """Whether a line is one that stands by itself in a letterhead, a stamp or an addressee.

    >>> has_own_line("ул. Мира, д. 3", "school7@tver.ru"), has_own_line("Руководителям школ", "(по списку)")
    (True, True)
    >>> has_own_line("E-mail:", "school7@tver.ru"), has_own_line("Руководителям", "школ (по списку)")
    (False, False)
    """
    if _OWN_LINE.match(more):
        return True
    return text[-1:] not in ":,–-" and _OWN_WHOLE.fullmatch(more) is not None


def goes_on_by_hand(opening: str, text: str, more: str) -> bool:
    """Whether a point or a preamble that begins with ``opening`` plainly goes on, however short its line is.

    What was typed with a line end by hand, in a page of letters of one width for instance, fills no line.

    >>> goes_on_by_hand("2. Переписку перевести в MAX", "2. Переписку перевести в MAX", "до 01.03.2026.")
    True
    >>> goes_on_by_hand("Во исполнение приказа", "Во исполнение приказа", "от 02.12.2025 № 412-од")
    True
    >>> goes_on_by_hand("2. Создать чаты:", "2. Создать чаты:", "с родителями;")
    False
    """
    last = text[-1:]
    if (
        not (last.isalnum() or last in ",»")
        or not more[:1].islower()
        or "\t" in text
        or "\t" in more
        or "__" in more
    ):
        return False
    if OPERATIVE.fullmatch(more):
        return False
    label = split_label(opening)[0]
    numbered = label is not None and bool(label.numbers)
    return (numbered and ":" not in text) or (
        opening[:1].isupper() and PREAMBLE.match(opening) is not None
    )


def clings(text: str, more: str) -> bool:
    """Whether a line of a stamp, which is divided by hand, plainly goes on in the next one for want of room.

    >>> clings("Приказ № 45 от", "31.08.2024"), clings("______ Н.В.", "Осина"), clings("Осина Н.В.", "Приказ № 4")
    (True, True, False)
    >>> clings("директор МБОУ «Лицей", "№ 2»"), clings("Председатель Совета", "родителей")
    (True, False)
    """
    if "»" in more and depth_after(text) > 0:
        return True
    if _INITIALS_LAST.search(text):
        return _SURNAME_ALONE.fullmatch(more) is not None
    if _DAY_LAST.search(text):
        return more[:1].islower() or more[:1] == "_"
    return _WANTING.search(text) is not None


def _ends_with_adjective(text: str) -> bool:
    """Whether a line in capitals, which tell nothing, lacks its noun: «МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ»."""
    last = re.search(r"[А-ЯЁ]+$", text)
    readings = parses(last[0].lower()) if last else ()
    return bool(readings) and readings[0].pos in ("ADJF", "PRTF")


def starts_anew(text: str, more: str) -> bool:
    """Whether the words themselves begin another paragraph of a cell though the line above it is full.

    >>> starts_anew("Правовой отдел", "Отдел цифрового развития"), starts_anew("Рощина Людмила", "Павловна")
    (True, False)
    >>> starts_anew("Педагогов – 15", "Сотрудников отдела – 3")
    True
    """
    first = _CAPITALIZED.match(more) if more[:1].isupper() else None
    if first is None or text[-1:] in ",–—-«(.;" or _OPEN_END.search(text):
        return False
    if (text[-1:].isdigit() or text[-1:] == "%") and _COUNTED.search(text):
        return True
    readings = [parse for parse in parses(first[0]) if parse.score >= 0.1]
    if any(parse.has(name) for parse in readings for name in ("Name", "Surn", "Patr", "Geox")):
        return False
    return any(parse.known and parse.has("nomn") for parse in readings)


def first_unit(line: Line) -> float:
    """Width of what would have to move up: the first word and all that clings to it."""
    words = line.words
    last = 0
    counting = len(words) > 1 and words[0].text.isdigit() and words[1].text.islower()
    while last + 1 < len(words) and last < 3:
        after = words[last + 1].text
        if not counting and len(words[last].text) > _CLINGS and len(after) > _CLINGS:
            break
        if (
            (counting and after.islower())
            or _CLINGING.match(words[last].text)
            or _CLUNG_TO.match(after)
        ):
            last += 1
        else:
            break
    return words[last].right - words[0].left


def stands_alone(text: str, prominent: bool) -> bool:
    """The kind of the act, the first word of a stamp: lines that no sentence runs through.

    ``prominent``: the line is centred; one that is not names a kind only in capitals.
    """
    if text[:1] in "УуВв" and STAMP.fullmatch(text):
        return True
    return (prominent or text.isupper()) and is_kind_line(text)


def is_name(text: str) -> bool:
    """Whether a line holds a name alone: «И.И. Орлова», «Орлова И.И.»."""
    return _NAME_ALONE.fullmatch(text) is not None


def is_stamp(text: str) -> bool:
    """Whether a block that begins with this line is a stamp, whose lines are divided by hand."""
    bare = text.strip(' «"')
    told = bool(STAMP.match(bare) or APPENDIX.match(bare)) or bare.upper().startswith(_STAMPS)
    return told or opens_stamp(text)


def is_cut(text: str, more: str) -> bool:
    """Whether a word too long for its cell was cut where the cell ends.

    >>> is_cut("рассматриваетс", "я"), is_cut("план", "работы")
    (True, False)
    """
    if " " in text or not more[:1].islower():
        return False
    head, tail = re.fullmatch(r"[А-Яа-яё]+", text), re.match(r"[а-яё]+", more)
    if head is None or tail is None or not is_known(head[0] + tail[0]):
        return False
    rest = len(tail[0]) <= 2 and tail[0] == more
    return rest or not (is_known(head[0]) and is_known(tail[0]))
