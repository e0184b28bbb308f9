"""Which item of the new version is which of the old one: found by what they say, not by their numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz, process

from actgen.importing.likeness import words
from actgen.model.comparison import Item

_ALIKE = 58.0
"""Per cent of likeness from which on a text is the same text changed."""
_SHORT = 4  # words; so short texts resemble each other by chance
_SHORT_ALIKE = 75.0
_SAME_ADDRESS = 12.0
_SAME_PARENT = 8.0
_MOST = 4_000  # items that are compared each with each; beyond, only those of the same address

Key = tuple[str, ...]


def paired(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """Positions in the old version → positions in the new one, each used once.

    First the items that say the same, in their order as far as it goes, then the same elsewhere, then those that are
    most alike; a number or a lead-in that is the same speaks for a pair.
    """
    keys = [_key(each) for each in old], [_key(each) for each in new]
    pairs = _in_order(*keys)
    _elsewhere(pairs, *keys)
    known = -1
    while known < len(pairs):  # pairs of lead-ins speak for what they lead in
        known = len(pairs)
        _alike(pairs, old, new)
    return pairs


def out_of_order(pairs: dict[int, int]) -> set[int]:
    """The old positions of pairs that moved: those outside the longest run of pairs that kept their order."""
    olds = sorted(pairs)
    tails: list[int] = []
    at: list[int] = []
    before: dict[int, int | None] = {}
    for index in olds:
        value = pairs[index]
        place = bisect_left(tails, value)
        before[index] = at[place - 1] if place else None
        if place == len(tails):
            tails.append(value)
            at.append(index)
        else:
            tails[place], at[place] = value, index
    kept: set[int] = set()
    last: int | None = at[-1] if at else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return set(olds) - kept


def _key(item: Item) -> Key:
    return (item.kind.value, *words(item.text))


def _in_order(one: Sequence[Key], other: Sequence[Key]) -> dict[int, int]:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return {block.a + k: block.b + k for block in blocks for k in range(block.size)}


def _elsewhere(pairs: dict[int, int], one: Sequence[Key], other: Sequence[Key]) -> None:
    free = defaultdict(list)
    taken = set(pairs.values())
    for index, key in enumerate(other):
        if index not in taken:
            free[key].append(index)
    for index, key in enumerate(one):
        if index not in pairs and free[key]:
            pairs[index] = free[key].pop(0)


def _alike(pairs: dict[int, int], old: Sequence[Item], new: Sequence[Item]) -> None:
    """Pair what is left, most alike first."""
    taken = set(pairs.values())
    left = [each for each in old if each.position not in pairs]
    right = [each for each in new if each.position not in taken]
    scores = [
        (score, a, b) for a, b, score in _scored(left, right) if _close_enough(a, b, score, pairs)
    ]
    scores.sort(key=lambda each: (-each[0], each[1].position, each[2].position))
    for _, a, b in scores:
        if a.position not in pairs and b.position not in taken:
            pairs[a.position] = b.position
            taken.add(b.position)


def _scored(left: Sequence[Item], right: Sequence[Item]) -> Iterable[tuple[Item, Item, float]]:
    one, other = [_plain(each) for each in left], [_plain(each) for each in right]
    if len(one) * len(other) > _MOST * _MOST:
        return _by_address(left, right)
    table = process.cdist(one, other, scorer=fuzz.ratio, score_cutoff=_ALIKE - _SAME_ADDRESS)
    return (
        (left[i], right[j], float(table[i][j]) + _bonus(left[i], right[j]))
        for i in range(len(left))
        for j in range(len(right))
        if table[i][j] and left[i].kind is right[j].kind
    )


def _by_address(left: Sequence[Item], right: Sequence[Item]) -> Iterable[tuple[Item, Item, float]]:
    found = {(each.kind, each.address): each for each in right}
    for each in left:
        same = found.get((each.kind, each.address))
        if same is not None:
            yield each, same, fuzz.ratio(_plain(each), _plain(same)) + _SAME_ADDRESS


def _bonus(old: Item, new: Item) -> float:
    return _SAME_ADDRESS if old.address == new.address else 0.0


def _close_enough(old: Item, new: Item, score: float, pairs: dict[int, int]) -> bool:
    together = old.parent is not None and pairs.get(old.parent) == new.parent
    if together:
        score += _SAME_PARENT
    short = min(len(_plain(old).split()), len(_plain(new).split())) < _SHORT
    return score >= (_SHORT_ALIKE if short and not together else _ALIKE)


def _plain(item: Item) -> str:
    return " ".join(words(item.text))
