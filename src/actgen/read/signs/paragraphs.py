"""Lines of a typed text → paragraphs: which line goes on with the line above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from actgen.read.signs.kinds import is_kind_line
from actgen.read.signs.labels import is_next_point, split_label
from actgen.read.signs.operative import OPERATIVE
from actgen.read.signs.places import PLACE_AND_YEAR
from actgen.read.signs.words import NAME, POST
from actgen.russian.lookalikes import fold
from actgen.russian.morphology import is_known, parses

_TERMINATORS = ".;:!?…"
_WIDE = re.compile(
    r"\S(?:\t|\s{3,})\S|_{3,}"
)  # columns or blanks to fill in: the head or a signature
_HYPHENATED = re.compile(r"(?P<head>[А-Яа-яЁёA-Za-z]+)-$")
_NUMBER_DIVIDED = re.compile(r"\d[-–/]$")  # «5–» + «9 классов», «№ 01-» + «12/318»
_RUSSIAN_WORD = re.compile(r"[А-Яа-яЁё]*[а-яё]{2,}")
# «… Петровой С.С.) до» + «19.04.2024 создать»: no sentence ends so.
_LEFT_OPEN = re.compile(r"\s(?:до|от|с|со|по|в|во|на|к|ко|и|или|о|об|из|для|за|при|под|без|не|№)$")
_LAST_WORD = re.compile(rf"(?:.*\W)?({_RUSSIAN_WORD.pattern})$", re.DOTALL)
_NEXT_WORD = re.compile(r"[а-яё]+(?!\w)")
_ONE_LETTER_WORDS = frozenset("абвгжикопстуя")  # «г.», «п.» and «ст.» among them
_ENDINGS = frozenset({"ми", "ни"})  # words too, yet rarely
_FIRST_WORD = re.compile(r"\S+")
_HANGING = re.compile(r"\S+\s+")
_OPEN_END = re.compile(r"\s(?:в|во|на|по|о|об|от|до|за|и|или|к|с|со|у|из|при|для|№)$")
_VERBS = ("VERB", "INFN", "PRTS", "PRED")
_REST_LINES = 3  # that a point may lack
_NEARLY = 0.75  # of the width: a line that is full though the next word is short
_LONGEST = 20_000  # characters; a longer "paragraph" is no prose
_NARROW = 110  # no line of a wrapped text is longer


class TypedLine(NamedTuple):
    """One line as typed, with its leading blanks counted and an empty line above remembered."""

    text: str
    indent: int = 0
    gap: bool = False
    heading: bool = False
    row: str = ""  # the line as a row of cells, leading tabs kept


def wrap_width(lines: Sequence[TypedLine]) -> int:
    """The width at which the text was wrapped, 0 if every line is a paragraph.

    Wrapped means: no long lines, and at least two of the longer ones go on with a small letter.
    """
    longest = max((line.indent + len(line.text) for line in lines), default=0)
    if longest > _NARROW:
        return 0
    evidence = sum(
        1
        for line, after in pairwise(lines)
        if len(line.text) > 0.7 * longest
        and not after.gap
        and after.text[:1].islower()
        and line.text[-1:] not in _TERMINATORS
        and not split_label(after.text)[0]
    )
    return longest if evidence >= 2 else 0


# «1.», «2.1.», «II.» alone on a line: a converter has torn it from what it numbers.
_LABEL_ALONE = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,5}\.)")


def _with_labels(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """The lines, each label that stands alone put before the line below it."""
    whole: list[TypedLine] = []
    label: TypedLine | None = None
    for line in lines:
        if label is not None and not split_label(line.text)[0] and line.text[:1].isupper():
            text = f"{label.text} {line.text}"
            line = label._replace(text=text, heading=line.heading, row=text)
        elif label is not None:
            whole.append(label)
        label = line if _LABEL_ALONE.fullmatch(line.text) else None
        if label is None:
            whole.append(line)
    return whole if label is None else [*whole, label]


def join(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """The paragraphs, in order."""
    lines = _with_labels(lines)
    width = wrap_width(lines)
    joined: list[TypedLine] = []
    last: TypedLine | None = None
    for number, line in enumerate(lines):
        if (
            joined
            and last
            and (
                goes_on(joined[-1].text, last, line, width)
                or hangs(joined[-1], line)
                or ends_point(joined[-1].text, lines[number : number + _REST_LINES])
            )
        ):
            top = joined[-1]
            joined[-1] = TypedLine(glue(top.text, line.text), top.indent, top.gap, top.heading)
        else:
            joined.append(line)
        last = line
    return joined


def goes_on(paragraph: str, above: TypedLine, line: TypedLine, width: int) -> bool:
    """Whether ``line`` continues the paragraph whose last line is ``above``."""
    first, last = line.text[:1], above.text[-1:]
    if above.heading or line.heading or not first or not last or len(paragraph) > _LONGEST:
        return False
    if _is_wide(above.text) or _is_wide(line.text) or OPERATIVE.fullmatch(line.text):
        return False
    if PLACE_AND_YEAR.match(line.text):
        return False
    if split_label(line.text)[0] or is_next_point(paragraph, line.text):
        return False
    if _names_kind(line.text) or _names_kind(above.text):
        return False
    hyphenated = last == "-" and _HYPHENATED.search(above.text[-60:])
    if hyphenated and first.islower() and not line.gap:
        return True
    if above.text.isupper() != line.text.isupper():
        return False
    if not line.gap and _LEFT_OPEN.search(above.text[-20:]) and not first.isupper():
        return True
    room = above.indent + len(above.text) + 1 + len(_FIRST_WORD.search(line.text)[0])  # type: ignore[index]
    full = bool(width) and room > 0.97 * width
    if line.gap:  # a page break in the middle of a sentence
        return (
            first.islower()
            and (last.islower() or last == ",")
            and len(paragraph) >= 60 <= len(line.text) + 30
        )
    if last in _TERMINATORS:
        same = first.islower() if last == ";" else last != ":" and line.indent <= above.indent
        return full and same
    label = split_label(paragraph)[0]
    numbered = label is not None and bool(label.numbers)
    if first.islower() and numbered and (last.islower() or last == ","):
        return True  # a point goes on, however short its first line is
    if width and len(above.text) >= _NEARLY * width and (numbered or _OPEN_END.search(above.text)):
        return True  # a point ends with an end mark, no sentence with «на»: «… на сайт» + «Школы.»
    if first.islower() or first in '(«"№' or first.isdigit():
        return (
            len(above.text) >= 0.6 * width if width else first.islower() and len(above.text) >= 60
        )
    return full


def _names_kind(text: str) -> bool:
    """Whether a line is the heading of a document, not «порядок» within a sentence set word by word."""
    return not text[:1].islower() and is_kind_line(text)


def _is_wide(text: str) -> bool:
    spaced = "\t" in text or "   " in text or "___" in text  # sooner told than by the pattern
    return spaced and _WIDE.search(text) is not None


def hangs(point: TypedLine, line: TypedLine) -> bool:
    """Whether ``line`` stands exactly below the words of a point: «2. Создать чат в VK» + «   Мессенджере»."""
    label = _HANGING.match(point.text)
    if line.gap or point.heading or line.heading or not label or not split_label(point.text)[0]:
        return False
    if line.indent != point.indent + label.end() or point.text[-1:] in ":;":
        return False
    if _is_wide(line.text) or split_label(line.text)[0]:
        return False
    return not OPERATIVE.fullmatch(line.text) and not is_kind_line(line.text)


def ends_point(point: str, rest: Sequence[TypedLine]) -> bool:
    """Whether the next lines bring an unfinished point to its end: «… сведения на сайте» + «Школы.».

    A point with a verb is a sentence and ends with an end mark; lines with neither verb nor label are what it lacks.

    >>> ends_point("2. Создать чаты в VK", [TypedLine("Мессенджере.")]), ends_point("2. Чаты", [TypedLine("Школы.")])
    (True, False)
    >>> ends_point("2. Контроль оставляю за собой", [TypedLine("Директор И.И. Петрова.")])
    False
    """
    label, text = split_label(point)
    if label is None or not label.numbers or point[-1:] in _TERMINATORS or not rest:
        return False
    if not rest[0].text[:1].isupper():
        return False
    for line in rest:
        if line.gap or line.heading or not _is_rest(line.text) or _has_verb(line.text):
            return False
        if line.text[-1:] in ".;":
            return _has_verb(text)
    return False


def _is_rest(text: str) -> bool:
    """Whether a line may be a piece of a sentence, and is none of a signature, a head or a list."""
    special = is_kind_line(text) or POST.match(text) or NAME.search(text) or ":" in text
    return not (special or split_label(text)[0] or text.isupper() or _is_wide(text))


def _has_verb(text: str) -> bool:
    words = _RUSSIAN_WORD.findall(text)
    return any(parse.pos in _VERBS for word in words for parse in parses(word.lower())[:1])


def glue(text: str, more: str) -> str:
    """Two lines as one; a word divided at the end of the first is made whole («информацион-» + «но»)."""
    if text[-1:] not in "-–/":
        return f"{text}{more}" if _is_cut(text, more) else f"{text} {more}"
    if more[:1].isdigit() and _NUMBER_DIVIDED.search(text[-8:]):
        return f"{text}{more}"
    match = _HYPHENATED.search(text[-60:])
    if match and match["head"].istitle() and more[:1].isupper() and more[1:2].islower():
        return f"{text}{more}"  # «Салтыкову-» + «Щедрину»
    if not match or not (more[:1].islower() or _in_capitals(match["head"], more)):
        return f"{text} {more}"
    tail = re.match(r"[А-Яа-яЁёA-Za-z]*", more)[0]  # type: ignore[index]
    whole = match["head"] + tail
    divided = is_known(whole) or not is_known(match["head"])
    mixed = not (match["head"].islower() or match["head"].istitle() or more[:2].isupper())
    compound = mixed or not divided
    return f"{text}{more}" if compound else f"{text[:-1]}{more}"


def _in_capitals(head: str, more: str) -> bool:
    """Whether a word in capitals was divided: «УЧРЕ-» + «ЖДЕНИЕ»."""
    return len(head) > 1 and head.isupper() and more[:2].isupper()


def _is_cut(text: str, more: str) -> bool:
    """Whether a narrow column has cut a word without a hyphen: «Предупр» + «еждение», «Сферу» + «м»»."""
    if not (text[-1:].islower() and more[:1].islower()):
        return False
    last, first = text[-40:].rpartition(" ")[2], more[:40].partition(" ")[0]
    if len(first) > 1 and is_known(first) and first not in _ENDINGS and is_known(last):
        return False  # as between nearly all lines
    tail = _NEXT_WORD.match(more)
    if not tail or not _RUSSIAN_WORD.fullmatch(last):  # signs around the words, Latin letters
        head, tail = _LAST_WORD.match(fold(text[-40:])), _NEXT_WORD.match(fold(more[:40]))
        if not head or not tail:
            return False
        last = head[1]
    begins, whole = is_known(last), last + tail[0]
    if len(tail[0]) == 1:
        return tail[0] not in _ONE_LETTER_WORDS or (not begins and is_known(whole))
    ends = is_known(tail[0]) and tail[0] not in _ENDINGS
    if begins == ends:
        return not begins  # neither: cut twice, or not in the dictionary
    return is_known(whole)
