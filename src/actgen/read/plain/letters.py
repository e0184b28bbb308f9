"""Letters as they were meant: Latin ones within Russian words, and whole documents in capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from actgen.read.raw import RawCell, RawDocument, RawLine, RawRow, RawTable, cell_lines
from actgen.read.signs.kinds import is_kind_line
from actgen.read.signs.operative import OPERATIVE
from actgen.russian.lookalikes import fold
from actgen.russian.morphology import is_known, parses
from actgen.russian.sentence_case import is_capitals, is_name, sentence_case

_ENOUGH = 200
"""Letters; a shorter text in capitals may be a heading."""
_FEW = 0.02
"""So large a share of small letters may a document in capitals have: «№ 5-од»."""
_LABEL = re.compile(r"\s*(?:(?:\d+(?:\.\d+)*[.)]?|[А-ЯЁ]\)|[–—*-])\s+)?")
_SENTENCE = re.compile(  # not after «Е.Г.»
    r"(?:(?<=[А-ЯЁA-Z0-9»)]{2}[.!?])|(?<=[%»)][.!?]))(?=\s+[А-ЯЁ])"
)
_ENDED = re.compile(r"[.:;!?][»\")\s]*$")
_DIVIDED = re.compile(r"(?<![\w-])[А-ЯЁ]+-\n\s*[А-ЯЁа-яё]+")  # «НАВЕ-⏎ДЕНИЯ»
_INITIALS = re.compile(
    r"(?:(?P<before>[А-ЯЁ]{2,}(?:-[А-ЯЁ]+)?) )?\b(?P<initials>[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?)"
    r"(?:\s?(?P<after>[А-ЯЁ]{2,}(?:-[А-ЯЁ]+)?))?"
)
_ACTING = re.compile(r"(?<!\S)И\.\s?О\. (?P<post>[А-ЯЁ]{2,})")
_YEAR_END = re.compile(r"(?<=\d{4})\s?Г\.(?!\s?[А-ЯЁ]\.)")
_PLACE_OF_ISSUE = re.compile(r"[СДПГХ]\.(?= [А-ЯЁ-]{3,}\s+\d\d)")  # «С. БОРОВОЕ 19.04.2024»
_KIND_BEFORE_DATE = re.compile(r"(?:ПРИКАЗ|РАСПОРЯЖЕНИЕ|ПОСТАНОВЛЕНИЕ)(?=\s+(?:ОТ|№|\d))")
_WITH_PATRONYMIC = re.compile(
    r"(?<!\w)[а-яё]{3,}(?= [А-ЯЁ][а-яё]+(?:ич(?:а|у|ем|е)?|вн(?:а|ы|е|у|ой))\b)"
)
_BEFORE_NAME = re.compile(
    r"(?<!\w)[А-ЯЁа-яё]{3,}(?= [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:ич(?:а|у|ем|е)?|вн(?:а|ы|е|у|ой))\b)"
)
"""An unknown surname before a name and a patronymic, which the dictionary knows: «назначить зимину Риту Павловну»."""


def meant(raw: RawDocument) -> RawDocument:
    """The document with every letter as it was meant; no text changes its length."""
    texts = [line.text for block in raw.blocks for line in _lines(block)]
    if in_capitals(texts):
        raw = _each(raw, ordinary)
    return _each(raw, fold)


def in_capitals(texts: Iterable[str]) -> bool:
    """Whether a text is written in capitals throughout."""
    small = large = 0
    for text in texts:
        if small > _ENOUGH:
            return False  # soon told of any ordinary document
        small += sum(map(str.islower, text))
        large += sum(map(str.isupper, text))
    return large >= _ENOUGH and small <= _FEW * large


def ordinary(text: str) -> str:
    """A text in capitals, one or more lines, as it would be typed; lines that name a kind of act stay.

    >>> print(ordinary("1. НАЗНАЧИТЬ АДМИНИСТРАТОРОМ ЗИМИНУ Р.П.,\\nУЧИТЕЛЯ. СРОК – ДО 1 МАЯ."))
    1. Назначить администратором Зимину Р.П.,
    учителя. Срок – до 1 мая.
    """
    lines = []
    ended = True
    for line in text.split("\n"):
        label = _LABEL.match(line)[0]  # type: ignore[index] # it matches nothing at all as well
        kind = _KIND_BEFORE_DATE.match(line.strip())
        begins = ended or bool(kind) or bool(label.strip())
        lines.append(_line(line, label, begins=begins))
        ended = not line.strip() or bool(kind) or is_kind_line(line) or bool(_ENDED.search(line))
    return _DIVIDED.sub(lambda found: found[0].lower(), "\n".join(lines))


def _line(line: str, label: str, *, begins: bool) -> str:
    if is_kind_line(line) or OPERATIVE.fullmatch(line.strip()):
        return line
    cased = []
    for sentence in _SENTENCE.split(line[len(label) :]):
        cased.append(sentence_case(sentence) if begins else sentence_case(f"Я {sentence}")[2:])
        begins = True
    letters = list(label.lower() + "".join(cased))
    for match in _INITIALS.finditer(line, len(label)):
        if not is_capitals(line[len(label) :]):
            break
        start, stop = match.span("initials")
        letters[start:stop] = line[start:stop]
        before, after = match["before"], match["after"]
        named = before and (is_name(before.lower()) or not (after and is_known(before)))
        if before or after:
            name = "before" if named else "after"
            letters[slice(*match.span(name))] = "-".join(
                part[:1] + part[1:].lower() for part in (match[name] or "").split("-")
            )
    for match in (*_YEAR_END.finditer(line), *filter(_acts_for, _ACTING.finditer(line))):
        start, stop = match.span()
        small = line[start:stop].lower()
        letters[start:stop] = small if line[:start].strip() else small.capitalize()
    if place := _PLACE_OF_ISSUE.match(line):
        letters[: place.end()] = place[0].lower()
    return _named("".join(letters))


def _acts_for(match: re.Match[str]) -> bool:
    """«И.О. ДИРЕКТОРА», not the initials of a name before or after them."""
    before = match.string[: match.start()].split()
    named = bool(before) and (not is_known(before[-1].lower()) or is_name(before[-1].lower()))
    return is_known(match["post"].lower()) and not is_name(match["post"].lower()) and not named


def _named(text: str) -> str:
    """Names that are words as well («любовь Яковлевна») and unknown surnames before them."""

    def first_name(found: re.Match[str]) -> str:
        word = found[0]
        return word.capitalize() if any(p.has("Name") for p in parses(word)) else word

    text = _WITH_PATRONYMIC.sub(first_name, text)
    return _BEFORE_NAME.sub(lambda found: found[0].capitalize(), text)


def _lines(block: RawLine | RawTable) -> list[RawLine]:
    return [block] if isinstance(block, RawLine) else cell_lines(block)


def _each(raw: RawDocument, change: Callable[[str], str]) -> RawDocument:
    """The document with every line changed."""

    def line(old: RawLine) -> RawLine:
        text = change(old.text)
        return old if text == old.text else old._replace(text=text)

    def cell(old: RawCell) -> RawCell:
        return RawCell([line(each) for each in old.lines], old.span, old.merged)

    def table(old: RawTable) -> RawTable:
        rows = [RawRow([cell(each) for each in row.cells], row.header) for row in old.rows]
        return RawTable(rows, old.framed)

    blocks = [line(b) if isinstance(b, RawLine) else table(b) for b in raw.blocks]
    return replace(raw, blocks=blocks)
