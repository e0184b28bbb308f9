"""What is to be changed in a document, said in terms of its text as it was read.

Offsets refer to ``StructuredText.text``, paragraphs are counted as there; nothing here knows of files.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replace:
    """``text[start:stop]`` of one paragraph becomes ``text``; with ``start == stop`` it is put in there."""

    start: int
    stop: int
    text: str
    about: str = ""  # id of the requirement


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph that looks like paragraph ``model`` after (or before) paragraph ``beside``; where that one stands in
    a cell and the model does not, after its table.

    ``label`` is what is typed before the text; where Word numbers the model, it numbers the new one as well, unless
    ``bare`` asks for a paragraph without a number. One ``within`` belongs to paragraph ``beside``, which leads it
    in: it comes before other new ones there.
    """

    beside: int
    model: int
    text: str
    label: str = ""
    before: bool = False
    bare: bool = False
    within: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row with these texts in its cells, after the row in which paragraph ``beside`` stands, and like it."""

    beside: int
    cells: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Relabel:
    """The typed label of a paragraph becomes another one."""

    paragraph: int
    label: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A whole paragraph goes, its number included."""

    paragraph: int
    about: str = ""


Edit = Replace | NewParagraph | NewRow | Relabel | Remove


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on ``text[start:stop]``, or on what the edits about ``about`` put in; its lines are paragraphs."""

    lines: tuple[str, ...]
    start: int = 0
    stop: int = 0
    about: str = ""
