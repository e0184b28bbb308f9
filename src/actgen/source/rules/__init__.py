"""Faults of an act that no single value shows: too many levels, doubled ids, requisites that contradict each other.

They are looked for in the data of the file, whether or not the rest of it is sound, so that they come together with
all other faults of the run. What can be printed, but is probably not meant, is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError, SourceWarning
from actgen.source.rules.attachments import attachment_notes
from actgen.source.rules.clauses import clause_notes
from actgen.source.rules.cut_texts import cut_text_notes
from actgen.source.rules.people import people_notes
from actgen.source.rules.requirements import requirement_faults
from actgen.source.rules.requisites import requisite_notes
from actgen.source.rules.signs import sign_notes
from actgen.source.rules.tables import table_faults
from actgen.source.rules.wordings import wording_notes
from actgen.source.tree import Positions

__all__ = ["act_notes", "requirement_faults"]


def act_notes(
    data: dict[str, Any], positions: Positions
) -> tuple[list[SourceError], list[SourceWarning]]:
    """The faults of a whole act, and what to warn of."""
    notes = list(_notes(data, positions))
    return (
        [note for note in notes if isinstance(note, SourceError)],
        [note for note in notes if isinstance(note, SourceWarning)],
    )


def _notes(data: dict[str, Any], positions: Positions) -> Iterator[SourceError | SourceWarning]:
    yield from requirement_faults(data, positions)
    yield from requisite_notes(data, positions)
    yield from clause_notes(data, positions)
    yield from table_faults(data, positions)
    yield from attachment_notes(data, positions)
    yield from people_notes(data, positions)
    yield from sign_notes(data, positions)
    yield from wording_notes(data, positions)
    yield from cut_text_notes(positions)
