"""Where something stands: in a YAML source, or in a document that was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a document. Fields that do not apply stay empty.

    ``line`` and ``column`` count from 1 (YAML sources); ``page`` and ``paragraph`` count from 1; ``cell`` is
    (table, row, column), each from 1, the header row being row 1; ``start`` and ``stop`` are character offsets
    in the text as it was read (``stop`` excluded).
    """

    document: str = ""
    part: str = ""
    line: int | None = None
    column: int | None = None
    clause: str = ""
    page: int | None = None
    paragraph: int | None = None
    cell: tuple[int, int, int] | None = None
    start: int | None = None
    stop: int | None = None

    def __str__(self) -> str:
        """``приказ.yaml:12:9`` for a source, ``приказ.docx, п. 1.2, с. 1`` for a document."""
        if self.line is not None:
            head = f"{self.document}:{self.line}"
            return f"{head}:{self.column}" if self.column is not None else head
        pieces = [self.document] if self.document else []
        if self.part:
            pieces.append(self.part)
        if self.clause:
            pieces.append(f"п. {self.clause}")
        if self.cell:
            table, row, column = self.cell
            pieces.append(f"таблица {table}, строка {row}, столбец {column}")
        if self.page is not None:
            pieces.append(f"с. {self.page}")
        return ", ".join(pieces)
