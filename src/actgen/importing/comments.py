"""What could not be carried over, told where it belongs: comments within the YAML and a list at its end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from actgen.importing.piece import Path, Piece, anchors
from actgen.importing.source import Source
from actgen.importing.verify import Verified

_LONGEST = 400


def comments_of(source: Source, data: Piece, verified: Verified) -> dict[Path, list[str]]:
    """Comments by the path of the entry that they stand before."""
    found: dict[Path, list[str]] = defaultdict(list)
    for leftover in verified.missing:
        found[_place(source, data, leftover.paragraph)].append(
            f"Не перенесено: «{_cut(leftover.text)}»"
        )
    for index, doubt in source.doubts:
        found[_place(source, data, index)].append(f"Проверьте: {doubt}")
    for index, told in renumberings(source, verified):
        found[_place(source, data, index)].append(told)
    return {path: told for path, told in found.items() if path}


def renumberings(source: Source, verified: Verified) -> Iterator[tuple[int, str]]:
    """The paragraphs whose number is printed as another, and what to say of it."""
    for index, printed in verified.renumbered:
        read = source.paragraphs[index].label
        number = f"«{printed}»" if printed else "без номера"
        said = f"В документе номер «{read}»" if read else "В документе номера нет"
        yield index, f"{said}, напечатается {number}"


def _place(source: Source, data: Piece, index: int) -> Path:
    """The entry that a paragraph belongs to or, failing that, the next one; the root if there is none."""
    index = source.entered.get(index, index)
    following = [(at, path) for at, path in anchors(data) if path and at >= index]
    return min(following, key=lambda each: (each[0], len(each[1])))[1] if following else ()


def summary_of(source: Source, verified: Verified) -> Sequence[str]:
    """The list at the end of the file: what is missing, what is printed besides."""
    lines = [
        f"Не перенесено ({_where(source, m.paragraph)}): «{_cut(m.text)}»" for m in verified.missing
    ]
    lines += [f"Напечатается сверх документа: «{_cut(each)}»" for each in verified.added]
    lines += [f"{_where(source, index)}: {told}" for index, told in renumberings(source, verified)]
    lines += [f"Проверьте: {doubt}" for _, doubt in source.doubts]
    return lines


def _where(source: Source, index: int) -> str:
    """The place within the document, without its file: «п. 1.2, с. 1», «абзац 7»."""
    return str(replace(source.text.place(index), document="")) or f"абзац {index + 1}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
