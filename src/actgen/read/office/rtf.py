"""The numbers of an RTF's lists made part of its text.

Every word processor writes beside each numbered paragraph what its number looks like (``{\\listtext 1.2.\\tab}``, or
``\\pntext`` in old files) for programs that cannot count. That text is right by definition, while LibreOffice loses
«а)», «б)» and some restarts on the way from RTF. So the labels become typed text, and the lists themselves go.
The control words are those of the Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actgen.errors import ReadError

_TOKEN = re.compile(
    rb"\\bin(?P<bytes>\d+) ?|\\(?P<word>[a-z]+)(?P<number>-?\d+)? ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]|[^\\{}\r\n]+|[\r\n]+",
    re.IGNORECASE | re.DOTALL,
)
_LABELS = (b"listtext", b"pntext")
_LISTS = (b"ls", b"ilvl", b"pnlvlbody", b"pnlvlblt")
_ENDS = (b"par", b"cell", b"nestcell", b"row", b"sect", b"page")
_SPOKEN = (
    b"u",
    b"tab",
    b"line",
    b"emdash",
    b"endash",
    b"bullet",
    b"lquote",
    b"ldblquote",
    b"chpgn",
)
# Destinations whose text is none of the document's.
_ASIDE = (
    b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"fldinst", b"listtable", b"listoverridetable",
    b"revtbl", b"rsidtbl", b"generator", b"themedata", b"bkmkstart", b"bkmkend", b"pn", b"object", b"datastore",
)  # fmt: skip
_BULLET = b"\\'95"  # the bullet in cp1251 and cp1252 alike
_MAX_DEPTH = 2_000


@dataclass(slots=True)
class _Group:
    aside: bool = False
    label: bool = False
    deleted: bool = False


def with_typed_labels(data: bytes) -> bytes:
    """The RTF with the labels of its lists as text; the same bytes when it has none.

    Raises ReadError for half a file.
    """
    if not data.rstrip(b"\0 \t\r\n\x1a").endswith(b"}"):
        raise ReadError(
            "файл RTF повреждён или скачан не полностью",
            advice="Получите файл заново или откройте его в Word и сохраните как DOCX.",
        )
    if not any(b"\\" + name in data for name in _LABELS):
        return data
    return b"".join(_Retold(data).pieces())


class _Retold:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._groups = [_Group()]
        self._label: list[bytes] = []  # of the paragraph at hand, until its first word comes
        self._pending = False
        self._deleted = False  # the paragraph at hand has lost words

    def pieces(self) -> Iterator[bytes]:
        position = 0
        while match := _TOKEN.match(self._data, position):
            token, word = match[0], (match["word"] or b"").lower()
            position = match.end()
            if match["bytes"]:  # raw bytes follow
                position += int(match["bytes"])
                yield self._data[match.start() : position]
                continue
            if token == b"{" or token == b"}":
                yield from self._brace(token)
                continue
            group = self._groups[-1]
            if token == b"\\*":
                group.aside = True
            elif word in _LABELS:
                group.label, group.aside = True, False
                self._label, self._pending = [], True
                continue
            elif word in _ASIDE:
                group.aside = True
            elif word == b"deleted":
                group.deleted = match["number"] != b"0"
            elif word == b"plain":
                group.deleted = False
            if group.label:
                self._label += _spoken(token, word)
                continue
            if word in _LISTS:
                continue
            if not group.aside:
                yield from self._before(token, word, group)
            yield token
        yield self._data[position:]

    def _brace(self, token: bytes) -> Iterator[bytes]:
        if token == b"{":
            above = self._groups[-1]
            if len(self._groups) < _MAX_DEPTH:
                self._groups.append(_Group(above.aside, above.label, above.deleted))
            yield token
            return
        if len(self._groups) > 1:
            self._groups.pop()
        yield token

    def _before(self, token: bytes, word: bytes, group: _Group) -> Iterator[bytes]:
        """The label, right before the first word of its paragraph that was not deleted."""
        if not self._pending and not self._deleted:
            return
        if word in _ENDS:
            if self._pending and not self._deleted:
                yield from self._said()
            self._pending = self._deleted = False
        elif _says(token, word):
            if group.deleted:
                self._deleted = True
            elif self._pending:
                yield from self._said()

    def _said(self) -> Iterator[bytes]:
        self._pending = False
        label = b"".join(self._label)
        bare = label.replace(b"\\tab ", b"").strip()
        if bare:
            yield (
                b"{"
                + (_BULLET if _is_symbol(bare) else label.rstrip().removesuffix(b"\\tab"))
                + b"\\tab }"
            )


def _says(token: bytes, word: bytes) -> bool:
    """Whether a token is text that a reader sees."""
    if word:
        return word in _SPOKEN
    return (
        token[:2] == b"\\'"
        or token in (b"\\~", b"\\_", b"\\-")
        or bool(token.strip(b"\r\n"))
        and token[:1] != b"\\"
    )


def _spoken(token: bytes, word: bytes) -> list[bytes]:
    """What a token adds to a label: text, nothing of its looks."""
    if word == b"u" or word == b"uc" or word == b"tab":
        return [token if token.endswith(b" ") else token + b" "]
    return [] if word or token in (b"\\*", b"{", b"}") or not token.strip(b"\r\n") else [token]


def _is_symbol(label: bytes) -> bool:
    """A bullet out of a symbol font, or the «o» that Word sets as one."""
    private = re.fullmatch(rb"\\u(?:-\d+|6\d{4}) ?(?:\\'..|\?)?", label)
    return bool(private or re.fullmatch(rb"\\'(?:b7|a7|d8|fc|a8|76|71)|[ov]", label, re.IGNORECASE))
