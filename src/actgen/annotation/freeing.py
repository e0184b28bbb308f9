"""Statements about another one of the same document: «Пункт 2 не распространяется на учителей начальных классов».

They ask for nothing themselves. Once nobody is to be exempted they have nothing left to say, and whatever were put in
beside them would only say the point anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.annotation.lawful import Span
from actgen.check import ConceptFinder
from actgen.check.documents.reading import read_units
from actgen.check.judging.exemptions import releases
from actgen.model.text import StructuredText


def freeing(documents: Sequence[StructuredText], finder: ConceptFinder) -> frozenset[Span]:
    """Where such statements stand."""
    readings = [read_units(text, index, finder) for index, text in enumerate(documents)]
    return frozenset(
        (each.unit.document, each.unit.start, each.unit.stop)
        for each in releases(readings)
        if each.document is None and (each.clause is not None or each.former is not None)
    )
