"""Texts that a comma has cut: «[доля классов, в которых создан чат, – 100 %]» is a list of three to YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.errors import SourceWarning
from actgen.source.tree import Positions, Tree
from actgen.source.walk import REQUIRES

# What goes on with the words before a comma and begins nothing of its own.
_GOES_ON = re.compile(
    r"[–—-]\s+\S"
    r"|(?:[а-яё]+\s+){0,3}котор(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми)\b"
    r"|(?:где|что|чтобы|если|чей|чья|чьё|чье|чьи|чем|чьих|чьим|причём|причем|включая|кроме|а|но|либо|нежели)\s"
    r"|(?:а\s+также|в\s+том\s+числе|за\s+исключением|из\s+них|из\s+которых|то\s+есть|так\s+как)\b"
)
_NUMBERS = re.compile(r"[\d.]+")
_PAIRS = (("(", ")"), ("«", "»"))
_LONGEST_SHOWN = 60


def cut_text_notes(positions: Positions) -> Iterator[SourceWarning]:
    """Every list in brackets with an item that only goes on with the one before it."""
    for key, items in _flow_lists(positions.root, positions.source, ""):
        cut = next((k for k in range(1, len(items)) if _is_cut(items, k, positions.source)), None)
        if cut is None:
            continue
        first, item = items[cut - 1], items[cut]
        whole = ", ".join(_said(each) for each in (first, item))
        called = f"«{key}»: " if key else ""
        place = positions.at(item)
        piece = f"«{_shortened(_said(item))}» стало отдельным пунктом списка"
        message = f"{called}запятая внутри квадратных скобок: {piece}"
        advice = f'Если это один текст, возьмите его в кавычки: "{_shortened(whole)}".'
        yield SourceWarning(message, place, advice)


def _flow_lists(tree: Tree, source: str, key: str) -> Iterator[tuple[str, list[Tree]]]:
    """The lists in brackets below a value, each with the key it stands under."""
    if tree.entries is not None:
        for name, (_, value) in tree.entries.items():
            if name not in REQUIRES:
                yield from _flow_lists(value, source, name)
    elif tree.items is not None:
        if source[tree.start : tree.start + 1] == "[":
            yield key, tree.items
        for item in tree.items:
            yield from _flow_lists(item, source, key)


def _is_cut(items: Sequence[Tree], number: int, source: str) -> bool:
    """Whether an item without quotes goes on with the text of the one before it, which has none either."""
    before, item = items[number - 1], items[number]
    if any(
        each.scalar is None or source[each.start : each.start + 1] in "'\""
        for each in (before, item)
    ):
        return False
    above, text = _said(before), _said(item)
    if _GOES_ON.match(text):
        return True
    later = [_said(each) for each in items[number:]]
    if any(_is_open(above, *pair) and _is_closed(later, *pair) for pair in _PAIRS):
        return True
    decimal = above[-1:].isdigit() and text[:1].isdigit() and source[item.start - 1] == ","
    return decimal and not (_NUMBERS.fullmatch(above) and _NUMBERS.fullmatch(text))


def _is_open(text: str, left: str, right: str) -> bool:
    return text.count(left) > text.count(right)


def _is_closed(texts: Sequence[str], left: str, right: str) -> bool:
    """Whether the first text that has one of the marks closes what was opened above."""
    first = next((each for each in texts if left in each or right in each), "")
    return first.count(right) > first.count(left)


def _said(tree: Tree) -> str:
    return " ".join((tree.scalar or "").split())


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} …"
