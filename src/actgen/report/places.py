"""Where a quote stands, in words: «приказ.docx, п. 2.1, с. 1»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import Protocol

from actgen.model.finding import Evidence

_NBSP = "\u00a0"


class Named(Protocol):
    """A document, as far as its name goes."""

    @property
    def file(self) -> str:
        """Its file."""
        ...


class Places:
    """Words for places in a set of documents; the document is named only where there are several."""

    def __init__(self, documents: Sequence[Named]) -> None:
        self._names = _names(documents)

    def name(self, index: int) -> str:
        """The name of the file, with its folder only where two files have the same name."""
        return self._names[index]

    def of(self, evidence: Evidence) -> str:
        """«п. 2.1, с. 1», after the document where there are several; "" if nothing is known of the place."""
        place = evidence.place
        pieces = []
        if len(self._names) > 1 and evidence.document < len(self._names):
            pieces.append(self._names[evidence.document])
        if place.part:
            pieces.append(place.part.replace(" ", _NBSP))
        if place.clause:
            pieces.append(_clause(place.clause))
        if place.cell:
            table, row, _ = place.cell
            pieces.append(f"таблица{_NBSP}{table}, строка{_NBSP}{row}")
        if place.page is not None:
            pieces.append(f"с.{_NBSP}{place.page}")
        if (
            len(pieces) < 2 + bool(place.part)
            and not place.clause
            and not place.cell
            and place.paragraph
        ):
            pieces.append(f"абзац{_NBSP}{place.paragraph}")
        return ", ".join(pieces)


def _clause(address: str) -> str:
    """«п. 1.4 3)» as it is; of «2 1», a list that begins anew within a point, each number with its word."""
    first, *rest = address.split(" ")
    words = [f"п.{_NBSP}{first}"]
    for label in rest:
        if label.isdigit():
            words.append(f", подп.{_NBSP}{label}")
        else:
            words.append(f"{_NBSP}{label}")
    return "".join(words)


def _names(documents: Sequence[Named]) -> list[str]:
    short = [PurePath(document.file).name or document.file for document in documents]
    often = Counter(short)
    return [
        document.file if often[name] > 1 else name
        for document, name in zip(documents, short, strict=True)
    ]


def clause_name(clause: str) -> str:
    """«п. 1.2» for a numbered clause of the superior act, other addresses («приложение, строка 5») as they are."""
    return f"п. {clause}" if clause[:1].isdigit() else clause
