"""Days as they stand in lines of a document, and as a clerk writes them in YAML."""

from __future__ import annotations

from actgen.russian.dates import figures, find_dates


def first_day(text: str) -> str | None:
    """The first whole date of a line in figures; None where there is none.

    >>> first_day("от 13 апреля 2024 г. № 5"), first_day("«__» ________ 2024 г.")
    ('13.04.2024', None)
    """
    return next((figures(span.value) for span in find_dates(text) if span.value is not None), None)
