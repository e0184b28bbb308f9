"""A YAML file as a tree whose every key and value knows its place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from actgen.model.place import Place

Path = Sequence[str | int]
"""The way from the root to a value: keys of mappings and indexes of lists."""


@dataclass(slots=True)
class Tree:
    """One value: text (``scalar``), list (``items``) or mapping (``entries``: key → its own place and the value).

    ``start`` and ``stop`` are offsets in the source; ``values``, ``characters`` and ``height`` measure the value with
    all its aliases expanded.
    """

    line: int
    column: int
    start: int
    stop: int
    scalar: str | None = None
    items: list[Tree] | None = None
    entries: dict[str, tuple[Tree, Tree]] | None = None
    values: int = 1
    characters: int = 0
    height: int = 1

    def data(self) -> Any:
        """The value as Python data: all scalars are strings, an empty one is None."""
        if self.entries is not None:
            return {key: value.data() for key, (_, value) in self.entries.items()}
        if self.items is not None:
            return [item.data() for item in self.items]
        return self.scalar


@dataclass(frozen=True, slots=True)
class Positions:
    """Where the keys and values of one YAML file stand."""

    document: str
    source: str
    root: Tree

    def value(self, path: Path = ()) -> Place:
        """The place of a value; of the nearest enclosing one when the path leads nowhere."""
        return self._place(self._walk(path))

    def key(self, path: Path) -> Place:
        """The place of the key that the path ends with; of the value itself for an item of a list."""
        parent = self._walk(path[:-1])
        if path and parent.entries is not None and path[-1] in parent.entries:
            return self._place(parent.entries[str(path[-1])][0])
        return self._place(self._walk(path))

    def under(self, *path: str | int) -> Positions:
        """The same file as seen from one of its values: paths lead on from there."""
        return Positions(self.document, self.source, self._walk(path))

    def without(self, paths: Collection[tuple[str | int, ...]]) -> Positions:
        """The same file with the values at these paths left out of what paths count."""
        return Positions(self.document, self.source, _without(self.root, paths, ()))

    def within(self, path: Path, sign: str, number: int) -> Place:
        """The place of the ``number``-th (from 0) occurrence of ``sign`` within the source of a text."""
        tree = self._walk(path)
        offset = tree.start - 1
        for _ in range(number + 1):
            offset = self.source.find(sign, offset + 1, tree.stop)
            if offset < 0:
                return self._place(tree)
        line = self.source.count("\n", 0, offset) + 1
        column = offset - self.source.rfind("\n", 0, offset)
        return Place(document=self.document, line=line, column=column)

    def lines(self, path: Path) -> tuple[int, int]:
        """The first and the last line of a value, counted from 1."""
        tree = self._walk(path)
        return tree.line, tree.line + self.source.count("\n", tree.start, tree.stop)

    def rest_of_line(self, path: Path) -> str:
        """What stands after a text in its line: nothing, or a comment."""
        stop = self._walk(path).stop
        end = self.source.find("\n", stop)
        return self.source[stop : end if end >= 0 else len(self.source)]

    def at(self, tree: Tree) -> Place:
        """The place of a value of this file."""
        return self._place(tree)

    def _walk(self, path: Path) -> Tree:
        tree = self.root
        for step in path:
            if tree.entries is not None and step in tree.entries:
                tree = tree.entries[str(step)][1]
            elif tree.items is not None and isinstance(step, int) and 0 <= step < len(tree.items):
                tree = tree.items[step]
            else:
                break
        return tree

    def _place(self, tree: Tree) -> Place:
        return Place(document=self.document, line=tree.line, column=tree.column)


def _without(
    tree: Tree, paths: Collection[tuple[str | int, ...]], way: tuple[str | int, ...]
) -> Tree:
    """The tree without some values; what encloses none of them is the same object."""
    if not any(path[: len(way)] == way for path in paths):
        return tree
    if tree.entries is not None:
        entries = {
            key: (own, _without(value, paths, (*way, key)))
            for key, (own, value) in tree.entries.items()
            if (*way, key) not in paths
        }
        return replace(tree, entries=entries)
    if tree.items is not None:
        items = [
            _without(item, paths, (*way, index))
            for index, item in enumerate(tree.items)
            if (*way, index) not in paths
        ]
        return replace(tree, items=items)
    return tree
