"""Names that the narrow column of a stamp tore in two: «____________ Е.П.» and below it «Ковалевич»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft
from actgen.read.signs.marks import opens_stamp
from actgen.read.signs.words import POST
from actgen.russian.name_shapes import SURNAME_BY_INITIALS

_INITIAL = r"[А-ЯЁ]\."
_INITIALS = rf"{_INITIAL}\s?{_INITIAL}"
_HALF = "[А-ЯЁ][а-яё]+"
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:вич|вна|ична|ич)"
# Where a name may be torn: what ends a line, what is the whole of the next one, and what stood between them.
_TORN = tuple(
    (re.compile(rf"(?:^|(?<=[\s_/|]))(?P<end>{end})$"), re.compile(rf"{rest}[\s/|]*"), between)
    for end, rest, between in (
        (_INITIALS, SURNAME_BY_INITIALS, " "),
        (SURNAME_BY_INITIALS, _INITIALS, " "),
        (_INITIAL, rf"{_INITIAL}\s?{SURNAME_BY_INITIALS}", ""),
        (rf"{SURNAME_BY_INITIALS} {_INITIAL}", _INITIAL, ""),
        (_HALF, rf"{_PATRONYMIC} {SURNAME_BY_INITIALS}", " "),
        (rf"{_HALF} {_PATRONYMIC}", SURNAME_BY_INITIALS, " "),
        (SURNAME_BY_INITIALS, rf"{_HALF} {_PATRONYMIC}", " "),
        (rf"{SURNAME_BY_INITIALS} {_HALF}", _PATRONYMIC, " "),
        (rf"{_INITIALS}\s?{_HALF}-", _HALF, ""),
    )
)
_DIVIDED = re.compile(rf"(?:^|[\s_/|]){_INITIALS}\s?[А-ЯЁ][а-яё]*-$")  # «И.И. Ор-», «лова»
_REST = re.compile(r"[а-яё]+[\s/|]*")
_TO_SIGN = re.compile(r"_{3,}|/")
_MOST_LINES = 14  # of a stamp


def whole_names(texts: Sequence[str]) -> list[str]:
    """The lines of a stamp, a name on two of them made whole.

    >>> whole_names(["Директор школы", "__________ Е.П.", "Ковалевич", "приказ от 31.08.2026"])
    ['Директор школы', '__________ Е.П. Ковалевич', 'приказ от 31.08.2026']
    >>> whole_names(["__________ Ковалевич", "Е.П."]), whole_names(["имени А.С.", "Пушкина"])
    (['__________ Ковалевич Е.П.'], ['имени А.С. Пушкина'])
    >>> whole_names(["Директор ______", "Ковалевич"])
    ['Директор ______', 'Ковалевич']
    """
    whole: list[str] = []
    for text in texts:
        joined = _joined(whole, text)
        if joined is None:
            whole.append(text)
        else:
            whole[-1] = joined
    return whole


def join_torn_names(drafts: list[Draft]) -> None:
    """Make the names in stamps whole, the lines of each stamp being those below its first word in one column."""
    index = 0
    while index < len(drafts):
        if drafts[index].bare and opens_stamp(drafts[index].text):
            _join_below(drafts, index)
        index += 1


def _join_below(drafts: list[Draft], start: int) -> None:
    lines = [drafts[start].text]
    index = start + 1
    while index < len(drafts) and len(lines) < _MOST_LINES:
        draft = drafts[index]
        same = draft.bare and draft.raw.column == drafts[start].raw.column
        if not same or opens_stamp(draft.text):
            return
        joined = _joined(lines, draft.text)
        if joined is None:
            lines.append(draft.text)
            index += 1
        else:
            lines[-1] = drafts[index - 1].text = joined
            del drafts[index]


def _joined(lines: Sequence[str], text: str) -> str | None:
    """The last line with the rest of the name that it ends with; None where ``text`` is no such rest."""
    if not lines:
        return None
    above = lines[-1].rstrip()
    if not text[:1].isupper():
        divided = above.endswith("-") and _DIVIDED.search(above) and _REST.fullmatch(text)
        return f"{above[:-1]}{text}" if divided else None
    for ends, rest, between in _TORN:
        end = ends.search(above) if rest.fullmatch(text) else None
        if end is None:
            continue
        if end["end"].endswith(".") or _signs(lines, end.start("end")):
            return f"{above}{between}{text}"
    return None


def _signs(lines: Sequence[str], start: int) -> bool:
    """Whether a post or a line to sign on stands before a name, on its own line or above it."""
    before = lines[-1][:start].strip() or (lines[-2] if len(lines) > 1 else "")
    return POST.match(before) is not None or _TO_SIGN.search(before) is not None
