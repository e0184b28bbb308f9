"""What blocks become before they are written down in WordprocessingML, and the pictures they show."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup

from actgen.render.blocks import Picture


@dataclass(frozen=True, slots=True)
class ParagraphItem:
    """A paragraph: its style, the content of its run, its list (level and instance)."""

    kind: ClassVar[str] = "paragraph"
    style: str
    content: Markup = Markup()  # noqa: RUF009 - immutable
    keep: bool = False
    number: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class PictureItem:
    """A picture in a paragraph of its own; sizes in Word's units."""

    kind: ClassVar[str] = "picture"
    style: str
    relation: str
    ident: int
    name: str
    alt: Markup
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CellItem:
    """A cell: what stands in it, how wide it is, how many columns it spans."""

    items: tuple[Item, ...]
    width: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class LineItem:
    """A row of a table of data."""

    cells: tuple[CellItem, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class TableItem:
    """A table of data."""

    kind: ClassVar[str] = "table"
    style: str
    width: int
    widths: tuple[int, ...]
    rows: tuple[LineItem, ...]
    description: Markup


@dataclass(frozen=True, slots=True)
class RowItem:
    """Cells side by side, without borders."""

    kind: ClassVar[str] = "row"
    style: str
    width: int
    widths: tuple[int, ...]
    cells: tuple[CellItem, ...]
    bottom: bool
    description: str = ""


Item = ParagraphItem | PictureItem | TableItem | RowItem


@dataclass
class Media:
    """The pictures of one document: their files, and their relationships to the parts that show them."""

    first_ident: int = 1
    files: dict[str, bytes] = field(default_factory=dict)
    relations: dict[str, dict[str, str]] = field(default_factory=dict)
    """Part → relationship → file, both by their names in the package."""
    shown: int = 0

    def relation(self, part: str, picture: Picture) -> str:
        """The relationship through which a part shows a picture."""
        digest = hashlib.sha256(picture.content).hexdigest()[:16]
        name = f"word/media/actgen-{digest}.{picture.format}"
        self.files[name] = picture.content
        ident = f"rIdActgen{digest}"
        self.relations.setdefault(part, {})[ident] = name
        return ident

    def next_ident(self) -> int:
        """An identifier that no drawing has yet."""
        self.shown += 1
        return self.first_ident + self.shown - 1
