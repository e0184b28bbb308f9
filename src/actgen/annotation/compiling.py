"""Remedies for many findings → the edits of each document: none twice, none against another, lists renumbered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from actgen.annotation.edits import Edit, NewParagraph, NewRow, Remove, Replace
from actgen.annotation.relabel import renumbered
from actgen.annotation.situation import Remedy, Sheet, Situation
from actgen.annotation.wordings import ended

_SIGNS = ".;:, "


def chosen(situation: Situation, wanted: Sequence[Sequence[Remedy]]) -> list[Remedy | None]:
    """For every finding, those before it being served first, the first of its remedies that is not at odds with those
    chosen already; None where there is none."""
    found: list[Remedy | None] = []
    for options in wanted:
        fitting = (_fitting(situation, remedy, found) for remedy in options)
        found.append(next((remedy for remedy in fitting if remedy is not None), None))
    return found


def _fitting(
    situation: Situation, remedy: Remedy, others: Sequence[Remedy | None]
) -> Remedy | None:
    """The remedy, or as much of it as is of use, as far as it is not at odds with others."""
    if agrees(situation, remedy, others):
        return remedy
    pieces = [replace(remedy, edits=(edit,)) for edit in remedy.edits if remedy.divisible]
    left = tuple(piece.edits[0] for piece in pieces if agrees(situation, piece, others))
    return replace(remedy, edits=left) if left else None


def agrees(situation: Situation, remedy: Remedy, others: Iterable[Remedy | None]) -> bool:
    """Whether a remedy changes no words that others change in another way."""
    sheet = situation.sheet(remedy.sheet)
    assert sheet is not None
    taken = [
        edit for other in others if other and other.sheet == remedy.sheet for edit in other.edits
    ]
    return not any(_at_odds(new, old, sheet) for new in remedy.edits for old in taken)


def compiled(situation: Situation, remedies: Iterable[Remedy | None]) -> dict[int, list[Edit]]:
    """The edits by document, in the order of the remedies."""
    edits: dict[int, list[Edit]] = {}
    for remedy in remedies:
        for edit in remedy.edits if remedy else ():
            assert remedy is not None
            _add(edits.setdefault(remedy.sheet, []), edit)
    for index, own in edits.items():
        sheet = situation.sheet(index)
        assert sheet is not None
        own.sort(key=lambda edit: not (isinstance(edit, NewParagraph) and edit.within))
        own[:] = renumbered(sheet.layout, _ended(_rows_counted(own)), sheet.ground.typed_label)
    return edits


def _add(edits: list[Edit], edit: Edit) -> None:
    """Say nothing twice: a statement that leads items in replaces the same without them."""
    if isinstance(edit, NewParagraph):
        for k, old in enumerate(edits):
            if isinstance(old, NewParagraph) and _same(old.text, edit.text):
                if edit.text.endswith(":") and not old.text.endswith(":"):
                    edits[k] = replace(edit, about=old.about)
                    return
                if (old.beside, old.text) == (edit.beside, edit.text):
                    return
    if edit not in edits:
        edits.append(edit)


def _same(one: str, other: str) -> bool:
    return one.strip(_SIGNS).lower() == other.strip(_SIGNS).lower()


def _at_odds(new: Edit, old: Edit, sheet: Sheet) -> bool:
    """Whether two edits change the same words in different ways."""
    if new == old:
        return False
    if _goes_on(new) and _goes_on(old):
        return False
    one, other = _span(new, sheet), _span(old, sheet)
    if one is None or other is None:
        return False
    if one == other and one[0] == one[1]:
        return True
    return one[0] < other[1] and other[0] < one[1]


def _goes_on(edit: Edit) -> bool:
    """Whether an edit only puts one more thing into an enumeration: several may come after each other."""
    return isinstance(edit, Replace) and edit.start == edit.stop and edit.text[:2] in (", ", "; ")


def _span(edit: Edit, sheet: Sheet) -> tuple[int, int] | None:
    if isinstance(edit, Replace):
        return edit.start, edit.stop
    if isinstance(edit, Remove):
        paragraph = sheet.text.paragraphs[edit.paragraph]
        return paragraph.start, paragraph.stop
    return None


def _rows_counted(edits: list[Edit]) -> list[Edit]:
    """Several new rows at the end of a table go on counting."""
    last: dict[int, NewRow] = {}
    found: list[Edit] = []
    for edit in edits:
        if isinstance(edit, NewRow):
            above = last.get(edit.beside)
            number = above.cells[0].rstrip(".") if above else ""
            if above and number.isdecimal():
                cells = (above.cells[0].replace(number, str(int(number) + 1)), *edit.cells[1:])
                edit = replace(edit, cells=cells)
            last[edit.beside] = edit
        found.append(edit)
    return found


def _ended(edits: list[Edit]) -> list[Edit]:
    """The last of the dashes put in below a new point ends with a full stop."""
    found = list(edits)
    last: dict[tuple[int, bool, bool], int] = {}
    for k, edit in enumerate(edits):
        if isinstance(edit, NewParagraph) and edit.bare and edit.label:
            last[edit.beside, edit.before, edit.within] = k
    for k in last.values():
        edit = edits[k]
        assert isinstance(edit, NewParagraph)
        found[k] = replace(edit, text=ended(edit.text, "."))
    return found
