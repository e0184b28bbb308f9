"""What is done to a passage, and the document that comes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from actgen.model.text import Role
from actgen.russian.morphology import parses
from benchmarks.mutations.clerks.passages import Paper, Passage, spaced


@dataclass(frozen=True)
class Edit:
    """What stands in place of the sentence, before and after it, as the last clause, and as a note at its star.

    ``typed`` is the whole document where something else than the sentence is changed.
    """

    sentence: str | None = None
    before: str = ""
    after: str = ""
    clause: str = ""
    note: str = ""
    typed: str | None = None


Turn = Callable[[Passage], Edit | None]
"""What is done to a passage; None where it lacks what would be changed."""


def edited(passage: Passage, edit: Edit) -> str | None:
    """The document as typed after an edit; None where a clause or a note finds no place."""
    typed = passage.paper.typed if edit.typed is None else edit.typed
    if edit.clause or edit.note:
        place = _end_of_body(passage.paper)
        if place is None or place < passage.stop:
            return None
        last = f"{_next_number(passage.paper)}{edit.clause}." if edit.clause else f"* {edit.note}."
        typed = f"{typed[:place]}\n\n{last}\n{typed[place:]}"
    if edit.typed is None:
        said = passage.text if edit.sentence is None else edit.sentence
        said = f"{edit.before}. {said}" if edit.before else said
        said = f"{said}. {edit.after}" if edit.after else said
        said = f"{said}*" if edit.note else said
        typed = typed[: passage.start] + said + typed[passage.stop :]
    return typed


def lowered(text: str) -> str:
    """The sentence as it goes on after other words: its first letter small, unless a name begins it."""
    word = re.match(r"\w+", text)
    if word is None or word[0][1:] != word[0][1:].lower():
        return text
    names = {"Name", "Surn", "Geox", "Patr"}
    best = parses(word[0].lower())[0]
    return text if best.grammemes & names or not best.known else text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """The sentence with a capital letter."""
    return text[:1].upper() + text[1:]


def _end_of_body(paper: Paper) -> int | None:
    """Where the last clause of the act ends in the typed text; None if it is no plain line of its own."""
    main = next((part for part in paper.read.parts if part.main), None)
    if main is None:
        return None
    body = paper.read.paragraphs[main.body : main.signature]
    if not body or body[-1].role is not Role.CLAUSE or body[-1].quoted:
        return None
    hits = list(spaced(body[-1].text).finditer(paper.typed))
    return hits[-1].end() if hits else None


def _next_number(paper: Paper) -> str:
    """The number that a further clause gets, as the others are written: «8. », «» where none is numbered."""
    main = next(part for part in paper.read.parts if part.main)
    labels = [each.label for each in paper.read.paragraphs[main.body : main.signature]]
    numbers = [found for label in labels if (found := re.fullmatch(r"(\d+)([.)]?)", label))]
    return f"{int(numbers[-1][1]) + 1}{numbers[-1][2]} " if numbers else ""
