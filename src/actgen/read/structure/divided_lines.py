"""Lines in which two things stand: a title and the preamble, a word that orders and points, an act on one line."""

from __future__ import annotations

import re

from actgen.read.raw import RawLine
from actgen.read.signs.labels import split_label
from actgen.read.signs.operative import operative_word
from actgen.read.signs.paragraphs import TypedLine, join
from actgen.read.structure.pasted import pieces_of
from actgen.read.structure.stamp_runs import stamp_lines

_WRAPPED = 45  # the longest line of a text that was wrapped by hand is so long
# What begins another paragraph in the middle of a line: «О чатах В соответствии с …», «… о чатах. РЕШИЛИ:». Plain words
# first: they are sought in every line.
_RUN_ON = re.compile(
    r"В соответствии с\s|Во исполнение\s|На основании\s|В целях\s|В связи с\s|Руководствуясь\s|Слушали\s?:"
    r"|СЛУШАЛИ\s?:|Выступил[аи]?\s?:|ВЫСТУПИЛ[АИ]?\s?:|Решили\s?:|РЕШИЛИ\s?:|Постановили\s?:|ПОСТАНОВИЛИ\s?:"
    r"|Голосовали\s?:|ГОЛОСОВАЛИ\s?:"
)
# «РЕШИЛИ: 1) …; 2) …» on one line.
_DECIDED = re.compile(r"(?:^|.*\s)(?:решили|постановили|решение)\s?:\s*(?=1[.)])", re.IGNORECASE)
_NEXT_POINT = re.compile(r"(?<=[;.])\s+(?P<number>\d{1,2})(?P<mark>[.)])\s+(?=[А-Яа-яЁё«])")


def lines_of(line: RawLine) -> list[RawLine]:
    """The line itself, or those that it was before its line ends were lost."""
    if line.label or "\n" in line.text:
        return [line]
    pieces, apart = pieces_of(line.text), True
    if len(pieces) < 2 and "\t" not in line.text:
        pieces, apart = stamp_lines(line.text.strip()), False
    if len(pieces) < 2:
        return [line]
    return [line._replace(text=text, gap=apart if k else line.gap) for k, text in enumerate(pieces)]


def divide(line: RawLine) -> list[RawLine]:
    """A line with manual breaks, or with a point right after the operative word, as several lines."""
    text = line.text
    if "\n" not in text and not _runs_on(text):
        return _after_operative(line)
    pieces = [line]
    if "\n" in text:
        typed = [TypedLine(t.strip()) for t in text.split("\n") if t.strip()]
        wrapped = max((len(t.text) for t in typed), default=0) >= _WRAPPED
        whole = join(typed) if wrapped else typed  # the lines of an address are no wrapped text
        below = [line._replace(text=t.text, label="", gap=False, broken=True) for t in whole[1:]]
        pieces = [line._replace(text=t.text) for t in whole[:1]] + below
    return [line for each in pieces for part in _apart(each) for line in _after_operative(part)]


def _runs_on(text: str) -> bool:
    """Whether what begins another paragraph stands in a line; nearly all hold none of the words that it needs."""
    told = "В " in text or ":" in text or "Во " in text or "На " in text or "Руководствуясь" in text
    return told and _RUN_ON.search(text) is not None


def _after_operative(line: RawLine) -> list[RawLine]:
    """A line, divided where a point stands right after the operative word: «ПРИКАЗЫВАЮ: 1. Создать …»."""
    if line.label or line.text.find(":", 0, -1) < 0:
        return [line]  # nothing stands behind a colon
    match = operative_word(line.text)
    if match is None or match["colon"] != ":":
        match = _DECIDED.match(line.text)
    rest = line.text[match.end() :].strip() if match else ""
    if not match or not rest or split_label(line.text)[0]:
        return [line]
    points = [line._replace(text=text, gap=False) for text in points_run_in(rest)]
    return [line._replace(text=line.text[: match.end()].rstrip()), *points]


def points_run_in(text: str) -> list[str]:
    """The points of a text that numbers them from 1 without beginning a line for each; else the text itself.

    >>> points_run_in("1) принять к сведению; 2) провести собрания.")
    ['1) принять к сведению;', '2) провести собрания.']
    """
    opening = re.match(r"1(?P<mark>[.)])\s", text)
    if opening is None:
        return [text]
    starts = [0]
    for match in _NEXT_POINT.finditer(text):
        if match["mark"] == opening["mark"] and int(match["number"]) == len(starts) + 1:
            starts.append(match.start("number"))
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def _apart(line: RawLine) -> list[RawLine]:
    """A line that a reader of pages has run together: a title and the preamble, a report and «РЕШИЛИ:»."""
    for match in _RUN_ON.finditer(line.text) if _runs_on(line.text) else ():
        above = line.text[: match.start()]
        ends = above.rstrip()
        after_sentence = match[0].endswith(":")
        last = ends[-1:]
        divides = last in ".!?" if after_sentence else last in "»)ё" or "а" <= last <= "я"
        if ends and len(ends) < len(above) and divides:
            if line.label or split_label(line.text)[0]:
                return [line]
            rest = line._replace(text=line.text[match.start() :], gap=False)
            return [line._replace(text=ends), *_apart(rest)]
    return [line]
