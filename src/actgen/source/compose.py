"""The text of a YAML file → a tree with places, within limits.

The events of the C parser are put together here, without recursion, so that depth, size and aliases are measured
while they are read: a file that would blow up is refused before anything is expanded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from actgen.errors import ErrorList, SourceError
from actgen.model.place import Place
from actgen.source.syntax import explain
from actgen.source.tree import Tree

MAX_DEPTH = 40
MAX_VALUES = 100_000
MAX_CHARACTERS = 4 * 1024 * 1024

_NULL = {"", "~", "null", "Null", "NULL"}
_HARMLESS_TAGS = {None, "!", "tag:yaml.org,2002:str"}
# A line below a text that begins as items do; a dash of prose («–») may begin a line.
_ITEM_BELOW = re.compile(r"\n[ \t]*(?=[-•][ \t\r\n])")
_DEDENT = (
    "Начните «-» в том же столбце, что и у соседних пунктов; список под ключом — с новой строки: «пункты:». "
    "Если это тире в тексте, возьмите весь текст в кавычки."
)
_QUOTE_BRACES = 'Возьмите весь текст в кавычки: "{{ … }} …".'


def compose(text: str, name: str) -> tuple[Tree, list[SourceError]]:
    """The tree of the only document in ``text`` and the faults that leave a tree (a doubled key, an empty one).

    Raises ErrorList where no tree can be had: syntax, limits, more than one document.
    """
    composer = _Composer(name, text)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(text, Loader=loader):
            composer.take(event)
    except yaml.YAMLError as error:
        fault = explain(error, text, name)
        others = [e for e in composer.errors if (e.place.line or 0) < (fault.place.line or 0)]
        raise ErrorList([*others, fault]) from None
    if composer.root is None:
        message = "в файле нет ни одного ключа, только пояснения"
        raise ErrorList([SourceError(message, Place(document=name))])
    return composer.root, composer.errors


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet; ``key`` waits for its value."""

    tree: Tree
    anchor: str | None
    key: Tree | None = None
    broken: bool = False  # «{{ … }}» without quotation marks, which YAML takes for mappings
    cut: bool = False  # a text with a comma in braces, whose fault has been told


@dataclass(slots=True)
class _Composer:
    name: str
    source: str
    root: Tree | None = None
    errors: list[SourceError] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, Tree] = field(default_factory=dict)
    documents: int = 0
    values: int = 0
    aliased: bool = False

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event), event.anchor)
        elif isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            self._open(event)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            opened = self.stack.pop()
            mark: Any = event.end_mark
            opened.tree.stop = mark.index
            if opened.broken:
                opened.tree.entries, opened.tree.scalar = None, "…"
            self._add(opened.tree, opened.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "в файле больше одного документа YAML (строка «---»), а нужен один"
                raise self._fatal(event, message, "Разделите файл на несколько.")

    def _scalar(self, event: Any) -> Tree:
        self._tag(event)
        tree = _tree(event)
        empty = event.implicit[0] and event.tag is None and event.value in _NULL
        tree.scalar = None if empty else event.value
        tree.characters = len(event.value)
        if not event.style and event.start_mark.line != event.end_mark.line:
            self._swallowed(tree, event.end_mark.index)
        return tree

    def _swallowed(self, tree: Tree, stop: int) -> None:
        """«- а» and, a blank deeper, «- б»: YAML takes the second item for more words of the first."""
        for below in _ITEM_BELOW.finditer(self.source, tree.start, stop):
            line = tree.line + self.source.count("\n", tree.start, below.end())
            column = below.end() - self.source.rfind("\n", 0, below.end())
            above = (
                len(self.source[tree.start : below.start()].rstrip().split("\n")) + tree.line - 1
            )
            message = f"лишний отступ перед «{self.source[below.end()]}»: строка слилась с текстом строки {above}"
            place = Place(document=self.name, line=line, column=column)
            self.errors.append(SourceError(message, place, _DEDENT))

    def _open(self, event: Any) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise self._fatal(event, f"вложенность больше {MAX_DEPTH} уровней")
        self._tag(event)
        tree = _tree(event)
        if isinstance(event, yaml.SequenceStartEvent):
            tree.items = []
        else:
            tree.entries = {}
        self.stack.append(_Open(tree, event.anchor))

    def _alias(self, event: Any) -> None:
        if any(opened.anchor == event.anchor for opened in self.stack):
            raise self._fatal(event, f"ссылка *{event.anchor} указывает сама на себя")
        self.aliased = True
        target = self.anchors.get(event.anchor)
        if target is None:
            advice = "Текст, который начинается со звёздочки, возьмите в кавычки."
            raise self._fatal(event, f"ссылка *{event.anchor} никуда не ведёт", advice)
        if len(self.stack) + target.height > MAX_DEPTH:
            raise self._fatal(event, f"вложенность больше {MAX_DEPTH} уровней")
        self._attach(target, event)

    def _add(self, tree: Tree, anchor: str | None) -> None:
        self.values += 1
        if self.values > MAX_VALUES:
            raise self._fatal(None, f"в файле больше {MAX_VALUES} значений", tree=tree)
        if anchor is not None:
            self.anchors[anchor] = tree
        self._attach(tree, None)

    def _attach(self, tree: Tree, alias: Any) -> None:
        """Put a finished value where it belongs: key, value, item or root."""
        if not self.stack:
            self.root = tree
            return
        opened = self.stack[-1]
        parent = opened.tree
        parent.values += tree.values
        parent.characters += tree.characters
        parent.height = max(parent.height, tree.height + 1)
        large = parent.values > MAX_VALUES or parent.characters > MAX_CHARACTERS
        if self.aliased and large:
            advice = "Ссылки (& и *) повторяют одно и то же слишком много раз."
            raise self._fatal(alias, "файл разрастается при раскрытии ссылок", advice, tree)
        if parent.items is not None:
            if tree.scalar is None and tree.items is None and tree.entries is None:
                self._fault(
                    tree, "пустой пункт списка", "Напишите значение после «-» или удалите строку."
                )
            parent.items.append(tree)
        elif opened.key is None:
            opened.key = _at(tree, alias)
        else:
            self._entry(opened, opened.key, tree)
            opened.key = None

    def _entry(self, opened: _Open, key: Tree, value: Tree) -> None:
        parent, entries = opened.tree, opened.tree.entries
        assert entries is not None
        if key.entries is not None and key.start == parent.start + 1:
            opened.broken = True
            inside = (parent.line, parent.column)
            self.errors = [e for e in self.errors if (e.place.line, e.place.column) < inside]
            self._fault(parent, "текст начинается с {{, но стоит без кавычек", _QUOTE_BRACES)
        elif key.entries is not None or key.items is not None:
            self._fault(key, "здесь ожидается ключ", "Ключ — это слово или слова перед двоеточием.")
        elif key.scalar is None:
            self._fault(key, "пустой ключ: перед двоеточием ничего нет")
        elif entries and self._after_comma(key, value):
            if not opened.cut:
                message = f"запятая внутри фигурных скобок: «{key.scalar}» стало отдельным ключом"
                self._fault(key, message, f'Возьмите весь текст в кавычки: "…, {key.scalar}".')
            opened.cut = True
        elif key.scalar in entries:
            first = entries[key.scalar][0]
            message = f"ключ «{key.scalar}» повторяется: он уже есть в строке {first.line}"
            self._fault(key, message, "Оставьте один из двух.")
        else:
            if value.scalar is None and value.items is None and value.entries is None:
                advice = "Напишите значение после двоеточия или удалите ключ."
                self._fault(key, f"«{key.scalar}»: ключ пуст", advice)
            entries[key.scalar] = (key, value)

    def _after_comma(self, key: Tree, value: Tree) -> bool:
        """Whether a key has no colon: «{кому: школам № 5, 7 и 12}» makes a key of «7 и 12»."""
        empty = value.scalar is None and value.items is None and value.entries is None
        return empty and ":" not in self.source[key.stop : max(value.stop, key.stop)]

    def _tag(self, event: Any) -> None:
        if event.tag not in _HARMLESS_TAGS:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            advice = "Удалите его; текст, который начинается с «!», возьмите в кавычки."
            self.errors.append(self._error(event, f"тег {tag} не допускается", advice))

    def _fault(self, tree: Tree, message: str, advice: str = "") -> None:
        place = Place(document=self.name, line=tree.line, column=tree.column)
        self.errors.append(SourceError(message, place, advice))

    def _error(self, event: Any, message: str, advice: str = "") -> SourceError:
        mark = event.start_mark
        place = Place(document=self.name, line=mark.line + 1, column=mark.column + 1)
        return SourceError(message, place, advice)

    def _fatal(
        self, event: Any, message: str, advice: str = "", tree: Tree | None = None
    ) -> ErrorList:
        if event is not None:
            return ErrorList([self._error(event, message, advice)])
        assert tree is not None
        place = Place(document=self.name, line=tree.line, column=tree.column)
        return ErrorList([SourceError(message, place, advice)])


def _tree(event: Any) -> Tree:
    start, end = event.start_mark, event.end_mark
    return Tree(start.line + 1, start.column + 1, start.index, end.index)


def _at(tree: Tree, alias: Any) -> Tree:
    """A key that is an alias stands where the alias is written."""
    if alias is None:
        return tree
    moved = _tree(alias)
    moved.scalar, moved.items, moved.entries = tree.scalar, tree.items, tree.entries
    return moved
