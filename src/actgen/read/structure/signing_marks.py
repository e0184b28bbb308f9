"""The mark that a viewer of PDF draws over the first page of what is signed electronically («Подписано цифровой
подписью: … DN: … Дата: 2021.12.23 09:32:25 +05'00'»): no part of the document, though copied or converted with it.

Its day is that of the signing and its names are those of a certificate; neither is a requisite of the act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.raw import RawDocument, RawLine, RawTable, narrow

_LONGEST = 700  # characters of a mark
_HEAD = 40  # blocks in which it stands
_MARK = re.compile(
    r"(?:^|(?<=\s))(?:Документ\s+)?Подписан[оа]?(?:\s|:)(?P<inside>(?:(?!\d\d:\d\d:\d\d).){0,"
    + str(_LONGEST)
    + r"}?)\bДата:?\s+(?:\d{4}[.-]\d\d[.-]\d\d|\d\d\.\d\d\.\d{4}|\d\d?\s[А-Яа-я]+\s\d{4}(?:\sг\.)?)?\s*\d\d:\d\d:\d\d"
    r"(?:\s*[+-]\d\d'?:?\d\d'?)?(?:\s+(?:Foxit|Adobe|PDF)[^\n]*?Версия:?\s*[\d.]+)?",
    re.DOTALL,
)
_TELLS = re.compile(r"\bDN\s?:|подписью|сертификат|Основание:|Причина:", re.IGNORECASE)
# What no mark says: its lines and those of the document are mixed, and cannot be told apart.
_OF_DOCUMENT = re.compile(
    r"УТВЕРЖД|СОГЛАСОВАН|РАССМОТРЕН|ПРИНЯТ|Приказ\s|Протокол\s", re.IGNORECASE
)
_WORD = re.compile(r"\w+")


def without_signing_marks(raw: RawDocument) -> RawDocument:
    """The document without such a mark, which goes to what runs over its pages; itself where there is none."""
    head = [block for block in raw.blocks[:_HEAD] if isinstance(block, RawLine)]
    text = "\n".join([block.text for block in head])
    if "одписан" not in text:
        return raw
    match = _MARK.search(text)
    if match is None or not _TELLS.search(match[0]) or _OF_DOCUMENT.search(match["inside"]):
        return raw
    first, last = match.span()
    first = _with_name_above(text, first, match[0])
    mark = narrow(text[first:last])
    remark = f"отметка об электронной подписи не вошла в текст: {mark[:100]}"
    return RawDocument(
        _cut(raw.blocks, head, first, last),
        [*raw.remarks, remark],
        raw.pages,
        [*raw.running, mark],
        raw.unread,
        raw.shown,
    )


def _with_name_above(text: str, first: int, mark: str) -> int:
    """Where a mark begins with the name drawn large beside it: «Волнова / Ирина / Викторовна»."""
    known = set(_WORD.findall(mark))
    while first:
        above = text.rfind("\n", 0, first - 1) + 1
        words = _WORD.findall(text[above : first - 1])
        if not words or not known.issuperset(words):
            break
        first = above
    return first


def _cut(
    blocks: Sequence[RawLine | RawTable], head: Sequence[RawLine], first: int, last: int
) -> list[RawLine | RawTable]:
    """The blocks without the characters ``first`` to ``last`` of the lines of ``head``, one below the other."""
    place, kept = 0, []
    starts = {}
    for line in head:
        starts[id(line)] = place
        place += len(line.text) + 1
    for block in blocks:
        begin = starts.get(id(block))
        if begin is None or not isinstance(block, RawLine):
            kept.append(block)
            continue
        text = block.text[: max(0, first - begin)] + block.text[max(0, last - begin) :]
        if text == block.text:
            kept.append(block)
        elif text.strip():
            kept.append(block._replace(text=text.strip()))
    return kept
