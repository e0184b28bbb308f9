"""Quotation marks of all sorts: what is open where, and all of them as one sort."""

from __future__ import annotations

import re

_OPENING, _CLOSING = "«„", "»”"
_BEFORE_OPENING = " («„\t\n\u00a0"
_MARK = re.compile('[«„»”"“]')  # the last two open or close: „…“ closes with what opens “…”


def depth_after(text: str, depth: int = 0) -> int:
    """How many quotation marks are open after ``text``. Straight marks and “ open before a word, else
    they close.

    >>> depth_after("дополнить словами «в чате «5 «А»"), depth_after('слова "чат" исключить')
    (2, 0)
    """
    for mark in _MARK.finditer(text):
        place, char = mark.start(), mark[0]
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
        else:
            depth += 1 if _opens(text, place) else -1
    return depth


def guillemets(text: str) -> str:
    """The text with every quotation mark as « or »; offsets stay.

    >>> guillemets('письмо "О платформе "Сферум" и чатах", „Об этом“')
    'письмо «О платформе «Сферум» и чатах», «Об этом»'
    """

    def turned(mark: re.Match[str]) -> str:
        known = mark[0] in _OPENING or (mark[0] not in _CLOSING and _opens(text, mark.start()))
        return "«" if known else "»"

    return _MARK.sub(turned, text)


def without_outer(text: str) -> str:
    """A text without the marks that quote it as a whole; those of a name within it stay.

    >>> without_outer("«Об использовании «Сферума»»"), without_outer("«Сферум» и «Макс»")
    ('Об использовании «Сферума»', '«Сферум» и «Макс»')
    """
    quoted = re.fullmatch(r"[«\"“](.*)[»\"”]", text, re.DOTALL)
    # «Об использовании …» is quoted as a whole; «Сферум»/«VK» is not
    whole = quoted and depth_after(quoted[1]) == 0 and not re.match(r"[^«]*»", quoted[1])
    return quoted[1] if quoted and whole else text


def in_guillemets(title: str) -> str:
    """A title in quotation marks, once, however it is written; one mark may close two.

    >>> in_guillemets("О чатах"), in_guillemets("«О чатах»"), in_guillemets('"О чатах"')
    ('«О чатах»', '«О чатах»', '«О чатах»')
    >>> in_guillemets("О школе «Луч»"), in_guillemets("«О школе «Луч»"), in_guillemets("«Луч» и «Заря»")
    ('«О школе «Луч»»', '«О школе «Луч»', '««Луч» и «Заря»»')
    """
    bare = without_outer(title)
    closes_two = title[:1] == "«" and title[-1:] == "»" and depth_after(title) == 1
    return title if closes_two and bare == title else f"«{bare}»"


def _opens(text: str, place: int) -> bool:
    """Whether a mark of either use stands before a word."""
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    return (not before or before in _BEFORE_OPENING) and after.strip() != ""
