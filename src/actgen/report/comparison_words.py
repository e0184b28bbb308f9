"""What every format of a comparison says: headings, marks of changes, totals."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from actgen.model.comparison import (
    Change,
    Comparison,
    Edit,
    Piece,
    RequirementChange,
    VerdictChange,
    Version,
)
from actgen.model.finding import Finding
from actgen.report.groups import group_of
from actgen.report.paint import clean
from actgen.report.places import clause_name
from actgen.russian.counting import count_phrase
from actgen.russian.quotes import in_guillemets

_CONTEXT = 70
"""Characters that are shown of unchanged words on either side of a change."""


class Mark(StrEnum):
    """What a change is, in its order in totals; ``sign`` tells it without colour, ``word`` in a word."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENUMBERED = "renumbered"

    @property
    def sign(self) -> str:
        return _MARKS[self][0]

    @property
    def word(self) -> str:
        return _MARKS[self][1]


_MARKS = {
    Mark.ADDED: ("+", "добавлено"),
    Mark.REMOVED: ("–", "исключено"),
    Mark.CHANGED: ("±", "изменено"),
    Mark.MOVED: ("↕", "перенесено"),
    Mark.RENUMBERED: ("№", "другой номер"),
}


def mark_of(change: Change) -> Mark:
    """The foremost thing to be told of a change."""
    if change.old is None:
        return Mark.ADDED
    if change.new is None:
        return Mark.REMOVED
    if change.pieces:
        return Mark.CHANGED
    return Mark.MOVED if change.moved else Mark.RENUMBERED


def change_heading(change: Change) -> str:
    """«п. 5, перенесён (был п. 2)»."""
    mark = mark_of(change)
    words = f"{change.item.address}: {mark.word}"
    if change.old is None or change.new is None:
        return words
    if change.moved and mark is not Mark.MOVED:
        words += " и перенесено"
    if change.moved or change.renumbered:
        words += f" (было: {change.old.address})"
    return words


def text_of(change: Change) -> tuple[Piece, ...]:
    """The words to be shown of a change: pieces with little around them, or the whole of what came or went."""
    if change.pieces:
        return tuple(shown(change.pieces))
    edit = {Mark.ADDED: Edit.ADDED, Mark.REMOVED: Edit.REMOVED}.get(mark_of(change), Edit.SAME)
    return (Piece(edit, clean(change.item.text)),)


def shown(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Pieces with long unchanged runs cut.

    >>> [p.text for p in shown((Piece(Edit.ADDED, "ещё "), Piece(Edit.SAME, "слово " * 40)))][1][-8:]
    'слово … '
    """
    for index, piece in enumerate(pieces):
        text = clean(piece.text) if piece.text.strip() else piece.text
        lead, tail = piece.text[:1].isspace(), piece.text[-1:].isspace()
        text = f"{' ' if lead and text.strip() else ''}{text}{' ' if tail and text.strip() else ''}"
        if piece.edit is not Edit.SAME:
            yield Piece(piece.edit, text)
            continue
        first, last = index == 0, index == len(pieces) - 1
        room = _CONTEXT * (1 if first or last else 2)
        if len(text) <= room + 20:
            yield Piece(piece.edit, text)
            continue
        head = "" if first else text[:_CONTEXT].rsplit(" ", 1)[0]
        end = "" if last else text[-_CONTEXT:].split(" ", 1)[-1]
        yield Piece(piece.edit, f"{head} … {end}")


def totals(comparison: Comparison) -> str:
    """«Изменено 2, добавлено 1; без изменений 14 …»."""
    counts = dict.fromkeys(Mark, 0)
    for change in comparison.changes:
        counts[mark_of(change)] += 1
    told = [f"{mark.word} {number}" for mark, number in counts.items() if number]
    said = ", ".join(told) if told else "изменений нет"
    rest = [f"без изменений {comparison.unchanged}"]
    if comparison.following:
        rest.append(f"другой номер вслед за вышестоящим пунктом {comparison.following}")
    if comparison.cosmetic:
        rest.append(f"только кавычки, тире и заглавные буквы {comparison.cosmetic}")
    return f"{said}; {', '.join(rest)}."


def conclusion(comparison: Comparison) -> str:
    """The whole in a sentence."""
    if not comparison.differs:
        return "Различий нет." if comparison.whole else "Различий нет в том, что прочитано."
    numbers = [
        (len(comparison.requisites), "реквизит"),
        (len(comparison.attachments), "приложение"),
        (len(comparison.changes), "место в тексте"),
        (len(comparison.requirements), "требование"),
        (len(comparison.verdicts), "вердикт"),
    ]
    told = [count_phrase(number, word) for number, word in numbers if number]
    return f"Отличаются: {', '.join(told)}."


def version_words(version: Version) -> str:
    """«приказ от 13.04.2024 № 223-09 «О работе …» (acts/…yaml)»."""
    title = f" {in_guillemets(clean(version.title))}" if version.title else ""
    return f"{clean(version.name)}{title} ({version.file})"


def requirement_heading(title: str, clause: str | None) -> str:
    """«п. 1.2: Чат с родителями»."""
    return f"{clause_name(clause)}: {clean(title)}" if clause else clean(title)


def requirement_mark(change: RequirementChange) -> Mark:
    """What became of a requirement."""
    if change.old is None:
        return Mark.ADDED
    return Mark.REMOVED if change.new is None else Mark.CHANGED


def requirement_words(change: RequirementChange) -> str:
    """«п. 1.2: Чат с родителями: изменено»."""
    clause = change.new if change.new is not None else change.old
    return f"{requirement_heading(change.title, clause)}: {requirement_mark(change).word}"


def finding_word(finding: Finding | None) -> str:
    """«выполнено»; «нет требования» where there is none."""
    return group_of(finding).word if finding else "требования нет"


def verdict_words(change: VerdictChange) -> str:
    """«выполнено → нарушено»."""
    return f"{finding_word(change.old)} → {finding_word(change.new)}"


def reasons(change: VerdictChange) -> Iterator[tuple[str, str]]:
    """«Было», «Стало» with the reason of each verdict."""
    for name, finding in (("Было", change.old), ("Стало", change.new)):
        if finding is not None:
            quote = f" «{clean(finding.evidence[0].quote)}»" if finding.evidence else ""
            warning = f" {clean(finding.warning)}" if finding.warning else ""
            yield name, f"{clean(finding.reason)}{quote}{warning}"
