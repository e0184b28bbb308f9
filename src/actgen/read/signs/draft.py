"""A paragraph in the making: what the reader knows of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from actgen.model.text import Role
from actgen.read.raw import RawLine
from actgen.read.signs.labels import Label


@dataclass(slots=True)
class Draft:
    """A paragraph whose place in the act is being found out. ``text`` is without the label."""

    text: str
    raw: RawLine
    label: Label | None = None
    role: Role = Role.CLAUSE
    clause: str = ""
    level: int = 0
    parent: int | None = None
    quoted: bool = False
    cell: tuple[int, int, int] | None = None
    chapter: bool = False
    """Whether it heads a chapter without a number."""

    @property
    def bare(self) -> bool:
        """An ordinary paragraph without a number: what heads, preambles and signatures are made of."""
        return self.label is None and self.cell is None

    @property
    def begins_anew(self) -> bool:
        """A table, or the first point of a list."""
        return self.cell is not None or (self.label is not None and self.label.numbers == (1,))


@dataclass(slots=True)
class Part:
    """An act or one of its attachments: the half-open ranges of its zones, as indexes of drafts."""

    start: int
    stop: int
    main: bool = True
    preamble: int = 0  # head: start … preamble
    body: int = 0  # preamble: preamble … body
    signature: int = 0  # body: body … signature; signature: signature … stop
    stamp: tuple[int, int] | None = None
    agreed: set[int] = field(default_factory=set)  # lines of the stamps of other bodies
    kind: int | None = None  # the draft that names the kind
    operative: int | None = None
    signers: list[int] = field(default_factory=list)  # drafts that hold post and name
