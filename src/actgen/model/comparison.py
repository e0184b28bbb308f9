"""What changed between two versions of an act, clause by clause, and what that means for verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from actgen.model.finding import Finding


class ItemKind(StrEnum):
    """What of an act is compared with its like; ``russian`` is how a reader is told of it."""

    PREAMBLE = "preamble"
    CLAUSE = "clause"
    HEADING = "heading"
    ROW = "row"  # of a table

    @property
    def russian(self) -> str:
        return {"preamble": "преамбула", "clause": "пункт", "heading": "заголовок"}.get(
            self.value, "строка таблицы"
        )


@dataclass(frozen=True, slots=True)
class Item:
    """A clause, a paragraph without a number, a heading, a row of a table.

    ``position`` counts from 0 in the order of the act; ``part`` is 0 for the act proper, from 1 for its attachments.
    ``address`` is where a reader finds it («п. 1.2», «приложение 1, п. 3, абзац 2»), ``parent`` the position of the
    item that leads it in, or None.
    """

    kind: ItemKind
    position: int
    text: str
    address: str
    label: str = ""
    part: int = 0
    parent: int | None = None


class Edit(StrEnum):
    """What became of some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words. The same and the removed ones are the old text, the same and the added ones the new."""

    edit: Edit
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an item: ``old`` is None for an added one, ``new`` for a removed one.

    ``moved``: it stands elsewhere among its like; ``renumbered``: it stands where it stood, under another number.
    ``pieces`` are the words where they differ, empty where the text is the same.
    """

    old: Item | None
    new: Item | None
    moved: bool = False
    renumbered: bool = False
    pieces: tuple[Piece, ...] = ()

    @property
    def item(self) -> Item:
        """The item as it is now; a removed one as it was."""
        found = self.new or self.old
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class RequisiteChange:
    """A requisite by its Russian name, before and after; «» where there is none."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class AttachmentChange:
    """An attachment that was added (``old`` is «») or removed (``new`` is «») as a whole, with its number of items."""

    old: str
    new: str
    items: int


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A requirement of a superior act that was added, removed or changed.

    ``old`` and ``new`` are the addresses of the clauses that impose it, None where there is no such requirement;
    ``fields`` are the keys that changed with their values in words.
    """

    requirement: str
    title: str
    old: str | None
    new: str | None
    fields: tuple[RequisiteChange, ...] = ()


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A requirement on which the verdict is another now; None where one of the versions does not have it."""

    requirement: str
    clause: str
    title: str
    old: Finding | None
    new: Finding | None


@dataclass(frozen=True, slots=True)
class Version:
    """A version as it is told of: its file, «приказ от 13.04.2024 № 223-09», its title."""

    file: str
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed. ``changes`` are in the order of the new version, removed items where they stood.

    ``following`` items have another number only because what leads them in has; ``cosmetic`` ones differ in quotation
    marks, dashes, capitals or ё alone. ``judged`` says what verdicts were compared: the act and the kind of
    institution, or «» for none; ``unjudged`` why not. ``remarks`` are for the user; not
    ``whole``: part of a version could not be read.
    """

    old: Version
    new: Version
    requisites: tuple[RequisiteChange, ...]
    attachments: tuple[AttachmentChange, ...]
    changes: tuple[Change, ...]
    unchanged: int
    following: int
    cosmetic: int
    requirements: tuple[RequirementChange, ...] = ()
    verdicts: tuple[VerdictChange, ...] = ()
    judged: str = ""
    remarks: tuple[str, ...] = ()
    whole: bool = True

    @property
    def differs(self) -> bool:
        """Whether anything but the typesetting changed."""
        return bool(
            self.requisites
            or self.attachments
            or self.changes
            or self.requirements
            or self.verdicts
        )
