"""Lines to sign on, or to fill in, of a recognised page: ruled lines that stand in a line of text become «____».

Ruled lines are taken off a picture before it is recognised. One that is no part of a table and stands beside words, on
their baseline, was typed with underscores; «Секретарь: ______ М.М. Осин» is a signature by them.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.read.page import Page, Rule, Word

_LENGTH = (18.0, 260.0)  # points
_NEAR = 4.0  # points: an upright line so near makes a table of both
_LEVEL = (
    -0.45,
    0.3,
)  # of the size: from the lower edge of a line's words, where its underscores stand
_BESIDE = 60.0  # sizes of the type: further away stands no word of the line
_COVERED = 0.2  # of its length: a line below more of the words underlines them
_CHARACTER = 0.5  # of the size


def with_blanks(page: Page) -> Page:
    """The page with its lines to fill in as words of underscores."""
    level = [rule for rule in page.rules if rule.top == rule.bottom]
    upright = [rule for rule in page.rules if rule.top != rule.bottom]
    blanks: list[Word] = []
    for rule in level:
        if not _LENGTH[0] <= rule.right - rule.left <= _LENGTH[1]:
            continue
        if any(_touches(rule, other) for other in upright):
            continue
        if blank := _blank(rule, page.words):
            blanks.append(blank)
            page.rules.remove(rule)
    page.words += blanks
    return page


def _touches(level: Rule, upright: Rule) -> bool:
    return (
        level.left - _NEAR <= upright.left <= level.right + _NEAR
        and upright.top - _NEAR <= level.top <= upright.bottom + _NEAR
    )


def _blank(rule: Rule, words: Sequence[Word]) -> Word | None:
    """The word of underscores that a ruled line is, None if no words stand in its line, or above it throughout."""
    beside = [
        word
        for word in words
        if _LEVEL[0] * word.size < rule.top - word.bottom < _LEVEL[1] * word.size
        and rule.left - word.right < _BESIDE * word.size
        and word.left - rule.right < _BESIDE * word.size
    ]
    covered = sum(
        max(0.0, min(rule.right, word.right) - max(rule.left, word.left)) for word in beside
    )
    if not beside or covered > _COVERED * (rule.right - rule.left):
        return None
    nearest = min(beside, key=lambda word: max(rule.left - word.right, word.left - rule.right))
    count = max(2, round((rule.right - rule.left) / (_CHARACTER * nearest.size)))
    return Word(
        "_" * count, rule.left, nearest.top, rule.right, nearest.bottom, nearest.size,
        confidence=nearest.confidence,
    )  # fmt: skip
