"""The caption that a site sets over a document: its first line says what the document's own title says below the
letterhead and the stamps. It is no part of the document, and parts its head from the first line."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from actgen.read.raw import RawDocument, RawLine, narrow
from actgen.read.signs.kinds import kind_of

_HEAD = 40  # lines in which the title stands
_TITLE = 5  # lines of a title
_FEWEST = 3  # words that a caption repeats
_WORD = re.compile(r"[^\W_]+")
_COUNTED = re.compile(r"^\s*\d{1,2}[.)]\s*")  # «4. Положение о …» in a list of files


def without_caption(raw: RawDocument) -> RawDocument:
    """The document without such a line, which goes to what runs over its pages; itself where there is none."""
    first = raw.blocks[0] if raw.blocks else None
    if not isinstance(first, RawLine) or first.label or first.text.isupper():
        return raw
    caption = _COUNTED.sub("", first.text)
    kind = kind_of(caption)
    words = _words(caption) if kind is not None else []
    if kind is None or len(words) < _FEWEST:
        return raw
    lines = [b.text for b in islice(raw.blocks, 1, _HEAD) if isinstance(b, RawLine)]
    for number, line in enumerate(lines):
        found = kind_of(line) if number else None  # a title right below is its second line
        if found is None or found[0] != kind[0]:
            continue
        if _words(" ".join(lines[number : number + _TITLE]))[: len(words)] == words:
            remark = f"строка над документом повторяет его заголовок и не вошла в текст: {narrow(first.text)[:100]}"
            return replace(
                raw,
                blocks=raw.blocks[1:],
                remarks=[*raw.remarks, remark],
                running=[*raw.running, narrow(first.text)],
            )
    return raw


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("ё", "е"))
